"""Which action comes before which: rules before systems, capture before sharing, consent before messages.

A system only passes on faster what people may decide and rules allow (FP-15, PA-24). A system that
somebody works with who may decide too little therefore needs one of the actions that settle it; where
they have nothing to do with each other, only the order is kept.
"""

from collections.abc import Iterator, Sequence

from attrs import frozen

from servicemodel.domain.action import Action
from servicemodel.domain.change import Put
from servicemodel.domain.flow import Flow, Permission
from servicemodel.domain.model import ServiceModel
from servicemodel.domain.portfolio import Before
from servicemodel.domain.traits import ProjectKind
from servicemodel.domain.waves import equips as equips
from servicemodel.domain.waves import settles as settles
from servicemodel.planning.costing import covers, project_order
from servicemodel.planning.touching import touched

CAPTURE = "PA-04"


@frozen
class Link:
    """A flow that an action puts: who tells whom what."""

    action: str
    flow: Flow


def precedence(actions: Sequence[Action], model: ServiceModel) -> tuple[Before, ...]:
    """What binds the order of ``actions``, the same for every order of them; nothing is said twice."""
    inside = sorted(actions, key=lambda action: action.id)
    found = (
        *_rules_before_systems(inside, model),
        *_capture_before_sharing(inside, model),
        *_consent_before_message(inside, model),
        *project_order(inside, model),
    )
    return tuple(dict.fromkeys(found))


def systematic(action: Action, model: ServiceModel) -> bool:
    """Whether ``action`` works with a system, or a project that builds one carries it out."""
    systems = (project for project in model.projects if project.kind is ProjectKind.SYSTEM)
    carried = any(covers(project, action) for project in systems)
    return not settles(action) and (equips(action) or carried)


def _rules_before_systems(actions: Sequence[Action], model: ServiceModel) -> Iterator[Before]:
    rules = {action.id: _staff(model, action) for action in actions if settles(action)}
    for action in actions:
        if equips(action):
            staff = _staff(model, action)
            if related := tuple(id for id, those in rules.items() if those & staff):
                yield Before(related, action.id)
        if systematic(action, model):
            yield from (Before((id,), action.id, needed=False) for id in rules)


def _staff(model: ServiceModel, action: Action) -> frozenset[str]:
    """Actors inside the firm that ``action`` works on."""
    inside = {actor.id for actor in model.actors if actor.inside}
    return touched(model, action).actors & inside


def _links(actions: Sequence[Action], model: ServiceModel) -> list[Link]:
    """Flows that actions add or change."""
    return [
        Link(action.id, change.element)
        for action in actions
        for change in action.changes
        if isinstance(change, Put) and isinstance(change.element, Flow)
        if model.find(change.ref) != change.element
    ]


def _capture_before_sharing(actions: Sequence[Action], model: ServiceModel) -> Iterator[Before]:
    """Who shares what nobody captured yet needs a capture of it; who has some of it keeps the order."""
    inside = {actor.id for actor in model.actors if actor.inside}
    capturing = {action.id for action in actions if CAPTURE in action.seeds}
    links = _links(actions, model)
    captures = [link for link in links if link.action in capturing and link.flow.receiver in inside]
    for link in links:
        if link.action in capturing or link.flow.sender not in inside:
            continue
        for topic in link.flow.topics:
            of = [
                c.action for c in captures if topic in c.flow.topics and c.flow.receiver == link.flow.sender
            ]
            firsts = tuple(dict.fromkeys(of))
            if firsts and link.flow.sender not in heard(model, topic):
                yield Before(firsts, link.action)
            yield from (Before((first,), link.action, needed=False) for first in firsts)


def heard(model: ServiceModel, topic: str) -> frozenset[str]:
    """Actors that observe ``topic`` or are reached by it."""
    found = {origin.actor for origin in model.origins if topic in origin.topics}
    flows = [f for f in model.flows if topic in f.topics and f.id not in model.refused]
    while more := {flow.receiver for flow in flows if flow.sender in found} - found:
        found |= more
    return frozenset(found)


def _consent_before_message(actions: Sequence[Action], model: ServiceModel) -> Iterator[Before]:
    """A flow whose permission is not granted needs an action that asks for it (RQ-6)."""
    refused = {permission.id for permission in model.permissions if not permission.granted}
    asking: dict[str, tuple[str, ...]] = dict.fromkeys(refused, ())
    for action in actions:
        for id in _granted(action) & refused:
            asking[id] = (*asking[id], action.id)
    for link in _links(actions, model):
        firsts = asking.get(link.flow.permission or "", ())
        if firsts and link.action not in firsts:
            yield Before(firsts, link.action)


def _granted(action: Action) -> frozenset[str]:
    """Ids of the permissions that ``action`` grants."""
    put = (change.element for change in action.changes if isinstance(change, Put))
    return frozenset(element.id for element in put if isinstance(element, Permission) and element.granted)
