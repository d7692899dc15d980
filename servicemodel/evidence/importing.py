"""Bringing files of records into an evidence folder: the door to looking at them and storing them."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from shutil import copyfile
from typing import Any

from attrs import evolve, frozen

from servicemodel.domain.problem import Problem, ProblemsFound
from servicemodel.domain.records import Layout, RecordMap, Source
from servicemodel.domain.text import Text
from servicemodel.evidence import store
from servicemodel.evidence.bench import Bench, opened
from servicemodel.evidence.examining import Examined, examine
from servicemodel.evidence.files import layout_of
from servicemodel.evidence.mapping.fields import fields_of, known_fields
from servicemodel.evidence.mapping.parties import offers
from servicemodel.evidence.mapping.refusing import refuse
from servicemodel.evidence.mapping.rows import map_rows
from servicemodel.evidence.mapping.settling import settle
from servicemodel.evidence.mapping.sql import words
from servicemodel.evidence.profiles.profile import profiles
from servicemodel.evidence.tables import CHANNELS, TABLES
from servicemodel.evidence.telling import source_of, used_fields

__all__ = [
    "Bench",
    "Brought",
    "Examined",
    "bring_in",
    "examine",
    "fields",
    "map_words",
    "offered",
    "opened",
    "orphans",
    "readable",
    "require",
    "store_records",
    "table_schema",
    "wanted_files",
    "zones_of",
]

#: Rows of a Parquet group: small enough for little memory, large enough to read fast.
_GROUP = 100_000


@frozen
class Brought:
    """An import, and whether it stood there ``already``."""

    source: Source
    already: bool


def store_records(
    bench: Bench, record_map: RecordMap, folder: Path, salt: bytes, tool_version: str = ""
) -> Brought:
    """Map the file and put it into ``folder``, whole or not at all. ProblemsFound while something is open."""
    settled = settle(bench.connection, bench.raw, record_map)
    if settled.open:
        raise refuse(bench.path, bench.raw.headers, settled)
    said = evolve(
        record_map,
        profile=settled.columns.profile.name,
        table=settled.table,
        zone=settled.zone,
        layout=bench.raw.layout,
    )
    id = store.import_id(bench.raw.sha256, said)
    there = store.stored(folder, id)
    if there:
        return Brought(there, True)
    trace = {"source_file": bench.path.name, "import_id": id}
    mapped = map_rows(bench.connection, bench.raw, settled, salt, trace)
    source = evolve(source_of(bench, mapped, said, id), tool_version=tool_version)
    part = store.unfinished(folder, id)
    try:
        for table, select in mapped.selects.items():
            _write(bench, select, table, part)
        store.finish(part, source, used_fields(bench.raw, settled))
    finally:
        store.sweep(folder)
    return Brought(source, False)


def readable(paths: Sequence[Path], wanted: Layout | None = None) -> None:
    """ProblemsFound, of all ``paths`` together, where a file cannot even be opened and laid out."""
    problems: list[Problem] = []
    for path in paths:
        try:
            layout_of(path, wanted)
        except ProblemsFound as found:
            problems += found.problems
    if problems:
        raise ProblemsFound(tuple(problems))


def require(bench: Bench, record_map: RecordMap) -> None:
    """ProblemsFound while anything about the file is open."""
    settled = settle(bench.connection, bench.raw, record_map)
    if settled.open:
        raise refuse(bench.path, bench.raw.headers, settled)


def bring_in(
    path: Path, record_map: RecordMap, folder: Path, salt: bytes, scratch: Path, tool_version: str = ""
) -> Source:
    """The file at ``path`` into ``folder`` as ``record_map`` says, in one go. ProblemsFound if not."""
    with opened(path, scratch, record_map.layout) as bench:
        return store_records(bench, record_map, folder, salt, tool_version).source


def table_schema(table: str) -> dict[str, Any]:
    """JSON Schema of a row of the canonical ``table``. KeyError for an unknown one."""
    from servicemodel.evidence.schemas import schema_of

    return schema_of(table)


def fields(table: str) -> tuple[str, ...]:
    """The fields that may feed ``table``, for a mapping file."""
    return tuple(sorted(fields_of(table)))


def map_words() -> Mapping[str, tuple[str, ...]]:
    """The words a mapping file may use: profile, table, columns and channels."""
    return {
        "profile": tuple(profile.name for profile in profiles()),
        "table": tuple(table.name for table in TABLES),
        "columns": known_fields(),
        "channels": CHANNELS,
    }


def wanted_files() -> tuple[tuple[str, Text, Text, Text], ...]:
    """What to ask a client for: profile, product, where to find the export, what it unlocks."""
    return tuple(
        (profile.name, profile.title, profile.menu, profile.unlocks)
        for profile in profiles()
        if profile.menu and profile.unlocks
    )


def zones_of(folder: Path, profile: str) -> tuple[str, ...]:
    """The time zones of earlier imports with ``profile``: whoever was asked once is not asked again."""
    return tuple(sorted({source.zone for source in store.sources(folder) if source.profile == profile}))


def offered(teams: Sequence[str], actors: Mapping[str, tuple[str, ...]]) -> Mapping[str, tuple[str, ...]]:
    """For each of ``teams`` the ids of up to three actors that it may be; ``actors`` gives their names."""
    return offers(teams, actors)


def orphans(folder: Path, source: Source) -> tuple[tuple[str, int, int], ...]:
    """Keys of ``source`` that match nothing in ``folder``: reason, how many, and all of its keys."""
    from servicemodel.evidence.orphans import found

    return found(folder, source)


def _write(bench: Bench, select: str, table: str, part: Path) -> None:
    made = bench.scratch / f"{table}.parquet"
    bench.connection.execute(
        f"COPY ({select}) TO {words(str(made))} (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE {_GROUP})"
    )
    copyfile(made, part / made.name)
    made.unlink()
