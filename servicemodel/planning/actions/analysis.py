"""Analysis: what the process, the market and the segments show reaches management (PA-19, 20, 32)."""

from collections.abc import Iterator

from servicemodel.domain.action import Beneficiary
from servicemodel.domain.action_plate import ActionPlate
from servicemodel.domain.flow import FlowKind, Trigger
from servicemodel.domain.kinds import ActorKind, Side
from servicemodel.domain.source import CALL_CENTRE_AND_CRM, PROACTIVE_MODEL
from servicemodel.domain.text import Text
from servicemodel.knowledge import Situation
from servicemodel.planning.actions import cast
from servicemodel.planning.actions.drafting import Proposal, Way, told
from servicemodel.planning.actions.evaluation import READING, REPORT, reported

QUALITY, STATUS, DEMAND, VALUE = "service.quality", "service.status", "market.demand", "customer.value"
_EFFORT = (Text("Effort of those who record and analyze.", "增加记录与分析的工作量。"),)

FORECASTS = ActionPlate(
    "PA-19",
    Text("Analysis, statistics and forecasting in the back office", "后台开展数据分析、统计与预测"),
    REPORT,
    Text(
        "a scheduled flow from the back office to management on market.demand",
        "就 market.demand 由后台向管理层新增定期信息流",
    ),
    PROACTIVE_MODEL,
    "L74",
    READING,
    _EFFORT,
    Beneficiary.FIRM,
    seeds=("FL3-38", "FL3-15"),
)
PROCESS_DATA = ActionPlate(
    "PA-20",
    Text("Collect and sum up service-process data", "采集、分析、汇总服务过程数据"),
    Text(
        "Have {sender} record {topic} for {unit}, which reports to {reader}",
        "由{sender}为{unit}记录{topic}，再汇总报告{reader}",
    ),
    Text(
        "flows from whoever does the work to evaluation and on to management on service.quality and"
        " service.status",
        "就 service.quality 和 service.status 新增“经办方→服务评价→管理层”信息流",
    ),
    PROACTIVE_MODEL,
    "L37",
    READING,
    _EFFORT,
    Beneficiary.FIRM,
    seeds=("MO-5", "DS-08"),
)
COST_TO_SERVE = ActionPlate(
    "PA-32",
    Text("Analyze what serving each segment costs and earns", "分析各客户群的服务成本与盈利"),
    REPORT,
    Text(
        "a scheduled flow from finance to management on customer.value",
        "就 customer.value 由财务部向管理层新增定期信息流",
    ),
    CALL_CENTRE_AND_CRM,
    "L46",
    READING,
    (
        Text(
            "Effort; figures that were estimated can then be measured, which is not credited before.",
            "增加工作量；原为估计的数字可改为实测，实测之前不计入。",
        ),
        Text(
            "Customers whom the firm made unprofitable must not be blamed.",
            "因企业过失而亏损的客户，不应受到责怪。",
        ),
    ),
    Beneficiary.FIRM,
    seeds=("CL-19",),
)


def forecasts(situation: Situation) -> Iterator[Proposal]:
    """PA-19: by the back office."""
    sender, reader = cast.back(situation.model), cast.management(situation.model)
    if sender and reader:
        yield from reported(FORECASTS, situation, sender, reader, DEMAND, FlowKind.INFORM)


def process_data(situation: Situation) -> Iterator[Proposal]:
    """PA-20: one for each of quality and status, by whoever who serves knows it best."""
    model = situation.model
    reader = cast.management(model)
    unit = next(iter(cast.of_kind(model, ActorKind.SERVICE_EVALUATION)), cast.back(model))
    if unit is None or reader is None or unit == reader:
        return
    serving = [id for id in cast.on(model, Side.CORE_FIRM, Side.INTERMEDIARY) if id not in (unit, reader)]
    for topic in (QUALITY, STATUS):
        sender = cast.knows_best(situation, serving, topic)
        if sender is None:
            continue
        ways = (Way(sender, unit, (topic,)), Way(unit, reader, (topic,), trigger=Trigger.SCHEDULED))
        parts = {"sender": sender, "unit": unit, "reader": reader}
        named = {name: cast.who(id) for name, id in parts.items()}
        yield from told(PROCESS_DATA, situation, ways, (sender, topic), {**named, "topic": cast.what(topic)})


def cost_to_serve(situation: Situation) -> Iterator[Proposal]:
    """PA-32: by finance, else by whoever in the firm knows customer value best."""
    model = situation.model
    finance = cast.of_kind(model, ActorKind.FINANCE)
    sender = cast.knows_best(situation, finance or cast.on(model, Side.CORE_FIRM), VALUE)
    reader = cast.management(model)
    if sender and reader:
        yield from reported(COST_TO_SERVE, situation, sender, reader, VALUE, FlowKind.INFORM)
