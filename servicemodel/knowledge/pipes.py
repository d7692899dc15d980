"""One fact as a small problem of numbered pipes: what is left of the model once words are taken off."""

from attrs import frozen

from servicemodel.domain.fact import Fact
from servicemodel.domain.flow import Fidelity
from servicemodel.domain.model import ServiceModel
from servicemodel.domain.strata import concerns
from servicemodel.domain.value import Value
from servicemodel.knowledge.timeliness import timeliness

#: Number of the node of the truth; actors are numbered from 1 in file order.
SOURCE = 0


@frozen(cache_hash=True)
class Pipe:
    """A flow or origin that carries the fact. ``group`` keys its random numbers.

    ``timeliness`` is the factor of its delay at the volatility of the topic.
    """

    id: str
    tail: int
    head: int
    coverage: Value
    accuracy: Value
    timeliness: float
    group: str

    @property
    def opening(self) -> float:
        """Probability that the pipe is open for an item."""
        return self.coverage.number

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


def problem(model: ServiceModel, fact: Fact) -> Problem:
    """The pipes of ``fact`` that can carry anything from the world to anybody, sorted by id.

    A flow with coverage 0 or without permission is no flow (I-14).
    """
    number = {actor.id: n for n, actor in enumerate(model.actors, start=1)}
    volatility = model.topic(fact.topic).volatility.number
    found: list[Pipe] = []

    def add(id: str, tail: int, head: int, fidelity: Fidelity, cause: str | None) -> None:
        if fidelity.coverage.number > 0 and tail != head:
            tau = timeliness(fidelity.delay, volatility)
            group = f"cause:{cause}" if cause else f"flow:{id}"
            found.append(Pipe(id, tail, head, fidelity.coverage, fidelity.accuracy, tau, group))

    for origin in model.origins:
        if concerns(model, origin, fact):
            add(origin.id, SOURCE, number[origin.actor], origin.fidelity, origin.common_cause)
    for flow in model.flows:
        if flow.id not in model.refused and concerns(model, flow, fact):
            fidelity = flow.fidelity_of(fact.topic)
            add(flow.id, number[flow.sender], number[flow.receiver], fidelity, flow.common_cause)
    found.sort(key=lambda pipe: pipe.id)
    return Problem(fact, len(model.actors) + 1, _reached(found))


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
