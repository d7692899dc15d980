"""What an action works on: the actors, topics and matters that its edits name."""

from collections.abc import Iterable, Iterator

from attrs import frozen

from servicemodel.domain.action import Action
from servicemodel.domain.actor import Actor
from servicemodel.domain.change import Change, Put
from servicemodel.domain.channel import Channel
from servicemodel.domain.fact import Need, Origin
from servicemodel.domain.flow import Flow, Permission
from servicemodel.domain.model import Element, ServiceModel
from servicemodel.domain.project import Project
from servicemodel.domain.request import ServiceRequest
from servicemodel.domain.topic import Topic


@frozen
class Touch:
    """Ids of actors, topics and requests; ``whole`` where a change may work on anything."""

    actors: frozenset[str] = frozenset()
    topics: frozenset[str] = frozenset()
    requests: frozenset[str] = frozenset()
    whole: bool = False

    def joined(self, other: "Touch") -> "Touch":
        """Both together."""
        return Touch(
            self.actors | other.actors,
            self.topics | other.topics,
            self.requests | other.requests,
            self.whole or other.whole,
        )


def touched(model: ServiceModel, action: Action) -> Touch:
    """What ``action`` works on in ``model``, before and after its edits."""
    found = Touch()
    for element in _elements(model, action.changes):
        found = found.joined(_of(model, element))
    return found


def _elements(model: ServiceModel, changes: Iterable[Change]) -> Iterator[Element]:
    for change in changes:
        before = model.find(change.ref)
        if before is not None:
            yield before
        if isinstance(change, Put) and change.element != before:
            yield change.element


def _of(model: ServiceModel, element: Element) -> Touch:
    if isinstance(element, Flow):
        return _flows((element,))
    if isinstance(element, Origin):
        return Touch(frozenset({element.actor}), frozenset(element.topics))
    if isinstance(element, Need | Topic):
        return Touch(topics=frozenset({element.topic if isinstance(element, Need) else element.id}))
    if isinstance(element, Permission):
        return _flows(flow for flow in model.flows if flow.permission == element.id)
    if isinstance(element, ServiceRequest):
        return matter(element)
    return _wider(model, element)


def _wider(model: ServiceModel, element: Element) -> Touch:
    """What an actor or a channel touches is what runs over it; a project touches nothing itself."""
    if isinstance(element, Project):
        return Touch()
    if isinstance(element, Actor):
        flows = [flow for flow in model.flows if element.id in (flow.sender, flow.receiver)]
        matters = [r for r in model.requests if element.id in matter(r).actors]
        return _all(Touch(frozenset({element.id})), flows, matters)
    if isinstance(element, Channel):
        flows = [flow for flow in model.flows if flow.channel == element.id]
        matters = [
            r for r in model.requests if element.id in (*(r.traits.channels or ()), r.traits.steered_to)
        ]
        return _all(Touch(), flows, matters)
    return Touch(whole=True)


def _all(found: Touch, flows: Iterable[Flow], matters: Iterable[ServiceRequest]) -> Touch:
    """Matters and flows with what they touch; the actors at the far ends of flows are left alone."""
    topics = frozenset(topic for flow in flows for topic in flow.topics)
    for request in matters:
        found = found.joined(matter(request))
    return found.joined(Touch(topics=topics))


def _flows(flows: Iterable[Flow]) -> Touch:
    there = tuple(flows)
    return Touch(
        frozenset(end for flow in there for end in (flow.sender, flow.receiver)),
        frozenset(topic for flow in there for topic in flow.topics),
    )


def matter(request: ServiceRequest) -> Touch:
    """What a kind of matter involves: whom, and what must be known."""
    named = {request.sender, request.contact, *(need.actor for need in request.requires)}
    topics = {*(need.topic for need in request.requires), request.traits.prevented_by}
    return Touch(
        frozenset(actor for actor in named if actor),
        frozenset(topic for topic in topics if topic),
        frozenset({request.id}),
    )
