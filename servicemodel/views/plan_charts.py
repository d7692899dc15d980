"""The charts of a plan: 2×2 of actions, efficient frontier, tornado, each under the claim that it shows."""

from typing import Any

from attrs import frozen

from servicemodel.domain.model import ServiceModel
from servicemodel.domain.strategy import Strategy
from servicemodel.domain.text import Language, Text
from servicemodel.views.bill_words import amount
from servicemodel.views.charts import frontier, tornado, two_by_two
from servicemodel.views.charts.drawing import library
from servicemodel.views.strategy_lead import headlines
from servicemodel.views.theme import THEMES

NAMES = (two_by_two.NAME, frontier.NAME, tornado.NAME)
_FRONTIER = Text(
    "More money brings more up to {saving} a year: the efficient frontier",
    "有效边界：投入越多节省越多，最高每年{saving}",
)
_TORNADO = Text(
    "What moves the benefit of “{title}” most ({base})", "对“{title}”收益影响最大的数字（{base}）"
)


@frozen
class Chart:
    """A chart ready to be painted: its name, its language, and the Vega-Lite that draws it."""

    name: str
    language: Language
    spec: dict[str, Any]


def charts(
    strategy: Strategy, model: ServiceModel, language: Language, theme: str = "light"
) -> tuple[Chart, ...]:
    """Those charts of a plan for which there is something to show. MachineLacks without the library."""
    if strategy.portfolio is None:
        return ()
    library()
    colours, made = THEMES[theme], []
    if points := two_by_two.of(strategy, model):
        title = headlines(strategy, model, language)[0]
        made.append(Chart(two_by_two.NAME, language, two_by_two.spec(points, language, colours, title)))
    if bundles := frontier.of(strategy, model):
        title = _frontier(bundles, model, language)
        made.append(Chart(frontier.NAME, language, frontier.spec(bundles, language, colours, title)))
    if bars := tornado.of(strategy, model):
        told = {"title": bars.title.to(language), "base": bars.said.to(language)}
        title = _TORNADO.to(language).format(**told)
        made.append(Chart(tornado.NAME, language, tornado.spec(bars, language, colours, title)))
    return tuple(made)


def _frontier(facts: frontier.Facts, model: ServiceModel, language: Language) -> str:
    most = max((point.value for point in facts.points), key=lambda value: value.number)
    return _FRONTIER.to(language).format(saving=amount(most, model, language, False))
