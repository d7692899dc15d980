"""How answers come to whoever meets the customer in a mode, and from there to the customer."""

import attrs

from servicemodel.domain.flow import Delay, DelayLaw, Fidelity, Flow, FlowKind
from servicemodel.domain.model import ServiceModel
from servicemodel.domain.proposing import free_id
from servicemodel.domain.request import ServiceRequest
from servicemodel.domain.traits import ServiceMode
from servicemodel.domain.value import Grade, Unit, Value
from servicemodel.planning.modes.reference import ANSWERING, SOURCE


def answered(model: ServiceModel, mode: ServiceMode) -> ServiceModel:
    """``model`` with the flows that its requests still lack: whoever knows -> contact -> customer."""
    for request in model.requests:
        for requirement in request.requires:
            if requirement.actor == request.contact:
                model = _supplied(model, requirement.actor, requirement.topic, mode)
                model = _told(model, request, requirement.topic, mode)
    return model


def _supplied(model: ServiceModel, contact: str, topic: str, mode: ServiceMode) -> ServiceModel:
    holders = [o.actor for o in model.origins if topic in o.topics and o.fidelity.coverage.number > 0]
    if not holders or contact in _reached(model, holders, topic):
        return model
    inside = [id for id in holders if model.actor(id).inside]
    return _with(model, (inside or holders)[0], contact, topic, mode, 0.0)


def _told(model: ServiceModel, request: ServiceRequest, topic: str, mode: ServiceMode) -> ServiceModel:
    contact, customer = request.contact or "", request.sender
    present = [f for f in model.flows if (f.sender, f.receiver) == (contact, customer)]
    if any(topic in flow.topics for flow in present):
        return model
    return _with(model, contact, customer, topic, mode, ANSWERING[mode].days)


def _reached(model: ServiceModel, holders: list[str], topic: str) -> set[str]:
    """Ids of the actors that anything of ``topic`` reaches from ``holders``."""
    carrying = [f for f in model.flows if topic in f.topics and f.id not in model.refused]
    seen, pending = set(holders), list(holders)
    while pending:
        sender = pending.pop()
        new = {f.receiver for f in carrying if f.sender == sender} - seen
        seen |= new
        pending += sorted(new)
    return seen


def _with(
    model: ServiceModel, sender: str, receiver: str, topic: str, mode: ServiceMode, days: float
) -> ServiceModel:
    way = ANSWERING[mode]
    coverage = Value.share(way.coverage, Grade.ASSUMED, SOURCE)
    accuracy = Value.share(way.accuracy, Grade.ASSUMED, SOURCE)
    delay = Delay(DelayLaw.CONSTANT, Value(days, Unit.DAYS, Grade.ASSUMED, SOURCE))
    id = free_id(model, f"{sender}_tells_{receiver}_{topic.replace('.', '_')}")
    kind = FlowKind.RESPONSE if days else FlowKind.INFORM
    flow = Flow(id, sender, receiver, (topic,), Fidelity(coverage, accuracy, delay), kind=kind)
    return attrs.evolve(model, flows=(*model.flows, flow))
