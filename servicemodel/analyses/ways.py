"""What is lost on the best route to an actor, to errors apart from time, and on which step (core 3.2)."""

from collections.abc import Callable
from math import prod

from attrs import frozen

from servicemodel.analyses import at
from servicemodel.domain.fact import Fact, Origin
from servicemodel.domain.flow import Fidelity, Flow
from servicemodel.domain.hop import Hop
from servicemodel.domain.model import Ref
from servicemodel.knowledge import Situation

Hops = tuple[Hop, ...]


@frozen
class Lost:
    """Share in [0, 1] that is lost, mean over the strata, and the route of the stratum that loses most.

    ``hops`` is empty where nothing arrives.
    """

    share: float
    hops: Hops


def spoilt(situation: Situation, actor: str, facts: tuple[Fact, ...]) -> Lost:
    """The share of ``facts`` that arrives at ``actor`` but was spoilt on the way, lateness not counted."""
    return _lost(situation, actor, facts, _wrong)


def delayed(situation: Situation, actor: str, facts: tuple[Fact, ...]) -> Lost:
    """The share that arrives unspoilt, but when it is true or wanted no more."""
    return _lost(situation, actor, facts, _late)


def _lost(situation: Situation, actor: str, facts: tuple[Fact, ...], loss: Callable[[Hops], float]) -> Lost:
    total = sum(situation.share(fact) for fact in facts)
    routes = [(situation.share(fact) / total, situation.row(actor, fact).route) for fact in facts]
    worst = max(routes, key=lambda route: (route[0] * loss(route[1]), len(route[1]) > 0))
    return Lost(sum(share * loss(hops) for share, hops in routes), worst[1])


def _wrong(hops: Hops) -> float:
    return prod(hop.coverage for hop in hops) * (1 - prod(hop.accuracy for hop in hops))


def _late(hops: Hops) -> float:
    arriving = prod(hop.coverage * hop.accuracy for hop in hops)
    return arriving * (1 - prod(hop.timeliness for hop in hops))


def steps(situation: Situation, hops: Hops, topic: str) -> dict[Ref, Fidelity]:
    """The flows and origins of a route, from the world on, and how well each carries ``topic``."""
    return {at.step(hop): of(carrier(situation, hop.flow), topic) for hop in hops}


def carrier(situation: Situation, id: str) -> Flow | Origin:
    """The flow or origin that a step of a route runs over; no flow has the id of an origin."""
    both: tuple[Flow | Origin, ...] = (*situation.model.flows, *situation.model.origins)
    return next(thing for thing in both if thing.id == id)


def of(carrier: Flow | Origin, topic: str) -> Fidelity:
    """How well a flow or an origin carries ``topic``."""
    return carrier.fidelity_of(topic) if isinstance(carrier, Flow) else carrier.fidelity


def end(situation: Situation, step: Ref) -> Ref:
    """The actor at which a step of a route arrives."""
    found = carrier(situation, step.id)
    return at.actor(found.receiver if isinstance(found, Flow) else found.actor)
