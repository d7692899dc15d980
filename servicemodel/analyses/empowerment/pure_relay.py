"""Whoever meets the customer only passes matters on.

Looks at: front offices, contact employees and whoever else meets the customer.
考察对象：客户服务前台、与顾客接触的员工以及其他接触客户的一方。
Found when: the contact receives questions, passes them on, may close none and sees nothing first-hand.
何时成立：接触方收到问题后转出，一件也无权办结，也不直接掌握任何信息。
Degree: one less the largest authority that the contact has.
程度：1减去接触方的最大权限。
Unknown when: authority or the purpose of the flows was not stated.
何时无法判断：没有说明权限，或没有说明信息流的用途。
False alarm: a switchboard that is meant to be nothing else and says so to the callers.
误报：总机本来只负责转接，并已向来电者说明。
Source: the centre sees itself as a bridge only (003 L21; FP-06, FP-11, MF-36).
出处：客服中心觉得自己只是“桥梁”（003 第21行；FP-06、FP-11、MF-36）。
"""

from collections.abc import Iterator

from attrs import frozen

from servicemodel.analyses import answer, at, encounters, proposals
from servicemodel.domain.action import Action
from servicemodel.domain.finding import Finding
from servicemodel.domain.rule import Family, Rule, Severity, always
from servicemodel.domain.source import Q_COMPANY_CASE
from servicemodel.domain.text import Text
from servicemodel.knowledge import Situation

RULE = Rule(
    id="EMP03",
    name="pure_relay",
    family=Family.EMPOWERMENT,
    title=Text("Whoever meets the customer only passes matters on", "接触客户的人只是转手"),
    right=Text("Whoever meets the customer settles some matters", "接触客户的人自己能办成一些事"),
    messages={
        "bridge-only": Text(
            "Only a bridge: {contact}. Questions go on to {passed_to}; the largest authority is {authority}.",
            "{contact}只是“桥梁”：问题都转给{passed_to}，自己的权限最多只有{authority}。",
        )
    },
    questions={
        "authority-not-stated": Text(
            "Which matters may {contact} close without passing them on to {passed_to}?",
            "哪些事项{contact}可以自行办结，不必转给{passed_to}？",
        ),
        "purpose-not-stated": Text(
            "Are the flows between customers, {contact} and {passed_to} questions that are passed on?",
            "客户、{contact}与{passed_to}之间的信息流，是否属于转出的问题？",
        ),
    },
    remedy=Text("Give the contact matters that it may settle itself.", "让接触客户的人自己办结一部分事项。"),
    severity=always(Severity.HIGH),
    sources=(Q_COMPANY_CASE,),
    seeds=("FP-06", "FP-11", "MF-36", "PA-23"),
)


@frozen
class Options:
    """Thresholds; shares in [0, 1]."""

    authority: float = 0.05
    """Authority from which a contact does more than pass on; a proposal, as good as none below."""


def find(situation: Situation, options: Options) -> Iterator[Finding]:
    """One answer for everybody who meets customers."""
    judged = [_judged(situation, contact.id, options) for contact in encounters.contacts(situation)]
    yield from judged or [answer.not_applicable(RULE, "no-contacts")]


def _judged(situation: Situation, contact: str, options: Options) -> Finding:
    place, model = at.actor(contact), situation.model
    if any(origin.actor == contact for origin in model.origins):
        return answer.satisfied(RULE, place, reason="sees-for-itself")
    matters = tuple(at.request(r.id) for r in model.requests if at.contact(r) == contact)
    stated = [situation.value(matter, "authority") for matter in matters]
    most = max((v for v in stated if v), key=lambda value: value.number, default=None)
    if most and answer.reaches(most.number, options.authority):
        return answer.satisfied(RULE, place, reason="may-decide")
    to = encounters.passed_to(situation, contact)
    perhaps = to or encounters.passed_to(situation, contact, None)
    if not perhaps:
        return answer.satisfied(RULE, place, reason="passes-nothing-on")
    if not to:
        return answer.unknown(RULE, "purpose-not-stated", (place,), contact=place, passed_to=perhaps)
    if most is None or None in stated:
        return answer.unknown(RULE, "authority-not-stated", (place,), contact=place, passed_to=to)
    degree = answer.computed(1 - most.number, most.grade)
    return answer.violated(RULE, "bridge-only", (place,), degree, contact=place, passed_to=to, authority=most)


def remedy(finding: Finding, situation: Situation) -> Iterator[Action]:
    """Authority over the matters that the contact meets (PA-23)."""
    contact = finding.id_of("contact")
    full = proposals.assumed(proposals.FULL)
    met = [request for request in situation.model.requests if at.contact(request) == contact]
    yield answer.mend(
        finding,
        "settle",
        Text("Let {contact} settle the matters that customers bring", "让{contact}自行办结客户提出的事项"),
        tuple(proposals.edited(request, authority=full) for request in met),
        Text("rules, training, and solutions at hand", "制定权限规则、培训并备好解决方案"),
        Text("Some answers will be wrong at first.", "起初会有一些错误的答复。"),
        seeds=("PA-23",),
    )
