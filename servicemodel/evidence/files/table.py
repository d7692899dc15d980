"""Chunks of text into a table of the database; new headers become new columns."""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from attrs import Factory, define

from servicemodel.evidence.files.connection import identifier, quoted
from servicemodel.evidence.files.tally import Chunk

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

#: What stands for nothing known. Words that could be a value (NA, None, no) are not among them.
MISSING = ("", "?", "-", "--", "–", "—", "N/A", "n/a", "#N/A", "NULL", "null", "(null)", "NaN", "nan")
#: Cells held before they are given to the database: bounds the memory for wide tables too.
_CELLS = 1_500_000
_BLANKS = r"[\s\v\x{a0}\x{3000}\x{feff}]*"
_NOTHING = quoted(f"{_BLANKS}({'|'.join(map(re.escape, MISSING))}){_BLANKS}")
#: Name under which rows pass from Arrow into the database.
_PASSING = "rows_passing"


@define
class Table:
    """A table in the making: ``_row`` and the columns ``c0`` … of text; ``rows`` counts what is in it."""

    connection: "DuckDBPyConnection"
    name: str
    width: int = 0
    rows: int = 0
    held: list[Chunk] = Factory(list)
    cells: int = 0

    def begin(self) -> None:
        """An empty table; one of the same name is replaced."""
        self.connection.execute(f"CREATE OR REPLACE TABLE {identifier(self.name)} (_row BIGINT)")

    def add(self, chunk: Chunk, width: int) -> None:
        """``chunk``, of ``width`` columns; fewer than before never happens."""
        if width > self.width:
            self._flush()
            for i in range(self.width, width):
                self.connection.execute(f"ALTER TABLE {identifier(self.name)} ADD COLUMN c{i} VARCHAR")
            self.width = width
        self.held.append(chunk)
        self.cells += len(chunk[0]) * width
        if self.cells >= _CELLS:
            self._flush()

    def end(self, width: int) -> None:
        """Everything is in the table, with ``width`` columns even if no row came."""
        self.add(([], []), width)
        self._flush()

    def drop(self) -> None:
        """No table is left behind."""
        self.held = []
        self.connection.execute(f"DROP TABLE IF EXISTS {identifier(self.name)}")

    def _flush(self) -> None:
        import pyarrow as pa

        names = ["_row", *(f"c{i}" for i in range(self.width))]
        batches = [_batch(lines, rows, names) for lines, rows in self.held if lines]
        self.held, self.cells = [], 0
        if not batches:
            return
        cells = ", ".join(("_row", *map(_cleaned, names[1:])))
        self.connection.register(_PASSING, pa.Table.from_batches(batches))
        try:
            self.connection.execute(f"INSERT INTO {identifier(self.name)} SELECT {cells} FROM {_PASSING}")
        finally:
            self.connection.unregister(_PASSING)
        self.rows += sum(batch.num_rows for batch in batches)


def _batch(lines: Sequence[int], rows: Sequence[Sequence[str | None]], names: Sequence[str]) -> Any:
    import pyarrow as pa

    columns = [pa.array(lines, pa.int64())]
    columns += [pa.array(cells, pa.string()) for cells in zip(*rows, strict=True)]
    return pa.RecordBatch.from_arrays(columns, names=list(names))


def _cleaned(column: str) -> str:
    """The cell as written; null where it says that nothing is known."""
    return f"CASE WHEN regexp_full_match({column}, {_NOTHING}) THEN NULL ELSE {column} END"
