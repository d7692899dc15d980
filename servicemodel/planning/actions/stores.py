"""One customer data store for all channels (PA-30)."""

from collections import Counter
from collections.abc import Iterator

from servicemodel.domain import proposing
from servicemodel.domain.action import Beneficiary
from servicemodel.domain.action_plate import ActionPlate, Priced
from servicemodel.domain.change import apply
from servicemodel.domain.kinds import ActorKind
from servicemodel.domain.model import ServiceModel
from servicemodel.domain.source import CALL_CENTRE_AND_CRM
from servicemodel.domain.text import Text
from servicemodel.knowledge import Situation
from servicemodel.planning.actions import cast
from servicemodel.planning.actions.drafting import Proposal, Way, told

RECORDS = ("customer.identity", "customer.profile", "customer.need", "service.status")
_KEEPERS = (ActorKind.BACK_OFFICE, ActorKind.CRM_SYSTEM, ActorKind.FRONT_OFFICE)

INTEGRATION = ActionPlate(
    "PA-30",
    Text("Integrate web, e-commerce, call centre and CRM", "整合网站、电子商务、呼叫中心与客户关系管理系统"),
    Text("Keep customer records of {keepers} in one store", "把{keepers}的客户记录合并到一个数据库"),
    Text(
        "internal flows in both directions between those who keep customer records, and one store for all"
        " channels",
        "在保存客户记录的各方之间新增双向内部信息流，各渠道共用一个数据库",
    ),
    CALL_CENTRE_AND_CRM,
    "L36-40, L50-52",
    (Text("merging the stores and weeding out duplicates", "合并数据库并清理重复记录"),),
    (
        Text("What is recorded wrongly on one channel is then wrong on all.", "一个渠道记错，所有渠道都错。"),
        Text("Customers may not expect one channel to know of the other.", "客户未必希望各渠道互通其信息。"),
    ),
    Beneficiary.EMPLOYEE,
    priced=(Priced.STALE,),
    seeds=("CL-14", "MO-1"),
)


def integration(situation: Situation) -> Iterator[Proposal]:
    """PA-30: one for the whole model: the keepers of customer records, and the stores of the channels."""
    model = situation.model
    keepers = cast.of_kind(model, *_KEEPERS)
    ways = [Way(one, other, RECORDS) for one in keepers for other in keepers if one != other]
    merged = _one_store(model)
    also = merged if merged != model else None
    named = tuple(cast.who(id) for id in keepers)
    yield from told(INTEGRATION, situation, ways, ("stores",), {"keepers": named}, also)


def _one_store(model: ServiceModel) -> ServiceModel:
    """``model`` with every channel on the store that most channels work on; the first among equals."""
    stored = [channel for channel in model.channels if channel.traits.store is not None]
    counted = Counter(channel.traits.store for channel in stored)
    if len(counted) < 2:
        return model
    main = counted.most_common(1)[0][0]
    apart = [channel for channel in stored if channel.traits.store != main]
    return apply(model, [proposing.edited(channel, store=main) for channel in apart])
