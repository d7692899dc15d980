"""One small model for every answer of the rooms about the service mode."""

from builders import actor, flow, name, origin, request, share, topic

from servicemodel.domain.flow import FlowKind, Trigger
from servicemodel.domain.kinds import ActorKind, Segment
from servicemodel.domain.model import ServiceModel
from servicemodel.domain.traits import ActorTraits, ServiceMode

NEED, UNIT = "customer.need", "product.unit_state"
KEY, SPORADIC = (Segment.KEY_CUSTOMER,), (Segment.SPORADIC_CUSTOMER,)


def customers(mode=None, segments=(), id="customers"):
    """End customers and how they are served."""
    return actor(id, ActorKind.GENERAL_CUSTOMER, segments=segments, traits=ActorTraits(mode=mode))


def partner(quality=None, id="partner"):
    """A third party with its quality as strategic partner."""
    said = ActorTraits(partner_quality=None if quality is None else share(quality))
    return actor(id, ActorKind.THIRD_PARTY_SERVICE_PROVIDER, traits=said)


FIRM, DEALER = actor("firm", ActorKind.CORE_FIRM), actor("dealer", ActorKind.DEALER)


def served(*actors, flows=(), origins=(), requests=()):
    """A model of ``actors`` with the topics of service modes."""
    topics = (topic(NEED), topic(UNIT), topic("service.solution"))
    parts = {"topics": topics, "actors": actors, "flows": tuple(flows), "origins": tuple(origins)}
    return ServiceModel(name("model"), requests=tuple(requests), **parts)


def given_away(*flows, mode=ServiceMode.DEALER, people=(FIRM, DEALER), seen=True):
    """Customers served by others, who know their own needs and tell them to the dealer."""
    origins = [origin("customers", 1, 1, topic=NEED)] if seen else []
    return served(customers(mode), *people, flows=flows, origins=origins)


def reports(c=0.5, sender="dealer", receiver="firm", **more):
    """A flow about the needs of customers."""
    return flow(sender, receiver, c, 1, topic=NEED, **more)


def waits(*flows, foreseeable=None, requires=(("firm", UNIT),), people=(FIRM,)):
    """Customers with one kind of matter."""
    said = {} if foreseeable is None else {"foreseeable": share(foreseeable)}
    matter = request("noise", "customers", requires, **said)
    return served(customers(), *people, flows=flows, requests=[matter])


def first(trigger=Trigger.PROACTIVE, receiver="customers", c=1.0):
    """A flow that speaks first."""
    return flow("firm", receiver, c, 1, topic=UNIT, trigger=trigger, kind=FlowKind.REMINDER)


OUTSOURCED = ServiceMode.THIRD_PARTY
VIOLATED = {
    ("MOD01", "key-not-direct"): served(customers(ServiceMode.DEALER, KEY)),
    ("MOD01", "sporadic-not-agent"): served(customers(ServiceMode.DIRECT, SPORADIC)),
    ("MOD01", "weak-partner"): served(customers(OUTSOURCED, SPORADIC), partner(0.5)),
    ("MOD02", "no-report"): given_away(reports(sender="customers", receiver="dealer")),
    ("MOD03", "only-reacts"): waits(foreseeable=0.6),
}
UNKNOWN = {
    ("MOD01", "mode-not-stated"): served(customers(None, KEY)),
    ("MOD01", "segment-not-stated"): served(customers(ServiceMode.DIRECT)),
    ("MOD01", "quality-not-stated"): served(customers(OUTSOURCED, SPORADIC), partner()),
    ("MOD02", "mode-not-stated"): given_away(reports(receiver="customers"), mode=None),
    ("MOD02", "no-first-hand-source"): given_away(seen=False),
    ("MOD02", "nobody-inside"): given_away(people=(DEALER,)),
    ("MOD03", "foreseeable-not-stated"): waits(),
}
SATISFIED = {
    ("MOD01", "mode-fits"): served(customers(ServiceMode.DIRECT, KEY)),
    ("MOD01", "strategic-partner"): served(customers(OUTSOURCED, SPORADIC), partner(0.9)),
    ("MOD02", "firm-hears"): given_away(reports()),
    ("MOD03", "somebody-speaks-first"): waits(first(), foreseeable=0.6),
    ("MOD03", "nothing-to-foresee"): waits(foreseeable=0.1),
}
NOT_APPLICABLE = {
    ("MOD01", "no-segments"): served(customers()),
    ("MOD02", "nothing-outsourced"): given_away(mode=ServiceMode.DIRECT),
    ("MOD03", "no-customers"): served(FIRM),
}
