"""Channels that carry contacts with customers: which they are, and changes of them."""

from servicemodel.domain.channel import Channel, Medium
from servicemodel.domain.request import ServiceRequest
from servicemodel.knowledge import Situation

#: Media on which customers serve themselves, or may have to.
SELF_SERVICE = (Medium.IVR, Medium.WEB_SELF_SERVICE, Medium.WEB_FORM, Medium.CHAT)
#: Media for work inside the firm rather than for contacts.
INTERNAL = (Medium.SYSTEM, Medium.MEETING, Medium.DOCUMENT)


def channels(situation: Situation, media: tuple[Medium, ...] = ()) -> tuple[Channel, ...]:
    """The channels that customers use, or those of ``media``, in file order."""
    found = (c for c in situation.model.channels if c.medium not in INTERNAL)
    return tuple(c for c in found if not media or c.medium in media)


def ways_in(situation: Situation, request: ServiceRequest) -> tuple[Channel, ...]:
    """The channels that ``request`` comes in by; empty where nobody said."""
    return tuple(situation.model.channel(id) for id in request.traits.channels or ())
