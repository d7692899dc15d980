"""What a run shows: means with intervals from batches of time (batch means; 2.19)."""

from collections.abc import Sequence
from math import sqrt

from attrs import define, field

from servicemodel.domain.pools import Estimate, Pool, PoolRun

#: Batches of equal time, as usual and for short runs.
BATCHES, FEW = 20, 5
#: Quantile .95 of Student's t by number of batches, with one degree of freedom fewer.
STUDENT = {BATCHES: 1.7291, FEW: 2.1318}


@define
class Tally:
    """Sums over the visits of one batch."""

    visits: int = 0
    waiting: int = 0
    minutes: float = 0.0
    gone: int = 0
    soon: int = 0
    busy: float = 0.0


@define
class Tallies:
    """The visits to ``pool`` from minute ``start`` to ``end``, in ``number`` batches (BATCHES or FEW)."""

    pool: Pool
    start: float
    end: float
    number: int = BATCHES
    batches: tuple[Tally, ...] = field(init=False)

    def __attrs_post_init__(self) -> None:
        self.batches = tuple(Tally() for _ in range(self.number))

    def add(self, came: float, waited: float, took: float | None) -> None:
        """Count a visit that came from ``start`` on and before ``end``; ``took`` is None if it hung up."""
        if not self.start <= came < self.end:
            return
        place = int(self.number * (came - self.start) / (self.end - self.start))
        tally = self.batches[min(place, self.number - 1)]
        tally.visits += 1
        tally.waiting += waited > 0
        tally.minutes += waited
        if took is None:
            tally.gone += 1
        else:
            tally.soon += self.pool.within is not None and waited <= self.pool.within
            tally.busy += took

    def run(self, stream: str = "") -> PoolRun:
        """The estimates; occupancy counts the work that came in, and is at most 1."""
        visits = [tally.visits for tally in self.batches]
        busy, promised = None, self.pool.within is not None
        if self.pool.seats is not None:
            work = sum(tally.busy for tally in self.batches)
            busy = min(1.0, work / self.pool.seats / (self.end - self.start))
        return PoolRun(
            self.pool.id,
            sum(visits),
            estimate([tally.waiting for tally in self.batches], visits),
            estimate([tally.minutes for tally in self.batches], visits),
            estimate([tally.gone for tally in self.batches], visits),
            estimate([tally.soon for tally in self.batches], visits) if promised else None,
            busy,
            stream,
        )


def estimate(sums: Sequence[float], counts: Sequence[int]) -> Estimate | None:
    """The ratio of both sums with its 90 % interval; None where nothing was counted.

    Batches are the independent observations: linearised variance of a ratio.
    """
    whole, number = sum(counts), len(counts)
    if whole == 0:
        return None
    mean = sum(sums) / whole
    apart = sum((part - mean * count) ** 2 for part, count in zip(sums, counts, strict=True))
    half = STUDENT[number] * sqrt(apart * number / (number - 1)) / whole
    return Estimate(mean, mean - half, mean + half)
