"""The charts of a plan: 2×2 of actions, efficient frontier, tornado; what each shows, in words."""

from collections.abc import Iterator
from typing import Any

from attrs import frozen

from servicemodel.domain.action import Action
from servicemodel.domain.model import ServiceModel
from servicemodel.domain.portfolio import YEARS, Candidate
from servicemodel.domain.strategy import Strategy
from servicemodel.domain.text import Language, Text
from servicemodel.views import fonts
from servicemodel.views.bill_words import amount
from servicemodel.views.charts import frontier, tornado, two_by_two
from servicemodel.views.charts.mark import Mark, Swing, Wording
from servicemodel.views.figures import CURRENCIES_ZH
from servicemodel.views.outlook_words import amount_words, number_name
from servicemodel.views.sentences import action_title
from servicemodel.views.strategy_lead import headlines
from servicemodel.views.theme import THEMES

NAMES = (two_by_two.NAME, frontier.NAME, tornado.NAME)
_COST = Text(
    "cost a year, {currency} (once: over {years} years)", "年成本，{currency}（一次性成本按{years}年分摊）"
)
_ALONE = Text("saved a year by itself, {currency}", "单独实施每年节省，{currency}")
_TOGETHER = Text("saved a year by the bundle, {currency}", "组合每年节省，{currency}")
_IN, _OUT = Text("in the best bundle", "最佳组合内"), Text("not in it", "未列入")
_BEST, _OTHER = Text("best bundle", "最佳组合"), Text("other efficient bundle", "其他有效组合")
_LOW, _HIGH = Text("number at its low end", "数值取低端"), Text("number at its high end", "数值取高端")
_NET = Text("benefit a year, {currency}", "年收益，{currency}")
_SOURCE = Text(
    "{name} · computed by servicemodel · 90 % intervals where sampled · {grade}",
    "{name} · 由servicemodel计算 · 抽样时给出90%区间 · {grade}",
)
_ILLUSTRATIVE = Text("illustrative numbers", "数字仅为示例")
_REAL = Text("grades: --format json", "证据等级见--format json")
_TITLES = {
    frontier.NAME: Text(
        "More money brings more up to {saving} a year: the efficient frontier",
        "有效边界：投入越多节省越多，最高每年{saving}",
    ),
    tornado.NAME: Text(
        "What moves the benefit of “{title}” most ({base})", "对“{title}”收益影响最大的数字（{base}）"
    ),
}
_MOST = 12


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
    of = _Drawn(strategy, model, language, theme)
    made = [Chart(two_by_two.NAME, language, of.two_by_two())] if of.shown() else []
    if len(strategy.portfolio.frontier) > 1:
        made.append(Chart(frontier.NAME, language, of.frontier()))
    if strategy.outlook and strategy.outlook.tornado:
        made.append(Chart(tornado.NAME, language, of.tornado()))
    return tuple(made)


@frozen
class _Drawn:
    strategy: Strategy
    model: ServiceModel
    language: Language
    theme: str

    def two_by_two(self) -> dict[str, Any]:
        """Actions whose cost and saving are known; the title is the headline of the plan."""
        title = headlines(self.strategy, self.model, self.language)[0]
        titles = [action_title(action, self.model, self.language) for action in self.shown()]
        words = self._wording(title, (_COST, _ALONE), (_IN, _OUT))
        return two_by_two.spec(tuple(self._marks()), titles, words)

    def frontier(self) -> dict[str, Any]:
        """The bundles that no other one beats at lower or equal cost."""
        assert self.strategy.portfolio is not None
        bundles, best = self.strategy.portfolio.frontier, self.strategy.portfolio.best
        marks = tuple(
            Mark(str(len(b.actions)), b.cost.number, b.value.number, taken=b.actions == best.actions)
            for b in bundles
        )
        most = max((bundle.value for bundle in bundles), key=lambda value: value.number, default=best.value)
        saving = amount(most, self.model, self.language, False)
        title = _TITLES[frontier.NAME].to(self.language).format(saving=saving)
        return frontier.spec(marks, self._wording(title, (_COST, _TOGETHER), (_BEST, _OTHER)))

    def tornado(self) -> dict[str, Any]:
        """The numbers that move the benefit of the first action."""
        outlook = self.strategy.outlook
        assert outlook is not None
        assert outlook.tornado is not None
        told = outlook.tornado
        action = action_title(self.strategy.action(told.action), self.model, self.language)
        base = amount_words(told.base, self.model, self.language)
        title = _TITLES[tornado.NAME].to(self.language).format(title=action, base=base)
        swings = tuple(
            Swing(number_name(bar.number, self.model, self.language), bar.at_low, bar.at_high)
            for bar in told.bars
        )
        return tornado.spec(swings, told.base, self._wording(title, (_NET, _NET), (_LOW, _HIGH)))

    def shown(self) -> list[Action]:
        """Actions that save something and whose cost is known; those of the best bundle first."""
        assert self.strategy.portfolio is not None
        best = self.strategy.portfolio.best.actions
        costs = self._costs()
        shown = [a for a in self.strategy.actions if a.id in costs and self._saved(a.id) > 0]
        return sorted(shown, key=lambda action: action.id not in best)[:_MOST]

    def _costs(self) -> dict[str, float]:
        return {one.action: _yearly(one) for one in self.strategy.candidates if one.priced}

    def _marks(self) -> Iterator[Mark]:
        """One mark for all actions at the same point, with the numbers of them."""
        assert self.strategy.portfolio is not None
        best, costs = self.strategy.portfolio.best.actions, self._costs()
        points: dict[tuple[float, float], list[tuple[int, str]]] = {}
        for n, action in enumerate(self.shown(), 1):
            at = (round(costs[action.id], 2), round(self._saved(action.id), 2))
            points.setdefault(at, []).append((n, action.id))
        for (cost, saved), actions in points.items():
            inside = [str(n) for n, id in actions if id in best]
            outside = [str(n) for n, id in actions if id not in best]
            taken = bool(inside)
            number = ",".join(inside or outside) + (f" ({','.join(outside)})" if inside and outside else "")
            yield Mark(number, cost, saved, *self._ends(actions[0][1]), taken)

    def _saved(self, id: str) -> float:
        saving = self.strategy.saving(id)
        return saving.number if saving else 0.0

    def _ends(self, id: str) -> tuple[float | None, float | None]:
        prospects = self.strategy.outlook.prospects if self.strategy.outlook else ()
        band = next((one.saving for one in prospects if one.action == id), None)
        return (band.low, band.high) if band else (None, None)

    def _wording(self, title: str, axes: tuple[Text, Text], states: tuple[Text, Text]) -> Wording:
        language, zh = self.language, self.language is Language.ZH
        currency = CURRENCIES_ZH.get(self.model.currency) if zh else None
        said = {"currency": currency or self.model.currency, "years": f"{YEARS.number:g}"}
        across, up = (axis.to(language).format(**said) for axis in axes)
        grade = (_ILLUSTRATIVE if self.model.illustrative else _REAL).to(language)
        source = _SOURCE.to(language).format(name=self.model.name.to(language), grade=grade)
        font = (fonts.chinese_font() or "sans-serif") if zh else fonts.FAMILIES
        ticks = _TICKS_ZH if zh else "format(datum.value, '~s')"
        taken, other = (state.to(language) for state in states)
        return Wording(title, across, up, taken, other, source, font, ticks, THEMES[self.theme])


_TICKS_ZH = "abs(datum.value) >= 10000 ? format(datum.value / 10000, '~f') + '万' : format(datum.value, '~f')"


def _yearly(candidate: Candidate) -> float:
    once = candidate.once.number / YEARS.number if candidate.once else 0.0
    return once + (candidate.per_year.number if candidate.per_year else 0.0)
