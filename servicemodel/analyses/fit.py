"""How far a channel is from what a matter wants: process matrix, mechanism, richness of the medium."""

from servicemodel.domain.channel import Channel, Medium
from servicemodel.domain.request import ServiceRequest
from servicemodel.domain.traits import DeliveryChannelType, ServiceMechanism, ServiceType

#: The diagonal of the service process matrix, on which cost is least (2.8).
DIAGONAL = dict(zip(ServiceType, DeliveryChannelType, strict=True))
#: Steps from one corner of the matrix to the other.
STEPS = len(DIAGONAL) - 1

#: Most personal first: steps down this list are what the customer misses (2.9).
MECHANISMS = (ServiceMechanism.RELATIONSHIP, ServiceMechanism.PSEUDORELATIONSHIP, ServiceMechanism.ENCOUNTER)

#: Scores of the four criteria added up: feedback, cues, language, personal focus; 0 to 16, our defaults.
SCORES = {
    Medium.FACE_TO_FACE: 16,
    Medium.VIDEO: 14,
    Medium.PHONE: 13,
    Medium.CHAT: 10,
    Medium.EMAIL: 9,
    Medium.LETTER: 6,
    Medium.WEB_SELF_SERVICE: 5,
    Medium.SMS: 4,
    Medium.WEB_FORM: 3,
    Medium.IVR: 2,
}
FULL_SCORE = 16


def distance(request: ServiceRequest, channel: Channel) -> int:
    """Steps from the diagonal: above 0 a dear channel for a simple service, below 0 the reverse."""
    assert request.traits.service_type
    assert channel.traits.delivery
    row = list(DeliveryChannelType).index(channel.traits.delivery)
    return row - list(ServiceType).index(request.traits.service_type)


def missing(channel: Channel, wish: ServiceMechanism) -> float:
    """Share of the steps of ``MECHANISMS`` that lie between what is wanted and what is offered."""
    assert channel.traits.mechanism
    steps = MECHANISMS.index(channel.traits.mechanism) - MECHANISMS.index(wish)
    return max(0, steps) / (len(MECHANISMS) - 1)


def richness(channel: Channel) -> float:
    """Richness of the medium of a channel, a share (2.14); KeyError if it is not scored."""
    return SCORES[channel.medium] / FULL_SCORE


def richest(channels: tuple[Channel, ...]) -> Channel | None:
    """The channel of the richest scored medium, the first by id among equals."""
    scored = [c for c in channels if c.medium in SCORES]
    return min(scored, key=lambda c: (-SCORES[c.medium], c.id), default=None)
