"""What is at stake with a message: from which accuracy on it does more good than harm (core 3.6)."""

from servicemodel.analyses import answer, at
from servicemodel.domain.flow import Flow
from servicemodel.domain.value import Value, weakest
from servicemodel.knowledge import Situation


def least_accuracy(situation: Situation, flow: Flow, topic: str) -> Value | None:
    """The least accuracy a* = H/(B + H), at most 1; None where benefit or harm was not stated.

    Costs of the message and of the contacts that follow are added where they were stated.
    """
    benefit, harm = (situation.value(at.topic(topic), what) for what in ("benefit", "harm"))
    if benefit is None or harm is None:
        return None
    at_stake, costs = benefit.number + harm.number, _costs(situation, flow, topic)
    least = (harm.number + costs) / at_stake if at_stake else float(costs > 0)
    return answer.computed(min(1.0, least), weakest((benefit, harm)))


def _costs(situation: Situation, flow: Flow, topic: str) -> float:
    """Money per item that reaches the receiver: the message itself, and the contacts that follow."""
    coverage = flow.fidelity_of(topic).coverage.number
    out = _contact_cost(situation, flow.channel) / coverage if coverage else 0.0
    follow = [
        request.traits.follow_up.number * _contact_cost(situation, channel)
        for request in situation.model.requests
        if request.sender == flow.receiver and topic in [r.topic for r in request.requires]
        if request.traits.follow_up
        for channel in request.traits.channels or ()
    ]
    return out + max(follow, default=0.0)


def _contact_cost(situation: Situation, channel: str | None) -> float:
    cost = situation.value(at.channel(channel), "cost_per_contact") if channel else None
    return cost.number if cost else 0.0
