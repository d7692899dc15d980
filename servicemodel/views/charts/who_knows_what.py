"""Who knows what: parties × topics. What is known and needed, what is missing, what nobody measures."""

from enum import Enum
from typing import TYPE_CHECKING, Any

from attrs import frozen

from servicemodel.domain.model import Section
from servicemodel.domain.text import Language, Text
from servicemodel.domain.value import Value
from servicemodel.views.charts import signs
from servicemodel.views.charts.grammar import Part, Row, below, layer, mark, n, q
from servicemodel.views.charts.naming import Named, named
from servicemodel.views.charts.sheet import Sheet, dressed
from servicemodel.views.dossier import Dossier
from servicemodel.views.figures import percent, plain
from servicemodel.views.lettering import wrapped
from servicemodel.views.text_twin import Table
from servicemodel.views.theme import Theme

if TYPE_CHECKING:
    from servicemodel.knowledge import Situation

NAME = "who_knows_what"
TITLE = Text("Who knows what, and who would need to", "谁知道什么，谁又需要知道")
MISSING = Text(
    "Enter flows or first-hand observers (flows, origins), and what the work needs (needs).",
    "请在模型中填写信息流或第一手信息源（flows、origins），以及工作所需的信息（needs）。",
)
#: More are no picture any more; those with the largest gaps stay.
MOST_ACTORS, MOST_TOPICS = 24, 14
#: Pixels of a cell, and columns of its heading.
_WIDE, _HIGH, _COLUMNS = 72, 44, 12


class State(Enum):
    """What a cell says: known as far as needed, missing, or not measured: nobody is named who observes it."""

    KNOWN = "known"
    MISSING = "missing"
    NOT_MEASURED = "not_measured"


@frozen
class Cell:
    """What ``actor`` knows of ``topic`` (K, a share) against its need; ``wrong`` is W, a share.

    ``known`` is None where nobody is named who observes the topic, ``need`` where nothing is needed.
    """

    actor: str
    topic: str
    state: State
    known: Value | None
    need: Value | None
    wrong: float


@frozen
class Facts:
    """A row of cells for each actor, a cell for each topic; None where nothing is known nor needed.

    ``left_out`` counts actors and topics that are not shown.
    """

    actors: tuple[Named, ...]
    topics: tuple[Named, ...]
    cells: tuple[tuple[Cell | None, ...], ...]
    left_out: tuple[int, int] = (0, 0)


def facts(dossier: Dossier) -> Facts | None:
    """The heat map of the situation; None where nobody knows or needs anything."""
    situation = dossier.situation
    actors, topics = _shown(situation)
    if not actors:
        return None
    model = situation.model
    return Facts(
        tuple(named(Section.ACTORS, id, model) for id in actors),
        tuple(named(Section.TOPICS, id, model) for id in topics),
        tuple(tuple(_cell(situation, actor, topic) for topic in topics) for actor in actors),
        (len(model.actors) - len(actors), len(model.topics) - len(topics)),
    )


def _shown(situation: "Situation") -> tuple[list[str], list[str]]:
    """Actors and topics with the largest gaps, then the most cells, in the order of the file."""
    told = [row for row in situation.rows if row.knowledge.reach > 0 or row.need is not None]
    topics = _ranked([(row.fact.topic, row.weight * row.gap) for row in told])[:MOST_TOPICS]
    seen = [(row.actor, row.weight * row.gap) for row in told if row.fact.topic in topics]
    actors = _ranked(seen)[:MOST_ACTORS]
    model = situation.model
    return [a.id for a in model.actors if a.id in actors], [t.id for t in model.topics if t.id in topics]


def _ranked(told: list[tuple[str, float]]) -> list[str]:
    """Names by the sum of their weights, then by how often they occur, then by name."""
    sums: dict[str, tuple[float, int]] = {}
    for name, weight in told:
        total, count = sums.get(name, (0.0, 0))
        sums[name] = (total + weight, count + 1)
    return sorted(sums, key=lambda name: (-sums[name][0], -sums[name][1], name))


def _cell(situation: "Situation", actor: str, topic: str) -> Cell | None:
    known, need = situation.knowledge(actor, topic), situation.need(actor, topic)
    if known.reach == 0 and need is None:
        return None
    if not situation.observed(topic):
        return Cell(actor, topic, State.NOT_MEASURED, None, need, 0.0)
    short = need is not None and known.correct < need.number
    return Cell(actor, topic, State.MISSING if short else State.KNOWN, known.value, need, known.wrong)


def table(facts: Facts) -> Table:
    """One row for each cell: who, what, known with its interval, wrong, needed, whether that is enough."""
    actors = {each.id: each.name for each in facts.actors}
    topics = {each.id: each.name for each in facts.topics}
    shown = [cell for row in facts.cells for cell in row if cell]
    rows = tuple(
        (
            actors[cell.actor],
            topics[cell.topic],
            Text(*(signs.number(cell.known, language) for language in Language)),
            Text(*(percent(cell.wrong, language, 0) if cell.known else "–" for language in Language)),
            Text(*(_needed(cell, language) for language in Language)),
            _STATES[cell.state],
        )
        for cell in shown
    )
    heads = (
        ("Party", "主体"),
        ("Topic", "信息主题"),
        ("Known (K)", "知悉度（K）"),
        ("Wrong (W)", "误知度（W）"),
    )
    return Table((*(Text(*head) for head in heads), Text("Needed", "需求"), Text("State", "状态")), rows)


_STATES = {
    State.KNOWN: Text("known", "已知悉"),
    State.MISSING: Text("▲ missing: less known than needed", "▲ 缺失：知悉度低于需求"),
    State.NOT_MEASURED: Text(
        "? not measured: nobody is named who sees it first-hand", "? 未测量：没有指明由谁第一手掌握"
    ),
}


def _needed(cell: Cell, language: Language) -> str:
    return percent(cell.need.number, language, 0) if cell.need else "–"


def caption(facts: Facts) -> Text:
    """What the figures are, their intervals, what is left out."""
    left = facts.left_out
    more = any(left)
    return Text(
        "Figure: per cent known correctly and in time (K), its 90 % interval above; circle: weakest evidence"
        " grade." + (f" Not shown: {left[0]} parties, {left[1]} topics." if more else ""),
        "数字：正确且及时知悉的份额（K，%），上方为90%区间；圆圈：最弱的证据等级。"
        + (f"未显示：{left[0]}个主体，{left[1]}个主题。" if more else ""),
    )


def spec(
    facts: Facts, language: Language, theme: Theme, title: str = "", bare: bool = False
) -> dict[str, Any]:
    """The heat map as Vega-Lite: deeper blue for more, a red edge and a triangle where more is needed."""
    sheet = Sheet(language, theme, title or TITLE.to(language), caption(facts).to(language), bare)
    rows = [_row(at, cell, sheet) for at, row in enumerate(facts.cells) for cell in row if cell]
    wide, high = _WIDE * len(facts.topics), _HIGH * len(facts.actors)
    marks = [*_cells(rows, _place(facts, sheet), theme), *_heads(facts, sheet)]
    return dressed(below([signs.legend(_legend(facts, theme), sheet), layer(marks, wide, high)]), sheet)


def _place(facts: Facts, sheet: Sheet) -> Part:
    """Topics across, actors down; the topics are written by ``_heads``, whose lines end above the cells."""
    topics, actors = [each.id for each in facts.topics], [sheet.said(each.name) for each in facts.actors]
    across = n("topic", title=None, axis=None, scale={"domain": topics})
    return {"x": across, "y": signs.names("row", actors, sheet.theme, 220, grid=False)}


def _heads(facts: Facts, sheet: Sheet) -> list[Part]:
    """The names of the topics, the last line of each just above the cells."""
    lines = [(each.id, wrapped(sheet.said(each.name), _COLUMNS, 5)[::-1]) for each in facts.topics]
    most = max(len(told) for _, told in lines)
    return [
        mark(
            [{"topic": id, "line": told[up]} for id, told in lines if up < len(told)],
            "text",
            {"x": _place(facts, sheet)["x"], "y": {"value": -9 - 13 * up}, "text": n("line")},
            color=sheet.theme.muted,
        )
        for up in range(most)
    ]


def _cells(rows: list[Row], place: Part, theme: Theme) -> list[Part]:
    """Cells, hatching, edges of what is missing, figures and what is needed, lowest first."""

    def of(*states: State) -> list[Row]:
        return [row for row in rows if row["state"] in {state.value for state in states}]

    ink = n("ink", scale=None, legend=None)
    depth = q("depth", scale=None, legend=None)
    filled = {"fill": theme.low, "stroke": theme.frame, "strokeWidth": 0.5}
    edge = {"fill": "transparent", "stroke": theme.high, "strokeWidth": 2.2}
    return [
        mark(of(State.KNOWN, State.MISSING), "rect", {**place, "fillOpacity": depth}, **filled),
        signs.hatched(of(State.NOT_MEASURED), place, _WIDE - 4, _HIGH - 4, theme),
        *signs.asked(of(State.NOT_MEASURED), place, theme),
        mark(of(State.MISSING), "rect", place, **edge),
        mark(rows, "text", {**place, "text": n("band"), "color": ink}, dy=-13, fontSize=9),
        mark(
            rows, "text", {**place, "text": n("figure"), "color": ink}, dx=-5, fontSize=12, fontWeight="bold"
        ),
        signs.graded(rows, place, ink, 15, -0.5),
        mark(rows, "text", {**place, "text": n("need"), "color": ink}, dy=14, fontSize=9),
    ]


def depth(share: float) -> float:
    """Opacity of a cell: white at 0, four fifths of blue at 1, with a step in the middle where letters turn.

    On the light ground dark letters can be read on all of it; on the dark ground light letters below the
    step and dark ones above it.
    """
    return round(0.88 * share if share <= 0.5 else 0.65 + (share - 0.5) * 0.3, 3)


def _row(at: int, cell: Cell, sheet: Sheet) -> Row:
    known = cell.known.number if cell.known else 0.0
    need = percent(cell.need.number, sheet.language, 0) if cell.need else ""
    return {
        "row": at,
        "topic": cell.topic,
        "state": cell.state.value,
        "depth": depth(known),
        "ink": sheet.theme.on_mark if known > 0.5 and cell.known else sheet.theme.ink,
        "band": _band(cell),
        "figure": plain(known * 100, 0) if cell.known else "",
        "grade": cell.known.grade.value if cell.known else "",
        "need": f"▲ {sheet.said(_OF).format(need=need)}" if cell.state is State.MISSING else "",
    }


_OF = Text("needs {need}", "需要{need}")


def _band(cell: Cell) -> str:
    value = cell.known
    if value is None or value.low is None or value.high is None or value.low == value.high:
        return ""
    return "–".join(plain(end * 100, 0) for end in (value.low, value.high))


def _legend(facts: Facts, theme: Theme) -> list[signs.Sign]:
    """Only the signs that occur."""
    found = {cell.state for row in facts.cells for cell in row if cell}
    square = "square"
    told = {
        State.KNOWN: signs.Sign(
            square, theme.low, theme.frame, Text("known; deeper is more", "已知悉，颜色越深越多"), 140
        ),
        State.MISSING: signs.Sign(square, None, theme.high, Text("▲ less than needed", "▲ 低于需求"), 140),
        State.NOT_MEASURED: signs.Sign(
            signs.hatch(14, 14), None, theme.line, Text("? nobody observes it", "? 无人第一手掌握"), 4
        ),
    }
    blank = signs.Sign(
        square, None, theme.inner, Text("empty: neither known nor needed", "空白：既无知悉也无需求"), 140
    )
    used = [cell.known.grade for row in facts.cells for cell in row if cell and cell.known]
    return [*(told[state] for state in State if state in found), blank, *signs.grades(used, theme)]
