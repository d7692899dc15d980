"""Rows of a workbook that comes back, found by their heads wherever sheets and columns were moved to."""

from collections.abc import Iterator, Mapping
from typing import Any

from attrs import frozen

from servicemodel.domain import exchange, register
from servicemodel.domain.interview import COLUMNS as QUESTIONS
from servicemodel.domain.interview import SheetProblem, SheetRefused
from servicemodel.domain.text import Text
from servicemodel.reading.answer_sheet import Row, letter

#: Name of the table of findings and of the questions among the tables.
FINDINGS, ANSWERS = "findings", "questions"
#: The inputs of the business case, which stand on two sheets.
INPUTS = "inputs"


def _heads() -> dict[str, dict[str, Text]]:
    """Heads by slug of every table; the first is its key."""
    found = {
        sheet.value: {slug: column.head for slug, column in columns.items()}
        for sheet, columns in exchange.COLUMNS.items()
    }
    found[FINDINGS] = {"id": register.ID_HEAD, "mark": register.MARK_HEAD, **register.FILLED}
    found[INPUTS] = dict(exchange.INPUT_HEADS)
    found[ANSWERS] = {"key": QUESTIONS["key"], **QUESTIONS}
    return found


HEADS: Mapping[str, Mapping[str, Text]] = _heads()


@frozen
class Tables:
    """The rows of each table and the state that the workbook was made from ("" where that is gone)."""

    rows: Mapping[str, tuple[Row, ...]]
    state: str
    problems: tuple[SheetProblem, ...]


def tables(path: str) -> Tables:
    """The tables of the workbook at ``path``. SheetRefused if it is no workbook."""
    from python_calamine import CalamineError, CalamineWorkbook

    try:
        book = CalamineWorkbook.from_path(path)
        sheets = {
            name: book.get_sheet_by_name(name).to_python(skip_empty_area=False) for name in book.sheet_names
        }
    except (CalamineError, OSError) as error:
        raise SheetRefused((SheetProblem(path, "no_workbook"),)) from error
    found: dict[str, tuple[Row, ...]] = {}
    problems: list[SheetProblem] = []
    for name, cells in sheets.items():
        table, head = _table(cells)
        if not table or (table in found and table != INPUTS):
            continue
        heads = _columns(cells[head], HEADS[table])
        lacking = [words for slug, words in HEADS[table].items() if slug not in heads]
        problems += [SheetProblem(f"{path}!{name}", "no_column", words.en) for words in lacking]
        found[table] = (*found.get(table, ()), *_rows(path, name, cells[head + 1 :], head + 2, heads))
    return Tables(found, _state(sheets), tuple(problems))


def said(row: Row, slug: str) -> str:
    """The words of a cell on one line; a whole number without its decimals, a day as 2025-05-12."""
    value = row.cells.get(slug, "")
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    return exchange.plain(value) if isinstance(value, str) else row.text(slug)


def _table(cells: list[list[Any]]) -> tuple[str, int]:
    """The table that a sheet holds and its row of heads; "" for any other sheet."""
    for at, row in enumerate(cells):
        for table, words in HEADS.items():
            key = next(iter(words))
            if key in _columns(row, {key: words[key]}):
                return table, at
    return "", 0


def _columns(row: list[Any], words: Mapping[str, Text]) -> dict[str, int]:
    """Columns by slug; in either language or both, one below the other."""
    found: dict[str, int] = {}
    for at, cell in enumerate(row):
        lines = {line.strip() for line in str(cell).split("\n")}
        for slug, text in words.items():
            if lines & {text.en, text.zh}:
                found.setdefault(slug, at)
    return found


def _rows(
    path: str, sheet: str, cells: list[list[Any]], first: int, heads: Mapping[str, int]
) -> Iterator[Row]:
    letters = {slug: letter(at) for slug, at in heads.items()}
    for number, row in enumerate(cells, start=first):
        held = {slug: row[at] for slug, at in heads.items() if at < len(row)}
        if any(str(cell).strip() for cell in held.values()):
            yield Row(sheet, number, letters, held, path)


def _state(sheets: Mapping[str, list[list[Any]]]) -> str:
    for cells in sheets.values():
        for row in cells:
            for at, cell in enumerate(row[:-1]):
                if {line.strip() for line in str(cell).split("\n")} & {
                    exchange.STATE_HEAD.en,
                    exchange.STATE_HEAD.zh,
                }:
                    return str(row[at + 1]).strip()
    return ""
