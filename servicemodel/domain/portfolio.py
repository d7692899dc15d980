"""Bundles of actions: what they cost, what they bring together, what binds them (core 3.9).

Gains of single actions cannot be added: alone, capturing and sharing bring nothing, together .72.
"""

from enum import Enum

from attrs import frozen

from servicemodel.domain.value import Grade, Unit, Value

#: Years over which a cost paid once is spread, unless somebody says otherwise.
YEARS = Value(3.0, Unit.COUNT, Grade.ASSUMED, "assumed: a cost paid once is spread over three years")


@frozen
class Candidate:
    """An action that may be taken; ``action`` is its id.

    ``once`` and ``per_year`` are money and ``days`` person-days, all >= 0. Both costs None: the cost is
    not known. Candidates of the same ``project`` share costs and days: they count once, however many of
    them are taken. "" for a candidate that stands alone.
    """

    action: str
    once: Value | None = None
    per_year: Value | None = None
    days: Value | None = None
    project: str = ""

    @property
    def priced(self) -> bool:
        """Whether anything is known of what it costs."""
        return self.once is not None or self.per_year is not None

    @property
    def work(self) -> str:
        """What is paid for: the project, or the action itself where it stands alone."""
        return self.project or f"#{self.action}"


@frozen
class Before:
    """Action ``then`` comes after one of ``firsts`` (FP-15).

    ``needed``: a bundle that holds ``then`` must hold one of ``firsts``; otherwise only the sequence is
    bound, where both are taken.
    """

    firsts: tuple[str, ...]
    then: str
    needed: bool = True


@frozen
class Constraints:
    """What binds a bundle.

    ``excludes`` are pairs of actions that cannot both be taken. Budgets are money, ``capacity`` the
    person-days of each coming period; None or empty: no bound. ``years`` spreads a cost paid once.
    """

    before: tuple[Before, ...] = ()
    excludes: tuple[tuple[str, str], ...] = ()
    once: float | None = None
    per_year: float | None = None
    capacity: tuple[float, ...] = ()
    years: Value = YEARS

    @property
    def budgeted(self) -> bool:
        """Whether money is bound, so that an action of unknown cost cannot be taken."""
        return self.once is not None or self.per_year is not None


@frozen
class Bundle:
    """Actions taken together, ids in alphabetical order.

    ``value`` is what they bring in a year, ``once`` and ``per_year`` what they cost, ``cost`` both as
    money a year; what is not priced (``unpriced``) is not contained in them.
    """

    actions: tuple[str, ...]
    value: Value
    cost: Value
    once: Value
    per_year: Value
    unpriced: tuple[str, ...] = ()

    @property
    def net(self) -> float:
        """What the bundle brings in a year beyond its cost, money."""
        return self.value.number - self.cost.number


@frozen
class Effort:
    """How much is tried: the same effort gives the same result on every machine.

    ``looks`` bounds the bundles that a search looks at, ``options`` the subsets of separate parts that are
    valued, ``rounds`` the programmes solved to bring a bound down, ``draws`` the pairs of orders drawn for
    shares of large bundles, with ``seed``.
    """

    looks: int = 60_000
    options: int = 20_000
    rounds: int = 16
    draws: int = 64
    seed: int = 0


#: The effort of a run that says nothing else.
USUAL = Effort()


class Method(Enum):
    """How the best bundle was found."""

    SUBSETS = "subsets"
    PROGRAMME = "programme"
    SEARCH = "search"


@frozen
class Proof:
    """How good the best bundle is for certain.

    ``bound`` is money a year that the net of no admissible bundle exceeds, None where none is known;
    ``gap`` how much better another could be, in money a year, ``share`` of the bound, in [0, 1].
    ``valued`` counts the bundles whose value was computed.
    """

    method: Method
    bound: float | None
    gap: float | None
    share: float | None
    valued: int

    @property
    def proven(self) -> bool:
        """Whether no admissible bundle is better."""
        return self.gap == 0


@frozen
class Contribution:
    """Shapley share of an action in the value of its bundle, money a year (core 3.9).

    ``error`` is the standard error of a sampled share, 0 where it is exact. The shares of a bundle add
    up to its value; they are no gains of single actions.
    """

    action: str
    share: Value
    error: float = 0.0


class Bar(Enum):
    """Why an action takes no part."""

    UNKNOWN_COST = "unknown_cost"
    TOO_DEAR = "too_dear"
    MISSING_FIRST = "missing_first"


@frozen
class Barred:
    """An action that no admissible bundle can hold, and why."""

    action: str
    bar: Bar


@frozen
class Placed:
    """The period, 1 for the first, in which the work on an action is finished; None without capacity."""

    action: str
    period: int | None


@frozen
class Schedule:
    """Actions in the order in which they are worked on.

    ``best`` tells whether no other order brings the value earlier; otherwise it is a good one.
    """

    placed: tuple[Placed, ...]
    best: bool


@frozen
class Portfolio:
    """The best bundle, and what else there is to say about the choice.

    ``frontier`` holds the bundles that no other one found beats at lower or equal cost, cheapest first;
    ``conflicts`` the pairs that exclude each other.
    """

    best: Bundle
    proof: Proof
    frontier: tuple[Bundle, ...] = ()
    contributions: tuple[Contribution, ...] = ()
    schedule: Schedule = Schedule((), True)
    conflicts: tuple[tuple[str, str], ...] = ()
    barred: tuple[Barred, ...] = ()
