"""The trace of a run: every contact that comes, when, and what is drawn for it, whatever the pools do."""

from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from itertools import cycle

from attrs import define, field

from servicemodel.domain.pools import Stream
from servicemodel.domain.staffing import MINUTES
from servicemodel.queueing.draws import Draw, drawer

#: Arrivals stand on a grid of this many steps a minute, so that their differences are exact.
GRID = 2.0**20
#: More than a contact ever makes.
VISITS = 64


@define(eq=False)
class Trace:
    """Contacts in the order in which they come; ``minutes`` is how long the streams ran.

    All sequences have one entry for each contact: time in minutes, place of its stream, number in it,
    handling and patience as multiples of the pool's mean, and a number in (0, 1) for where it goes on.
    ``later`` keeps the draws of further visits.
    """

    streams: tuple[Stream, ...]
    seed: int
    minutes: float
    times: Sequence[float]
    stream: Sequence[int]
    number: Sequence[int]
    handling: Sequence[float]
    patience: Sequence[float]
    chance: Sequence[float]
    later: dict[int, Draw] = field(factory=dict)

    @cached_property
    def _drawers(self) -> tuple[Callable[[int, int], Draw], ...]:
        return tuple(drawer(self.seed, stream.id) for stream in self.streams)

    def visit(self, contact: int, visit: int) -> Draw:
        """What is drawn for the ``visit`` (1 for the second) of a contact of this trace."""
        known = self.later.get(contact * VISITS + visit)
        if known is None:
            known = self._drawers[self.stream[contact]](self.number[contact], visit)
            self.later[contact * VISITS + visit] = known
        return known


def traced(streams: tuple[Stream, ...], minutes: float, seed: int) -> Trace:
    """The contacts of ``streams`` in the first ``minutes`` from midnight on; Poisson in every hour."""
    drawn = [
        (time, place, number, *draw[1:])
        for place, stream in enumerate(streams)
        for number, (time, draw) in enumerate(_arrivals(stream, minutes, seed))
    ]
    if len(streams) > 1:
        drawn.sort()
    columns = list(zip(*drawn, strict=True)) if drawn else [()] * 6
    return Trace(streams, seed, minutes, *columns)


def _arrivals(stream: Stream, minutes: float, seed: int) -> Iterator[tuple[float, Draw]]:
    """Times and draws: each contact comes when the hours have brought its gap of expected contacts."""
    draw, number = drawer(seed, stream.id), 0
    if not any(stream.per_hour):
        return
    current = draw(number, 0)
    gap, hour = current[0], 0.0
    for per_hour in cycle(stream.per_hour):
        if hour >= minutes:
            return
        rate, spent = per_hour / MINUTES, 0.0
        while rate and gap <= rate * (MINUTES - spent):
            spent += gap / rate
            time = round((hour + spent) * GRID) / GRID
            if time >= minutes:
                return
            yield time, current
            number += 1
            current = draw(number, 0)
            gap = current[0]
        gap -= rate * (MINUTES - spent)
        hour += MINUTES
