"""Which comes first, day or month: only a number above 12 is evidence."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from servicemodel.evidence.files.connection import identifier, quoted
from servicemodel.evidence.files.tally import MOST_LINES, Tally

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

_DAY_MONTH = r"^\s*(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})(\D.*)?$"
_YEAR_FIRST = r"^\s*\d{4}([-/.]\d{1,2}[-/.]|年\d{1,2}月)\d{1,2}"
_DAY = re.compile(_DAY_MONTH, re.DOTALL)
_YEAR = re.compile(_YEAR_FIRST)


def order_of(rows: Iterable[Sequence[str | None]]) -> str:
    """dmy, mdy or ymd for sample rows; "" where it is not certain or there are no dates."""
    seen: Counter[str] = Counter()
    for row in rows:
        for cell in row:
            if cell and cell.lstrip()[:1].isdigit():
                seen[_order(cell)] += 1
    return decided(seen["dmy"], seen["mdy"], seen["either"], seen["ymd"])


def _order(cell: str) -> str:
    match = _DAY.match(cell)
    if match is None:
        return "ymd" if _YEAR.match(cell) else "none"
    first, second = int(match[1]), int(match[2])
    if first > 12 or second > 12:
        return "dmy" if second <= 12 else "mdy" if first <= 12 else "none"
    return "either"


def decided(dmy: int, mdy: int, either: int, ymd: int) -> str:
    """The order by its evidence; "" while both are possible, or while both are certain in one file."""
    if dmy or mdy:
        return "" if dmy and mdy else "dmy" if dmy else "mdy"
    return "ymd" if ymd and not either else ""


def order_in_table(connection: "DuckDBPyConnection", table: str, width: int, tally: Tally) -> str:
    """The order by the evidence of every row; rows against the majority of their column are noted."""
    totals: Counter[str] = Counter()
    for i in range(width):
        counts = _counts(connection, table, f"c{i}")
        totals.update(counts)
        if counts["dmy"] and counts["mdy"]:
            fewer = "dmy" if counts["dmy"] < counts["mdy"] else "mdy"
            lines = _lines(connection, table, f"c{i}", fewer)
            tally.notice("mixed_dates", counts[fewer], lines)
    return decided(totals["dmy"], totals["mdy"], totals["either"], totals["ymd"])


def _parts(column: str) -> tuple[str, str]:
    pattern = quoted(_DAY_MONTH)
    return tuple(  # type: ignore[return-value]
        f"try_cast(regexp_extract({column}, {pattern}, {n}, 's') AS INTEGER)" for n in (1, 2)
    )


def _filters(column: str) -> dict[str, str]:
    first, second = _parts(column)
    return {
        "dmy": f"{first} > 12 AND {second} <= 12",
        "mdy": f"{first} <= 12 AND {second} > 12",
        "either": f"{first} <= 12 AND {second} <= 12",
        "ymd": f"regexp_matches({column}, {quoted(_YEAR_FIRST)})",
    }


def _counts(connection: "DuckDBPyConnection", table: str, column: str) -> Counter[str]:
    filters = _filters(column)
    counts = ", ".join(f"count(*) FILTER ({test})" for test in filters.values())
    row = connection.execute(f"SELECT {counts} FROM {identifier(table)}").fetchone()
    return Counter(dict(zip(filters, row or (), strict=True)))


def _lines(connection: "DuckDBPyConnection", table: str, column: str, order: str) -> tuple[int, ...]:
    test = _filters(column)[order]
    rows = connection.execute(
        f"SELECT _row FROM {identifier(table)} WHERE {test} ORDER BY _row LIMIT {MOST_LINES}"
    ).fetchall()
    return tuple(row for (row,) in rows)
