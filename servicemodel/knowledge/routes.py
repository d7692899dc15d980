"""Best routes: the single most reliable way of each fact to each actor (core 3.13 A, performance 2).

Explains a figure and bounds it from below; never the figure itself. Two kernels behind one function:
a heap, fact by fact, for small work; beyond ``SMALL`` rounds over all facts at once. Both multiply the
same factors in the same order, so their products are equal to the last digit.
"""

from collections.abc import Sequence
from heapq import heappop, heappush

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

from servicemodel.knowledge.keyed import Floats
from servicemodel.knowledge.pipes import SOURCE

#: Number of (flow, fact) pairs up to which the heap is the faster kernel.
SMALL = 150

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
    """All facts side by side as one graph: what got better in a round is passed on in the next.

    A way is noted only where it makes its head strictly better, so the ways noted never close a circle.
    """
    sizes = [len(ways.tails) for ways in facts]
    block = np.repeat(np.arange(len(facts)) * nodes, sizes)
    tails = np.concatenate([ways.tails for ways in facts]) + block
    heads = np.concatenate([ways.heads for ways in facts]) + block
    factors = np.concatenate([ways.factors for ways in facts])
    number = np.concatenate([np.arange(size) for size in sizes])
    product, fresh = np.zeros(nodes * len(facts)), np.zeros(nodes * len(facts), dtype=np.bool_)
    via = np.full(nodes * len(facts), -1, dtype=np.int64)
    product[SOURCE::nodes], fresh[SOURCE::nodes] = 1.0, True
    while fresh.any():
        tried = np.flatnonzero(fresh[tails])
        offers = product[tails[tried]] * factors[tried]
        better = offers > product[heads[tried]]
        tried, offers = tried[better], offers[better]
        improved = heads[tried]
        np.maximum.at(product, improved, offers)
        won = offers == product[improved]
        via[improved[won]] = number[tried[won]]
        fresh[:] = False
        fresh[improved] = True
    return Routes(product.reshape(-1, nodes), via.reshape(-1, nodes))
