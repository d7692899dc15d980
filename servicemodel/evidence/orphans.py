"""Keys that match nothing: cases of a log that no table of cases knows, repaired units that none lists."""

from pathlib import Path

from servicemodel.domain.records import Source
from servicemodel.evidence import store
from servicemodel.evidence.mapping.sql import words

#: Reason, table with the keys, the only tables such a file feeds, table to match them with, key.
_KEYS = (
    ("orphans", "contact_event", "contact_case", "case_id"),
    ("orphan_units", "repair", "installed_unit", "unit_id"),
)


def found(folder: Path, source: Source) -> tuple[tuple[str, int, int], ...]:
    """Reason, number of keys of ``source`` unknown to every other import, and number of all its keys.

    Nothing where ``folder`` holds no table to match them with.
    """
    imports = store.sources(folder)
    made = []
    for reason, table, known, key in _KEYS:
        others = [
            folder.resolve() / each.import_id / f"{known}.parquet" for each in imports if known in each.tables
        ]
        if source.tables == (table,) and others:
            own = folder.resolve() / source.import_id / f"{table}.parquet"
            made.append((reason, *_count(folder, own, others, key)))
    return tuple(each for each in made if each[1])


def _count(folder: Path, own: Path, others: list[Path], key: str) -> tuple[int, int]:
    import duckdb

    query = (
        f"SELECT count(*) FILTER ({key} NOT IN (SELECT {key} FROM read_parquet($others))), count(*)"
        f" FROM (SELECT DISTINCT {key} FROM read_parquet($own) WHERE {key} IS NOT NULL)"
    )
    with duckdb.connect() as connection:
        connection.execute(f"SET allowed_directories = [{words(str(folder.resolve()))}]")
        connection.execute("SET enable_external_access = false")
        connection.execute("SET lock_configuration = true")
        row = connection.execute(query, {"others": [str(each) for each in others], "own": str(own)})
        unknown, every = row.fetchall()[0]
    return int(unknown), int(every)
