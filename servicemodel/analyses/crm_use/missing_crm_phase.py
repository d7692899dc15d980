"""A phase of the customer system is missing: operational, analytical or collaborative.

Looks at: which of the three phases every CRM system has in place.
考察对象：各客户关系管理系统具备三个阶段中的哪几个。
Found when: one of the three phases is not in place.
何时成立：三个阶段中有一个尚未具备。
Degree: the share of the phases that are missing.
程度：缺少的阶段所占份额。
Unknown when: nobody said which phases are in place.
何时无法判断：没有说明具备哪些阶段。
False alarm: the firm does the missing work by other means, or has no partners to work with.
误报：企业用其他办法完成了这部分工作，或没有需要协作的伙伴。
Source: the three phases of a CRM (004 L60 to L64; CL-24).
出处：客户关系管理系统的三个阶段（004 第60至64行；CL-24）。
"""

from collections.abc import Iterator

from attrs import frozen

from servicemodel.analyses import answer, at, crm_users, proposals
from servicemodel.domain.action import Action, Beneficiary
from servicemodel.domain.finding import Finding
from servicemodel.domain.rule import Family, Rule, by_degree
from servicemodel.domain.source import CALL_CENTRE_AND_CRM
from servicemodel.domain.text import Text
from servicemodel.domain.traits import CrmPhase
from servicemodel.knowledge import Situation

RULE = Rule(
    id="CRM05",
    name="missing_crm_phase",
    family=Family.CRM_USE,
    title=Text("The CRM records, but does not do all it is for", "客户关系管理系统缺了一个阶段"),
    right=Text("The CRM works, learns and links partners", "系统能办理、能分析、能协作"),
    messages={
        "no-operational": Text(
            "{crm}: the operational phase is missing; front and back office share no process.",
            "{crm}缺少运营型阶段：前台与后台没有贯通的流程。",
        ),
        "no-analytical": Text(
            "{crm}: the analytical phase is missing; what was recorded teaches nobody anything.",
            "{crm}缺少分析型阶段：记录下来的数据没有用于分析。",
        ),
        "no-collaborative": Text(
            "{crm}: the collaborative phase is missing; customers and partners stay outside.",
            "{crm}缺少协作型阶段：客户与合作伙伴被排除在外。",
        ),
    },
    questions={
        "phases-not-stated": Text(
            "Which phases of {crm} are in place: operational, analytical, collaborative?",
            "{crm}具备哪些阶段：运营型、分析型、协作型？",
        )
    },
    remedy=Text("Build the missing phase of the CRM.", "补上系统缺少的阶段。"),
    severity=by_degree(high=0.9, medium=0.6),
    sources=(CALL_CENTRE_AND_CRM,),
    seeds=("CL-24", "PA-19", "PA-30"),
)


@frozen
class Options:
    """Thresholds; shares in [0, 1]."""

    phases: float = 0.9
    """Share of the three phases from which a CRM counts as whole: all three; a proposal."""


def find(situation: Situation, options: Options) -> Iterator[Finding]:
    """One answer for every CRM system, or one for each phase that it lacks."""
    judged = [f for crm in crm_users.systems(situation) for f in _judged(situation, options, crm)]
    yield from judged or [answer.not_applicable(RULE, "no-crm")]


def _judged(situation: Situation, options: Options, crm: str) -> Iterator[Finding]:
    place, phases = at.actor(crm), situation.model.actor(crm).traits.crm_phases
    if phases is None:
        yield answer.unknown(RULE, "phases-not-stated", (place,), crm=place)
        return
    missing = [phase for phase in CrmPhase if phase not in phases]
    share = len(missing) / len(CrmPhase)
    if answer.reaches(1 - share, options.phases):
        yield answer.satisfied(RULE, place, reason="all-phases")
        return
    for phase in missing:
        degree = answer.declared(share)
        yield answer.violated(RULE, f"no-{phase.value}", (place,), degree, crm=place)


def remedy(finding: Finding, situation: Situation) -> Iterator[Action]:
    """The missing phase, built (CL-24)."""
    actor = situation.model.actor(finding.id_of("crm"))
    phase = CrmPhase(finding.reason.removeprefix("no-"))
    phases = (*(actor.traits.crm_phases or ()), phase)
    yield answer.mend(
        finding,
        "build",
        Text("Build the missing phase of {crm}", "补上{crm}缺少的阶段"),
        (proposals.edited(actor, crm_phases=phases),),
        Text("software, and work on data and processes", "软件以及数据与流程的整理"),
        Text("Before authority and norms it may change nothing.", "权限与规范未理顺之前，可能没有效果。"),
        beneficiary=Beneficiary.FIRM,
        seeds=("CL-24", "PA-19", "PA-30"),
    )
