"""Which intermediaries serve a population of customers, and how good they are as partners (MO-R3)."""

from collections.abc import Iterable

from servicemodel.analyses import at
from servicemodel.domain.kinds import PLATES, ActorKind, Side
from servicemodel.domain.value import Value
from servicemodel.knowledge import Situation

INTERMEDIARIES = tuple(kind for kind, plate in PLATES.items() if plate.side is Side.INTERMEDIARY)
THIRD_PARTIES = (ActorKind.THIRD_PARTY_SERVICE_PROVIDER, ActorKind.OUTSOURCED_CALL_CENTRE)


def serving(
    situation: Situation, customer: str, kinds: tuple[ActorKind, ...] = INTERMEDIARIES
) -> tuple[str, ...]:
    """Ids of the partners of ``kinds`` who exchange something with ``customer``; all if none does."""
    partners = tuple(actor.id for actor in situation.model.actors if actor.kind in kinds)
    ends = [(flow.sender, flow.receiver) for flow in situation.model.flows]
    joined = {end for pair in ends if customer in pair for end in pair}
    return tuple(id for id in partners if id in joined) or partners


def weakest(situation: Situation, partners: Iterable[str]) -> tuple[str, Value] | None:
    """The partner of the lowest stated quality, with that quality; None where nobody was rated."""
    stated = [(id, situation.value(at.actor(id), "partner_quality")) for id in partners]
    rated = [(id, quality) for id, quality in stated if quality]
    return min(rated, key=lambda pair: pair[1].number, default=None)


def unrated(situation: Situation, partners: Iterable[str]) -> bool:
    """Whether nobody is rated, or somebody is not."""
    return not all([situation.model.actor(id).traits.partner_quality for id in partners] or [None])
