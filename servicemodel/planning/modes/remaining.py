"""What a mode leaves of the flows that a business has (002 L17-37)."""

import attrs

from servicemodel.domain.fact import Origin
from servicemodel.domain.flow import Flow, FlowKind, Trigger
from servicemodel.domain.kinds import Side
from servicemodel.domain.model import ServiceModel
from servicemodel.domain.traits import ServiceMode
from servicemodel.planning.modes.reference import DEPARTMENTS, NEED, PARTS, SERVING, UNIT
from servicemodel.planning.modes.roles import Cast

#: Topics that the reference graphs settle.
SETTLED = (NEED, UNIT, PARTS)
#: Branches of topics that pass between a firm and its customers only where the firm itself serves.
OF_SERVICE = ("customer", "service")


def remaining_origins(model: ServiceModel) -> tuple[Origin, ...]:
    """The origins of ``model`` without the topics that the reference graphs settle."""
    kept = []
    for origin in model.origins:
        topics = tuple(topic for topic in origin.topics if topic not in SETTLED)
        if topics:
            kept.append(attrs.evolve(origin, topics=topics))
    return tuple(kept)


def remaining_flows(model: ServiceModel, players: Cast, mode: ServiceMode) -> tuple[Flow, ...]:
    """The flows of ``model`` that ``mode`` leaves, each without the topics that it does not carry there."""
    kept = []
    for flow in model.flows:
        topics = tuple(t for t in flow.topics if t not in SETTLED and _stays(model, players, mode, flow, t))
        if topics:
            own = tuple((topic, fidelity) for topic, fidelity in flow.by_topic if topic in topics)
            kept.append(attrs.evolve(flow, topics=topics, by_topic=own))
    return tuple(kept)


def closing_known(flows: tuple[Flow, ...]) -> tuple[Flow, ...]:
    """``flows`` without answers to requests that are gone."""
    known = {flow.id for flow in flows}
    return tuple(
        attrs.evolve(flow, closes=None) if flow.closes and flow.closes not in known else flow
        for flow in flows
    )


def _stays(model: ServiceModel, players: Cast, mode: ServiceMode, flow: Flow, topic: str) -> bool:
    ends = (flow.sender, flow.receiver)
    serving = {id for role in SERVING[mode] for id in players.of(role)}
    if any(end in players.partners and end not in serving for end in ends):
        return False
    of_service = topic.partition(".")[0] in OF_SERVICE
    if not any(model.actor(end).side is Side.END_CUSTOMER for end in ends):
        inside = all(model.actor(end).inside for end in ends)
        return not (mode is ServiceMode.TRADITIONAL and inside and of_service)
    if mode is not ServiceMode.PROACTIVE and _speaks_first(flow):
        return False
    return not of_service or _served_by(players, mode, ends)


def _speaks_first(flow: Flow) -> bool:
    return flow.trigger is Trigger.PROACTIVE or flow.kind is FlowKind.REMINDER


def _served_by(players: Cast, mode: ServiceMode, ends: tuple[str, str]) -> bool:
    """Whether service passes between these two: through partners only, scattered, or freely."""
    if mode in (ServiceMode.DEALER, ServiceMode.THIRD_PARTY):
        return any(end in players.partners for end in ends)
    if mode is ServiceMode.TRADITIONAL:
        return any(end in players.of(role) for end in ends for role in DEPARTMENTS)
    return True
