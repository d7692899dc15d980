"""Contacts a year that take a person's time: what staffing is worked out for (core 3.7, 2.19)."""

import numpy as np

from servicemodel.domain.channel import Medium
from servicemodel.domain.value import Unit, Value
from servicemodel.knowledge import Situation
from servicemodel.planning.worth import prices
from servicemodel.planning.worth.amount import Amount
from servicemodel.planning.worth.flow_lines import called_back, concerned
from servicemodel.planning.worth.grading import grade_of
from servicemodel.planning.worth.matters import Matters, by_channel, contacts, matters, sum_of
from servicemodel.planning.worth.setting import Setting, setting
from servicemodel.planning.worth.view import PointView

#: Media on which customers serve themselves.
UNATTENDED = (Medium.WEB_SELF_SERVICE, Medium.IVR)
_NOTHING = np.zeros(1)


def demand(situation: Situation) -> dict[str, Value]:
    """Contacts a year by id of the request; a request that lacks a number for them is left out.

    Prevented matters make no contact. On a channel of self-service only those count who come back
    by a person. Contacts that messages set off come in with the first matter that the message is about.
    """
    point = setting(situation.model, situation.shares, PointView(situation))
    after, found = _called_back(point), {}
    for request in situation.model.requests:
        of = matters(point, request)
        yearly = of.cells.whole(of.remaining * _attended(point, of))
        for more in after.get(request.id, ()):
            yearly += more
        if yearly.array is not None:
            grade = grade_of(situation, yearly.asked)
            found[request.id] = Value(float(np.sum(yearly.array)), Unit.PER_YEAR, grade, "computed")
    return found


def _called_back(point: Setting) -> dict[str, tuple[Amount, ...]]:
    found: dict[str, tuple[Amount, ...]] = {}
    for flow in point.model.flows:
        made, about = called_back(point, flow), concerned(point.model, flow)
        if made is not None and made.array is not None and about:
            found[about[0].id] = (*found.get(about[0].id, ()), made)
    return found


def _attended(point: Setting, of: Matters) -> Amount:
    """Contacts with a person per matter in each cell."""
    channels = of.request.traits.channels or ()
    alone = [point.model.channel(id).medium in UNATTENDED for id in channels]
    if not any(alone):
        return contacts(point, of)
    weights = prices.mix(point, of.request.id, channels)
    if point.stated(of.ref, "contacts") is not None:
        with_person = [Amount(np.full(1, 0.0 if by_itself else 1.0)) for by_itself in alone]
        return contacts(point, of) * prices.weighed(weights, with_person)
    parts = []
    for by_itself, (on, back) in zip(alone, by_channel(point, of, channels), strict=True):
        parts.append((back or Amount(_NOTHING)) if by_itself else sum_of(on, back))
    return prices.weighed(weights, parts)
