"""What competitors do: asked of those who meet them (PA-13)."""

from collections.abc import Iterator

from servicemodel.domain.action import Beneficiary
from servicemodel.domain.action_plate import ActionPlate, Priced
from servicemodel.domain.kinds import ActorKind, Side
from servicemodel.domain.source import PROACTIVE_MODEL
from servicemodel.domain.text import Text
from servicemodel.knowledge import Situation
from servicemodel.planning.actions import cast
from servicemodel.planning.actions.drafting import Proposal, Way, told

RIVALS = "market.competitor"

LISTENING = ActionPlate(
    "PA-13",
    Text(
        "Hear of competitors from customers, intermediaries and marketing",
        "经客户、中介组织与营销中心了解竞争对手",
    ),
    Text("Have {management} ask {knower} about competitors", "由{management}向{knower}了解竞争对手"),
    Text(
        "a flow from customers, intermediaries or the marketing centre to management on market.competitor",
        "就 market.competitor 由客户、中介组织或营销中心向管理层新增信息流",
    ),
    PROACTIVE_MODEL,
    "L74, L76",
    (Text("asking at service contacts, and sorting the answers", "在服务接触中询问并整理"),),
    (Text("Only lawful sources may be used; hearsay may be wrong.", "只能使用合法来源；传闻可能不实。"),),
    Beneficiary.FIRM,
    priced=(Priced.STALE,),
    seeds=("FL3-35", "FL3-36", "MF-30"),
)


def listening(situation: Situation) -> Iterator[Proposal]:
    """PA-13: one for everybody outside, and for marketing, who knows of competitors."""
    model = situation.model
    management = cast.management(model)
    marketing = cast.of_kind(model, ActorKind.MARKETING_CENTRE)
    knowers = (*cast.on(model, Side.END_CUSTOMER, Side.INTERMEDIARY), *marketing)
    for knower in knowers if management else ():
        if management is None or cast.knows_best(situation, (knower,), RIVALS) is None:
            continue
        named = {"management": cast.who(management), "knower": cast.who(knower)}
        way = Way(knower, management, (RIVALS,))
        yield from told(LISTENING, situation, (way,), (knower, RIVALS), named)
