"""A file of records into the database, every row accounted for."""

from pathlib import Path
from typing import TYPE_CHECKING

from attrs import evolve

from servicemodel.domain.records import Layout
from servicemodel.evidence.files.date_order import order_in_table
from servicemodel.evidence.files.encodings import check
from servicemodel.evidence.files.failing import failed
from servicemodel.evidence.files.forms import CSV, JSONL, form_of
from servicemodel.evidence.files.opening import digest
from servicemodel.evidence.files.raw import RawTable
from servicemodel.evidence.files.reading_rows import read_rows
from servicemodel.evidence.files.table import Table
from servicemodel.evidence.files.tally import Tally, as_refusals
from servicemodel.evidence.files.tidying import note_limits, note_repeated_rows, nulls

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

#: More refused rows than this share: the layout is wrong, not the rows.
_MOST_REFUSED = 0.5


def load(path: Path, layout: Layout, connection: "DuckDBPyConnection", name: str) -> RawTable:
    """The file at ``path`` as the table ``name`` (a plain word) of ``connection``.

    Raises ProblemsFound (REC codes) for a file that is damaged, that changes while it is read, or
    whose rows cannot all be accounted for; then no table is left behind.
    """
    table, tally = Table(connection, name), Tally()
    form, compressed = form_of(path)
    if (form, compressed) != (layout.form, layout.compressed):
        raise failed(path, "REC09", "form", form=layout.form, found=form)
    before = digest(path)
    if form in (CSV, JSONL):
        check(path, compressed, layout.encoding)
    table.begin()
    try:
        for chunk in read_rows(path, layout, tally):
            table.add(chunk, len(tally.headers))
        table.end(len(tally.headers))
        if digest(path) != before:
            raise failed(path, "REC06", "changed")
        return _checked(path, layout, table, tally, before)
    except BaseException:
        table.drop()
        raise


def _checked(path: Path, layout: Layout, table: Table, tally: Tally, hashed: tuple[str, int]) -> RawTable:
    """The raw table, once every row of the file stands in it or among the refusals."""
    connection, width = table.connection, len(tally.headers)
    stored = connection.execute(f'SELECT count(*), count(DISTINCT _row) FROM "{table.name}"').fetchone()
    rows_read = table.rows + tally.rows_refused()
    if stored != (table.rows, table.rows) or tally.own_count not in (None, rows_read):
        raise failed(path, "REC07", "rows", counted=tally.own_count or table.rows, read=rows_read)
    if rows_read == 0:
        raise failed(path, "REC03", "no_rows")
    if tally.rows_refused() > _MOST_REFUSED * rows_read:
        raise failed(path, "REC12", "refused", count=tally.rows_refused(), read=rows_read)
    note_limits(tally, rows_read)
    note_repeated_rows(connection, table.name, width, tally)
    dates = layout.dates or order_in_table(connection, table.name, width, tally)
    return RawTable(
        name=table.name,
        headers=tuple(tally.headers),
        layout=evolve(layout, dates=dates),
        rows_read=rows_read,
        refusals=as_refusals(tally.refused),
        notices=as_refusals(tally.noted),
        sha256=hashed[0],
        bytes=hashed[1],
        nulls=nulls(connection, table.name, width),
    )
