"""Control: cover, version, checks and the log of changes (users.md, section 11)."""

from collections.abc import Sequence

from attrs import frozen

from servicemodel.domain.exchange import STATE_HEAD, plain
from servicemodel.domain.text import Text
from servicemodel.views.workbook.casebook import Casebook
from servicemodel.views.workbook.paper import FIRST, TRUTH, Paper

COVER, VERSION = Text("Cover", "封面"), Text("Version", "版本")
CHECKS, LOG = Text("Checks", "检查"), Text("Change log", "变更记录")
_INVENTED = Text(
    "Demonstration: the numbers of this model are invented.", "演示数据：本模型中的数值均为虚构。"
)
_COVER_GUIDE = Text(
    "Blue cells are inputs: change them and read the Summary. Grey cells are computed by the program. Black "
    "numbers on white are formulas. Letters and marks say how sure a number is: ● measured, ◕ documented, "
    "◐ declared, ○ assumed.",
    "蓝色单元格为输入项：修改后请看“摘要”。灰色单元格由程序算出。白底黑字的数值为公式。"
    "标记表示数值的可信程度：●实测，◕文档，◐申报，○假设。",
)
_GROUPS = (
    (Text("Control", "控制"), Text("Cover, Version, Checks, Change log", "封面、版本、检查、变更记录")),
    (Text("Foundation", "基础"), Text("Assumptions, Tariffs, Mapping", "假设、价目、对照")),
    (
        Text("Workings", "计算"),
        Text(
            "Matters, Contacts, Other costs, Scenario, Actions, Findings",
            "请求、联络、其他费用、情景测算、行动、问题登记",
        ),
    ),
    (Text("Presentation", "展示"), Text("Summary, Charts", "摘要、图表")),
    (
        Text("Exchange", "交换"),
        Text(
            "Actors, Flows, Numbers, Questions: edits come back by servicemodel workbook import MODEL FILE",
            "主体、信息流、数值、问题清单：修改可通过 servicemodel workbook import 模型 文件 导回",
        ),
    ),
)
#: The same for an edition, which does not come back.
_READ_ONLY = Text("Actors, Flows, Numbers, Questions", "主体、信息流、数值、问题清单")
_ALL_CHECKS, _CHANGED = Text("All checks hold", "全部检查通过"), Text("Inputs changed", "已改动的输入项")
_CHECKS_GUIDE = Text(
    "Every line is TRUE or FALSE. Lines that compare with the program hold as long as no input was changed.",
    "每行为 TRUE 或 FALSE。与程序结果对比的各行，仅在输入项未改动时比较。",
)
_CHECK_HEADS = (
    (Text("Check", "检查项"), 70),
    (Text("Difference", "差额"), 18),
    (Text("Holds", "是否通过"), 12),
)
_VERSION_GUIDE = Text("Where this workbook comes from.", "本工作簿的来源。")
_LOG_GUIDE = Text(
    "For people: who changed what in this workbook, and why. These notes stay in the workbook; they do not "
    "come back into the model.",
    "供使用者填写：谁改了什么、为什么。这些记录只保留在本工作簿中，不会导回模型。",
)
_LOG_HEADS = (
    (Text("Date", "日期"), 14),
    (Text("Who", "修改人"), 24),
    (Text("Sheet and cell", "工作表与单元格"), 24),
    (Text("What changed", "改动内容"), 50),
    (Text("Why", "原因"), 50),
)
_LOG_ROWS = 25
#: A difference of money below this is rounding.
CLOSE = "0.005"


@frozen
class Check:
    """One check: what it says, the formula of the difference (0 is right), and its value."""

    says: Text
    difference: str
    value: float = 0.0


def checks(paper: Paper, found: Sequence[Check]) -> tuple[str, int]:
    """The sheet; gives the address of the column of results and their number."""
    paper.framed(CHECKS, _CHECKS_GUIDE, len(_CHECK_HEADS))
    paper.heads([head for head, _ in _CHECK_HEADS], [float(width) for _, width in _CHECK_HEADS])
    for at, check in enumerate(found, start=FIRST + 1):
        paper.text(at, 0, paper.said(check.says))
        paper.formula(at, 1, "=" + check.difference, check.value, "0.00")
        formula = f"=IF(ISNUMBER(B{at + 1}),ABS(B{at + 1})<{CLOSE},FALSE)"
        paper.formula(at, 2, formula, abs(check.value) < float(CLOSE), TRUTH)
    last = FIRST + len(found)
    holds = paper.span(2, FIRST + 1, last)
    green = paper.formats.book.add_format({"bg_color": "#CDEBDF"})
    red = paper.formats.book.add_format({"bg_color": "#F6D3BC", "bold": True})
    for value, form in (("TRUE", green), ("FALSE", red)):
        rule = {"type": "cell", "criteria": "==", "value": value, "format": form}
        paper.page.conditional_format(FIRST + 1, 2, last, 2, rule)
    paper.page.freeze_panes(FIRST + 1, 1)
    paper.page.print_area(0, 0, last, 2)
    return holds, len(found)


def cover(paper: Paper, of: Casebook, holds: str, number: int, changed: Sequence[str]) -> None:
    """The first sheet: what this is, whether the checks hold, how many inputs were changed, the groups."""
    title = "\n".join(dict.fromkeys(plain(of.model.name.to(each)) for each in paper.languages))
    paper.page.set_column(0, 0, 30)
    paper.page.set_column(1, 1, 84)
    paper.framed(Text("Service model workbook", "客户服务模型工作簿"), _COVER_GUIDE, 2, 3)
    paper.text(3, 0, title, "title")
    paper.page.set_row(3, 24 * (title.count("\n") + 1) + 4)
    paper.page.set_row(4, 26)
    if of.model.illustrative:
        paper.text(4, 0, paper.said(_INVENTED, " / "), "title")
    paper.text(6, 0, paper.said(_ALL_CHECKS), "label")
    paper.formula(6, 1, f"=AND({holds})", True, TRUTH, "big")
    paper.text(7, 0, paper.said(_CHANGED), "label")
    total = "+".join(f"SUM({span})" for span in changed) or "0"
    paper.formula(7, 1, "=" + total, 0, "0", "big")
    for name, row in (("checks_hold", 6), ("inputs_changed", 7)):
        paper.formats.book.define_name(name, "=" + paper.at(row, 1))
    groups = (*_GROUPS[:-1], (_GROUPS[-1][0], _READ_ONLY)) if of.dossier.readers else _GROUPS
    for at, (group, sheets) in enumerate(groups, start=9):
        paper.text(at, 0, paper.said(group), "label")
        paper.text(at, 1, paper.said(sheets), "label")
        paper.page.set_row(at, 18 * len(paper.languages))
    for row in (6, 7):
        paper.page.set_row(row, 18 * len(paper.languages) + 4)
    paper.page.print_area(0, 0, 9 + len(_GROUPS), 1)


def version(paper: Paper, of: Casebook) -> None:
    """Model, program, day, and the state by which an import tells whether the model changed since."""
    paper.framed(VERSION, _VERSION_GUIDE, 2, 1)
    paper.page.set_column(0, 0, 44)
    paper.page.set_column(1, 1, 76)
    sha = of.model.file.sha256 if of.model.file else "–"
    rows = (
        *(() if of.dossier.readers else ((Text("Model", "模型"), plain(of.source)),)),
        (Text("Name", "名称"), plain(of.model.name.to(paper.languages[0]))),
        (Text("SHA-256 of the model", "模型的 SHA-256"), sha),
        (STATE_HEAD, of.state),
        (Text("Written by", "生成程序"), f"servicemodel {of.version}"),
        (Text("Acceptances judged on", "接受记录判定日期"), of.day),
        (Text("Currency", "货币"), of.model.currency),
        (Text("Languages", "语言"), ", ".join(each.value for each in paper.languages)),
    )
    for at, (label, words) in enumerate(rows, start=FIRST):
        paper.text(at, 0, paper.said(label), "label")
        paper.text(at, 1, words)
        paper.page.set_row(at, 18 * len(paper.languages))
    paper.page.print_area(0, 0, FIRST + len(rows), 1)


def log(paper: Paper) -> None:
    """Empty rows for the notes of people."""
    paper.framed(LOG, _LOG_GUIDE, len(_LOG_HEADS))
    paper.heads([head for head, _ in _LOG_HEADS], [float(width) for _, width in _LOG_HEADS])
    for at in range(FIRST + 1, FIRST + 1 + _LOG_ROWS):
        paper.blank(at, 0, "input", "yyyy-mm-dd")
        for column in range(1, len(_LOG_HEADS)):
            paper.blank(at, column, "input")
    paper.page.freeze_panes(FIRST + 1, 0)
    paper.page.print_area(0, 0, FIRST + _LOG_ROWS, len(_LOG_HEADS) - 1)
