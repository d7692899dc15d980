"""The information system comes before authority and norms.

Looks at: the order of the planned projects.
考察对象：各计划项目的先后次序。
Found when: an information system comes before authority and service norms, or they are not planned at all.
何时成立：信息系统排在权限与服务规范之前，或根本没有安排权限与服务规范。
Degree: the share of the other projects that come before authority and norms; whole if these are left out.
程度：其他项目中排在权限与规范之前的比例；根本没有安排则计满。
Unknown when: there is a customer system, and no project was stated.
何时无法判断：已有客户系统，却没有说明任何项目。
False alarm: authority and norms were settled before the plan began.
误报：在计划开始之前，权限与服务规范已经定好。
Source: think authority and norms through before the CRM (003 L41; FP-15, PA-24).
出处：先把授权与服务规范想透，再建CRM（003 第41行；FP-15、PA-24）。
"""

from collections.abc import Iterator

from attrs import frozen

from servicemodel.analyses import answer, at, crm_users
from servicemodel.analyses.work_order import Projects, before, first, moved, new
from servicemodel.domain.action import Action, Beneficiary
from servicemodel.domain.finding import Finding
from servicemodel.domain.project import Project
from servicemodel.domain.rule import Family, Rule, by_degree
from servicemodel.domain.source import Q_COMPANY_CASE
from servicemodel.domain.text import Text
from servicemodel.domain.traits import ProjectKind
from servicemodel.knowledge import Situation

RULE = Rule(
    id="EMP06",
    name="system_before_authority",
    family=Family.EMPOWERMENT,
    title=Text("The information system comes before authority and norms", "权限与规范未定，系统先行"),
    right=Text("Authority and norms come before the information system", "先定权限与规范，再上系统"),
    messages={
        "system-first": Text("“{system}” comes before “{guide}”.", "“{system}”排在“{guide}”之前。"),
        "left-out": Text(
            "“{system}” without any project for authority or service norms.",
            "安排了“{system}”，却没有安排权限或服务规范。",
        ),
    },
    questions={
        "order-not-stated": Text(
            "Were authority and service norms settled before {system}, and by which project?",
            "在建{system}之前，权限与服务规范是否已经定好？由哪个项目完成？",
        )
    },
    remedy=Text("Settle authority and norms first, then the system.", "先定权限与服务规范，再建信息系统。"),
    severity=by_degree(high=0.5, medium=0.2),
    sources=(Q_COMPANY_CASE,),
    seeds=("FP-15", "PA-24", "SC-08"),
)

GUIDES = (ProjectKind.AUTHORITY, ProjectKind.NORMS)


@frozen
class Options:
    """Thresholds; shares in [0, 1]."""

    early: float = 0.01
    """Smallest share of the other projects before authority and norms that counts; a proposal."""


def find(situation: Situation, options: Options) -> Iterator[Finding]:
    """One answer about the first system of the plan; a question for each system without a plan."""
    projects = situation.model.projects
    running = [at.actor(id) for id in crm_users.systems(situation)]
    if system := first(projects, ProjectKind.SYSTEM):
        yield _judged(projects, system, options)
    elif running and not projects:
        for place in running:
            yield answer.unknown(RULE, "order-not-stated", (place,), system=place)
    else:
        yield answer.not_applicable(RULE, "no-system-planned")


def _judged(projects: Projects, system: Project, options: Options) -> Finding:
    place = at.project(system.id)
    guide = first(projects, *GUIDES)
    if guide is None:
        return answer.violated(RULE, "left-out", (place,), answer.declared(1.0), system=place)
    places, early = (place, at.project(guide.id)), before(projects, guide)
    if system.order >= guide.order or not answer.reaches(early, options.early):
        return answer.satisfied(RULE, *places, reason="in-order")
    degree = answer.declared(early)
    return answer.violated(RULE, "system-first", places, degree, system=place, guide=places[1])


def remedy(finding: Finding, situation: Situation) -> Iterator[Action]:
    """Authority and norms take the place of the first system; what stood between moves back by one."""
    projects = situation.model.projects
    system = next(project for project in projects if project.id == finding.id_of("system"))
    guide = first(projects, *GUIDES) or new(projects, ProjectKind.AUTHORITY)
    yield answer.mend(
        finding,
        "reorder",
        Text("Settle “{guide}” before “{system}” comes", "先做“{guide}”，再上“{system}”"),
        moved(projects, guide, system.order),
        Text("time to think authority and norms through", "想透权限与服务规范所需的时间"),
        Text("The system will come later.", "系统上线的时间会推迟。"),
        beneficiary=Beneficiary.EMPLOYEE,
        seeds=("PA-24", "FP-15"),
        guide=at.project(guide.id),
    )
