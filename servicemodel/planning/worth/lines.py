"""J(G): every cost line of a service set-up, one formula for the point and for samples (core 3.7)."""

from collections.abc import Mapping

import numpy as np

from servicemodel.domain.fact import Fact
from servicemodel.domain.model import ServiceModel
from servicemodel.domain.value import Value
from servicemodel.domain.worth import CostKind
from servicemodel.planning.worth.belief_lines import governance_lines, topic_lines
from servicemodel.planning.worth.flow_lines import flow_lines
from servicemodel.planning.worth.matters import matters
from servicemodel.planning.worth.part import Part
from servicemodel.planning.worth.request_lines import request_lines
from servicemodel.planning.worth.setting import Setting, setting
from servicemodel.planning.worth.view import Floats, View


def lines(
    model: ServiceModel, shares: Mapping[Fact, float], view: View, staffing: Value | None = None
) -> tuple[Part, ...]:
    """The cost lines of ``model`` seen through ``view``, each an array of shape (view.size,).

    ``staffing`` is money a year; with it, contacts are priced without staff (never both).
    """
    return parts(setting(model, shares, view, staffing))


def parts(of: Setting) -> tuple[Part, ...]:
    """The cost lines of a setting: requests, flows, topics, partners, staff."""
    found: list[Part] = []
    for request in of.model.requests:
        found += request_lines(of, matters(of, request))
    for flow in of.model.flows:
        found += flow_lines(of, flow)
    for topic in of.model.topics:
        found += topic_lines(of, topic)
    found += governance_lines(of)
    if of.staffing:
        amount = of.default(of.staffing)
        found.append(Part(CostKind.STAFF, None, amount.array, (), amount.asked))
    return tuple(found)


def total(found: tuple[Part, ...], size: int) -> Floats:
    """Sum of the known lines, shape (size,): the cost is at least that."""
    whole = np.zeros(size)
    for line in found:
        if line.array is not None:
            whole = whole + line.array
    return whole


def saving(before: tuple[Part, ...], after: tuple[Part, ...], size: int) -> tuple[Floats, tuple[Part, ...]]:
    """J(before) - J(after), shape (size,), positive if ``after`` is cheaper; and the lines left out.

    A line that one side does not have costs nothing there. One that is known on one side only cannot be
    compared: it is left out on both, and the saving is told without it.
    """
    old, new = ({line.key: line for line in side} for side in (before, after))
    unknown = {key for key, line in (*old.items(), *new.items()) if line.array is None}
    left_out = tuple((new.get(key) or old[key]) for key in dict.fromkeys((*old, *new)) if key in unknown)
    kept = [tuple(line for line in side.values() if line.key not in unknown) for side in (old, new)]
    return total(kept[0], size) - total(kept[1], size), left_out
