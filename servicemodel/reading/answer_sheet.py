"""Rows of a filled interview sheet: found by their heads, wherever the columns were moved to."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from typing import Any

from attrs import frozen

from servicemodel.domain.interview import COLUMNS, SheetProblem, SheetRefused

_NEEDED = ("key", "answer")


@frozen
class Row:
    """One row with a key; ``cells`` holds what stands in it by the slug of its column."""

    sheet: str
    number: int
    letters: Mapping[str, str]
    cells: Mapping[str, Any]
    path: str

    def cell(self, column: str) -> str:
        """The place of that column in this row: ``file!sheet!F7``."""
        return f"{self.path}!{self.sheet}!{self.letters.get(column, 'A')}{self.number}"

    def text(self, column: str) -> str:
        """The words in that column; a day as 2025-05-12."""
        value = self.cells.get(column, "")
        if isinstance(value, datetime):
            value = value.date()
        return value.isoformat() if isinstance(value, date) else " ".join(str(value).split())


def rows(path: str) -> tuple[Row, ...]:
    """The rows of every sheet of ``path`` that has the heads of an interview sheet.

    SheetRefused if the file is no workbook or holds no such sheet.
    """
    from python_calamine import CalamineError, CalamineWorkbook

    try:
        book = CalamineWorkbook.from_path(path)
        sheets = {
            name: book.get_sheet_by_name(name).to_python(skip_empty_area=False) for name in book.sheet_names
        }
    except (CalamineError, OSError) as error:
        raise SheetRefused((SheetProblem(path, "no_workbook"),)) from error
    found = tuple(row for name, cells in sheets.items() for row in _rows(path, name, cells))
    if not found:
        raise SheetRefused((SheetProblem(path, "no_sheet"),))
    return found


def _rows(path: str, sheet: str, cells: list[list[Any]]) -> Iterator[Row]:
    heads: dict[str, int] = {}
    for number, row in enumerate(cells, start=1):
        if not heads:
            heads = _heads(row)
            continue
        letters = {slug: letter(at) for slug, at in heads.items()}
        held = {slug: row[at] for slug, at in heads.items() if at < len(row)}
        if str(held.get("key", "")).strip():
            yield Row(sheet, number, letters, held, path)


def _heads(row: list[Any]) -> dict[str, int]:
    """Columns by slug, if ``row`` is the row of heads; in either language or both, one below the other."""
    heads: dict[str, int] = {}
    for at, cell in enumerate(row):
        lines = {line.strip() for line in str(cell).split("\n")}
        for slug, words in COLUMNS.items():
            if lines & {words.en, words.zh}:
                heads.setdefault(slug, at)
    return heads if all(slug in heads for slug in _NEEDED) else {}


def letter(at: int) -> str:
    """The letter of a column counted from 0: A, B, …, Z, AA."""
    name = ""
    at += 1
    while at:
        at, rest = divmod(at - 1, 26)
        name = chr(ord("A") + rest) + name
    return name
