"""The outlook of a plan: what is left of its figures once every number may lie where its evidence allows.

Made by sampling (core 3.3, 3.14 objection 4, 3.16 hint 7). Money is a year's money in the currency of
the model; a saving is positive.
"""

from attrs import frozen

from servicemodel.domain.pilot import Pilot
from servicemodel.domain.question import Blank
from servicemodel.domain.ref import Ref
from servicemodel.domain.value import Grade, Unit, Value
from servicemodel.domain.worth import Missing


@frozen
class Band:
    """One figure over all samples: at the point, in the median, and the ends of its 90 % interval.

    ``point`` is what the model gives with every number as it stands; ``grade`` is the weakest input.
    """

    point: float
    median: float
    low: float
    high: float
    grade: Grade
    unit: Unit = Unit.MONEY

    @property
    def value(self) -> Value:
        """The point with its interval, widened to hold the point."""
        ends = min(self.low, self.point), max(self.high, self.point)
        return Value(self.point, self.unit, self.grade, "computed", None, *ends)

    @property
    def width(self) -> float:
        """Width of the interval, >= 0."""
        return self.high - self.low


@frozen
class Prospect:
    """What one action may bring in a year.

    ``saving`` is the fall of the yearly cost of the service system, before the action's own cost;
    ``net`` is after it and None where that cost is not known. ``first`` is the share of the samples
    in which no other action, and not doing nothing either, is better (rank acceptability); None where
    the action is not compared, because its cost is not known and that of others is. ``churn`` is the
    change of the yearly share of customers lost that a named prior tells of an action that speaks to
    customers unasked; None where it is not known. It is priced in the saving and the net benefit unless
    ``churn_missing`` names numbers that nobody stated: retention, or what a customer is worth.
    """

    action: str
    saving: Band
    net: Band | None
    first: float | None
    churn: Value | None = None
    pilot: Pilot | None = None
    churn_missing: tuple[Missing, ...] = ()

    @property
    def idle(self) -> bool:
        """Whether the action moves no money in any sample."""
        return (self.saving.point, self.saving.low, self.saving.high) == (0.0, 0.0, 0.0)

    @property
    def shown(self) -> Band:
        """The net benefit where it is known, else the saving before cost."""
        return self.net or self.saving


@frozen
class Tie:
    """Two actions that cannot be told apart: the band of their difference holds 0.

    ``difference`` is first minus second in the same samples; ``better`` is the share of the samples
    in which the first is better.
    """

    first: str
    second: str
    difference: Band
    better: float


@frozen
class Number:
    """A number of the model: the field of an element, and how it stands, with its 90 % interval."""

    ref: Ref
    field: str
    value: Value


@frozen
class Bar:
    """A bar of a tornado: the benefit with one number at either end of its range, all others at the point."""

    number: Number
    at_low: float
    at_high: float

    @property
    def swing(self) -> float:
        """How far the benefit moves from one end to the other, >= 0."""
        return abs(self.at_high - self.at_low)


@frozen
class Tornado:
    """The numbers that move the benefit of ``action`` most, widest bar first; ``base`` is at the point."""

    action: str
    base: float
    bars: tuple[Bar, ...]


@frozen
class Information:
    """What it is worth in a year to know one number perfectly before choosing (EVPPI; core 2.2).

    ``worth`` is money, >= 0: 0 where no answer would change which action is chosen. ``change`` is the
    share of the samples in which the answer would make another action the choice; ``then`` is the
    action that would most often be chosen instead, "" for doing nothing, None where no answer changes
    the choice. ``narrows`` is the share of the variance of the best action's benefit that it would end.
    """

    number: Number
    worth: float
    change: float
    then: str | None
    narrows: float

    @property
    def blank(self) -> Blank:
        """Where the answer belongs in the model file."""
        return Blank(self.number.ref.section.value, self.number.ref.id, self.number.field)


@frozen
class Outlook:
    """All that sampling says of a plan; ``prospects`` stand best median first, those not compared last.

    ``nothing`` is the share of the samples in which doing nothing is best. ``after_cost`` tells whether
    actions were compared by their net benefit, which leaves out those whose cost is not known; False
    where no cost is known, then the saving before cost decided. ``perfect`` is what knowing everything
    would be worth, money a year. ``same`` are groups of actions that bring the same in every sample, and
    not nothing; of each, the first takes part in ``ties``. ``prior`` names the field experiment used for
    the change of churn, "" for none.
    """

    samples: int
    seed: int
    prospects: tuple[Prospect, ...]
    nothing: float
    after_cost: bool
    ties: tuple[Tie, ...] = ()
    tornado: Tornado | None = None
    answers: tuple[Information, ...] = ()
    perfect: float = 0.0
    same: tuple[tuple[str, ...], ...] = ()
    prior: str = ""

    def prospect(self, action: str) -> Prospect:
        """The prospect of the action of that id; KeyError if there is none."""
        return {prospect.action: prospect for prospect in self.prospects}[action]
