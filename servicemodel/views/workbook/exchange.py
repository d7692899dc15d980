"""The sheets of actors, flows and numbers, which come back by ``workbook import``."""

from collections.abc import Mapping
from enum import Enum

from servicemodel.domain import exchange
from servicemodel.domain.exchange import COLUMNS, Cell, Column, Form, Sheet
from servicemodel.domain.flow import Trigger
from servicemodel.domain.interview import GRADES, LABELS
from servicemodel.domain.kinds import PLATES, ActorKind
from servicemodel.domain.model import ServiceModel
from servicemodel.domain.ref import Section
from servicemodel.domain.text import Text
from servicemodel.domain.trigger_labels import TRIGGER_LABELS
from servicemodel.domain.value import Unit
from servicemodel.views.fact_labels import fact_label
from servicemodel.views.sentences import name_of
from servicemodel.views.workbook.paper import FIRST, NUMBER, SHARE, Paper

#: Empty rows below actors and flows for new ones.
SPARE = 12
_LONGEST_LIST = 255
TITLES = {
    Sheet.ACTORS: Text("Actors", "主体"),
    Sheet.FLOWS: Text("Flows", "信息流"),
    Sheet.NUMBERS: Text("Numbers", "数值"),
}
_GUIDES = {
    Sheet.ACTORS: Text(
        "Everybody who knows, needs or passes on information. Change blue cells or fill the empty rows "
        "at the end; ids stay as they are. Back into the model: servicemodel workbook import MODEL FILE.",
        "所有掌握、需要或传递信息的主体。可修改蓝色单元格，或在末尾空行中新增；标识请勿修改。"
        "导回模型：servicemodel workbook import 模型 文件。",
    ),
    Sheet.FLOWS: Text(
        "Who tells whom about what. Names beside the ids follow the sheet of actors. Change blue cells or "
        "fill the empty rows at the end; several topics are separated by commas.",
        "谁向谁传递什么信息。标识旁的名称取自“主体”表。可修改蓝色单元格，或在末尾空行中新增；"
        "多个主题以逗号分隔。",
    ),
    Sheet.NUMBERS: Text(
        "Every number of the model with unit, evidence grade and source. Shares are per cent, times are "
        "days. A number that somebody states wins over one that is assumed; say who stated it.",
        "模型中的全部数值及其单位、证据等级和来源。比例以百分比表示，时间以天表示。"
        "有人申报的数值优先于假设值；请注明由谁提供。",
    ),
}
_WIDTHS = {Form.KEY: 20, Form.WORD: 24, Form.IDS: 30, Form.ID: 16, Form.NAME_EN: 24, Form.NAME_ZH: 20}
UNITS: Mapping[Unit, Text] = {
    Unit.SHARE: Text("share", "比例"),
    Unit.DAYS: Text("days", "天"),
    Unit.PER_DAY: Text("per day", "每天"),
    Unit.PER_YEAR: Text("a year", "每年"),
    Unit.MONEY: Text("money", "金额"),
    Unit.COUNT: Text("count", "数量"),
}
_ELEMENT, _WHAT, _UNIT = Text("Element", "对象"), Text("Number", "项目"), Text("Unit", "单位")
_FROM_NAME, _TO_NAME = Text("From", "发出方"), Text("To", "接收方")


def word(paper: Paper, words: type[Enum], value: str) -> str:
    """A word of the model file in the languages of the workbook, on one line."""
    return paper.said(_label(words(value)), " / ")


def _label(member: Enum) -> Text:
    if isinstance(member, ActorKind):
        return PLATES[member].label
    if isinstance(member, Trigger):
        return TRIGGER_LABELS[member]
    return LABELS[member]


def unit(value: Unit, currency: str) -> Text:
    """The unit of a column of numbers; money in the currency of the model."""
    return Text(currency, currency) if value is Unit.MONEY else UNITS[value]


def elements(paper: Paper, sheet: Sheet, model: ServiceModel, actors: str = "") -> str:
    """The rows of actors or flows; gives the address of their ids.

    ``actors`` is the address of ids and English names, from which the names of the ends are looked up.
    """
    columns, found = COLUMNS[sheet], exchange.rows(sheet, model)
    heads = [column.head for column in columns.values()]
    widths = [float(_WIDTHS[column.form]) for column in columns.values()]
    more = [_FROM_NAME, _TO_NAME] if actors else []
    paper.framed(TITLES[sheet], _GUIDES[sheet], len(heads) + len(more))
    paper.heads([*heads, *more], [*widths, *(20.0 for _ in more)])
    for at, cells in enumerate(found):
        _row(paper, FIRST + 1 + at, columns, cells, fixed=True)
    for at in range(SPARE):
        _row(paper, FIRST + 1 + len(found) + at, columns, {}, fixed=False)
    last = FIRST + len(found) + SPARE
    if actors:
        _ends(paper, model, actors, last, len(heads))
    _lists(paper, columns, actors, last)
    _closed(paper, last, len(heads) + len(more))
    return paper.span(0, FIRST + 1, last)


def _row(
    paper: Paper, row: int, columns: Mapping[str, Column], cells: Mapping[str, Cell], fixed: bool
) -> None:
    for at, (slug, column) in enumerate(columns.items()):
        kind = "key" if column.form is Form.KEY and fixed else "input"
        words = _words(paper, column, cells.get(slug))
        if words:
            paper.text(row, at, words, kind)
        else:
            paper.blank(row, at, kind)


def _words(paper: Paper, column: Column, cell: Cell) -> str:
    parts = cell if isinstance(cell, tuple) else (str(cell),) if cell else ()
    if column.words:
        parts = tuple(word(paper, column.words, part) for part in parts)
    return ", ".join(parts)


def _ends(paper: Paper, model: ServiceModel, actors: str, last: int, first: int) -> None:
    """The names of both ends, looked up by id."""
    slugs = list(COLUMNS[Sheet.FLOWS])
    names = {each.id: exchange.plain(each.name.to(paper.languages[0])) for each in model.actors}
    flows = model.flows
    ids, words = actors.split("|")
    for at in range(FIRST + 1, last + 1):
        flow = flows[at - FIRST - 1] if at - FIRST - 1 < len(flows) else None
        for place, (slug, id) in enumerate(
            (("from", flow.sender if flow else ""), ("to", flow.receiver if flow else ""))
        ):
            cell = f"{chr(ord('A') + slugs.index(slug))}{at + 1}"
            formula = f'=IF({cell}="","",IFERROR(INDEX({words},MATCH({cell},{ids},0)),"?"))'
            paper.formula(at, first + place, formula, names.get(id, ""), "General", "computed")


def _lists(paper: Paper, columns: Mapping[str, Column], actors: str, last: int) -> None:
    """Lists to choose from where a cell takes one word or one actor; a warning, never a wall."""
    for at, column in enumerate(columns.values()):
        if column.several:
            continue
        source: object = None
        if column.words:
            named = [word(paper, column.words, str(member.value)) for member in column.words]
            fits = len(",".join(named)) <= _LONGEST_LIST and not any("," in each for each in named)
            source = named if fits else None
        elif column.of is Section.ACTORS and actors:
            source = "=" + actors.split("|")[0]
        if source:
            rule = {"validate": "list", "source": source, "error_type": "information"}
            paper.page.data_validation(FIRST + 1, at, last, at, rule)


def _closed(paper: Paper, last: int, columns: int) -> None:
    """Frozen heads and key, filter, print area; only blue cells can be changed."""
    paper.page.freeze_panes(FIRST + 1, 1)
    paper.page.autofilter(FIRST, 0, last, columns - 1)
    paper.page.print_area(0, 0, last, columns - 1)
    paper.page.protect("", {"format_columns": True, "format_rows": True, "autofilter": True, "sort": True})


def numbers(paper: Paper, model: ServiceModel) -> str:
    """The sheet of numbers; gives the address of the values."""
    columns = COLUMNS[Sheet.NUMBERS]
    heads = [column.head for column in columns.values()]
    paper.framed(TITLES[Sheet.NUMBERS], _GUIDES[Sheet.NUMBERS], len(heads) + 3)
    order = [_ELEMENT, _WHAT, heads[1], _UNIT, *heads[2:], heads[0]]
    paper.heads(order, [34, 28, 12, 9, 14, 38, 11, 11, 8, 34])
    found = exchange.numbers(model)
    for at, number in enumerate(found):
        _number(paper, FIRST + 1 + at, number, model)
    last = FIRST + max(1, len(found))
    grades = [paper.said(label, " / ") for label in GRADES.values()]
    rule = {"validate": "list", "source": grades, "error_type": "information"}
    paper.page.data_validation(FIRST + 1, 4, last, 4, rule)
    _closed(paper, last, len(order))
    paper.page.freeze_panes(FIRST + 1, 2)
    return paper.span(2, FIRST + 1, last)


def _number(paper: Paper, row: int, number: exchange.Number, model: ServiceModel) -> None:
    value = number.value
    form = SHARE if value.unit is Unit.SHARE else NUMBER
    names = dict.fromkeys(exchange.plain(name_of(number.ref, model, each)) for each in paper.languages)
    paper.text(row, 0, "\n".join(names))
    paper.text(row, 1, "\n".join(dict.fromkeys(fact_label(number.field, each) for each in paper.languages)))
    paper.number(row, 2, value.number, "0.0##%" if form == SHARE else "#,##0.######", "input")
    paper.text(row, 3, paper.said(unit(value.unit, model.currency), " / "))
    paper.text(row, 4, paper.said(GRADES[value.grade], " / "), "input")
    source = exchange.plain(value.source)
    if source:
        paper.text(row, 5, source, "input")
    else:
        paper.blank(row, 5, "input")
    ends: tuple[tuple[float | None, str], ...] = (
        (value.low, form),
        (value.high, form),
        (value.trials, "#,##0"),
    )
    for at, (end, shape) in enumerate(ends, start=6):
        if end is None:
            paper.blank(row, at)
        else:
            paper.number(row, at, end, shape)
    paper.text(row, 9, number.key, "key")
