"""Whom to remind of what before a unit fails: lifetimes, stakes, and the list of customers (PA-01, PA-02)."""

from enum import Enum

from attrs import frozen

from servicemodel.domain.text import Text
from servicemodel.domain.value import Value

#: The topic of a status reminder.
TOPIC = "product.unit_state"


class Law(Enum):
    """Distribution of lifetimes: Weibull, or exponential where age does not matter."""

    WEIBULL = "weibull"
    EXPONENTIAL = "exponential"


class Verdict(Enum):
    """What the list says of a unit; the value stands in the file."""

    TELL = "tell"
    UNREACHABLE = "unreachable"
    NOT_WORTH = "not worth it"
    UNKNOWN = "cannot say"


LAW_LABELS: dict[Law, Text] = {
    Law.WEIBULL: Text("Weibull", "威布尔分布"),
    Law.EXPONENTIAL: Text("exponential", "指数分布"),
}
VERDICT_LABELS: dict[Verdict, Text] = {
    Verdict.TELL: Text("to tell", "应提醒"),
    Verdict.UNREACHABLE: Text("cannot be reached", "无法联系"),
    Verdict.NOT_WORTH: Text("not worth a message", "不值得提醒"),
    Verdict.UNKNOWN: Text("cannot say: lifetime not known", "无法判断：寿命未知"),
}
#: Why a unit has its verdict; the key stands in the file.
REASON_LABELS: dict[str, Text] = {
    "no consent": Text("the customer wants no messages, and there is no dealer", "客户拒收消息，且无经销商"),
    "consent unknown": Text("no consent on record, and no dealer", "没有同意记录，且无经销商"),
    "no channel": Text("no address or channel on record, and no dealer", "没有可用的联系渠道，且无经销商"),
    "no customer": Text("nobody knows whose unit it is, and no dealer", "不知设备归属哪位客户，且无经销商"),
    "below break-even": Text("a failure is less likely than the break-even a*", "故障概率低于盈亏平衡点 a*"),
    "too few failures": Text("too few failures to fit a lifetime", "故障太少，无法估计寿命"),
    "age unknown": Text("nobody knows how old the unit is", "不知设备的使用时间"),
}
#: How a customer is reached; the key stands in the file.
REACH_LABELS: dict[str, Text] = {
    "direct": Text("directly", "直接联系"),
    "dealer": Text("through a dealer", "经由经销商"),
    "": Text("not at all", "无法联系"),
}
#: What to say; the key stands in the file.
MESSAGE_LABELS: dict[str, Text] = {"status reminder": Text("status reminder", "状态提醒")}


@frozen
class Stakes:
    """What a reminder is worth, money each (core 3.6); None where nobody said.

    ``benefit`` of a right one, ``harm`` of a wrong one, ``message`` the cost of sending it,
    ``follow_up`` contacts per receiver reached, ``contact`` the cost of one of these.
    """

    benefit: Value | None = None
    harm: Value | None = None
    message: Value | None = None
    follow_up: Value | None = None
    contact: Value | None = None

    @property
    def missing(self) -> tuple[str, ...]:
        """Names of the numbers that nobody said; without follow-up contacts their cost is not needed."""
        none = self.follow_up is not None and self.follow_up.number == 0
        named = ("benefit", "harm", "message", "follow_up", *(() if none else ("contact",)))
        return tuple(name for name in named if getattr(self, name) is None)

    @property
    def cost(self) -> float | None:
        """Message and follow-up contacts of one reminder; None while a number is missing."""
        if self.missing or self.message is None or self.follow_up is None:
            return None
        contact = self.contact.number if self.contact else 0.0
        return self.message.number + self.follow_up.number * contact

    @property
    def break_even(self) -> float | None:
        """a* with costs: the least probability of failure at which a reminder pays; None if not known."""
        cost = self.cost
        if cost is None or self.benefit is None or self.harm is None:
            return None
        both = self.benefit.number + self.harm.number
        return (self.harm.number + cost) / both if both > 0 else None


@frozen
class Lifetime:
    """Lifetimes of one group of units, from renewal to failure, in days.

    ``law`` is None where there are too few ``failures``; then nothing is said. ``scale`` is the age by
    which 63 % have failed; ``shape`` above 1 means wear. ``better`` says by how much AIC prefers the law
    to the other one. ``effective`` is the number of lives that the weighted ones are worth.
    """

    product: str
    part: str
    lives: int
    failures: int
    law: Law | None = None
    scale: Value | None = None
    shape: Value | None = None
    better: float = 0.0
    effective: float = 0.0


@frozen
class Stratum:
    """A group of customers by dealer, region and segment: how many of its units service has ever seen.

    ``reported`` estimates the share of failures that reach the records, against the best stratum; 0
    where it is never seen, and then its units say nothing about lifetimes.
    """

    key: tuple[tuple[str, str], ...]
    units: int
    seen: int
    reported: float


@frozen
class Tally:
    """How many units have a verdict for a reason, with the way to reach them ("direct", "dealer", "")."""

    verdict: Verdict
    reason: str
    reach: str
    units: int
    worth: float | None = None


@frozen
class Worklist:
    """The head of a work list. ``day`` (ISO) is the last day of the records; ``horizon`` in days."""

    day: str
    horizon: float
    stakes: Stakes
    lifetimes: tuple[Lifetime, ...]
    strata: tuple[Stratum, ...]
    tallies: tuple[Tally, ...]
    warnings: tuple[Text, ...] = ()

    def units(self, verdict: Verdict, reach: str | None = None) -> int:
        """How many units have that verdict, of those reached that way."""
        return sum(
            tally.units for tally in self.tallies if tally.verdict is verdict and reach in (None, tally.reach)
        )
