"""One small model for every answer about authority: gates, relays, approvals, encounters, order of work."""

from attrs import evolve
from builders import flow, model, name, share
from room_cases import KINDS, met

from servicemodel.domain.actor import Actor
from servicemodel.domain.flow import FlowKind
from servicemodel.domain.kinds import ActorKind
from servicemodel.domain.model import ServiceModel
from servicemodel.domain.project import Project
from servicemodel.domain.traits import ActorTraits, Control, ProjectKind, RequestTraits

#: A chain of questions as at the Q company: contact, director, technology.
CLIMB = (("front", "director"), ("director", "tech"))
NUMBER = RequestTraits(asks_first=name("customer number"))
SUPERIOR = {"director": ActorKind.SERVICE_CENTRE_DIRECTOR}


def gate(rule=None, traits=NUMBER):
    """A matter at the front office, with something that must be shown first."""
    return met(contact="front", rule=None if rule is None else share(rule), traits=traits)


def bridge(*authorities, asked=FlowKind.REQUEST, onward=(("front", "tech"),), origins=()):
    """Customers ask the front office, which asks on; one matter for each of ``authorities``."""
    matter = met(contact="front").requests[0]
    return model(
        origins,
        [flow(*ends, 1, 1, kind=asked) for ends in (("customers", "front"), *onward)],
        actors=("customers", "front"),
        kinds=KINDS,
        requests=tuple(
            evolve(matter, id=f"r{n}", authority=None if may is None else share(may))
            for n, may in enumerate(authorities)
        ),
    )


def approved(*approval, authority=None):
    """A matter that the front office may answer after asking ``approval``."""
    return met(approval, contact="front", authority=authority, traits=RequestTraits(approval=approval))


def climbing(authority, climb=CLIMB, kind=FlowKind.REQUEST):
    """A matter at the front office, and questions that climb."""
    return model(
        [],
        [flow(*ends, 1, 1, kind=kind) for ends in climb],
        actors=("customers", "front"),
        kinds=KINDS | SUPERIOR,
        requests=met(contact="front", authority=authority).requests,
    )


def triad(*shares, kind=ActorKind.FRONT_OFFICE):
    """One contact with shares of organisation, contact person and customer, if any."""
    control = Control(*shares) if shares else None
    return ServiceModel(
        name("model"), actors=(Actor("desk", kind, name("desk"), traits=ActorTraits(control=control)),)
    )


def planned(*kinds, actors=()):
    """A plan of projects of ``kinds``, one after another."""
    projects = (Project(f"{kind.value}_{n}", name(kind.value), kind, n) for n, kind in enumerate(kinds, 1))
    return ServiceModel(name("model"), actors=tuple(actors), projects=tuple(projects))


CRM = Actor("crm", ActorKind.CRM_SYSTEM, name("crm"))
SYSTEM, AUTHORITY, NORMS = ProjectKind.SYSTEM, ProjectKind.AUTHORITY, ProjectKind.NORMS

VIOLATED = {
    ("EMP02", "kept-out"): gate(0.6),
    ("EMP03", "bridge-only"): bridge(0, 0),
    ("EMP04", "must-ask"): approved("director", "tech"),
    ("EMP04", "climbs"): climbing(share(0)),
    ("EMP05", "organisation"): triad(0.8, 0.15, 0.05),
    ("EMP05", "contact_person"): triad(0.2, 0.6, 0.2),
    ("EMP05", "customer"): triad(0.2, 0, 0.8),
    ("EMP06", "system-first"): planned(SYSTEM, AUTHORITY),
    ("EMP06", "left-out"): planned(SYSTEM),
}
UNKNOWN = {
    ("EMP02", "gate-not-stated"): gate(traits=RequestTraits()),
    ("EMP02", "what-not-stated"): gate(0.6, RequestTraits()),
    ("EMP02", "share-not-stated"): gate(),
    ("EMP03", "authority-not-stated"): bridge(0, None),
    ("EMP03", "purpose-not-stated"): bridge(0, asked=None),
    ("EMP04", "approval-not-stated"): climbing(None),
    ("EMP05", "control-not-stated"): triad(),
    ("EMP06", "order-not-stated"): planned(actors=(CRM,)),
}
SATISFIED = {
    ("EMP02", "all-served"): gate(1),
    ("EMP03", "may-decide"): bridge(0, 0.2),
    ("EMP03", "passes-nothing-on"): bridge(0, onward=()),
    ("EMP04", "nobody-asked"): approved(),
    ("EMP04", "may-decide"): climbing(share(0.8)),
    ("EMP05", "balanced"): triad(0.4, 0.3, 0.3),
    ("EMP06", "in-order"): planned(AUTHORITY, SYSTEM),
}
NOT_APPLICABLE = {
    ("EMP02", "no-requests"): model([], actors=("front",), kinds=KINDS),
    ("EMP03", "no-contacts"): model([], actors=("dealer",), kinds=KINDS),
    ("EMP04", "no-requests"): model([], actors=("front",), kinds=KINDS),
    ("EMP05", "no-contacts"): triad(kind=ActorKind.DEALER),
    ("EMP06", "no-system-planned"): planned(AUTHORITY),
}
