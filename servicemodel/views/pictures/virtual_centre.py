"""The virtual service centre: its units, wherever they sit, and whom they talk to (Fig. 3; MF-00)."""

from collections.abc import Sequence

from attrs import evolve

from servicemodel.domain.actor import Actor
from servicemodel.domain.finding import Finding
from servicemodel.domain.kinds import ActorKind, Side
from servicemodel.domain.model import ServiceModel
from servicemodel.domain.text import Text
from servicemodel.knowledge import Situation
from servicemodel.views.painting import Titles, painted
from servicemodel.views.picture import Box, Cluster, Picture
from servicemodel.views.picture_words import folded, joined
from servicemodel.views.signs import SIDES, STORE
from servicemodel.views.staging import SIGNS, arrow, boxes, census

NAME = "virtual_centre"
TITLE = Text("The virtual customer service centre", "虚拟客户服务中心")

_FIRM = Cluster("@firm", Text("Core firm", "核心企业"))
_CENTRE = Cluster("@centre", Text("Virtual customer service centre", "虚拟客户服务中心"), "@firm")
_WHY = Text("do not touch the centre", "不经过该中心")
_NO_UNITS = Text(
    "The model names no unit of the virtual service centre.", "模型未列出虚拟客户服务中心的任何组成部分。"
)


def picture(situation: Situation, findings: Sequence[Finding] = (), titles: Titles | None = None) -> Picture:
    """The units in one frame, decision support beside it, and everybody they exchange information with.

    ``findings`` are painted on; other flows of the model are left out and counted.
    """
    model = situation.model
    units = {unit.id for unit in model.centre.units}
    core = units | {actor.id for actor in model.centre.decision_support}
    flows = tuple(flow for flow in model.flows if {flow.sender, flow.receiver} & core)
    shown = core | {end for flow in flows for end in (flow.sender, flow.receiver)}
    placed = tuple(_placed(model, box, units) for box in boxes(model, shown))
    used = {box.cluster for box in placed}
    plain = Picture(
        name=NAME,
        title=TITLE,
        boxes=placed,
        clusters=tuple(c for c in (_FIRM, _CENTRE) if used & ({"@firm", "@centre"} & {c.id, "@centre"})),
        arrows=tuple(arrow(model, flow) for flow in flows),
        caption=_caption(model, len(shown), len(flows)) if units else _empty(model, len(flows)),
        signs=(*SIGNS, STORE, *SIDES),
    )
    return painted(plain, model, findings, titles)


def _empty(model: ServiceModel, flows: int) -> Text:
    return joined(_NO_UNITS, folded(flows, len(model.flows), _WHY))


def _caption(model: ServiceModel, parties: int, flows: int) -> Text:
    told = census(model, parties, flows)
    return joined(Text(f"{told.en}.", f"{told.zh}。"), folded(flows, len(model.flows), _WHY))


def _placed(model: ServiceModel, box: Box, units: set[str]) -> Box:
    """The box in the frame of the centre or of the firm; a unit says in which department it sits."""
    if box.id in units:
        return evolve(box, cluster=_CENTRE.id, note=_department(model, model.actor(box.id)) or box.note)
    return evolve(box, cluster=_FIRM.id if box.side is Side.CORE_FIRM else "")


def _department(model: ServiceModel, unit: Actor) -> Text | None:
    frames = (ActorKind.VIRTUAL_SERVICE_CENTRE, ActorKind.CORE_FIRM)
    homes = [home.name for home in map(model.actor, unit.part_of) if home.kind not in frames]
    if not homes:
        return None
    en, zh = ", ".join(home.en for home in homes), "、".join(home.zh for home in homes)
    return Text(f"sits in: {en}", f"设在：{zh}")
