"""Training and use of the customer system by employees (PA-18, PA-31, PA-34)."""

from collections.abc import Iterator

import attrs

from servicemodel.domain import proposing
from servicemodel.domain.action import Beneficiary
from servicemodel.domain.action_plate import ActionPlate
from servicemodel.domain.change import Put, apply
from servicemodel.domain.flow import Fidelity, Flow, FlowKind, Trigger
from servicemodel.domain.kinds import ActorKind, Side
from servicemodel.domain.model import Ref, ServiceModel
from servicemodel.domain.source import CALL_CENTRE_AND_CRM, CRM_INFUSION_SUMMARY, PROACTIVE_MODEL
from servicemodel.domain.text import Text
from servicemodel.domain.value import Grade, Value
from servicemodel.knowledge import Situation
from servicemodel.planning.actions import cast
from servicemodel.planning.actions.drafting import Facts, Proposal, Way, drafted, told

RULES = "policy.rule"
#: Share of the potential of a customer system that employees may come to use; assumed until measured.
INFUSED = 0.8

STAFF_TRAINING = ActionPlate(
    "PA-18",
    Text("Train staff, renew equipment and technology", "员工培训、设备与技术更新"),
    Text("Train {employees} in what {sender} offers", "就{sender}提供的内容培训{employees}"),
    Text(
        "what employees take from the customer system or the back office becomes more complete and right",
        "员工从客户系统或后台获得的信息更全、更准",
    ),
    PROACTIVE_MODEL,
    "L74",
    (Text("courses, equipment, and time away from customers", "课程、设备以及脱岗时间"),),
    (
        Text(
            "Service may be slower while employees learn; the effect is assumed.",
            "学习期间服务可能变慢；效果为假设值。",
        ),
    ),
    Beneficiary.EMPLOYEE,
    seeds=("FL3-37", "MF-31"),
)
PROFILE = ActionPlate(
    "PA-31",
    Text("Train seats what the customer profile means", "培训座席理解客户资料的含义"),
    Text(
        "Have {sender} train {employees} in the rules about the profile",
        "由{sender}培训{employees}运用客户资料的规定",
    ),
    Text(
        "a training flow from the marketing centre to those who meet customers on policy.rule",
        "就 policy.rule 由营销中心向接触客户的员工新增培训信息流",
    ),
    CALL_CENTRE_AND_CRM,
    "L24",
    (Text("training, and rules that are written down", "培训以及成文的规定"),),
    (
        Text(
            "A rule by profile may treat customers unfairly; watch the lowest segment.",
            "按客户资料区别对待可能有失公平，须留意最低层客户群。",
        ),
    ),
    Beneficiary.EMPLOYEE,
    seeds=("AS-14", "CL-08"),
)
INFUSION = ActionPlate(
    "PA-34",
    Text("Help employees use the CRM to its fullest", "帮助员工充分融合使用客户关系管理系统"),
    Text("Help {employees} use {sender} to its fullest", "帮助{employees}充分融合使用{sender}"),
    Text(
        "the share of the system's potential that employees use rises to eight tenths (assumed), and with it"
        " the coverage of what they take from it",
        "员工对系统潜力的使用比例提高到八成（假设），从系统获得的信息覆盖率随之提高",
    ),
    CRM_INFUSION_SUMMARY,
    "L61",
    (Text("coaching, and a system that its users are content with", "辅导，并让员工对系统满意"),),
    (Text("Assumed until use is measured.", "在实测使用情况之前均为假设。"),),
    Beneficiary.EMPLOYEE,
    seeds=("MI-01", "MI-08"),
)


def staff_training(situation: Situation) -> Iterator[Proposal]:
    """PA-18: one for each group that meets customers and takes something from a system or the back office."""
    model = situation.model
    for employees in cast.contacts(model):
        lessons = _taken(model, employees)
        after = apply(model, [Put(proposing.raised_throughout(flow)) for flow in lessons])
        senders = tuple(cast.who(id) for id in dict.fromkeys(flow.sender for flow in lessons))
        yield from drafted(STAFF_TRAINING, model, after, (employees,), _named(employees, senders))


def _taken(model: ServiceModel, employees: str) -> tuple[Flow, ...]:
    """What the employees get from the customer system, else from the back office."""
    live = [flow for flow in model.flows if flow.receiver == employees and flow.id not in model.refused]
    for kind in (ActorKind.CRM_SYSTEM, ActorKind.BACK_OFFICE):
        found = tuple(flow for flow in live if flow.sender in cast.of_kind(model, kind))
        if found:
            return found
    return ()


def profile(situation: Situation) -> Iterator[Proposal]:
    """PA-31: one for each group of employees who meet customers."""
    model = situation.model
    marketing = cast.of_kind(model, ActorKind.MARKETING_CENTRE)
    sender = cast.knows_best(situation, marketing, RULES)
    sender = sender or cast.knows_best(situation, cast.on(model, Side.CORE_FIRM), RULES)
    for employees in cast.contacts(model) if sender else ():
        if sender is None:
            continue
        way = Way(sender, employees, (RULES,), FlowKind.TRAINING, Trigger.SCHEDULED)
        named = {"sender": cast.who(sender), "employees": cast.who(employees)}
        yield from told(PROFILE, situation, (way,), (sender, employees, RULES), named)


def infusion(situation: Situation) -> Iterator[Proposal]:
    """PA-34: one for each group whose use is stated to be below what may be reached."""
    model = situation.model
    systems = cast.of_kind(model, ActorKind.CRM_SYSTEM)
    for actor in model.actors:
        used = actor.traits.infusion
        if used is None or used.number >= INFUSED:
            continue
        source = "assumed until measured: share of the system's potential that is used"
        edits = [proposing.edited(actor, infusion=Value.share(INFUSED, Grade.ASSUMED, source))]
        taken = [f for f in _taken(model, actor.id) if f.sender in systems]
        edits += [Put(_fuller(flow, INFUSED / used.number if used.number else 1.0)) for flow in taken]
        after, teller = apply(model, edits), tuple(cast.who(id) for id in systems)
        yield from drafted(INFUSION, model, after, (actor.id,), _named(actor.id, teller))


def _named(employees: str, sender: tuple[Ref, ...]) -> Facts:
    return {"employees": cast.who(employees), "sender": sender}


def _fuller(flow: Flow, by: float) -> Flow:
    """``flow`` with its coverage multiplied, up to what training can reach."""
    for topic in flow.topics:
        flow = proposing.carrying(flow, topic, _covering(flow.fidelity_of(topic), by))
    return flow


def _covering(now: Fidelity, by: float) -> Fidelity:
    most = max(now.coverage.number, min(proposing.FULL, now.coverage.number * by))
    if most == now.coverage.number:
        return now
    return attrs.evolve(now, coverage=proposing.assumed(most))
