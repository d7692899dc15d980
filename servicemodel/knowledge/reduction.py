"""Merging of series and parallel pipes, so that fewer chances remain to be enumerated (performance 3).

An edge between two nodes is a table of the factors it may pass with and their probabilities; the
rest of the probability is that it is closed. Three steps keep every answer exact:

- parallel edges pass with the better of their factors;
- a node with one way in and no way out is put aside: its level is that of the node above, times
  the edge, and nothing depends on it;
- a node with one way in and one way out is put aside likewise, and the two edges become one.

Ways back to a node through which every way goes are dropped first: they change nothing (I-6).
"""

from collections.abc import Sequence

from attrs import frozen

from servicemodel.knowledge.pipes import SOURCE, Pipe, Problem
from servicemodel.knowledge.worlds import Chance, Member, chances

Edge = dict[float, float]
Edges = dict[tuple[int, int], Edge]


@frozen
class Aside:
    """A node put aside: its level is that of ``above`` times an independent edge."""

    node: int
    above: int
    factor: float
    opening: float


@frozen
class Reduced:
    """What is left to enumerate, and the nodes put aside in the order in which they were."""

    chances: tuple[Chance, ...]
    aside: tuple[Aside, ...]


def reduce(problem: Problem) -> Reduced:
    """``problem`` with series and parallel pipes merged; pipes of a common cause stay as they are."""
    members: dict[str, int] = {}
    for pipe in problem.pipes:
        members[pipe.group] = members.get(pipe.group, 0) + 1
    pipes = without_echoes(problem.pipes)
    tied = [pipe for pipe in pipes if members[pipe.group] > 1]
    edges: Edges = {}
    for pipe in pipes:
        if members[pipe.group] == 1:
            _lay(edges, pipe.tail, pipe.head, {pipe.weight: pipe.opening})
    locked = {node for pipe in tied for node in (pipe.tail, pipe.head)}
    aside = _put_aside(edges, locked)
    left = [_as_chance(tail, head, edge) for (tail, head), edge in sorted(edges.items())]
    return Reduced((*left, *chances(tied)), tuple(aside))


def _lay(edges: Edges, tail: int, head: int, edge: Edge) -> None:
    laid = edges.get((tail, head))
    edges[tail, head] = _parallel(laid, edge) if laid else edge


def _parallel(one: Edge, other: Edge) -> Edge:
    both: Edge = {}
    shut_one, shut_other = 1 - sum(one.values()), 1 - sum(other.values())
    for factor, chance in one.items():
        both[factor] = both.get(factor, 0.0) + chance * shut_other
        for second, luck in other.items():
            better = max(factor, second)
            both[better] = both.get(better, 0.0) + chance * luck
    for factor, chance in other.items():
        both[factor] = both.get(factor, 0.0) + chance * shut_one
    return both


def _series(one: Edge, other: Edge) -> Edge:
    through: Edge = {}
    for factor, chance in one.items():
        for second, luck in other.items():
            through[factor * second] = through.get(factor * second, 0.0) + chance * luck
    return through


def _put_aside(edges: Edges, locked: set[int]) -> list[Aside]:
    aside: list[Aside] = []
    pending = {head for _, head in edges} - locked
    while pending:
        node = min(pending)
        pending.discard(node)
        above = [tail for tail, head in edges if head == node]
        below = [head for tail, head in edges if tail == node]
        if len(above) != 1 or len(below) > 1:
            continue
        edge = edges.pop((above[0], node))
        aside.append(Aside(node, above[0], _mean(edge), sum(edge.values())))
        for head in below:
            onward = edges.pop((node, head))
            if head != above[0]:
                _lay(edges, above[0], head, _series(edge, onward))
        pending |= {above[0], *below} - locked - {SOURCE, node}
    return aside


def _mean(edge: Edge) -> float:
    return sum(factor * chance for factor, chance in edge.items())


def _as_chance(tail: int, head: int, edge: Edge) -> Chance:
    factors = (*sorted(edge), 0.0)
    states = (*(edge[factor] for factor in factors[:-1]), max(0.0, 1 - sum(edge.values())))
    opened = (True,) * len(edge) + (False,)
    if states[-1] == 0.0:
        factors, states, opened = factors[:-1], states[:-1], opened[:-1]
    return Chance(states, (Member(tail, head, opened, factors),))


def without_echoes(pipes: Sequence[Pipe]) -> list[Pipe]:
    """``pipes`` without ways back to a node through which every way goes, in the same order (I-6)."""
    leaving: dict[int, list[int]] = {}
    for pipe in pipes:
        leaving.setdefault(pipe.tail, []).append(pipe.head)
    whole = _reach(leaving, without=-1)
    cut_off = {node: whole - _reach(leaving, without=node) for node in leaving}
    return [pipe for pipe in pipes if pipe.head != SOURCE and pipe.tail not in cut_off.get(pipe.head, set())]


def _reach(leaving: dict[int, list[int]], without: int) -> set[int]:
    if without == SOURCE:
        return set()
    seen, pending = {SOURCE}, [SOURCE]
    while pending:
        for head in leaving.get(pending.pop(), ()):
            if head != without and head not in seen:
                seen.add(head)
                pending.append(head)
    return seen
