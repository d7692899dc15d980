"""Where the table begins: the row of headers, below titles, and above rows that look like data."""

import re
from collections.abc import Sequence

_VALUE = re.compile(r"[-+]?[\d.,]*\d[\d.,]*%?|\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}([ T].*)?")
_FIRST_ROWS = 30


def header_at(rows: Sequence[Sequence[str | None]]) -> int:
    """Index of the first row (of the first 30) with at least half as many cells as the fullest, 0 if none.

    A title above a table has one cell or two; so a row above must be less than half full.
    """
    filled = [sum(bool(cell and cell.strip()) for cell in row) for row in rows[:_FIRST_ROWS]]
    most = max(filled, default=0)
    return next((i for i, count in enumerate(filled) if count >= 2 and 2 * count >= most), 0)


def looks_like_data(headers: Sequence[str]) -> bool:
    """Half of the headers or more are numbers or dates: the row of headers is missing."""
    values = sum(1 for header in headers if _VALUE.fullmatch(header.strip()))
    return len(headers) > 1 and 2 * values >= len(headers)
