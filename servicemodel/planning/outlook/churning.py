"""Who stays: the change of churn that a named prior tells of, and what it is worth (theories 2.23)."""

import numpy as np
from attrs import frozen

from servicemodel.domain.flow import Flow, Trigger
from servicemodel.domain.kinds import Side
from servicemodel.domain.prior import Prior
from servicemodel.domain.ref import Ref, Section
from servicemodel.domain.value import Value
from servicemodel.domain.worth import Missing
from servicemodel.knowledge import Situation
from servicemodel.knowledge.sampling import OneByOne
from servicemodel.planning.outlook.priors import leaving, lost
from servicemodel.planning.outlook.sampled import SampledView
from servicemodel.planning.worth.lifetime import customer_value
from servicemodel.planning.worth.setting import setting
from servicemodel.planning.worth.view import Floats, PointView

#: No number leaves its place.
POINT = OneByOne(("",))


@frozen
class Churn:
    """What a prior tells of one option.

    ``change`` is that of the yearly share of customers lost, the largest over the segments; ``missing``
    names the numbers that nobody stated: without retention there is no change, without the others no
    money of it.
    """

    change: Value | None = None
    missing: tuple[Missing, ...] = ()


def churn(before: Situation, after: Situation, named: Prior | None) -> Churn:
    """Change of churn at the point; nothing without a prior or a flow that newly speaks unasked."""
    if named is None:
        return Churn()
    ends = PointView(before), PointView(after)
    view = SampledView(after, POINT)
    changes, missing = [], dict[Missing, None]()
    for segment, flows in _spoken_to(before, after).items():
        retention = after.model.actor(segment).traits.retention
        if retention is None:
            missing[Ref(Section.ACTORS, segment), "retention"] = None
            continue
        more = max(float(_more(ends[0], ends[1], flow)[0]) for flow in flows)
        changes.append(lost(retention, named, more))
        missing.update(dict.fromkeys(_worth(view, segment)[1]))
    known = [value for value in changes if value is not None]
    return Churn(max(known, key=lambda value: abs(value.number), default=None), tuple(missing))


def loss(before: SampledView, after: SampledView, named: Prior | None) -> Floats:
    """Money a year lost with customers in every row of ``after``: customers times change times worth.

    Segments of which a number is missing are left out. Positive where more customers leave.
    """
    whole = np.zeros(after.size)
    if named is None:
        return whole
    for segment, flows in _spoken_to(before.situation, after.situation).items():
        kept = after.number(Ref(Section.ACTORS, segment), "retention")
        worth = _worth(after, segment)[0]
        if kept is not None and worth is not None:
            more = np.max([_more(before, after, flow) for flow in flows], axis=0)
            whole = whole + worth * more * leaving(kept, named)
    return whole


def _spoken_to(before: Situation, after: Situation) -> dict[str, tuple[Flow, ...]]:
    """New or changed flows that speak to customers unasked, by their receiver."""
    old = {flow.id: flow for flow in before.model.flows}
    customers = {actor.id for actor in after.model.actors if actor.side is Side.END_CUSTOMER}
    found: dict[str, tuple[Flow, ...]] = {}
    for flow in after.model.flows:
        if old.get(flow.id) != flow and flow.trigger is Trigger.PROACTIVE and flow.receiver in customers:
            found[flow.receiver] = (*found.get(flow.receiver, ()), flow)
    return found


def _more(before: PointView | SampledView, after: PointView | SampledView, flow: Flow) -> Floats:
    """Share of the receivers that ``flow`` reaches and did not reach before, unasked."""
    had = {each.id for each in before.situation.model.flows if each.trigger is Trigger.PROACTIVE}
    now = after.reached(flow.id)
    return now - before.reached(flow.id) if flow.id in had else now


def _worth(view: SampledView, segment: str) -> tuple[Floats | None, tuple[Missing, ...]]:
    """Lifetime value of all customers of ``segment`` in every row, and what it lacks."""
    ref, people = Ref(Section.ACTORS, segment), view.situation.model.actor(segment).population
    one = customer_value(setting(view.situation.model, view.situation.shares, view), segment)
    lacking = ((ref, "population"),) if people is None else ()
    if one.array is None or people is None:
        # Whoever states neither it nor what it is made of is asked for the shortest.
        return None, (*((ref, "lifetime_value"),) * (one.array is None), *lacking)
    return one.array * people.number, ()
