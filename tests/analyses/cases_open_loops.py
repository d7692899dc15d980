"""One small model for every answer of the rooms about open loops, apart from unanswered hand-offs."""

from builders import flow, model, origin, request, share, topic

from servicemodel.domain.flow import FlowKind
from servicemodel.domain.kinds import ActorKind
from servicemodel.domain.traits import RequestTraits
from servicemodel.domain.value import Grade, Unit, Value

SUGGESTION, QUALITY, SOLUTION = "customer.suggestion", "service.quality", "service.solution"
KINDS = {
    "customers": ActorKind.GENERAL_CUSTOMER,
    "front": ActorKind.FRONT_OFFICE,
    "back": ActorKind.BACK_OFFICE,
    "tech": ActorKind.TECHNICAL_SUPPORT,
    "judges": ActorKind.SERVICE_EVALUATION,
    "board": ActorKind.DECISION_SUPPORT,
    "dealer": ActorKind.DEALER,
}


def count(number):
    """A declared count."""
    return Value(float(number), Unit.COUNT, Grade.DECLARED)


def loops(flows=(), *actors, origins=(), **more):
    """A model of ``flows`` between actors of the kinds above."""
    return model(origins, flows, actors=actors, kinds=KINDS, **more)


def brought(flows=(), requires=(), contact="front", **said):
    """Customers who bring one kind of matter; ``said`` are traits, apart from the authority."""
    authority = {"authority": share(said.pop("authority"))} if "authority" in said else {}
    traits = RequestTraits(**said)
    matter = request("noise", "customers", requires, contact=contact, traits=traits, **authority)
    topics = [topic(id) for id in ("customer.need", SOLUTION, "product.performance")]
    people = ("customers", "front", "tech", "back", "sales")
    return loops(flows, *people, requests=(matter,), topics=topics)


def asks(sender, receiver, **more):
    """A request flow about the needs of customers."""
    kind = {"kind": FlowKind.REQUEST, **more}
    return flow(sender, receiver, 1, 1, topic="customer.need", **kind)


def tells(sender, receiver, c=1.0, **more):
    """A response with a solution."""
    fits = {"topic": SOLUTION, "kind": FlowKind.RESPONSE, **more}
    return flow(sender, receiver, c, 1, **fits)


def suggested(*back, **more):
    """Customers who make suggestions to the front office; ``back`` comes after them."""
    idea = {"id": "idea", "topic": SUGGESTION, "kind": FlowKind.INFORM, **more}
    return loops([flow("customers", "front", 1, 1, **idea), *back], "board")


def thanks(c=1.0, sender="front", **more):
    """A reply to the suggestions."""
    fits = {"topic": SUGGESTION, "kind": FlowKind.RESPONSE, "id": "thanks", **more}
    return flow(sender, "customers", c, 1, **fits)


def judged(*flows, readers=("back",)):
    """A unit that evaluates the quality of service, and those who should read the results."""
    return loops(flows, "judges", *readers, origins=[origin("judges", 1, 1, topic=QUALITY)])


def results(c=1.0, receiver="back", **more):
    """Evaluation results."""
    fits = {"topic": QUALITY, "kind": FlowKind.EVALUATION, **more}
    return flow("judges", receiver, c, 1, **fits)


def trained(*back, kind=FlowKind.TRAINING):
    """A dealer trained by technical support."""
    return loops([flow("tech", "dealer", 1, 1, id="course", topic=SOLUTION, kind=kind), *back])


def feedback(c=1.0, sender="dealer", receiver="tech", **more):
    """What comes back from the field."""
    fits = {"topic": SOLUTION, "kind": FlowKind.INFORM, **more}
    return flow(sender, receiver, c, 1, **fits)


CHAIN = (asks("front", "tech"), asks("tech", "sales"))
EMPTY = model([origin("front", 1, 1)], kinds=KINDS)

VIOLATED = {
    ("LOP02", "never-explained"): brought(CHAIN),
    ("LOP02", "seldom-explained"): brought([tells("front", "customers", 0.4)], hand_overs=count(3)),
    ("LOP03", "owner-never-hears"): brought(first_server="sales"),
    ("LOP03", "owner-seldom-hears"): brought([tells("front", "sales", 0.3, kind=None)], first_server="sales"),
    ("LOP04", "never-arrives"): judged(),
    ("LOP04", "seldom-arrives"): judged(results(0.3)),
    ("LOP04", "not-used"): judged(results(used=False)),
    ("LOP05", "never-answered"): suggested(),
    ("LOP05", "partly-answered"): suggested(thanks(0.4)),
    ("LOP06", "no-timetable"): brought(requires=[("tech", SOLUTION)], timetable=False),
    ("LOP07", "no-feedback"): trained(),
    ("LOP07", "little-feedback"): trained(feedback(0.2)),
}
UNKNOWN = {
    ("LOP02", "hand-overs-not-stated"): brought(),
    ("LOP02", "reply-not-stated"): brought([tells("front", "customers", kind=None)], hand_overs=count(2)),
    ("LOP03", "owner-not-stated"): brought(),
    ("LOP03", "contact-not-stated"): brought(contact=None, first_server="sales"),
    ("LOP04", "results-not-stated"): loops((), "judges", "back"),
    ("LOP04", "readers-not-named"): judged(readers=()),
    ("LOP05", "reply-not-stated"): suggested(kind=None),
    ("LOP06", "timetable-not-stated"): brought(requires=[("tech", SOLUTION)]),
    ("LOP06", "hardness-not-stated"): brought(),
    ("LOP07", "training-not-stated"): trained(kind=None),
}
SATISFIED = {
    ("LOP02", "few-hand-overs"): brought(hand_overs=count(1)),
    ("LOP02", "explained"): brought([*CHAIN, tells("front", "customers")]),
    ("LOP03", "owner-meets-customer"): brought(first_server="front"),
    ("LOP03", "owner-hears"): brought([asks("front", "tech")], first_server="tech"),
    ("LOP04", "arrives"): judged(results()),
    ("LOP05", "thanked"): suggested(thanks()),
    ("LOP06", "timetable-given"): brought(timetable=True),
    ("LOP06", "settled-at-once"): brought(authority=0.9),
    ("LOP07", "feedback-returns"): trained(feedback()),
}
NOT_APPLICABLE = {
    ("LOP02", "no-requests"): EMPTY,
    ("LOP03", "no-requests"): EMPTY,
    ("LOP04", "no-evaluation"): EMPTY,
    ("LOP05", "no-suggestions"): EMPTY,
    ("LOP06", "no-requests"): EMPTY,
    ("LOP07", "nobody-trained"): EMPTY,
}
