"""Customer data stores behind channels: the main one, and what is lost between them (CL-14, MO-1)."""

from collections.abc import Sequence

from servicemodel.analyses import answer, at
from servicemodel.domain.channel import Channel
from servicemodel.domain.value import Grade, Value, weakest
from servicemodel.knowledge import Situation


def main(channels: Sequence[Channel]) -> str | None:
    """The store of most channels, the first in the file among equals; None where none is stated."""
    stores = [channel.traits.store for channel in channels if channel.traits.store is not None]
    return max(stores, key=stores.count, default=None)


def lost(situation: Situation, channels: Sequence[Channel]) -> Value:
    """Probability that two contacts meet different stores; equal shares, assumed, where not all are known."""
    found = [situation.value(at.channel(channel.id), "contact_share") for channel in channels]
    known = tuple(value for value in found if value)
    weighed = len(known) == len(channels) and any(value.number for value in known)
    weights = [value.number for value in known] if weighed else [1.0] * len(channels)
    stores: dict[str | None, float] = {}
    for channel, weight in zip(channels, weights, strict=True):
        stores[channel.traits.store] = stores.get(channel.traits.store, 0.0) + weight / sum(weights)
    grade = weakest(known) if weighed else Grade.ASSUMED
    return answer.computed(1 - sum(share**2 for share in stores.values()) if stores else 0.0, grade)
