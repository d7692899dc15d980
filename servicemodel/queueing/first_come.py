"""First-come pools: an exact run by one short recursion (performance.md section 6).

With first come, first served, a contact's wait is known the moment it comes: the earliest time at which
a seat is free. So the seats of a pool are a heap of those times, and a contact replaces the least of them.
Hand-offs, calls after failed self-service and call-backs wait for their time in a heap of their own.
"""

from collections.abc import Callable
from heapq import heappop, heappush, heapreplace
from math import inf

from attrs import Factory, define

from servicemodel.domain.pools import Onward, Pool, PoolRun, Stream
from servicemodel.queueing.reckoning import BATCHES, Tallies
from servicemodel.queueing.trace import VISITS, Trace, traced

#: A contact that went on this often is over: chains of certain hand-offs end.
MOST_VISITS = 50
#: Time of service of a visit that ended by hanging up.
HUNG_UP = -1.0
#: Ways on as (share of the contacts up to here, place of the pool, minutes until there).
Ways = tuple[tuple[float, int, float], ...]
#: Who comes later: when, place in the trace, number of the visit, place of the pool.
Coming = tuple[float, int, int, int]


@define(eq=False)
class Visits:
    """Every visit to one pool in the order of coming, one entry each in four sequences.

    ``contact`` is the place in the trace; ``came`` in minutes; ``waited`` minutes until served or hung
    up; ``took`` minutes of service, HUNG_UP for none.
    """

    contact: list[int] = Factory(list)
    came: list[float] = Factory(list)
    waited: list[float] = Factory(list)
    took: list[float] = Factory(list)


def ways(onward: tuple[Onward, ...], place: dict[str, int]) -> Ways:
    """Where contacts go on, by a number in (0, 1); KeyError for an unknown pool."""
    found, up_to = [], 0.0
    for way in onward:
        up_to += way.share
        found.append((up_to, place[way.to], way.after))
    return tuple(found)


#: A pool at work: when each seat is free, mean handling, ways on, ways after hanging up, what takes it down.
Desk = tuple[
    list[float],
    float,
    Ways,
    Ways,
    Callable[[int], None],
    Callable[[float], None],
    Callable[[float], None],
    Callable[[float], None],
]


def _desks(pools: tuple[Pool, ...], found: tuple[Visits, ...]) -> list[Desk]:
    """The pools before anybody came, with all that a contact needs to be taken in close at hand."""
    place = {pool.id: number for number, pool in enumerate(pools)}
    return [
        (
            [0.0] * (pool.seats or 0),
            pool.handling,
            ways(pool.onward, place),
            ways(pool.hung_up, place),
            seen.contact.append,
            seen.came.append,
            seen.waited.append,
            seen.took.append,
        )
        for pool, seen in zip(pools, found, strict=True)
    ]


def _receiver(
    desks: list[Desk], later: list[Coming]
) -> Callable[[float, int, int, int, float, float, float], None]:
    """A function that takes a contact in: time, contact, visit, pool, patience, handling, where to go.

    Who goes on is put into ``later``.
    """

    def receive(
        now: float, contact: int, visit: int, pool: int, patience: float, handling: float, chance: float
    ) -> None:
        seats, mean, served, hung_up, who, came, waited, took = desks[pool]
        start = seats[0] if seats and seats[0] > now else now
        who(contact)
        came(now)
        if start > now + patience:
            waited(patience)
            took(HUNG_UP)
            left, onward = now + patience, hung_up
        else:
            waited(start - now)
            handling *= mean
            took(handling)
            left, onward = start + handling, served
            if seats:
                heapreplace(seats, left)
        for up_to, to, after in onward:
            if chance < up_to:
                if visit < MOST_VISITS:
                    heappush(later, (left + after, contact, visit + 1, to))
                return

    return receive


def visited(trace: Trace, pools: tuple[Pool, ...]) -> tuple[Visits, ...]:
    """The visits to each of ``pools``, every contact followed to its end; KeyError for an unknown pool.

    ValueError where streams differ in rank or may choose: that is no longer first come, first served.
    """
    if len({stream.rank for stream in trace.streams}) > 1 or any(s.skilled for s in trace.streams):
        raise ValueError("priorities and skills need the discrete-event run")
    place = {pool.id: number for number, pool in enumerate(pools)}
    bounds = [pool.patience or inf for pool in pools]
    starts = [(place[s.pool], inf if s.patient else bounds[place[s.pool]]) for s in trace.streams]
    found, later = tuple(Visits() for _ in pools), list[Coming]()
    receive, known = _receiver(_desks(pools, found), later), trace.later

    def until(time: float) -> None:
        """Take in everybody who comes again before ``time``."""
        while later and later[0][0] < time:
            now, contact, visit, pool = heappop(later)
            key = contact * VISITS + visit
            _, handling, patience, chance = known[key] if key in known else trace.visit(contact, visit)
            receive(now, contact, visit, pool, patience * bounds[pool], handling, chance)

    columns = zip(trace.times, trace.stream, trace.handling, trace.patience, trace.chance, strict=True)
    for contact, (now, stream, handling, patience, chance) in enumerate(columns):
        if later and later[0][0] < now:
            until(now)
        pool, bound = starts[stream]
        receive(now, contact, 0, pool, patience * bound, handling, chance)
    until(inf)
    return found


def first_come(
    streams: tuple[Stream, ...],
    pools: tuple[Pool, ...],
    minutes: float,
    warm: float,
    seed: int,
    batches: int = BATCHES,
) -> tuple[PoolRun, ...]:
    """What ``minutes`` of ``streams`` show of each of ``pools``; the first ``warm`` of them do not count.

    Intervals come from ``batches`` (BATCHES or FEW). The same ``seed`` gives the same contacts whatever
    the pools are (common random numbers).
    """
    found = visited(traced(streams, minutes, seed), pools)
    tallies = tuple(Tallies(pool, warm, minutes, batches) for pool in pools)
    return tuple(_reckoned(each, seen) for each, seen in zip(tallies, found, strict=True))


def _reckoned(tallies: Tallies, seen: Visits) -> PoolRun:
    for came, waited, took in zip(seen.came, seen.waited, seen.took, strict=True):
        tallies.add(came, waited, None if took == HUNG_UP else took)
    return tallies.run()
