"""What parties gain and lose by what others tell them: sub-ideal behaviour and the four sides (RQ-1, 2.5)."""

from enum import Enum

from attrs import frozen

from servicemodel.domain.change import Change
from servicemodel.domain.text import Text
from servicemodel.domain.value import Value


class SideServed(Enum):
    """The four sides that a firm serves, and the firm itself (RQ-1)."""

    SUPPLIERS = "suppliers"
    INTERMEDIARIES = "intermediaries"
    CUSTOMERS = "customers"
    STAFF = "staff"
    FIRM = "firm"


#: What each side is called.
SIDE_LABELS: dict[SideServed, Text] = {
    SideServed.SUPPLIERS: Text("suppliers", "供应商"),
    SideServed.INTERMEDIARIES: Text("intermediaries", "中介组织"),
    SideServed.CUSTOMERS: Text("customers", "客户"),
    SideServed.STAFF: Text("contact staff", "一线员工"),
    SideServed.FIRM: Text("the firm", "企业"),
}


class Misconduct(Enum):
    """How a party may fall short of passing on what it knows (3.14, objection 1)."""

    WITHHOLDS = "withholds"
    DELAYS = "delays"
    DISTORTS = "distorts"


#: Label of every kind.
MISCONDUCT_LABELS: dict[Misconduct, Text] = {
    Misconduct.WITHHOLDS: Text("withholds", "隐瞒不报"),
    Misconduct.DELAYS: Text("delays", "拖延上报"),
    Misconduct.DISTORTS: Text("distorts", "失真上报"),
}


@frozen
class Shortfall:
    """How far a party falls short: our assumptions, to be replaced by what somebody knows.

    A delayed report takes ``times`` as long (>= 1) and ``days`` more (>= 0); a distorted one keeps the share
    ``kept`` of its accuracy. What is withheld is withheld whole.
    """

    times: float = 3.0
    days: float = 30.0
    kept: float = 0.5


@frozen
class Case:
    """Something that a party may do, as an edit of the model.

    ``holder`` is the id of the party, ``flows`` are the ids of the flows that it bends.
    """

    kind: Misconduct
    holder: str
    topic: str
    flows: tuple[str, ...]
    changes: tuple[Change, ...]

    @property
    def id(self) -> str:
        """Stable name, such as ``withholds.dealer.customer.need``."""
        return f"{self.kind.value}.{self.holder}.{self.topic}"


@frozen
class PartyLoss:
    """What one other party loses on the topic; positive = loss.

    ``knowledge`` is the fall of K and ``unmet`` the rise of [n - K]+ (0 where nothing is needed), shares in
    [-1, 1]; ``money`` is benefit x items x ``unmet`` a year, None where it was not stated.
    """

    actor: str
    knowledge: float
    unmet: float
    money: Value | None = None


@frozen
class LedgerEntry:
    """What one side receives from and gives to the others.

    ``received`` are its met needs that rest on what other sides pass on, ``given`` its part in those of
    others, each weighed by its need: matters a year if every need has a number, else shares of items; both
    >= 0. ``money`` is the value a year of what is received, as far as benefit and items of the topics are
    stated; None where none is.
    """

    side: SideServed
    received: float
    given: float
    money: Value | None = None

    @property
    def balance(self) -> float:
        """Received less given; negative for a side that gives more than it gets."""
        return self.received - self.given


@frozen
class Ledger:
    """The sides of one situation."""

    entries: tuple[LedgerEntry, ...]

    def entry(self, side: SideServed) -> LedgerEntry:
        """The entry of ``side``; KeyError if no actor stands on it."""
        return {entry.side: entry for entry in self.entries}[side]


@frozen
class SubIdeal:
    """What follows if a party falls short.

    ``loss`` is the rise of the yearly bill and of what the firm's management no longer knows, None where
    neither is priced; ``lost`` the rise of the need-weighted asymmetry index. ``losers`` are the other
    parties who know less, worst first. ``unharmed`` tells whether the holder's side receives as much as
    before and knows as much of what it needs; ``lead`` is the rise of its lead over the worst loser.
    """

    case: Case
    loss: Value | None
    lost: float
    losers: tuple[PartyLoss, ...]
    unharmed: bool
    lead: float
    before: Ledger
    after: Ledger

    @property
    def holder_gains(self) -> bool:
        """Whether the holder has no reason to share: its lead grows and it loses nothing."""
        return self.unharmed and self.lead > 0
