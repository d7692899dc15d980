"""Sheets of the workbook: formats, guarded texts, heads, columns; the same words give the same bytes."""

import unicodedata
from collections.abc import Mapping, Sequence
from math import ceil
from typing import Any

from attrs import field, frozen

from servicemodel.domain.text import Language, Text
from servicemodel.views.theme import LIGHT

#: What a spreadsheet could take for a formula, in whatever program the text is pasted on.
FORMULA = ("=", "+", "-", "@", "\t", "\r")
#: Rows above the heads: title, guide, an empty row.
FIRST = 3
#: Sheets with more columns are printed two pages wide.
_PRINTED = 16
#: The guide spans so many columns at most.
_GUIDED = 8
INPUT = "#DCEBF7"
HEAD = "#E5E7EB"
#: A blank at the end keeps numbers off the text beside them.
MONEY = "#,##0.00_ ;[Red]-#,##0.00_ "
ROUND = "#,##0_ ;[Red]-#,##0_ "
NUMBER = "#,##0.####_ "
SHARE = "0.0%_ "
WHOLE = "0_ "
#: Truth in words also where a program shows it as a number.
TRUTH = '"TRUE";"TRUE";"FALSE"'
#: Colour of the tabs of each group of sheets.
TABS = {
    "control": LIGHT.muted,
    "foundation": LIGHT.low,
    "workings": LIGHT.frame,
    "presentation": LIGHT.good,
    "exchange": LIGHT.medium,
}


@frozen
class Formats:
    """The cell formats of one workbook, made when they are first asked for."""

    book: Any
    languages: tuple[Language, ...]
    made: dict[tuple[str, str], Any]

    def of(self, kind: str, number: str = "") -> Any:
        """The format ``kind`` with a number format."""
        key = kind, number
        if key not in self.made:
            more = {"num_format": number} if number else {}
            self.made[key] = self.book.add_format(
                {**_KINDS[kind], "font_name": _font(self.languages), **more}
            )
        return self.made[key]


_GRID = {"valign": "top", "border": 1, "border_color": "#C5CCD6", "font_size": 10, "font_color": LIGHT.ink}
_UNDER = {"valign": "vcenter", "bottom": 1, "bottom_color": "#C5CCD6", "font_color": LIGHT.ink}
_KINDS: Mapping[str, Mapping[str, Any]] = {
    "title": {"bold": True, "font_size": 16, "font_color": LIGHT.ink},
    "guide": {"text_wrap": True, "valign": "top", "font_size": 10, "font_color": LIGHT.muted},
    "head": {**_GRID, "bold": True, "text_wrap": True, "bg_color": HEAD},
    "text": {**_GRID, "text_wrap": True},
    "quoted": {**_GRID, "text_wrap": True, "quote_prefix": True},
    "number": _GRID,
    "key": {**_GRID, "font_color": LIGHT.muted, "font_size": 9, "text_wrap": True},
    "input": {**_GRID, "text_wrap": True, "bg_color": INPUT, "locked": False},
    "inputquoted": {**_GRID, "text_wrap": True, "bg_color": INPUT, "locked": False, "quote_prefix": True},
    "computed": {**_GRID, "bg_color": "#F3F4F6", "italic": True},
    "total": {**_GRID, "bold": True, "top": 2, "bg_color": "#F3F4F6"},
    "big": {"bold": True, "font_size": 14, "valign": "vcenter", "bottom": 1, "bottom_color": "#C5CCD6"},
    "label": {
        "font_size": 11,
        "valign": "vcenter",
        "text_wrap": True,
        "bottom": 1,
        "bottom_color": "#C5CCD6",
    },
}


def _font(languages: Sequence[Language]) -> str:
    return "Microsoft YaHei" if languages[0] is Language.ZH else "Arial"


@frozen
class Paper:
    """One sheet. Rows and columns count from 0."""

    page: Any
    formats: Formats
    name: str
    widths: list[float] = field(factory=list)
    lines: dict[int, int] = field(factory=dict)

    @property
    def languages(self) -> tuple[Language, ...]:
        """The languages of the workbook, the first one first."""
        return self.formats.languages

    def said(self, text: Text, between: str = "\n") -> str:
        """``text`` in every language of the workbook."""
        return between.join(dict.fromkeys(text.to(language) for language in self.languages))

    def text(self, row: int, column: int, words: str, kind: str = "text") -> None:
        """Write words; what looks like a formula stays a text."""
        quoted = words.startswith(FORMULA) and kind in {"text", "input"}
        kind = {"text": "quoted", "input": "inputquoted"}[kind] if quoted else kind
        if column < len(self.widths):
            needed = sum(ceil(max(1, wide(line)) / self.widths[column]) for line in words.split("\n"))
            self.lines[row] = max(self.lines.get(row, 1), needed)
        self.page.write_string(row, column, words, self.formats.of(kind))

    def number(self, row: int, column: int, number: float, form: str = NUMBER, kind: str = "number") -> None:
        """Write a number."""
        self.page.write_number(row, column, number, self.formats.of(kind, form))

    def formula(
        self,
        row: int,
        column: int,
        formula: str,
        value: float | str | bool,
        form: str = NUMBER,
        kind: str = "number",
    ) -> None:
        """Write a formula with the value that it has now, for viewers that do not compute."""
        self.page.write_formula(row, column, formula, self.formats.of(kind, form), value)

    def blank(self, row: int, column: int, kind: str = "text", form: str = "") -> None:
        """Write an empty cell."""
        self.page.write_blank(row, column, None, self.formats.of(kind, form))

    def heads(self, heads: Sequence[Text], widths: Sequence[float], row: int = FIRST) -> None:
        """The row of heads, repeated on every printed page; columns as wide as ``widths``."""
        self.widths[:] = widths
        for column, head in enumerate(heads):
            self.text(row, column, self.said(head), "head")
        for column, width in enumerate(widths):
            self.page.set_column(column, column, width)
        self.page.repeat_rows(row)

    def fitted(self) -> None:
        """Make every row as high as its longest text needs: not every program does that by itself."""
        for row, lines in self.lines.items():
            if lines > 1:
                self.page.set_row(row, min(409, 13.5 * lines + 2))

    def framed(self, title: Text, guide: Text, columns: int, lines: int = 2, wide: bool = False) -> None:
        """Title and guide over ``columns``; print set-up with page numbers: A4 landscape, A3 if ``wide``."""
        self.page.write_string(0, 0, self.said(title, " / "), self.formats.of("title"))
        self.page.merge_range(1, 0, 1, max(1, min(columns, _GUIDED) - 1), "", self.formats.of("guide"))
        self.page.write_string(1, 0, self.said(guide), self.formats.of("guide"))
        self.page.set_row(1, 14 * lines * len(self.languages) + 4)
        self.page.set_paper(8 if wide else 9)
        self.page.set_landscape()
        self.page.fit_to_pages(2 if columns > _PRINTED else 1, 0)
        self.page.set_margins(0.4, 0.4, 0.6, 0.6)
        self.page.set_header("&L&A&R&F")
        self.page.set_footer("&C&P / &N")
        self.page.hide_gridlines(2)

    def at(self, row: int, column: int) -> str:
        """The absolute address of a cell on this sheet, for formulas of other sheets."""
        return f"{self.quoted}!${letter(column)}${row + 1}"

    def span(self, column: int, first: int, last: int) -> str:
        """The absolute address of the rows ``first`` to ``last`` of a column."""
        return f"{self.quoted}!${letter(column)}${first + 1}:${letter(column)}${max(first, last) + 1}"

    @property
    def quoted(self) -> str:
        """The name of the sheet as formulas write it."""
        return "'" + self.name.replace("'", "''") + "'"


def wide(words: str) -> int:
    """Columns that ``words`` take: a Chinese character takes two."""
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in words)


def letter(column: int) -> str:
    """The letter of a column counted from 0: A, B, …, Z, AA."""
    name = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(ord("A") + rest) + name
    return name
