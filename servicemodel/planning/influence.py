"""Which actions work on which line of the bill, as far as the model tells (core 3.7).

Money is a sum over matters, topics, flows and partners. A line depends on little: on what must be known
for its matter, on who may decide it, on what contacts cost; and what somebody knows depends only on flows
by which news could come from an observer, if everything were done (core 3.16). What an action edits and
what a line depends on are both told as marks; an action works on a line where they share one.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any

import attrs
from attrs import frozen

from servicemodel.domain.action import Action
from servicemodel.domain.actor import Actor
from servicemodel.domain.change import Put
from servicemodel.domain.channel import Channel
from servicemodel.domain.fact import Need, Origin
from servicemodel.domain.flow import Flow, FlowKind, Permission
from servicemodel.domain.model import Element, Ref, Section, ServiceModel
from servicemodel.domain.project import Project
from servicemodel.domain.request import ServiceRequest
from servicemodel.domain.topic import Topic

Marks = frozenset[str]
#: Marks of changes that may work on any line, and on any price of a contact.
ANYTHING, CONTACTS = "*", "contacts"
#: Traits of an actor that are priced in its own matters or its own line.
OWN = frozenset({"lifetime_value", "margin", "retention", "discount", "governance"})
#: Traits of an actor that no line is computed from.
UNPRICED = frozenset(
    {"control", "crm_phases", "infusion", "partner_quality", "service_floor", "service_level"}
    | {"use_measured_by", "user_satisfaction", "exposure", "ranked_by", "mode"}
)
#: Fields and traits of a channel that no line is computed from.
UNTOLD = frozenset(
    {"annoyed", "transactional", "easy", "forced", "answer_time", "store", "delivery", "mechanism"}
)


@frozen
class Ground:
    """A model with the elements that actions would put into it beside those that are there."""

    model: ServiceModel
    topics: tuple[Topic, ...]
    flows: tuple[Flow, ...]
    requests: tuple[ServiceRequest, ...]
    origins: tuple[Origin, ...]

    @cached_property
    def _ways(self) -> dict[str, dict[str, set[str]]]:
        """For every topic whom each actor could tell it."""
        found: dict[str, dict[str, set[str]]] = {}
        for flow in self.flows:
            for topic in flow.topics:
                found.setdefault(topic, {}).setdefault(flow.sender, set()).add(flow.receiver)
        return found

    def reach(self, topic: str, starts: Iterable[str]) -> frozenset[str]:
        """Actors whom news of ``topic`` could reach from ``starts`` if everything were done."""
        ways, found = self._ways.get(topic, {}), {*starts}
        left = list(found)
        while left:
            more = ways.get(left.pop(), set()) - found
            found |= more
            left += more
        return frozenset(found)

    def heard(self, topic: str) -> frozenset[str]:
        """Actors who could hear of ``topic`` if everything were done."""
        return self.reach(topic, (o.actor for o in self.origins if topic in o.topics))

    def knowing(self, who: str, topic: str, seen: frozenset[tuple[str, str]] = frozenset()) -> Marks:
        """What the knowledge that ``who`` has of ``topic`` depends on, addresses of its messages included."""
        marks = {f"topic {topic}", f"{topic} at {who}"}
        for flow in self.flows:
            if topic not in flow.topics or who not in self.reach(topic, (flow.receiver,)):
                continue
            if flow.fatigue:
                marks.add(f"receiver {flow.receiver}")
            address = (flow.sender, flow.addressed_by or "")
            if flow.addressed_by and address not in seen:
                marks |= self.knowing(*address, seen | {address})
        return frozenset(marks)

    def told(self, topics: Iterable[str], start: str) -> Marks:
        """Marks of news of ``topics`` that comes to ``start``: whoever it could reach from there."""
        marks: set[str] = set()
        for topic in topics:
            reached = self.reach(topic, (start,))
            marks |= {f"some {topic}", *(f"{topic} at {who}" for who in reached)}
        return frozenset(marks)


def influence(model: ServiceModel, actions: Sequence[Action]) -> Mapping[Ref, frozenset[str]]:
    """For every element that a line may be about, the ids of the actions that may change its lines.

    Elements on which no action works are left out.
    """
    put = [change.element for action in actions for change in action.changes if isinstance(change, Put)]
    ground = Ground(
        model,
        (*model.topics, *(element for element in put if isinstance(element, Topic))),
        (*model.flows, *(element for element in put if isinstance(element, Flow))),
        (*model.requests, *(element for element in put if isinstance(element, ServiceRequest))),
        (*model.origins, *(element for element in put if isinstance(element, Origin))),
    )
    edits = {action.id: _edited(ground, action) for action in actions}
    found: dict[Ref, frozenset[str]] = {}
    for ref, marks in _lines(ground):
        working = frozenset(id for id, edit in edits.items() if edit & (marks | {ANYTHING}))
        if working:
            found[ref] = found.get(ref, frozenset()) | working
    return found


def _edited(ground: Ground, action: Action) -> Marks:
    marks: set[str] = set()
    for change in action.changes:
        after = change.element if isinstance(change, Put) else None
        before = ground.model.find(change.ref)
        for element in (before, after):
            if element is not None:
                marks |= _marked(ground, element, before, after)
    return frozenset(marks)


def _marked(ground: Ground, element: Element, before: Element | None, after: Element | None) -> Marks:
    """What an edit of ``element`` may change, given how it is before and after."""
    if isinstance(element, Flow):
        return _of_flows(ground, (element,))
    if isinstance(element, Permission):
        return _of_flows(ground, (flow for flow in ground.flows if flow.permission == element.id))
    if isinstance(element, Origin):
        return ground.told(element.topics, element.actor)
    if isinstance(element, ServiceRequest):
        return frozenset({f"request {element.id}", *(f"some {topic}" for topic in _topics(element))})
    if isinstance(element, Need | Topic):
        topic = element.topic if isinstance(element, Need) else element.id
        return frozenset({f"topic {topic}", f"some {topic}"})
    return frozenset() if isinstance(element, Project) else _priced(element, _changed(before, after))


def _priced(element: Element, changed: frozenset[str] | None) -> Marks:
    """What an edited actor or channel changes; whatever is new or gone may change anything."""
    if isinstance(element, Channel) and changed is not None:
        return frozenset({CONTACTS}) if changed - UNTOLD else frozenset()
    if isinstance(element, Actor) and changed is not None and changed <= OWN | UNPRICED:
        return frozenset({f"actor {element.id}"}) if changed & OWN else frozenset()
    return frozenset({ANYTHING})


def _of_flows(ground: Ground, flows: Iterable[Flow]) -> Marks:
    """Marks of edited flows: a topic of which the sender never hears tells nobody anything."""
    marks: set[str] = set()
    for flow in flows:
        heard = [topic for topic in flow.topics if flow.sender in ground.heard(topic)]
        marks |= {f"flow {flow.id}", f"receiver {flow.receiver}"} | ground.told(heard, flow.receiver)
    return frozenset(marks)


def _changed(before: Element | None, after: Element | None) -> frozenset[str] | None:
    """Names of the fields and traits that differ; None for what is new or gone."""
    if before is None or after is None:
        return None
    old, new = ({**_fields(e), **_fields(getattr(e, "traits", None))} for e in (before, after))
    return frozenset(name for name in old if name != "traits" and old[name] != new[name])


def _fields(of: Any) -> dict[str, object]:
    return {} if of is None else {field.name: getattr(of, field.name) for field in attrs.fields(type(of))}


def _topics(request: ServiceRequest) -> tuple[str, ...]:
    topics = (*(need.topic for need in request.requires), request.traits.prevented_by)
    return tuple(topic for topic in topics if topic)


def _lines(ground: Ground) -> Iterator[tuple[Ref, Marks]]:
    """What every line depends on; only what is priced has a line."""
    for request in ground.requests:
        marks = frozenset({f"request {request.id}", f"actor {request.sender}", CONTACTS})
        pairs = [(need.actor, need.topic) for need in request.requires]
        pairs += [(request.sender, request.traits.prevented_by)] if request.traits.prevented_by else []
        yield Ref(Section.REQUESTS, request.id), marks.union(*(ground.knowing(*pair) for pair in pairs))
    for topic in (topic for topic in ground.topics if topic.harm or topic.leak):
        asking = {f"request {r.id}" for r in ground.requests if topic.id in _topics(r)}
        everybody = (ground.knowing(actor.id, topic.id) for actor in ground.model.actors)
        marks = frozenset({f"some {topic.id}", *asking}).union(*everybody)
        yield Ref(Section.TOPICS, topic.id), marks
    for flow in filter(_priced_flow, ground.flows):
        own = {f"flow {flow.id}", CONTACTS} | ({f"receiver {flow.receiver}"} if flow.fatigue else set())
        own |= {f"request {request.id}" for request in ground.requests if request.sender == flow.receiver}
        reached = ground.knowing(flow.sender, flow.addressed_by) if flow.addressed_by else frozenset()
        yield Ref(Section.FLOWS, flow.id), reached | own
    for actor in ground.model.actors:
        yield Ref(Section.ACTORS, actor.id), frozenset({f"actor {actor.id}"})


def _priced_flow(flow: Flow) -> bool:
    """Whether a flow may have a line; reminders are followed by contacts, also where nobody said so."""
    stated = flow.cost_per_year or flow.cost_per_message or flow.follow_up
    return bool(stated) or flow.kind is FlowKind.REMINDER
