"""The virtual service centre: its units, wherever they sit, and whom they talk to (Fig. 3; MF-00)."""

from attrs import evolve

from servicemodel.domain.actor import Actor
from servicemodel.domain.kinds import ActorKind, Side
from servicemodel.domain.model import ServiceModel
from servicemodel.domain.text import Text
from servicemodel.knowledge import Situation
from servicemodel.views.picture import Box, Cluster, Picture
from servicemodel.views.staging import SIGNS, arrow, boxes, census

NAME = "virtual_centre"
TITLE = Text("The virtual customer service centre", "虚拟客户服务中心")

_FIRM = Cluster("@firm", Text("Core firm", "核心企业"))
_CENTRE = Cluster("@centre", Text("Virtual customer service centre", "虚拟客户服务中心"), "@firm")
_NO_UNITS = Text(
    "The model names no unit of the virtual service centre.", "模型未列出虚拟客户服务中心的任何组成部分。"
)


def picture(situation: Situation) -> Picture:
    """The units in one frame, decision support beside it, and everybody they exchange information with."""
    model = situation.model
    units = {unit.id for unit in model.centre.units}
    core = units | {actor.id for actor in model.centre.decision_support}
    flows = tuple(flow for flow in model.flows if {flow.sender, flow.receiver} & core)
    shown = core | {end for flow in flows for end in (flow.sender, flow.receiver)}
    placed = tuple(_placed(model, box, units) for box in boxes(model, shown))
    used = {box.cluster for box in placed}
    return Picture(
        name=NAME,
        title=TITLE,
        boxes=placed,
        clusters=tuple(c for c in (_FIRM, _CENTRE) if used & ({"@firm", "@centre"} & {c.id, "@centre"})),
        arrows=tuple(arrow(model, flow) for flow in flows),
        caption=census(model, len(shown), len(flows)) if units else _NO_UNITS,
        signs=SIGNS,
    )


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
