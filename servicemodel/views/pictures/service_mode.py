"""One service mode: where customers can turn, and whom each contact point must then ask (Fig. 1; MO-1)."""

from attrs import evolve

from servicemodel.domain.flow import FlowKind
from servicemodel.domain.kinds import Side
from servicemodel.domain.model import ServiceModel
from servicemodel.domain.text import Text
from servicemodel.knowledge import Situation
from servicemodel.views.picture import Arrow, Box, LegendEntry, Picture, Shape
from servicemodel.views.staging import boxes, frames, many, whose

NAME = "service_mode"
TITLE = Text("Where customers can turn, and who stands behind", "客户找谁，谁在背后支持")

_SIGNS = (LegendEntry(Shape.POPULATION, Text("a population", "群体")),)


def picture(situation: Situation) -> Picture:
    """Customers, contact points and the parties behind them; one bare arrow for each direction."""
    model = situation.model
    customers = {actor.id for actor in model.actors if actor.side is Side.END_CUSTOMER}
    contacts = _asked(model, customers)
    pairs = sorted({(flow.sender, flow.receiver) for flow in model.flows if flow.sender != flow.receiver})
    touching = [pair for pair in pairs if set(pair) & contacts and not set(pair) & _rivals(model)]
    shown = customers | contacts | {end for pair in touching for end in pair}
    arrows = tuple(Arrow(f"{tail}~{head}", tail, head) for tail, head in touching)
    placed = tuple(_noted(box, arrows, contacts) for box in boxes(model, shown))
    return Picture(
        name=NAME,
        title=TITLE,
        boxes=placed,
        clusters=frames(model, placed),
        arrows=arrows,
        caption=_count(model, len(contacts), len(shown - customers - contacts)),
        signs=_SIGNS,
    )


def _asked(model: ServiceModel, customers: set[str]) -> set[str]:
    """Whom customers ask; where the model has no questions, whom they tell anything."""
    told = [f for f in model.flows if f.sender in customers and f.receiver not in customers]
    asked = [flow for flow in told if flow.kind is FlowKind.REQUEST] or told
    return {flow.receiver for flow in asked} - _rivals(model)


def _rivals(model: ServiceModel) -> set[str]:
    return {actor.id for actor in model.actors if actor.side is Side.COMPETITOR}


def _noted(box: Box, arrows: tuple[Arrow, ...], contacts: set[str]) -> Box:
    """Contact points stand in one column, customers right of it; each says how many others it must ask."""
    if box.id not in contacts:
        return evolve(box, lane=2 if box.side is Side.END_CUSTOMER else 0)
    ends = {end for arrow in arrows for end in (arrow.tail, arrow.head) if box.id in (arrow.tail, arrow.head)}
    number = len(ends - {box.id})
    said = Text(f"contact point,\n{many(number, 'counterpart', 'counterparts')}", f"接触点，{number}个往来方")
    return evolve(box, lane=1, note=said)


def _count(model: ServiceModel, contacts: int, behind: int) -> Text:
    """Caption: blind search among n contact points takes (n + 1) / 2 contacts on average (FL1-01)."""
    owner = whose(model)
    en = f"{owner.en}: {many(contacts, 'contact point', 'contact points')}"
    zh = f"{owner.zh}：{contacts}个接触点"
    if behind:
        en += f", {many(behind, 'party', 'parties')} behind"
        zh += f"，背后{behind}个主体"
    en, zh = en + ".", zh + "。"
    if contacts > 1:
        tries = f"{(contacts + 1) / 2:g}"
        en += f" Not knowing the right one, a customer tries {tries} on average."
        zh += f"客户若不知道该找谁，平均要找{tries}次。"
    return Text(en, zh)
