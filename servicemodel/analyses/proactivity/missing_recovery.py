"""A failure of service is not made good.

Looks at: every service request, and whether a failure of service is made good.
考察对象：每一类服务请求，以及服务失误后是否补救。
Found when: it was stated that a failure is not made good.
何时成立：已说明服务失误后没有补救。
Degree: the share of all matters that come in without recovery; 1 if they were not counted.
程度：没有补救的事项占全部事项的份额；没有统计数量时为1。
Unknown when: nobody said whether a failure is made good.
何时无法判断：没有说明服务失误后是否补救。
False alarm: the matter is so rare that recovery is arranged from case to case.
误报：事项极少发生，补救逐件安排。
Source: service problems lead to timely recovery, to reduce churn (002 L66, L74; MF-28, MF-39, PA-12).
出处：出现服务问题要及时补救，以减少客户流失（002 第66、74行；MF-28、MF-39、PA-12）。
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
from servicemodel.domain.value import Value
from servicemodel.knowledge import Situation

RULE = Rule(
    id="PRO04",
    name="missing_recovery",
    family=Family.PROACTIVITY,
    title=Text("When service fails, nobody makes it good", "服务出了差错，没有人补救"),
    right=Text("A failure of service is made good in time", "服务出了差错，及时补救"),
    messages={
        "not-made-good": Text(
            "“{request}”: when service fails, nothing is made good for {sender}.",
            "“{request}”：服务出现失误后，没有对{sender}进行补救。",
        )
    },
    questions={
        "recovery-not-stated": Text(
            "“{request}”: is a failure of service made good, and in time?",
            "“{request}”：服务失误后是否及时补救？",
        )
    },
    remedy=Text("Arrange timely service recovery.", "安排及时的服务补救。"),
    severity=by_degree(high=0.5, medium=0.1, of_whole=True),
    sources=(PROACTIVE_MODEL,),
    seeds=("MF-28", "MF-39", "PA-12"),
)


@frozen
class Options:
    """Thresholds; shares in [0, 1]."""

    rare: float = 0.01
    """Share of all matters below which recovery from case to case is enough; a proposal."""


def find(situation: Situation, options: Options) -> Iterator[Finding]:
    """One answer for every service request."""
    judged = [_judged(situation, request, options) for request in situation.model.requests]
    yield from judged or [answer.not_applicable(RULE, "no-requests")]


def _judged(situation: Situation, request: ServiceRequest, options: Options) -> Finding:
    place, recovery = at.request(request.id), request.traits.recovery
    if recovery is None:
        return answer.unknown(RULE, "recovery-not-stated", (place,), request=place)
    if recovery:
        return answer.satisfied(RULE, place, reason="made-good")
    share = _share(request, situation.model.requests)
    if not answer.reaches(share.number, options.rare):
        return answer.satisfied(RULE, place, reason="rare")
    facts = {"request": place, "sender": at.actor(request.sender)}
    return answer.violated(RULE, "not-made-good", (place,), share, **facts)


def _share(request: ServiceRequest, requests: tuple[ServiceRequest, ...]) -> Value:
    counts = tuple(r.per_year for r in requests if r.per_year)
    total = sum(count.number for count in counts)
    if request.per_year is None or len(counts) < len(requests) or not total:
        return answer.declared(1.0)
    return answer.derived(request.per_year.number / total, *counts)


def remedy(finding: Finding, situation: Situation) -> Iterator[Action]:
    """Service recovery, arranged by management and due in time (PA-12)."""
    request = situation.model.request(finding.id_of("request"))
    yield answer.mend(
        finding,
        "recover",
        Text("Make good every failure of “{request}” in time", "“{request}”出现失误时及时补救"),
        (proposals.edited(request, recovery=True),),
        Text("repairs, replacements and apologies that cost money", "返修、更换和致歉的费用"),
        Text("Some will claim what is not due to them.", "会有人提出不应得的要求。"),
        seeds=("MF-28", "MF-39", "PA-12"),
    )
