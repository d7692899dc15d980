"""What every actor believes of one fact: the answer to its problem, with grades and best routes."""

from collections.abc import Mapping, Sequence
from functools import cached_property

import numpy as np
from attrs import field, frozen

from servicemodel.domain.value import Grade
from servicemodel.knowledge.bands import HIGH, LOW
from servicemodel.knowledge.keyed import Floats
from servicemodel.knowledge.pipes import SOURCE, Pipe, Problem, grades
from servicemodel.knowledge.routes import Ways, best_routes
from servicemodel.knowledge.solve import Answer, solve

#: Flow id, sender, receiver, coverage, accuracy, timeliness, product so far.
RouteHop = tuple[str, str, str, float, float, float, float]


@frozen(eq=False)
class Belief:
    """The answer to one problem; ``number`` numbers the actors, ``via`` is the last pipe of a route."""

    problem: Problem
    answer: Answer
    number: Mapping[str, int]
    via: tuple[int, ...]
    _kept: dict[tuple[int, "Parts"], tuple[float, float]] = field(factory=dict, init=False, repr=False)

    @cached_property
    def grades(self) -> tuple[Grade, ...]:
        """Weakest grade among all numbers that flow into each node; declared where no way leads."""
        return grades(self.problem)

    @cached_property
    def interval(self) -> Floats:
        """Ends of the 90 % interval of K; shape (2, nodes)."""
        ends: Floats = np.quantile(self.answer.draws, [LOW, HIGH], axis=0)
        return ends

    def interval_of(self, at: int, parts: "Parts") -> tuple[float, float]:
        """Ends of the 90 % interval of K of node ``at``, mean over ``parts``, of which this is the first.

        Kept: beliefs that a change leaves as they are go from one situation into the next.
        """
        if (at, parts) not in self._kept:
            if len(parts) == 1:
                ends = self.interval[:, at]
            else:
                drawn = sum(share * belief.answer.draws[:, at] for share, belief in parts)
                ends = np.quantile(drawn, [LOW, HIGH])
            self._kept[at, parts] = float(ends[0]), float(ends[1])
        return self._kept[at, parts]

    @cached_property
    def _names(self) -> dict[int, str]:
        return {n: id for id, n in self.number.items()}

    def route(self, actor: str) -> tuple[RouteHop, ...]:
        """The most reliable route to ``actor``, from the world on; empty if there is none."""
        pipes: list[Pipe] = []
        node = self.number[actor]
        while node != SOURCE and self.via[node] >= 0:
            pipes.append(self.problem.pipes[self.via[node]])
            node = pipes[-1].tail
        hops: list[RouteHop] = []
        arriving = 1.0
        for p in reversed(pipes):
            arriving *= p.opening * p.weight
            ends = (self._names.get(p.tail, ""), self._names[p.head])
            hops.append((p.id, *ends, p.opening, p.accuracy.number, p.timeliness, arriving))
        return tuple(hops)

    def best_open(self, actor: str) -> float:
        """Accuracy of the best route if every flow were open (alternative A with c = 1)."""
        ways = ways_of(self.problem, [pipe.weight for pipe in self.problem.pipes])
        return float(best_routes(self.problem.nodes, [ways]).product[0, self.number[actor]])


#: Beliefs about the strata of one topic, each with its share.
Parts = tuple[tuple[float, Belief], ...]


def ways_of(problem: Problem, factors: Sequence[float]) -> Ways:
    """The pipes of ``problem`` as arrays for the route kernels."""
    tails = np.array([pipe.tail for pipe in problem.pipes], dtype=np.int64)
    heads = np.array([pipe.head for pipe in problem.pipes], dtype=np.int64)
    return Ways(tails, heads, np.array(factors, dtype=np.float64))


def believe(problems: Sequence[Problem], number: Mapping[str, int]) -> tuple[Belief, ...]:
    """The beliefs about each problem, best routes of all of them found in one go."""
    if not problems:
        return ()
    ways = [ways_of(p, [pipe.opening * pipe.weight for pipe in p.pipes]) for p in problems]
    routes = best_routes(problems[0].nodes, ways)
    return tuple(
        Belief(problem, solve(problem), number, tuple(via))
        for problem, via in zip(problems, routes.via.tolist(), strict=True)
    )
