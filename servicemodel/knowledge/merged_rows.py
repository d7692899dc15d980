"""Merging of series and parallel pipes over all rows of a design at once; ``reduction`` with arrays.

A table holds the states of one chance: probability and factor in every row. Merging stops where a
table would grow beyond ``MOST`` states; what is left is exact all the same.
"""

from collections.abc import Sequence
from math import prod

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

from servicemodel.knowledge.keyed import Floats
from servicemodel.knowledge.pipes import SOURCE, Pipe
from servicemodel.knowledge.reduction import without_echoes

#: States of a table at most.
MOST = 16

Mask = NDArray[np.bool_]
#: Tail, head, factor and whether open, the last two of shape (states, rows).
Passing = tuple[int, int, Floats, Mask]


@frozen(eq=False)
class Edge:
    """The open states of an edge: probabilities and factors, each of shape (states, rows)."""

    chance: Floats
    factor: Floats

    @property
    def opening(self) -> Floats:
        """Probability that the edge is open, shape (rows,)."""
        found: Floats = self.chance.sum(axis=0)
        return found

    @property
    def mean(self) -> Floats:
        """Mean factor, 0 where closed; shape (rows,)."""
        found: Floats = (self.chance * self.factor).sum(axis=0)
        return found


@frozen(eq=False)
class Table:
    """An independent chance: probabilities of its states, shape (states, rows), and who depends on it."""

    chance: Floats
    members: tuple[Passing, ...]

    @property
    def states(self) -> int:
        """Number of states."""
        return len(self.chance)


@frozen(eq=False)
class Put:
    """A node put aside: its level is that of ``above`` times an independent edge, row by row."""

    node: int
    above: int
    factor: Floats
    opening: Floats


@frozen(eq=False)
class Laid:
    """What is left to enumerate, and the nodes put aside in the order in which they were."""

    tables: tuple[Table, ...]
    aside: tuple[Put, ...]

    @property
    def worlds(self) -> int:
        """Number of worlds that the tables span."""
        return prod(table.states for table in self.tables)


Edges = dict[tuple[int, int], Edge]


def merged(pipes: Sequence[Pipe], opening: Floats, weight: Floats) -> Laid:
    """The pipes merged; ``opening`` and ``weight`` have the shape (pipes, rows)."""
    row = {pipe.id: n for n, pipe in enumerate(pipes)}
    groups: dict[str, list[Pipe]] = {}
    for pipe in pipes:
        groups.setdefault(pipe.group, []).append(pipe)
    kept = without_echoes(pipes)
    tied = [pipe for pipe in kept if len(groups[pipe.group]) > 1]
    edges, extra = Edges(), list[Table]()
    for pipe in kept:
        if len(groups[pipe.group]) == 1:
            edge = Edge(opening[row[pipe.id]][None], weight[row[pipe.id]][None])
            if not _lay(edges, pipe.tail, pipe.head, edge):
                extra.append(_table(pipe.tail, pipe.head, edge))
    locked = {node for pipe in tied for node in (pipe.tail, pipe.head)}
    locked |= {node for table in extra for tail, head, _, _ in table.members for node in (tail, head)}
    aside = _put_aside(edges, locked)
    left = [_table(*ends, edge) for ends, edge in sorted(edges.items(), key=lambda item: item[0])]
    common = [_tied([p for p in tied if p.group == g], row, opening, weight) for g in _in_turn(tied)]
    return Laid((*left, *extra, *common), tuple(aside))


def _in_turn(pipes: Sequence[Pipe]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(pipe.group for pipe in pipes))


def _lay(edges: Edges, tail: int, head: int, edge: Edge) -> bool:
    """Lay ``edge`` beside what is there; False if that would take too many states."""
    laid = edges.get((tail, head))
    if laid is None:
        edges[tail, head] = edge
        return True
    n, m = len(laid.chance), len(edge.chance)
    if n * m + n + m > MOST:
        return False
    edges[tail, head] = _parallel(laid, edge)
    return True


def _parallel(one: Edge, other: Edge) -> Edge:
    both = (one.chance[:, None] * other.chance[None]).reshape(-1, one.chance.shape[1])
    better = np.maximum(one.factor[:, None], other.factor[None]).reshape(both.shape)
    chance = [both, one.chance * (1 - other.opening), other.chance * (1 - one.opening)]
    return _possible(np.concatenate(chance), np.concatenate([better, one.factor, other.factor]))


def _possible(chance: Floats, factor: Floats) -> Edge:
    """The states that occur in some row."""
    kept = chance.any(axis=1)
    return Edge(chance[kept], factor[kept])


def _series(one: Edge, other: Edge) -> Edge:
    shape = (-1, one.chance.shape[1])
    chance = (one.chance[:, None] * other.chance[None]).reshape(shape)
    return Edge(chance, (one.factor[:, None] * other.factor[None]).reshape(shape))


def _put_aside(edges: Edges, locked: set[int]) -> list[Put]:
    aside: list[Put] = []
    pending = {head for _, head in edges} - locked
    while pending:
        node = min(pending)
        pending.discard(node)
        above = [tail for tail, head in edges if head == node]
        below = [head for tail, head in edges if tail == node]
        if len(above) == 1 and len(below) <= 1 and _bridged(edges, above[0], node, below):
            edge = edges.pop((above[0], node))
            aside.append(Put(node, above[0], edge.mean, edge.opening))
            pending |= {above[0], *below} - locked - {SOURCE, node}
    return aside


def _bridged(edges: Edges, above: int, node: int, below: list[int]) -> bool:
    """Join the ways into and out of ``node`` to one; False if that would take too many states."""
    for head in below:
        if head != above:
            through = _series(edges[above, node], edges[node, head])
            if len(through.chance) > MOST or not _lay(edges, above, head, through):
                return False
        del edges[node, head]
    return True


def _table(tail: int, head: int, edge: Edge) -> Table:
    shut = np.maximum(0.0, 1 - edge.opening)[None]
    factor = np.concatenate([edge.factor, np.zeros_like(shut)])
    opened = np.ones(factor.shape, dtype=np.bool_)
    opened[-1] = False
    if not shut.any():
        return Table(edge.chance, ((tail, head, edge.factor, opened[:-1]),))
    return Table(np.concatenate([edge.chance, shut]), ((tail, head, factor, opened),))


def _tied(pipes: Sequence[Pipe], row: dict[str, int], opening: Floats, weight: Floats) -> Table:
    """Pipes of one common cause: the states are the slices of one uniform number between the openings."""
    at = [row[pipe.id] for pipe in pipes]
    ends = np.sort(np.concatenate([opening[at], np.ones((1, opening.shape[1]))]), axis=0)
    chance = np.diff(ends, axis=0, prepend=0.0)
    members = []
    for pipe, n in zip(pipes, at, strict=True):
        opened = ends <= opening[n]
        members.append((pipe.tail, pipe.head, np.where(opened, weight[n], 0.0), opened))
    return Table(chance, tuple(members))
