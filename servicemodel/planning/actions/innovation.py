"""Innovation: reviewed suggestions reach those who build and design (PA-17)."""

from collections.abc import Iterator

from servicemodel.domain.action import Beneficiary
from servicemodel.domain.action_plate import ActionPlate
from servicemodel.domain.kinds import ActorKind
from servicemodel.domain.source import PROACTIVE_MODEL
from servicemodel.domain.text import Text
from servicemodel.knowledge import Situation
from servicemodel.planning.actions import cast
from servicemodel.planning.actions.drafting import Proposal, Way, told

TOPICS = ("innovation.product", "innovation.service")
_BUILDERS = (ActorKind.DESIGN, ActorKind.PRODUCTION, ActorKind.PRODUCT_DEPARTMENT)

SUGGESTIONS = ActionPlate(
    "PA-17",
    Text(
        "Push reviewed innovation suggestions to production and design",
        "把通过评审的创新建议推给生产与设计部门",
    ),
    Text(
        "Have {management} pass reviewed suggestions on to {maker}",
        "由{management}把通过评审的创新建议转给{maker}",
    ),
    Text(
        "a flow from management to production and design on innovation.*",
        "就 innovation.* 由管理层向生产、设计部门新增信息流",
    ),
    PROACTIVE_MODEL,
    "L74",
    (Text("technical review of the suggestions", "对建议的技术评审"),),
    (Text("Effort of reviewing; some suggestions lead nowhere.", "评审增加工作量；有的建议并无结果。"),),
    Beneficiary.FIRM,
    seeds=("FL3-30", "FL3-31", "FL3-32"),
)


def suggestions(situation: Situation) -> Iterator[Proposal]:
    """PA-17: one for everybody who makes or designs the product."""
    model = situation.model
    management = cast.management(model)
    for maker in cast.of_kind(model, *_BUILDERS) if management else ():
        if management is None:
            continue
        named = {"management": cast.who(management), "maker": cast.who(maker)}
        yield from told(SUGGESTIONS, situation, (Way(management, maker, TOPICS),), (management, maker), named)
