"""Seats see the customer's profile and do not know what it means for their service.

Looks at: everybody to whom a CRM shows profile or value of the customer, and what they know of the rules.
考察对象：从客户关系管理系统看到客户资料或客户价值的人员，以及他们对服务规定的掌握程度。
Found when: they know little of the service rules.
何时成立：他们对服务规定掌握得很少。
Degree: the share of the rules that they do not know.
程度：他们未掌握的规定所占份额。
Unknown when: nobody is named who makes or knows the rules first-hand.
何时无法判断：没有指明谁制定或第一手掌握服务规定。
False alarm: the profile is only for information and changes no treatment.
误报：客户资料仅供参考，不影响对待客户的方式。
Source: without training the profile may lead to unfair treatment (004 L24; AS-14, CL-08, PA-31).
出处：缺乏培训时，客户资料可能导致不公平的对待（004 第24行；AS-14、CL-08、PA-31）。
"""

from collections.abc import Iterator

from attrs import frozen

from servicemodel.analyses import answer, at, crm_users, proposals
from servicemodel.domain.action import Action
from servicemodel.domain.finding import Finding
from servicemodel.domain.flow import FlowKind, Trigger
from servicemodel.domain.rule import Family, Rule, by_degree
from servicemodel.domain.source import CALL_CENTRE_AND_CRM
from servicemodel.domain.text import Text
from servicemodel.knowledge import Situation

RULE = Rule(
    id="CRM06",
    name="unreadable_profile",
    family=Family.CRM_USE,
    title=Text(
        "Customer profiles are shown, and nobody says what to do with them", "看得到客户资料，却不知道怎么用"
    ),
    right=Text(
        "Whoever sees the profile knows what it means for the service", "看到客户资料的人知道该怎么用"
    ),
    messages={
        "rules-not-known": Text(
            "The CRM shows customers to {employees}, where only {known} of the service rules is known.",
            "{employees}能看到客户资料，但只掌握服务规定的{known}。",
        )
    },
    questions={
        "no-first-hand-source": Text(
            "The CRM shows customers to {employees}: who sets the rules of what this means for the service?",
            "{employees}能看到客户资料：由谁规定这些资料对服务意味着什么？",
        )
    },
    remedy=Text("Train seats on profiles, and guard fairness.", "培训座席理解客户资料的含义，并保证公平。"),
    severity=by_degree(high=0.8, medium=0.65),
    sources=(CALL_CENTRE_AND_CRM,),
    seeds=("AS-14", "CL-08", "PA-31"),
)

SHOWN = ("customer.profile", "customer.value")
RULES = "policy.rule"


@frozen
class Options:
    """Thresholds; shares in [0, 1]."""

    known: float = 0.5
    """Knowledge of the rules from which a profile counts as readable; a proposal."""


def find(situation: Situation, options: Options) -> Iterator[Finding]:
    """One answer for everybody to whom a CRM shows profile or value of customers."""
    crm, flows = crm_users.systems(situation), crm_users.shown(situation)
    shown = {f.receiver for f in flows for t in SHOWN if t in f.topics and f.fidelity_of(t).coverage.number}
    readers = [id for id in at.inside(situation) if id in shown and id not in crm]
    judged = [_judged(situation, options, reader) for reader in readers]
    yield from judged or [answer.not_applicable(RULE, "no-profile-shown")]


def _judged(situation: Situation, options: Options, reader: str) -> Finding:
    place = at.actor(reader)
    if not situation.observed(RULES):
        return answer.unknown(RULE, "no-first-hand-source", (place,), employees=place)
    known = situation.knowledge(reader, RULES)
    if answer.reaches(known.correct, options.known):
        return answer.satisfied(RULE, place, reason="rules-known")
    degree = answer.computed(1 - known.correct, known.grade)
    return answer.violated(RULE, "rules-not-known", (place,), degree, employees=place, known=known.value)


def remedy(finding: Finding, situation: Situation) -> Iterator[Action]:
    """Training by whoever knows the rules best (PA-31)."""
    reader = finding.id_of("employees")
    teacher = at.knows_best(situation, tuple(id for id in at.inside(situation) if id != reader), RULES)
    if teacher is None or situation.correct(teacher, RULES) <= situation.correct(reader, RULES):
        return
    yield answer.mend(
        finding,
        "explain",
        Text("Have {teacher} train {employees} on profile rules", "由{teacher}培训{employees}运用客户资料"),
        proposals.tell(situation.model, teacher, reader, RULES, Trigger.SCHEDULED, FlowKind.TRAINING),
        Text("training, and rules that are written down", "培训以及成文的规定"),
        Text("A rule by profile may treat customers unfairly.", "按客户资料区别对待，可能有失公平。"),
        seeds=("PA-31",),
        teacher=at.actor(teacher),
    )
