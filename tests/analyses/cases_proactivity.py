"""One small model for every answer of the rules about speaking first and listening to the market."""

import attrs
from builders import TOPIC, flow, model, origin, per_year, request, share, topic

from servicemodel.domain.flow import FlowKind, Trigger
from servicemodel.domain.kinds import ActorKind
from servicemodel.domain.traits import RequestTraits
from servicemodel.domain.value import Grade, Unit, Value

NEED, RIVALS, PRICE = "customer.need", "market.competitor", "service.price"
KINDS = {
    "firm": ActorKind.CORE_FIRM,
    "front": ActorKind.FRONT_OFFICE,
    "marketing": ActorKind.MARKETING_CENTRE,
    "board": ActorKind.DECISION_SUPPORT,
    "seats": ActorKind.CALL_CENTRE_AGENT,
    "dealer": ActorKind.DEALER,
    "supplier": ActorKind.SUPPLIER,
    "customers": ActorKind.GENERAL_CUSTOMER,
    "public": ActorKind.GENERAL_CONSUMER,
    "rival": ActorKind.COMPETITOR,
}


def money(number):
    """An amount that somebody declared."""
    return Value(number, Unit.MONEY, Grade.DECLARED)


def brought(flows=(), requires=(("customers", TOPIC),), **more):
    """Matters that customers bring, and a firm that knows what they require."""
    matter = request("noise", "customers", requires, contact="front", **more)
    people = ("customers", "front")
    origins = [origin("firm", 1, 1)]
    return model(origins, flows, actors=people, kinds=KINDS, requests=(matter,))


def recovered(recovery, **more):
    """Matters of which it was said whether a failure is made good."""
    return brought(traits=RequestTraits(recovery=recovery), **more)


def asking(*flows, people=("marketing",), origins=None, speaks=True):
    """Consumers who ask the front office for prices, and know what they need."""
    asks = [flow("public", "front", 1, 1, topic=PRICE)] if speaks else []
    first = [origin("public", 1, 1, topic=NEED)] if origins is None else origins
    return model(first, [*asks, *flows], actors=("front", "public", *people), kinds=KINDS)


def message(accuracy, benefit=10, harm=40, own=0.95, grade=Grade.DECLARED, **more):
    """The mailing of worked example 6: sent by a firm that knows most of it, right with ``accuracy``."""
    mailing = flow("firm", "customers", 0.9, accuracy, id="mailing", trigger=Trigger.PROACTIVE, **more)
    fidelity = attrs.evolve(mailing.fidelity, accuracy=share(accuracy, grade))
    stakes = {"benefit": benefit, "harm": harm}
    said = {name: money(number) for name, number in stakes.items() if number is not None}
    origins = [origin("firm", 1, own)] if own else [origin("dealer", 1, 1)]
    sent = attrs.evolve(mailing, fidelity=fidelity)
    return model(origins, [sent], kinds=KINDS, topics=[topic(**said)])


def market(known, told=0.0, people=("board", "rival")):
    """Customers who know what competitors do, and management that is told some of it."""
    heard = [flow("customers", "board", told, 1, topic=RIVALS)] if told else []
    first = [origin("customers", known, 1, topic=RIVALS)] if known else []
    return model(first, heard, actors=("customers", *people), kinds=KINDS)


def sided(who, *flows):
    """A firm, and one side that tells it something or is told something."""
    return model([origin("firm", 1, 1)], flows, actors=("firm", who), kinds=KINDS)


def gives(who):
    """A side that gives and gets nothing."""
    return sided(who, flow(who, "firm", 1, 1))


VIOLATED = {
    ("PRO02", "nobody-says-so"): brought(foreseeable=share(0.8)),
    ("PRO03", "marketing-unaware"): asking(),
    ("PRO04", "not-made-good"): recovered(False),
    ("PRO05", "wrong-too-often"): message(0.6),
    ("PRO06", "management-unaware"): market(0.9),
    ("PRO07", "suppliers"): gives("supplier"),
    ("PRO07", "agents"): gives("dealer"),
    ("PRO07", "users"): gives("customers"),
    ("PRO07", "employees"): gives("seats"),
}
UNKNOWN = {
    ("PRO02", "foreseeable-not-stated"): brought(),
    ("PRO02", "requirement-not-stated"): brought(requires=(), foreseeable=share(0.8)),
    ("PRO03", "no-marketing-centre"): asking(people=()),
    ("PRO03", "no-first-hand-source"): asking(origins=[]),
    ("PRO04", "recovery-not-stated"): brought(),
    ("PRO05", "stakes-not-stated"): message(0.6, harm=None),
    ("PRO05", "accuracy-not-measured"): message(0.6, grade=Grade.ASSUMED),
    ("PRO05", "sender-uninformed"): message(0.6, own=0),
    ("PRO06", "no-first-hand-source"): market(0),
    ("PRO06", "no-management"): market(0.9, people=("firm", "rival")),
    ("PRO07", "no-flows-told"): sided("supplier"),
}
SATISFIED = {
    ("PRO02", "mostly-accidental"): brought(foreseeable=share(0.2)),
    ("PRO02", "told-beforehand"): brought(
        [flow("firm", "customers", 0.7, 1, trigger=Trigger.PROACTIVE)], foreseeable=share(0.8)
    ),
    ("PRO03", "marketing-knows"): asking(
        flow("public", "front", 1, 1, topic=NEED, id="needs"), flow("front", "marketing", 1, 1, topic=NEED)
    ),
    ("PRO04", "made-good"): recovered(True),
    ("PRO05", "right-often-enough"): message(0.9),
    ("PRO06", "management-knows"): market(0.9, 0.9),
    ("PRO06", "nobody-knows-more"): market(0.1),
    ("PRO07", "suppliers-served"): sided("supplier", flow("firm", "supplier", 1, 1)),
    ("PRO07", "agents-served"): sided("dealer", flow("firm", "dealer", 1, 1)),
    ("PRO07", "users-served"): sided("customers", flow("firm", "customers", 1, 1)),
    ("PRO07", "employees-served"): sided("seats", flow("firm", "seats", 1, 1)),
}
NOT_APPLICABLE = {
    ("PRO02", "no-requests"): sided("dealer"),
    ("PRO03", "no-prospects"): asking(speaks=False),
    ("PRO04", "no-requests"): sided("dealer"),
    ("PRO05", "no-messages"): sided("dealer", flow("firm", "dealer", 1, 1, kind=FlowKind.INFORM)),
    ("PRO06", "no-competitor"): sided("dealer"),
    ("PRO07", "nobody-to-serve"): model([origin("firm", 1, 1)], kinds=KINDS),
}


def rare(count):
    """Two kinds of matter, one of them without recovery and brought ``count`` times in 100."""
    of = recovered(False, per_year=per_year(count))
    other = attrs.evolve(
        of.requests[0], id="price", per_year=per_year(100 - count), traits=RequestTraits(recovery=True)
    )
    return attrs.evolve(of, requests=(*of.requests, other))
