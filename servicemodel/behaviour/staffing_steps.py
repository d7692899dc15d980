"""Steps about staffing: what comes in an hour, what is promised, the seats it takes, who hangs up."""

from decimal import Decimal
from pathlib import Path
from typing import Any

from servicemodel import pipeline
from servicemodel.behaviour.patterns import done_by, seen_by, told_by
from servicemodel.behaviour.review import agrees
from servicemodel.behaviour.told import Told, put, with_party, write
from servicemodel.behaviour.words import CUSTOMER, PARTY_WORDS
from servicemodel.domain.ref import Ref, Section
from servicemodel.domain.staffing import HourStaffing, StaffingTable

FRONT = PARTY_WORDS["the front office"]
MATTER = "matter"
HUNDRED = Decimal(100)
HOURS = 24
HOURS_A_YEAR = HOURS * 365
#: All hours are alike; this one is looked at.
HOUR = 9


def _front(told: Told, **more: Any) -> Told:
    """``told`` with ``more`` said of the front office."""
    known = told.of("actors").get(FRONT.id, {})
    told = with_party(told, FRONT, CUSTOMER)
    return put(told, "actors", FRONT.id, {**told.of("actors")[FRONT.id], **known, **more})


@told_by("{n:Figure} contacts come in an hour", "每小时有{n:Figure}次联络")
def contacts(told: Told, n: Decimal) -> Told:
    """Matters settled by one contact each, the same number in every hour of the year."""
    entry = {
        "from": CUSTOMER.id,
        "contact": FRONT.id,
        "name": {"en": "Matter", "zh": "事项"},
        "per_year": float(n * HOURS_A_YEAR),
        "resolved": 1,
        "by_hour": [1 / HOURS] * HOURS,
    }
    return put(_front(told), "requests", MATTER, entry)


@told_by("a contact takes a seat {n:Figure} minutes", "一次联络占用席位{n:Figure}分钟")
def takes(told: Told, n: Decimal) -> Told:
    """Handling time."""
    return _front(told, handling_time=f"{n} minutes")


@told_by("nobody has said how long a contact takes a seat", "没有说明一次联络占用席位多久")
def takes_unknown(told: Told) -> Told:
    """No handling time."""
    return _front(told)


@told_by(
    "{p:Figure}% of the contacts are to be answered within {n:Figure} seconds",
    "要求{p:Figure}%的联络在{n:Figure}秒内得到应答",
)
def promise(told: Told, p: Decimal, n: Decimal) -> Told:
    """The promise."""
    return _front(told, target=float(p / HUNDRED), target_time=f"{float(n) / 60!r} minutes")


@told_by(
    "the customer hangs up after waiting {n:Figure} minutes on average", "客户平均等待{n:Figure}分钟后挂断"
)
def patience(told: Told, n: Decimal) -> Told:
    """Patience."""
    return _front(told, patience=f"{n} minutes")


@told_by("there are {n:Figure} seats", "现有{n:Figure}个席位")
def seats(told: Told, n: Decimal) -> Told:
    """Seats there are."""
    return _front(told, seats=int(n))


@told_by("a person is away from work {p:Figure}% of the paid time", "一名员工有{p:Figure}%的带薪时间不在岗")
def away(told: Told, p: Decimal) -> Told:
    """Shrinkage."""
    return _front(told, shrinkage=float(p / HUNDRED))


@told_by("a seat may be busy {p:Figure}% of the time at most", "席位最多可有{p:Figure}%的时间处于占用")
def busy(told: Told, p: Decimal) -> Told:
    """Largest occupancy."""
    return _front(told, occupancy=float(p / HUNDRED))


@done_by("the number of seats is worked out", "计算所需席位")
def worked_out(told: Told, tmp_path: Path) -> StaffingTable:
    """The staffing table of what was told."""
    return pipeline.staffing(pipeline.assess(pipeline.read(str(write(told, tmp_path)))))


@done_by(
    "the number of seats is worked out for {p:Figure}% fewer contacts",
    "按联络次数减少{p:Figure}%计算所需席位",
)
def what_if(told: Told, tmp_path: Path, p: Decimal) -> StaffingTable:
    """The what-if: contacts fall."""
    situation = pipeline.assess(pipeline.read(str(write(told, tmp_path))))
    return pipeline.staffing(situation, change=-float(p / HUNDRED))


def _hour(reviewed: StaffingTable) -> HourStaffing:
    (pool,) = reviewed.pools
    assert pool.hours, pool.missing
    return pool.hours[HOUR]


@seen_by("{n:Figure} seats keep the promise", "{n:Figure}个席位可以兑现承诺")
def keep(reviewed: StaffingTable, n: Decimal) -> None:
    """The fewest seats."""
    needed = _hour(reviewed).needed
    assert needed is not None
    assert needed.seats == n, needed


@seen_by("{n:Figure} people are to be employed for them", "需为此配备{n:Figure}名员工")
def employed(reviewed: StaffingTable, n: Decimal) -> None:
    """Positions."""
    needed = _hour(reviewed).needed
    assert needed is not None
    assert needed.positions == n, needed


@seen_by("with these seats, {p:Figure}% of the customers hang up", "按这些席位，{p:Figure}%的客户会挂断")
def hang_up(reviewed: StaffingTable, p: Decimal) -> None:
    """Abandonment with the seats there are."""
    now = _hour(reviewed).now
    assert now is not None
    assert now.abandoned is not None
    assert agrees(Decimal(repr(now.abandoned)) * HUNDRED, p), now


@seen_by("the queue grows without end", "排队会无限增长")
def drowned(reviewed: StaffingTable) -> None:
    """Nobody hangs up and the seats cannot keep up."""
    assert _hour(reviewed).drowned


@seen_by("the handling time is named as not known, and no number of seats", "指明处理时长未知，不给出席位数")
def not_known(reviewed: StaffingTable) -> None:
    """What nobody said is named; nothing is guessed."""
    (pool,) = reviewed.pools
    assert pool.missing == ((Ref(Section.ACTORS, FRONT.id), "handling_time"),)
    assert pool.hours == ()
