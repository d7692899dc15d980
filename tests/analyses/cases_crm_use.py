"""One small model for every answer of the rules about the use of the customer system."""

import attrs
from builders import flow, model, name, origin, share

from servicemodel.domain.channel import Channel, Medium, Presence
from servicemodel.domain.flow import FlowKind
from servicemodel.domain.kinds import ActorKind
from servicemodel.domain.traits import CrmPhase, UseMeasure

KINDS = {
    "crm": ActorKind.CRM_SYSTEM,
    "seats": ActorKind.CALL_CENTRE_AGENT,
    "board": ActorKind.DECISION_SUPPORT,
    "customers": ActorKind.GENERAL_CUSTOMER,
}
PROFILE, RULES, PRICE = "customer.profile", "policy.rule", "service.price"
SHOP = Channel("shop", name("shop"), Medium.FACE_TO_FACE, Presence.FACE_TO_FACE)
PHONE = Channel("phone", name("phone"), Medium.PHONE, Presence.VIRTUAL)
SHOWN = flow("crm", "seats", 1, 1, topic=PROFILE, kind=FlowKind.INFORM)


def with_traits(of, id, **traits):
    """``of`` with more said of the actor ``id``."""
    people = tuple(
        attrs.evolve(a, traits=attrs.evolve(a.traits, **traits)) if a.id == id else a for a in of.actors
    )
    return attrs.evolve(of, actors=people)


def crm(*flows, origins=(), actors=("seats",), **traits):
    """A CRM, seats of which ``traits`` are said, and ``flows``."""
    of = model(origins, flows, actors=("crm", *actors), kinds=KINDS, channels=(SHOP, PHONE))
    return with_traits(of, "seats", **traits)


def served(channel, **traits):
    """Seats that tell customers prices over ``channel`` and see customers in the CRM."""
    return crm(SHOWN, flow("seats", "customers", 1, 1, topic=PRICE, channel=channel), **traits)


def phases(*present):
    """A CRM with the phases ``present``; None: nobody said."""
    return with_traits(crm(), "crm", crm_phases=None if present == (None,) else present)


def ruled(*flows, shown=SHOWN):
    """Management that makes the rules, and seats that see customers in the CRM."""
    return crm(*([shown] if shown else []), *flows, origins=[origin("board", 1, 1, topic=RULES)])


LOW, HIGH = share(0.3), share(0.7)
NOBODY = model([], actors=("customers",), kinds=KINDS)
OTHER_FLOW = flow("board", "seats", 1, 1, topic=PRICE)

VIOLATED = {
    ("CRM01", "too-low"): served("shop", infusion=LOW),
    ("CRM02", "too-low"): served("phone", user_satisfaction=LOW),
    ("CRM03", "output-only"): crm(SHOWN, use_measured_by=(UseMeasure.HOURS, UseMeasure.PRODUCTIVITY)),
    ("CRM03", "not-judged"): crm(SHOWN, use_measured_by=()),
    ("CRM04", "nothing-raises-it"): crm(SHOWN, infusion=LOW),
    ("CRM05", "no-operational"): phases(CrmPhase.ANALYTICAL, CrmPhase.COLLABORATIVE),
    ("CRM05", "no-analytical"): phases(CrmPhase.OPERATIONAL, CrmPhase.COLLABORATIVE),
    ("CRM05", "no-collaborative"): phases(CrmPhase.OPERATIONAL, CrmPhase.ANALYTICAL),
    ("CRM06", "rules-not-known"): ruled(),
}
UNKNOWN = {
    ("CRM01", "not-stated"): served("shop"),
    ("CRM01", "channel-not-stated"): served(None, infusion=LOW),
    ("CRM02", "not-stated"): served("phone"),
    ("CRM02", "channel-not-stated"): served(None, user_satisfaction=LOW),
    ("CRM03", "measure-not-stated"): crm(SHOWN),
    ("CRM04", "infusion-not-stated"): crm(SHOWN),
    ("CRM04", "purpose-not-stated"): with_traits(crm(SHOWN, OTHER_FLOW), "seats", infusion=LOW),
    ("CRM05", "phases-not-stated"): phases(None),
    ("CRM06", "no-first-hand-source"): crm(SHOWN),
}
SATISFIED = {
    ("CRM01", "high-enough"): served("shop", infusion=HIGH),
    ("CRM02", "high-enough"): served("phone", user_satisfaction=HIGH),
    ("CRM03", "quality-counts"): crm(SHOWN, use_measured_by=(UseMeasure.HOURS, UseMeasure.INFUSION)),
    ("CRM04", "somebody-helps"): crm(
        SHOWN, flow("board", "seats", 1, 1, topic=PRICE, kind=FlowKind.TRAINING), infusion=LOW
    ),
    ("CRM04", "well-used"): crm(SHOWN, infusion=HIGH),
    ("CRM05", "all-phases"): phases(*CrmPhase),
    ("CRM06", "rules-known"): ruled(flow("board", "seats", 0.8, 1, topic=RULES)),
}
NOT_APPLICABLE = {
    ("CRM01", "nobody-there"): served("phone", infusion=LOW),
    ("CRM02", "nobody-there"): served("shop", user_satisfaction=LOW),
    ("CRM03", "no-users"): crm(),
    ("CRM04", "no-routine-use"): crm(infusion=LOW),
    ("CRM05", "no-crm"): NOBODY,
    ("CRM06", "no-profile-shown"): ruled(shown=None),
}
