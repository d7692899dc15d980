"""One small model for every answer of the rooms about late, wrong, brokered and missing knowledge."""

import attrs
from builders import days, flow, model, need, origin, topic
from room_cases import KINDS, NEED

from servicemodel.domain.value import Grade, Unit, Value

#: A number that nobody said: what the reader assumes in its place.
DEFAULT = "default without channel"


def unsaid(number, unit=Unit.SHARE):
    """A number that the reader filled in."""
    return Value(number, unit, Grade.ASSUMED, DEFAULT)


def late(d, volatility=0.1, c=0.9, a=1.0, **more):
    """Technology knows all; the front office needs it and hears it ``d`` days later."""
    return model(
        [origin("tech", 1, 1)],
        [flow("tech", "front", c, a, d)],
        [need("front", 0.9)],
        topics=[topic(volatility=volatility)],
        kinds=KINDS,
        **more,
    )


def told(*accuracies, c=0.9, seen=1.0):
    """Customers who are told of the state of their units by one source after the other."""
    sources = ("firm", "dealer", "supplier")[: len(accuracies)]
    origins = [origin(who, 1, seen, id=f"o_{who}") for who in sources]
    flows = [flow(who, "customers", c, a) for who, a in zip(sources, accuracies, strict=True)]
    return model(origins, flows, kinds=KINDS)


def brokered(direct, over=1.0):
    """Customers whose needs reach the front office directly and over the dealer."""
    flows = [flow("customers", "dealer", over, 1, topic=NEED), flow("dealer", "front", over, 1, topic=NEED)]
    flows += [flow("customers", "front", direct, 1, topic=NEED)] if direct else []
    needs = [need("front", 0.8, topic=NEED)]
    return model([origin("customers", 1, 1, topic=NEED)], flows, needs, kinds=KINDS)


def seen(known, level=0.6):
    """The dealer sees part of what the firm needs."""
    return model([origin("dealer", known, 1)], needs=[need("firm", level)], kinds=KINDS)


def with_flow(of, **parts):
    """``of`` with other numbers on its last flow."""
    last = of.flows[-1]
    return attrs.evolve(
        of, flows=(*of.flows[:-1], attrs.evolve(last, fidelity=attrs.evolve(last.fidelity, **parts)))
    )


def hurried(d=0.0):
    """A delay that the reader filled in."""
    return attrs.evolve(days(d), days=unsaid(d, Unit.DAYS))


def changing(of):
    """``of`` with a volatility that the reader filled in."""
    volatile = unsaid(0.1, Unit.PER_DAY)
    return attrs.evolve(of, topics=tuple(attrs.evolve(t, volatility=volatile) for t in of.topics))


UNSEEN = model([], [flow("dealer", "front", 1, 1)], [need("front", 0.9)], kinds=KINDS)
UNNEEDED = model([origin("tech", 1, 1)], [flow("tech", "dealer", 1, 1)], kinds=KINDS)

VIOLATED = {
    ("ASY03", "comes-too-late"): late(10),
    ("ASY04", "believes-what-is-wrong"): told(0.6),
    ("ASY04", "sources-contradict"): told(0.6, 0.7),
    ("ASY05", "depends-on-one"): brokered(0.3),
    ("ASY06", "nobody-knows"): seen(0.1),
}
UNKNOWN = {
    ("ASY03", "no-first-hand-source"): UNSEEN,
    ("ASY03", "change-not-stated"): changing(late(10)),
    ("ASY03", "delay-not-stated"): with_flow(late(10), delay=hurried()),
    ("ASY04", "no-first-hand-source"): UNSEEN,
    ("ASY04", "accuracy-not-stated"): with_flow(told(0.6), accuracy=unsaid(0.6)),
    ("ASY05", "no-first-hand-source"): UNSEEN,
    ("ASY05", "share-not-stated"): with_flow(brokered(0.3), coverage=unsaid(0.3)),
    ("ASY06", "no-first-hand-source"): UNSEEN,
}
SATISFIED = {
    ("ASY03", "in-time"): late(0.5),
    ("ASY04", "mostly-right"): told(0.9),
    ("ASY05", "other-ways"): brokered(0.9),
    ("ASY06", "somebody-knows"): seen(0.3),
}
NOT_APPLICABLE = {
    ("ASY03", "nothing-needed"): UNNEEDED,
    ("ASY04", "nothing-needed"): UNNEEDED,
    ("ASY05", "nothing-brokered"): UNNEEDED,
    ("ASY06", "nothing-needed"): UNNEEDED,
}
