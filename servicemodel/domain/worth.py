"""What a service set-up costs a year: cost lines, the bill, and what is at stake with each fact (core 3.7).

Money is per year in the currency of the model; None where a number is not known, never a guess.
"""

from enum import Enum

from attrs import frozen

from servicemodel.domain.fact import Fact
from servicemodel.domain.ref import Ref
from servicemodel.domain.text import Text
from servicemodel.domain.value import Value

#: A number of the model that nobody stated: the element and the name of its field.
Missing = tuple[Ref, str]


class CostKind(Enum):
    """Kind of a yearly cost; the sum over all kinds is J(G) of core 3.7."""

    CONTACTS = "contacts"
    HANDLING = "handling"
    UNRESOLVED = "unresolved"
    CHURN = "churn"
    PLANNED = "planned"
    FLOWS = "flows"
    MESSAGES = "messages"
    FOLLOW_UPS = "follow_ups"
    HARM = "harm"
    LEAKAGE = "leakage"
    GOVERNANCE = "governance"
    STAFF = "staff"


#: Label of every kind of cost.
COST_LABELS: dict[CostKind, Text] = {
    CostKind.CONTACTS: Text("contacts", "联络"),
    CostKind.HANDLING: Text("handling of the matters", "请求处理"),
    CostKind.UNRESOLVED: Text("unresolved matters", "未解决请求"),
    CostKind.CHURN: Text("customers lost", "客户流失"),
    CostKind.PLANNED: Text("planned service instead", "计划性服务"),
    CostKind.FLOWS: Text("upkeep of information flows", "信息流维持"),
    CostKind.MESSAGES: Text("messages sent", "发送信息"),
    CostKind.FOLLOW_UPS: Text("follow-up contacts", "后续联络"),
    CostKind.HARM: Text("harm of wrong belief", "误知造成的损失"),
    CostKind.LEAKAGE: Text("leakage to competitors", "信息泄露给竞争对手"),
    CostKind.GOVERNANCE: Text("governance of partners", "合作伙伴管理"),
    CostKind.STAFF: Text("staff", "人工"),
}


@frozen
class CostLine:
    """One line of the bill: what ``ref`` costs a year under ``kind``; ``ref`` is None for staff.

    ``amount`` is None where it cannot be told; ``missing`` then names the numbers that would settle it.
    """

    kind: CostKind
    ref: Ref | None
    amount: Value | None
    missing: tuple[Missing, ...] = ()


@frozen
class Resolution:
    """How often a request is settled; ``ref`` is None for all that can be told, weighed by their numbers.

    ``first`` is p_z, the share settled by one contact; ``contacts`` the contacts per matter, >= 1;
    ``unresolved`` the share never settled. The number assumes independent attempts; ``low`` and ``high``
    of contacts and unresolved are the two extremes (independent attempts; what fails once always
    fails), both None where contacts were measured.
    """

    ref: Ref | None
    first: Value
    contacts: Value
    unresolved: Value


@frozen
class Bill:
    """What the service set-up costs a year.

    ``total`` sums the known lines: if not ``complete``, the cost is at least that. ``sampled`` says that
    intervals come from samples of all numbers; without, they span the channels whose mix nobody stated.
    ``sums`` holds the known lines of each kind together, kinds without a known line left out.
    """

    lines: tuple[CostLine, ...]
    total: Value
    resolved: tuple[Resolution, ...] = ()
    pooled: Resolution | None = None
    sampled: bool = False
    sums: tuple[tuple[CostKind, Value], ...] = ()

    @property
    def complete(self) -> bool:
        """Whether every line is known."""
        return all(line.amount is not None for line in self.lines)

    @property
    def missing(self) -> tuple[Missing, ...]:
        """Every number that a line lacks, each once, in the order of the lines."""
        return tuple(dict.fromkeys(number for line in self.lines for number in line.missing))


@frozen
class Stake:
    """What it is worth a year that ``actor`` knows ``fact`` better, all other knowledge as it is (core 3.7).

    ``closing`` is the value of closing the need, ``ceiling`` that of perfect knowledge: an upper bound
    for every action that changes nothing else.
    """

    actor: str
    fact: Fact
    closing: Value
    ceiling: Value


@frozen
class MessageWorth:
    """What one flow of messages is worth a year, and where it begins to be worth sending (core 3.6).

    ``net`` is the saving of having the flow, follow-up contacts and messages paid. ``accuracy`` is that
    of the whole chain, ``least`` the minimum accuracy a*; ``break_even`` the follow-up contacts per
    reached receiver (>= 0) at which nothing is gained; ``benefit`` money per item rightly known (B).
    Each is None where it cannot be told.
    """

    flow: str
    net: Value | None
    accuracy: Value | None
    least: Value | None
    break_even: Value | None
    benefit: Value | None
    missing: tuple[Missing, ...] = ()

    @property
    def refused(self) -> bool:
        """Whether the message does more harm than good: its accuracy is not above a*."""
        return bool(self.accuracy and self.least and self.accuracy.number <= self.least.number)
