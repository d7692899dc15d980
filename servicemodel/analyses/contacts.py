"""Channels that carry contacts with customers: which they are, and changes of them."""

from typing import Any

import attrs

from servicemodel.domain.change import Put
from servicemodel.domain.channel import Channel, Medium
from servicemodel.domain.request import ServiceRequest
from servicemodel.knowledge import Situation

#: Media with a person at the other end at once.
WITH_PERSON = (Medium.PHONE, Medium.VIDEO, Medium.FACE_TO_FACE)
#: Media on which customers serve themselves, or may have to.
SELF_SERVICE = (Medium.IVR, Medium.WEB_SELF_SERVICE, Medium.WEB_FORM, Medium.CHAT)
#: Media for work inside the firm rather than for contacts.
INTERNAL = (Medium.SYSTEM, Medium.MEETING, Medium.DOCUMENT)


def channels(situation: Situation, media: tuple[Medium, ...] = ()) -> tuple[Channel, ...]:
    """The channels that customers use, or those of ``media``, in file order."""
    found = (c for c in situation.model.channels if c.medium not in INTERNAL)
    return tuple(c for c in found if not media or c.medium in media)


def of_id(situation: Situation, id: str) -> Channel:
    """The channel of that id; StopIteration if there is none."""
    return next(c for c in situation.model.channels if c.id == id)


def request_of(situation: Situation, id: str) -> ServiceRequest:
    """The service request of that id; StopIteration if there is none."""
    return next(r for r in situation.model.requests if r.id == id)


def ways_in(situation: Situation, request: ServiceRequest) -> tuple[Channel, ...]:
    """The channels that ``request`` comes in by; empty where nobody said."""
    return tuple(of_id(situation, id) for id in request.traits.channels or ())


def changed_channel(channel: Channel, **traits: Any) -> Put:
    """``channel`` with ``traits`` in place of those that it has."""
    return Put(attrs.evolve(channel, traits=attrs.evolve(channel.traits, **traits)))


def changed_request(request: ServiceRequest, **traits: Any) -> Put:
    """``request`` with ``traits`` in place of those that it has."""
    return Put(attrs.evolve(request, traits=attrs.evolve(request.traits, **traits)))
