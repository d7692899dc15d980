"""Staffing: how many people a pool needs in each hour, and how long customers then wait (2.19, WE-11)."""

from enum import Enum

from attrs import field, frozen
from attrs.validators import ge, gt, instance_of, lt, optional

from servicemodel.domain.text import Text
from servicemodel.domain.value import Value
from servicemodel.domain.worth import Missing

MINUTES = 60.0
DAY = 24 * MINUTES


class Formula(Enum):
    """By which formula a pool was worked out: who waits, and whether anybody hangs up."""

    ERLANG_B = "erlang_b"
    ERLANG_C = "erlang_c"
    ERLANG_A = "erlang_a"


FORMULA_LABELS: dict[Formula, Text] = {
    Formula.ERLANG_B: Text("Erlang B (nobody waits)", "爱尔朗 B（不排队）"),
    Formula.ERLANG_C: Text("Erlang C (nobody hangs up)", "爱尔朗 C（无人放弃）"),
    Formula.ERLANG_A: Text("Erlang A (people hang up)", "爱尔朗 A（有人放弃）"),
}


@frozen
class Load:
    """Contacts that come to a pool: ``per_hour`` >= 0, mean ``handling`` and ``patience`` in minutes.

    ``patience`` is None where nobody said after how long customers hang up.
    """

    per_hour: float = field(validator=ge(0))
    handling: float = field(validator=gt(0))
    patience: float | None = field(default=None, validator=optional(gt(0)))

    @property
    def erlangs(self) -> float:
        """The load a: people busy on average if every contact were served."""
        return self.per_hour * self.handling / MINUTES


@frozen
class Target:
    """What is promised: ``share`` of the contacts answered ``within`` minutes.

    ``occupancy`` is the largest share of the time a seat may be busy; ``shrinkage`` the share of paid
    time that a person is not at the seat; each is None where nobody said.
    """

    share: float = field(validator=[ge(0), lt(1)])
    within: float = field(validator=ge(0))
    occupancy: float | None = field(default=None, validator=optional([gt(0)]))
    shrinkage: float | None = field(default=None, validator=optional([ge(0), lt(1)]))


@frozen
class Staffing:
    """A pool with a number of ``seats`` under a load, by ``formula``.

    ``waiting`` is the share of contacts that wait at all, ``wait`` the mean wait of all contacts in
    minutes, ``service_level`` the share answered ``within`` minutes (None where no time is promised),
    ``abandoned`` the share that hangs up (None by Erlang C, which knows no hanging up), ``occupancy``
    the share of the time a seat is busy. ``positions`` are the people to employ for the seats, None
    where shrinkage is not known.
    """

    formula: Formula
    load: Load
    seats: int = field(validator=[instance_of(int), ge(1)])
    waiting: float
    wait: float
    occupancy: float
    abandoned: float | None = None
    within: float | None = None
    service_level: float | None = None
    positions: int | None = None


@frozen
class HourStaffing:
    """One hour of the day (0 to 23) in a pool: what comes, what the target needs, what there is now.

    ``needed`` is None where no target is stated or nothing comes; ``now`` where nobody said how many
    seats there are, nothing comes, or nobody hangs up and the seats can never keep up (``drowned``).
    Both are None where the load is too large to be worked out (``vast``).
    """

    hour: int
    load: Load
    needed: Staffing | None = None
    now: Staffing | None = None
    drowned: bool = False
    vast: bool = False


@frozen
class PoolStaffing:
    """The day of one pool, the people of ``actor``; no hours where a number is ``missing``.

    ``rests_on`` are the numbers used, by their places in a model file. ``cost`` is money a year: paid
    hours times wage; None where one of ``cost_missing`` is not known.
    """

    actor: str
    hours: tuple[HourStaffing, ...] = ()
    missing: tuple[Missing, ...] = ()
    rests_on: tuple[tuple[Missing, Value], ...] = ()
    cost: Value | None = None
    cost_missing: tuple[Missing, ...] = ()


@frozen
class StaffingTable:
    """The day of every pool that customers contact; ``days`` are the days a year on which they do."""

    pools: tuple[PoolStaffing, ...]
    days: Value
    cost: Value | None = None
    """Money a year for all pools; None where that of one is not known."""

    def of(self, actor: str) -> PoolStaffing | None:
        """The pool of that actor; None if customers do not contact it."""
        return next((pool for pool in self.pools if pool.actor == actor), None)
