"""The scenario: every cost line today and after, and what that saves; live (core 3.7)."""

from collections.abc import Mapping, Sequence

from attrs import frozen

from servicemodel.domain.text import Text
from servicemodel.domain.workings import BUNDLE, TODAY, LineRow
from servicemodel.domain.worth import COST_LABELS, CostLine
from servicemodel.views.bill_words import missing_words
from servicemodel.views.figures import GRADE_LABELS, GRADE_MARKS
from servicemodel.views.workbook.casebook import Casebook
from servicemodel.views.workbook.paper import FIRST, MONEY, Paper
from servicemodel.views.workbook.workings import NOT_KNOWN, Worked, cost_formula, named

TITLE = Text("Scenario", "情景测算")
GUIDE = Text(
    "The bill, line by line: today, with the best bundle, with each action by itself. Savings of single "
    "actions cannot be added up: two actions may mend the same thing. What is not known is no zero; the "
    "last column names the numbers that would settle it.",
    "逐项列出的年度费用：现状、最佳组合、各单项行动。单项行动的节省不能相加：两项行动可能解决同一问题。"
    "尚不清楚的项目不按零计；最后一列说明需要哪些数值才能确定。",
)
_HEADS = (
    (Text("Case", "情形"), 36),
    (Text("Kind", "类别"), 13),
    (Text("Kind of cost", "费用类别"), 24),
    (Text("Id", "标识"), 16),
    (Text("Element", "对象"), 30),
    (Text("Today", "现状"), 15),
    (Text("After", "之后"), 15),
    (Text("Saving", "节省"), 15),
    (Text("Evidence", "证据等级"), 14),
    (Text("What is missing", "尚缺的数值"), 44),
)
TODAY_COLUMN, AFTER_COLUMN, SAVING_COLUMN = 5, 6, 7


@frozen
class Told:
    """The scenario sheet: its paper, last row, and the values of the lines."""

    paper: Paper
    last: int
    savings: Mapping[str, float]
    today: float
    kinds: tuple[str, ...]

    def sum(self, column: int, case: str) -> str:
        """Formula of the sum of a column over the rows of a case (an address or a quoted word)."""
        cases = self.paper.span(0, FIRST + 1, self.last)
        return f"SUMIFS({self.paper.span(column, FIRST + 1, self.last)},{cases},{case})"

    def sum_of_kind(self, kind: str) -> str:
        """Formula of what all lines of a kind cost today."""
        rest = f",{self.paper.span(1, FIRST + 1, self.last)},{kind})"
        return self.sum(TODAY_COLUMN, f'"{TODAY}"').removesuffix(")") + rest


def scenario(paper: Paper, papers: Sequence[Paper], worked: Worked, of: Casebook) -> Told:
    """The sheet."""
    unknown = (
        [line for line in of.dossier.strategy.bill.lines if line.amount is None]
        if of.dossier.strategy
        else []
    )
    lines = of.workings.lines
    order = [line for line in lines if line.case == TODAY]
    rest = [line for line in lines if line.case != TODAY]
    paper.framed(TITLE, GUIDE, len(_HEADS), 3, wide=True)
    paper.heads([head for head, _ in _HEADS], [float(width) for _, width in _HEADS])
    at = FIRST + 1
    grades = (
        {(line.kind, line.ref): line for line in of.dossier.strategy.bill.lines}
        if of.dossier.strategy
        else {}
    )
    savings: dict[str, float] = {}
    for line in order:
        _line(paper, at, line, papers, worked, of)
        found = grades.get((line.kind, line.ref))
        paper.text(at, 8, _grade(paper, found))
        at += 1
    for missing in unknown:
        _unknown(paper, at, missing, of)
        at += 1
    for line in rest:
        _line(paper, at, line, papers, worked, of)
        paper.text(at, 8, "–")
        savings[line.case] = savings.get(line.case, 0.0) + (line.today or 0.0) - (line.then or 0.0)
        at += 1
    last = max(FIRST + 1, at - 1)
    paper.page.freeze_panes(FIRST + 1, 3)
    paper.page.autofilter(FIRST, 0, last, len(_HEADS) - 1)
    paper.page.print_area(0, 0, last, len(_HEADS) - 1)
    kinds = tuple(dict.fromkeys(line.kind.value for line in order))
    return Told(paper, last, savings, sum(line.today or 0.0 for line in order), kinds)


def _line(
    paper: Paper, at: int, line: LineRow, papers: Sequence[Paper], worked: Worked, of: Casebook
) -> None:
    _stub(paper, at, line.case, line, of)
    cells = {"kind": f"$B{at + 1}", "id": f"$D{at + 1}"}
    now = "=" + cost_formula(papers, worked, f'"{TODAY}"', line.kind, cells)
    paper.formula(at, TODAY_COLUMN, now, line.today or 0.0, MONEY)
    paper.text(at, 9, "–")
    if line.case == TODAY:
        paper.text(at, AFTER_COLUMN, "–")
        paper.text(at, SAVING_COLUMN, "–")
        return
    then = "=" + cost_formula(papers, worked, f"$A{at + 1}", line.kind, cells)
    paper.formula(at, AFTER_COLUMN, then, line.then or 0.0, MONEY)
    saved = (line.today or 0.0) - (line.then or 0.0)
    paper.formula(at, SAVING_COLUMN, f"=F{at + 1}-G{at + 1}", saved, MONEY)


def _stub(paper: Paper, at: int, case: str, line: LineRow | CostLine, of: Casebook) -> None:
    paper.text(at, 0, case, "key")
    paper.text(at, 1, line.kind.value, "key")
    paper.text(at, 2, paper.said(COST_LABELS[line.kind], " / "))
    paper.text(at, 3, line.ref.id if line.ref else "–", "key")
    paper.text(at, 4, named(paper, line.ref, of) if line.ref else "–")


def _unknown(paper: Paper, at: int, line: CostLine, of: Casebook) -> None:
    """A line that cannot be told: words, never a zero."""
    _stub(paper, at, TODAY, line, of)
    paper.text(at, TODAY_COLUMN, paper.said(NOT_KNOWN, " / "))
    for column in (AFTER_COLUMN, SAVING_COLUMN, 8):
        paper.text(at, column, "–")
    told = {"; ".join(missing_words(line.missing, of.model, each)): None for each in paper.languages}
    paper.text(at, 9, "\n".join(told) or "–")


def _grade(paper: Paper, line: CostLine | None) -> str:
    if line is None or line.amount is None:
        return "–"
    grade = line.amount.grade
    return f"{GRADE_MARKS[grade]} {paper.said(GRADE_LABELS[grade], ' / ')}"


def has_bundle(of: Casebook) -> bool:
    """Whether there is a best bundle that changes anything."""
    return any(line.case == BUNDLE for line in of.workings.lines)
