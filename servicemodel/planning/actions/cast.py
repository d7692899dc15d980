"""Who plays which part in a model: by kind and side, never by name (1.1, 1.2)."""

from collections.abc import Iterable

from servicemodel.domain.actor import Actor
from servicemodel.domain.fact import Fact
from servicemodel.domain.kinds import ActorKind, Segment, Side
from servicemodel.domain.model import Ref, Section, ServiceModel
from servicemodel.domain.strata import strata
from servicemodel.knowledge import Situation

#: A difference of knowledge below this is not worth an action; a proposal.
NOTICEABLE = 0.05
_CONTACTS = (
    ActorKind.FRONT_OFFICE,
    ActorKind.CONTACT_EMPLOYEE,
    ActorKind.CUSTOMER_SERVICE_EMPLOYEE,
    ActorKind.CALL_CENTRE_AGENT,
)
_MANAGERS = (ActorKind.DECISION_SUPPORT, ActorKind.GENERAL_MANAGER, ActorKind.SERVICE_CENTRE_DIRECTOR)


def who(id: str) -> Ref:
    """Reference to an actor."""
    return Ref(Section.ACTORS, id)


def what(id: str) -> Ref:
    """Reference to a topic."""
    return Ref(Section.TOPICS, id)


def on(model: ServiceModel, *sides: Side) -> tuple[str, ...]:
    """Ids of the actors on ``sides``, in file order."""
    return tuple(actor.id for actor in model.actors if actor.side in sides)


def of_kind(model: ServiceModel, *kinds: ActorKind) -> tuple[str, ...]:
    """Ids of the actors of ``kinds``: the first kind first, then in file order."""
    return tuple(actor.id for kind in kinds for actor in model.actors if actor.kind is kind)


def owners(model: ServiceModel) -> tuple[str, ...]:
    """The populations that own a product; general consumers may have none (false friend 6)."""
    customers = (model.actor(id) for id in on(model, Side.END_CUSTOMER))
    return tuple(actor.id for actor in customers if actor.kind is not ActorKind.GENERAL_CONSUMER)


def prospects(model: ServiceModel) -> tuple[str, ...]:
    """Consumers and those flagged as potential customers (AC-04c, AC-04d)."""
    return tuple(actor.id for actor in model.actors if _prospect(actor))


def _prospect(actor: Actor) -> bool:
    return actor.kind is ActorKind.GENERAL_CONSUMER or Segment.POTENTIAL_CUSTOMER in actor.segments


def contacts(model: ServiceModel) -> tuple[str, ...]:
    """Who meets customers by trade: the front office first (AC-06, AC-11)."""
    return of_kind(model, *_CONTACTS)


def back(model: ServiceModel) -> str | None:
    """The back office, which keeps what the centre knows; None where there is none."""
    return next(iter(of_kind(model, ActorKind.BACK_OFFICE)), None)


def management(model: ServiceModel) -> str | None:
    """Management decision support, else a manager; None where there is none."""
    return next(iter(of_kind(model, *_MANAGERS)), None)


def facts(situation: Situation, topic: str, about: str = "") -> tuple[Fact, ...]:
    """The facts of ``topic`` that speak of ``about`` or of everybody, else all of the topic."""
    spoken = {"", *strata(situation.model, about)} if about else {""}
    found = tuple(fact for fact in situation.facts_of(topic) if fact.about in spoken)
    return found or situation.facts_of(topic)


def knows_best(situation: Situation, actors: Iterable[str], topic: str, about: str = "") -> str | None:
    """Who of ``actors`` knows most of ``topic``, the first among equals; None if none knows anything."""
    of = facts(situation, topic, about)
    known = {id: situation.correct(id, topic, of) for id in actors} if of else {}
    best = max(known, key=lambda who: known[who], default=None)
    return best if best is not None and known[best] > 0 else None


def lacks(situation: Situation, receiver: str, topic: str) -> bool:
    """Whether anybody but a competitor knows clearly more of ``topic`` than ``receiver`` does."""
    model = situation.model
    others = (id for id in on(model, *(side for side in Side if side is not Side.COMPETITOR)))
    best = knows_best(situation, others, topic, receiver)
    if best is None:
        return False
    of = facts(situation, topic, receiver)
    ahead = situation.correct(best, topic, of) - situation.correct(receiver, topic, of)
    return ahead > NOTICEABLE
