"""Delimited text as rows: ragged, repeated and broken rows are counted and listed, never lost.

Every line of the file ends in exactly one row, in a row refused, or in a blank line; the number of
lines is counted a second time, apart from the reader of rows.
"""

import csv
import re
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from attrs import Factory, define

from servicemodel.domain.records import Layout
from servicemodel.evidence.files.dialect import Dialect, cells_of, dialect_of, told_by_excel
from servicemodel.evidence.files.failing import failed
from servicemodel.evidence.files.lines import MOST_LINE, Lines, decoded, record_count
from servicemodel.evidence.files.tally import Row, Tally

_SAMPLE_LINES = 1000
#: Lines of one cell; a quote that runs on for more was never meant as one.
MOST_CELL_LINES = 5000


def first_lines(path: Path, compressed: bool, encoding: str) -> list[str]:
    """The first thousand lines, for detection."""
    with decoded(path, compressed, encoding) as text:
        return list(islice(Lines(path, text, Tally()), _SAMPLE_LINES))


@define
class _Reader:
    """State of one reading: ``spent`` counts the lines, not blank, that have become rows or refusals."""

    lines: Lines
    dialect: Dialect
    tally: Tally
    spent: int = 0
    last: list[str] = Factory(list)

    def rows(self) -> Iterator[Row]:
        """Rows that are not blank, with the line on which each starts."""
        reader = cells_of(self.lines, self.dialect)
        while True:
            self.lines.taken.clear()
            start = self.lines.line + 1
            try:
                row = next(reader)
            except StopIteration:
                return
            except csv.Error:
                self._refuse_first_line(start)
                continue
            if len(self.lines.taken) > 1 and self._swallows(row):
                self._refuse_first_line(start)
                continue
            for text in self.lines.taken:
                self.spent += not text.isspace()
            if row and (row[0] or any(map(str.strip, row))):
                self.last = row
                yield start, row
            else:
                self.tally.note("blank_line", start)

    def _swallows(self, row: list[str]) -> bool:
        """A cell over several lines is too long to be one, or holds lines that are whole rows themselves.

        A sentence may have as many commas as a row; so its ends must look like those of the row before.
        """
        if len(self.lines.taken) > MOST_CELL_LINES:
            return True
        ends = [_form(self.last[0]), _form(self.last[-1])] if self.last else []
        inner = (text.split(self.dialect.delimiter) for text in self.lines.taken[1:-1])
        return any(len(c) == len(row) > 2 and [_form(c[0]), _form(c[-1])] == ends for c in inner)

    def _refuse_first_line(self, start: int) -> None:
        """A quote is out of place on line ``start``: only that line is given up, the others come again."""
        taken = list(self.lines.taken)
        self.lines.put_back(taken[1:])
        self.spent += not taken[0].isspace()
        self.tally.refuse("quote", start)


def _form(cell: str) -> str:
    """The form of a cell: runs of digits as 9, of letters as a."""
    return re.sub(r"\d+", "9", re.sub(r"[^\W\d]+", "a", cell.strip(" \r\n\"'")))


def delimited_rows(path: Path, layout: Layout, tally: Tally) -> Iterator[Row]:
    """Rows, headers among them, that are not blank. Raises ProblemsFound (REC07, REC09, REC11)."""
    csv.field_size_limit(MOST_LINE)
    dialect = _dialect(path, layout)
    with decoded(path, layout.compressed, layout.encoding) as text:
        reader = _Reader(Lines(path, text, tally), dialect, tally)
        if told_by_excel(_first(path, layout)):
            next(reader.lines)
            reader.spent += 1
        yield from reader.rows()
    own = record_count(path, layout.compressed, layout.encoding)
    if own != reader.spent:
        raise failed(path, "REC07", "lines", counted=own, read=reader.spent)


def _first(path: Path, layout: Layout) -> str:
    return next(iter(first_lines(path, layout.compressed, layout.encoding)), "")


def _dialect(path: Path, layout: Layout) -> Dialect:
    dialect = dialect_of(first_lines(path, layout.compressed, layout.encoding), layout.delimiter)
    if dialect is None:
        raise failed(path, "REC09", "delimiter")
    return dialect
