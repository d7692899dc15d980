"""A matter is handed over again and again, and the customer never learns the answer.

Looks at: every service request, its hand-overs, and what the customer is told in the end.
考察对象：每一类服务请求、移交的次数，以及客户最后得到的说明。
Found when: it is handed over twice or more, and no reply, or clearly too few replies, reach the customer.
何时成立：移交两次以上，而客户得不到答复，或得到的答复明显太少。
Degree: the share of the matters that end without a reply to the customer.
程度：最终没有答复客户的事项所占的份额。
Unknown when: nobody said how often it is handed over, or what a flow to the customer is for.
何时无法判断：没有说明移交次数，或没有说明通往客户的信息流的用途。
False alarm: the customer withdrew the matter.
误报：客户自己撤回了事项。
Source: three technicians, no answer, no explanation (003 L15; FP-03).
出处：转了三位技术人员，没有答案也没有解释（003 第15行；FP-03）。
"""

from collections.abc import Iterator

from attrs import frozen

from servicemodel.analyses import answer, at, matters, passing, proposals
from servicemodel.domain.action import Action
from servicemodel.domain.finding import Finding
from servicemodel.domain.flow import Flow, FlowKind
from servicemodel.domain.request import ServiceRequest
from servicemodel.domain.rule import Family, Rule, by_degree
from servicemodel.domain.source import Q_COMPANY_CASE
from servicemodel.domain.text import Text
from servicemodel.knowledge import Situation

RULE = Rule(
    id="LOP02",
    name="unexplained_transfer",
    family=Family.OPEN_LOOPS,
    title=Text("The matter is handed on and on, and nobody explains", "事情转来转去，却没有人给客户一个说法"),
    right=Text("Whoever was handed on gets an explanation", "转手的事情，客户都得到说明"),
    messages={
        "never-explained": Text(
            "“{request}”: hand-overs per matter: {hand_overs}; no reply gets to {customer}.",
            "“{request}”每件移交{hand_overs}次，{customer}却没有得到任何答复。",
        ),
        "seldom-explained": Text(
            "“{request}”: hand-overs per matter: {hand_overs}; {open} of the replies to {customer} missing.",
            "“{request}”每件移交{hand_overs}次，其中{open}没有答复{customer}。",
        ),
    },
    questions={
        "hand-overs-not-stated": Text(
            "How often is “{request}” of {customer} handed over before it ends?",
            "{customer}提出的“{request}”到办结为止要移交几次？",
        ),
        "reply-not-stated": Text(
            "“{request}” is handed over more than once. Who tells {customer} how it ended, and how often?",
            "“{request}”移交不止一次。最后由谁答复{customer}？答复了多少？",
        ),
    },
    remedy=Text(
        "Whoever met the customer explains how the matter ended.", "由接待客户的一方向客户说明最后的结果。"
    ),
    severity=by_degree(high=0.5, medium=0.2),
    sources=(Q_COMPANY_CASE,),
    seeds=("FP-03", "FL4-03", "FL1-03", "PA-25"),
)

#: Hand-overs from which a matter counts as passed on and on (FP-03).
OFTEN = 2

EXPLAINED = ("service.solution", "service.status")


@frozen
class Options:
    """Thresholds; shares in [0, 1]."""

    explained: float = 0.8
    """Share of replies from which matters count as explained; a proposal."""


def find(situation: Situation, options: Options) -> Iterator[Finding]:
    """One answer for every service request."""
    judged = [_judged(situation, request, options) for request in situation.model.requests]
    yield from judged or [answer.not_applicable(RULE, "no-requests")]


def _judged(situation: Situation, request: ServiceRequest, options: Options) -> Finding:
    places = (at.request(request.id), at.actor(request.sender))
    named = {"request": places[0], "customer": places[1]}
    told = situation.value(places[0], "hand_overs")
    count = told or matters.hand_overs(situation, request)
    if count is None or (told is None and count.number < OFTEN):
        return answer.unknown(RULE, "hand-overs-not-stated", places, **named)
    if count.number < OFTEN:
        return answer.satisfied(RULE, *places, reason="few-hand-overs")
    back = [f for f in passing.live(situation) if f.receiver == request.sender]
    replies = [flow for flow in back if _replies(flow, request)]
    if not replies and any(flow.kind is None for flow in back):
        return answer.unknown(RULE, "reply-not-stated", places, **named)
    if not replies:
        whole = answer.computed(1.0, count.grade)
        return answer.violated(RULE, "never-explained", places, whole, **named, hand_overs=count, open=whole)
    share = passing.answered(replies)
    if answer.reaches(share.number, options.explained):
        return answer.satisfied(RULE, *places, reason="explained")
    left = answer.computed(1 - share.number, share.grade)
    return answer.violated(RULE, "seldom-explained", places, left, **named, hand_overs=count, open=left)


def _replies(flow: Flow, request: ServiceRequest) -> bool:
    """Whether ``flow`` answers the matter or says how it stands; any answer where nobody said about what."""
    wanted = {need.topic for need in request.requires}
    fits = not wanted or bool(wanted.union(EXPLAINED).intersection(flow.topics))
    return fits and (flow.kind is FlowKind.RESPONSE or flow.closes is not None)


def remedy(finding: Finding, situation: Situation) -> Iterator[Action]:
    """A reply from whoever met the customer (PA-25)."""
    model, customer = situation.model, finding.id_of("customer")
    request = model.request(finding.id_of("request"))
    speech = matters.speech(situation, request)
    if speech is None:
        return
    speaker, topic = speech
    missing = proposals.flow(model, speaker, customer, (topic,), FlowKind.RESPONSE)
    replies = [f for f in model.flows if f.receiver == customer and f.topics and _replies(f, request)]
    yield answer.mend(
        finding,
        "explain",
        Text(
            "Have {speaker} tell {customer} how “{request}” ended",
            "由{speaker}就“{request}”的结果答复{customer}",
        ),
        passing.more(situation, replies, missing),
        Text("time of those who follow the matter up", "跟进者的时间"),
        Text("An explanation without an answer may annoy.", "只有解释而没有结果，客户可能更不满。"),
        seeds=("PA-25", "FP-03"),
        speaker=at.actor(speaker),
    )
