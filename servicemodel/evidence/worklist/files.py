"""A work list as a file: CSV for spreadsheets, Parquet for programs, batches for whoever writes a workbook.

In a CSV file a cell that a spreadsheet would take for a formula begins with an apostrophe. Files appear
under their name only when they are whole; the same list gives the same bytes.
"""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from servicemodel.evidence.engines import rows
from servicemodel.evidence.worklist.listing import COLUMNS
from servicemodel.evidence.worklist.making import Made

if TYPE_CHECKING:
    from ibis.expr.types import Table
    from pyarrow import RecordBatch

#: Beginnings that a spreadsheet takes for a formula.
FORMULA = r"^[=+\-@\t\r]"
_MARK = b"\xef\xbb\xbf"
_PAGE = 200_000


def write_csv(made: Made, path: Path) -> None:
    """UTF-8 with its mark, as Chinese spreadsheets need it; ``path`` must not be there yet."""
    from pyarrow.csv import CSVWriter, WriteOptions

    with path.open("xb") as file:
        file.write(_MARK)
        table = _harmless(made.table)
        schema = table.drop("rank").schema().to_pyarrow()
        with CSVWriter(file, schema, write_options=WriteOptions()) as writer:
            for batch in _batches(table):
                writer.write(batch)


def write_parquet(made: Made, path: Path) -> None:
    """All columns with their types; ``path`` must not be there yet."""
    from pyarrow.parquet import ParquetWriter

    with (
        path.open("xb") as file,
        ParquetWriter(file, made.table.drop("rank").schema().to_pyarrow()) as writer,
    ):
        for batch in _batches(made.table):
            writer.write_batch(batch)


def rows_of(made: Made, most: int) -> Iterator[tuple[Any, ...]]:
    """At most ``most`` rows of each verdict, in the order of the list, as plain values."""
    seen: Counter[str] = Counter()
    for batch in _batches(made.table.select("rank", *COLUMNS)):
        for row in zip(*(batch.column(name).to_pylist() for name in COLUMNS), strict=True):
            seen[row[0]] += 1
            if seen[row[0]] <= most:
                yield row


def _harmless(table: "Table") -> "Table":
    """With an apostrophe before every text that looks like a formula."""
    texts = [name for name, type in table.schema().items() if type.is_string()]
    return table.mutate(
        **{name: table[name].re_search(FORMULA).ifelse("'" + table[name], table[name]) for name in texts}
    )


def _batches(table: "Table") -> "Iterator[RecordBatch]":
    """The rows in the order of the list, a page at a time, so that memory holds only one."""
    pages = -(-made_rows(table) // _PAGE)
    for page in range(pages):
        low, high = page * _PAGE, (page + 1) * _PAGE
        part = table.filter(table["rank"] > low, table["rank"] <= high).order_by("rank").drop("rank")
        yield from part.to_pyarrow().to_batches()


def made_rows(table: "Table") -> int:
    """How many rows the list has."""
    found: int | None = rows(table.aggregate(n=table["rank"].max()))[0]["n"]
    return found or 0
