"""Before and after: the yearly cost by kind, today and with the best bundle; or two scenarios compared."""

from typing import Any

from attrs import frozen

from servicemodel.domain.scenario import Comparison
from servicemodel.domain.strategy import Strategy
from servicemodel.domain.text import Language, Text
from servicemodel.domain.value import Unit, Value
from servicemodel.domain.worth import COST_LABELS, Bill, CostKind
from servicemodel.views.bill_words import readable
from servicemodel.views.charts import signs
from servicemodel.views.charts.grammar import below
from servicemodel.views.charts.ledger import Axis, Bar, ledger
from servicemodel.views.charts.sheet import Sheet, dressed
from servicemodel.views.contrast import LABELS
from servicemodel.views.dossier import Dossier
from servicemodel.views.figures import CURRENCIES_ZH, ranged
from servicemodel.views.text_twin import Table
from servicemodel.views.theme import Theme

NAME = "scenario_bars"
TITLE = Text("Before and after", "前后对比")
MISSING = Text(
    "Enter what at least one action could save: costs of requests and channels; or add a scenario.",
    "请填写服务请求与渠道的成本，以便计算行动的节省；或添加一个情景。",
)
_TODAY, _BEST = Text("today", "现状"), Text("with the best bundle", "实施最佳组合后")
_TOTAL = Text("all of it", "合计")


@frozen
class Group:
    """One figure of both sides; None where it is not known."""

    name: str
    label: Text
    unit: Unit
    before: Value | None
    after: Value | None


@frozen
class Facts:
    """What the two sides are called, and their figures."""

    currency: str
    before: Text
    after: Text
    groups: tuple[Group, ...]


def facts(dossier: Dossier) -> Facts | None:
    """Today's bill against that with the best bundle done; None where no action is worth it."""
    strategy = dossier.strategy
    if strategy is None or strategy.portfolio is None or not strategy.portfolio.best.actions:
        return None
    return Facts(dossier.model.currency, _TODAY, _BEST, tuple(_bills(strategy)))


def compared(comparison: Comparison, currency: str) -> Facts | None:
    """The figures of two scenarios; None where of none both sides are known."""
    groups = [
        Group(metric.name, LABELS[metric.name], value.unit, metric.before, metric.after)
        for metric in comparison.metrics
        if (value := metric.after or metric.before)
    ]
    if not any(group.before and group.after for group in groups):
        return None
    return Facts(currency, comparison.before.name, comparison.after.name, tuple(groups))


def _bills(strategy: Strategy) -> list[Group]:
    """The total, then every kind of cost that differs between the bills or stands in one only."""
    before, after = dict(strategy.bill.sums), dict(strategy.after.sums)
    total = Group("total", _TOTAL, Unit.MONEY, strategy.bill.total, strategy.after.total)
    kinds = [kind for kind in CostKind if kind in before or kind in after]
    groups = [
        Group(
            kind.value,
            COST_LABELS[kind],
            Unit.MONEY,
            before.get(kind),
            after.get(kind) or _nothing(kind, strategy),
        )
        for kind in kinds
    ]
    moved = [g for g in groups if not g.before or not g.after or g.before.number != g.after.number]
    return [total, *sorted(moved, key=lambda group: -(group.before.number if group.before else 0.0))]


def _nothing(kind: CostKind, strategy: Strategy) -> Value | None:
    """0 where the bill afterwards has no line of that kind; None where it has lines that are not known."""
    old = dict(strategy.bill.sums).get(kind)
    gone = not _lines(strategy.after, kind)
    return Value(0.0, Unit.MONEY, old.grade, "computed") if gone and old else None


def _lines(bill: Bill, kind: CostKind) -> bool:
    return any(line.kind is kind for line in bill.lines)


def table(facts: Facts) -> Table:
    """One row for each figure: before and after."""
    rows = tuple(
        (group.label, *(signs.numbers(_short(side), facts.currency) for side in (group.before, group.after)))
        for group in facts.groups
    )
    return Table((Text("Figure", "指标"), facts.before, facts.after), rows)


def _short(value: Value | None) -> Value | None:
    return readable(value) if value and value.unit is not Unit.SHARE else value


def caption(facts: Facts) -> Text:
    """Unit and intervals."""
    zh = CURRENCIES_ZH.get(facts.currency, facts.currency)
    money = any(group.unit is Unit.MONEY for group in facts.groups)
    en = f"Money in {facts.currency} a year. " if money else ""
    return Text(
        en + "Lines: 90 % intervals. Kinds of cost that do not change are left out. Hatched: not known.",
        (f"金额单位：{zh}/年。" if money else "") + "横线：90%区间。未变化的成本种类未列出。斜线：尚不清楚。",
    )


def spec(
    facts: Facts, language: Language, theme: Theme, title: str = "", bare: bool = False
) -> dict[str, Any]:
    """Two bars for each figure, before above after; figures of one unit share an axis."""
    sheet = Sheet(language, theme, title or TITLE.to(language), caption(facts).to(language), bare)
    units = [unit for unit in Unit if any(group.unit is unit for group in facts.groups)]
    plots = [_plot([g for g in facts.groups if g.unit is unit], unit, facts, sheet) for unit in units]
    return dressed(below([signs.legend(_legend(facts, theme), sheet), *plots], 14), sheet)


def _plot(groups: list[Group], unit: Unit, facts: Facts, sheet: Sheet) -> dict[str, Any]:
    bars = [bar for group in groups for bar in _pair(group, facts, sheet)]
    share = unit is Unit.SHARE
    currency = (
        CURRENCIES_ZH.get(facts.currency, facts.currency) if sheet.language is Language.ZH else facts.currency
    )
    titles = {Unit.MONEY: f"{currency}/年" if sheet.language is Language.ZH else f"{currency} a year"}
    return ledger(bars, Axis(titles.get(unit, ""), sheet.per_cent if share else sheet.money), sheet)


def _pair(group: Group, facts: Facts, sheet: Sheet) -> list[Bar]:
    colon = sheet.said(Text(": ", "："))
    label = sheet.said(group.label)
    sides = ((facts.before, group.before, sheet.theme.frame), (facts.after, group.after, sheet.theme.low))
    return [
        _bar(f"{label}{colon}{sheet.said(name)}", value, facts, sheet, fill) for name, value, fill in sides
    ]


def _bar(label: str, value: Value | None, facts: Facts, sheet: Sheet, fill: str) -> Bar:
    if value is None:
        return Bar(label, None, None, "? " + sheet.said(signs.NOT_KNOWN), sheet.theme.unknown)
    ends = signs.ends(value)
    said = ranged(_short(value) or value, sheet.language, facts.currency)
    return Bar(label, 0.0, value.number, said, fill, ends["low"], ends["high"], value.grade.value)


def _legend(facts: Facts, theme: Theme) -> list[signs.Sign]:
    used = [side.grade for group in facts.groups for side in (group.before, group.after) if side]
    sides = [
        signs.Sign("square", theme.frame, theme.ink, facts.before, 140),
        signs.Sign("square", theme.low, theme.ink, facts.after, 140),
    ]
    return [*sides, *signs.grades(used, theme)]
