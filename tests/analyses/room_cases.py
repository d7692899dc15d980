"""One small model for every answer that the rooms can give, and short ways to ask the rooms."""

from string import Formatter

from builders import TOPIC, flow, model, need, origin, per_year, request, share, topic

from servicemodel import pipeline
from servicemodel.domain.change import apply
from servicemodel.domain.flow import FlowKind, Trigger
from servicemodel.domain.kinds import ActorKind

NEED = "customer.need"
KINDS = {
    "firm": ActorKind.CORE_FIRM,
    "front": ActorKind.FRONT_OFFICE,
    "back": ActorKind.BACK_OFFICE,
    "dealer": ActorKind.DEALER,
    "supplier": ActorKind.SUPPLIER,
    "customers": ActorKind.GENERAL_CUSTOMER,
    "rival": ActorKind.COMPETITOR,
}


def asked(answered=(), **more):
    """A model in which the front office asks technology; ``answered`` flows come after the question."""
    question = flow("front", "tech", 1, 1, id="ask", **{"kind": FlowKind.REQUEST, **more})
    return model([], [question, *answered], kinds=KINDS)


def reply(c=1.0, a=1.0, *ends, **more):
    """A response to the question, from technology to the front office unless ``ends`` say otherwise."""
    return flow(*(ends or ("tech", "front")), c, a, **{"kind": FlowKind.RESPONSE, **more})


def met(actors=(), **more):
    """A model with one kind of matter, which customers bring to the front office."""
    matter = request("noise", "customers", **more)
    people = ("customers", "front", *actors)
    return model([], actors=people, kinds=KINDS, topics=[topic()], requests=(matter,))


def aware(known, told=0.0, trigger=Trigger.REACTIVE, topic=TOPIC):
    """A firm that follows the state of the products, and customers to whom it tells some of it."""
    flows = [flow("firm", "customers", told, 1, topic=topic, trigger=trigger)] if told else []
    return model([origin("firm", known, 1, topic=topic)], flows, actors=("customers",), kinds=KINDS)


def heard(coverage, *others):
    """Customers who know their needs, and a front office that hears of some of them."""
    flows = [flow("customers", "front", coverage, 1, topic=NEED)] if coverage else []
    return model([origin("customers", 1, 1, topic=NEED)], flows, actors=("front", *others), kinds=KINDS)


def halves(one, other):
    """Two departments, each of which knows one part of the customers and nothing of the other."""
    origins = [origin("sales", 1, 1, about=("north",)), origin("repair", 1, 1, about=("south",))]
    return model(origins, populations=(("all", (("north", one), ("south", other))),))


VIOLATED = {
    ("ASY01", "knows-less"): model([origin("tech", 1, 1)], needs=[need("front", 0.9)]),
    ("ASY02", "firm-blind"): heard(0),
    ("SIL01", "nobody-has-the-whole"): halves(0.5, 0.5),
    ("SIL01", "kept-apart"): model([origin("tech", 1, 1)], needs=[need("front", 0.9)]),
    ("LOP01", "no-return"): asked(),
    ("LOP01", "answers-something-else"): asked([reply(kind=FlowKind.ORDER)]),
    ("LOP01", "closed-indirectly"): asked([reply(1, 1, "tech", "sales"), reply(1, 1, "sales", "front")]),
    ("LOP01", "partly-answered"): asked([reply(0.4)]),
    ("LOP01", "questions-left-open"): asked([reply(per_year=per_year(40))], per_year=per_year(100)),
    ("EMP01", "may-not-decide"): met(contact="front", authority=share(0.2)),
    ("PRO01", "nobody-speaks-first"): aware(0.9),
}
UNKNOWN = {
    ("ASY01", "no-first-hand-source"): model([], needs=[need("front", 0.9)]),
    ("ASY02", "no-first-hand-source"): model(
        [], needs=[need("front", 0.9, topic=NEED)], actors=("customers",), kinds=KINDS
    ),
    ("ASY02", "nobody-inside"): model(
        [origin("customers", 1, 1, topic=NEED)], actors=("dealer",), kinds=KINDS
    ),
    ("SIL01", "no-first-hand-source"): model([], needs=[need("front", 0.9)], actors=("tech",)),
    ("LOP01", "purpose-not-stated"): asked(kind=None),
    ("EMP01", "authority-not-stated"): met(contact="front"),
    ("PRO01", "nobody-inside"): model([origin("dealer", 1, 1)], actors=("customers",), kinds=KINDS),
    ("PRO01", "no-first-hand-source"): model(
        [], needs=[need("customers", 0.9)], actors=("firm",), kinds=KINDS
    ),
}
SATISFIED = {
    ("ASY01", "knows-enough"): model(
        [origin("tech", 1, 1)], [flow("tech", "front", 1, 1)], [need("front", 0.9)]
    ),
    ("ASY02", "firm-knows"): heard(0.7),
    ("SIL01", "shared"): model([origin("tech", 1, 1)], [flow("tech", "front", 0.9, 1)], [need("front", 0.9)]),
    ("LOP01", "answered"): asked([reply()]),
    ("EMP01", "may-decide"): met(contact="front", authority=share(1)),
    ("PRO01", "somebody-speaks-first"): aware(0.9, 0.1, Trigger.PROACTIVE),
    ("PRO01", "no-lead"): aware(0.9, 0.9),
}
NOT_APPLICABLE = {
    ("ASY01", "nothing-needed"): model([origin("tech", 1, 1)]),
    ("ASY02", "no-customers"): model([origin("front", 1, 1, topic=NEED)], actors=("dealer",), kinds=KINDS),
    ("SIL01", "one-department"): model([origin("front", 1, 1)], actors=("dealer", "customers"), kinds=KINDS),
    ("LOP01", "nothing-passed-on"): model([], [flow("a", "b", 1, 1, kind=FlowKind.INFORM)]),
    ("EMP01", "no-requests"): model([origin("front", 1, 1)]),
    ("PRO01", "no-customers"): model([origin("firm", 1, 1)], kinds=KINDS),
}


def answers(of, rule=""):
    """What the rules say about the model ``of``."""
    return pipeline.find(pipeline.assess(of), (rule,) if rule else ())


def answer(of, rule):
    """The one thing that ``rule`` says about the model ``of``."""
    (finding,) = answers(of, rule)
    return finding


def actions(of, rule):
    """The remedies of what ``rule`` finds in the model ``of``."""
    situation = pipeline.assess(of)
    return pipeline.plan(situation, pipeline.find(situation, (rule,))).actions


def left(of, action):
    """Degree of the finding that ``action`` is to mend, once it is done; None if it is mended."""
    rest = {finding.id: finding for finding in answers(apply(of, action.changes)) if finding.severity}
    finding = rest.get(action.finding)
    return finding and finding.value and finding.value.number


def placeholders(template):
    """Names that a template wants filled."""
    return {name for _, name, _, _ in Formatter().parse(template) if name is not None}
