"""One topic: how it travels, who ends up knowing it, and what is lost at each hop (core 3.2, 3.13 A)."""

from collections.abc import Sequence

from attrs import evolve, frozen

from servicemodel.domain.fact import Need, Origin
from servicemodel.domain.finding import Finding
from servicemodel.domain.flow import Fidelity, Flow
from servicemodel.domain.model import Ref, Section, ServiceModel
from servicemodel.domain.text import Text
from servicemodel.knowledge import Situation
from servicemodel.views.figures import per_cent_number
from servicemodel.views.painting import Titles, painted
from servicemodel.views.picture import Arrow, Box, LegendEntry, Mark, Picture, Shape, Style
from servicemodel.views.picture_words import folded, graded_text, joined
from servicemodel.views.signs import PARTIES
from servicemodel.views.staging import boxes, frames, said, whose

NAME = "topic_routes"
TITLE = Text("How one topic travels, and what is lost on the way", "一项信息如何传递，途中损失多少")

WORLD = "@world"
_WHY = Text("do not carry the topic", "不涉及该主题")
_SIGNS = (
    LegendEntry(Shape.WORLD, Text("the facts themselves", "真实世界（信息起点）")),
    LegendEntry(Style.DOTTED, Text("not permitted: does not flow", "未获许可，信息不流动")),
    *PARTIES,
)


@frozen
class Leg:
    """What one flow or origin keeps of the topic: the share of items, and whether a best route uses it."""

    kept: float
    on_route: bool


def picture(
    situation: Situation,
    topic: str | None = None,
    findings: Sequence[Finding] = (),
    titles: Titles | None = None,
) -> Picture:
    """Routes of ``topic``; without one, of the topic whose needs are met worst.

    ``findings`` about the topic are painted on the parties; the arrows keep the marks of the routes.
    """
    chosen = topic or worst_topic(situation)
    model = situation.model
    flows = tuple(flow for flow in model.flows if chosen in flow.topics)
    origins = tuple(origin for origin in model.origins if chosen in origin.topics)
    needing = {need.actor for need in model.needs if need.topic == chosen}
    shown = needing | {o.actor for o in origins} | {end for f in flows for end in (f.sender, f.receiver)}
    legs = _legs(situation, chosen)
    placed = tuple(_known(situation, box, chosen) for box in boxes(model, shown))
    world = Box(WORLD, model.topic(chosen).name, shape=Shape.WORLD, lane=-1)
    plain = Picture(
        name=NAME,
        title=Text(
            f"{TITLE.en}: {model.topic(chosen).name.en}", f"{TITLE.zh}：{model.topic(chosen).name.zh}"
        ),
        boxes=(world, *placed) if origins else placed,
        clusters=frames(model, placed),
        arrows=(
            *(_from_world(origin, chosen, legs) for origin in origins),
            *(_passing(model, flow, chosen, legs) for flow in flows),
        ),
        caption=_caption(model, len(flows)),
        signs=_SIGNS,
    )
    here = [finding for finding in findings if Ref(Section.TOPICS, chosen) in _about(model, finding)]
    marked = painted(plain, model, here, titles)
    return evolve(plain, boxes=marked.boxes, clusters=marked.clusters)


def _caption(model: ServiceModel, shown: int) -> Text:
    owner = whose(model)
    said = Text(
        f"{owner.en}. Each arrow: share of items that pass it right and in time. Each box: what the party "
        "knows in the end.",
        f"{owner.zh}。箭线：正确且及时通过的信息项占比；方框：该主体最终的知悉程度。",
    )
    return joined(said, folded(shown, len(model.flows), _WHY))


def _about(model: ServiceModel, finding: Finding) -> set[Ref]:
    """The topics that a finding is about: those it names, and those of its needs and origins."""
    named = set(finding.elements) | {fact for _, fact in finding.facts if isinstance(fact, Ref)}
    found = {ref for ref in named if ref.section is Section.TOPICS}
    for element in (model.find(ref) for ref in named):
        topics = (element.topic,) if isinstance(element, Need) else ()
        found |= {Ref(Section.TOPICS, id) for id in (*topics, *getattr(element, "topics", ()))}
    return found


def worst_topic(situation: Situation) -> str:
    """The topic with the largest weighted need gap; without needs, one with a source and many flows."""
    carried = {topic.id: 0 for topic in situation.model.topics}
    for flow in situation.model.flows:
        carried |= {topic: carried.get(topic, 0) + 1 for topic in flow.topics}
    gaps = dict.fromkeys(carried, 0.0)
    for row in situation.rows:
        share = situation.share(row.fact) * max(row.weight, 0.0)
        gaps[row.fact.topic] = gaps.get(row.fact.topic, 0.0) + share * row.gap
    sourced = {topic for origin in situation.model.origins for topic in origin.topics}
    return min(carried, key=lambda topic: (-gaps[topic], topic not in sourced, -carried[topic], topic))


def _legs(situation: Situation, topic: str) -> dict[str, Leg]:
    """By flow or origin, as far as some best route uses it."""
    return {
        hop.flow: Leg(hop.coverage * hop.accuracy * hop.timeliness, True)
        for fact in situation.facts_of(topic)
        for actor in situation.model.actors
        for hop in situation.row(actor.id, fact).route
    }


def _off_route(fidelity: Fidelity) -> Leg:
    return Leg(fidelity.coverage.number * fidelity.accuracy.number, False)


def _kept(leg: Leg) -> Text:
    share = per_cent_number(leg.kept, 0)
    if leg.on_route:
        return Text(f"keeps {share} %", f"保留{share}%")
    return Text(f"keeps {share} % at most", f"至多保留{share}%")


def _from_world(origin: Origin, topic: str, legs: dict[str, Leg]) -> Arrow:
    leg = legs.get(origin.id) or _off_route(origin.fidelity)
    kept = _kept(leg)
    return Arrow(
        id=origin.id,
        tail=WORLD,
        head=origin.actor,
        label=Text(f"sees it first-hand\n{kept.en}", f"亲自掌握\n{kept.zh}"),
        mark=Mark.BEST if leg.on_route else None,
        thick=leg.on_route,
    )


def _passing(model: ServiceModel, flow: Flow, topic: str, legs: dict[str, Leg]) -> Arrow:
    leg = legs.get(flow.id) or _off_route(flow.fidelity_of(topic))
    kept, name = _kept(leg), said(model, flow)
    return Arrow(
        id=flow.id,
        tail=flow.sender,
        head=flow.receiver,
        label=Text(f"{name.en}\n{kept.en}", f"{name.zh}\n{kept.zh}"),
        style=Style.DOTTED if flow.id in model.refused else Style.SOLID,
        mark=Mark.BEST if leg.on_route else None,
        thick=leg.on_route,
    )


def _known(situation: Situation, box: Box, topic: str) -> Box:
    known, need = situation.knowledge(box.id, topic), situation.need(box.id, topic)
    right, wrong = graded_text(known.value), per_cent_number(known.wrong, 0)
    level = per_cent_number(need.number, 0) if need else ""
    return evolve(
        box,
        note=Text(
            f"knows {right.en}\nwrong on {wrong} %" + (f"\nneeds {level} %" if need else ""),
            f"知悉{right.zh}\n误知{wrong}%" + (f"\n需要{level}%" if need else ""),
        ),
    )
