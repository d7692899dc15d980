"""Small models built by hand for tests: ``c`` coverage, ``a`` accuracy, ``d`` delay in days."""

from servicemodel.domain.actor import Actor
from servicemodel.domain.channel import Channel, Medium, Presence
from servicemodel.domain.fact import Need, Origin, Population
from servicemodel.domain.flow import Delay, DelayLaw, Fidelity, Flow
from servicemodel.domain.kinds import ActorKind
from servicemodel.domain.model import ServiceModel
from servicemodel.domain.request import Requirement, ServiceRequest
from servicemodel.domain.text import Text
from servicemodel.domain.topic import Topic
from servicemodel.domain.traits import ChannelTraits
from servicemodel.domain.value import Grade, Unit, Value

TOPIC = "product.unit_state"


def share(number, grade=Grade.DECLARED):
    return Value.share(number, grade)


def days(number, law=DelayLaw.CONSTANT):
    return Delay(law, Value(number, Unit.DAYS, Grade.DECLARED))


def fidelity(c, a, d=0.0, grade=Grade.DECLARED):
    return Fidelity(share(c, grade), share(a, grade), days(d))


def name(id):
    return Text(id, id)


def actor(id, kind=ActorKind.DEPARTMENT, **more):
    return Actor(id, kind, name(id), **more)


def origin(who, c, a, id=None, topic=TOPIC, **more):
    return Origin(id or f"o_{who}", who, (topic,), fidelity(c, a), **more)


def flow(sender, receiver, c, a, d=0.0, id=None, topic=TOPIC, **more):
    return Flow(id or f"{sender}_{receiver}", sender, receiver, (topic,), fidelity(c, a, d), **more)


def need(who, level, topic=TOPIC, **more):
    return Need(f"n_{who}", who, topic, share(level), **more)


def topic(id=TOPIC, volatility=0.0, **more):
    return Topic(id, name(id), Value(volatility, Unit.PER_DAY, Grade.DECLARED), **more)


def per_year(number):
    return Value(number, Unit.PER_YEAR, Grade.DECLARED)


def request(id, sender, requires=(), **more):
    """A service request; ``requires`` holds pairs of actor and topic."""
    return ServiceRequest(id, name(id), sender, tuple(Requirement(*pair) for pair in requires), **more)


def money(number):
    return Value(number, Unit.MONEY, Grade.DECLARED)


def channel(id, medium=Medium.PHONE, cost=None, **traits):
    """A channel; ``cost`` is money per contact, ``traits`` are what else is said of it."""
    per_contact = None if cost is None else money(cost)
    return Channel(id, name(id), medium, Presence.VIRTUAL, per_contact, ChannelTraits(**traits))


def model(origins, flows=(), needs=(), kinds=None, actors=(), topics=None, populations=(), **more):
    """A model of ``origins`` and ``flows``; actors are made from their ends, of the kinds given."""
    kinds = kinds or {}
    ids = dict.fromkeys(
        [*actors]
        + [o.actor for o in origins]
        + [end for f in flows for end in (f.sender, f.receiver)]
        + [n.actor for n in needs]
    )
    people = tuple(actor(id, kinds.get(id, ActorKind.DEPARTMENT)) for id in ids)
    named = {t for thing in (*origins, *flows) for t in thing.topics} | {n.topic for n in needs}
    return ServiceModel(
        name("model"),
        topics=tuple(topics) if topics else tuple(topic(t) for t in sorted(named)),
        actors=people,
        origins=tuple(origins),
        flows=tuple(flows),
        needs=tuple(needs),
        populations=tuple(Population(id, parts) for id, parts in populations),
        **more,
    )
