"""One small model for every answer about fairness: who is locked out, blamed, starved."""

from builders import actor, model, name, request, share
from room_cases import KINDS

from servicemodel.domain.channel import Channel, Medium, Presence
from servicemodel.domain.kinds import ActorKind, Segment
from servicemodel.domain.model import ServiceModel
from servicemodel.domain.traits import ActorTraits, ChannelTraits, RequestTraits


def outsider(rule=None, kind=ActorKind.GENERAL_CONSUMER, **more):
    """Somebody outside who brings a matter; ``rule`` is the share that no rule bars."""
    asking = request("price", "prospects", contact="front", rule=None if rule is None else share(rule))
    people = (actor("prospects", kind, **more), actor("front", ActorKind.FRONT_OFFICE))
    return ServiceModel(name("model"), actors=people, requests=(asking,))


UNREGISTERED = {"kind": ActorKind.GENERAL_CUSTOMER, "segments": (Segment.UNREGISTERED_CUSTOMER,)}


def line(person=None, forced=None, returning=None, **ways):
    """Customers whose matter comes in by an automated line."""
    lost = None if returning is None else share(returning)
    traits = ChannelTraits(person=person, forced=forced, returning=lost)
    channel = Channel("line", name("line"), Medium.IVR, Presence.VIRTUAL, traits=traits)
    asking = request("fault", "customers", traits=RequestTraits(**ways or {"channels": ("line",)}))
    people = (actor("customers", ActorKind.GENERAL_CUSTOMER),)
    return ServiceModel(name("model"), actors=people, channels=(channel,), requests=(asking,))


def segment(**shares):
    """One population of customers with shares as traits."""
    traits = ActorTraits(**{what: share(number) for what, number in shares.items()})
    people = (actor("callers", ActorKind.GENERAL_CUSTOMER, traits=traits),)
    return ServiceModel(name("model"), actors=people)


NOBODY = model([], actors=("front", "dealer"), kinds=KINDS)

VIOLATED = {
    ("FAI01", "barred"): outsider(0.6),
    ("FAI01", "dead-end"): line(False, True, 0.2),
    ("FAI02", "made-by-the-firm"): segment(unprofitable=0.3, caused_by_firm=0.4),
    ("FAI03", "below-floor"): segment(service_level=0.4, service_floor=0.8),
}
UNKNOWN = {
    ("FAI01", "rule-not-stated"): outsider(),
    ("FAI01", "ways-not-stated"): line(),
    ("FAI02", "flag-not-stated"): segment(),
    ("FAI02", "cause-not-stated"): segment(unprofitable=0.3),
    ("FAI03", "level-not-stated"): segment(service_floor=0.8),
    ("FAI03", "floor-not-stated"): segment(service_level=0.4),
}
SATISFIED = {
    ("FAI01", "let-in"): outsider(1),
    ("FAI01", "another-way"): line(True, True, 0.2),
    ("FAI01", "nobody-gives-up"): line(False, True, 0),
    ("FAI02", "nobody-flagged"): segment(unprofitable=0),
    ("FAI02", "own-cause"): segment(unprofitable=0.3, caused_by_firm=0.05),
    ("FAI03", "as-agreed"): segment(service_level=0.8, service_floor=0.8),
}
NOT_APPLICABLE = {
    ("FAI01", "nobody-to-lock-out"): NOBODY,
    ("FAI02", "no-customers"): NOBODY,
    ("FAI03", "no-customers"): NOBODY,
}
