"""A small service for the tests of pictures: customers, an office, those behind it, a system and a rival."""

from attrs import evolve
from builders import channel, flow, model, origin, per_year

from servicemodel.domain.finding import Finding
from servicemodel.domain.flow import FlowKind, Permission
from servicemodel.domain.kinds import ActorKind
from servicemodel.domain.model import Ref, Section
from servicemodel.domain.rule import Outcome, Severity
from servicemodel.domain.text import Text
from servicemodel.knowledge import assess
from servicemodel.network import connect

KINDS = {
    "front": ActorKind.FRONT_OFFICE,
    "tech": ActorKind.TECHNICAL_SUPPORT,
    "maker": ActorKind.DEPARTMENT,
    "crm": ActorKind.CRM_SYSTEM,
    "customers": ActorKind.GENERAL_CUSTOMER,
    "rival": ActorKind.COMPETITOR,
}
ASK = flow("front", "tech", 0.9, 1, kind=FlowKind.REQUEST, per_year=per_year(900))
CALL = flow("customers", "front", 0.9, 1, kind=FlowKind.REQUEST, channel="hotline")
REPLY = flow(
    "front", "customers", 0.8, 1, kind=FlowKind.RESPONSE, closes="customers_front", channel="hotline"
)
INSIDE = (
    flow("tech", "maker", 0.9, 1),
    flow("front", "crm", 0.9, 1),
    flow("front", "rival", 0.2, 1, permission="leak"),
)


def service(*more, **changes):
    """Customers, an office, those behind it, a system and a rival; ``more`` are further flows."""
    plain = model((origin("maker", 1, 1),), (ASK, CALL, REPLY, *INSIDE, *more), kinds=KINDS)
    refused = (Permission("leak", Text("leak", "泄露"), False),)
    return evolve(plain, channels=(channel("hotline"),), permissions=refused, **changes)


def assessed(one):
    return assess(one, connect(one))


def by_id(parts):
    return {part.id: part for part in parts}


AT = Ref(Section.FLOWS, "front_tech")


def violated(reason, *facts, rule="LOP01", at=AT):
    return Finding(rule, Outcome.VIOLATED, (at,), reason, facts, Severity.HIGH)
