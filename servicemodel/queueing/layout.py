"""Pools and streams as nodes of a discrete-event run: pools first, then choices, then pauses on the way."""

from collections.abc import Mapping

from attrs import Factory, define

from servicemodel.domain.pools import Onward, Pool, Stream
from servicemodel.queueing.first_come import Ways, ways


@define(eq=False)
class Layout:
    """Nodes by place: the pools, in their order; ``choice`` between pools; ``pause`` with its target.

    ``starts`` has the node at which each stream arrives, ``lengths`` the minutes of each pause.
    """

    pools: tuple[Pool, ...]
    starts: list[int] = Factory(list)
    choice: dict[int, tuple[int, ...]] = Factory(dict)
    pause: dict[int, int] = Factory(dict)
    lengths: dict[int, float] = Factory(dict)
    served: dict[int, Ways] = Factory(dict)
    hung_up: dict[int, Ways] = Factory(dict)

    @property
    def size(self) -> int:
        """Number of nodes."""
        return len(self.pools) + len(self.choice) + len(self.pause)


def layout(streams: tuple[Stream, ...], pools: tuple[Pool, ...]) -> Layout:
    """The nodes for ``streams`` and ``pools``; KeyError for an unknown pool."""
    place = {pool.id: number for number, pool in enumerate(pools)}
    laid = Layout(pools)
    for stream in streams:
        start = place[stream.pool]
        if stream.skilled:
            able = (start, *(place[id] for id in stream.skilled))
            start = laid.size
            laid.choice[start] = able
        laid.starts.append(start)
    for number, pool in enumerate(pools):
        laid.served[number] = _paused(laid, pool.onward, place)
        laid.hung_up[number] = _paused(laid, pool.hung_up, place)
    return laid


def _paused(laid: Layout, onward: tuple[Onward, ...], place: Mapping[str, int]) -> Ways:
    """The ways with a node for every pause between two pools."""
    found = []
    for up_to, target, after in ways(onward, dict(place)):
        node = target
        if after:
            node = laid.size
            laid.pause[node], laid.lengths[node] = target, after
        found.append((up_to, node, 0.0))
    return tuple(found)
