"""Customers must bring what the firm could have foreseen.

Looks at: the foreseeable share of every service request, and what is said to customers beforehand.
考察对象：每一类服务请求中可预见的比例，以及事先告知客户的内容。
Found when: many of the matters could be foreseen, and nothing that they require is told beforehand.
何时成立：许多事项可以预见，而处理所需的信息没有一项事先主动告知。
Degree: the foreseeable share.
程度：可预见的比例。
Unknown when: nobody said how many of the matters could be foreseen, or what they require.
何时无法判断：没有说明可预见的比例，或没有说明处理需要什么信息。
False alarm: the customer wishes not to be spoken to, or speaking costs more than the matter.
误报：客户不希望被打扰，或主动告知的成本高于事项本身。
Source: most problems can be foreseen (002 L37; AS-13, MO-5, PA-03); no share is given there.
出处：绝大多数问题可以预见（002 第37行；AS-13、MO-5、PA-03）；原文没有给出比例。
"""

from collections.abc import Iterator

from attrs import frozen

from servicemodel.analyses import answer, at, matters, proposals
from servicemodel.domain.action import Action
from servicemodel.domain.finding import Finding
from servicemodel.domain.flow import FlowKind, Trigger
from servicemodel.domain.request import ServiceRequest
from servicemodel.domain.rule import Family, Rule, by_degree
from servicemodel.domain.source import CHALLAGALLA_2009, PROACTIVE_MODEL
from servicemodel.domain.text import Text
from servicemodel.knowledge import Situation

RULE = Rule(
    id="PRO02",
    name="foreseeable_surprise",
    family=Family.PROACTIVITY,
    title=Text("Customers must ask for what could be foreseen", "本可预见的问题，要等客户来问"),
    right=Text("What can be foreseen is told before anybody asks", "能预见的，客户没问就先告知"),
    messages={
        "nobody-says-so": Text(
            "“{request}”: {foreseeable} of these could be foreseen; nobody tells {sender} beforehand.",
            "“{request}”有{foreseeable}可以预见，却没有人事先告知{sender}。",
        )
    },
    questions={
        "foreseeable-not-stated": Text(
            "How many of the matters “{request}” could the company foresee?",
            "“{request}”中，企业可以预见的有多少？",
        ),
        "requirement-not-stated": Text(
            "“{request}” could often be foreseen: what must be known to settle it?",
            "“{request}”往往可以预见：处理它需要什么信息？",
        ),
    },
    remedy=Text("Tell customers beforehand what they would have to ask.", "把客户迟早要问的，事先主动告知。"),
    severity=by_degree(high=0.8, medium=0.6),
    sources=(PROACTIVE_MODEL, CHALLAGALLA_2009),
    seeds=("AS-13", "MO-5", "PA-03"),
)


@frozen
class Options:
    """Thresholds; shares in [0, 1]."""

    foreseeable: float = 0.5
    """Foreseeable share from which waiting for the question counts; a proposal."""


def find(situation: Situation, options: Options) -> Iterator[Finding]:
    """One answer for every service request."""
    judged = [_judged(situation, request, options) for request in situation.model.requests]
    yield from judged or [answer.not_applicable(RULE, "no-requests")]


def _judged(situation: Situation, request: ServiceRequest, options: Options) -> Finding:
    place, foreseeable = at.request(request.id), situation.value(at.request(request.id), "foreseeable")
    if foreseeable is None:
        return answer.unknown(RULE, "foreseeable-not-stated", (place,), request=place)
    if not answer.reaches(foreseeable.number, options.foreseeable):
        return answer.satisfied(RULE, place, reason="mostly-accidental")
    if not request.requires:
        return answer.unknown(RULE, "requirement-not-stated", (place,), request=place)
    if any(matters.told_first(situation, request.sender, need.topic) for need in request.requires):
        return answer.satisfied(RULE, place, reason="told-beforehand")
    sender = at.actor(request.sender)
    degree = answer.computed(foreseeable.number, foreseeable.grade)
    named = {"request": place, "sender": sender}
    return answer.violated(RULE, "nobody-says-so", (place, sender), degree, **named, foreseeable=foreseeable)


def remedy(finding: Finding, situation: Situation) -> Iterator[Action]:
    """What the matter requires, told beforehand by whoever in the firm knows it best (PA-03)."""
    request = situation.model.request(finding.id_of("request"))
    topic = request.requires[0].topic
    teller = at.knows_best(situation, at.inside(situation), topic)
    if teller is None:
        return
    first = (Trigger.PROACTIVE, FlowKind.INFORM, proposals.REACH)
    yield answer.mend(
        finding,
        "foresee",
        Text("Have {teller} tell {sender} of {topic} beforehand", "由{teller}事先向{sender}告知{topic}"),
        proposals.tell(situation.model, teller, request.sender, topic, *first),
        Text("messages, and the contacts that they cause", "消息成本以及由此引起的来电"),
        Text("Many of those told will call back.", "收到消息的客户中有不少会再来电。"),
        seeds=("PA-03",),
        teller=at.actor(teller),
        topic=at.topic(topic),
    )
