"""Channels: self-service as attractive as live service, each with numbers of its own (PA-28, PA-35)."""

from collections.abc import Iterator

from servicemodel.domain import proposing
from servicemodel.domain.action_plate import ActionPlate, Priced
from servicemodel.domain.change import Put, apply
from servicemodel.domain.channel import Channel, Medium
from servicemodel.domain.model import Ref, Section, ServiceModel
from servicemodel.domain.source import CALL_CENTRE_AND_CRM, CRM_INFUSION_SUMMARY
from servicemodel.domain.text import Text
from servicemodel.domain.value import Grade, Value
from servicemodel.knowledge import Situation
from servicemodel.planning.actions.drafting import Proposal, drafted, refused

#: Share of the contacts of the other channels that move once self-service is as attractive as they are.
MOVED = 0.1
_SELF = (Medium.WEB_SELF_SERVICE, Medium.WEB_FORM, Medium.IVR, Medium.CHAT)
_INTERNAL = (Medium.SYSTEM, Medium.MEETING, Medium.DOCUMENT)

ATTRACTIVE = ActionPlate(
    "PA-28",
    Text("Make self-service as attractive as live service", "让自助服务与人工服务一样有吸引力"),
    Text("Make {channel} as easy as a person, with a way to one", "让{channel}与人工一样方便，并可转人工"),
    Text(
        "the channel becomes easy, unforced, with a way to a person; half of what its resolution lacks to the"
        " best channel is made good and a tenth of the other contacts move to it (assumed); refused where"
        " matters cannot be settled on it",
        "该渠道变得方便、不强制、可转人工；解决率与最佳渠道的差距缩小一半，其他渠道一成联络转入（假设）；办不成事项的渠道不予建议",
    ),
    CALL_CENTRE_AND_CRM,
    "L26-30",
    (
        Text(
            "transactions, tests with customers, and seats for those who want a person",
            "办理功能、客户测试以及转人工所需的座席",
        ),
    ),
    (
        Text(
            "Nobody may be forced: the lowest segment keeps its way to a person.",
            "不得强制：最低层客户群仍须能找到人工。",
        ),
    ),
    priced=(Priced.MIX,),
    seeds=("CL-10", "CL-11", "CL-14"),
)
APART = ActionPlate(
    "PA-35",
    Text("Treat real and virtual channels differently", "区别对待面对面渠道与虚拟渠道"),
    Text("Treat face-to-face and virtual channels differently", "区别对待面对面渠道与虚拟渠道"),
    Text(
        "no edit: every channel has numbers of its own instead of one set for all",
        "不改动模型：每个渠道各有自己的参数，而不是共用一套",
    ),
    CRM_INFUSION_SUMMARY,
    "L61",
    (),
    (),
    seeds=("MI-03", "MI-04", "MI-05"),
)


def attractive(situation: Situation) -> Iterator[Proposal]:
    """PA-28: one for every channel of self-service; nobody is led where a matter cannot be settled."""
    model = situation.model
    for channel in model.channels:
        if channel.medium not in _SELF or channel.traits.easy is True:
            continue
        named = Ref(Section.CHANNELS, channel.id)
        if channel.traits.transactional is False:
            yield refused(ATTRACTIVE, (channel.id,), "no-transactions", {"channel": named})
            continue
        unknowns = () if channel.traits.transactional else ("transactional",)
        after = _mixed(apply(model, [_eased(model, channel)]), channel.id)
        yield from drafted(ATTRACTIVE, model, after, (channel.id,), {"channel": named}, unknowns)


def _eased(model: ServiceModel, channel: Channel) -> Put:
    easy = {"easy": True, "person": True, "forced": False}
    stated = [c.traits.resolution for c in model.channels if c.traits.resolution]
    best, own = max((value.number for value in stated), default=0.0), channel.traits.resolution
    if own is None or own.number >= best:
        return proposing.edited(channel, **easy)
    return proposing.edited(channel, **easy, resolution=proposing.assumed((own.number + best) / 2))


def _mixed(model: ServiceModel, to: str) -> ServiceModel:
    """``model`` with a tenth of the other contacts on the channel ``to``; unchanged without stated shares."""
    used = [channel for channel in model.channels if channel.medium not in _INTERNAL]
    shares = {channel.id: channel.traits.contact_share for channel in used}
    if not all(shares.values()):
        return model
    now = {id: share.number for id, share in shares.items() if share}
    moved = {id: share * (1 - MOVED) for id, share in now.items()}
    moved[to] = now[to] + MOVED * sum(share for id, share in now.items() if id != to)
    source = "assumed: a tenth of the contacts of the other channels move"
    edits = [
        proposing.edited(channel, contact_share=Value.share(moved[channel.id], Grade.ASSUMED, source))
        for channel in used
    ]
    return apply(model, edits)
