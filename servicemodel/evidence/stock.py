"""What stands in a folder of imports, learned from the feet of its Parquet files without reading rows."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

from attrs import frozen

from servicemodel.evidence.tables import TABLES


@frozen
class Stored:
    """One canonical table of one import: its file, its rows, and how many values each column holds.

    A column that holds only "yes" and blanks counts as empty: what a blank means there, nobody knows.
    """

    import_id: str
    table: str
    file: Path
    rows: int
    values: Mapping[str, int]


def found_in(folder: Path, imports: Sequence[str] = ()) -> tuple[Stored, ...]:
    """The tables of the imports in ``folder``, most telling import first.

    An import with more events for each case tells more (a log before a list of cases); then the one with
    more rows; then by id. FileNotFoundError where an import that was named is not there.
    """
    named = sorted(imports) or sorted(path.parent.name for path in folder.glob("[0-9a-f]*/source.json"))
    for name in named:
        if not (folder / name / "source.json").is_file():
            raise FileNotFoundError(folder / name / "source.json")
    held = [_import(folder / name) for name in named]
    held.sort(key=lambda tables: (-_density(tables), -sum(each.rows for each in tables)))
    return tuple(each for tables in held for each in tables)


def values_of(stored: Iterable[Stored]) -> Mapping[str, int]:
    """How many values each column holds over all imports, as ``table.column``."""
    total: Counter[str] = Counter()
    for each in stored:
        for column, count in each.values.items():
            total[f"{each.table}.{column}"] += count
    return MappingProxyType(dict(total))


def _import(place: Path) -> list[Stored]:
    files = ((canonical.name, place / f"{canonical.name}.parquet") for canonical in TABLES)
    return [_stored(place.name, table, file) for table, file in files if file.is_file()]


def _density(tables: Sequence[Stored]) -> float:
    rows = {each.table: each.rows for each in tables}
    return rows.get("contact_event", 0) / max(rows.get("contact_case", 0), 1)


def _stored(import_id: str, table: str, file: Path) -> Stored:
    from pyarrow.parquet import read_metadata

    foot = read_metadata(file)
    held: Counter[str] = Counter()
    said: dict[str, set[object]] = {}
    for group in range(foot.num_row_groups):
        part = foot.row_group(group)
        for number in range(part.num_columns):
            column = part.column(number)
            known = column.is_stats_set and column.statistics.has_null_count
            held[column.path_in_schema] += part.num_rows - (column.statistics.null_count if known else 0)
            if column.physical_type == "BOOLEAN" and known and column.statistics.has_min_max:
                ends = said.setdefault(column.path_in_schema, set())
                ends |= {column.statistics.min, column.statistics.max}
    for name, ends in said.items():
        if ends == {True} and held[name] < foot.num_rows:
            held[name] = 0
    return Stored(import_id, table, file, foot.num_rows, MappingProxyType(dict(held)))
