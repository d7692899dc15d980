"""World states of a fact: all of them where they are few, a keyed sample elsewhere (core 3.2, 3.16)."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from math import prod

import numpy as np
from attrs import frozen

from servicemodel.knowledge.keyed import Floats, uniforms
from servicemodel.knowledge.pipes import Pipe, Problem
from servicemodel.knowledge.relax import Levels, Mask, Wire, relax

#: Enumerate up to this many worlds: 16 uncertain flows.
FEW = 2**16
#: Sampled worlds: standard error at most 0.5 / sqrt(16384) < 0.004.
SAMPLE = 2**14
#: Worlds worked on at a time, so that memory does not grow with the sample.
BLOCK = 2**11
#: The numbers are keyed by flow or common cause, so the seed never needs changing.
SEED = 20090925


@frozen
class Member:
    """A pipe by the states of its chance: whether it is open in each, and its factor there."""

    tail: int
    head: int
    open: tuple[bool, ...]
    factor: tuple[float, ...]


@frozen
class Chance:
    """An independent uncertainty: the probabilities of its states and the pipes that depend on it."""

    states: tuple[float, ...]
    members: tuple[Member, ...]


def expected(level: Floats | Mask, weight: Floats) -> float:
    """Mean of ``level`` over worlds of that weight. No matrix product, which adds up in an order of its own
    on every machine and keeps all its cores busy.
    """
    return float((level * weight).sum())


@frozen
class Worlds:
    """What the world states of one problem tell of several actors at once; ``number`` numbers them."""

    problem: Problem
    number: Mapping[str, int]

    @property
    def exact(self) -> bool:
        """Whether all worlds are there, or a sample."""
        return _spanned(self.problem)[2]

    @property
    def levels(self) -> Levels:
        """Levels of every node in every world."""
        return _spanned(self.problem)[0]

    @property
    def weight(self) -> Floats:
        """Probabilities of the worlds, shape (worlds,)."""
        return _spanned(self.problem)[1]

    def mean(self, actor: str) -> float:
        """K of ``actor`` over these worlds."""
        return expected(self.levels.accuracy[self.number[actor]], self.weight)

    def advantage(self, sender: str, receiver: str) -> float:
        """Gain of the receiver's K if a perfect flow from the sender existed: E[(A_u - A_v)+] (core 3.6)."""
        return gained(self.problem, self.number[sender], self.number[receiver])

    def together(self, actors: Iterable[str]) -> float:
        """K of a fictitious actor that hears all that each of ``actors`` knows; 0 for nobody (core 3.2)."""
        return joint(self.problem, tuple(self.number[actor] for actor in actors))


def chances(pipes: Sequence[Pipe]) -> tuple[Chance, ...]:
    """The pipes by what opens them: a pipe alone, or all pipes of a common cause on one random number."""
    groups: dict[str, list[Pipe]] = {}
    for pipe in pipes:
        groups.setdefault(pipe.group, []).append(pipe)
    return tuple(_chance(members) for members in groups.values())


def _chance(pipes: Sequence[Pipe]) -> Chance:
    """States are the slices of one uniform number between the coverages; a pipe is open below its own."""
    ends = sorted({pipe.opening for pipe in pipes} | {1.0})
    states = tuple(end - start for start, end in zip([0.0, *ends], ends, strict=False))
    members = []
    for pipe in pipes:
        is_open = tuple(end <= pipe.opening for end in ends)
        factor = tuple(pipe.weight if opened else 0.0 for opened in is_open)
        members.append(Member(pipe.tail, pipe.head, is_open, factor))
    return Chance(states, tuple(members))


def count(chances: Sequence[Chance]) -> int:
    """Number of worlds that the chances span."""
    return prod(len(chance.states) for chance in chances)


def enumerated(nodes: int, chances: Sequence[Chance]) -> tuple[Levels, Floats]:
    """Levels in every world that the chances span, and the probability of each world."""
    worlds = count(chances)
    weight, wires, stride = np.ones(worlds), [], 1
    for chance in chances:
        state = np.arange(worlds) // stride % len(chance.states)
        stride *= len(chance.states)
        weight *= np.array(chance.states)[state]
        wires += [
            Wire(m.tail, m.head, np.array(m.open)[state], np.array(m.factor)[state]) for m in chance.members
        ]
    return relax(nodes, worlds, wires), weight


def sampled(problem: Problem, block: int = BLOCK) -> Iterator[Levels]:
    """Levels in the keyed sample of worlds, ``block`` at a time; every world weighs the same."""
    for start in range(0, SAMPLE, block):
        wires = []
        for pipe in problem.pipes:
            opened = uniforms(SEED, pipe.group, SAMPLE)[start : start + block] < pipe.opening
            factor: Floats = np.multiply(opened, pipe.weight, dtype=np.float64)
            wires.append(Wire(pipe.tail, pipe.head, opened, factor))
        yield relax(problem.nodes, block, wires)


@lru_cache(maxsize=1)
def _spanned(problem: Problem) -> tuple[Levels, Floats, bool]:
    """Levels, weights and whether they are exact; kept for one fact, since rooms go topic by topic."""
    spanned = chances(problem.pipes)
    if count(spanned) <= FEW:
        return (*enumerated(problem.nodes, spanned), True)
    (whole,) = sampled(problem, SAMPLE)
    return whole, np.full(SAMPLE, 1 / SAMPLE), False


@lru_cache(maxsize=2**14)
def gained(problem: Problem, sender: int, receiver: int) -> float:
    """Advantage of one node over another; kept, since a what-if leaves most problems as they are."""
    accuracy, weight = _spanned(problem)[0].accuracy, _spanned(problem)[1]
    return expected(np.maximum(accuracy[sender] - accuracy[receiver], 0.0), weight)


@lru_cache(maxsize=2**12)
def joint(problem: Problem, nodes: tuple[int, ...]) -> float:
    """K of a fictitious actor that hears all that ``nodes`` know; 0 for nobody; kept likewise."""
    levels, weight, _ = _spanned(problem)
    return expected(levels.accuracy[list(nodes)].max(axis=0), weight) if nodes else 0.0
