"""Best routes: the single most reliable way of each fact to each actor (core 3.13 A, performance 2).

Explains a figure and bounds it from below; never the figure itself. Two kernels behind one function:
a heap for small work, ``scipy.sparse.csgraph`` on one block graph of all facts beyond ``SMALL``.
"""

from collections.abc import Sequence
from heapq import heappop, heappush

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

from servicemodel.knowledge.keyed import Floats
from servicemodel.knowledge.pipes import SOURCE

#: Number of (flow, fact) pairs up to which the heap is the faster kernel, its import time included.
SMALL = 5_000

Ints = NDArray[np.int64]


@frozen(eq=False)
class Ways:
    """The ways of one fact: tails, heads and factors in [0, 1], each of shape (ways,)."""

    tails: Ints
    heads: Ints
    factors: Floats


@frozen(eq=False)
class Routes:
    """Best product and the way it comes by (-1: none), each of shape (facts, nodes)."""

    product: Floats
    via: Ints


def best_routes(nodes: int, facts: Sequence[Ways]) -> Routes:
    """Best products of factors from the source to every node, for every fact."""
    if sum(len(ways.tails) for ways in facts) <= SMALL:
        found = [_by_heap(nodes, ways) for ways in facts]
        product = np.array([one for one, _ in found]).reshape(len(facts), nodes)
        via = np.array([one for _, one in found], dtype=np.int64).reshape(len(facts), nodes)
        return Routes(product, via)
    return _by_blocks(nodes, facts)


def _by_heap(nodes: int, ways: Ways) -> tuple[list[float], list[int]]:
    leaving: dict[int, list[tuple[int, float, int]]] = {}
    lists = zip(ways.tails.tolist(), ways.heads.tolist(), ways.factors.tolist(), strict=True)
    for n, (tail, head, factor) in enumerate(lists):
        leaving.setdefault(tail, []).append((head, factor, n))
    product, via = [0.0] * nodes, [-1] * nodes
    product[SOURCE] = 1.0
    heap = [(-1.0, SOURCE)]
    while heap:
        level, node = heappop(heap)
        if -level < product[node]:
            continue
        for head, factor, n in leaving.get(node, ()):
            offer = -level * factor
            if offer > product[head]:
                product[head], via[head] = offer, n
                heappush(heap, (-offer, head))
    return product, via


def _by_blocks(nodes: int, facts: Sequence[Ways]) -> Routes:
    from scipy.sparse import csr_array
    from scipy.sparse.csgraph import dijkstra

    size = nodes * len(facts)
    block = np.repeat(np.arange(len(facts)) * nodes, [len(ways.tails) for ways in facts])
    tails = np.concatenate([ways.tails for ways in facts]) + block
    heads = np.concatenate([ways.heads for ways in facts]) + block
    factors = np.concatenate([ways.factors for ways in facts])
    number = np.concatenate([np.arange(len(ways.tails)) for ways in facts])
    keep = _best_of_parallel(tails, heads, factors)
    tails, heads, factors, number = tails[keep], heads[keep], factors[keep], number[keep]
    graph = csr_array((0.0 - np.log(factors), (tails, heads)), shape=(size, size))
    sources = np.arange(len(facts)) * nodes + SOURCE
    length, before, _ = dijkstra(graph, indices=sources, return_predecessors=True, min_only=True)
    via = np.full(size, -1, dtype=np.int64)
    came = np.flatnonzero(before >= 0)
    key = tails * size + heads
    via[came] = number[np.searchsorted(key, before[came].astype(np.int64) * size + came)]
    return Routes(np.exp(-length).reshape(-1, nodes), via.reshape(-1, nodes))


def _best_of_parallel(tails: Ints, heads: Ints, factors: Floats) -> Ints:
    """Indices of the best way of each pair that lets anything through, ordered by tail and head."""
    order = np.lexsort((-factors, heads, tails))
    order = order[factors[order] > 0]
    if len(order) == 0:
        return order
    fresh = (np.diff(tails[order]) != 0) | (np.diff(heads[order]) != 0)
    kept: Ints = order[np.concatenate(([True], fresh))]
    return kept
