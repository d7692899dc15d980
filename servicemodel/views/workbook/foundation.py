"""The inputs of the business case: blue cells with unit, grade and source beside each (users.md, section 11).

Numbers that the network computes stand among them in grey: they change with a new run, not by hand.
"""

import re
from collections.abc import Iterable, Mapping

from attrs import frozen

from servicemodel.domain.exchange import INPUT_HEADS, plain
from servicemodel.domain.ref import Ref
from servicemodel.domain.text import Text
from servicemodel.domain.value import Unit, Value
from servicemodel.domain.workings import TODAY, Factor
from servicemodel.views.claims.wording import APART
from servicemodel.views.fact_labels import fact_label
from servicemodel.views.figures import GRADE_LABELS, GRADE_MARKS
from servicemodel.views.page.basis import basis
from servicemodel.views.sentences import name_of
from servicemodel.views.workbook.casebook import Casebook
from servicemodel.views.workbook.exchange import unit
from servicemodel.views.workbook.paper import FIRST, MONEY, NUMBER, SHARE, Paper

ASSUMPTIONS, TARIFFS = Text("Assumptions", "假设"), Text("Tariffs", "价目")
_GUIDES = {
    ASSUMPTIONS: Text(
        "Shares, counts and volumes of the business case. Change blue cells and watch the Summary. Grey: "
        "computed by the program from the network; run it again to change them. To keep a change, write it "
        "on the sheet Numbers too: only that comes back into the model.",
        "商业论证所用的比例、次数和数量。修改蓝色单元格即可在“摘要”中看到结果。灰色单元格由程序按信息网络算出，"
        "须重新运行才会改变。如需保留改动，请同时写入“数值”表：只有该表会导回模型。",
    ),
    TARIFFS: Text(
        "Prices: what a contact, a matter, a message or a project costs. Change blue cells and watch the "
        "Summary. To keep a change, write it on the sheet Numbers too: only that comes back into the model.",
        "价格：每次联络、每件请求、每条信息或每个项目的费用。修改蓝色单元格即可在“摘要”中看到结果。"
        "如需保留改动，请同时写入“数值”表：只有该表会导回模型。",
    ),
}
_HEADS = (
    (INPUT_HEADS["number"], 7),
    (Text("Element", "对象"), 34),
    (Text("Input", "输入项"), 34),
    (INPUT_HEADS["value"], 14),
    (Text("Unit", "单位"), 11),
    (Text("90 % low", "90%下限"), 11),
    (Text("90 % high", "90%上限"), 11),
    (Text("Evidence", "证据等级"), 15),
    (Text("Source", "来源"), 36),
    (INPUT_HEADS["at_export"], 14),
    (Text("Changed", "已改动"), 9),
    (Text("Set by", "由何设定"), 26),
)
VALUE, AT_EXPORT, CHANGED = 3, 9, 10
#: Inputs that no field of the model file holds.
WHAT_COMPUTED: Mapping[str, Text] = {
    "stratum": Text("part of the customers, stratum {n}", "客户分层占比（第{n}层）"),
    "informed": Text("share that knows beforehand (K)", "事先知悉的比例（K）"),
    "known": Text("known where it is needed (product of K)", "所需信息的知悉度（K 之积）"),
    "equal": Text("equal parts of the channels", "各渠道均分"),
    "once": Text("one a year", "每年一次"),
    "wrong_items": Text("items wrongly believed a year", "每年被误知的信息条数"),
    "competitor_knows": Text("known by competitors (sum of K)", "竞争对手知悉度（K 之和）"),
    "follow_up_cost": Text("contacts that follow, money per message", "每条信息引起的后续联络费用"),
    "years": Text("years over which a cost paid once is spread", "一次性成本的分摊年数"),
}
#: Inputs that nobody could measure: they follow from the form of the model.
_CONSTANTS = ("stratum", "equal", "once")
_MODEL, _PROGRAM = Text("model", "模型"), Text("program", "程序计算")
_DEFAULT = Text("default", "默认值")
_NOTHING = Text("Nothing has a price yet.", "目前没有任何价格。")
Key = tuple[Ref, str, float, bool]


@frozen
class Inputs:
    """Where each factor stands: the address of its cell, and the columns of what was changed."""

    cells: Mapping[Key, str]
    changed: tuple[str, ...]
    grades: tuple[str, ...]
    shares: tuple[str, ...]

    def of(self, factor: Factor) -> str:
        """The address of ``factor``."""
        return self.cells[key(factor)]


def key(factor: Factor) -> Key:
    """What makes two factors the same input."""
    return factor.ref, factor.what, factor.number, factor.computed


def inputs(assumptions: Paper, tariffs: Paper, of: Casebook, more: Iterable[Factor]) -> Inputs:
    """Both sheets; ``more`` are inputs beside the factors of the workings, such as costs of projects."""
    found: dict[Key, tuple[str, Factor]] = {}
    for case, factor in (*((TODAY, each) for each in more), *of.workings.factors()):
        found.setdefault(key(factor), (case, factor))
    cells: dict[Key, str] = {}
    changed, grades, shares = [], [], []
    for paper, title, letter in ((assumptions, ASSUMPTIONS, "A"), (tariffs, TARIFFS, "T")):
        rows = [each for each in found.values() if (each[1].value.unit is Unit.MONEY) is (paper is tariffs)]
        rows.sort(key=lambda each: each[1].computed)
        _framed(paper, title, len(rows))
        for at, (case, factor) in enumerate(rows):
            cells[key(factor)] = _row(paper, FIRST + 1 + at, f"{letter}-{at + 1}", case, factor, of)
        last = FIRST + max(1, len(rows))
        if not rows:
            paper.text(FIRST + 1, 1, paper.said(APART if of.dossier.moneyless else _NOTHING))
        changed.append(paper.span(CHANGED, FIRST + 1, last))
        grades.append(paper.span(7, FIRST + 1, last))
        shares.append(f"{paper.span(VALUE, FIRST + 1, last)}|{paper.span(4, FIRST + 1, last)}")
    return Inputs(cells, tuple(changed), tuple(grades), tuple(shares))


def _framed(paper: Paper, title: Text, rows: int) -> None:
    paper.framed(title, _GUIDES[title], len(_HEADS), 3, wide=True)
    paper.heads([head for head, _ in _HEADS], [float(width) for _, width in _HEADS])
    last = FIRST + max(1, rows)
    paper.page.freeze_panes(FIRST + 1, 3)
    paper.page.autofilter(FIRST, 0, last, len(_HEADS) - 1)
    paper.page.print_area(0, 0, last, len(_HEADS) - 1)
    paper.page.protect("", {"format_columns": True, "format_rows": True, "autofilter": True, "sort": True})


def _row(paper: Paper, row: int, id: str, case: str, factor: Factor, of: Casebook) -> str:
    value, model = factor.value, of.model
    form = {Unit.SHARE: "0.0##%", Unit.MONEY: MONEY}.get(value.unit, NUMBER)
    kind = "computed" if factor.computed else "input"
    paper.text(row, 0, id, "key")
    names = dict.fromkeys(plain(name_of(factor.ref, model, each)) for each in paper.languages)
    paper.text(row, 1, "\n".join(names))
    paper.text(row, 2, _what(paper, factor))
    paper.number(row, VALUE, value.number, form, kind)
    paper.text(row, 4, paper.said(unit(value.unit, model.currency), " / "))
    for at, end in ((5, value.low), (6, value.high)):
        if end is None:
            paper.text(row, at, "–")
        else:
            paper.number(row, at, end, SHARE if value.unit is Unit.SHARE else form)
    graded = f"{GRADE_MARKS[value.grade]} {paper.said(GRADE_LABELS[value.grade], ' / ')}"
    paper.text(row, 7, "–" if factor.what.partition(":")[0] in _CONSTANTS else graded)
    paper.text(row, 8, _source(paper, value))
    paper.number(row, AT_EXPORT, value.number, form)
    here, then = f"{_cell(VALUE)}{row + 1}", f"{_cell(AT_EXPORT)}{row + 1}"
    paper.formula(row, CHANGED, f"=IF({here}={then},0,1)", 0, "0")
    paper.text(row, 11, _set_by(paper, case, factor))
    if case == TODAY and not factor.computed:
        _named(paper, row, factor)
    return paper.at(row, VALUE)


def _source(paper: Paper, value: Value) -> str:
    if value.source == "computed":
        return paper.said(_PROGRAM, " / ")
    return "\n".join(dict.fromkeys(plain(basis(value.source, each)) for each in paper.languages))


def _cell(column: int) -> str:
    return chr(ord("A") + column)


def _what(paper: Paper, factor: Factor) -> str:
    """What the input is, with the stratum where there are several."""
    what, _, at = factor.what.partition(":")
    if what in WHAT_COMPUTED:
        told = paper.said(WHAT_COMPUTED[what])
        return told.replace("{n}", str(int(at) + 1)) if at else told
    return "\n".join(dict.fromkeys(fact_label(what, each) for each in paper.languages))


def _set_by(paper: Paper, case: str, factor: Factor) -> str:
    if factor.computed:
        return paper.said(_PROGRAM, " / ") + ("" if case == TODAY else f": {case}")
    if case != TODAY:
        return case
    default = factor.value.source.startswith(("default", "assumed"))
    return paper.said(_DEFAULT if default else _MODEL, " / ")


def _named(paper: Paper, row: int, factor: Factor) -> None:
    """A defined name, such as ``in_requests_noise_per_year``."""
    words = re.sub(r"\W", "_", f"in_{factor.ref.section.value}_{factor.ref.id}_{factor.what}", flags=re.ASCII)
    paper.formats.book.define_name(words[:250], "=" + paper.at(row, VALUE))


def years_of(value: Value, ref: Ref) -> Factor:
    """The years over which a cost paid once is spread, as an input."""
    return Factor(ref, "years", value)
