"""One small model for every answer of the rooms about scattered points, stores and departments."""

import attrs
from builders import channel, flow, model, need, origin, request, share
from room_cases import KINDS, NEED

from servicemodel.domain.channel import Medium
from servicemodel.domain.flow import FlowKind

IDENTITY, PRICE = "customer.identity", "service.price"
POINTS = ("sales", "repair", "finance", "tech")


def turned_to(*points, hand_overs=(), **more):
    """Customers who ask each of ``points``; ``hand_overs`` are pairs of points."""
    asking = [flow("customers", point, 0.5, 1, topic=NEED, kind=FlowKind.REQUEST) for point in points]
    handing = [flow(a, b, 1, 1, topic=NEED, kind=FlowKind.ORDER) for a, b in hand_overs]
    return model([], [*asking, *handing], actors=("customers", "firm"), kinds=KINDS, **more)


def matters(*contacts):
    """Customers who bring one matter to each of ``contacts``; None where nobody said to whom."""
    requests = tuple(request(f"matter_{n}", "customers", contact=c) for n, c in enumerate(contacts))
    return model(
        [], actors=("customers", *dict.fromkeys(filter(None, contacts))), kinds=KINDS, requests=requests
    )


def channels(*stores, shares=()):
    """Channels that work on ``stores`` and carry those ``shares`` of the contacts, and an internal system."""
    weights = [share(s) for s in shares] or [None] * len(stores)
    ways = [
        channel(f"c{n}", store=store, contact_share=weight)
        for n, (store, weight) in enumerate(zip(stores, weights, strict=True))
    ]
    inner = channel("intranet", Medium.SYSTEM, store="files")
    return model([], actors=("customers", "front"), kinds=KINDS, channels=(*ways, inner))


def registered(number):
    """Customers of whom that share is registered; None where nobody said it."""
    of = model([], actors=("customers", "front", "back"), kinds=KINDS)
    if number is None:
        return of
    traits = attrs.evolve(of.actors[0].traits, registered=share(number))
    return attrs.evolve(of, actors=(attrs.evolve(of.actors[0], traits=traits), *of.actors[1:]))


def identified(known):
    """Customers whose identity the back office sees first-hand, that much of it."""
    return model([origin("back", known, 1, topic=IDENTITY)], actors=("customers", "front"), kinds=KINDS)


def department(known, flows=(), level=0.0, who="sales"):
    """Sales sees that much of the prices; the firm as a whole holds it, and others, as ``whole`` says."""
    needs = [need("sales", level, topic=PRICE)] if level else []
    return model([origin(who, known, 1, topic=PRICE)], flows, needs, actors=("sales", "firm"), kinds=KINDS)


def within(of):
    """The model ``of`` with all departments belonging to the firm, which is then no department itself."""
    return attrs.evolve(
        of,
        actors=tuple(
            a if a.id == "firm" or not a.inside else attrs.evolve(a, part_of=("firm",)) for a in of.actors
        ),
    )


TOLD = flow("sales", "firm", 0.9, 1, topic=PRICE)
HEARD = flow("firm", "sales", 0.9, 1, topic=NEED)

VIOLATED = {
    ("SIL02", "scattered"): turned_to(*POINTS),
    ("SIL03", "stores-apart"): channels("web", "desk"),
    ("SIL04", "unregistered"): registered(0.3),
    ("SIL04", "not-identified"): identified(0.3),
    ("SIL05", "cut-off"): within(department(0.9)),
    ("SIL05", "tells-nobody"): within(department(0.9, [HEARD])),
    ("SIL05", "hears-nobody"): within(
        department(0.9, [flow("sales", "firm", 1, 1, topic=NEED)], 0.6, "firm")
    ),
}
UNKNOWN = {
    ("SIL02", "ways-in-not-stated"): model([], actors=("customers", "front"), kinds=KINDS),
    ("SIL03", "store-not-stated"): channels("web", None),
    ("SIL04", "registration-not-stated"): registered(None),
    ("SIL05", "nothing-said"): within(model([], actors=("sales", "firm"), kinds=KINDS)),
}
SATISFIED = {
    ("SIL02", "one-door"): turned_to("front"),
    ("SIL02", "few-points"): turned_to("front", "sales"),
    ("SIL03", "one-store"): channels("crm", "crm"),
    ("SIL04", "registered"): registered(0.9),
    ("SIL05", "joined"): within(department(0.9, [TOLD, HEARD])),
}
NOT_APPLICABLE = {
    ("SIL02", "no-customers"): model([], actors=("front", "dealer"), kinds=KINDS),
    ("SIL03", "one-channel"): channels("web"),
    ("SIL04", "no-customers"): model([], actors=("front", "dealer"), kinds=KINDS),
    ("SIL05", "one-department"): model([], actors=("firm", "customers"), kinds=KINDS),
}
