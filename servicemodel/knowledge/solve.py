"""The answer to one fact: K and R of every node, with draws of K over the uncertain parameters."""

from functools import cached_property, lru_cache

import numpy as np
from attrs import frozen

from servicemodel.knowledge.bands import draws
from servicemodel.knowledge.keyed import Floats, uniforms
from servicemodel.knowledge.pipes import SOURCE, Pipe, Problem
from servicemodel.knowledge.reduction import reduce
from servicemodel.knowledge.relax import Wire, relax
from servicemodel.knowledge.worlds import FEW, SEED, count, enumerated, expected, sampled

#: Draws of the parameters, and worlds behind each draw, for the 90 % intervals.
DRAWS, DRAW_WORLDS, DRAW_BLOCK = 128, 256, 16


@frozen(eq=False)
class Answer:
    """K and R of ``problem`` by node, shape (nodes,), and whether they are exact."""

    problem: Problem
    correct: Floats
    reach: Floats
    exact: bool

    @cached_property
    def draws(self) -> Floats:
        """Draws of K over the uncertain parameters, shape (draws, nodes); a what-if seldom asks for them."""
        return _bands(self.problem, self.correct)


def solve(problem: Problem) -> Answer:
    """K and R of every node: exact where few chances are left after merging, else from the sample."""
    correct, reach, exact = points(problem)
    return Answer(problem, correct, reach, exact)


@lru_cache(maxsize=2**12)
def points(problem: Problem) -> tuple[Floats, Floats, bool]:
    """K and R of every node without draws, and whether they are exact; kept for what-ifs."""
    reduced = reduce(problem)
    if count(reduced.chances) > FEW:
        blocks = [(b.accuracy.mean(axis=1), b.reached.mean(axis=1)) for b in sampled(problem)]
        correct, reach = np.mean(blocks, axis=0)
        return *_within(correct, reach), False
    levels, weight = enumerated(problem.nodes, reduced.chances)
    correct, reach = np.zeros(problem.nodes), np.zeros(problem.nodes)
    for node in {SOURCE}.union(m.head for chance in reduced.chances for m in chance.members):
        correct[node] = expected(levels.accuracy[node], weight)
        reach[node] = expected(levels.reached[node], weight)
    for put in reversed(reduced.aside):
        correct[put.node] = correct[put.above] * put.factor
        reach[put.node] = reach[put.above] * put.opening
    return *_within(correct, reach), True


@lru_cache(maxsize=2**12)
def glimpse(problem: Problem) -> Floats:
    """K of every node in the first block of common worlds: a first look, standard error at most 0.011."""
    accuracy: Floats = next(sampled(problem)).accuracy.mean(axis=1)
    return accuracy


def _within(correct: Floats, reach: Floats) -> tuple[Floats, Floats]:
    reach = np.clip(reach, 0.0, 1.0)
    return np.clip(correct, 0.0, reach), reach


def _bands(problem: Problem, correct: Floats) -> Floats:
    """Draws of K: its value, plus what a draw changes over one small set of common worlds."""
    pipes = problem.pipes
    coverage = np.array([_openings(pipe) for pipe in pipes])
    accuracy = np.array([draws(p.accuracy, f"{p.id}:accuracy", DRAWS, SEED) for p in pipes])
    if not pipes or (not np.ptp(coverage, axis=1).any() and not np.ptp(accuracy, axis=1).any()):
        return np.tile(correct, (DRAWS, 1))
    timely = np.array([[p.timeliness] for p in pipes])
    centre = _drawn(problem, np.array([[p.opening] for p in pipes]), np.array([[p.weight] for p in pipes]))
    found = [
        _drawn(problem, coverage[:, n : n + DRAW_BLOCK], (accuracy * timely)[:, n : n + DRAW_BLOCK])
        for n in range(0, DRAWS, DRAW_BLOCK)
    ]
    drawn: Floats = np.clip(correct + np.concatenate(found) - centre, 0.0, 1.0)
    return drawn


def _openings(pipe: Pipe) -> Floats:
    """Draws of the opening of one pipe; what its sender knows of the receivers is drawn along."""
    found = draws(pipe.coverage, f"{pipe.id}:coverage", DRAWS, SEED)
    if pipe.fading:
        lost = draws(pipe.fading.share, f"{pipe.id}:fatigue", DRAWS, SEED)
        found = found * (1 - lost) ** pipe.fading.further
    if pipe.address:
        found = found * sum(share * _known(about)[:, node] for share, about, node in pipe.address.parts)
    return found


@lru_cache(maxsize=2**6)
def _known(problem: Problem) -> Floats:
    """Draws of K, shape (draws, nodes); kept for the flows that are addressed by this fact."""
    return _bands(problem, points(problem)[0])


def _drawn(problem: Problem, opening: Floats, weight: Floats) -> Floats:
    """Mean level of every node for each draw of the parameters; shape (draws, nodes)."""
    size = opening.shape[1]
    wires = []
    for n, pipe in enumerate(problem.pipes):
        luck = uniforms(SEED, pipe.group, DRAW_WORLDS)
        opened = luck < opening[n][:, None]
        wires.append(Wire(pipe.tail, pipe.head, opened.ravel(), (opened * weight[n][:, None]).ravel()))
    levels = relax(problem.nodes, size * DRAW_WORLDS, wires)
    mean: Floats = levels.accuracy.reshape(problem.nodes, size, DRAW_WORLDS).mean(axis=2).T
    return mean
