"""Which lever first where no survey was made: orders from a prior that only published inequalities restrict.

No coefficient is published (theories 2.31), so none leaves: coefficients are drawn evenly, those that
contradict MI-03 to MI-05 are left out, and what is told is the order of levers and the share of draws that
agree (theories 2.13).
"""

from collections.abc import Collection

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

from servicemodel.domain.channel import Presence
from servicemodel.domain.infusion import Effect, InfusionModel, Order
from servicemodel.domain.infusion_orders import orders
from servicemodel.domain.kinds import PLATES, ActorKind, Side
from servicemodel.domain.model import ServiceModel
from servicemodel.domain.value import Grade

Floats = NDArray[np.float64]
_SOURCE = "restricted prior: even in [-{bound:g}, {bound:g}], ordered as published (MI-03 to MI-05)"


@frozen
class Prior:
    """``draws`` sets of standardised coefficients from ``seed``, each even in [-bound, bound]."""

    draws: int = 10_000
    seed: int = 1
    bound: float = 1.0


def levers(
    prior: Prior | None = None,
    survey: InfusionModel | None = None,
    groups: Collection[Presence] = tuple(Presence),
) -> tuple[Order, ...]:
    """The levers in each of ``groups`` and, where there are both, groups for each lever; nothing cardinal.

    What the ``survey`` of the client tells about stands in place of the prior, graded as measured.
    """
    prior = prior or Prior()
    drawn = {group: draws for group, draws in _drawn(prior).items() if group in groups}
    assumed = orders(drawn, Grade.ASSUMED, _SOURCE.format(bound=prior.bound))
    told = {order.about: order for order in survey.orders} if survey else {}
    return tuple(told.get(order.about, order) for order in assumed)


def met(model: ServiceModel) -> tuple[Presence, ...]:
    """How a firm with a customer system meets its customers; () where it has none or nobody said."""
    if not any(actor.kind is ActorKind.CRM_SYSTEM for actor in model.actors):
        return ()
    sides = {actor.id: PLATES[actor.kind].side for actor in model.actors}
    channels = {channel.id: channel.presence for channel in model.channels}
    found = {
        channels[flow.channel]
        for flow in model.flows
        if flow.channel in channels
        and flow.id not in model.refused
        and {sides.get(flow.sender), sides.get(flow.receiver)} == {Side.CORE_FIRM, Side.END_CUSTOMER}
    }
    return tuple(presence for presence in Presence if presence in found)


def _drawn(prior: Prior) -> dict[Presence, dict[Effect, list[float]]]:
    """Draws as published: direct F > |V|, indirect V > |F|, kappa F > V > 0.

    An effect that was found in one group and not in the other is taken as smaller there, whatever its
    sign. The inequalities are exchangeable, so ordering even draws is the same as refusing the others.
    """
    chance = np.random.default_rng(prior.seed)
    direct, gamma, beta, kappa = chance.uniform(-prior.bound, prior.bound, (4, 2, prior.draws))
    strong, weak = _by_size(direct)
    indirect, faint = _by_size(gamma * beta)
    firm, slight = _by_size(np.abs(kappa))
    made = {
        Presence.FACE_TO_FACE: (np.abs(strong), faint, firm),
        Presence.VIRTUAL: (weak, np.abs(indirect), slight),
    }
    return {
        group: {
            Effect.DIRECT: d.tolist(),
            Effect.INDIRECT: i.tolist(),
            Effect.KAPPA: k.tolist(),
            Effect.TOTAL: ((d + i) * k).tolist(),
        }
        for group, (d, i, k) in made.items()
    }


def _by_size(pair: Floats) -> tuple[Floats, Floats]:
    """Each pair with the larger number, whatever its sign, first."""
    order = np.abs(pair[0]) >= np.abs(pair[1])
    return np.where(order, pair[0], pair[1]), np.where(order, pair[1], pair[0])
