"""What the rows of a table show together: empty cells, rows that come twice, a file that looks cut."""

from typing import TYPE_CHECKING

from servicemodel.evidence.files.connection import identifier
from servicemodel.evidence.files.tally import MOST_LINES, Tally

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

#: Rows at which programs stop: exports, old and new Excel.
LIMITS = (10_000, 50_000, 65_536, 1_048_576)


def nulls(connection: "DuckDBPyConnection", table: str, width: int) -> tuple[int, ...]:
    """Cells without a value, by column."""
    if not width:
        return ()
    counts = ", ".join(f"count(*) - count(c{i})" for i in range(width))
    row = connection.execute(f"SELECT {counts} FROM {identifier(table)}").fetchone()
    return tuple(row or ())


def note_repeated_rows(connection: "DuckDBPyConnection", table: str, width: int, tally: Tally) -> None:
    """A notice about rows equal in every cell to an earlier one; they stay in the table."""
    columns = ", ".join(f"c{i}" for i in range(width))
    name = identifier(table)
    found = connection.execute(f"SELECT count(*) - count(DISTINCT hash({columns})) FROM {name}").fetchone()
    if not width or found is None or not found[0]:
        return
    again = connection.execute(
        f"SELECT _row FROM (SELECT _row, row_number() OVER (PARTITION BY {columns} ORDER BY _row) AS nth"
        f" FROM {name} SEMI JOIN (SELECT hash({columns}) AS hashed FROM {name} GROUP BY ALL"
        f" HAVING count(*) > 1) ON hash({columns}) = hashed) WHERE nth > 1 ORDER BY _row"
    ).fetchall()
    if again:
        tally.notice("repeated_row", len(again), tuple(row for (row,) in again[:MOST_LINES]))


def note_limits(tally: Tally, rows: int) -> None:
    """A notice if the rows, with or without the headers, are as many as some program gives at most."""
    if rows in LIMITS or rows + 1 in LIMITS:
        tally.notice("looks_cut", rows)
