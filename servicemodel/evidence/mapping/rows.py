"""The rows of one file as canonical tables: who is who, then the table told, then events and cases."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from servicemodel.domain.records import Refusal
from servicemodel.evidence.files import RawTable
from servicemodel.evidence.mapping import changes, flat, logs, personal, plain
from servicemodel.evidence.mapping.people import people_of
from servicemodel.evidence.mapping.settling import Settled
from servicemodel.evidence.mapping.told import Work, make_told
from servicemodel.evidence.tables import CONTACT_CASE, CONTACT_EVENT

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

_VIEWS = ("whole", "final_rows", "single")
_TABLES = ("told", "winners", "ordered", "happened", "stated", personal.TABLE)


@frozen
class Mapped:
    """A file mapped in the database: ``selects`` gives the query of each canonical table.

    ``cases`` is the table with one row a case, "" for none; ``log`` whether rows are changes.
    """

    work: Work
    selects: Mapping[str, str]
    cases: str
    log: bool
    unwanted: tuple[Refusal, ...] = ()


def map_rows(
    connection: "DuckDBPyConnection", raw: RawTable, settled: Settled, salt: bytes, trace: Mapping[str, str]
) -> Mapped:
    """Map ``raw``, for which nothing may be open any more. ``trace`` goes into every row."""
    for view in _VIEWS:
        connection.execute(f"DROP VIEW IF EXISTS {view}")
    for table in _TABLES:
        connection.execute(f"DROP TABLE IF EXISTS {table}")
    work = Work(connection, raw, settled, people_of(connection, raw, settled))
    personal.name_people(connection, work.people.selects(raw.name), salt)
    make_told(work)
    return evolve(_mapped(work, trace), unwanted=_unwanted(work))


def fed_tables(settled: Settled) -> tuple[str, ...]:
    """The canonical tables that the file feeds, sorted."""
    rows = settled.columns.profile.rows
    if rows == "plain" or settled.table not in (CONTACT_CASE.name, CONTACT_EVENT.name):
        return (settled.table,)
    return (CONTACT_EVENT.name,) if rows == "changes" else (CONTACT_CASE.name, CONTACT_EVENT.name)


def _mapped(work: Work, trace: Mapping[str, str]) -> Mapped:
    rows = work.settled.columns.profile.rows
    if rows == "plain" or work.settled.table not in (CONTACT_CASE.name, CONTACT_EVENT.name):
        return Mapped(work, {work.settled.table: plain.plain_sql(work, trace)}, "", False)
    if rows == "changes":
        logs.make_events(work, changes.make_states(work))
        return Mapped(work, {CONTACT_EVENT.name: logs.events_sql(work, trace)}, "", True)
    if rows == "log" and not _one_row_each(work):
        logs.make_events(work)
        both = {
            CONTACT_EVENT.name: logs.events_sql(work, trace),
            CONTACT_CASE.name: logs.cases_sql(work, trace),
        }
        return Mapped(work, both, logs.make_last(work), True)
    flat.make_events(work)
    both = {CONTACT_EVENT.name: flat.events_sql(work, trace), CONTACT_CASE.name: flat.cases_sql(work, trace)}
    return Mapped(work, both, "single", False)


def _one_row_each(work: Work) -> bool:
    """Whether what could be a log has one row for each case: then the row is the case as it stands."""
    if work.settled.table != CONTACT_CASE.name:
        return False
    query = "SELECT count(DISTINCT case_id) = count(case_id) FROM told"
    return bool(work.connection.execute(query).fetchall()[0][0])


def _unwanted(work: Work) -> tuple[Refusal, ...]:
    query = f"SELECT count(*) FROM {work.raw.name}"
    all_rows = int(work.connection.execute(query).fetchall()[0][0])
    told = int(work.connection.execute("SELECT count(*) FROM told").fetchall()[0][0])
    return (Refusal("not_wanted", all_rows - told),) if all_rows > told else ()
