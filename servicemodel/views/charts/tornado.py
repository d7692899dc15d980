"""The tornado: how far the benefit moves with one number at either end of its range."""

from typing import Any

from attrs import frozen

from servicemodel.domain import outlook
from servicemodel.domain.model import ServiceModel
from servicemodel.domain.strategy import Strategy
from servicemodel.domain.text import Language, Text
from servicemodel.domain.value import Grade, Unit, Value
from servicemodel.views.bill_words import readable
from servicemodel.views.charts import signs
from servicemodel.views.charts.grammar import Row, below, layer, mark, n, q
from servicemodel.views.charts.sheet import Sheet, dressed
from servicemodel.views.dossier import Dossier
from servicemodel.views.figures import CURRENCIES_ZH, point
from servicemodel.views.outlook_words import amount_words, number_name, number_range
from servicemodel.views.sentences import action_title
from servicemodel.views.text_twin import Table
from servicemodel.views.theme import Theme

NAME = "plan_tornado"
TITLE = Text("Which numbers move the benefit most", "对收益影响最大的数字")
MISSING = Text(
    "Enter what actions cost and what the matters cost; then plan with samples.",
    "请填写行动成本与服务请求成本，再以抽样方式运行plan。",
)
_NET = Text("benefit a year, {currency}", "年收益，{currency}")
_LOW, _HIGH = (
    Text("number at its low end", "数值取低端"),
    Text("number at its high end (dot)", "数值取高端（带点）"),
)
_WIDTH, _ROW = 420, 28


@frozen
class Bar:
    """One number of the model: its name, its range in words, and the benefit at either end of the range."""

    label: Text
    range: Text
    value: Value
    at_low: float
    at_high: float


@frozen
class Facts:
    """The numbers that move the benefit of one action, widest bar first; ``base`` is at the point."""

    currency: str
    action: str
    title: Text
    base: float
    said: Text
    bars: tuple[Bar, ...]


def facts(dossier: Dossier) -> Facts | None:
    """The tornado of the plan; None where nothing was sampled."""
    return of(dossier.strategy, dossier.model) if dossier.strategy else None


def of(strategy: Strategy, model: ServiceModel) -> Facts | None:
    """The tornado of ``strategy``."""
    told = strategy.outlook.tornado if strategy.outlook else None
    if told is None or not told.bars:
        return None
    bars = tuple(_bar(bar, model) for bar in told.bars)
    title = Text(*(action_title(strategy.action(told.action), model, language) for language in Language))
    said = Text(*(amount_words(told.base, model, language) for language in Language))
    return Facts(model.currency, told.action, title, told.base, said, bars)


def _bar(bar: outlook.Bar, model: ServiceModel) -> Bar:
    number = bar.number
    name = Text(*(number_name(number, model, language) for language in Language))
    ends = Text(*(number_range(number, model, language) for language in Language))
    return Bar(name, ends, number.value, bar.at_low, bar.at_high)


def table(facts: Facts) -> Table:
    """One row for each number: its range, and the benefit at both ends."""
    heads = (
        ("Number", "数字"),
        ("Range", "范围"),
        ("Benefit at the low end", "低端时的收益"),
        ("At the high end", "高端时的收益"),
    )
    rows = tuple(
        (bar.label, bar.range, _money(bar.at_low, facts), _money(bar.at_high, facts)) for bar in facts.bars
    )
    return Table(tuple(Text(*head) for head in heads), rows)


def caption(facts: Facts) -> Text:
    """Which action, its benefit at the point, what the bars are."""
    return Text(
        f"Action: {facts.title.en}. Benefit {facts.said.en} a year at the point (dashed). Each bar: one"
        " number at the ends of its 90 % interval, all others as they stand.",
        f"行动：{facts.title.zh}。点估计下年收益{facts.said.zh}（虚线）。"
        "每条：一个数字取其90%区间两端，其余不变。",
    )


def spec(
    facts: Facts, language: Language, theme: Theme, title: str = "", bare: bool = False
) -> dict[str, Any]:
    """The widest bar on top, two halves around the line of the base; ranges of the numbers on the right."""
    sheet = Sheet(language, theme, title or TITLE.to(language), caption(facts).to(language), bare)
    place = {"y": signs.names("row", [sheet.said(bar.label) for bar in facts.bars], theme, 400)}
    rows = [row for at, bar in enumerate(facts.bars) for row in _rows(at, bar, facts, sheet)]
    unit = CURRENCIES_ZH.get(facts.currency, facts.currency) if language is Language.ZH else facts.currency
    axis = {"labelExpr": sheet.money, "tickCount": 5}
    across = q("from", title=sheet.said(_NET).format(currency=unit), axis=axis, scale={"zero": False})
    halves = {**place, "x": across, "x2": {"field": "to"}, "fill": n("fill", scale=None)}
    words = [{"row": at, "said": sheet.said(bar.range)} for at, bar in enumerate(facts.bars)]
    marks = [
        mark(rows, "bar", halves, height=16, stroke=theme.ink, strokeWidth=0.8),
        mark(
            [row for row in rows if row["dots"]], "point", {**place, "x": q("middle")}, **_DOT, fill=theme.ink
        ),
        mark([{"at": facts.base}], "rule", {"x": q("at")}, color=theme.ink, strokeDash=[5, 4]),
        mark(words, "text", {**place, "x": {"value": _WIDTH + 14}, "text": n("said")}, align="left"),
    ]
    return dressed(
        below([signs.legend(_legend(theme), sheet), layer(marks, _WIDTH, _ROW * len(facts.bars))]), sheet
    )


#: The half of a bar with the number at its high end bears a dot: colour never carries it alone.
_DOT = {"shape": "circle", "filled": True, "size": 22, "opacity": 1}


def _rows(at: int, bar: Bar, facts: Facts, sheet: Sheet) -> list[Row]:
    ends = ((False, bar.at_low, sheet.theme.medium), (True, bar.at_high, sheet.theme.low))
    return [
        {
            "row": at,
            "from": facts.base,
            "to": to,
            "middle": (facts.base + to) / 2,
            "dots": dots and to != facts.base,
            "fill": fill,
        }
        for dots, to, fill in ends
    ]


def _money(number: float, facts: Facts) -> Text:
    value = readable(Value(number, Unit.MONEY, Grade.ASSUMED, "computed"))
    return Text(*(point(value, language, facts.currency) for language in Language))


def _legend(theme: Theme) -> list[signs.Sign]:
    return [
        signs.Sign("square", theme.medium, theme.ink, _LOW, 140),
        signs.Sign("square", theme.low, theme.ink, _HIGH, 140),
    ]
