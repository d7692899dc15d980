"""Presentation: the summary and native charts; references only, nothing computed here (users.md, 11)."""

from collections.abc import Mapping, Sequence

from attrs import frozen

from servicemodel.domain.rule import Severity
from servicemodel.domain.text import Text
from servicemodel.domain.value import Grade
from servicemodel.domain.workings import TODAY
from servicemodel.domain.worth import COST_LABELS, CostKind
from servicemodel.views.bill_words import INDEPENDENCE
from servicemodel.views.figures import GRADE_LABELS, GRADE_MARKS
from servicemodel.views.theme import LIGHT
from servicemodel.views.workbook.actions import HEADS_ROW, Acted
from servicemodel.views.workbook.casebook import Casebook
from servicemodel.views.workbook.findings import counted, severity
from servicemodel.views.workbook.paper import ROUND, WHOLE, Paper
from servicemodel.views.workbook.scenario import TODAY_COLUMN, Told

TITLE, CHARTS = Text("Summary", "摘要"), Text("Charts", "图表")
_GUIDE = Text(
    "What the service set-up costs a year and what the best bundle of actions changes. Intervals are "
    "those of the run at export; they do not follow changed inputs.",
    "服务体系的年度费用，以及最佳行动组合带来的变化。区间为导出时的结果，不随输入项变化。",
)
_CHARTS_GUIDE = Text("Drawn from the Summary; they follow every change.", "依据“摘要”绘制，随输入项变化。")
_HEADS = (
    (Text("Figure", "指标"), 52),
    (Text("90 % interval, low", "90%区间下限"), 18),
    (Text("90 % interval, high", "90%区间上限"), 18),
    (Text("Value", "数值"), 18),
    (Text("Unit", "单位"), 14),
    (Text("Evidence", "证据等级"), 18),
)
_TODAY_BILL = Text("The bill today, known lines", "现状年度费用（已知项目）")
_AFTER_BILL = Text("The bill after the best bundle, same lines", "最佳组合之后的年度费用（同一项目）")
_UNKNOWN = Text("Lines of the bill that are not known", "尚不清楚的费用项目数")
_FIGURES = {
    "saving_bundle": Text("Saving of the best bundle, a year", "最佳组合每年节省"),
    "cost_once_bundle": Text("Cost of the bundle, once", "组合一次性成本"),
    "cost_per_year_bundle": Text("Cost of the bundle, a year", "组合年成本"),
    "net_bundle": Text("Net benefit of the bundle, a year", "组合每年净收益"),
}
_A_YEAR, _LINES, _ONCE = Text("a year", "每年"), Text("lines", "项"), Text("once", "一次")
_BY_KIND = Text("The bill today by kind of cost", "现状费用（按类别）")
_BY_SEVERITY = Text("Findings by severity", "问题按严重程度")
_BEFORE_AFTER = Text("The bill before and after the best bundle", "最佳组合实施前后的年度费用")
_BEST_ALONE = Text("What each action saves by itself", "各项行动单独实施的节省额")
_FINDINGS = Text("findings", "项")
_MOST_BARS = 12


@frozen
class Shown:
    """Where the rows stand that charts draw: first and last row of the kinds, and of both bills."""

    paper: Paper
    kinds: tuple[int, int]
    bills: tuple[int, int]


def summary(paper: Paper, of: Casebook, told: Told, acted: Acted, severities: str) -> Shown:
    """The sheet of the main figures."""
    paper.framed(TITLE, _GUIDE, len(_HEADS))
    row = 3
    paper.heads([head for head, _ in _HEADS], [float(width) for _, width in _HEADS], row)
    strategy = of.dossier.strategy
    bill = strategy.bill if strategy else None
    currency = of.model.currency
    cells = {"today": "=" + told.sum(TODAY_COLUMN, f'"{TODAY}"')}
    _line(paper, row + 1, paper.said(_TODAY_BILL), cells["today"], told.today, f"{currency}")
    if bill:
        _interval(paper, row + 1, bill.total.low, bill.total.high)
        _evidence(paper, row + 1, _grade(paper, bill.total.grade))
    after = told.today - acted.saving
    formula = f"=D{row + 2}-{acted.cells['saving_bundle']}"
    _line(paper, row + 2, paper.said(_AFTER_BILL), formula, after, currency)
    unknown = sum(line.amount is None for line in bill.lines) if bill else 0
    row += 3
    for name, label in _FIGURES.items():
        _line(paper, row, paper.said(label), "=" + acted.cells[name], acted.values[name], currency)
        if name == "saving_bundle" and strategy and strategy.portfolio:
            saving = strategy.portfolio.best.value
            _interval(paper, row, saving.low, saving.high)
            _evidence(paper, row, _grade(paper, saving.grade))
        row += 1
    paper.text(row, 0, paper.said(_UNKNOWN))
    paper.number(row, 3, unknown, WHOLE)
    paper.text(row, 4, paper.said(_LINES, " / "))
    kinds = _kinds(paper, row + 2, told, of)
    row_after = _severities(paper, kinds[1] + 2, of, severities)
    paper.page.merge_range(row_after + 1, 0, row_after + 1, 5, "", paper.formats.of("guide"))
    paper.page.write_string(row_after + 1, 0, paper.said(INDEPENDENCE), paper.formats.of("guide"))
    paper.page.set_row(row_after + 1, 44 * len(paper.languages))
    paper.page.freeze_panes(4, 1)
    paper.page.print_area(0, 0, row_after + 1, len(_HEADS) - 1)
    return Shown(paper, kinds, (4, 5))


def _line(paper: Paper, row: int, words: str, formula: str, value: float | str, unit: str) -> None:
    paper.text(row, 0, words)
    for column in (1, 2):
        paper.text(row, column, "–")
    paper.formula(row, 3, formula, value, ROUND, "total")
    paper.text(row, 4, unit)
    paper.text(row, 5, "–")


def _interval(paper: Paper, row: int, low: float | None, high: float | None) -> None:
    for column, end in ((1, low), (2, high)):
        if end is not None:
            paper.number(row, column, end, ROUND)


def _evidence(paper: Paper, row: int, words: str) -> None:
    paper.text(row, 5, words)


def _grade(paper: Paper, of: Grade) -> str:
    return f"{GRADE_MARKS[of]} {paper.said(GRADE_LABELS[of], ' / ')}"


def _kinds(paper: Paper, row: int, told: Told, of: Casebook) -> tuple[int, int]:
    """What each kind of cost comes to today; gives the first and the last row."""
    paper.text(row, 0, paper.said(_BY_KIND), "head")
    sums: dict[str, float] = {}
    for line in of.workings.lines:
        if line.case == TODAY:
            sums[line.kind.value] = sums.get(line.kind.value, 0.0) + (line.today or 0.0)
    at = row
    for kind, number in sums.items():
        at += 1
        label = paper.said(COST_LABELS[CostKind(kind)], " / ")
        _line(paper, at, label, "=" + told.sum_of_kind(f'"{kind}"'), number, of.model.currency)
    return row + 1, max(row + 1, at)


def _severities(paper: Paper, row: int, of: Casebook, severities: str) -> int:
    paper.text(row, 0, paper.said(_BY_SEVERITY), "head")
    found = (*of.dossier.violations, *(each.finding for each in of.dossier.accepted))
    for at, each in enumerate(Severity, start=row + 1):
        words = severity(paper, each)
        paper.text(at, 0, words)
        formula = f"=COUNTIF({severities},A{at + 1})"
        paper.formula(at, 3, formula, counted(found, each), WHOLE, "total")
        paper.text(at, 4, paper.said(_FINDINGS, " / "))
    return row + len(Severity)


def charts(paper: Paper, shown: Shown, acted: Acted, currency: str) -> None:
    """Three native charts, each drawn from cells, in ``currency`` a year."""
    paper.framed(CHARTS, _CHARTS_GUIDE, 16, 1)
    paper.page.set_portrait()
    paper.page.fit_to_pages(1, 1)
    source = shown.paper
    figures: Sequence[tuple[Text, Mapping[str, str], str, int]] = (
        (
            _BY_KIND,
            _series(source, shown.kinds[0], shown.kinds[1]),
            LIGHT.low,
            shown.kinds[1] - shown.kinds[0] + 1,
        ),
        (_BEFORE_AFTER, _series(source, *shown.bills), LIGHT.muted, 2),
    )
    row = 3
    for title, series, colour, bars in figures:
        row = _chart(paper, row, _yearly(title, currency), series, colour, bars)
    last = min(acted.last, HEADS_ROW + _MOST_BARS)
    series = {
        "categories": "=" + acted.paper.span(1, HEADS_ROW + 1, last),
        "values": "=" + acted.paper.span(4, HEADS_ROW + 1, last),
    }
    end = _chart(paper, row, _yearly(_BEST_ALONE, currency), series, LIGHT.good, last - HEADS_ROW)
    paper.page.print_area(0, 0, end, 15)


def _yearly(title: Text, currency: str) -> Text:
    """The title with the unit of the axis."""
    return Text(f"{title.en} ({currency} a year)", f"{title.zh}（{currency}/年）")


def _series(source: Paper, first: int, last: int) -> Mapping[str, str]:
    return {"categories": "=" + source.span(0, first, last), "values": "=" + source.span(3, first, last)}


def _chart(paper: Paper, row: int, title: Text, series: Mapping[str, str], colour: str, bars: int) -> int:
    """A chart of lying bars, the first on top; gives the row below it."""
    chart = paper.formats.book.add_chart({"type": "bar"})
    font = {"name": "Microsoft YaHei" if paper.languages[0].value == "zh" else "Arial", "size": 10}
    labels = {"value": True, "num_format": "#,##0", "font": font}
    fill = {"color": colour}
    chart.add_series({**series, "fill": fill, "border": {"none": True}, "gap": 60, "data_labels": labels})
    chart.set_title({"name": paper.said(title, " / "), "name_font": {**font, "size": 12}, "overlay": False})
    chart.set_legend({"none": True})
    chart.set_y_axis({"reverse": True, "num_font": font, "line": {"none": True}, "major_tick_mark": "none"})
    grid = {"visible": True, "line": {"color": "#E5E7EB"}}
    chart.set_x_axis(
        {"num_format": "#,##0", "num_font": font, "major_gridlines": grid, "min": 0 if bars == 2 else None}
    )
    height = 110 + 42 * max(2, bars)
    chart.set_size({"width": 980, "height": height})
    paper.page.insert_chart(row, 0, chart, {"description": paper.said(title, " / ")})
    return row + height // 20 + 2
