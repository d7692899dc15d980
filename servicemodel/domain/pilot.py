"""Pilots: a trial with a holdout before an action is rolled out (core 3.14 objection 5, WE-13)."""

from enum import Enum

from attrs import frozen

from servicemodel.domain.value import Value


class Randomised(Enum):
    """What a lot assigns to one arm of a pilot or the other."""

    CUSTOMER = "customer"
    MATTER = "matter"


class Outcome(Enum):
    """What a pilot counts in each arm."""

    MATTERS = "matters"
    RESOLVED = "resolved"


@frozen
class Pilot:
    """A trial with two arms of equal size: one with the action, one held out.

    ``request`` is the id of the service request whose ``outcome`` is counted: the share of customers
    who raise it while the pilot lasts, or the share of matters resolved at the first contact.
    ``baseline`` and ``effect`` are shares without the action and the change that it is to bring.
    ``per_arm`` units (customers or matters) show that change with probability ``power`` at a two-sided
    error of ``alpha``. ``days`` is how long that takes at the yearly volume, ``supply`` how many units
    there are (customers, or matters in a year), None where nobody said; ``days`` is None also where there
    are too few.
    """

    action: str
    request: str
    outcome: Outcome
    unit: Randomised
    baseline: Value
    effect: Value
    per_arm: int
    days: float | None = None
    supply: Value | None = None
    alpha: float = 0.05
    power: float = 0.8
    arms: int = 2

    @property
    def enough(self) -> bool | None:
        """Whether a pilot of this size ends within a year; None where the supply is not known."""
        if self.supply is None:
            return None
        return self.days is not None and self.days <= 366
