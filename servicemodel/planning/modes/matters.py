"""Who meets the customer in each mode, with what authority and over which channels (1.3, 1.5, 2.8)."""

import attrs
from attrs import frozen

from servicemodel.domain.actor import Actor
from servicemodel.domain.kinds import Side
from servicemodel.domain.model import ServiceModel
from servicemodel.domain.request import Requirement, ServiceRequest
from servicemodel.domain.traits import DeliveryChannelType, ServiceMode
from servicemodel.domain.value import Unit, Value, weakest
from servicemodel.planning.modes.reference import DEPARTMENTS, NEED, SERVING, Role, found_at_once
from servicemodel.planning.modes.roles import Cast


@frozen
class Desk:
    """Where the matters of a mode arrive: the actor, what it adds to authority, and its channels.

    ``factor`` is None where the quality of the partner is not known; ``channels`` None for those of the
    request itself.
    """

    contact: str
    factor: Value | None
    channels: tuple[str, ...] | None


def redirected(model: ServiceModel, players: Cast, mode: ServiceMode) -> tuple[ServiceRequest, ...]:
    """The requests of ``model`` as they would arrive in ``mode``; only those of customers move."""
    customers = {actor.id for actor in model.actors if actor.side is Side.END_CUSTOMER}
    return tuple(
        _redirected(model, players, mode, request) if request.sender in customers else request
        for request in model.requests
    )


def contact_of(model: ServiceModel, players: Cast, mode: ServiceMode, request: ServiceRequest) -> str:
    """Id of the actor who meets the customer with this request in ``mode``."""
    had = request.contact or next((r.actor for r in request.requires), "")
    if mode is ServiceMode.TRADITIONAL:
        return _department(model, players, request)
    for role in SERVING[mode] if mode is not ServiceMode.PROACTIVE else ():
        return had if had in players.of(role) else players.one(role)
    allowed = players.of(Role.DEALER) if mode is ServiceMode.PROACTIVE else ()
    inside = any(actor.id == had and actor.inside for actor in model.actors)
    return had if inside or had in allowed else players.one(Role.FRONT)


def _department(model: ServiceModel, players: Cast, request: ServiceRequest) -> str:
    """The contact point that sees the matter at first hand, else the one that repairs."""
    topics = {requirement.topic for requirement in request.requires}
    seers = {origin.actor for origin in model.origins if topics & set(origin.topics)}
    points = [players.one(role) for role in DEPARTMENTS]
    return next((id for id in points if id in seers), players.one(Role.REPAIR))


def _redirected(
    model: ServiceModel, players: Cast, mode: ServiceMode, request: ServiceRequest
) -> ServiceRequest:
    contact = contact_of(model, players, mode, request)
    if contact == request.contact and mode is not ServiceMode.TRADITIONAL:
        return request
    fronts = {request.contact, *players.of(Role.FRONT), *players.partners}
    requires = tuple(
        Requirement(contact if r.actor in fronts else r.actor, r.topic) for r in request.requires
    )
    factor = _factor(model, players, mode, contact)
    channels = _channels(model, players, mode, request)
    traits = attrs.evolve(request.traits, channels=channels, resolved=None, contacts=None)
    return attrs.evolve(
        request,
        contact=contact,
        requires=tuple(dict.fromkeys(requires)),
        authority=_times(request.authority, factor),
        traits=traits,
    )


def _factor(model: ServiceModel, players: Cast, mode: ServiceMode, contact: str) -> Value | None:
    if mode is ServiceMode.TRADITIONAL:
        return found_at_once(len(DEPARTMENTS))
    partner = [actor for actor in (*model.actors, *players.stand_ins) if actor.id == contact]
    return _quality(partner[0], players) if partner else None


def _quality(contact: Actor, players: Cast) -> Value | None:
    """Quality of a partner; a contact of the firm's own has the authority that was stated."""
    if contact.id not in players.partners:
        return Value(1.0, Unit.SHARE, weakest(()), "")
    return contact.traits.partner_quality


def _times(authority: Value | None, factor: Value | None) -> Value | None:
    if authority is None or factor is None:
        return None
    if factor.number == 1.0:
        return authority
    grade = weakest((authority, factor))
    return Value.share(authority.number * factor.number, grade, f"{authority.source} × {factor.source}")


def _channels(
    model: ServiceModel, players: Cast, mode: ServiceMode, request: ServiceRequest
) -> tuple[str, ...] | None:
    """The channels of the mode: a partner's own for its customers, else those of the firm."""
    dealers = _used_with(model, players, Role.DEALER)
    thirds = _used_with(model, players, Role.THIRD_PARTY)
    agents = [c.id for c in model.channels if c.traits.delivery is DeliveryChannelType.AGENT_ALLIANCE]
    if mode is ServiceMode.DEALER:
        return dealers or tuple(id for id in agents if id not in thirds) or None
    if mode is ServiceMode.THIRD_PARTY:
        return thirds or tuple(id for id in agents if id not in dealers) or None
    own = tuple(id for id in request.traits.channels or () if id not in (*dealers, *thirds))
    return own or _used_with(model, players, Role.FRONT) or None


def _used_with(model: ServiceModel, players: Cast, role: Role) -> tuple[str, ...]:
    """Channels by which customers bring their needs, else anything, to ``role``."""
    here = players.of(role)
    asked = [f for f in model.flows if f.sender in players.of(Role.CUSTOMER) and f.receiver in here]
    needs = [f.channel for f in asked if NEED in f.topics and f.channel]
    brought = [id for r in model.requests if r.contact in here for id in r.traits.channels or ()]
    others = [f.channel for f in asked if f.channel]
    return tuple(dict.fromkeys(needs or brought or others))
