"""The customer system is used from day to day, and nothing makes its use any better.

Looks at: employees who get information from the CRM, and whether anybody trains them or tells them results.
考察对象：从客户关系管理系统获取信息的员工，以及是否有人培训他们或向他们反馈评价结果。
Found when: infusion use is low, and no training and no evaluation in use reaches them.
何时成立：融合使用程度低，又没有培训和被采用的评价到达员工。
Degree: the share of the potential that is not used.
程度：未被使用的潜力所占份额。
Unknown when: infusion use was not stated, or it is not stated what a flow to the employees is for.
何时无法判断：没有说明融合使用程度，或没有说明流向员工的信息流的用途。
False alarm: employees teach each other without anybody having written it down.
误报：员工之间互相传授，只是没有写下来。
Source: routine use is only the start (000 L24, L61; MI-01, MI-08, PA-34).
出处：常规使用只是开始（000 第24、61行；MI-01、MI-08、PA-34）。
"""

from collections.abc import Iterator

from attrs import frozen

from servicemodel.analyses import answer, at, crm_users, proposals
from servicemodel.domain.action import Action, Beneficiary
from servicemodel.domain.change import Put
from servicemodel.domain.finding import Finding
from servicemodel.domain.flow import Flow, FlowKind
from servicemodel.domain.rule import Family, Rule, by_degree
from servicemodel.domain.source import CRM_INFUSION_STUDY, CRM_INFUSION_SUMMARY
from servicemodel.domain.text import Text
from servicemodel.knowledge import Situation

RULE = Rule(
    id="CRM04",
    name="routine_without_infusion",
    family=Family.CRM_USE,
    title=Text(
        "The CRM is in daily use, and nobody helps to use it better", "系统天天在用，却没有人帮助用好"
    ),
    right=Text("Employees are helped to use the CRM better", "有人帮助员工把系统用好"),
    messages={
        "nothing-raises-it": Text(
            "Use of the CRM by {employees} stays at {level} of its potential; no training and no evaluation "
            "in sight.",
            "{employees}对客户关系管理系统潜力的使用程度停留在{level}，既没有培训，也没有评价反馈。",
        )
    },
    questions={
        "infusion-not-stated": Text(
            "The CRM informs {employees}: how much of its potential is used there?",
            "客户关系管理系统向{employees}提供信息，其潜力用到了多少？",
        ),
        "purpose-not-stated": Text(
            "Is any of this training or evaluation for {employees}: “{flows}”?",
            "“{flows}”中，有没有对{employees}的培训或评价反馈？",
        ),
    },
    remedy=Text(
        "Train employees on the CRM and tell them the results.", "就系统的使用培训员工，并反馈结果。"
    ),
    severity=by_degree(high=0.8, medium=0.65),
    sources=(CRM_INFUSION_STUDY, CRM_INFUSION_SUMMARY),
    seeds=("MI-01", "MI-08", "PA-18", "PA-34"),
)

HELPS = (FlowKind.TRAINING, FlowKind.EVALUATION)


@frozen
class Options:
    """Thresholds; shares in [0, 1]."""

    infusion: float = 0.5
    """Infusion use from which the CRM counts as well used; a proposal."""


def find(situation: Situation, options: Options) -> Iterator[Finding]:
    """One answer for every group of employees that the CRM informs day by day."""
    informed = {flow.receiver for flow in _daily(situation)}
    users = [user.id for user in crm_users.users(situation) if user.id in informed]
    judged = [_judged(situation, options, user) for user in users]
    yield from judged or [answer.not_applicable(RULE, "no-routine-use")]


def _daily(situation: Situation) -> list[Flow]:
    """What the CRM shows and what is not left unused."""
    used = [flow for flow in crm_users.shown(situation) if flow.used is not False]
    return [flow for flow in used if flow.topics and flow.fidelity.coverage.number > 0]


def _judged(situation: Situation, options: Options, user: str) -> Finding:
    place = at.actor(user)
    to_user = [f for f in crm_users.existing(situation.model) if f.receiver == user and f.used is not False]
    if any(flow.kind in HELPS for flow in to_user):
        return answer.satisfied(RULE, place, reason="somebody-helps")
    level = situation.value(place, "infusion")
    if level is None:
        return answer.unknown(RULE, "infusion-not-stated", (place,), employees=place)
    if answer.reaches(level.number, options.infusion):
        return answer.satisfied(RULE, place, reason="well-used")
    inside, crm = at.inside(situation), crm_users.systems(situation)
    open_purpose = [f.id for f in to_user if f.kind is None and f.sender in inside and f.sender not in crm]
    if open_purpose:
        flows = tuple(at.flow(id) for id in sorted(open_purpose))
        return answer.unknown(RULE, "purpose-not-stated", (place,), employees=place, flows=flows)
    degree = answer.computed(1 - level.number, level.grade)
    return answer.violated(RULE, "nothing-raises-it", (place,), degree, employees=place, level=level)


def remedy(finding: Finding, situation: Situation) -> Iterator[Action]:
    """Training by management decision support, else by whoever runs the CRM (MF-31, PA-34)."""
    user = finding.id_of("employees")
    lesson = next(flow for flow in _daily(situation) if flow.receiver == user)
    centre = situation.model.centre
    teachers = [a.id for a in (*centre.decision_support, *centre.back_office) if a.id != user]
    teacher = teachers[0] if teachers else lesson.sender
    flow = proposals.flow(situation.model, teacher, user, lesson.topics[:1], FlowKind.TRAINING)
    yield answer.mend(
        finding,
        "train",
        Text("Have {teacher} train {employees} on the CRM", "由{teacher}就系统的使用培训{employees}"),
        (Put(flow), crm_users.raised(situation, user, "infusion")),
        Text("training, and time away from customers", "培训以及脱岗的时间"),
        Text("Service may be slower while employees learn.", "员工学习期间，服务可能变慢。"),
        beneficiary=Beneficiary.EMPLOYEE,
        seeds=("PA-18", "PA-34"),
        teacher=at.actor(teacher),
    )
