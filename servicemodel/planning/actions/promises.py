"""Promises and replies: a timetable for hard matters, thanks for suggestions (PA-10, PA-11)."""

from collections.abc import Iterator

import attrs

from servicemodel.domain import proposing
from servicemodel.domain.action_plate import ActionPlate, Priced
from servicemodel.domain.change import Put, apply
from servicemodel.domain.flow import Flow, FlowKind, Trigger
from servicemodel.domain.kinds import Side
from servicemodel.domain.model import Ref, Section, ServiceModel
from servicemodel.domain.source import PROACTIVE_MODEL
from servicemodel.domain.text import Text
from servicemodel.domain.value import Grade, Value
from servicemodel.knowledge import Situation
from servicemodel.planning.actions import cast
from servicemodel.planning.actions.drafting import Proposal, Way, drafted, told

PROMISE, SUGGESTION = "service.promise", "customer.suggestion"
#: Share of those who kept silent who speak up once suggestions are answered.
HEARD = 0.2

TIMETABLE = ActionPlate(
    "PA-10",
    Text("Give a contact timetable for hard problems", "对疑难问题给出接触时间表"),
    Text(
        "Have {contact} agree with {customer} when they will hear more",
        "由{contact}与{customer}约定何时再联系",
    ),
    Text(
        "a flow from the front office on service.promise, and a timetable for the matters that have none;"
        " matters that service.promise prevents (“where is it?”) fall",
        "由前台就 service.promise 新增信息流，并为没有时间表的事项约定时间表；"
        "可由 service.promise 预防的查询类事项随之减少",
    ),
    PROACTIVE_MODEL,
    "L66",
    (Text("planning, and staff to keep the times promised", "排期以及兑现承诺所需的人手"),),
    (Text("A promise that is not kept hurts more than none.", "承诺不兑现，比不承诺更伤客户。"),),
    priced=(Priced.STALE,),
    seeds=("FL3-21", "MF-37"),
)
REPLY = ActionPlate(
    "PA-11",
    Text("Thank for suggestions and reply", "感谢并回复客户建议"),
    Text("Have {speaker} thank {customer} for “{flow}”", "由{speaker}就“{flow}”向{customer}致谢并回复"),
    Text(
        "a flow that closes the suggestion; a fifth of those who kept silent then speak up (assumed)",
        "新增一条回复建议的信息流；并假设原先不提建议者中有五分之一会开口",
    ),
    PROACTIVE_MODEL,
    "L66, L74",
    (Text("time of those who read and reply", "阅读与回复者的时间"),),
    (Text("More suggestions will come, and some cannot be followed.", "建议会增多，其中有些无法采纳。"),),
    seeds=("FL3-23", "FL3-24", "MF-29"),
)


def timetables(situation: Situation) -> Iterator[Proposal]:
    """PA-10: one for every population of customers."""
    model = situation.model
    contact = next(iter(cast.contacts(model)), None)
    for customer in cast.on(model, Side.END_CUSTOMER) if contact else ():
        if contact is None:
            continue
        way = Way(contact, customer, (PROMISE,), FlowKind.INFORM, Trigger.PROACTIVE)
        named = {"contact": cast.who(contact), "customer": cast.who(customer)}
        also = _with_timetables(model, customer)
        place = (contact, customer, PROMISE)
        yield from told(TIMETABLE, situation, (way,), place, named, also if also != model else None)


def _with_timetables(model: ServiceModel, customer: str) -> ServiceModel:
    """``model`` with a timetable for the customers' matters that are known to have none."""
    bare = [r for r in model.requests if r.sender == customer and r.traits.timetable is False]
    return apply(model, [proposing.edited(request, timetable=True) for request in bare])


def replies(situation: Situation) -> Iterator[Proposal]:
    """PA-11: one for every flow of suggestions from customers that nothing answers."""
    model = situation.model
    customers = cast.on(model, Side.END_CUSTOMER)
    for flow in model.flows:
        if flow.sender not in customers or SUGGESTION not in flow.topics or flow.id in model.refused:
            continue
        if any(other.closes == flow.id for other in model.flows):
            continue
        speaker = cast.management(model) or flow.receiver
        after = apply(model, [Put(_reply(model, flow, speaker)), Put(_encouraged(flow))])
        named = {"speaker": cast.who(speaker), "customer": cast.who(flow.sender)}
        place = (flow.sender, flow.id)
        named["flow"] = Ref(Section.FLOWS, flow.id)
        yield from drafted(REPLY, model, after, place, named)


def _reply(model: ServiceModel, asked: Flow, speaker: str) -> Flow:
    reply = proposing.flow(model, speaker, asked.sender, (SUGGESTION,), FlowKind.RESPONSE)
    return attrs.evolve(reply, closes=asked.id)


def _encouraged(flow: Flow) -> Flow:
    """``flow`` with more of the customers speaking up; accuracy and delay stay."""
    now = flow.fidelity_of(SUGGESTION)
    source = "assumed: a fifth of those who kept silent speak up once suggestions are answered"
    more = Value.share(now.coverage.number + HEARD * (1 - now.coverage.number), Grade.ASSUMED, source)
    return proposing.carrying(flow, SUGGESTION, attrs.evolve(now, coverage=more))
