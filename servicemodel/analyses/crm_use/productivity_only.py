"""The use of the customer system is judged by hours and output only.

Looks at: by what the use of the CRM is judged at every group of employees that uses it.
考察对象：对使用客户关系管理系统的各类员工，用什么指标评价其使用。
Found when: neither infusion use nor user satisfaction is among the measures.
何时成立：评价指标中既没有融合使用程度，也没有用户满意度。
Degree: the share of the four measures that nobody looks at.
程度：四项指标中无人关注者所占份额。
Unknown when: nobody said by what the use is judged.
何时无法判断：没有说明用什么指标评价使用情况。
False alarm: the quality of use is judged in another way that is not in the model.
误报：另有办法评价使用质量，只是没有写进模型。
Source: routine use is only the start; not productivity alone (000 L24, L61; MI-01, MI-08).
出处：常规使用只是开始，不能只看工作效率（000 第24、61行；MI-01、MI-08）。
"""

from collections.abc import Iterator

from attrs import frozen

from servicemodel.analyses import answer, at, crm_users, proposals
from servicemodel.domain.action import Action, Beneficiary
from servicemodel.domain.actor import Actor
from servicemodel.domain.finding import Finding
from servicemodel.domain.rule import Family, Rule, by_degree
from servicemodel.domain.source import CRM_INFUSION_STUDY, CRM_INFUSION_SUMMARY
from servicemodel.domain.text import Text
from servicemodel.domain.traits import UseMeasure
from servicemodel.knowledge import Situation

RULE = Rule(
    id="CRM03",
    name="productivity_only",
    family=Family.CRM_USE,
    title=Text("Only hours and output of CRM use are counted", "只统计系统使用的时长和产出"),
    right=Text("It is asked how well the CRM is used, not only how much", "不只看用了多少，还看用得多好"),
    messages={
        "output-only": Text(
            "CRM use by {employees} is judged by hours or productivity, never by how well it supports them.",
            "对{employees}使用客户关系管理系统，只看时长或工作效率，不看用得好不好。",
        ),
        "not-judged": Text(
            "Nothing shows how well the CRM is used by {employees}: there is no measure at all.",
            "没有任何指标反映{employees}对客户关系管理系统用得好不好。",
        ),
    },
    questions={
        "measure-not-stated": Text(
            "Is CRM use by {employees} judged by hours, productivity, infusion use or user satisfaction?",
            "评价{employees}对客户关系管理系统的使用，看的是使用时长、工作效率、融合使用程度，还是用户满意度？",
        )
    },
    remedy=Text(
        "Ask employees how fully they use the CRM and how satisfied they are with it.",
        "征询员工：系统用得有多充分，对系统有多满意。",
    ),
    severity=by_degree(high=0.9, medium=0.5),
    sources=(CRM_INFUSION_STUDY, CRM_INFUSION_SUMMARY),
    seeds=("MI-01", "MI-08", "PA-34"),
)

QUALITY = frozenset({UseMeasure.INFUSION, UseMeasure.SATISFACTION})


@frozen
class Options:
    """Thresholds; shares in [0, 1]."""

    quality: float = 0.25
    """Smallest share of the measures that must look at quality: one of four is enough; a proposal."""


def find(situation: Situation, options: Options) -> Iterator[Finding]:
    """One answer for every group of employees that uses the CRM."""
    judged = [_judged(user, options) for user in crm_users.users(situation)]
    yield from judged or [answer.not_applicable(RULE, "no-users")]


def _judged(user: Actor, options: Options) -> Finding:
    place, measures = at.actor(user.id), user.traits.use_measured_by
    if measures is None:
        return answer.unknown(RULE, "measure-not-stated", (place,), employees=place)
    quality = len(QUALITY & set(measures)) / len(set(measures)) if measures else 0.0
    if answer.reaches(quality, options.quality):
        return answer.satisfied(RULE, place, reason="quality-counts")
    degree = answer.declared(1 - len(set(measures)) / len(UseMeasure))
    return answer.violated(
        RULE, "output-only" if measures else "not-judged", (place,), degree, employees=place
    )


def remedy(finding: Finding, situation: Situation) -> Iterator[Action]:
    """Infusion use and user satisfaction among the measures (MI-08)."""
    actor = situation.model.actor(finding.id_of("employees"))
    kept = tuple(m for m in actor.traits.use_measured_by or () if m not in QUALITY)
    measures = (*kept, UseMeasure.INFUSION, UseMeasure.SATISFACTION)
    yield answer.mend(
        finding,
        "measure",
        Text("Measure how well {employees} can use the CRM", "评价{employees}对客户关系管理系统用得好不好"),
        (proposals.edited(actor, use_measured_by=measures),),
        Text("a short survey of the employees, repeated", "定期的简短员工调查"),
        Text("Answers may be embellished if pay depends on them.", "若与收入挂钩，回答可能失真。"),
        beneficiary=Beneficiary.EMPLOYEE,
        seeds=("MI-08", "PA-34"),
    )
