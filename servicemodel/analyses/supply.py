"""What rooms about suppliers look up: who makes parts, what is known of whom, how it could be measured."""

import attrs

from servicemodel.analyses import at, proposals
from servicemodel.domain.actor import Actor
from servicemodel.domain.change import Change, Put
from servicemodel.domain.fact import Fact, Origin
from servicemodel.domain.flow import Fidelity
from servicemodel.domain.kinds import ActorKind, Side
from servicemodel.domain.model import ServiceModel
from servicemodel.domain.value import Value
from servicemodel.knowledge import Situation

PARTS = "part.quality"

#: Makers inside the firm; a supplier is one outside (DS-02, DS-03).
MAKERS = (ActorKind.DESIGN, ActorKind.PRODUCTION, ActorKind.BRANCH_FACTORY, ActorKind.PLANNING)


def suppliers(model: ServiceModel) -> list[Actor]:
    """The suppliers, in file order."""
    return [actor for actor in model.actors if actor.side is Side.SUPPLIER]


def repaired(maker: Actor) -> tuple[str, ...]:
    """The topics of ``maker`` that repairs tell of: a supplier makes parts, others whole units too."""
    return (PARTS,) if maker.side is Side.SUPPLIER else (PARTS, "product.unit_state")


def makes(actor: Actor) -> bool:
    """Whether the actor makes or plans products or parts."""
    return actor.side is Side.SUPPLIER or actor.kind in MAKERS


def service(model: ServiceModel, maker: Actor) -> tuple[str, ...]:
    """Who serves and repairs: inside the firm or between, without makers and what ``maker`` is part of."""
    sides = (Side.CORE_FIRM, Side.INTERMEDIARY)
    serving = (actor for actor in model.actors if actor.side in sides and not makes(actor))
    return tuple(actor.id for actor in serving if actor.id not in maker.part_of)


def facts(situation: Situation, who: str, topic: str) -> tuple[Fact, ...]:
    """The facts of the topic about ``who``, else those about no supplier; empty where there are none."""
    others = {actor.id for actor in suppliers(situation.model)}
    own = tuple(fact for fact in situation.facts_of(topic) if fact.about == who)
    return own or tuple(fact for fact in situation.facts_of(topic) if fact.about not in others)


def seen(situation: Situation, who: str, topics: tuple[str, ...]) -> tuple[str, ...]:
    """Those of ``topics`` that somebody observes, with facts about ``who``."""
    return tuple(t for t in topics if facts(situation, who, t) and situation.observed(t))


def exposures(situation: Situation) -> dict[str, Value]:
    """How many parts or units of each supplier are in use, where somebody said it."""
    found = {a.id: situation.value(at.actor(a.id), "exposure") for a in suppliers(situation.model)}
    return {id: value for id, value in found.items() if value}


def extremes(exposures: dict[str, Value]) -> tuple[tuple[str, Value], tuple[str, Value]]:
    """Who has most and who has least in use, and how much; the first in the file among equals."""
    most = max(exposures.items(), key=lambda pair: pair[1].number)
    return most, min(exposures.items(), key=lambda pair: pair[1].number)


def measuring(situation: Situation, supplier: str, topic: str) -> tuple[Change, ...]:
    """The firm hears from whoever outside sees more, the supplier apart; else it keeps records (PA-14)."""
    model, of, firm = situation.model, facts(situation, supplier, topic), at.inside(situation)
    holder = at.knows_best(situation, firm, topic, of) or firm[0]
    others = tuple(actor.id for actor in model.actors if actor.side is not Side.SUPPLIER)
    observer = at.knows_best(situation, (holder, *others), topic, of) or holder
    if observer != holder:
        return proposals.tell(model, observer, holder, topic)
    about = (supplier,) if any(fact.about == supplier for fact in of) else ()
    full = Fidelity(proposals.assumed(proposals.FULL), proposals.assumed(proposals.FULL), proposals.soon())
    own = [o for o in model.origins if (o.actor, o.topics, o.about) == (holder, (topic,), about)]
    if own:
        return (Put(attrs.evolve(own[0], fidelity=full)),)
    id = proposals.free_id(model, f"{holder}_records_{topic.replace('.', '_')}")
    return (Put(Origin(id, holder, (topic,), full, about)),)
