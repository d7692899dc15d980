"""The map: every party and every flow of information between them (FL2-01 to FL2-11)."""

from servicemodel.domain.text import Text
from servicemodel.knowledge import Situation
from servicemodel.views.picture import Picture
from servicemodel.views.signs import SIDES, STORE
from servicemodel.views.staging import SIGNS, arrow, boxes, census, frames, speakers

NAME = "actors_and_flows"
TITLE = Text("Who tells whom what", "谁向谁传递什么信息")


def picture(situation: Situation) -> Picture:
    """Boxes for the parties, frames for what they are part of, one arrow for each flow."""
    model = situation.model
    placed = boxes(model, speakers(model))
    return Picture(
        name=NAME,
        title=TITLE,
        boxes=placed,
        clusters=frames(model, placed),
        arrows=tuple(arrow(model, flow) for flow in model.flows),
        caption=census(model, len(placed), len(model.flows)),
        signs=(*SIGNS, STORE, *SIDES),
    )
