"""What an action changes: two walks up the stairs compared (core 3.7, rule 5 of the house).

Nothing is asserted about an action except its edit of the model. Money comes with service requests
that carry prices; until then an effect is a change of knowledge and of findings.
"""

from collections.abc import Sequence

from attrs import frozen

from servicemodel.domain.action import Action, Effect, Plan, Shift
from servicemodel.domain.finding import Finding
from servicemodel.domain.rule import Outcome
from servicemodel.knowledge import Situation

#: Shifts smaller than this are rounding.
SMALL = 5e-7


@frozen
class Walk:
    """One walk up the stairs: a situation and what the rules say about it."""

    situation: Situation
    findings: tuple[Finding, ...]

    @property
    def violations(self) -> frozenset[str]:
        """Ids of the violations."""
        return frozenset(f.id for f in self.findings if f.outcome is Outcome.VIOLATED)


def compare(action: str, before: Walk, after: Walk) -> Effect:
    """What changes from ``before`` to ``after``; ``action`` is the id of the action between them."""
    return Effect(
        action,
        _shifts(before.situation, after.situation),
        tuple(sorted(before.violations - after.violations)),
        tuple(sorted(after.violations - before.violations)),
        before.situation.index,
        after.situation.index,
    )


def _shifts(before: Situation, after: Situation) -> tuple[Shift, ...]:
    """Changed knowledge, largest first; facts that were not solved again are skipped unseen."""
    shifts = []
    for fact in after.facts:
        if fact not in before.shares or after.beliefs[fact] is before.beliefs[fact]:
            continue
        for actor in after.model.actors:
            if actor.id not in before.beliefs[fact].number:
                continue
            old, new = before.row(actor.id, fact).knowledge, after.row(actor.id, fact).knowledge
            shift = Shift(actor.id, fact, new.correct - old.correct, new.wrong - old.wrong)
            if max(abs(shift.knowledge), abs(shift.wrong_belief)) > SMALL:
                shifts.append(shift)
    return tuple(sorted(shifts, key=lambda s: (-abs(s.knowledge), s.actor, s.fact)))


def ranked(actions: Sequence[Action], effects: Sequence[Effect]) -> Plan:
    """The plan: actions that lower the asymmetry index most first, then those that mend most findings.

    Actions that change nothing follow; those whose effect was not computed come last, in the order given.
    """
    of = {effect.action: effect for effect in effects}
    known = [action for action in actions if action.id in of]
    order = sorted(known, key=lambda action: (_worth(of[action.id]), action.id))
    rest = [action for action in actions if action.id not in of]
    return Plan((*order, *rest), tuple(of[action.id] for action in order))


def _worth(effect: Effect) -> tuple[bool, float, int]:
    before, after = effect.index_before, effect.index_after
    fall = before.number - after.number if before and after else 0.0
    return effect.idle, -round(fall, 9), len(effect.created) - len(effect.vanished)
