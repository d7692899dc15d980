"""One service mode: where customers can turn, and whom each contact point must then ask (Fig. 1; MO-1)."""

from collections.abc import Sequence

from attrs import evolve

from servicemodel.domain.finding import Finding
from servicemodel.domain.flow import FlowKind
from servicemodel.domain.kinds import Side
from servicemodel.domain.model import ServiceModel
from servicemodel.domain.text import Text
from servicemodel.knowledge import Situation
from servicemodel.views.painting import Titles, painted
from servicemodel.views.picture import Arrow, Box, Picture
from servicemodel.views.picture_words import joined
from servicemodel.views.signs import PARTIES
from servicemodel.views.staging import boxes, frames, many, whose

NAME = "service_mode"
TITLE = Text("Where customers can turn, and who stands behind", "客户找谁，谁在背后支持")


def picture(situation: Situation, findings: Sequence[Finding] = (), titles: Titles | None = None) -> Picture:
    """Customers, contact points and the parties behind them; one bare arrow for each direction.

    Flows are folded into these arrows and counted; ``findings`` are painted on the parties.
    """
    model = situation.model
    customers, contacts = customers_of(model), contact_points(model)
    pairs = sorted({(flow.sender, flow.receiver) for flow in model.flows if flow.sender != flow.receiver})
    touching = [pair for pair in pairs if set(pair) & contacts and not set(pair) & _rivals(model)]
    shown = customers | contacts | {end for pair in touching for end in pair}
    arrows = tuple(_folded(model, tail, head) for tail, head in touching)
    placed = tuple(_noted(box, arrows, contacts) for box in boxes(model, shown))
    plain = Picture(
        name=NAME,
        title=TITLE,
        boxes=placed,
        clusters=frames(model, placed),
        arrows=arrows,
        caption=joined(
            _count(model, len(contacts), len(shown - customers - contacts)), _folds(model, touching)
        ),
        signs=PARTIES,
    )
    return painted(plain, model, findings, titles)


def _folded(model: ServiceModel, tail: str, head: str) -> Arrow:
    flows = tuple(flow.id for flow in model.flows if (flow.sender, flow.receiver) == (tail, head))
    return Arrow(f"{tail}~{head}", tail, head, flows=flows)


def _folds(model: ServiceModel, pairs: Sequence[tuple[str, str]]) -> Text:
    """How many flows stand behind the arrows, and how many do not."""
    inside = sum((flow.sender, flow.receiver) in pairs for flow in model.flows)
    told = Text(
        f"Arrows stand for {many(inside, 'flow', 'flows')} of {len(model.flows)}; the others do not touch a "
        "contact point.",
        f"箭线代表{len(model.flows)}条信息流中的{inside}条，其余不经过接触点。",
    )
    whole = Text(f"Arrows stand for all {many(inside, 'flow', 'flows')}.", f"箭线代表全部{inside}条信息流。")
    return whole if inside == len(model.flows) else told


def customers_of(model: ServiceModel) -> set[str]:
    """Ids of the end customers."""
    return {actor.id for actor in model.actors if actor.side is Side.END_CUSTOMER}


def contact_points(model: ServiceModel) -> set[str]:
    """Ids of those whom customers ask; where the model has no questions, whom they tell anything."""
    customers = customers_of(model)
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
