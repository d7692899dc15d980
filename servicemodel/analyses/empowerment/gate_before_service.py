"""Customers must show something before they are served.

Looks at: every service request: what must be shown first, and how many cannot show it.
考察对象：每一类服务请求：先要出示什么，有多少客户出示不了。
Found when: something must be shown before service, and some customers are kept out by it.
何时成立：须先出示某种凭据才提供服务，而且有客户因此被拒之门外。
Degree: the share of the customers kept out.
程度：被拒之门外的客户所占比例。
Unknown when: nobody said what must be shown first, or how many cannot show it.
何时无法判断：没有说明须先出示什么，或有多少客户出示不了。
False alarm: the law wants the proof, or the service would harm somebody without it.
误报：法律要求查验，或不查验就会损害他人。
Source: a price question met by "your customer number, please" (003 L17; FP-04, PA-27).
出处：询价者先被索要客户服务号码（003 第17行；FP-04、PA-27）。
"""

from collections.abc import Iterator

from attrs import frozen

from servicemodel.analyses import answer, at, encounters, proposals
from servicemodel.domain.action import Action
from servicemodel.domain.finding import Finding
from servicemodel.domain.request import ServiceRequest
from servicemodel.domain.rule import Family, Rule, by_degree
from servicemodel.domain.source import Q_COMPANY_CASE
from servicemodel.domain.text import Text
from servicemodel.knowledge import Situation

RULE = Rule(
    id="EMP02",
    name="gate_before_service",
    family=Family.EMPOWERMENT,
    title=Text("Customers must show something before they are served", "客户须先出示凭据才能得到服务"),
    right=Text("Customers are served first and asked afterwards", "先提供服务，再询问客户"),
    messages={
        "kept-out": Text(
            "“{request}” at {contact}: something must be shown first, and {barred} of {customer} cannot.",
            "向{contact}提出“{request}”须先出示凭据，{customer}中有{barred}出示不了。",
        )
    },
    questions={
        "gate-not-stated": Text(
            "Must {customer} show anything before “{request}” is served, and how many cannot?",
            "{customer}提出“{request}”之前，是否须先出示什么？有多少出示不了？",
        ),
        "what-not-stated": Text(
            "A rule keeps {barred} of {customer} from “{request}”. Must they show something first, and what?",
            "有规定使{customer}中的{barred}得不到“{request}”的服务。是否须先出示什么？",
        ),
        "share-not-stated": Text(
            "How many of {customer} cannot show what is asked for before “{request}” is served?",
            "{customer}提出“{request}”时，有多少出示不了须先出示的凭据？",
        ),
    },
    remedy=Text("Serve first; ask for the number while serving.", "先提供服务，客户号码可在服务过程中询问。"),
    severity=by_degree(high=0.3, medium=0.1),
    sources=(Q_COMPANY_CASE,),
    seeds=("FP-04", "PA-27", "PA-04"),
)


@frozen
class Options:
    """Thresholds; shares in [0, 1]."""

    barred: float = 0.01
    """Smallest share of customers kept out that counts; a proposal."""


def find(situation: Situation, options: Options) -> Iterator[Finding]:
    """One answer for every service request."""
    judged = [_judged(situation, request, options) for request in situation.model.requests]
    yield from judged or [answer.not_applicable(RULE, "no-requests")]


def _judged(situation: Situation, request: ServiceRequest, options: Options) -> Finding:
    places = encounters.places(request)
    named = {"request": places[0], "contact": places[1], "customer": at.actor(request.sender)}
    served = situation.value(places[0], "rule")
    if served is None:
        reason = "share-not-stated" if request.traits.asks_first else "gate-not-stated"
        return answer.unknown(RULE, reason, places, **named)
    barred = answer.computed(1 - served.number, served.grade)
    if not answer.reaches(barred.number, options.barred):
        return answer.satisfied(RULE, *places, reason="all-served")
    if request.traits.asks_first is None:
        return answer.unknown(RULE, "what-not-stated", places, **named, barred=barred)
    return answer.violated(RULE, "kept-out", places, barred, **named, barred=barred)


def remedy(finding: Finding, situation: Situation) -> Iterator[Action]:
    """The gate is taken away: nobody is barred, and what is asked first is asked later (PA-27)."""
    request = situation.model.request(finding.id_of("request"))
    yield answer.mend(
        finding,
        "serve-first",
        Text("Serve “{request}” first and ask afterwards", "对“{request}”先提供服务，再询问客户"),
        (proposals.edited(request, asks_first=None, rule=proposals.assumed(1.0)),),
        Text("time for people who are no customers yet", "接待尚非客户的人所花的时间"),
        Text("Customer data may be captured less often.", "客户资料的登记可能减少。"),
        seeds=("PA-27", "PA-04"),
    )
