"""Others must agree before the customer gets an answer.

Looks at: every service request, and who is asked before the contact may answer.
考察对象：每一类服务请求，以及接触方答复之前须请示谁。
Found when: at least one other must agree, or questions climb from contact to director to department.
何时成立：至少须经一方同意，或问题由接触方逐级上报主任、再转部门。
Degree: one asked counts half, two or more count whole.
程度：请示一方计一半，请示两方及以上计满。
Unknown when: nobody said whom the contact must ask, and no chain of questions shows it.
何时无法判断：没有说明接触方须请示谁，信息流中也看不出逐级请示。
False alarm: the chain serves other matters than this one, or the law wants two signatures.
误报：逐级请示用于其他事项，或依法须双重审批。
Source: employee, director, technology department, and the customer waits (003 L37; FP-10, FP-11).
出处：员工请示主任，主任再与技术部商讨，客户只能等待（003 第37行；FP-10、FP-11）。
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
    id="EMP04",
    name="approval_chain",
    family=Family.EMPOWERMENT,
    title=Text("Others must agree before the customer gets an answer", "须经他人同意，客户才能得到答复"),
    right=Text("The contact answers without asking others", "接触客户的人不必请示就能答复"),
    messages={
        "must-ask": Text(
            "“{request}”: before {contact} may answer, {asked} must agree.",
            "“{request}”：{contact}答复之前，须经{asked}同意。",
        ),
        "climbs": Text(
            "“{request}”: {contact} may close {authority} of these matters; the rest may climb to {asked}.",
            "“{request}”：{contact}有权办结的只有{authority}，其余可能须逐级请示{asked}。",
        ),
    },
    questions={
        "approval-not-stated": Text(
            "Whom must {contact} ask before answering “{request}”?", "{contact}答复“{request}”之前须请示谁？"
        )
    },
    remedy=Text(
        "Decide the cases in advance, so that nobody needs to be asked.",
        "事先定好处理办法，使答复不必再请示。",
    ),
    severity=by_degree(high=1.0, medium=0.5),
    sources=(Q_COMPANY_CASE,),
    seeds=("FP-10", "FP-11", "PA-23"),
)


@frozen
class Options:
    """Thresholds; shares in [0, 1]."""

    authority: float = 0.8
    """Authority from which no chain of questions is looked for; a proposal, as in powerless_contact."""


def find(situation: Situation, options: Options) -> Iterator[Finding]:
    """One answer for every service request."""
    judged = [_judged(situation, request, options) for request in situation.model.requests]
    yield from judged or [answer.not_applicable(RULE, "no-requests")]


def _judged(situation: Situation, request: ServiceRequest, options: Options) -> Finding:
    places = encounters.places(request)
    named = {"request": places[0], "contact": places[1]}
    approval = request.traits.approval
    if approval is not None:
        if not approval:
            return answer.satisfied(RULE, *places, reason="nobody-asked")
        asked = tuple(at.actor(who) for who in approval)
        degree = answer.declared(min(1.0, len(asked) / 2))
        return answer.violated(RULE, "must-ask", places, degree, **named, asked=asked)
    authority = situation.value(places[0], "authority")
    if authority and answer.reaches(authority.number, options.authority):
        return answer.satisfied(RULE, *places, reason="may-decide")
    asked = encounters.climb(situation, at.contact(request))
    if authority is None or not asked:
        return answer.unknown(RULE, "approval-not-stated", places, **named)
    degree = answer.computed(1.0, authority.grade)
    return answer.violated(RULE, "climbs", places, degree, **named, asked=asked, authority=authority)


def remedy(finding: Finding, situation: Situation) -> Iterator[Action]:
    """The contact may answer, and nobody is asked first (PA-23)."""
    request = situation.model.request(finding.id_of("request"))
    full = proposals.assumed(proposals.FULL)
    yield answer.mend(
        finding,
        "answer-alone",
        Text("Let {contact} answer “{request}” without asking", "授权{contact}不经请示直接答复“{request}”"),
        (proposals.edited(request, approval=(), authority=full),),
        Text("agreeing on the cases once, in writing", "一次性商定处理办法并形成书面规定"),
        Text("Unusual cases may be answered too quickly.", "个别特殊情况可能答复过快。"),
        seeds=("PA-23", "PA-24"),
    )
