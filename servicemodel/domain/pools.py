"""Pools of people who serve contacts over time, and what a simulated run of them shows (2.19)."""

from attrs import field, frozen
from attrs.validators import and_, ge, gt, le, optional

_SHARE = and_(ge(0), le(1))


def _in_all(instance: object, attribute: object, ways: "tuple[Onward, ...]") -> None:
    if sum(way.share for way in ways) > 1 + 1e-9:
        raise ValueError("more contacts go on than there are")


@frozen
class Onward:
    """A ``share`` of the contacts goes on to the pool ``to``, ``after`` minutes later.

    After service this is a hand-off, or the call after failed self-service; after hanging up a call
    back, by the customer or by the firm.
    """

    to: str
    share: float = field(validator=_SHARE)
    after: float = field(default=0.0, validator=ge(0))


@frozen
class Pool:
    """People who serve first come, first served; ``handling`` and ``patience`` are mean minutes.

    ``seats`` is None where nobody waits, as in self-service; ``patience`` None where nobody hangs up.
    ``within`` minutes are promised for the service level, None where nobody said. Shares of
    ``onward`` and of ``hung_up`` add up to at most 1; the rest of the contacts is over.
    """

    id: str
    seats: int | None = field(validator=optional(ge(1)))
    handling: float = field(validator=gt(0))
    patience: float | None = field(default=None, validator=optional(gt(0)))
    within: float | None = field(default=None, validator=optional(ge(0)))
    onward: tuple[Onward, ...] = field(default=(), validator=_in_all)
    hung_up: tuple[Onward, ...] = field(default=(), validator=_in_all)


@frozen
class Stream:
    """Contacts that come to ``pool``: ``per_hour`` in each of the 24 hours of every day.

    ``patient`` people never hang up the first time: those whom the firm itself calls. Of those who wait,
    ``rank`` 0 is served first, then 1. ``skilled`` are other pools whose people can serve the stream too:
    a contact goes where the fewest are before it.
    """

    id: str
    pool: str
    per_hour: tuple[float, ...] = field()
    patient: bool = False
    rank: int = field(default=0, validator=ge(0))
    skilled: tuple[str, ...] = ()

    @per_hour.validator
    def _every_hour(self, attribute: object, value: tuple[float, ...]) -> None:
        if len(value) != 24 or min(value) < 0:
            raise ValueError("a stream has 24 rates, none below 0")


@frozen
class Estimate:
    """A mean of a simulated run with its 90 % interval from batches of time."""

    mean: float
    low: float
    high: float


@frozen
class PoolRun:
    """What a run shows of one pool, or of one stream in it (``stream``, "" for all).

    ``visits`` is the number of contacts counted; ``waiting`` the share that waited, ``wait`` their mean
    wait in minutes over all visits, also of those who hung up, ``abandoned`` the share that did,
    ``service_level`` the share answered in the promised time, ``occupancy`` the share of the time a seat is
    busy, None where nobody waits. An estimate is None where nobody came, the
    service level also where nothing is promised. ``drowned`` is a pool in which nobody hangs up and more
    comes than the seats serve: its queue grows without end, so there is no wait to estimate.
    """

    pool: str
    visits: int
    waiting: Estimate | None
    wait: Estimate | None
    abandoned: Estimate | None
    service_level: Estimate | None
    occupancy: float | None
    stream: str = ""
    drowned: bool = False


@frozen
class Rehearsal:
    """A simulated run of the seats there are, over ``days`` like the average one of the year.

    ``runs`` has one entry for each pool, and where some matters are served ``first`` (ids of requests)
    one more for each matter in it; none where more comes than can be simulated (``vast``).
    """

    days: int
    seed: int
    runs: tuple[PoolRun, ...]
    first: tuple[str, ...] = ()
    vast: bool = False
