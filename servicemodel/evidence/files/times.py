"""Times as written into UTC, inside the database; nothing is guessed."""

from typing import TYPE_CHECKING

from attrs import frozen

from servicemodel.evidence.files.connection import identifier, quoted
from servicemodel.evidence.files.tally import MOST_LINES
from servicemodel.evidence.files.time_forms import ABSOLUTE, FORMS, moment_sql

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection


@frozen
class TimeFormat:
    """How the times of a column are written.

    ``name``: ymd, dmy, mdy, named (month in letters), zoned (ISO with offset or Z), excel (serial),
    epoch_s, epoch_ms; "" if the column holds no times. ``sure`` is False where day and month could
    be either way round. ``read`` and ``unread`` count the values not null; ``lines`` are the first
    lines of unread ones.
    """

    name: str
    sure: bool = True
    read: int = 0
    unread: int = 0
    lines: tuple[int, ...] = ()


@frozen
class TimeSql:
    """SQL expressions over a column of text.

    ``utc`` (TIMESTAMP, null if unread), ``local`` (TIMESTAMP as on the clock of the zone) and
    ``trouble``: 'unread', 'missing_hour', 'double_hour' or null.
    """

    utc: str
    local: str
    trouble: str


def time_sql(column: str, format: str, zone: str) -> TimeSql:
    """SQL for ``column`` (an SQL expression of text) written as ``format`` (a name of TimeFormat).

    ``zone`` is an IANA name, used for times without an offset of their own. A time in the hour that
    the clock skips is moved forward by the gap; in the hour that comes twice the earlier is taken;
    both are said in ``trouble``.
    """
    moment, place = moment_sql(column, format), quoted(zone)
    unread = f"WHEN {column} IS NOT NULL AND {moment} IS NULL THEN 'unread'"
    if format in ABSOLUTE or zone in ("UTC", "Etc/UTC"):
        local = f"timezone({place}, timezone('UTC', {moment}))"
        return TimeSql(moment, local if format in ABSOLUTE else moment, f"CASE {unread} END")
    at = f"timezone({place}, {moment})"
    hour, half = (f"timezone({place}, {at} - INTERVAL {m} MINUTE) = {moment}" for m in (60, 30))
    after = " OR ".join(f"timezone({place}, {at} + INTERVAL {m} MINUTE) = {moment}" for m in (60, 30))
    earlier = (
        f"CASE WHEN {hour} THEN {at} - INTERVAL 60 MINUTE WHEN {half} THEN {at} - INTERVAL 30 MINUTE"
        f" ELSE {at} END"
    )
    return TimeSql(
        f"timezone('UTC', {earlier})",
        moment,
        f"CASE {unread} WHEN timezone({place}, {at}) <> {moment} THEN 'missing_hour'"
        f" WHEN {hour} OR {half} OR {after} THEN 'double_hour' END",
    )


def known_zone(connection: "DuckDBPyConnection", zone: str) -> bool:
    """Whether the database knows the IANA name ``zone``."""
    row = connection.execute("SELECT count(*) FROM pg_timezone_names() WHERE name = ?", [zone]).fetchone()
    return row is not None and row[0] > 0


def time_format(connection: "DuckDBPyConnection", table: str, column: str, order: str = "") -> TimeFormat:
    """How the times of ``column`` are written; ``order`` (dmy or mdy) settles what could be both."""
    read = ", ".join(f"{moment_sql('x', form)} AS {form}" for form in FORMS)
    counts = ", ".join(
        (
            "coalesce(sum(n), 0)",
            *(f"coalesce(sum(n) FILTER ({form} IS NOT NULL), 0)" for form in FORMS),
            "coalesce(sum(n) FILTER (dmy IS NOT NULL AND mdy IS NULL), 0)",
            "coalesce(sum(n) FILTER (mdy IS NOT NULL AND dmy IS NULL), 0)",
            "coalesce(sum(n) FILTER (dmy <> mdy), 0)",
        )
    )
    row = connection.execute(
        f"SELECT {counts} FROM (SELECT n, {read} FROM (SELECT {identifier(column)} AS x, count(*) AS n"
        f" FROM {identifier(table)} WHERE {identifier(column)} IS NOT NULL GROUP BY ALL))"
    ).fetchone()
    assert row is not None  # an aggregate without groups has one row
    total, *found, only_dmy, only_mdy, differ = map(int, row)
    name, sure = _chosen(dict(zip(FORMS, found, strict=True)), (only_dmy, only_mdy, differ), order)
    if not name:
        return TimeFormat("", unread=total)
    count = found[FORMS.index(name)]
    lines = _unread(connection, table, column, name) if count < total else ()
    return TimeFormat(name, sure, count, total - count, lines)


def _chosen(counts: dict[str, int], days: tuple[int, int, int], order: str) -> tuple[str, bool]:
    """The form that reads most, and whether day and month are certain.

    ``days`` counts values that are only dmy, only mdy, and both with another meaning.
    """
    only_dmy, only_mdy, differ = days
    best = max(FORMS, key=lambda form: counts[form])
    if counts[best] == 0:
        return "", True
    if best not in ("dmy", "mdy"):
        return best, True
    if only_dmy and only_mdy:
        return (order or best), bool(order)
    if only_dmy or only_mdy:
        return ("dmy" if only_dmy else "mdy"), True
    return (order if order in ("dmy", "mdy") else "dmy"), bool(order in ("dmy", "mdy") or not differ)


def _unread(connection: "DuckDBPyConnection", table: str, column: str, form: str) -> tuple[int, ...]:
    name = identifier(column)
    rows = connection.execute(
        f"SELECT _row FROM {identifier(table)} WHERE {name} IS NOT NULL AND {moment_sql(name, form)} IS NULL"
        f" ORDER BY _row LIMIT {MOST_LINES}"
    ).fetchall()
    return tuple(row for (row,) in rows)
