"""Resources, training and service for intermediaries (PA-08, PA-09, PA-22)."""

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

SOLUTION, DETAIL = "service.solution", "product.detail"
#: What an agent sells by: the product, what the service offers, what it costs.
OFFER = ("product.performance", "product.operation", "service.item", "service.price")
_LEAK = Text("What an intermediary knows may reach competitors.", "中介组织知道的可能传到竞争对手那里。")

RESOURCES = ActionPlate(
    "PA-08",
    Text("Give authorised intermediaries technology and resources", "向经授权的中介组织提供技术与资源"),
    Text(
        "Open solutions and details of {sender} to {partner}", "向{partner}开放{sender}的解决方案与技术细节"
    ),
    Text(
        "a flow from the back office to the intermediary on service.solution and product.detail; where it"
        " needs an authorisation that is not granted, the action is refused",
        "由后台就 service.solution 和 product.detail 向中介组织新增或增强信息流；所需授权未取得的，不予建议",
    ),
    PROACTIVE_MODEL,
    "L62",
    (Text("access for the intermediary, and an agreement about it", "中介组织的使用权限及相应协议"),),
    (_LEAK,),
    Beneficiary.INTERMEDIARY,
    priced=(Priced.LEAK,),
    seeds=("FL3-16", "MF-15"),
)
TRAINING = ActionPlate(
    "PA-09",
    Text("Train intermediaries", "培训中介组织"),
    Text("Have {sender} train {partner} in {topic}", "由{sender}就{topic}培训{partner}"),
    Text(
        "a training flow from technical support, which makes the intermediary's knowledge more complete"
        " and right",
        "由技术支持向中介组织新增培训信息流，使其知悉更全、更准",
    ),
    PROACTIVE_MODEL,
    "L70",
    (Text("courses, travel, and people away from their work", "课程、差旅以及脱岗时间"),),
    (_LEAK,),
    Beneficiary.INTERMEDIARY,
    priced=(Priced.LEAK,),
    seeds=("FL3-28", "MF-44"),
)
AGENTS = ActionPlate(
    "PA-22",
    Text("Serve agents: technology, brand, funds", "服务代理商：技术、品牌、资金"),
    Text(
        "Have {sender} tell {partner} of products, service and prices",
        "由{sender}向{partner}提供产品、服务与价格信息",
    ),
    Text(
        "a flow from the core firm to the intermediary on product.* and service.*; brand and funds are costs,"
        " not flows",
        "由核心企业就 product.*、service.* 向中介组织新增或增强信息流；品牌与资金只计成本，不是信息流",
    ),
    PROACTIVE_MODEL,
    "L82",
    (Text("brand support and funds for agents", "对代理商的品牌支持与资金"),),
    (_LEAK,),
    Beneficiary.INTERMEDIARY,
    priced=(Priced.LEAK,),
    seeds=("FL2-01", "RQ-1"),
)


def resources(situation: Situation) -> Iterator[Proposal]:
    """PA-08: one for every intermediary."""
    model = situation.model
    sender = cast.back(model) or cast.knows_best(situation, cast.on(model, Side.CORE_FIRM), SOLUTION)
    for partner in cast.on(model, Side.INTERMEDIARY) if sender else ():
        if sender:
            yield from _served(RESOURCES, situation, Way(sender, partner, (SOLUTION, DETAIL)))


def training(situation: Situation) -> Iterator[Proposal]:
    """PA-09: one for every intermediary, by technical support, else by whoever knows solutions best."""
    model = situation.model
    teachers = cast.of_kind(model, ActorKind.TECHNICAL_SUPPORT, ActorKind.TECHNOLOGY)
    teacher = cast.knows_best(situation, teachers or cast.on(model, Side.CORE_FIRM), SOLUTION)
    for partner in cast.on(model, Side.INTERMEDIARY) if teacher else ():
        if teacher:
            way = Way(teacher, partner, (SOLUTION,), FlowKind.TRAINING, Trigger.SCHEDULED)
            yield from _served(TRAINING, situation, way)


def agents(situation: Situation) -> Iterator[Proposal]:
    """PA-22: one for every intermediary, on what the firm knows best of its offer."""
    model = situation.model
    firm = cast.on(model, Side.CORE_FIRM)
    tellers = [(topic, cast.knows_best(situation, firm, topic)) for topic in OFFER]
    for partner in cast.on(model, Side.INTERMEDIARY):
        for sender in dict.fromkeys(teller for _, teller in tellers if teller):
            topics = tuple(topic for topic, teller in tellers if teller == sender)
            yield from _served(AGENTS, situation, Way(sender, partner, topics))


def _served(plate: ActionPlate, situation: Situation, way: Way) -> Iterator[Proposal]:
    named = {
        "sender": cast.who(way.sender),
        "partner": cast.who(way.receiver),
        "topic": cast.what(way.topics[0]),
    }
    yield from told(plate, situation, (way,), (way.sender, way.receiver), named)
