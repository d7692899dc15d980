"""What rooms look up: references to elements, who stands on which side, who knows best."""

from servicemodel.domain.fact import Fact
from servicemodel.domain.hop import Hop
from servicemodel.domain.kinds import Side
from servicemodel.domain.model import Ref, Section
from servicemodel.domain.request import ServiceRequest
from servicemodel.domain.value import Grade, Value
from servicemodel.knowledge import Situation


def actor(id: str) -> Ref:
    """Reference to an actor."""
    return Ref(Section.ACTORS, id)


def topic(id: str) -> Ref:
    """Reference to a topic."""
    return Ref(Section.TOPICS, id)


def flow(id: str) -> Ref:
    """Reference to a flow."""
    return Ref(Section.FLOWS, id)


def channel(id: str) -> Ref:
    """Reference to a channel."""
    return Ref(Section.CHANNELS, id)


def request(id: str) -> Ref:
    """Reference to a service request."""
    return Ref(Section.REQUESTS, id)


def project(id: str) -> Ref:
    """Reference to a project."""
    return Ref(Section.PROJECTS, id)


def permission(id: str) -> Ref:
    """Reference to a permission."""
    return Ref(Section.PERMISSIONS, id)


def contact(request: ServiceRequest) -> str:
    """Who meets the customer: the contact, else the first who must know, else the sender."""
    if request.contact:
        return request.contact
    return request.requires[0].actor if request.requires else request.sender


def step(hop: Hop) -> Ref:
    """Reference to the flow of a hop, or to the origin if it comes from the world."""
    return Ref(Section.FLOWS if hop.sender else Section.ORIGINS, hop.flow)


def stated(*values: Value) -> bool:
    """Whether somebody said these numbers: a default of the reader is a starting point, not evidence."""
    return not any(value.grade is Grade.ASSUMED and value.source.startswith("default") for value in values)


def needed(situation: Situation) -> tuple[tuple[str, str], ...]:
    """Every topic with every actor that needs it, sorted."""
    pairs = {(fact.topic, who) for who, fact in situation.needs if situation.needed(who, fact.topic)}
    return tuple(sorted(pairs))


def inside(situation: Situation) -> tuple[str, ...]:
    """Ids of the actors inside the core firm's boundary."""
    return tuple(actor.id for actor in situation.model.actors if actor.inside)


def customers(situation: Situation) -> tuple[str, ...]:
    """Ids of the populations of end customers, in file order."""
    return _on(situation, Side.END_CUSTOMER)


def partners(situation: Situation) -> tuple[str, ...]:
    """Ids of the intermediaries, in file order."""
    return _on(situation, Side.INTERMEDIARY)


def rivals(situation: Situation) -> tuple[str, ...]:
    """Ids of the competitors, in file order."""
    return _on(situation, Side.COMPETITOR)


def _on(situation: Situation, side: Side) -> tuple[str, ...]:
    return tuple(actor.id for actor in situation.model.actors if actor.side is side)


def others(situation: Situation, *apart: str) -> tuple[str, ...]:
    """Ids of all whom one could ask, so not of competitors, and not of ``apart``; in file order."""
    asked = (actor.id for actor in situation.model.actors if actor.side is not Side.COMPETITOR)
    return tuple(id for id in asked if id not in apart)


def knows_best(
    situation: Situation, actors: tuple[str, ...], topic: str, of: tuple[Fact, ...] = ()
) -> str | None:
    """Who of ``actors`` knows most of ``topic`` (of the facts ``of``); the first among equals, or None."""
    return max(actors, key=situation.levels(topic, of).__getitem__) if actors else None
