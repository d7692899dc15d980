"""Which customers the firm can recognise: by register, or by what the back office knows (MF-06, MF-12)."""

from servicemodel.analyses import at, proposals
from servicemodel.domain.actor import Actor
from servicemodel.domain.change import Change
from servicemodel.domain.kinds import ActorKind, Segment, Side
from servicemodel.domain.model import ServiceModel
from servicemodel.domain.value import Grade, Value
from servicemodel.knowledge import Situation

IDENTITY = "customer.identity"


def owners(model: ServiceModel) -> list[Actor]:
    """The populations that own a product; general consumers may have none."""
    customers = [actor for actor in model.actors if actor.side is Side.END_CUSTOMER]
    return [actor for actor in customers if actor.kind is not ActorKind.GENERAL_CONSUMER]


def registered(situation: Situation, customer: Actor) -> Value | None:
    """The stated share; else all or none, where the population is flagged as a whole (AC-04d)."""
    flags = {Segment.REGISTERED_CUSTOMER: 1.0, Segment.UNREGISTERED_CUSTOMER: 0.0}
    found = [flags[segment] for segment in customer.segments if segment in flags]
    flagged = Value.share(found[0], Grade.DECLARED) if len(found) == 1 else None
    return situation.value(at.actor(customer.id), "registered") or flagged


def identified(situation: Situation, customer: Actor) -> tuple[str, Value] | None:
    """The back office and its knowledge of who the customers are; None where nothing is said of it."""
    store = situation.model.centre.back_office
    if not store or not situation.observed(IDENTITY):
        return None
    own = tuple(fact for fact in situation.facts_of(IDENTITY) if fact.about == customer.id)
    return store[0].id, situation.knowledge(store[0].id, IDENTITY, own).value


def registering(situation: Situation, customer: Actor) -> tuple[Change, ...]:
    """Registration at contact; the front office completes the store of the back office (PA-04)."""
    centre = situation.model.centre
    registered = proposals.edited(customer, registered=proposals.assumed(proposals.FULL))
    changes: tuple[Change, ...] = (registered,)
    if centre.front_office and centre.back_office and situation.facts_of(IDENTITY):
        ends = (centre.front_office[0].id, centre.back_office[0].id)
        changes += proposals.tell(situation.model, *ends, IDENTITY)
    return changes
