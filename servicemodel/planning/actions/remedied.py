"""Remedies as actions with all their costs: the messages among them are completed and weighed (core 3.6).

A room says who should tell customers what; whom such a message reaches, what it costs and what it sets
off is the same for every message, whoever proposes it.
"""

from collections.abc import Iterator, Sequence

import attrs

from servicemodel.analyses import remedies, room
from servicemodel.domain.action import Action
from servicemodel.domain.change import Change, Put, apply
from servicemodel.domain.finding import Finding, FindingFact
from servicemodel.domain.flow import Flow
from servicemodel.domain.kinds import Side
from servicemodel.domain.model import ServiceModel
from servicemodel.domain.refusal import Refusal
from servicemodel.knowledge import Situation
from servicemodel.planning.actions import messages, weighing
from servicemodel.planning.actions.drafting import Proposal
from servicemodel.planning.actions.reminders import PRIORS


def answered(
    situation: Situation, findings: Sequence[Finding], own: Sequence[room.Room] = ()
) -> Iterator[Proposal]:
    """The remedies of ``findings`` in their order; refusals in place of those whose messages do harm."""
    for action in remedies(findings, situation, own):
        yield _weighed(situation, _completed(situation, action))


def _completed(situation: Situation, action: Action) -> Action:
    """``action`` with its new messages to customers completed."""
    changes = tuple(
        Put(messages.completed(situation, flow)) if (flow := _message(situation.model, change)) else change
        for change in action.changes
    )
    if changes == action.changes:
        return action
    return attrs.evolve(action, changes=changes, uncertain_sign=True, priors=PRIORS)


def _message(model: ServiceModel, change: Change) -> Flow | None:
    """The new flow by which customers are told something unasked; None for any other change."""
    flow = change.element if isinstance(change, Put) else None
    if not isinstance(flow, Flow) or model.find(change.ref) or not flow.topics:
        return None
    to_customers = model.actor(flow.receiver).side is Side.END_CUSTOMER
    return flow if to_customers and messages.speaks_first(flow) else None


def _weighed(situation: Situation, action: Action) -> Proposal:
    """``action``, or its refusal for the first of its messages that lacks its permission or does harm."""
    found = (_message(situation.model, change) for change in action.changes)
    sent = [flow for flow in found if flow is not None]
    after = apply(situation.model, action.changes) if sent else situation.model
    for flow in sent:
        if permission := messages.refused_permission(after, flow):
            return _refused(action, "no-permission", permission=permission)
        worth = weighing.weighed(situation, after, flow.id)
        if weighing.harmful(worth):
            return _refused(action, weighing.reason(worth), **weighing.facts(worth))
        unknowns = (*action.unknowns, *weighing.unknowns(flow, worth))
        action = attrs.evolve(action, unknowns=tuple(dict.fromkeys(unknowns)))
    return action


def _refused(action: Action, reason: str, **facts: FindingFact) -> Refusal:
    told = tuple({**dict(action.facts), **facts}.items())
    return Refusal(action.id, action.title, reason, told, action.seeds)
