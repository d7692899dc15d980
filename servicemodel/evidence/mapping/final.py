"""From named expressions to a canonical table: every column there, of its type, in the order stored."""

from collections.abc import Mapping

from servicemodel.evidence.mapping.sql import name, words
from servicemodel.evidence.mapping.told import TYPES
from servicemodel.evidence.tables import CanonicalTable


def final_sql(
    table: CanonicalTable,
    made: Mapping[str, str],
    source: str,
    empty: frozenset[str],
    trace: Mapping[str, str],
) -> str:
    """SELECT of ``table`` from ``source`` (SQL after FROM). ``made`` gives SQL by column; others are null.

    ``empty`` are columns of the source that are always null; ``trace`` gives source_file and import_id.
    """
    given = {column: sql for column, sql in made.items() if sql not in empty}
    # Only what differs from row to row is sorted: that is most of the time and of the memory.
    varying = ", ".join(f"{given[c.name]} AS {name(c.name)}" for c in table.columns if c.name in given)
    order = ", ".join(name(column) for column in (*table.sorted_by, "source_row") if column in given)
    same = {column: words(text) for column, text in trace.items()}
    columns = ", ".join(
        f"({name(c.name) if c.name in given else same.get(c.name, 'NULL')})::{TYPES[c.type]}"
        f" AS {name(c.name)}"
        for c in table.columns
    )
    return f"SELECT {columns} FROM (SELECT {varying} FROM {source} ORDER BY {order})"
