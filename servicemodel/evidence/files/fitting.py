"""Rows against their headers: short ones filled up, long ones cut where nothing is lost, else refused."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice
from pathlib import Path

from servicemodel.evidence.files.failing import failed
from servicemodel.evidence.files.headers import header_at, looks_like_data
from servicemodel.evidence.files.tally import CHUNK_ROWS, Chunk, Row, Tally


def fitted(path: Path, rows: Iterator[Row], tally: Tally, ragged: bool) -> Iterator[Chunk]:
    """Chunks as wide as the headers, which are found first. Raises ProblemsFound (REC03).

    What had to be done to rows of another width is in ``tally``; with ``ragged`` False a short row is
    nothing to speak of (a sheet has no ends of rows).
    """
    below = _take_headers(path, rows, tally)
    headers, width = tally.headers, len(tally.headers)
    lines: list[int] = []
    held: list[Sequence[str | None]] = []
    for line, row in chain(below, rows):
        cells: Sequence[str | None] | None = row
        if len(row) != width or row[0] == headers[0]:
            cells = _fitted(row, headers, line, tally, ragged)
            if cells is None:
                continue
        lines.append(line)
        held.append(cells or ())
        if len(held) == CHUNK_ROWS:
            yield lines, held
            lines, held = [], []
    if held:
        yield lines, held


def _take_headers(path: Path, rows: Iterator[Row], tally: Tally) -> Iterable[Row]:
    """The headers into ``tally``; rows already read below them are given back."""
    first = list(islice(rows, 50))
    at = header_at([row for _, row in first])
    if not first:
        raise failed(path, "REC03", "blank")
    line, headers = first[at]
    if looks_like_data(headers):
        raise failed(path, "REC03", "no_headers", line)
    for above, _ in first[:at]:
        tally.note("above_headers", above)
    tally.headers.extend(headers)
    return first[at + 1 :]


def _fitted(
    row: list[str], headers: list[str], line: int, tally: Tally, ragged: bool
) -> Sequence[str | None] | None:
    """The row in the width of the headers; None if it is refused."""
    width = len(headers)
    if row == headers:
        tally.refuse("repeated_headers", line)
        return None
    if len(row) > width and any(cell.strip() for cell in row[width:]):
        tally.refuse("long_row", line)
        return None
    if len(row) != width and ragged:
        tally.note("empty_cells_cut" if len(row) > width else "short_row", line)
    return [*row[:width], *[None] * (width - len(row))]
