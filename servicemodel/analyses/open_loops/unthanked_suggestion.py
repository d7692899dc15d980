"""A customer makes a suggestion, and nobody thanks or replies.

Looks at: every flow that carries suggestions from customers to the firm or to an intermediary.
考察对象：每一条把客户建议带给企业或中介组织的信息流。
Found when: no flow to the customer closes it, or replies are clearly fewer than suggestions.
何时成立：没有信息流向客户作出回复，或回复明显少于建议。
Degree: the share of the suggestions that stay without a reply.
程度：没有得到回复的建议所占的份额。
Unknown when: nobody said what the flow, or a flow back to the customer, is for.
何时无法判断：没有说明该信息流或返回客户的信息流的用途。
False alarm: suggestions are made anonymously, or customers are thanked all together in public.
误报：建议是匿名提出的，或以公开方式统一致谢。
Source: suggestions are thanked for and encouraged (002 L66, L74; MF-29, MF-38, PA-11).
出处：对客户建议给予感谢和鼓励（002 第66、74行；MF-29、MF-38、PA-11）。
"""

from collections.abc import Iterator

from attrs import frozen

from servicemodel.analyses import answer, at, passing, proposals
from servicemodel.domain.action import Action
from servicemodel.domain.finding import Finding
from servicemodel.domain.flow import Flow, FlowKind
from servicemodel.domain.kinds import Side
from servicemodel.domain.rule import Family, Rule, by_degree
from servicemodel.domain.source import PROACTIVE_MODEL
from servicemodel.domain.text import Text
from servicemodel.knowledge import Situation

RULE = Rule(
    id="LOP05",
    name="unthanked_suggestion",
    family=Family.OPEN_LOOPS,
    title=Text(
        "A customer makes a suggestion, and nobody thanks or replies", "客户提了建议，却没有人感谢或回复"
    ),
    right=Text("Every suggestion is thanked for", "每条建议都得到感谢和回复"),
    messages={
        "never-answered": Text(
            "“{flow}” goes from {customer} to {receiver}, and nobody replies: {open} of the suggestions "
            "stay without thanks.",
            "{customer}向{receiver}提出“{flow}”后，没有人回复：{open}的建议没有得到感谢。",
        ),
        "partly-answered": Text(
            "“{flow}” goes from {customer} to {receiver}; {open} of the suggestions stay without a reply.",
            "{customer}向{receiver}提出“{flow}”；{open}的建议没有得到回复。",
        ),
    },
    questions={
        "reply-not-stated": Text(
            "“{flow}” goes from {customer} to {receiver}. Who thanks for suggestions, and for how many?",
            "{customer}向{receiver}提出“{flow}”后，由谁致谢和回复？回复了多少？",
        )
    },
    remedy=Text(
        "Thank for every suggestion, reply to it and encourage the next.", "对每条建议致谢、回复并加以鼓励。"
    ),
    severity=by_degree(high=0.9, medium=0.5),
    sources=(PROACTIVE_MODEL,),
    seeds=("MF-29", "MF-38", "FL3-23", "FL3-24", "PA-11"),
)

TOPIC = "customer.suggestion"


@frozen
class Options:
    """Thresholds; shares in [0, 1]."""

    thanked: float = 0.8
    """Share of replies from which suggestions count as thanked for; a proposal."""


def find(situation: Situation, options: Options) -> Iterator[Finding]:
    """One answer for every flow of suggestions."""
    given = [flow for flow in passing.live(situation) if _suggests(situation, flow)]
    judged = [_judged(situation, flow, options) for flow in given]
    yield from judged or [answer.not_applicable(RULE, "no-suggestions")]


def _suggests(situation: Situation, flow: Flow) -> bool:
    sender, receiver = (situation.model.actor(id).side for id in (flow.sender, flow.receiver))
    heard = (Side.CORE_FIRM, Side.INTERMEDIARY)
    return TOPIC in flow.topics and sender is Side.END_CUSTOMER and receiver in heard


def _judged(situation: Situation, flow: Flow, options: Options) -> Finding:
    places = (at.flow(flow.id), at.actor(flow.sender), at.actor(flow.receiver))
    named = {"flow": places[0], "customer": places[1], "receiver": places[2]}
    back = [f for f in passing.live(situation) if f.receiver == flow.sender]
    replies = [reply for reply in back if _replies(reply, flow)]
    if not replies:
        if flow.kind is None or any(f.kind is None and f.closes is None for f in back):
            return answer.unknown(RULE, "reply-not-stated", places, **named)
        whole = answer.declared(1.0)
        return answer.violated(RULE, "never-answered", places, whole, **named, open=whole)
    share = passing.answered(replies)
    if answer.reaches(share.number, options.thanked):
        return answer.satisfied(RULE, *places, reason="thanked")
    left = answer.computed(1 - share.number, share.grade)
    return answer.violated(RULE, "partly-answered", places, left, **named, open=left)


def _replies(reply: Flow, flow: Flow) -> bool:
    fits = reply.sender == flow.receiver or TOPIC in reply.topics
    return reply.closes == flow.id or (reply.closes is None and reply.kind is FlowKind.RESPONSE and fits)


def remedy(finding: Finding, situation: Situation) -> Iterator[Action]:
    """Thanks and a reply from management, or from whoever received the suggestion (FL3-24)."""
    model, flow = situation.model, situation.model.flow(finding.id_of("flow"))
    speaker = next((a.id for a in model.centre.decision_support), flow.receiver)
    missing = proposals.flow(model, speaker, flow.sender, (TOPIC,), FlowKind.RESPONSE)
    replies = [f for f in model.flows if f.receiver == flow.sender and f.topics and _replies(f, flow)]
    yield answer.mend(
        finding,
        "thank",
        Text("Have {speaker} thank {customer} for “{flow}”", "由{speaker}就“{flow}”向{customer}致谢并回复"),
        passing.more(situation, replies, missing),
        Text("time of those who read and reply", "阅读与回复者的时间"),
        Text("More suggestions will come, and some cannot be followed.", "建议会增多，其中有些无法采纳。"),
        seeds=("PA-11",),
        speaker=at.actor(speaker),
    )
