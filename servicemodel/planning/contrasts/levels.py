"""The service level of a whole set-up: the share of all contacts of a day that is answered in time (2.19)."""

from math import hypot

from servicemodel.domain.pools import Rehearsal
from servicemodel.domain.staffing import HourStaffing, StaffingTable
from servicemodel.domain.value import Unit, Value, weakest


def service_level(table: StaffingTable) -> Value | None:
    """The share over all pools and hours, weighed by contacts; None where a pool cannot tell.

    Where the seats can never keep up, nobody is answered in time.
    """
    hours = [hour for pool in table.pools for hour in pool.hours if hour.load.per_hour > 0]
    if any(pool.missing for pool in table.pools) or not hours:
        return None
    answered = [(hour.load.per_hour, _level(hour)) for hour in hours]
    told = [(contacts, level) for contacts, level in answered if level is not None]
    if len(told) < len(answered):
        return None
    rests_on = tuple(value for pool in table.pools for _, value in pool.rests_on)
    share = sum(contacts * level for contacts, level in told) / sum(contacts for contacts, _ in told)
    return Value(share, Unit.SHARE, weakest(rests_on), "computed")


def simulated_level(table: StaffingTable, rehearsal: Rehearsal) -> Value | None:
    """The same share as a run shows it, with its 90 % interval; None where a pool has no run or no promise.

    Pools are run apart from each other, so their errors meet at right angles.
    """
    runs = [run for run in rehearsal.runs if not run.stream]
    told = [(run.visits, run.service_level) for run in runs if run.service_level]
    if len(told) < len(table.pools) or not told:
        return None
    visits = sum(count for count, _ in told)
    share = sum(count * level.mean for count, level in told) / visits
    low = hypot(*(count * (level.mean - level.low) for count, level in told)) / visits
    high = hypot(*(count * (level.high - level.mean) for count, level in told)) / visits
    rests_on = tuple(value for pool in table.pools for _, value in pool.rests_on)
    ends = max(0.0, share - low), min(1.0, share + high)
    return Value(share, Unit.SHARE, weakest(rests_on), "simulated", None, *ends)


def _level(hour: HourStaffing) -> float | None:
    if hour.drowned:
        return 0.0
    return hour.now.service_level if hour.now else None
