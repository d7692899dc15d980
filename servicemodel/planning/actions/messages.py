"""A message that the firm sends first: whom it reaches, what it costs, what it sets off (core 3.6, 3.8)."""

from collections.abc import Iterator

import attrs

from servicemodel.domain import proposing
from servicemodel.domain.channel import Medium
from servicemodel.domain.flow import Flow, FlowKind, Trigger
from servicemodel.domain.kinds import ActorKind
from servicemodel.domain.model import Ref, Section, ServiceModel
from servicemodel.domain.value import Grade, Unit, Value
from servicemodel.knowledge import Situation
from servicemodel.planning.worth.flow_lines import BUSINESS_FOLLOW_UP, CONSUMER_FOLLOW_UP

IDENTITY = "customer.identity"
#: Topics of the life cycle: a message about them is a reminder, whoever proposes it.
LIFE_CYCLE = ("product.unit_state", "product.design_life")

#: Share of its coverage that a message loses by every other message to the same receiver in a year.
FATIGUE = Value.share(0.1, Grade.ASSUMED, "assumed: every further message in a year reaches a tenth fewer")
#: Share of those addressed who take notice.
REACHED = Value.share(proposing.REACH, Grade.ASSUMED, "assumed: share of those addressed who take notice")
_ONE_EACH = "assumed: one message a year for each of them"

#: Media that can speak first, the least intrusive and cheapest first.
_OUTBOUND = (Medium.SMS, Medium.EMAIL, Medium.LETTER, Medium.PHONE)


def speaks_first(flow: Flow) -> bool:
    """Whether the flow does not wait for a question."""
    return flow.kind is FlowKind.REMINDER or flow.trigger in {Trigger.PROACTIVE, Trigger.SCHEDULED}


def told_first(model: ServiceModel, senders: tuple[str, ...], receiver: str, topic: str) -> bool:
    """Whether one of ``senders`` tells ``receiver`` of ``topic`` already before being asked."""
    return any(
        flow.sender in senders and topic in flow.topics and flow.fidelity_of(topic).coverage.number > 0
        for flow in _messages(model, receiver)
        if flow.id not in model.refused
    )


def _messages(model: ServiceModel, receiver: str) -> Iterator[Flow]:
    return (flow for flow in model.flows if flow.receiver == receiver and speaks_first(flow))


def message(situation: Situation, sender: str, receiver: str, topic: str, kind: FlowKind) -> Flow:
    """The message that ``sender`` would send; numbers that the model states are used first.

    It reaches only those of the receivers whom the sender can identify, where the model speaks of
    identity at all; coverage is that of the channel among those addressed.
    """
    flow = proposing.flow(situation.model, sender, receiver, (topic,), kind, Trigger.PROACTIVE)
    return completed(situation, flow)


def completed(situation: Situation, flow: Flow) -> Flow:
    """A new message with all that sending it takes; what it says itself stays, but for its assumed reach."""
    model, receiver, topic = situation.model, flow.receiver, flow.topics[0]
    like = next(_messages(model, receiver), None)
    channel = flow.channel or _channel(model, receiver)
    return attrs.evolve(
        flow,
        kind=FlowKind.REMINDER if topic in LIFE_CYCLE else flow.kind,
        fidelity=attrs.evolve(flow.fidelity, coverage=REACHED),
        channel=channel,
        permission=flow.permission or _permission(model, receiver),
        addressed_by=flow.addressed_by or _address(situation, topic),
        per_year=flow.per_year or _per_year(model, receiver, topic),
        cost_per_message=flow.cost_per_message or _price(model, like, channel),
        follow_up=flow.follow_up or _follow_up(model, like, receiver, topic),
        fatigue=flow.fatigue or (like.fatigue if like and like.fatigue else FATIGUE),
    )


def _address(situation: Situation, topic: str) -> str | None:
    """Identity, where the model speaks of it and does not learn of it by addressed messages itself."""
    circular = any(IDENTITY in flow.topics and flow.addressed_by for flow in situation.model.flows)
    return IDENTITY if situation.observed(IDENTITY) and topic != IDENTITY and not circular else None


def _channel(model: ServiceModel, receiver: str) -> str | None:
    """The channel of messages to the receiver, else one that can speak first; None where there is none."""
    used = [flow.channel for flow in _messages(model, receiver) if flow.channel]
    fit = [channel.id for medium in _OUTBOUND for channel in model.channels if channel.medium is medium]
    return next(iter(used + fit), None)


def _permission(model: ServiceModel, receiver: str) -> str | None:
    """The consent that messages to the receiver need so far (RQ-6)."""
    return next((flow.permission for flow in _messages(model, receiver) if flow.permission), None)


def _price(model: ServiceModel, like: Flow | None, channel: str | None) -> Value | None:
    if like and like.cost_per_message:
        return like.cost_per_message
    return model.channel(channel).cost_per_contact if channel else None


def _per_year(model: ServiceModel, receiver: str, topic: str) -> Value | None:
    """One message for each item at stake, else for each receiver; None where neither is counted."""
    counted = model.topic(topic).items or model.actor(receiver).population
    if counted is None:
        return None
    return Value(counted.number, Unit.PER_YEAR, Grade.ASSUMED, _ONE_EACH)


def _follow_up(model: ServiceModel, like: Flow | None, receiver: str, topic: str) -> Value:
    """As other messages to the receiver, as stated of its matters, else the published figure (2.29)."""
    if like and like.follow_up:
        return like.follow_up
    own = [r for r in model.requests if r.sender == receiver and r.traits.follow_up]
    near = [r for r in own if any(needed.topic == topic for needed in r.requires)] or own
    stated = [r.traits.follow_up for r in near if r.traits.follow_up]
    business = model.actor(receiver).kind is ActorKind.ENTERPRISE_CUSTOMER
    published = BUSINESS_FOLLOW_UP if business else CONSUMER_FOLLOW_UP
    return max(stated, key=lambda value: value.number, default=published)


def refused_permission(model: ServiceModel, flow: Flow) -> Ref | None:
    """The permission that ``flow`` needs and does not have; None where nothing is missing."""
    granted = {permission.id for permission in model.permissions if permission.granted}
    missing = flow.permission and flow.permission not in granted
    return Ref(Section.PERMISSIONS, flow.permission) if missing and flow.permission else None
