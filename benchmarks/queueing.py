"""First-come pools: the recursion of ``queueing`` beside SimPy and Ciw, on the same trace.

One trace of contacts is drawn beforehand; every side reads its arrivals, handling times, patience and
ways on from it. Two set-ups: one pool in which nobody hangs up, and a front office with self-service,
back office, technical support and dealers in which contacts are retried, handed on and called back.
Waits must be identical to SimPy's, visit by visit; Ciw adds in another order and may differ by 1e-6
minutes in the mean. Exit code 1 if waits differ or the recursion is less than 12 times as fast as SimPy.
"""

import argparse
from collections.abc import Callable, Generator
from math import inf
from statistics import median
from time import process_time
from typing import Any, NamedTuple

import ciw
import simpy

from servicemodel.domain.pools import Onward, Pool, Stream
from servicemodel.queueing.discrete_event import simulated
from servicemodel.queueing.first_come import HUNG_UP, MOST_VISITS, Visits, visited, ways
from servicemodel.queueing.trace import Trace, traced

TARGET = 12.0
AGREE = 1e-6
CALLS = Stream("calls", "front", (100.0,) * 24)
ONE = (Pool("front", 6, 3),)
FIVE = (
    Pool("site", None, 2, onward=(Onward("front", 0.4, 5),)),
    Pool("front", 5, 3, 2, onward=(Onward("back", 0.3),), hung_up=(Onward("front", 0.5, 20),)),
    Pool("back", 4, 8, onward=(Onward("technical", 0.2),)),
    Pool("technical", 2, 10),
    Pool("dealer", 3, 6, 4, onward=(Onward("back", 0.2, 60),)),
)
MIXED = (
    Stream("calls", "front", (60.0,) * 24),
    Stream("self-service", "site", (30.0,) * 24),
    Stream("at the dealer", "dealer", (15.0,) * 24),
    Stream("reminded", "front", (0.0,) * 9 + (10.0,) * 8 + (0.0,) * 7, patient=True),
)


class Case(NamedTuple):
    """A set-up with its trace; contacts an hour are all that come from outside."""

    name: str
    pools: tuple[Pool, ...]
    trace: Trace


def case(name: str, streams: tuple[Stream, ...], pools: tuple[Pool, ...], contacts: int, seed: int) -> Case:
    """About ``contacts`` of ``streams``, drawn with all their later visits."""
    per_day = sum(sum(stream.per_hour) for stream in streams)
    trace = traced(streams, contacts / per_day * 24 * 60, seed)
    visited(trace, pools)
    return Case(name, pools, trace)


def by_simpy(case: Case) -> tuple[Visits, ...]:
    """The visits to each pool, by SimPy: a process for each contact, a resource for each pool."""
    return Simpy(case).run()


class Simpy:
    """One run of SimPy over a case."""

    def __init__(self, case: Case) -> None:
        self.trace, self.pools = case.trace, case.pools
        place = {pool.id: number for number, pool in enumerate(case.pools)}
        self.served = [ways(pool.onward, place) for pool in case.pools]
        self.hung_up = [ways(pool.hung_up, place) for pool in case.pools]
        self.starts = [place[stream.pool] for stream in case.trace.streams]
        self.clock = simpy.Environment()
        self.seats = [simpy.Resource(self.clock, pool.seats) if pool.seats else None for pool in case.pools]
        self.found = tuple(Visits() for _ in case.pools)

    def run(self) -> tuple[Visits, ...]:
        """Everybody comes and goes."""
        self.clock.process(self.source())
        self.clock.run()
        return self.found

    def source(self) -> Generator[simpy.Event, Any, None]:
        """Contacts come at the times of the trace."""
        trace, clock = self.trace, self.clock
        drawn = zip(trace.times, trace.stream, trace.handling, trace.patience, trace.chance, strict=True)
        for contact, (time, stream, handling, patience, chance) in enumerate(drawn):
            yield clock.timeout(time - clock.now)
            bound = inf if trace.streams[stream].patient else self.bound(self.starts[stream])
            clock.process(self.visit(contact, 0, self.starts[stream], (handling, patience * bound, chance)))

    def bound(self, pool: int) -> float:
        """Mean patience in a pool."""
        return self.pools[pool].patience or inf

    def visit(
        self, contact: int, visit: int, pool: int, drawn: tuple[float, float, float]
    ) -> Generator[simpy.Event, Any, None]:
        """One visit, and all that follow from it."""
        handling, patience, chance = drawn
        seen, seats, came = self.found[pool], self.seats[pool], self.clock.now
        minutes, place = handling * self.pools[pool].handling, len(seen.came)
        seen.contact.append(contact)
        seen.came.append(came)
        seen.waited.append(0.0)
        seen.took.append(minutes)
        served = True
        if seats is None:
            yield self.clock.timeout(minutes)
        else:
            with seats.request() as asked:  # as in SimPy's example of a bank with reneging
                if patience == inf:
                    yield asked
                else:
                    served = asked in (yield asked | self.clock.timeout(patience))
                if served:
                    seen.waited[place] = self.clock.now - came
                    yield self.clock.timeout(minutes)
        if not served:
            seen.waited[place], seen.took[place] = patience, HUNG_UP
        yield from self.onward(contact, visit, self.served[pool] if served else self.hung_up[pool], chance)

    def onward(
        self, contact: int, visit: int, onward: Any, chance: float
    ) -> Generator[simpy.Event, Any, None]:
        """Where the contact goes next."""
        for up_to, pool, after in onward:
            if chance < up_to and visit < MOST_VISITS:
                if after:
                    yield self.clock.timeout(after)
                _, handling, patience, again = self.trace.visit(contact, visit + 1)
                drawn = (handling, patience * self.bound(pool), again)
                yield from self.visit(contact, visit + 1, pool, drawn)
                return


def apart(one: tuple[Visits, ...], other: tuple[Visits, ...]) -> float:
    """Largest difference of a wait, visit by visit in the order of coming; infinite if visits differ."""
    if any(a.contact != b.contact for a, b in zip(one, other, strict=True)):
        return inf
    pairs = ((x, y) for a, b in zip(one, other, strict=True) for x, y in zip(a.waited, b.waited, strict=True))
    return max((abs(x - y) for x, y in pairs), default=0.0)


def mean_apart(case: Case, found: tuple[Visits, ...], records: list[Any]) -> float:
    """Largest difference of a pool's mean wait between ours and the ``records`` of Ciw."""
    sums = [[0.0, 0] for _ in case.pools]
    for record in records:
        sums[record.node - 1][0] += record.waiting_time
        sums[record.node - 1][1] += 1
    if [count for _, count in sums] != [len(seen.waited) for seen in found]:
        return inf
    means = [total / count if count else 0.0 for total, count in sums]
    return max(
        abs(sum(seen.waited) / max(1, len(seen.waited)) - m) for seen, m in zip(found, means, strict=True)
    )


def timed(run: Callable[[], Any], runs: int) -> tuple[float, Any]:
    """Median CPU seconds of ``runs``, and what the last one found."""
    spent, found = [], None
    for _ in range(runs):
        found, start = None, process_time()
        found = run()
        spent.append(process_time() - start)
    return median(spent), found


def compared(case: Case, runs: int, with_ciw: bool) -> bool:
    """Print times, ratios and differences; whether the targets are met."""
    own, ours = timed(lambda: visited(case.trace, case.pools), runs)
    theirs, other = timed(lambda: by_simpy(case), 1)
    difference, ratio = apart(ours, other), theirs / own
    visits = sum(len(seen.came) for seen in ours)
    print(f"\n{case.name}: {len(case.trace.times):,} contacts, {visits:,} visits")
    print(f"  recursion {own:8.2f} s")
    print(f"  SimPy     {theirs:8.2f} s {ratio:6.1f} times; largest difference {difference:.1e} minutes")
    good = difference == 0.0 and ratio >= TARGET
    if with_ciw:
        slow, records = timed(lambda: simulated(case.trace, case.pools), 1)
        off = mean_apart(case, ours, records)
        print(f"  Ciw       {slow:8.2f} s {slow / own:6.1f} times; means differ by {off:.1e} minutes")
        good = good and off <= AGREE
    return good


def main() -> None:
    """Print both comparisons; exit code 1 if waits differ or a target is missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--contacts", type=int, default=300_000)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--no-ciw", action="store_true")
    given = parser.parse_args()
    print(f"SimPy {simpy.__version__}, Ciw {ciw.__version__}; CPU time in one process, drawing apart")
    good = True
    for name, streams, pools in (("one pool", (CALLS,), ONE), ("five pools", MIXED, FIVE)):
        made = case(name, streams, pools, given.contacts, given.seed)
        good = compared(made, given.runs, not given.no_ciw) and good
    print(f"\nTarget: {TARGET:.0f} times SimPy, identical waits: {'met' if good else 'MISSED'}")
    raise SystemExit(0 if good else 1)


if __name__ == "__main__":
    main()
