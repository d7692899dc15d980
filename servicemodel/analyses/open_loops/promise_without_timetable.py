"""A hard matter is taken on, and the customer is not told when somebody will be in touch.

Looks at: every service request that the contact cannot settle alone.
考察对象：接触客户的一方无法独自办结的每一类服务请求。
Found when: the customer gets no contact timetable for it.
何时成立：客户没有得到接触时间表。
Degree: the share of these matters that are not closed at the first contact; all if nobody said.
程度：首次接触未能办结的份额；未说明时按全部计算。
Unknown when: nobody said whether there is a timetable, or whether the matter is hard.
何时无法判断：没有说明有无接触时间表，或没有说明是否属于疑难问题。
False alarm: the matter is settled while the customer waits.
误报：客户等候期间即可办结。
Source: hard matters get an acceptable contact timetable (002 L66; MF-37, FL3-21, PA-10).
出处：疑难问题应给出可接受的接触时间表（002 第66行；MF-37、FL3-21、PA-10）。
"""

from collections.abc import Iterator

from attrs import frozen

from servicemodel.analyses import answer, at, proposals
from servicemodel.domain.action import Action
from servicemodel.domain.finding import Finding
from servicemodel.domain.request import ServiceRequest
from servicemodel.domain.rule import Family, Rule, by_degree
from servicemodel.domain.source import PROACTIVE_MODEL
from servicemodel.domain.text import Text
from servicemodel.domain.value import Grade
from servicemodel.knowledge import Situation

RULE = Rule(
    id="LOP06",
    name="promise_without_timetable",
    family=Family.OPEN_LOOPS,
    title=Text(
        "The customer has to wait and is not told until when", "客户需要等待，却没有人告诉他等到什么时候"
    ),
    right=Text("Whoever has to wait gets a timetable", "需要等待的客户都有接触时间表"),
    messages={
        "no-timetable": Text(
            "“{request}”: {waiting} of these matters must wait; {customer} should get a contact timetable.",
            "“{request}”中有{waiting}无法当场办结，{customer}却没有得到接触时间表。",
        )
    },
    questions={
        "timetable-not-stated": Text(
            "“{request}”: when {customer} must wait, is there a timetable of who will be in touch and when?",
            "“{request}”：{customer}需要等待时，是否得到说明由谁、何时联系的接触时间表？",
        ),
        "hardness-not-stated": Text(
            "How many of the matters “{request}” of {customer} can be settled at the first contact?",
            "{customer}提出的“{request}”，有多少能在首次接触时办结？",
        ),
    },
    remedy=Text("Assess the matter, then agree a contact timetable.", "先评估问题，再与客户商定接触时间表。"),
    severity=by_degree(high=0.8, medium=0.4),
    sources=(PROACTIVE_MODEL,),
    seeds=("MF-37", "FL3-21", "PA-10"),
)


@frozen
class Options:
    """Thresholds; shares in [0, 1]."""

    at_once: float = 0.8
    """Share closed at the first contact from which a matter is not hard; a proposal."""


def find(situation: Situation, options: Options) -> Iterator[Finding]:
    """One answer for every service request."""
    judged = [_judged(situation, request, options) for request in situation.model.requests]
    yield from judged or [answer.not_applicable(RULE, "no-requests")]


def _judged(situation: Situation, request: ServiceRequest, options: Options) -> Finding:
    places = (at.request(request.id), at.actor(request.sender))
    named = {"request": places[0], "customer": places[1]}
    hard = _hard(request, options)
    if request.traits.timetable:
        return answer.satisfied(RULE, *places, reason="timetable-given")
    if hard is False:
        return answer.satisfied(RULE, *places, reason="settled-at-once")
    if hard is None:
        return answer.unknown(RULE, "hardness-not-stated", places, **named)
    if request.traits.timetable is None:
        return answer.unknown(RULE, "timetable-not-stated", places, **named)
    closed = situation.value(places[0], "authority") or answer.computed(0.0, Grade.ASSUMED)
    waiting = answer.computed(1 - closed.number, closed.grade)
    return answer.violated(RULE, "no-timetable", places, waiting, **named, waiting=waiting)


def _hard(request: ServiceRequest, options: Options) -> bool | None:
    """Whether others are needed to settle the matter; None where nobody said."""
    traits = request.traits
    if traits.approval or (traits.hand_overs and traits.hand_overs.number >= 1):
        return True
    if request.authority:
        return not answer.reaches(request.authority.number, options.at_once)
    contact = request.contact or request.sender
    return True if any(need.actor not in (contact, request.sender) for need in request.requires) else None


def remedy(finding: Finding, situation: Situation) -> Iterator[Action]:
    """A contact timetable (PA-10)."""
    request = situation.model.request(finding.id_of("request"))
    yield answer.mend(
        finding,
        "promise",
        Text("Give {customer} a contact timetable on “{request}”", "就“{request}”给{customer}一份接触时间表"),
        (proposals.edited(request, timetable=True),),
        Text("assessment of each matter, and keeping the dates", "逐件评估并守时所需的时间"),
        Text("A date that is not kept does more harm than none.", "承诺的时间不兑现，比不承诺更伤客户。"),
        seeds=("PA-10", "MF-37"),
    )
