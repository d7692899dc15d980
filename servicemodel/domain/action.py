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

    ``costs`` names what must be costed before money can be shown; ``side_effects`` what may go wrong.
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


@frozen
class Plan:
    """Actions with their computed effects, best first."""

    actions: tuple[Action, ...]
    effects: tuple[Effect, ...]

    def effect(self, action: str) -> Effect:
        """The effect of the action of that id; KeyError if it was not computed."""
        return {effect.action: effect for effect in self.effects}[action]
