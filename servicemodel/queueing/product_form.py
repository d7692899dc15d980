"""Networks in product form (Jackson): every pool behaves as if it stood alone with its arrivals (2.19)."""

from collections.abc import Mapping

from servicemodel.domain.pools import Pool, Stream
from servicemodel.domain.staffing import Load, Staffing
from servicemodel.queueing.erlang import patient

#: Rounds after which the traffic has settled, and how still it then stands.
ROUNDS, STILL = 100_000, 1e-13


def traffic(streams: tuple[Stream, ...], pools: tuple[Pool, ...]) -> Mapping[str, float]:
    """Contacts an hour at every pool, hand-offs included; streams count with the mean of their day.

    Solves rate = own arrivals + what comes on from the others. ValueError where contacts go round for
    ever, KeyError for an unknown pool.
    """
    own = dict.fromkeys((pool.id for pool in pools), 0.0)
    for stream in streams:
        own[stream.pool] += sum(stream.per_hour) / len(stream.per_hour)
    rates = dict(own)
    for _ in range(ROUNDS):
        following = dict(own)
        for pool in pools:
            for way in pool.onward:
                following[way.to] += rates[pool.id] * way.share
        if max(abs(following[id] - rates[id]) for id in rates) <= STILL * max(1.0, *following.values()):
            return following
        rates = following
    raise ValueError("contacts go round without end")


def product_form(streams: tuple[Stream, ...], pools: tuple[Pool, ...]) -> tuple[Staffing | None, ...]:
    """Every pool by Erlang C under its traffic: exact where nobody hangs up and arrivals are steady.

    None for a pool where nobody waits, or where nothing comes; Overloaded where a pool cannot keep up.
    """
    rates = traffic(streams, pools)
    return tuple(
        patient(Load(rates[pool.id], pool.handling), pool.seats, pool.within)
        if pool.seats and rates[pool.id]
        else None
        for pool in pools
    )
