"""Suppliers: evaluated by what repairs show, and served with what the market wants (PA-14, PA-21)."""

from collections.abc import Iterator

from servicemodel.domain.action import Beneficiary
from servicemodel.domain.action_plate import ActionPlate, Priced
from servicemodel.domain.flow import FlowKind, Trigger
from servicemodel.domain.kinds import ActorKind, Side
from servicemodel.domain.source import PROACTIVE_MODEL
from servicemodel.domain.text import Text
from servicemodel.knowledge import Situation
from servicemodel.planning.actions import cast
from servicemodel.planning.actions.drafting import Proposal, Way, told

PARTS, DEMAND = "part.quality", "market.demand"
#: Who makes things inside the firm and so does not judge them as service does (DS-02).
_MAKERS = (ActorKind.DESIGN, ActorKind.PRODUCTION, ActorKind.BRANCH_FACTORY, ActorKind.PLANNING)

EVALUATION = ActionPlate(
    "PA-14",
    Text("Evaluate suppliers from repair records", "依据维修记录评价供应商"),
    Text(
        "Have {knower} report {topic} to {management}, who tells {supplier}",
        "由{knower}把{topic}报告{management}，再反馈给{supplier}",
    ),
    Text(
        "flows from service to management and on to the supplier on part.quality",
        "就 part.quality 新增“服务→管理层→供应商”信息流",
    ),
    PROACTIVE_MODEL,
    "L50, L76",
    (Text("keeping repair records and working them out", "登记维修记录并加以整理"),),
    (
        Text("Effort; the relation with the supplier may suffer.", "增加工作量；与供应商的关系可能受影响。"),
        Text(
            "The supplier may deliver better parts; that is not credited here.",
            "供应商可能改进质量，此处不计入收益。",
        ),
    ),
    Beneficiary.FIRM,
    seeds=("FL3-39", "DS-02", "DS-03"),
)
DEMAND_SHARING = ActionPlate(
    "PA-21",
    Text("Serve suppliers: share what the market wants", "服务供应商：共享市场需求信息"),
    Text("Have {knower} tell {supplier} of {topic}", "由{knower}向{supplier}提供{topic}"),
    Text(
        "a flow from the firm to the supplier on market.demand", "就 market.demand 由企业向供应商新增信息流"
    ),
    PROACTIVE_MODEL,
    "L82",
    (Text("preparing the figures regularly", "定期整理需求数据"),),
    (
        Text(
            "What suppliers know may reach competitors whom they also serve.",
            "供应商也可能为竞争对手供货，信息或会外泄。",
        ),
        Text(
            "Orders that vary less save stock on both sides; that is not credited here.",
            "订单波动减小可节省双方库存，此处不计入收益。",
        ),
    ),
    Beneficiary.SUPPLIER,
    priced=(Priced.LEAK,),
    seeds=("RQ-1",),
)


def evaluation(situation: Situation) -> Iterator[Proposal]:
    """PA-14: one for every supplier whose parts service sees."""
    model = situation.model
    management = cast.management(model)
    makers = cast.of_kind(model, *_MAKERS)
    serving = [id for id in cast.on(model, Side.CORE_FIRM, Side.INTERMEDIARY) if id not in makers]
    for supplier in cast.on(model, Side.SUPPLIER) if management else ():
        knower = cast.knows_best(situation, serving, PARTS, supplier)
        if management is None or knower is None:
            continue
        parts = {"knower": knower, "management": management, "supplier": supplier}
        named = {name: cast.who(id) for name, id in parts.items()}
        ways = (
            Way(knower, management, (PARTS,)),
            Way(management, supplier, (PARTS,), FlowKind.EVALUATION, Trigger.SCHEDULED),
        )
        named["topic"] = cast.what(PARTS)
        yield from told(EVALUATION, situation, ways, (supplier, PARTS), named)


def demand_sharing(situation: Situation) -> Iterator[Proposal]:
    """PA-21: one for every supplier, by whoever in the firm knows demand best."""
    model = situation.model
    knower = cast.knows_best(situation, cast.on(model, Side.CORE_FIRM), DEMAND)
    for supplier in cast.on(model, Side.SUPPLIER) if knower else ():
        if knower is None:
            continue
        way = Way(knower, supplier, (DEMAND,), trigger=Trigger.SCHEDULED)
        named = {"knower": cast.who(knower), "supplier": cast.who(supplier), "topic": cast.what(DEMAND)}
        yield from told(DEMAND_SHARING, situation, (way,), (knower, supplier, DEMAND), named)
