"""The table ``told``: a row for each row of the file, its fields typed, times in UTC, people pseudonyms."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from attrs import frozen

from servicemodel.evidence.files import RawTable
from servicemodel.evidence.files.durations import minutes_sql
from servicemodel.evidence.files.numbers import number_sql
from servicemodel.evidence.mapping.fields import PERSONAL
from servicemodel.evidence.mapping.moments import clock, place_times
from servicemodel.evidence.mapping.people import People
from servicemodel.evidence.mapping.settling import Settled
from servicemodel.evidence.mapping.sql import chosen, name, words
from servicemodel.evidence.profiles.headers import folded
from servicemodel.evidence.profiles.profile import words as common_words
from servicemodel.evidence.tables import ACTOR_KINDS, CHANNELS, EVENT_TYPES

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

TYPES = {"text": "VARCHAR", "int": "BIGINT", "float": "DOUBLE", "bool": "BOOLEAN", "time": "TIMESTAMP"}
#: More different words than this in a column that should hold few: the rest counts as unknown.
MOST_WORDS = 5000
_SELVES: Mapping[str, tuple[str, ...]] = {
    "channel": CHANNELS,
    "event_type": EVENT_TYPES,
    "actor_kind": ACTOR_KINDS,
}


@frozen
class Work:
    """A file on the bench: the database, its raw table, how it is mapped, and who is in it."""

    connection: "DuckDBPyConnection"
    raw: RawTable
    settled: Settled
    people: People

    def places(self, field: str) -> tuple[int, ...]:
        """The columns that feed ``field``. A contact without a chain is a chain of its own, and where
        nothing tells the status, the name of the event does.
        """
        fields = self.settled.columns.fields
        own = fields.get(field, ())
        if field == "case_id":
            return (*own, *fields.get("contact_id", ()))
        return own or fields.get("event_type", ()) if field == "status" else own

    def written(self, field: str) -> str:
        """SQL: ``field`` as written, from the first of its columns that holds anything."""
        return _first(f"r.c{place}" for place in self.places(field))

    @property
    def empty(self) -> frozenset[str]:
        """The columns of ``told`` that are null in every row."""
        types = self.settled.columns.types
        made = {"actor_kind"} if self.places("actor_key") else set()
        return frozenset({field for field in types if not self.places(field)} - made)


def make_told(work: Work) -> None:
    """Make ``told`` in the database of ``work``; rows without a key stay in it, their key null."""
    clocks, zone = "", work.settled.zone or "UTC"
    for field, times in work.settled.formats.items():
        if times.format.name and not times.at_once(zone):
            written = work.written(field)
            source = f"(SELECT {written} AS raw FROM {work.raw.name} AS r) WHERE raw IS NOT NULL"
            place_times(work.connection, source, field, times, zone)
            clocks += f" LEFT JOIN {clock(field)} AS t_{field} ON t_{field}.raw = {written}"
    columns = ", ".join(f"{sql} AS {name(column)}" for column, sql in _columns(work))
    source = f"{work.raw.name} AS r{work.people.joins()}{clocks}{_only(work)}"
    work.connection.execute(f"CREATE TABLE told AS SELECT r._row AS line, {columns} FROM {source}")


def _only(work: Work) -> str:
    """SQL: the rows that the map asks for."""
    headers = {folded(header): i for i, header in reversed(tuple(enumerate(work.raw.headers)))}
    wanted = [
        f"trim(r.c{headers[folded(header)]}) = {words(value)}"
        for header, value in work.settled.record_map.only.items()
        if folded(header) in headers
    ]
    return f" WHERE {' AND '.join(wanted)}" if wanted else ""


def words_in(work: Work, field: str) -> Mapping[str, int]:
    """How often each word of ``field`` is written, folded; at most MOST_WORDS of them, commonest first."""
    if not work.places(field):
        return {}
    query = (
        f"SELECT lower(trim({work.written(field)})) AS word, count(*) AS n FROM {work.raw.name} AS r"
        f" WHERE word IS NOT NULL GROUP BY word ORDER BY n DESC, word LIMIT {MOST_WORDS}"
    )
    return dict(work.connection.execute(query).fetchall())


def meanings(work: Work, field: str, column: str = "") -> Mapping[str, str]:
    """What each word written for ``field`` means; words nobody knows are left out.

    ``column`` is the table of words, the field itself unless told.
    """
    column = column or field
    selves = {word: word for word in _SELVES.get(column, ())}
    own = work.settled.columns.profile.words.get(column, {})
    told = work.settled.record_map.channels if column == "channel" else {}
    mapped = {word.strip().lower(): meaning for word, meaning in told.items()}
    table = {**common_words().get(column, {}), **selves, **own, **mapped}
    return {word: table[word.casefold()] for word in words_in(work, field) if word.casefold() in table}


def _columns(work: Work) -> Iterator[tuple[str, str]]:
    for field, type in work.settled.columns.types.items():
        known = work.places("actor_key" if field == "actor_kind" else field)
        yield field, _field(work, field, type) if known else f"NULL::{TYPES[type]}"
    yield from _beside(work)


def account_kinds(work: Work) -> Mapping[str, str]:
    """Accounts that are no people, by name: system, bot, or unknown where one is called like a team."""
    teams = {word for word in words_in(work, "team") if not word.isdigit()}
    like_teams = {word: "unknown" for word in words_in(work, "actor_key") if word in teams}
    return {**like_teams, **meanings(work, "actor_key", "actor_kind")}


def _beside(work: Work) -> Iterator[tuple[str, str]]:
    """What a contact has beside its fields: words as written, what the status says, who is meant."""
    types = work.settled.columns.types
    yield "extra", _extra(work)
    if "case_id" not in types:
        return
    when = "updated_at" if work.places("updated_at") else "opened_at"
    yield "channel_raw", _text(work, "channel") if work.places("channel") else "NULL::VARCHAR"
    yield "time_raw", work.written(when) if work.places(when) else "NULL::VARCHAR"
    yield "opened_raw", work.written("opened_at") if work.places("opened_at") else "NULL::VARCHAR"
    status = meanings(work, "status")
    yield "status_word", chosen(_folded(work, "status"), status, "NULL") if status else "NULL::VARCHAR"
    yield "party", party_sql(work, work.written("team")) if work.places("team") else "NULL::VARCHAR"


def party_sql(work: Work, team: str) -> str:
    """SQL: the actor of the model that the text ``team`` (SQL) means; null if nobody said."""
    parties = work.settled.record_map.parties
    return chosen(f"trim({team})", parties, "NULL") if parties else "NULL::VARCHAR"


def _field(work: Work, field: str, type: str) -> str:
    if field == "actor_kind" and not work.places(field):
        return f"({chosen(_folded(work, 'actor_key'), account_kinds(work))})::VARCHAR"
    if field in PERSONAL:
        return _first(work.people.key(place) for place in work.places(field))
    if type == "time":
        return _time(work, field)
    if type == "bool":
        return f"({chosen(_folded(work, field), meanings(work, field, 'truth'))})::BOOLEAN"
    if type in ("int", "float"):
        return _number(work, field, type)
    if field in ("channel", "event_type", "actor_kind", "direction", "changed_field"):
        otherwise = "'unknown'" if field == "channel" else "NULL"
        return f"({chosen(_folded(work, field), meanings(work, field), otherwise)})::VARCHAR"
    return _text(work, field)


def _time(work: Work, field: str) -> str:
    times = work.settled.formats[field]
    inline = times.at_once(work.settled.zone or "UTC") or not times.format.name
    return times.moment(work.written(field)) if inline else f"t_{field}.utc"


def _number(work: Work, field: str, type: str) -> str:
    written, decimal = work.written(field), work.raw.layout.decimal or "."
    if field.endswith(("_min", "_s")):
        header = folded(work.raw.headers[work.places(field)[0]])
        minutes = minutes_sql(written, _unit(header, field), decimal)
        return f"({minutes}) * 60" if field.endswith("_s") else minutes
    number = number_sql(written, decimal)
    if field == "csat":
        said = chosen(_folded(work, field), meanings(work, field))
        number = f"coalesce(({said})::DOUBLE, {number})"
    return f"round({number})::BIGINT" if type == "int" else number


def _unit(header: str, field: str) -> str:
    if "hrs" in header or ("hour" in header and "business" not in header) or "小时" in header:
        return "hrs"
    return "s" if field.endswith("_s") else "min"


def _text(work: Work, field: str) -> str:
    if field in ("case_id", "contact_id", "unit_id", "repair_id"):
        return f"trim({work.written(field)})"
    return _first(work.people.text(place) for place in work.places(field))


def _folded(work: Work, field: str) -> str:
    return f"lower(trim({work.written(field)}))"


def _first(expressions: Iterator[str]) -> str:
    found = tuple(expressions)
    return found[0] if len(found) == 1 else f"coalesce({', '.join(found)})"


def _extra(work: Work) -> str:
    """Everything that feeds no field, as one JSON text."""
    unused = [i for i in work.settled.columns.unused if work.raw.headers[i].strip()]
    told: dict[str, str] = {}
    for i in unused:
        told.setdefault(work.raw.headers[i], work.people.text(i, grouped=False))
    pairs = ", ".join(f"{words(header)}: {sql}" for header, sql in told.items())
    return f"to_json({{{pairs}}})::VARCHAR" if pairs else "NULL::VARCHAR"
