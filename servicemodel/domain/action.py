"""Actions and plans: an edit of the model, and what walking up the stairs again computes of it."""

from enum import Enum

from attrs import frozen

from servicemodel.domain.change import Change
from servicemodel.domain.fact import Fact
from servicemodel.domain.finding import FindingFact
from servicemodel.domain.text import Text
from servicemodel.domain.value import Value


class Beneficiary(Enum):
    """Whom an action serves (ethical sign of core 3.6, four directions of RQ-1)."""

    CUSTOMER = "customer"
    EMPLOYEE = "employee"
    SUPPLIER = "supplier"
    INTERMEDIARY = "intermediary"
    FIRM = "firm"


@frozen
class Action:
    """A remedy: ``title`` is a template over ``facts``; its effect is computed, never asserted.

    ``finding`` is "" for a proposal that answers none. ``costs`` names what must be costed before money
    can be shown; ``side_effects`` what may go wrong. ``exploits`` says that the gain depends on keeping
    somebody's gap open (core 3.6); ``uncertain_sign`` that experiments disagree whether it helps, and
    ``priors`` names them (2.23). ``unknowns`` names what nobody stated and a judgement would need.
    """

    id: str
    finding: str
    title: Text
    changes: tuple[Change, ...]
    facts: tuple[tuple[str, FindingFact], ...] = ()
    costs: tuple[Text, ...] = ()
    side_effects: tuple[Text, ...] = ()
    beneficiary: Beneficiary = Beneficiary.CUSTOMER
    seeds: tuple[str, ...] = ()
    exploits: bool = False
    uncertain_sign: bool = False
    priors: tuple[str, ...] = ()
    unknowns: tuple[str, ...] = ()


@frozen
class Shift:
    """Change of correct knowledge and wrong belief of one actor about one fact; shares, -1 to 1."""

    actor: str
    fact: Fact
    knowledge: float
    wrong_belief: float


@frozen
class Effect:
    """What changes when the model is walked up again with an action applied.

    ``vanished`` and ``created`` are ids of violations; the indices are the need-weighted asymmetry.
    """

    action: str
    shifts: tuple[Shift, ...]
    vanished: tuple[str, ...]
    created: tuple[str, ...]
    index_before: Value | None
    index_after: Value | None

    @property
    def idle(self) -> bool:
        """Whether nothing changes at all: no knowledge, no finding, no index."""
        before, after = (index.number if index else None for index in (self.index_before, self.index_after))
        return not (self.shifts or self.vanished or self.created) and before == after


@frozen
class Step:
    """One action applied to what the steps before it left; ``effect`` compares just before and after it."""

    action: Action
    effect: Effect


@frozen
class Course:
    """Actions one after another, each on the model that the one before left.

    ``vain`` are ids of actions that did not remove the finding they answer and were not taken;
    ``standing`` are ids of the violations at the end; ``more`` says that further steps would follow.
    """

    steps: tuple[Step, ...] = ()
    vain: tuple[str, ...] = ()
    standing: tuple[str, ...] = ()
    more: bool = False


@frozen
class Plan:
    """Actions with their computed effects, best first."""

    actions: tuple[Action, ...]
    effects: tuple[Effect, ...]

    def effect(self, action: str) -> Effect:
        """The effect of the action of that id; KeyError if it was not computed."""
        return {effect.action: effect for effect in self.effects}[action]
