"""Whoever meets the customer may not decide.

Looks at: every service request, who meets the customer, and what this contact may close.
考察对象：每一类服务请求、接触客户的一方，以及该方有权办结的范围。
Found when: the contact may close clearly fewer of the requests than come in.
何时成立：接触方有权办结的请求明显少于收到的请求。
Degree: the share of the requests that the contact may not close.
程度：接触方无权办结的请求所占份额。
Unknown when: nobody said what the contact may decide.
何时无法判断：没有说明接触方的权限。
False alarm: the law reserves the decision, or the request is rare and grave.
误报：依法须由他人决定，或属于少见的重大事项。
Source: authority stands beside information (003 L35-41; FP-06, FP-10, FP-11, PA-23).
出处：权限与信息同等重要（003 第35至41行；FP-06、FP-10、FP-11、PA-23）。
"""

from collections.abc import Iterator

from attrs import frozen

from servicemodel.analyses import answer, encounters, proposals
from servicemodel.domain.action import Action
from servicemodel.domain.finding import Finding
from servicemodel.domain.request import ServiceRequest
from servicemodel.domain.rule import Family, Rule, by_degree
from servicemodel.domain.source import BATESON_1985, Q_COMPANY_CASE
from servicemodel.domain.text import Text
from servicemodel.knowledge import Situation

RULE = Rule(
    id="EMP01",
    name="powerless_contact",
    family=Family.EMPOWERMENT,
    title=Text("Whoever meets the customer may not decide", "接触客户的人无权决定"),
    right=Text("Whoever meets the customer may decide", "接触客户的人有权决定"),
    messages={
        "may-not-decide": Text(
            "“{request}”: {contact} may close {authority} of these matters at the first contact.",
            "{contact}接待提出“{request}”的客户，但有权当场办结的只有{authority}。",
        )
    },
    questions={
        "authority-not-stated": Text(
            "How many of the matters “{request}” may {contact} close without asking anybody?",
            "对于“{request}”，{contact}不经请示就能办结的有多少？",
        )
    },
    remedy=Text(
        "Give those who meet the customer the authority to respond at once.",
        "充分授权，让接触客户的人当场作出反应。",
    ),
    severity=by_degree(high=0.8, medium=0.5),
    sources=(Q_COMPANY_CASE, BATESON_1985),
    seeds=("FP-06", "FP-10", "FP-11", "FP-12", "PA-23"),
)


@frozen
class Options:
    """Thresholds; shares in [0, 1]."""

    authority: float = 0.8
    """Share of closed matters from which a contact counts as empowered."""


def find(situation: Situation, options: Options) -> Iterator[Finding]:
    """One answer for every service request."""
    judged = [_judged(situation, request, options) for request in situation.model.requests]
    yield from judged or [answer.not_applicable(RULE, "no-requests")]


def _judged(situation: Situation, request: ServiceRequest, options: Options) -> Finding:
    places = encounters.places(request)
    named = {"request": places[0], "contact": places[1]}
    authority = situation.value(places[0], "authority")
    if authority is None:
        return answer.unknown(RULE, "authority-not-stated", places, **named)
    if answer.reaches(authority.number, options.authority):
        return answer.satisfied(RULE, *places, reason="may-decide")
    numbers = {"authority": authority} | ({"per_year": request.per_year} if request.per_year else {})
    barred = answer.computed(1 - authority.number, authority.grade)
    return answer.violated(RULE, "may-not-decide", places, barred, **named, **numbers)


def remedy(finding: Finding, situation: Situation) -> Iterator[Action]:
    """Authority to close the matter at the first contact (PA-23)."""
    request = situation.model.request(finding.id_of("request"))
    yield answer.mend(
        finding,
        "empower",
        Text("Let {contact} close “{request}” at once", "授权{contact}当场办结“{request}”"),
        (proposals.edited(request, authority=proposals.assumed(proposals.FULL)),),
        Text("rules for what may be decided, and training", "制定权限规则与培训"),
        Text("Some decisions will be wrong or too generous.", "会有一些错误或过宽的决定。"),
        seeds=("PA-23", "PA-24"),
    )
