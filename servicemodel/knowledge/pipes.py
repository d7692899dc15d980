"""One fact as a small problem of numbered pipes: what is left of the model once words are taken off."""

from collections.abc import Mapping, Sequence

from attrs import frozen

from servicemodel.domain.fact import Fact, Origin
from servicemodel.domain.flow import Fidelity, Flow
from servicemodel.domain.model import ServiceModel
from servicemodel.domain.strata import concerns
from servicemodel.domain.value import Grade, Value, weakest
from servicemodel.knowledge.timeliness import timeliness

#: Number of the node of the truth; actors are numbered from 1 in file order.
SOURCE = 0


@frozen(cache_hash=True)
class Address:
    """What the sender must know of the receivers to reach them (core 3.8, last paragraph).

    ``parts`` hold shares, problems and the node of the sender in each; ``known`` is its K over them.
    """

    parts: tuple[tuple[float, "Problem", int], ...]
    known: float
    grade: Grade


@frozen(cache_hash=True)
class Fading:
    """The share of the coverage that each of ``further`` messages to the same receiver takes away."""

    share: Value
    further: float

    @property
    def kept(self) -> float:
        """Share of the coverage that is left, in [0, 1]."""
        return float((1 - self.share.number) ** self.further)


@frozen(cache_hash=True)
class Pipe:
    """A flow or origin that carries the fact. ``group`` keys its random numbers.

    ``timeliness`` is the factor of its delay at the volatility of the topic. ``coverage`` is as
    declared; what it takes to know the receiver, and messages too many, lower the opening.
    """

    id: str
    tail: int
    head: int
    coverage: Value
    accuracy: Value
    timeliness: float
    group: str
    address: Address | None = None
    fading: Fading | None = None

    @property
    def opening(self) -> float:
        """Probability that the pipe is open for an item: the effective coverage."""
        known = self.address.known if self.address else 1.0
        return self.coverage.number * known * (self.fading.kept if self.fading else 1.0)

    @property
    def grade(self) -> Grade:
        """Weakest grade among all that its opening and its weight are made of."""
        values = (self.coverage, self.accuracy, *((self.fading.share,) if self.fading else ()))
        found = weakest(values)
        return max(found, self.address.grade, key=lambda g: g.rank) if self.address else found

    @property
    def weight(self) -> float:
        """Probability that an item that is passed on stays correct and in time."""
        return self.accuracy.number * self.timeliness


@frozen(cache_hash=True)
class Problem:
    """A fact with its pipes among ``nodes`` nodes (the actors and the world).

    Two equal problems have equal answers: a what-if solves again only what it touched.
    """

    fact: Fact
    nodes: int
    pipes: tuple[Pipe, ...]

    def without(self, node: int) -> "Problem":
        """The same problem with nothing going into or out of ``node``."""
        left = [pipe for pipe in self.pipes if node not in (pipe.tail, pipe.head)]
        return Problem(self.fact, self.nodes, _reached(left))


def problem(model: ServiceModel, fact: Fact, addresses: Mapping[str, Address] | None = None) -> Problem:
    """The pipes of ``fact`` that can carry anything from the world to anybody, sorted by id.

    A flow with coverage 0 or without permission is no flow (I-14), nor is one whose sender knows no
    receiver. ``addresses`` holds what the senders of addressed flows know, by flow id.
    """
    number = model.numbers
    volatility = model.topic(fact.topic).volatility.number
    known = addresses or {}
    found: list[Pipe] = []

    def add(thing: Origin | Flow, tail: int, head: int, fidelity: Fidelity) -> None:
        tau = timeliness(fidelity.delay, volatility)
        group = f"cause:{thing.common_cause}" if thing.common_cause else f"flow:{thing.id}"
        fading = _fading(model, thing) if isinstance(thing, Flow) else None
        numbers = (fidelity.coverage, fidelity.accuracy, tau)
        pipe = Pipe(thing.id, tail, head, *numbers, group, known.get(thing.id), fading)
        if pipe.opening > 0 and tail != head:
            found.append(pipe)

    for origin in model.origins:
        if concerns(model, origin, fact):
            add(origin, SOURCE, number[origin.actor], origin.fidelity)
    for flow in model.carriers.get(fact.topic, ()):
        if concerns(model, flow, fact):
            add(flow, number[flow.sender], number[flow.receiver], flow.fidelity_of(fact.topic))
    found.sort(key=lambda pipe: pipe.id)
    return Problem(fact, len(model.actors) + 1, _reached(found))


def _fading(model: ServiceModel, flow: Flow) -> Fading | None:
    """What messages too many take away; None where volume, population or fatigue are not known."""
    if not (flow.fatigue and flow.per_year):
        return None
    receiver = model.actor(flow.receiver).population
    if not receiver or not receiver.number:
        return None
    further = flow.per_year.number / receiver.number - 1
    return Fading(flow.fatigue, further) if further > 0 and flow.fatigue.number > 0 else None


def grades(problem: Problem) -> tuple[Grade, ...]:
    """Weakest grade among all numbers that flow into each node; declared where no way leads."""
    rank = {SOURCE: 0}
    changed = True
    while changed:
        changed = False
        for pipe in problem.pipes:
            weakest_here = max(rank.get(pipe.tail, 0), pipe.grade.rank)
            if pipe.tail in rank and rank.get(pipe.head, -1) < weakest_here:
                rank[pipe.head], changed = weakest_here, True
    known: Sequence[Grade] = list(Grade)
    return tuple(known[rank[node]] if node in rank else Grade.DECLARED for node in range(problem.nodes))


def _reached(pipes: list[Pipe]) -> tuple[Pipe, ...]:
    leaving: dict[int, list[Pipe]] = {}
    for pipe in pipes:
        leaving.setdefault(pipe.tail, []).append(pipe)
    seen, pending = {SOURCE}, [SOURCE]
    while pending:
        for pipe in leaving.get(pending.pop(), ()):
            if pipe.head not in seen:
                seen.add(pipe.head)
                pending.append(pipe.head)
    return tuple(pipe for pipe in pipes if pipe.tail in seen)
