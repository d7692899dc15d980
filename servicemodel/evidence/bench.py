"""A file of records on the bench: read into a database of its own, ready to be looked at."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import frozen

from servicemodel.domain.records import Layout
from servicemodel.evidence.files import RawTable, fresh, layout_of, load

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

#: Memory of the database; with what Python and the reader take, an import stays below a gigabyte.
MEMORY = "450MB"


@frozen(eq=False)
class Bench:
    """A file read into a database of its own, in the private folder ``scratch``."""

    path: Path
    scratch: Path
    connection: "DuckDBPyConnection"
    raw: RawTable


@contextmanager
def opened(path: Path, scratch: Path, wanted: Layout | None = None) -> Iterator[Bench]:
    """The file at ``path`` on the bench. ProblemsFound if it cannot be read.

    ``scratch`` is an existing, private folder that the caller deletes.
    """
    layout = layout_of(path, wanted)
    connection = fresh(scratch, MEMORY)
    try:
        yield Bench(path, scratch, connection, load(path, layout, connection, "raw"))
    finally:
        connection.close()
