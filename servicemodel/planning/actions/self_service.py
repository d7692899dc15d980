"""Self-service: customers find out for themselves (PA-07, PA-26)."""

from collections.abc import Iterator

from servicemodel.domain.action_plate import ActionPlate, Mark, Priced
from servicemodel.domain.channel import Medium
from servicemodel.domain.flow import Trigger
from servicemodel.domain.kinds import ActorKind, Side
from servicemodel.domain.model import ServiceModel
from servicemodel.domain.source import PROACTIVE_MODEL, Q_COMPANY_CASE
from servicemodel.domain.text import Text
from servicemodel.knowledge import Situation
from servicemodel.planning.actions import cast
from servicemodel.planning.actions.drafting import Proposal, Way, told

SOLUTION, DETAIL = "service.solution", "product.detail"

SELF_SERVICE = ActionPlate(
    "PA-07",
    Text("Offer self-service", "提供自助服务"),
    Text("Let {customer} look up at {sender} what they need", "让{customer}自行查询{sender}掌握的内容"),
    Text(
        "a self-service flow from the back office on service.solution and product.detail",
        "由后台就 service.solution 和 product.detail 新增一条自助信息流",
    ),
    PROACTIVE_MODEL,
    "L60",
    (Text("a site or line that is easy to use, and its upkeep", "易用的网站或自助线路及其维护"),),
    (Text("Some give up on the way; the mix of channels moves.", "有的客户中途放弃；联络在渠道间转移。"),),
    priced=(Priced.STALE,),
    seeds=("FL3-06", "MF-04"),
)
PUBLISHING = ActionPlate(
    "PA-26",
    Text("Publish the technical details that customers want", "公布客户想了解的技术细节"),
    Text("Publish {topic} from {sender} for {customer}", "向{customer}公布{sender}掌握的{topic}"),
    Text(
        "a flow from whoever knows product.detail best to the customer, without an enquiry",
        "由最了解 product.detail 的一方向客户新增一条无须询问的信息流",
    ),
    Q_COMPANY_CASE,
    "L35",
    (Text("writing the details down and keeping them up to date", "编写技术细节并及时更新"),),
    (Text("Competitors read what is published.", "公布的内容竞争对手也能看到。"),),
    mark=Mark.IMPLIED,
    priced=(Priced.STALE,),
    seeds=("FP-09",),
)


def self_service(situation: Situation) -> Iterator[Proposal]:
    """PA-07: one for every population of customers."""
    model = situation.model
    sender = cast.back(model) or cast.knows_best(situation, cast.on(model, Side.CORE_FIRM), SOLUTION)
    for customer in cast.on(model, Side.END_CUSTOMER) if sender else ():
        if sender is None or _serves_itself(model, customer):
            continue
        way = Way(sender, customer, (SOLUTION, DETAIL), trigger=Trigger.SELF_SERVICE, channel=_site(model))
        named = {"sender": cast.who(sender), "customer": cast.who(customer)}
        yield from told(SELF_SERVICE, situation, (way,), (sender, customer), named)


def _serves_itself(model: ServiceModel, customer: str) -> bool:
    """Whether the customers can look up solutions already."""
    own = (f for f in model.flows if f.receiver == customer and f.trigger is Trigger.SELF_SERVICE)
    return any(SOLUTION in flow.topics and flow.id not in model.refused for flow in own)


def _site(model: ServiceModel) -> str | None:
    sites = (channel.id for channel in model.channels if channel.medium is Medium.WEB_SELF_SERVICE)
    return next(sites, None)


def publishing(situation: Situation) -> Iterator[Proposal]:
    """PA-26: one for every population of customers."""
    model = situation.model
    technical = cast.of_kind(model, ActorKind.TECHNICAL_SUPPORT, ActorKind.TECHNOLOGY)
    sender = cast.knows_best(situation, (*technical, *cast.on(model, Side.CORE_FIRM)), DETAIL)
    for customer in cast.on(model, Side.END_CUSTOMER) if sender else ():
        if sender is None:
            continue
        way = Way(sender, customer, (DETAIL,), trigger=Trigger.SELF_SERVICE)
        named = {"sender": cast.who(sender), "customer": cast.who(customer), "topic": cast.what(DETAIL)}
        yield from told(PUBLISHING, situation, (way,), (sender, customer, DETAIL), named)
