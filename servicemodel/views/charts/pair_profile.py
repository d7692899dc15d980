"""The asymmetry profile of a pair: who is ahead in which topic, how whole, right and late (core 3.5)."""

from typing import TYPE_CHECKING, Any

from attrs import frozen

from servicemodel.domain.model import Section
from servicemodel.domain.text import Language, Text
from servicemodel.domain.value import Value
from servicemodel.views.charts import grammar, signs
from servicemodel.views.charts.grammar import Part, below, beside, layer, mark, n, q
from servicemodel.views.charts.naming import Named, named
from servicemodel.views.charts.sheet import Sheet, dressed
from servicemodel.views.dossier import Dossier
from servicemodel.views.figures import change, duration, percent
from servicemodel.views.text_twin import Table
from servicemodel.views.theme import Theme

if TYPE_CHECKING:
    from servicemodel.knowledge import Situation

NAME = "pair_profile"
TITLE = Text("What one party knows and the other does not", "两个主体之间的信息不对称概貌")
MISSING = Text(
    "Enter what at least two parties know: first-hand observers or flows (origins, flows).",
    "请填写至少两个主体所掌握的信息：第一手信息源或信息流（origins、flows）。",
)
MOST_TOPICS = 14
_ROW = 30


@frozen
class Side:
    """One party about one topic: K with its interval, completeness R, correctness K/R, days of its route.

    ``right`` is None where nothing arrives; ``days`` is None there too.
    """

    known: Value
    reach: float
    right: float | None
    days: float | None


@frozen
class Row:
    """One topic; ``ahead`` is K of the first party less K of the second, in [−1, 1]."""

    topic: Named
    first: Side
    second: Side
    ahead: float


@frozen
class Facts:
    """The profile of a pair, topics in which the first is furthest ahead first."""

    first: Named
    second: Named
    rows: tuple[Row, ...]


def facts(dossier: Dossier, first: str = "", second: str = "") -> Facts | None:
    """The profile of ``first`` and ``second``, of the pair that lies furthest apart where they are ""."""
    situation = dossier.situation
    pair = (first, second) if first and second else furthest(situation)
    if pair is None:
        return None
    one, other = pair
    model = situation.model
    topics = [topic.id for topic in model.topics if situation.facts_of(topic.id)]
    rows = [row for id in topics if situation.observed(id) and (row := _row(situation, one, other, id))]
    rows.sort(key=lambda row: (-abs(row.ahead), row.topic.id))
    kept = sorted(rows[:MOST_TOPICS], key=lambda row: (-row.ahead, row.topic.id))
    if not kept:
        return None
    return Facts(named(Section.ACTORS, one, model), named(Section.ACTORS, other, model), tuple(kept))


def furthest(situation: "Situation") -> tuple[str, str] | None:
    """The pair between which most lies that one of the two needs: who knows most of it, and who needs it."""
    apart: dict[tuple[str, str], float] = {}
    for row in situation.rows:
        if row.need is None or row.gap <= 0 or not situation.observed(row.fact.topic):
            continue
        topic = row.fact.topic
        others = [actor.id for actor in situation.model.actors if actor.id != row.actor]
        lead, best = max(((situation.correct(other, topic), other) for other in others), default=(0.0, ""))
        lead -= row.knowledge.correct
        if lead > 0:
            apart[best, row.actor] = apart.get((best, row.actor), 0.0) + row.weight * min(lead, row.gap)
    return max(sorted(apart), key=lambda pair: apart[pair], default=None)


def _row(situation: "Situation", one: str, other: str, topic: str) -> Row | None:
    first, second = _side(situation, one, topic), _side(situation, other, topic)
    if first.reach == second.reach == 0:
        return None
    name = named(Section.TOPICS, topic, situation.model)
    return Row(name, first, second, first.known.number - second.known.number)


def _side(situation: "Situation", actor: str, topic: str) -> Side:
    known = situation.knowledge(actor, topic)
    right = known.correct / known.reach if known.reach > 0 else None
    return Side(known.value, known.reach, right, _days(situation, actor, topic) if known.reach > 0 else None)


def _days(situation: "Situation", actor: str, topic: str) -> float | None:
    """Days along the best route, the mean over the strata by their shares; None where there is no route."""
    routes = [(situation.share(fact), situation.row(actor, fact).route) for fact in situation.facts_of(topic)]
    told = [(share, route) for share, route in routes if route]
    total = sum(share for share, _ in told)
    late = sum(share * sum(_delay(situation, hop.flow, topic) for hop in route) for share, route in told)
    return late / total if total else None


def _delay(situation: "Situation", id: str, topic: str) -> float:
    flows = {flow.id: flow.fidelity_of(topic) for flow in situation.model.flows if flow.id == id}
    origins = {origin.id: origin.fidelity for origin in situation.model.origins if origin.id == id}
    found = flows.get(id) or origins.get(id)
    return found.delay.days.number if found else 0.0


def table(facts: Facts) -> Table:
    """One row for each topic: the difference, then K, completeness, correctness and delay of both."""
    pair = (facts.first.name, facts.second.name)
    measures = (
        ("known (K)", "知悉度（K）"),
        ("completeness", "完整性"),
        ("correctness", "正确性"),
        ("delay", "时滞"),
    )
    heads = [Text("Topic", "信息主题"), Text("Ahead (α)", "领先（α）")]
    heads += [Text(f"{who.en}: {en}", f"{who.zh}：{zh}") for en, zh in measures for who in pair]
    return Table(tuple(heads), tuple(_told(row) for row in facts.rows))


def _told(row: Row) -> tuple[Text, ...]:
    sides = (row.first, row.second)

    def said(language: Language) -> list[str]:
        return [
            change(0.0, row.ahead, language),
            *(signs.number(side.known, language) for side in sides),
            *(percent(side.reach, language, 0) for side in sides),
            *("–" if side.right is None else percent(side.right, language, 0) for side in sides),
            *("–" if side.days is None else duration(side.days, language) for side in sides),
        ]

    pairs = zip(said(Language.EN), said(Language.ZH), strict=True)
    return (row.topic.name, *(Text(en, zh) for en, zh in pairs))


def caption(facts: Facts) -> Text:
    """What the panels show."""
    return Text(
        "Known: share held correctly and in time (K), lines are 90 % intervals. Whole: share that arrives at"
        " all (R). Right: of what arrives, the share that is correct and in time (K/R). Late: days along the"
        " best route.",
        "知悉：正确且及时掌握的份额（K），横线为90%区间。完整：能够到达的份额（R）。"
        "正确：到达内容中正确且及时的份额（K/R）。时滞：最佳路径所需天数。",
    )


_PANELS = (
    ("known", Text("known, K", "知悉度K")),
    ("reach", Text("whole, R", "完整性R")),
    ("right", Text("right, K/R", "正确性K/R")),
    ("days", Text("late, days", "时滞，天")),
)


def spec(
    facts: Facts, language: Language, theme: Theme, title: str = "", bare: bool = False
) -> dict[str, Any]:
    """Four panels beside each other, one row for each topic: circle the first party, square the second."""
    told = title or f"{TITLE.to(language)}{_COLON.to(language)}{_pair(facts, language)}"
    sheet = Sheet(language, theme, told, caption(facts).to(language), bare)
    panels = beside([_panel(facts, sheet, what, name) for what, name in _PANELS])
    entries = [
        signs.Sign("circle", theme.low, theme.ink, facts.first.name),
        signs.Sign("square", theme.medium, theme.ink, facts.second.name),
    ]
    return dressed(below([signs.legend(entries, sheet), panels]), sheet)


_COLON = Text(": ", "：")


def _pair(facts: Facts, language: Language) -> str:
    names = facts.first.name.to(language), facts.second.name.to(language)
    return (" – " if language is Language.EN else "与").join(names)


def _panel(facts: Facts, sheet: Sheet, what: str, name: Text) -> Part:
    theme, known, days = sheet.theme, what == "known", what == "days"
    rows = [row for at, each in enumerate(facts.rows) for row in _points(at, each, what)]
    topics = [sheet.said(row.topic.name) for row in facts.rows]
    scale = {"zero": True, "nice": True} if days else {"domain": [0, 1]}
    axis = {"tickCount": 4 if known else 2, **({} if days else {"labelExpr": sheet.per_cent})}
    look = {"grid": True, "labelPadding": 10, "labels": known, "domain": True}
    y = signs.names("row", topics, theme, 240, **look)
    aside = n("side", scale={"domain": _SIDES, "paddingOuter": 0.4})
    place = {"y": y, "yOffset": aside}
    drawn = {
        "shape": n("side", legend=None, scale={"domain": _SIDES, "range": ["circle", "square"]}),
        "color": n("side", legend=None, scale={"domain": _SIDES, "range": [theme.low, theme.medium]}),
    }
    low = q("low", title=sheet.said(name), scale=scale, axis=axis)
    at = q("at", title=sheet.said(name), scale=scale, axis=axis)
    round_ = {"filled": True, "size": 95, "opacity": 1, "stroke": theme.ink, "strokeWidth": 1}
    marks = [
        mark(rows, "rule", {**place, "x": low, "x2": {"field": "high"}}, strokeWidth=2, color=theme.line),
        mark(rows, "point", {**place, "x": at, **drawn}, **round_),
    ]
    return layer(marks, 240 if known else 110, _ROW * len(topics))


_SIDES = ["first", "second"]


def _points(at: int, row: Row, what: str) -> list[grammar.Row]:
    found = []
    for name, side in (("first", row.first), ("second", row.second)):
        told = {"known": side.known.number, "reach": side.reach, "right": side.right, "days": side.days}[what]
        if told is None:
            continue
        band = signs.ends(side.known) if what == "known" else {"at": told, "low": told, "high": told}
        found.append({"row": at, "side": name, **band})
    return found
