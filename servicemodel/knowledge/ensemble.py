"""K and R of every node in every row of a design: all rows are worked on at once (core 3.16, 7).

The pipes are merged as in ``reduction``, with arrays over the rows in place of numbers. What is left is
enumerated row by row where it spans few worlds; elsewhere a row counts by what it changes over one
small set of common worlds.
"""

from collections.abc import Sequence
from functools import lru_cache
from itertools import product

import numpy as np
from attrs import frozen

from servicemodel.knowledge.designs import Design
from servicemodel.knowledge.keyed import Floats, uniforms
from servicemodel.knowledge.merged_rows import Laid, Table, merged
from servicemodel.knowledge.pipes import SOURCE, Pipe, Problem
from servicemodel.knowledge.relax import Wire, relax
from servicemodel.knowledge.solve import points
from servicemodel.knowledge.worlds import SEED

#: Enumerate row by row up to this many worlds; else this many common worlds stand for all.
FEW_WORLDS, COMMON_WORLDS = 512, 256
#: Numbers in an array at a time, so that memory does not grow with the number of rows.
AT_A_TIME = 2**17


@frozen(eq=False)
class Drawn:
    """K and R by row and node, each of shape (rows, nodes)."""

    correct: Floats
    reach: Floats

    @property
    def wrong(self) -> Floats:
        """W, of the same shape."""
        return self.reach - self.correct


def drawn(problem: Problem, design: Design) -> Drawn:
    """K and R of every node of ``problem`` in every row of ``design``."""
    correct, reach, _ = points(problem)
    size = design.size
    opening = np.array([openings(pipe, design) for pipe in problem.pipes]).reshape(-1, size)
    weight = np.array([weights(pipe, design) for pipe in problem.pipes]).reshape(-1, size)
    moved = np.concatenate([opening, weight]) != _at_the_point(problem)
    rows = np.flatnonzero(moved.any(axis=0))
    found = np.tile(correct, (size, 1)), np.tile(reach, (size, 1))
    if rows.size:
        levels = _levels(problem, opening[:, rows], weight[:, rows])
        for kept, level in zip(found, levels, strict=True):
            kept[rows] = level
    high = np.clip(found[1], 0.0, 1.0)
    return Drawn(np.clip(found[0], 0.0, high), high)


def _at_the_point(problem: Problem) -> Floats:
    pipes = problem.pipes
    return np.array([[p.opening] for p in pipes] + [[p.weight] for p in pipes]).reshape(-1, 1)


def openings(pipe: Pipe, design: Design) -> Floats:
    """Openings of one pipe in every row: what its sender knows of the receivers is drawn along."""
    found = design.numbers(pipe.coverage, f"{pipe.id}:coverage")
    if pipe.address:
        known = [share * _known(about, design, node) for share, about, node in pipe.address.parts]
        found = found * np.sum(known, axis=0)
    if pipe.fading:
        lost = design.numbers(pipe.fading.share, f"{pipe.id}:fatigue")
        found = found * (1 - lost) ** pipe.fading.further
    return found


def weights(pipe: Pipe, design: Design) -> Floats:
    """Accuracy of one pipe in every row, with what comes too late taken off."""
    return design.numbers(pipe.accuracy, f"{pipe.id}:accuracy") * pipe.timeliness


@lru_cache(maxsize=2**5)
def _known(problem: Problem, design: Design, node: int) -> Floats:
    """K of one node; kept for the flows that are addressed by this fact."""
    return drawn(problem, design).correct[:, node]


def _levels(problem: Problem, opening: Floats, weight: Floats) -> tuple[Floats, Floats]:
    """K and R by row and node where some number has left its point."""
    laid = merged(problem.pipes, opening, weight)
    if laid.worlds <= FEW_WORLDS:
        return _enumerated(problem.nodes, laid, opening.shape[1])
    correct, reach, _ = points(problem)
    ends = np.array([[p.opening] for p in problem.pipes]), np.array([[p.weight] for p in problem.pipes])
    centre = _common(problem, *ends)
    found = _common(problem, opening, weight)
    return correct + found[0] - centre[0], reach + found[1] - centre[1]


def _enumerated(nodes: int, laid: Laid, size: int) -> tuple[Floats, Floats]:
    step = max(1, AT_A_TIME // laid.worlds)
    correct, reach = np.zeros((nodes, size)), np.zeros((nodes, size))
    correct[SOURCE] = reach[SOURCE] = 1.0
    picks = np.array(list(product(*(range(table.states) for table in laid.tables)))).reshape(laid.worlds, -1)
    for start in range(0, size, step):
        rows = slice(start, min(start + step, size))
        _enumerate(laid.tables, picks, rows, correct, reach)
    for put in reversed(laid.aside):
        correct[put.node] = correct[put.above] * put.factor
        reach[put.node] = reach[put.above] * put.opening
    return correct.T, reach.T


def _enumerate(
    tables: Sequence[Table], picks: np.ndarray, rows: slice, correct: Floats, reach: Floats
) -> None:
    """Fill the ``rows`` of the nodes that the tables lead to: mean over their worlds."""
    weight = np.ones((len(picks), rows.stop - rows.start))
    wires = []
    for n, table in enumerate(tables):
        state = picks[:, n]
        weight *= table.chance[state, rows]
        for tail, head, factor, opened in table.members:
            wires.append(Wire(tail, head, opened[state, rows].ravel(), factor[state, rows].ravel()))
    levels = relax(len(correct), weight.size, wires)
    for node in {wire.head for wire in wires}:
        correct[node, rows] = (levels.accuracy[node].reshape(weight.shape) * weight).sum(axis=0)
        reach[node, rows] = (levels.reached[node].reshape(weight.shape) * weight).sum(axis=0)


def _common(problem: Problem, opening: Floats, weight: Floats) -> tuple[Floats, Floats]:
    """Mean levels over the common worlds, by row and node."""
    size, step = opening.shape[1], max(1, AT_A_TIME // COMMON_WORLDS)
    lucks = [uniforms(SEED, pipe.group, COMMON_WORLDS) for pipe in problem.pipes]
    correct, reach = np.zeros((size, problem.nodes)), np.zeros((size, problem.nodes))
    for start in range(0, size, step):
        rows = slice(start, min(start + step, size))
        wires = []
        for pipe, luck, at, factor in zip(problem.pipes, lucks, opening, weight, strict=True):
            opened = luck < at[rows][:, None]
            wires.append(Wire(pipe.tail, pipe.head, opened.ravel(), (opened * factor[rows][:, None]).ravel()))
        count = rows.stop - rows.start
        levels = relax(problem.nodes, count * COMMON_WORLDS, wires)
        shape = (problem.nodes, count, COMMON_WORLDS)
        correct[rows] = levels.accuracy.reshape(shape).mean(axis=2).T
        reach[rows] = levels.reached.reshape(shape).mean(axis=2).T
    return correct, reach
