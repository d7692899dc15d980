"""People who might become customers: who they are, whom they meet, what is known of them (MF-09)."""

from servicemodel.analyses import at
from servicemodel.domain.actor import Actor
from servicemodel.domain.fact import Fact
from servicemodel.domain.kinds import ActorKind, Segment
from servicemodel.domain.strata import strata
from servicemodel.knowledge import Situation


def reaching(situation: Situation) -> tuple[str, ...]:
    """Ids of the consumers and potential customers whom somebody inside the firm hears."""
    found = (actor.id for actor in situation.model.actors if _prospect(actor))
    return tuple(id for id in found if contacts(situation, id))


def _prospect(actor: Actor) -> bool:
    return actor.kind is ActorKind.GENERAL_CONSUMER or Segment.POTENTIAL_CUSTOMER in actor.segments


def contacts(situation: Situation, prospect: str) -> tuple[str, ...]:
    """Who inside the firm hears ``prospect``: receivers of its flows and contacts of its requests."""
    model = situation.model
    heard = {f.receiver for f in model.flows if f.sender == prospect and f.id not in model.refused}
    met = {request.contact for request in model.requests if request.sender == prospect}
    return tuple(id for id in at.inside(situation) if id in heard | met)


def facts(situation: Situation, topic: str, prospect: str) -> tuple[Fact, ...]:
    """The facts of ``topic`` that speak of ``prospect`` or of everybody."""
    theirs = {"", *strata(situation.model, prospect)}
    return tuple(fact for fact in situation.facts_of(topic) if fact.about in theirs)
