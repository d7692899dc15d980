"""Who stands where in a picture: boxes, frames and arrows made from a model.

Lanes run from left to right: suppliers, the back of the core firm, its front, intermediaries, customers.
"""

from collections.abc import Iterable

from servicemodel.domain.actor import Actor
from servicemodel.domain.channel import MEDIUM_LABELS
from servicemodel.domain.flow import Flow, FlowKind, Trigger
from servicemodel.domain.kinds import PLATES, ActorKind, Side
from servicemodel.domain.model import ServiceModel
from servicemodel.domain.text import Text
from servicemodel.views.picture import Arrow, Box, Cluster, LegendEntry, Mark, Shape, Style

#: How far to the right a side stands; inside the core firm the kind decides.
_SIDE_LANES = {
    Side.SUPPLIER: 0,
    Side.COMPETITOR: 0,
    Side.CORE_FIRM: 2,
    Side.INTERMEDIARY: 8,
    Side.END_CUSTOMER: 9,
}
_KIND_LANES = {
    ActorKind.GENERAL_MANAGER: 1,
    ActorKind.DECISION_SUPPORT: 1,
    ActorKind.SERVICE_EVALUATION: 3,
    ActorKind.TECHNICAL_SUPPORT: 3,
    ActorKind.MARKETING_CENTRE: 4,
    ActorKind.CRM_SYSTEM: 4,
    ActorKind.BACK_OFFICE: 4,
    ActorKind.SERVICE_CENTRE_DIRECTOR: 4,
    ActorKind.FIELD_SERVICE: 5,
    ActorKind.EXTERNAL_BRANCH: 5,
    ActorKind.FRONT_OFFICE: 6,
    ActorKind.CONTACT_EMPLOYEE: 7,
    ActorKind.CUSTOMER_SERVICE_EMPLOYEE: 7,
    ActorKind.CALL_CENTRE_AGENT: 7,
}

#: Wider circles of the core firm by lane, and the other sides: what a large picture is gathered under.
_AREAS = {
    Side.SUPPLIER: Text("Suppliers", "供应商"),
    Side.COMPETITOR: Text("Competitors", "竞争对手"),
    Side.CORE_FIRM: Text("Core firm", "核心企业"),
    Side.INTERMEDIARY: Text("Intermediaries", "中介组织"),
    Side.END_CUSTOMER: Text("End customers", "终端客户"),
}
_MANAGEMENT, _BACK, _FRONT = (
    Text("Management", "管理层"),
    Text("Back of the firm", "后台"),
    Text("Front of the firm", "前台"),
)
_LAST_BACK = 4

_WHOLE = Text("as a whole", "整体")
_FRAMES = (ActorKind.CORE_FIRM, ActorKind.VIRTUAL_SERVICE_CENTRE)

#: What a flow without a name says it is for.
_KIND_WORDS: dict[FlowKind, Text] = {
    FlowKind.REQUEST: Text("question: ", "询问："),
    FlowKind.RESPONSE: Text("answer: ", "答复："),
    FlowKind.ORDER: Text("instruction: ", "指令："),
    FlowKind.REMINDER: Text("reminder: ", "提示："),
    FlowKind.TRAINING: Text("training: ", "培训："),
    FlowKind.EVALUATION: Text("evaluation: ", "评价："),
}

#: What the line styles of a map say.
SIGNS = (
    LegendEntry(Style.DASHED, Text("question without a direct answer", "没有直接答复的询问")),
    LegendEntry(Style.DOTTED, Text("not permitted: does not flow", "未获许可，信息不流动")),
    LegendEntry(Shape.POPULATION, Text("a population", "群体")),
)


def lane(actor: Actor) -> int:
    """How far to the right the actor belongs, 0 to 9."""
    return _KIND_LANES.get(actor.kind, _SIDE_LANES[actor.side])


def frames(model: ServiceModel, boxes: Iterable[Box]) -> tuple[Cluster, ...]:
    """The frames that hold ``boxes``, and the frames around those, nested as ``part_of`` says."""
    inner = {box.cluster for box in boxes if box.cluster}
    wanted = inner | {home for id in inner for home in _homes(model, id)}
    return tuple(
        Cluster(actor.id, actor.name, next(iter(_homes(model, actor.id)), ""))
        for actor in model.actors
        if actor.id in wanted
    )


def boxes(model: ServiceModel, shown: Iterable[str]) -> tuple[Box, ...]:
    """One box for each actor of ``shown``, in file order, inside the frame of what it is part of."""
    wanted = set(shown)
    return tuple(_box(model, actor) for actor in model.actors if actor.id in wanted)


def _homes(model: ServiceModel, id: str) -> tuple[str, ...]:
    """Ids of the frames around an actor, innermost first; the service centre goes before a department."""
    homes: list[str] = []
    actor = model.actor(id)
    while actor.part_of:
        wholes = [model.actor(whole) for whole in actor.part_of]
        centres = [w for w in wholes if w.kind is ActorKind.VIRTUAL_SERVICE_CENTRE]
        actor = (centres or wholes)[0]
        homes += [actor.id] if _framing(model, actor) else []
    return tuple(homes)


def _framing(model: ServiceModel, actor: Actor) -> bool:
    """Whether an actor with parts is drawn as a frame: the firm, the centre, and whoever only has parts."""
    return actor.kind in _FRAMES or actor.id not in model.speaking


def _parents(model: ServiceModel) -> set[str]:
    return {whole for actor in model.actors for whole in actor.part_of}


def _box(model: ServiceModel, actor: Actor) -> Box:
    whole = actor.id in _parents(model) and _framing(model, actor)
    inner = actor.id if whole else next(iter(_homes(model, actor.id)), "")
    kind = PLATES[actor.kind].label
    return Box(
        id=actor.id,
        label=actor.name,
        side=actor.side,
        shape=_shape(actor),
        note=_WHOLE if whole else _size(actor, kind) or (kind if actor.name != kind else None),
        cluster=inner,
        lane=lane(actor),
        tip=Text(f"{actor.name.en} ({kind.en})", f"{actor.name.zh}（{kind.zh}）"),
        kin=(kind, _area(actor), _AREAS[actor.side]),
    )


def _area(actor: Actor) -> Text:
    at = lane(actor)
    if actor.side is not Side.CORE_FIRM:
        return _AREAS[actor.side]
    return _MANAGEMENT if at == 1 else _BACK if at <= _LAST_BACK else _FRONT


def _shape(actor: Actor) -> Shape:
    if actor.kind is ActorKind.CRM_SYSTEM:
        return Shape.STORE
    return Shape.POPULATION if actor.population else Shape.PARTY


def _size(actor: Actor, kind: Text) -> Text | None:
    if actor.population is None:
        return None
    number = f"{actor.population.number:,.0f}"
    return Text(f"{kind.en}, {number}", f"{kind.zh}，{number}个")


def speakers(model: ServiceModel) -> set[str]:
    """Ids of the actors that stand as boxes: all but those that only frame others."""
    ends = {end for flow in model.flows for end in (flow.sender, flow.receiver)}
    return {actor.id for actor in model.actors if actor.id not in _parents(model)} | ends


def arrow(model: ServiceModel, flow: Flow) -> Arrow:
    """The arrow of a flow: dotted if it is not permitted, marked if it is proactive."""
    proactive = flow.trigger is Trigger.PROACTIVE
    return Arrow(
        id=flow.id,
        tail=flow.sender,
        head=flow.receiver,
        label=said(model, flow),
        style=Style.DOTTED if flow.id in model.refused else Style.SOLID,
        mark=Mark.PROACTIVE if proactive else None,
        tip=_details(model, flow),
    )


def said(model: ServiceModel, flow: Flow) -> Text:
    """What a flow says: its name, else what it is for and its topics (two at most, then the count)."""
    if flow.name:
        return flow.name
    before = _KIND_WORDS.get(flow.kind) if flow.kind else None
    return topics(model, flow.topics, before, most=2)


def topics(model: ServiceModel, ids: tuple[str, ...], before: Text | None = None, most: int = 99) -> Text:
    """Names of topics in a row; beyond ``most`` only their number."""
    names = [model.topic(id).name for id in ids[:most]]
    rest = len(ids) - most
    en = ", ".join(name.en for name in names) + (f" + {rest}" if rest > 0 else "")
    zh = "、".join(name.zh for name in names) + (f"等{len(ids)}项" if rest > 0 else "")
    return Text((before.en if before else "") + (en or "…"), (before.zh if before else "") + (zh or "……"))


def _details(model: ServiceModel, flow: Flow) -> Text:
    """Tool tip of a flow: from whom to whom, by which channel, about what."""
    tail, head = model.actor(flow.sender).name, model.actor(flow.receiver).name
    about = topics(model, flow.topics)
    media = {channel.id: MEDIUM_LABELS[channel.medium] for channel in model.channels}
    by = media.get(flow.channel or "")
    return Text(
        f"{tail.en} to {head.en}: {about.en}" + (f" ({by.en})" if by else ""),
        f"{tail.zh}→{head.zh}：{about.zh}" + (f"（{by.zh}）" if by else ""),
    )


def whose(model: ServiceModel) -> Text:
    """Whose picture it is, and whether its figures are examples."""
    if model.illustrative:
        return Text(f"{model.name.en} (demonstration data)", f"{model.name.zh}（演示数据）")
    return model.name


def census(model: ServiceModel, actors: int, flows: int) -> Text:
    """Caption: whose picture it is and how much it shows."""
    owner = whose(model)
    return Text(
        f"{owner.en}: {many(actors, 'party', 'parties')}, {many(flows, 'flow', 'flows')} of information",
        f"{owner.zh}：{actors}个主体，{flows}条信息流",
    )


def many(number: int, one: str, more: str) -> str:
    """A number with its English noun: ``1 party``, ``2 parties``."""
    return f"{number} {one if number == 1 else more}"
