"""Which columns of a file are about people, and what is written in place of a person."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from attrs import frozen

from servicemodel.evidence.files import RawTable
from servicemodel.evidence.files.wording import grouping_sql
from servicemodel.evidence.mapping import personal
from servicemodel.evidence.mapping.personal import Traces
from servicemodel.evidence.mapping.settling import Settled

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection


@frozen
class People:
    """Columns by number. ``whole`` are about people throughout, ``traced`` hold traces of them.

    ``keep`` is True where somebody gave a reason for keeping everything as it is.
    """

    whole: frozenset[int]
    traced: Mapping[int, Traces]
    keep: bool

    @property
    def joined(self) -> tuple[int, ...]:
        """The columns in which whole values become pseudonyms."""
        wholly = {i for i, found in self.traced.items() if found.wholly}
        return () if self.keep else tuple(sorted(self.whole | wholly))

    def selects(self, table: str) -> Iterator[str]:
        """Queries for every text that becomes a pseudonym."""
        for i in self.joined:
            where = "" if i in self.whole else f" WHERE {personal.wholly(f'c{i}')}"
            yield f"SELECT DISTINCT c{i} FROM {table}{where}"

    def joins(self) -> str:
        """SQL: the pseudonyms beside the raw table, one join a column."""
        return "".join(f" LEFT JOIN {personal.TABLE} AS p{i} ON p{i}.raw = r.c{i}" for i in self.joined)

    def key(self, place: int) -> str:
        """SQL: who stands in the column."""
        return f"p{place}.key" if place in self.joined else f"r.c{place}"

    def text(self, place: int, grouped: bool = True) -> str:
        """SQL: the text of the column without any trace of a person."""
        written = grouping_sql(f"r.c{place}") if grouped else f"r.c{place}"
        if self.keep:
            return written
        if place in self.whole:
            return f"p{place}.key"
        if place in self.traced and self.traced[place].inside:
            written = personal.masked(written)
        return f"coalesce(p{place}.key, {written})" if place in self.joined else written


def people_of(connection: "DuckDBPyConnection", raw: RawTable, settled: Settled) -> People:
    """The people in ``raw``: as the profile and the headers say, and as the values look."""
    columns = settled.columns
    plain = {
        place
        for field, places in columns.fields.items()
        for place in places
        if columns.types[field] != "text" or field in ("case_id", "contact_id", "unit_id", "repair_id")
    }
    looked = [i for i in range(len(raw.headers)) if i not in plain and i not in columns.personal]
    traced = personal.traces(connection, raw.name, (f"c{i}" for i in looked))
    found = {int(column[1:]): each for column, each in traced.items() if each.inside or each.wholly}
    free = set(columns.unused)
    whole = {i for i, each in found.items() if i in free and each.personal} | set(columns.personal)
    return People(frozenset(whole), found, bool(settled.record_map.keep_personal))
