"""Who stays: the change of churn that a named prior tells of (theories 2.23)."""

from servicemodel.domain.flow import Flow, Trigger
from servicemodel.domain.kinds import Side
from servicemodel.domain.prior import Prior
from servicemodel.domain.value import Value
from servicemodel.knowledge import Situation
from servicemodel.planning.outlook.priors import lost
from servicemodel.planning.worth.view import PointView


def churn(before: Situation, after: Situation, named: Prior | None) -> Value | None:
    """Change of the yearly share of customers lost among those spoken to, the largest over the segments.

    None without a prior, without a new flow that speaks to customers unasked, or where their retention
    is not known.
    """
    if named is None:
        return None
    found = [_lost(after, flow, named) for flow in _unasked(before, after)]
    known = [value for value in found if value is not None]
    return max(known, key=lambda value: abs(value.number), default=None)


def _unasked(before: Situation, after: Situation) -> tuple[Flow, ...]:
    old = {flow.id: flow for flow in before.model.flows}
    customers = {actor.id for actor in after.model.actors if actor.side is Side.END_CUSTOMER}
    new = (flow for flow in after.model.flows if old.get(flow.id) != flow)
    return tuple(flow for flow in new if flow.trigger is Trigger.PROACTIVE and flow.receiver in customers)


def _lost(after: Situation, flow: Flow, named: Prior) -> Value | None:
    retention = next(a.traits.retention for a in after.model.actors if a.id == flow.receiver)
    if retention is None:
        return None
    return lost(retention, named, float(PointView(after).reached(flow.id)[0]))
