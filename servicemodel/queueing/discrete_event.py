"""A discrete-event run with Ciw, for pools in which priorities or skills matter (2.19).

Contacts, handling times, patience and ways on are drawn as for ``first_come``: the same seed gives the same
contacts in both, and in every scenario. Where all have the same rank and nobody a choice, both runs
show the same waits.
"""

import random
from math import inf
from typing import Any

import ciw

from servicemodel.domain.pools import Pool, PoolRun, Stream
from servicemodel.queueing.first_come import MOST_VISITS, Ways
from servicemodel.queueing.layout import Layout, layout
from servicemodel.queueing.reckoning import BATCHES, Tallies
from servicemodel.queueing.trace import Trace, traced

#: Long after the last contact came, everybody has left.
AFTERWARDS = 1e9


class Coming(ciw.dists.Distribution):  # type: ignore[misc]
    """Gaps between the contacts of one stream, as they stand in the trace."""

    def __init__(self, trace: Trace, stream: int) -> None:
        times = [time for time, place in zip(trace.times, trace.stream, strict=True) if place == stream]
        self.gaps = [later - earlier for earlier, later in zip([0.0, *times], times, strict=False)]
        self.place = -1

    def sample(self, t: float | None = None, ind: Any = None) -> float:
        """Minutes until the next one; no end where nobody comes any more."""
        self.place += 1
        return self.gaps[self.place] if self.place < len(self.gaps) else inf


class Taking(ciw.dists.Distribution):  # type: ignore[misc]
    """Handling times of the current visit, ``minutes`` on average."""

    def __init__(self, minutes: float) -> None:
        self.minutes = minutes

    def sample(self, t: float | None = None, ind: Any = None) -> float:
        """Minutes for the visit of ``ind``."""
        taken: float = ind.drawn[1] * self.minutes
        return taken


class Waiting(ciw.dists.Distribution):  # type: ignore[misc]
    """Patience of the current visit, ``minutes`` on average; none is lost the first time if ``calm``."""

    def __init__(self, minutes: float, calm: bool) -> None:
        self.minutes, self.calm = minutes, calm

    def sample(self, t: float | None = None, ind: Any = None) -> float:
        """Minutes until ``ind`` hangs up."""
        if self.calm and ind.visit == 0:
            return inf
        borne: float = ind.drawn[2] * self.minutes
        return borne


class Going(ciw.routing.NetworkRouting):  # type: ignore[misc]
    """Where the contacts of one stream go: keyed by contact and visit, never by chance at run time."""

    def __init__(self, trace: Trace, stream: int, laid: Layout) -> None:
        self.trace, self.stream, self.laid = trace, trace.streams[stream], laid
        self.places = (place for place, each in enumerate(trace.stream) if each == stream)

    def initialise(self, simulation: Any) -> None:
        """Know the nodes; Ciw numbers them from 1, and −1 is the way out."""
        self.simulation = simulation

    def initialise_individual(self, ind: Any) -> None:
        """A contact is made: its place in the trace, first visit."""
        ind.contact, ind.visit = next(self.places), 0
        trace = self.trace
        ind.drawn = (0.0, trace.handling[ind.contact], trace.patience[ind.contact], trace.chance[ind.contact])

    def next_node(self, ind: Any, node_id: int) -> Any:
        """After service, or after a pause on the way."""
        node = node_id - 1
        if node in self.laid.choice:
            return self._shortest(self.laid.choice[node])
        if node in self.laid.pause:
            return self.simulation.nodes[self.laid.pause[node] + 1]
        return self._onward(ind, self.laid.served[node])

    def next_node_for_rerouting(self, ind: Any, node_id: int) -> Any:
        """Nobody is sent away during service; as after service."""
        return self.next_node(ind, node_id)

    def next_node_for_jockeying(self, ind: Any, node_id: int) -> Any:
        """After hanging up."""
        return self._onward(ind, self.laid.hung_up[node_id - 1])

    def _shortest(self, pools: tuple[int, ...]) -> Any:
        """The pool with the fewest before a newcomer in relation to its seats; the first of equals."""
        nodes = [self.simulation.nodes[pool + 1] for pool in pools]
        return min(nodes, key=lambda node: max(0.0, (node.number_of_individuals + 1 - node.c) / node.c))

    def _onward(self, ind: Any, onward: Ways) -> Any:
        chance = ind.drawn[3]
        ways_on = onward if ind.visit < MOST_VISITS else ()
        for up_to, node, _ in ways_on:
            if chance < up_to:
                ind.visit += 1
                ind.drawn = self.trace.visit(ind.contact, ind.visit)
                return self.simulation.nodes[node + 1]
        return self.simulation.nodes[-1]


def discrete(
    streams: tuple[Stream, ...],
    pools: tuple[Pool, ...],
    minutes: float,
    warm: float,
    seed: int,
    batches: int = BATCHES,
) -> tuple[PoolRun, ...]:
    """What ``minutes`` of ``streams`` show of ``pools``: each as a whole, then stream by stream.

    The first ``warm`` minutes do not count. Of those who wait, the lower rank is served first.
    """
    trace = traced(streams, minutes, seed)
    records = simulated(trace, pools)
    whole = {pool.id: Tallies(pool, warm, minutes, batches) for pool in pools}
    parts = {
        (pool.id, stream.id): Tallies(pool, warm, minutes, batches) for pool in pools for stream in streams
    }
    for record in sorted(records, key=lambda record: (record.arrival_date, record.id_number)):
        took = record.service_time if record.record_type == "service" else None
        waited = record.waiting_time
        pool = pools[record.node - 1].id
        whole[pool].add(record.arrival_date, waited, took)
        parts[pool, record.original_customer_class].add(record.arrival_date, waited, took)
    return (
        *(tallies.run() for tallies in whole.values()),
        *(tallies.run(stream) for (_, stream), tallies in parts.items()),
    )


def simulated(trace: Trace, pools: tuple[Pool, ...]) -> list[Any]:
    """Ciw's record of every visit to a pool, everybody followed to the end."""
    laid = layout(trace.streams, pools)
    # Ciw draws from the chance of the whole process where two things happen at once.
    before = random.getstate()
    random.seed(trace.seed)
    try:
        run = ciw.Simulation(_network(trace, laid))
        run.simulate_until_max_time(trace.minutes + AFTERWARDS)
        return [r for r in run.get_all_records(only=["service", "renege"]) if r.node <= len(pools)]
    finally:
        random.setstate(before)


def _network(trace: Trace, laid: Layout) -> Any:
    streams, pools = trace.streams, laid.pools
    ranks = sorted({stream.rank for stream in streams})
    taken = [Taking(pool.handling) for pool in pools]
    others = [ciw.dists.Deterministic(laid.lengths.get(node, 0.0)) for node in range(len(pools), laid.size)]
    free = [inf] * len(others)
    return ciw.create_network(
        arrival_distributions={
            stream.id: [
                Coming(trace, place) if node == laid.starts[place] else None for node in range(laid.size)
            ]
            for place, stream in enumerate(streams)
        },
        service_distributions={stream.id: [*taken, *others] for stream in streams},
        reneging_time_distributions={
            stream.id: [*(_patience(pool, stream.patient) for pool in pools), *(None for _ in others)]
            for stream in streams
        },
        number_of_servers=[*(pool.seats or inf for pool in pools), *free],
        priority_classes={stream.id: ranks.index(stream.rank) for stream in streams},
        routing={stream.id: Going(trace, place, laid) for place, stream in enumerate(streams)},
    )


def _patience(pool: Pool, calm: bool) -> Waiting | None:
    return None if pool.patience is None or pool.seats is None else Waiting(pool.patience, calm)
