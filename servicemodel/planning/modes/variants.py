"""The five service modes as variants of one business: edits of its model and nothing else (1.5, core 3.15).

Populations, requests, prices, quality and governance of partners stay as stated. What passes between the
parties follows the reference graph of the mode; numbers that the model states for the same flow win.
"""

from typing import TypeVar

import attrs
from attrs import frozen

from servicemodel.domain.actor import Actor
from servicemodel.domain.change import Change, differences
from servicemodel.domain.channel import Channel
from servicemodel.domain.fact import Origin
from servicemodel.domain.flow import Flow
from servicemodel.domain.model import ServiceModel
from servicemodel.domain.topic import TOPIC_LABELS, Topic
from servicemodel.domain.traits import DeliveryChannelType, ServiceMode
from servicemodel.domain.value import Grade, Unit, Value
from servicemodel.planning.modes.answers import answered
from servicemodel.planning.modes.matters import redirected
from servicemodel.planning.modes.passages import laid, said
from servicemodel.planning.modes.reference import CONTACTS, NEED, PASSAGES, SERVING, UNIT, VOLATILITY, Role
from servicemodel.planning.modes.remaining import SETTLED, closing_known, remaining_flows, remaining_origins
from servicemodel.planning.modes.roles import Cast, cast

UNUSED = Value(0.0, Unit.MONEY, Grade.ASSUMED, "this partner takes no part in the mode")
Carrier = TypeVar("Carrier", Flow, Origin)


@frozen
class Variant:
    """The business ``of`` served in one mode; ``model`` is ``of`` with the ``changes`` made.

    ``stated`` and ``assumed`` count the numbers of the mode's own flows that the model states, and that
    come from the reference graph. ``stand_ins`` are actors that the business does not have.
    """

    mode: ServiceMode
    of: ServiceModel
    model: ServiceModel
    players: Cast
    stated: int
    assumed: int
    stand_ins: tuple[Actor, ...] = ()

    @property
    def changes(self) -> tuple[Change, ...]:
        """The edits that lead from the business to its variant."""
        return differences(self.of, self.model)


def variants(model: ServiceModel) -> tuple[Variant, ...]:
    """The traditional, direct, dealer, third-party and proactive variant of ``model``, in this order."""
    return tuple(variant(model, mode) for mode in ServiceMode)


def homes(model: ServiceModel) -> tuple[ServiceMode, ...]:
    """The modes that ``model`` says it serves customers in; () where it does not say."""
    return tuple(dict.fromkeys(actor.traits.mode for actor in model.actors if actor.traits.mode))


def variant(model: ServiceModel, mode: ServiceMode) -> Variant:
    """``model`` served in ``mode``; in the mode of today it stays as it is."""
    if homes(model) == (mode,):
        return _today(model, mode)
    players = cast(model)
    new = tuple(actor for actor in players.stand_ins if players.role_of(actor.id) in _parts_of(mode))
    staffed = attrs.evolve(model, actors=(*model.actors, *new))
    used = [*(flow.id for flow in model.flows), *(origin.id for origin in model.origins)]
    own = laid(staffed, players, mode, homes(model), PASSAGES[mode], used)
    apart = _apart(model, players)
    flows = (*remaining_flows(model, players, mode), *_each_its_own(own.flows, players, apart))
    edited = attrs.evolve(
        staffed,
        topics=tuple(_topic(topic, players, apart) for topic in _topics(model)),
        actors=tuple(_actor(actor, players, mode) for actor in staffed.actors),
        origins=(*remaining_origins(model), *_each_its_own(own.origins, players, apart)),
        flows=closing_known(flows),
        requests=redirected(model, players, mode),
    )
    edited = attrs.evolve(edited, channels=_channels(edited, model))
    return Variant(mode, model, answered(edited, mode), players, own.stated, own.assumed, new)


def _today(model: ServiceModel, mode: ServiceMode) -> Variant:
    """The business as it is; the reference graph speaks only of topics of which the model says nothing."""
    players = cast(model)
    new = tuple(actor for actor in players.stand_ins if players.role_of(actor.id) in _parts_of(mode))
    staffed = attrs.evolve(model, actors=(*model.actors, *new))
    told = {topic for thing in (model.flows, model.origins) for one in thing for topic in one.topics}
    passages = [passage for passage in PASSAGES[mode] if passage.topic not in told]
    used = [*(flow.id for flow in model.flows), *(origin.id for origin in model.origins)]
    own = laid(staffed, players, mode, (mode,), passages, used)
    edited = attrs.evolve(
        staffed,
        topics=_topics(model),
        actors=tuple(_served(actor, players, mode) for actor in staffed.actors),
        origins=(*model.origins, *own.origins),
        flows=(*model.flows, *own.flows),
    )
    settled = [flow for flow in model.flows if {*SETTLED} & {*flow.topics}]
    stated = sum(said(number) for flow in settled for number in _numbers(flow))
    return Variant(mode, model, edited, players, own.stated + stated, own.assumed, new)


def _numbers(flow: Flow) -> tuple[Value, ...]:
    return flow.fidelity.coverage, flow.fidelity.accuracy


def _parts_of(mode: ServiceMode) -> set[Role | None]:
    ends = {role for passage in PASSAGES[mode] for role in (passage.sender, passage.receiver)}
    return {*ends, *CONTACTS[mode], Role.MANAGEMENT}


def _topics(model: ServiceModel) -> tuple[Topic, ...]:
    known = {topic.id for topic in model.topics}
    return (*model.topics, *(Topic(id, TOPIC_LABELS[id], VOLATILITY) for id in SETTLED if id not in known))


def _apart(model: ServiceModel, players: Cast) -> tuple[str, ...]:
    """Topics of which every segment has items of its own, because nobody said otherwise (core 3.2)."""
    if len(players.of(Role.CUSTOMER)) < 2:
        return ()
    split = {topic for flow in model.flows if flow.about for topic in flow.topics}
    split |= {topic for origin in model.origins if origin.about for topic in origin.topics}
    split |= {topic.id for topic in model.topics if topic.about}
    return tuple(topic for topic in (NEED, UNIT) if topic not in split)


def _topic(topic: Topic, players: Cast, apart: tuple[str, ...]) -> Topic:
    return attrs.evolve(topic, about=players.of(Role.CUSTOMER)) if topic.id in apart else topic


def _each_its_own(
    carriers: tuple[Carrier, ...], players: Cast, apart: tuple[str, ...]
) -> tuple[Carrier, ...]:
    """Flows and origins at a segment restricted to the items of that segment."""
    segments = players.of(Role.CUSTOMER)
    done = []
    for carrier in carriers:
        ends = (carrier.sender, carrier.receiver) if isinstance(carrier, Flow) else (carrier.actor,)
        own = tuple(end for end in ends if end in segments)
        split = bool(own) and set(carrier.topics) <= set(apart)
        done.append(attrs.evolve(carrier, about=own) if split else carrier)
    return tuple(done)


def _channels(model: ServiceModel, before: ServiceModel) -> tuple[Channel, ...]:
    """The channels without those that only partners who take no part had."""
    used = {flow.channel for flow in model.flows}
    for request in model.requests:
        used |= {*(request.traits.channels or ()), request.traits.steered_to}
    theirs = {c.id for c in before.channels if c.traits.delivery is DeliveryChannelType.AGENT_ALLIANCE}
    return tuple(channel for channel in model.channels if channel.id in used or channel.id not in theirs)


def _actor(actor: Actor, players: Cast, mode: ServiceMode) -> Actor:
    """Customers are served in ``mode``; partners who take no part cost nothing."""
    serving = {id for role in SERVING[mode] for id in players.of(role)}
    if actor.id in players.partners and actor.id not in serving:
        return attrs.evolve(actor, traits=attrs.evolve(actor.traits, governance=UNUSED))
    return _served(actor, players, mode)


def _served(actor: Actor, players: Cast, mode: ServiceMode) -> Actor:
    """Customers are served in ``mode``."""
    if actor.id not in players.of(Role.CUSTOMER):
        return actor
    return attrs.evolve(actor, traits=attrs.evolve(actor.traits, mode=mode))
