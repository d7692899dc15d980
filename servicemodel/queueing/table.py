"""The staffing table: contacts, seats, waiting and cost of every pool by hour of the day (2.19, core 3.7)."""

from collections.abc import Mapping, Sequence

from attrs import evolve

from servicemodel.domain.model import ServiceModel
from servicemodel.domain.request import ServiceRequest
from servicemodel.domain.staffing import HourStaffing, Load, PoolStaffing, Staffing, StaffingTable
from servicemodel.domain.value import Grade, Unit, Value, weakest
from servicemodel.queueing.erlang import Overloaded
from servicemodel.queueing.inputs import Inputs, inputs
from servicemodel.queueing.sizing import TooLarge, bearable, positions, smallest, staffed

HOURS = range(24)
PAID = "paid hours, absences included, times wage"
#: Days a year on which customers make contact, unless somebody says otherwise.
EVERY_DAY = Value(365.0, Unit.COUNT, Grade.ASSUMED, "assumed: customers make contact every day of the year")


def table(
    model: ServiceModel, contacts: Mapping[str, Value], days: Value | None = None, change: float = 0.0
) -> StaffingTable:
    """The day of every actor that is the contact of a request.

    ``contacts`` are those a year that need a person, by id of the request; ``days`` > 0 those of the
    year on which they come (None: every day). ``change`` >= -1 is a what-if: contacts grow by that
    share. What nobody stated is named as missing, and nothing is said of that pool.
    """
    days = days or EVERY_DAY
    said = said_of(model, contacts)
    pools = tuple(_pool(each, days, 1 + change) for each in said)
    costs = [pool.cost for pool in pools if pool.cost is not None]
    whole = bool(costs) and len(costs) == len(pools)
    return StaffingTable(pools, days, _sum(costs) if whole else None)


def said_of(model: ServiceModel, contacts: Mapping[str, Value]) -> tuple[Inputs, ...]:
    """What is said of every actor that is the contact of a request, in the order of the model."""
    asked: dict[str, list[ServiceRequest]] = {}
    for request in model.requests:
        if request.contact is not None:
            asked.setdefault(request.contact, []).append(request)
    return tuple(
        inputs(actor, tuple(asked[actor.id]), contacts) for actor in model.actors if actor.id in asked
    )


def _pool(said: Inputs, days: Value, growth: float) -> PoolStaffing:
    if said.missing:
        return PoolStaffing(said.actor.id, missing=said.missing)
    hours = tuple(_hour(hour, said.load(hour, days.number, growth), said) for hour in HOURS)
    lacking = said.lacking("wage", "shrinkage")
    vast = any(hour.vast for hour in hours)
    cost = None if lacking or vast else _cost(hours, said, days)
    return PoolStaffing(said.actor.id, hours, (), said.rests_on, cost, lacking)


def _hour(hour: int, load: Load, said: Inputs) -> HourStaffing:
    target, seats = said.target, said.get("seats")
    if load.per_hour == 0:
        return HourStaffing(hour, load)
    try:
        bearable(load)
        needed = None if target is None else smallest(load, target)
    except TooLarge:
        return HourStaffing(hour, load, vast=True)
    if seats is None:
        return HourStaffing(hour, load, needed)
    try:
        return HourStaffing(hour, load, needed, _now(load, int(seats), said))
    except Overloaded:
        return HourStaffing(hour, load, needed, drowned=True)


def _now(load: Load, seats: int, said: Inputs) -> Staffing:
    found, away = staffed(load, seats, said.minutes("target_time")), said.get("shrinkage")
    return found if away is None else evolve(found, positions=positions(seats, away))


def _cost(hours: Sequence[HourStaffing], said: Inputs, days: Value) -> Value:
    """Paid hours a year times wage: of the positions the target needs, else of those there are.

    An hour in which nothing comes is not staffed.
    """
    wage = said.numbers["wage"]
    away, seats = said.get("shrinkage") or 0.0, said.get("seats")
    there = 0 if seats is None else positions(int(seats), away)
    paid = sum(
        (hour.needed.positions or 0) if hour.needed else there for hour in hours if hour.load.per_hour > 0
    )
    grade = weakest((days, *(value for _, value in said.rests_on)))
    return Value(paid * days.number * wage.number, Unit.MONEY, grade, PAID)


def _sum(costs: Sequence[Value]) -> Value:
    whole = sum(cost.number for cost in costs)
    return Value(whole, Unit.MONEY, weakest(tuple(costs)), PAID)
