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

import attrs
from attrs import frozen

from servicemodel.analyses import proposals
from servicemodel.analyses.figures import actor, computed, graded, reaches
from servicemodel.domain.action import Action, Beneficiary
from servicemodel.domain.change import Put
from servicemodel.domain.finding import Finding, FindingFact
from servicemodel.domain.model import Ref, Section
from servicemodel.domain.request import ServiceRequest
from servicemodel.domain.rule import Family, Outcome, Rule
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
        ),
    },
    questions={
        "authority-not-stated": Text(
            "How many of the matters “{request}” may {contact} close without asking anybody?",
            "对于“{request}”，{contact}不经请示就能办结的有多少？",
        ),
    },
    remedy=Text(
        "Give those who meet the customer the authority to respond at once.",
        "充分授权，让接触客户的人当场作出反应。",
    ),
    severity=Text(
        "High if 80 % or more may not be closed, medium from 50 %.", "无权办结的达到80%为高，达到50%为中。"
    ),
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
    if not situation.model.requests:
        yield Finding(RULE.id, Outcome.NOT_APPLICABLE, (), "no-requests")
    for request in situation.model.requests:
        yield _judged(situation, request, options)


def _judged(situation: Situation, request: ServiceRequest, options: Options) -> Finding:
    ref = Ref(Section.REQUESTS, request.id)
    contact = actor(_contact(request))
    facts: tuple[tuple[str, FindingFact], ...] = (("request", ref), ("contact", contact))
    authority = situation.value(ref, "authority")
    if authority is None:
        return Finding(RULE.id, Outcome.UNKNOWN, (ref, contact), "authority-not-stated", facts)
    facts = (*facts, ("authority", authority))
    if request.per_year:
        facts = (*facts, ("per_year", request.per_year))
    if reaches(authority.number, options.authority):
        return Finding(RULE.id, Outcome.SATISFIED, (ref, contact), "may-decide", facts)
    barred = computed(1 - authority.number, authority.grade)
    severity = graded(barred.number, high=0.8, medium=0.5)
    return Finding(RULE.id, Outcome.VIOLATED, (ref, contact), "may-not-decide", facts, severity, barred)


def _contact(request: ServiceRequest) -> str:
    if request.contact:
        return request.contact
    return request.requires[0].actor if request.requires else request.sender


def remedy(finding: Finding, situation: Situation) -> Iterator[Action]:
    """Authority to close the matter at the first contact (PA-23)."""
    ref = finding.fact("request")
    assert isinstance(ref, Ref)
    request = next(r for r in situation.model.requests if r.id == ref.id)
    empowered = attrs.evolve(request, authority=proposals.assumed(proposals.FULL))
    yield Action(
        id=f"{finding.id}#empower",
        finding=finding.id,
        title=Text("Let {contact} close “{request}” at once", "授权{contact}当场办结“{request}”"),
        changes=(Put(empowered),),
        facts=(("request", ref), ("contact", finding.fact("contact"))),
        costs=(Text("rules for what may be decided, and training", "制定权限规则与培训"),),
        side_effects=(Text("Some decisions will be wrong or too generous.", "会有一些错误或过宽的决定。"),),
        beneficiary=Beneficiary.CUSTOMER,
        seeds=("PA-23", "PA-24"),
    )
