"""What a set of actions brings: one walk up the stairs with all of them merged (core 3.7, what-if value)."""

from collections.abc import Mapping, Sequence
from functools import partial

from attrs import field, frozen

from servicemodel.domain.action import Action
from servicemodel.domain.merging import merged
from servicemodel.domain.ref import Ref
from servicemodel.knowledge import Situation, assess
from servicemodel.network import connect
from servicemodel.planning.bundles.valuing import Piece
from servicemodel.planning.influence import influence
from servicemodel.planning.worth.lines import lines, saving
from servicemodel.planning.worth.part import Part
from servicemodel.planning.worth.view import PointView

Chosen = frozenset[str]


@frozen(eq=False)
class Gains:
    """J(G) − J(S(G)) of sets S of actions, money a year, in all and in pieces.

    ``pieces`` are sets of ids: only these actions may change the lines about the elements that ``at``
    gives to the piece, and of these only those of ``working`` the lines of one element. What was computed
    for one piece is kept for the others.
    """

    situation: Situation
    actions: Mapping[str, Action]
    before: tuple[Part, ...]
    pieces: tuple[Chosen, ...]
    at: Mapping[Ref, int]
    working: Mapping[Ref, Chosen]
    known: dict[tuple[int, Chosen], float] = field(factory=dict)

    def whole(self, chosen: Chosen) -> float:
        """What ``chosen`` brings in all; Clash if two of them exclude each other."""
        return _saved(self.before, self._after(chosen))

    def piece(self, number: int, chosen: Chosen) -> float:
        """What ``chosen`` brings in the piece of that number."""
        if (number, chosen) not in self.known:
            after = self._after(chosen)
            for other, actions in enumerate(self.pieces):
                if (key := (other, chosen & actions)) not in self.known:
                    self.known[key] = _saved(self._own(other, self.before), self._own(other, after))
        return self.known[number, chosen]

    def divided(self) -> tuple[Piece, ...]:
        """The pieces with their values."""
        return tuple(
            Piece(actions, partial(self.piece, number), partial(self.ceiling, number))
            for number, actions in enumerate(self.pieces)
        )

    def ceiling(self, number: int, chosen: Chosen) -> float:
        """What no subset of ``chosen`` exceeds: no more can be saved than is spent where they work."""
        spent = 0.0
        for line in self._own(number, self.before):
            if line.array is not None and line.ref is not None and self.working[line.ref] & chosen:
                spent += float(line.array[0])
        return spent

    def _after(self, chosen: Chosen) -> tuple[Part, ...]:
        """The lines with ``chosen`` applied; facts that they do not touch are not solved again."""
        model = merged(self.situation.model, [self.actions[id] for id in sorted(chosen)])
        after = assess(model, connect(model), self.situation)
        return lines(model, after.shares, PointView(after))

    def _own(self, number: int, found: tuple[Part, ...]) -> tuple[Part, ...]:
        return tuple(line for line in found if line.ref is not None and self.at.get(line.ref) == number)


def _saved(before: tuple[Part, ...], after: tuple[Part, ...]) -> float:
    return float(saving(before, after, 1)[0][0])


def gains(situation: Situation, actions: Sequence[Action]) -> Gains:
    """What sets of ``actions`` bring in ``situation``."""
    working = influence(situation.model, actions)
    pieces: list[Chosen] = []
    at: dict[Ref, int] = {}
    for ref in sorted(working, key=lambda ref: (-len(working[ref]), ref.section.value, ref.id)):
        holding = [n for n, piece in enumerate(pieces) if working[ref] <= piece]
        if not holding:
            pieces.append(working[ref])
        at[ref] = holding[-1] if holding else len(pieces) - 1
    before = lines(situation.model, situation.shares, PointView(situation))
    return Gains(situation, {action.id: action for action in actions}, before, tuple(pieces), at, working)
