"""A small service set-up for tests of actions: all parts of the centre, and what a test adds."""

import attrs
from builders import actor, model

from servicemodel import pipeline
from servicemodel.domain.change import apply
from servicemodel.domain.kinds import ActorKind
from servicemodel.planning.actions import proposals, refusals

KINDS = {
    "firm": ActorKind.CORE_FIRM,
    "front": ActorKind.FRONT_OFFICE,
    "back": ActorKind.BACK_OFFICE,
    "tech": ActorKind.TECHNICAL_SUPPORT,
    "marketing": ActorKind.MARKETING_CENTRE,
    "evaluation": ActorKind.SERVICE_EVALUATION,
    "management": ActorKind.DECISION_SUPPORT,
    "finance": ActorKind.FINANCE,
    "design": ActorKind.DESIGN,
    "crm": ActorKind.CRM_SYSTEM,
    "dealer": ActorKind.DEALER,
    "supplier": ActorKind.SUPPLIER,
    "rival": ActorKind.COMPETITOR,
    "customer": ActorKind.GENERAL_CUSTOMER,
    "consumer": ActorKind.GENERAL_CONSUMER,
}


def stage(*cast, origins=(), flows=(), needs=(), people=None, **more):
    """A model with the actors ``cast``; ``people`` holds what else is said of some of them."""
    made = model(origins, flows, needs, kinds=KINDS, actors=cast, **more)
    said = people or {}
    known = tuple(actor(a.id, a.kind, **said[a.id]) if a.id in said else a for a in made.actors)
    return attrs.evolve(made, actors=known)


def of(plate, staged):
    """The actions of the table with that id, by the rest of their ids."""
    situation = pipeline.assess(staged)
    found = proposals(situation)
    return {action.id.partition("@")[2]: action for action in found if action.id.split("@")[0] == plate}


def refused(plate, staged):
    """The refusals of the table with that id."""
    return [r for r in refusals(pipeline.assess(staged)) if r.action.split("@")[0] == plate]


def done(staged, *actions):
    """The situation after ``actions``, walked up again."""
    changed = staged
    for action in actions:
        changed = apply(changed, action.changes)
    return pipeline.assess(changed)


def only(plate, staged):
    """The one action of the table with that id."""
    (action,) = of(plate, staged).values()
    return action


def known(situation, who, topic):
    """K of ``who`` of ``topic``, rounded."""
    return round(situation.correct(who, topic), 9)
