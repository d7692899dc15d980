"""A rehearsal: the day of the seats there are, simulated; queues carry over from hour to hour (2.19).

The formulas take every hour for itself, as if it went on for ever. A rush that the seats cannot serve
spills into the next hour; only a run shows that.
"""

from collections.abc import Mapping, Sequence

from attrs import evolve

from servicemodel.domain.model import ServiceModel
from servicemodel.domain.pools import Pool, PoolRun, Rehearsal, Stream
from servicemodel.domain.staffing import DAY
from servicemodel.domain.value import Value
from servicemodel.queueing.first_come import first_come
from servicemodel.queueing.inputs import Inputs
from servicemodel.queueing.reckoning import BATCHES, FEW
from servicemodel.queueing.table import EVERY_DAY, HOURS, said_of

#: More contacts a day are not simulated.
MOST_DAILY = 500_000
#: Contacts simulated, about; a batch is at most so many days; more contacts make do with few batches.
CONTACTS, MOST, MANY = 40_000, 20, 200_000


def rehearsal(
    model: ServiceModel,
    contacts: Mapping[str, Value],
    days: Value | None = None,
    change: float = 0.0,
    first: tuple[str, ...] = (),
    seed: int = 1,
) -> Rehearsal:
    """Simulated days of every pool whose seats and contacts are known, as ``table`` takes them.

    Requests in ``first`` are served before the others; that needs Ciw (ImportError). The same ``seed``
    gives the same contacts whatever the seats are.
    """
    yearly, growth = (days or EVERY_DAY).number, 1 + change
    known = [each for each in said_of(model, contacts) if not each.missing and "seats" in each.numbers]
    pools = tuple(_pool(each) for each in known)
    streams = tuple(stream for each in known for stream in _streams(each, yearly, growth))
    per_day = sum(sum(stream.per_hour) for stream in streams)
    if not 0 < per_day <= MOST_DAILY:
        return Rehearsal(0, seed, (), first, vast=per_day > 0)
    batches = FEW if BATCHES * per_day > MANY else BATCHES
    length = batches * min(MOST, max(1, round(CONTACTS / batches / per_day)))
    if not first:
        runs = first_come(streams, pools, length * DAY, 0.0, seed, batches)
        return Rehearsal(length, seed, _honest(runs, streams, pools))
    from servicemodel.queueing.discrete_event import discrete

    ranked = tuple(evolve(stream, rank=0 if stream.id in first else 1) for stream in streams)
    runs = discrete(ranked, pools, length * DAY, 0.0, seed, batches)
    seen = tuple(run for run in runs if run.visits)
    return Rehearsal(length, seed, _honest(seen, ranked, pools), first)


def _honest(runs: Sequence[PoolRun], streams: Sequence[Stream], pools: Sequence[Pool]) -> tuple[PoolRun, ...]:
    """``runs`` without waits where the queue never settles: a longer run would show longer ones.

    Matters served first settle as long as the seats can serve these alone.
    """
    by_id, rank = {pool.id: pool for pool in pools}, {stream.id: stream.rank for stream in streams}
    last = max(rank.values())

    def told(run: PoolRun) -> PoolRun:
        upto = rank.get(run.stream, last)
        before = [stream for stream in streams if stream.pool == run.pool and stream.rank <= upto]
        if _settles(by_id[run.pool], before):
            return run
        return evolve(run, waiting=None, wait=None, service_level=None, drowned=True)

    return tuple(told(run) for run in runs)


def _settles(pool: Pool, streams: Sequence[Stream]) -> bool:
    """Whether people hang up, or fewer come on the average day than the seats can serve."""
    if pool.patience is not None or pool.seats is None:
        return True
    coming = sum(sum(stream.per_hour) for stream in streams)
    return coming * pool.handling < pool.seats * DAY


def _pool(said: Inputs) -> Pool:
    handling, within, seats = said.minutes("handling_time"), said.minutes("target_time"), said.get("seats")
    assert handling is not None, "asked of a pool with missing numbers"
    assert seats is not None, "asked of a pool without seats"
    return Pool(said.actor.id, int(seats), handling, said.minutes("patience"), within)


def _streams(said: Inputs, days: float, growth: float) -> tuple[Stream, ...]:
    return tuple(
        Stream(
            request.id,
            said.actor.id,
            tuple(
                said.contacts[request.id].number * (request.traits.by_hour or ())[hour] * growth / days
                for hour in HOURS
            ),
        )
        for request in said.requests
    )
