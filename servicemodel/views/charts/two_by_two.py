"""The 2×2 of actions: what each costs against what it brings by itself, with its interval."""

from typing import Any

from attrs import evolve, frozen

from servicemodel.domain.model import ServiceModel
from servicemodel.domain.portfolio import YEARS, Candidate
from servicemodel.domain.strategy import Strategy
from servicemodel.domain.text import Language, Text
from servicemodel.domain.value import Unit, Value, weakest
from servicemodel.views.bill_words import readable
from servicemodel.views.charts import plane, signs
from servicemodel.views.charts.grammar import Part, Row, below, beside, layer, mark, n, q
from servicemodel.views.charts.sheet import Sheet, dressed
from servicemodel.views.claims.wording import title_of
from servicemodel.views.dossier import Dossier
from servicemodel.views.figures import CURRENCIES_ZH
from servicemodel.views.lettering import wrapped
from servicemodel.views.text_twin import Table
from servicemodel.views.theme import Theme

NAME = "plan_two_by_two"
TITLE = Text("What each action costs and brings by itself", "各项行动单独实施的成本与收益")
MISSING = Text(
    "Enter what actions cost (projects, flows) and what the matters cost (requests, channels).",
    "请填写行动的成本（projects、flows）以及服务请求与渠道的成本（requests、channels）。",
)
_ALONE = Text("saved a year by itself, {currency}", "单独实施每年节省，{currency}")
_IN, _OUT = Text("in the best bundle", "最佳组合内"), Text("not in it", "未列入")
MOST = 12
#: Height of a line of the key and its columns; pixels between points that would cover each other.
_LINE, _COLUMNS, _APART, _HIGH = 15, 48, 24, 14


@frozen
class Point:
    """An action: its number on the chart, its cost a year and what it saves alone, with the interval."""

    number: int
    action: str
    title: Text
    cost: Value
    saving: Value
    taken: bool


@frozen
class Facts:
    """Actions that save something and whose cost is known; those of the best bundle first."""

    currency: str
    years: float
    points: tuple[Point, ...]
    sampled: bool = False


def facts(dossier: Dossier) -> Facts | None:
    """The actions of the plan; None where none has both a cost and a saving."""
    return of(dossier.strategy, dossier.model) if dossier.strategy else None


def of(strategy: Strategy, model: ServiceModel) -> Facts | None:
    """The actions of ``strategy``."""
    if strategy.portfolio is None:
        return None
    best = strategy.portfolio.best.actions
    costs = {one.action: _yearly(one) for one in strategy.candidates if one.priced}
    shown = [a for a in strategy.actions if a.id in costs and (s := strategy.saving(a.id)) and s.number > 0]
    shown = sorted(shown, key=lambda action: action.id not in best)[:MOST]
    points = [
        Point(
            number,
            action.id,
            title_of(action, model),
            costs[action.id],
            _saved(strategy, action.id),
            action.id in best,
        )
        for number, action in enumerate(shown, 1)
    ]
    return (
        Facts(model.currency, YEARS.number, tuple(points), strategy.outlook is not None) if points else None
    )


def _yearly(candidate: Candidate) -> Value:
    """The cost of an action as money a year, a cost paid once spread over the usual years."""
    parts = tuple(cost for cost in (candidate.once, candidate.per_year) if cost)
    once = candidate.once.number / YEARS.number if candidate.once else 0.0
    number = once + (candidate.per_year.number if candidate.per_year else 0.0)
    return Value(number, Unit.MONEY, weakest(parts), "computed")


def _saved(strategy: Strategy, id: str) -> Value:
    """What the action saves alone, with its interval where it was sampled."""
    prospects = strategy.outlook.prospects if strategy.outlook else ()
    band = next((one.saving for one in prospects if one.action == id), None)
    saving = strategy.saving(id)
    assert saving
    if band is None:
        return saving
    return evolve(saving, low=min(band.low, saving.number), high=max(band.high, saving.number))


def table(facts: Facts) -> Table:
    """One row for each action."""
    heads = (
        ("No.", "序号"),
        ("Action", "行动"),
        ("Cost a year", "年成本"),
        ("Saved a year", "年节省"),
        ("State", "状态"),
    )
    rows = tuple(
        (
            Text(str(point.number), str(point.number)),
            point.title,
            signs.numbers(readable(point.cost), facts.currency),
            signs.numbers(readable(point.saving), facts.currency),
            _IN if point.taken else _OUT,
        )
        for point in facts.points
    )
    return Table(tuple(Text(*head) for head in heads), rows)


def caption(facts: Facts) -> Text:
    """Unit, intervals, what the dashed lines are."""
    zh = CURRENCIES_ZH.get(facts.currency, facts.currency)
    years = f"{facts.years:g}"
    en = f"{facts.currency} a year; a cost paid once is spread over {years} years. "
    en += "Lines: 90 % intervals, sampled. " if facts.sampled else "Not sampled: no intervals. "
    told = f"单位：{zh}/年；一次性成本按{years}年分摊。"
    told += "竖线：抽样所得90%区间。" if facts.sampled else "未抽样，故无区间。"
    return Text(
        en + "Dashed: the middle action. Points that would cover each other stand side by side. Savings of"
        " single actions cannot be added up.",
        told + "虚线：居中的行动。会互相遮盖的点并排放置。各项单独节省不可相加。",
    )


def spec(
    facts: Facts, language: Language, theme: Theme, title: str = "", bare: bool = False
) -> dict[str, Any]:
    """Numbered points with their intervals; what the numbers stand for is listed on the right."""
    sheet = Sheet(language, theme, title or TITLE.to(language), caption(facts).to(language), bare)
    x, y = plane.axes(facts.currency, facts.years, sheet, _ALONE)
    rows = _spread([_row(point, theme) for point in facts.points])
    marks = _halves(rows, theme, x, y)
    for aside in sorted({row["aside"] for row in rows}):
        marks += _marks([row for row in rows if row["aside"] == aside], aside, x, y, theme)
    plot = beside([layer(marks, plane.WIDTH, plane.HEIGHT), _key(facts, sheet)], 24)
    return dressed(below([signs.legend(plane.states(_IN, _OUT, theme, facts.points), sheet), plot]), sheet)


def _row(point: Point, theme: Theme) -> Row:
    ends = signs.ends(point.saving)
    return {
        "number": str(point.number),
        "cost": round(point.cost.number, 2),
        "benefit": round(point.saving.number, 2),
        "low": ends["low"],
        "high": ends["high"],
        "taken": point.taken,
        "ink": theme.on_mark if point.taken else theme.ink,
        **plane.look(point.taken, theme),
    }


def _spread(rows: list[Row]) -> list[Row]:
    """Rows with pixels ``aside``: points that would cover each other stand side by side, cheapest first."""
    costs, lows, highs = ([row[what] for row in rows] for what in ("cost", "low", "high"))
    left, bottom = min(costs), min(lows)
    wide, high = max(costs) - left or 1.0, max(highs) - bottom or 1.0
    found: list[tuple[Row, float, float]] = []
    for row in sorted(rows, key=lambda row: (row["cost"], -row["benefit"])):
        x = (row["cost"] - left) / wide * plane.INNER_WIDTH
        y = (row["benefit"] - bottom) / high * plane.INNER_HEIGHT
        place = x
        for _, other, up in found:
            if abs(up - y) < _HIGH and abs(other - place) < _APART:
                place = other + _APART
        found.append((row, place, y))
    over = max(0.0, max(place for _, place, _ in found) - plane.INNER_WIDTH - _APART)
    told = []
    for row, place, _ in found:
        x = (row["cost"] - left) / wide * plane.INNER_WIDTH
        told.append({**row, "aside": round(place - x - (over if place > x else 0.0))})
    return told


def _marks(rows: list[Row], aside: int, x: Part, y: Part, theme: Theme) -> list[Part]:
    """Intervals, points and numbers of the rows that stand so many pixels aside."""
    place = {"x": x, "y": y}
    ends = {"x": x, "y": {**y, "field": "low"}, "y2": {"field": "high"}}
    spans = [row for row in rows if row["low"] != row["high"]]
    shown = {**place, "shape": n("shape", scale=None), "fill": n("fill", scale=None)}
    words = {**place, "text": n("number"), "color": n("ink", scale=None)}
    round_ = {"filled": True, "size": 400, "opacity": 1, "strokeWidth": 1, "stroke": theme.ink}
    return [
        mark(spans, "rule", ends, color=theme.line, strokeWidth=1.6, xOffset=aside),
        mark(rows, "point", shown, xOffset=aside, **round_),
        mark(rows, "text", words, dx=aside, fontSize=11, fontWeight="bold"),
    ]


def _key(facts: Facts, sheet: Sheet) -> Part:
    """What the numbers stand for, in lines that are short enough."""
    rows, at = [], 0
    for point in facts.points:
        for line, words in enumerate(wrapped(sheet.said(point.title), _COLUMNS, 3)):
            rows.append({"said": words, "number": str(point.number) if line == 0 else "", "line": at})
            at += _LINE
        at += 5
    y = {"y": q("line", scale=None, axis=None)}
    marks = [
        mark(rows, "text", {**y, "x": {"value": 0}, "text": n("number")}, align="left", fontWeight="bold"),
        mark(rows, "text", {**y, "x": {"value": 20}, "text": n("said")}, align="left"),
    ]
    return layer(marks, 320, at)


def _halves(rows: list[Row], theme: Theme, x: Part, y: Part) -> list[Part]:
    """Lines at the middle cost and the middle benefit; none for fewer than three points."""
    if len(rows) < 3:
        return []
    middle = len(rows) // 2
    rule = {"strokeDash": [5, 4], "color": theme.frame}
    cost, benefit = (sorted(row[what] for row in rows)[middle] for what in ("cost", "benefit"))
    return [
        mark([{"middle": cost}], "rule", {"x": {**x, "field": "middle"}}, **rule),
        mark([{"middle": benefit}], "rule", {"y": {**y, "field": "middle"}}, **rule),
    ]
