"""One small model for every answer about channels: cost, choice, way out, evenness, fit, steering."""

from attrs import evolve
from builders import channel, flow, model, request, share, topic
from room_cases import KINDS

from servicemodel.domain.channel import Medium
from servicemodel.domain.flow import Delay, DelayLaw, Fidelity
from servicemodel.domain.traits import DeliveryChannelType, RequestTraits, ServiceMechanism, ServiceType
from servicemodel.domain.value import Grade, Unit, Value

PERSON = channel("phone", Medium.PHONE, 5, resolution=share(1))
MAIL = {"id": "mail", "medium": Medium.EMAIL}
ROBOT = {"id": "robot", "medium": Medium.IVR}

SAME_PERSON, SAME_FIRM, ANYBODY = ServiceMechanism
NETWORK, STAFF, AGENTS, INSIDE = DeliveryChannelType
MASS, CONTRACT, CUSTOMISED, CONTINGENT = ServiceType


def offered(*channels, flows=()):
    """A front office, customers, and the channels between them."""
    people = {"actors": ("customers", "front"), "kinds": KINDS}
    return model([], flows, topics=[topic()], channels=channels, **people)


def robot(**traits):
    """Automated answering and nothing else."""
    return offered(channel(**ROBOT, **traits))


def brought(*channels, **traits):
    """One kind of matter that comes in by all ``channels``, unless ``traits`` say otherwise."""
    said = RequestTraits(**{"channels": tuple(c.id for c in channels), **traits})
    return evolve(offered(*channels), requests=(request("noise", "customers", traits=said),))


def delivered(delivery, service, *others):
    """A matter of the type ``service`` on a channel of the type ``delivery``, and ``others`` beside it."""
    desk = channel("desk", delivery=delivery)
    return brought(desk, *others, service_type=service, channels=("desk",))


def unclear(equivocality, medium, *others):
    """An unclear matter that comes in by ``medium``, and ``others`` beside it."""
    line = channel("line", medium)
    return brought(line, *others, equivocality=share(equivocality), channels=("line",))


def meeting(wish, *offers):
    """A matter that wants a mechanism, on one channel for each of ``offers``."""
    return brought(*(channel(f"c{n}", mechanism=m) for n, m in enumerate(offers)), mechanism=wish)


def steered(**traits):
    """A matter whose customers are steered to a website."""
    return brought(channel("web", Medium.WEB_SELF_SERVICE, **traits), channels=None, steered_to="web")


def waiting(number, grade):
    """A delay in days, known as well as ``grade`` says."""
    return Delay(DelayLaw.CONSTANT, Value(number, Unit.DAYS, grade))


def heard(*figures, grade=Grade.DECLARED, timed=None, **more):
    """Answers of the front office, each over a channel of its own with its accuracy and delay in days."""
    channels = [channel(f"c{n}", answer_time=(timed or {}).get(n)) for n, _ in enumerate(figures)]
    flows = [
        evolve(
            flow("front", "customers", 1, 1, id=f"f{n}", channel=f"c{n}", **more),
            fidelity=Fidelity(share(0.8, grade), share(accuracy, grade), waiting(delay, grade)),
        )
        for n, (accuracy, delay) in enumerate(figures)
    ]
    return offered(*channels, flows=flows)


VIOLATED = {
    ("CHN01", "looks-cheaper"): offered(PERSON, channel(**MAIL, cost=4, returning=share(0.4))),
    ("CHN01", "dearer"): offered(PERSON, channel(**MAIL, cost=5.63, returning=share(0))),
    ("CHN02", "no-choice"): robot(forced=True, annoyed=share(0.6)),
    ("CHN03", "no-way-out"): robot(person=False),
    ("CHN03", "customers-give-up"): robot(person=False, returning=share(0.2)),
    ("CHN04", "uneven-accuracy"): heard((0.9, 0), (0.6, 0)),
    ("CHN04", "uneven-wait"): heard((0.9, 0.5), (0.9, 2)),
    ("CHN05", "over-served"): delivered(INSIDE, MASS),
    ("CHN05", "under-served"): delivered(NETWORK, CUSTOMISED, channel("agents", delivery=AGENTS)),
    ("CHN06", "too-thin"): unclear(0.8, Medium.WEB_FORM, channel("phone")),
    ("CHN07", "wants-the-same-person"): meeting(SAME_PERSON, ANYBODY),
    ("CHN07", "wants-the-same-firm"): meeting(SAME_FIRM, ANYBODY),
    ("CHN08", "cannot-settle"): steered(transactional=False, easy=True),
    ("CHN08", "not-easy"): steered(transactional=True, easy=False),
    ("CHN08", "neither"): steered(transactional=False, easy=False),
}
UNKNOWN = {
    ("CHN01", "person-cost-not-stated"): offered(channel("phone"), channel(**MAIL, cost=4)),
    ("CHN01", "cost-not-stated"): offered(PERSON, channel(**MAIL, returning=share(0))),
    ("CHN01", "outcome-not-stated"): offered(PERSON, channel(**MAIL, cost=4)),
    ("CHN02", "choice-not-stated"): robot(annoyed=share(0.9)),
    ("CHN02", "annoyance-not-stated"): robot(forced=True),
    ("CHN03", "way-out-not-stated"): robot(),
    ("CHN04", "not-measured"): heard((0.9, 0), (0.6, 0), grade=Grade.ASSUMED),
    ("CHN05", "service-not-stated"): delivered(INSIDE, None),
    ("CHN05", "delivery-not-stated"): delivered(None, MASS),
    ("CHN06", "equivocality-not-stated"): brought(channel("phone")),
    ("CHN07", "wish-not-stated"): meeting(None, ANYBODY),
    ("CHN07", "offer-not-stated"): meeting(SAME_PERSON, None, ANYBODY),
    ("CHN08", "readiness-not-stated"): steered(transactional=True),
}
SATISFIED = {
    ("CHN01", "cheap-enough"): offered(PERSON, channel(**ROBOT, cost=0.36, returning=share(0.2))),
    ("CHN01", "not-used"): offered(PERSON, channel(**MAIL, cost=9, contact_share=share(0))),
    ("CHN02", "a-choice"): robot(forced=False, annoyed=share(0.9)),
    ("CHN02", "few-annoyed"): robot(forced=True, annoyed=share(0.1)),
    ("CHN03", "leads-to-a-person"): robot(person=True),
    ("CHN03", "nobody-gives-up"): robot(person=False, returning=share(0.01)),
    ("CHN04", "even"): heard((0.9, 1), (0.85, 1.25)),
    ("CHN05", "fits"): delivered(STAFF, CONTRACT),
    ("CHN06", "rich-enough"): unclear(0.8, Medium.PHONE),
    ("CHN07", "offered"): meeting(SAME_FIRM, ANYBODY, SAME_PERSON),
    ("CHN08", "ready"): steered(transactional=True, easy=True),
}
NOT_APPLICABLE = {
    ("CHN01", "nothing-to-compare"): offered(PERSON),
    ("CHN02", "no-self-service"): offered(PERSON),
    ("CHN03", "no-self-service"): offered(PERSON),
    ("CHN04", "one-channel"): heard((0.9, 0)),
    ("CHN05", "no-requests"): offered(PERSON),
    ("CHN06", "no-requests"): offered(PERSON),
    ("CHN07", "no-requests"): offered(PERSON),
    ("CHN08", "nobody-is-steered"): brought(PERSON),
}
