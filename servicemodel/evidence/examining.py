"""Looking at a file before anything of it is stored: what it is, what is open, who is who."""

from collections.abc import Mapping

from attrs import evolve, frozen

from servicemodel.domain.records import Layout, Recognition, RecordMap, Refusal
from servicemodel.domain.text import Text
from servicemodel.evidence.bench import Bench
from servicemodel.evidence.files import RawTable
from servicemodel.evidence.mapping.columns import Columns
from servicemodel.evidence.mapping.parties import offers
from servicemodel.evidence.mapping.people import People
from servicemodel.evidence.mapping.personal import blotted
from servicemodel.evidence.mapping.plain import items
from servicemodel.evidence.mapping.rows import fed_tables, map_rows
from servicemodel.evidence.mapping.settling import Settled, settle
from servicemodel.evidence.mapping.told import Work, meanings, words_in
from servicemodel.evidence.telling import source_of, used_fields


@frozen
class Examined:
    """What a file is, before anything of it is stored.

    ``open`` names what a person has to say first: columns, profile, key, dates, zone. ``teams`` gives
    each team with its number of rows, ``offers`` the actors it may be. ``channels`` are unknown words.
    ``blank`` gives the columns in use that have blank cells, with their number.
    ``tables`` are all those that the file feeds, ``table`` the one that its fields belong to.
    """

    recognition: Recognition
    profile: str
    title: Text
    whose_zone: Text | None
    table: str
    zone: str
    layout: Layout
    rows_read: int
    open: tuple[str, ...]
    headers: tuple[str, ...]
    fields: tuple[tuple[str, str], ...]
    unused: tuple[str, ...]
    personal: tuple[str, ...]
    channels: tuple[tuple[str, int], ...]
    teams: tuple[tuple[str, int], ...]
    offers: Mapping[str, tuple[str, ...]]
    refusals: tuple[Refusal, ...] = ()
    notices: tuple[Refusal, ...] = ()
    period: tuple[str, str] = ("", "")
    tables: tuple[str, ...] = ()
    blank: tuple[tuple[str, int], ...] = ()


def examine(
    bench: Bench, record_map: RecordMap, actors: Mapping[str, tuple[str, ...]], whole: bool = False
) -> Examined:
    """What is known of the file and what is open; ``whole`` also maps it, for what is odd in it.

    ``actors`` gives the names of each actor of the model, by id.
    """
    settled = settle(bench.connection, bench.raw, record_map)
    people = People(frozenset(settled.columns.personal), {}, False)
    work = Work(bench.connection, bench.raw, settled, people)
    known = meanings(work, "channel")
    strange = tuple((blotted(word), n) for word, n in words_in(work, "channel").items() if word not in known)
    teams = _teams(work)
    examined = _examined(bench, settled, strange, teams, offers((team for team, _ in teams), actors))
    answered = {bench.raw.headers[place] for place in items(work)}
    examined = evolve(examined, unused=tuple(each for each in examined.unused if each not in answered))
    if not whole or settled.open:
        return examined
    mapped = map_rows(bench.connection, bench.raw, settled, b"", {})
    source = source_of(bench, mapped, record_map, "")
    return evolve(
        examined,
        refusals=source.refusals,
        notices=source.notices,
        period=(source.period_from, source.period_to),
    )


def _teams(work: Work) -> tuple[tuple[str, int], ...]:
    if not work.places("team"):
        return ()
    query = (
        f"SELECT trim({work.written('team')}) AS team, count(*) AS n FROM {work.raw.name} AS r"
        " WHERE team IS NOT NULL GROUP BY team ORDER BY n DESC, team LIMIT 500"
    )
    return tuple((blotted(team), n) for team, n in work.connection.execute(query).fetchall())


def _blank(raw: RawTable, columns: Columns) -> tuple[tuple[str, int], ...]:
    used = sorted({place for places in columns.fields.values() for place in places})
    return tuple((raw.headers[place], raw.nulls[place]) for place in used if raw.nulls[place])


def _examined(
    bench: Bench,
    settled: Settled,
    channels: tuple[tuple[str, int], ...],
    teams: tuple[tuple[str, int], ...],
    offered: Mapping[str, tuple[str, ...]],
) -> Examined:
    raw, columns = bench.raw, settled.columns
    return Examined(
        settled.recognition,
        columns.profile.name,
        columns.profile.title,
        columns.profile.whose_zone,
        settled.table,
        settled.zone,
        raw.layout,
        raw.rows_read,
        settled.open,
        raw.headers,
        used_fields(raw, settled),
        tuple(raw.headers[i] for i in columns.unused),
        tuple(raw.headers[i] for i in columns.personal),
        channels,
        teams,
        offered,
        raw.refusals,
        raw.notices,
        tables=fed_tables(settled),
        blank=_blank(raw, columns),
    )
