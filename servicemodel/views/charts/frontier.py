"""The efficient frontier: the most that any bundle brings at each cost."""

from typing import Any

from attrs import frozen

from servicemodel.domain.model import ServiceModel
from servicemodel.domain.portfolio import YEARS
from servicemodel.domain.strategy import Strategy
from servicemodel.domain.text import Language, Text
from servicemodel.domain.value import Value
from servicemodel.views.bill_words import readable
from servicemodel.views.charts import plane, signs
from servicemodel.views.charts.grammar import below, layer, mark, n
from servicemodel.views.charts.sheet import Sheet, dressed
from servicemodel.views.dossier import Dossier
from servicemodel.views.figures import CURRENCIES_ZH
from servicemodel.views.text_twin import Table
from servicemodel.views.theme import Theme

NAME = "plan_frontier"
TITLE = Text("The efficient frontier: the most that money brings", "有效边界：投入所能带来的最大节省")
MISSING = Text(
    "Enter the costs of at least two actions that save something (projects, flows).",
    "请填写至少两项能带来节省的行动的成本（projects、flows）。",
)
_TOGETHER = Text("saved a year by the bundle, {currency}", "组合每年节省，{currency}")
_BEST, _OTHER = Text("best bundle", "最佳组合"), Text("other efficient bundle", "其他有效组合")


@frozen
class Point:
    """A bundle that no other one beats at lower or equal cost: cost and value a year, ids of its actions."""

    cost: Value
    value: Value
    actions: tuple[str, ...]
    taken: bool


@frozen
class Facts:
    """The bundles of the frontier, cheapest first."""

    currency: str
    years: float
    points: tuple[Point, ...]


def facts(dossier: Dossier) -> Facts | None:
    """The frontier of the plan; None with fewer than two bundles."""
    return of(dossier.strategy, dossier.model) if dossier.strategy else None


def of(strategy: Strategy, model: ServiceModel) -> Facts | None:
    """The frontier of ``strategy``."""
    if strategy.portfolio is None or len(strategy.portfolio.frontier) < 2:
        return None
    best = strategy.portfolio.best.actions
    points = (Point(b.cost, b.value, b.actions, b.actions == best) for b in strategy.portfolio.frontier)
    return Facts(model.currency, YEARS.number, tuple(points))


def table(facts: Facts) -> Table:
    """One row for each bundle."""
    heads = ("Actions", "行动数"), ("Cost a year", "年成本"), ("Saved a year", "年节省"), ("State", "状态")
    rows = tuple(
        (
            Text(str(len(point.actions)), str(len(point.actions))),
            signs.numbers(readable(point.cost), facts.currency),
            signs.numbers(readable(point.value), facts.currency),
            _BEST if point.taken else _OTHER,
        )
        for point in facts.points
    )
    return Table(tuple(Text(*head) for head in heads), rows)


def caption(facts: Facts) -> Text:
    """Unit, and what the numbers on the points are."""
    zh, years = CURRENCIES_ZH.get(facts.currency, facts.currency), f"{facts.years:g}"
    return Text(
        f"{facts.currency} a year, points without intervals; a cost paid once is spread over {years} years."
        " Numbers: actions in the bundle.",
        f"单位：{zh}/年，点估计；一次性成本按{years}年分摊。数字：组合中的行动数。",
    )


def spec(
    facts: Facts, language: Language, theme: Theme, title: str = "", bare: bool = False
) -> dict[str, Any]:
    """A staircase through the bundles, cheapest first; the best one is a filled circle."""
    sheet = Sheet(language, theme, title or TITLE.to(language), caption(facts).to(language), bare)
    rows = [
        {
            "cost": point.cost.number,
            "benefit": point.value.number,
            "number": str(len(point.actions)),
            "taken": point.taken,
            **plane.look(point.taken, theme),
        }
        for point in facts.points
    ]
    x, y = plane.axes(facts.currency, facts.years, sheet, _TOGETHER)
    place = {"x": x, "y": y}
    shown = {**place, "shape": n("shape", scale=None), "fill": n("fill", scale=None)}
    drawn = {"filled": True, "size": 110, "opacity": 1, "stroke": theme.ink, "strokeWidth": 1}
    marks = [
        mark(rows, "line", place, interpolate="step-after", color=theme.line, strokeWidth=2),
        mark(rows, "point", shown, **drawn),
        mark(rows, "text", {**place, "text": n("number")}, dx=-10, dy=-11),
    ]
    found = signs.legend(plane.states(_BEST, _OTHER, theme, facts.points), sheet)
    return dressed(below([found, layer(marks, plane.WIDTH + 100, plane.HEIGHT)]), sheet)
