"""The service blueprint: who is seen by customers, who is not, and who supports (Shostack; users 5).

Frames stand inside each other: the left edge of the first is the line of interaction, then the line of
visibility, then the line of internal interaction.
"""

from collections.abc import Iterator, Sequence

from attrs import evolve

from servicemodel.domain.channel import Channel
from servicemodel.domain.finding import Finding
from servicemodel.domain.flow import Flow
from servicemodel.domain.kinds import ActorKind, Side
from servicemodel.domain.model import Ref, Section, ServiceModel
from servicemodel.domain.text import Text
from servicemodel.knowledge import Situation
from servicemodel.views.painting import Titles, painted
from servicemodel.views.picture import Arrow, Box, Cluster, LegendEntry, Mark, Picture, Style
from servicemodel.views.picture_words import joined, stacked
from servicemodel.views.signs import PARTIES
from servicemodel.views.staging import arrow, boxes, many, said, speakers, whose

NAME = "service_blueprint"
TITLE = Text("What customers see, and what works behind it", "客户看得见的，以及背后的支撑")

#: Beyond this number of flows those that no customer sees are folded.
MOST_FLOWS = 40
CUSTOMERS, FRONT, BACK, SUPPORT = "customers", "front", "back", "support"
LANES = (CUSTOMERS, FRONT, BACK, SUPPORT)
_FRAMES = (
    Cluster(
        "@front", Text("Line of interaction ▸ onstage: customers meet it", "互动分界线 ▸ 前台：客户直接接触")
    ),
    Cluster("@back", Text("Line of visibility ▸ backstage", "可视分界线 ▸ 后台：客户看不见"), "@front"),
    Cluster("@support", Text("Line of internal interaction ▸ support", "内部互动分界线 ▸ 支持过程"), "@back"),
)
_WHERE = {FRONT: Text("onstage", "前台"), BACK: Text("backstage", "后台"), SUPPORT: Text("support", "支持")}
#: Kinds that support whoever they speak with; they never stand between the lines.
_SUPPORTING = (ActorKind.CRM_SYSTEM, ActorKind.DECISION_SUPPORT, ActorKind.GENERAL_MANAGER)
_SIGNS = (LegendEntry(Style.DOTTED, Text("not permitted: does not flow", "未获许可，信息不流动")), *PARTIES)


def picture(situation: Situation, findings: Sequence[Finding] = (), titles: Titles | None = None) -> Picture:
    """Every party in its lane, every flow that customers touch with its channel, others folded if many."""
    model = situation.model
    lanes = lanes_of(model)
    placed = tuple(_placed(box, lanes[box.id]) for box in boxes(model, lanes))
    used = {LANES.index(lanes[box.id]) for box in placed}
    plain = Picture(
        name=NAME,
        title=TITLE,
        boxes=placed,
        clusters=tuple(frame for at, frame in enumerate(_FRAMES, 1) if used and at <= max(used)),
        arrows=tuple(_arrows(model, lanes)),
        caption=_caption(model, lanes),
        signs=_SIGNS,
    )
    return painted(plain, model, findings, titles)


def lanes_of(model: ServiceModel) -> dict[str, str]:
    """The lane of every party that stands as a box.

    Onstage is who exchanges with customers, backstage who exchanges with those, support everybody else;
    systems, managers and suppliers support. Competitors stand with the customers, in the market.
    """
    outside = {a.id for a in model.actors if a.side in (Side.END_CUSTOMER, Side.COMPETITOR)}
    served = {a.id for a in model.actors if a.side is Side.END_CUSTOMER}
    aside = {a.id for a in model.actors if a.kind in _SUPPORTING or a.side is Side.SUPPLIER}
    front = _partners(model, served) - outside - aside
    back = _partners(model, front) - front - outside - aside
    named = {CUSTOMERS: outside, FRONT: front, BACK: back}
    shown = speakers(model)
    return {
        a.id: next((lane for lane, ids in named.items() if a.id in ids), SUPPORT)
        for a in model.actors
        if a.id in shown
    }


def _partners(model: ServiceModel, ids: set[str]) -> set[str]:
    """Who exchanges anything with one of ``ids``."""
    ends = ({flow.sender, flow.receiver} for flow in model.flows if flow.id not in model.refused)
    return {end for pair in ends if pair & ids for end in pair}


def _placed(box: Box, lane: str) -> Box:
    """A party in its lane; gathered, it stays with those of its lane."""
    at = LANES.index(lane)
    if lane == CUSTOMERS:
        return evolve(box, cluster="", lane=at)
    where = _WHERE[lane]
    within = (Text(f"{kin.en}, {where.en}", f"{kin.zh}（{where.zh}）") for kin in box.kin)
    return evolve(box, cluster=f"@{lane}", lane=at, kin=(*within, where))


def _arrow(model: ServiceModel, flow: Flow, lanes: dict[str, str]) -> Arrow:
    """Across the line of interaction a flow names its channel: what the customer touches."""
    plain = arrow(model, flow)
    channel = model.find(Ref(Section.CHANNELS, flow.channel)) if flow.channel else None
    crossing = CUSTOMERS in (lanes[flow.sender], lanes[flow.receiver])
    if not crossing or not isinstance(channel, Channel):
        return evolve(plain, mark=plain.mark if plain.mark is Mark.PROACTIVE else None)
    touch = Text(f"[{channel.name.en}]", f"〔{channel.name.zh}〕")
    return evolve(plain, label=stacked(plain.label, touch))


def _arrows(model: ServiceModel, lanes: dict[str, str]) -> Iterator[Arrow]:
    """Every flow; in a large model those behind the line of interaction are folded pair by pair."""
    inner: dict[tuple[str, str], list[Flow]] = {}
    for flow in model.flows:
        crossing = CUSTOMERS in (lanes[flow.sender], lanes[flow.receiver])
        if crossing or len(model.flows) <= MOST_FLOWS:
            yield _arrow(model, flow, lanes)
        else:
            inner.setdefault((flow.sender, flow.receiver), []).append(flow)
    for (tail, head), flows in inner.items():
        if len(flows) == 1:
            yield _arrow(model, flows[0], lanes)
        else:
            count = Text(f"{len(flows)} flows", f"{len(flows)}条信息流")
            ids = tuple(flow.id for flow in flows)
            yield Arrow(f"{tail}~{head}", tail, head, count, tip=_named(model, flows), flows=ids)


def _named(model: ServiceModel, flows: Sequence[Flow]) -> Text:
    names = [said(model, flow) for flow in flows]
    return Text("; ".join(name.en for name in names), "；".join(name.zh for name in names))


def _caption(model: ServiceModel, lanes: dict[str, str]) -> Text:
    owner = whose(model)
    touching = [f for f in model.flows if CUSTOMERS in (lanes[f.sender], lanes[f.receiver])]
    unseen = sum(lane in (BACK, SUPPORT) for lane in lanes.values())
    onstage = sum(lane == FRONT for lane in lanes.values())
    en = (
        f"{owner.en}: {many(len(model.flows), 'flow', 'flows')}, {len(touching)} of them across the line of "
        f"interaction; {many(onstage, 'party', 'parties')} onstage, {unseen} unseen. In brackets: channels."
    )
    folded = len(model.flows) > MOST_FLOWS
    zh = (
        f"{owner.zh}：{len(model.flows)}条信息流，其中{len(touching)}条越过互动分界线；"
        f"前台{onstage}个主体，客户看不见的{unseen}个。括号内为渠道。"
    )
    how = Text(
        "Behind the line of interaction flows are folded and counted.", "互动分界线之后的信息流合并计数。"
    )
    return joined(Text(en, zh), how if folded else None)
