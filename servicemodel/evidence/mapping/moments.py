"""Times of a file, each different text read once: what the clock showed, and when that was in UTC.

A column of times is read by the plainest formats that fit every value; only where one does not fit,
the slow and patient way is taken for it.
"""

import re
from typing import TYPE_CHECKING

from attrs import frozen

from servicemodel.evidence.files.time_forms import ABSOLUTE, moment_sql
from servicemodel.evidence.files.times import TimeFormat, time_format
from servicemodel.evidence.mapping.sql import words

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

_SAMPLE = 5000
#: Year of four digits, day and month of one or two, in the order of each form; 9 stands for a digit.
_DATES = {
    "ymd": (re.compile(r"^9999([-/.])99?\1(?:99?)"), "%Y{0}%m{0}%d"),
    "dmy": (re.compile(r"^99?([-/.])99?\1(?:9999)"), "%d{0}%m{0}%Y"),
    "mdy": (re.compile(r"^99?([-/.])99?\1(?:9999)"), "%m{0}%d{0}%Y"),
}
_CLOCK = re.compile(r"^(?:([ T])99?:99(:99(\.9{1,6})?)?)?$")


@frozen
class Times:
    """How the times of a field are written; ``formats`` read every value of it, () where none does."""

    format: TimeFormat
    formats: tuple[str, ...] = ()

    def moment(self, text: str) -> str:
        """SQL: what the clock showed, by ``text`` (SQL)."""
        if self.formats:
            return f"try_strptime({text}, [{', '.join(map(words, self.formats))}])"
        return moment_sql(text, self.format.name) if self.format.name else "NULL::TIMESTAMP"

    def at_once(self, zone: str) -> bool:
        """Whether ``moment`` is UTC already and nothing about it can be wrong."""
        return bool(self.formats) and zone in _UTC


def find_times(connection: "DuckDBPyConnection", raw: str, columns: tuple[str, ...], order: str) -> Times:
    """How the times in ``columns`` of the table ``raw`` are written; the first filled one counts."""
    text = f"coalesce({', '.join(columns)}, NULL)"
    connection.execute(
        f"CREATE OR REPLACE TABLE sampled AS SELECT 1 AS _row, {text} AS raw FROM {raw}"
        f" WHERE {text} IS NOT NULL ORDER BY hash({text}, _row) LIMIT {_SAMPLE}"
    )
    found = time_format(connection, "sampled", "raw", order)
    times = Times(found, _plain_formats(connection, found.name))
    if found.sure and times.formats:
        query = f"SELECT count(*) FROM {raw} WHERE {text} IS NOT NULL AND {times.moment(text)} IS NULL"
        if connection.execute(query).fetchall()[0][0] == 0:
            return times
    each = [time_format(connection, raw, column, order) for column in columns]
    return Times(next((one for one in each if one.name), TimeFormat("")))


def place_times(connection: "DuckDBPyConnection", source: str, field: str, times: Times, zone: str) -> None:
    """Make ``clock_<field>`` (raw, utc, trouble), a row for each different text.

    ``source`` is SQL after FROM that gives ``raw``; ``zone`` is where the clock hangs. Trouble is
    unread, missing_hour (moved forward by the gap), double_hour (the earlier is taken) or null.
    """
    moments = f"(SELECT raw, {times.moment('raw')} AS moment FROM (SELECT DISTINCT raw FROM {source}))"
    query = f"SELECT raw, moment AS utc, {_UNREAD} END AS trouble FROM {moments}"
    if times.format.name not in ABSOLUTE and zone not in _UTC:
        query = _PLACED.format(place=words(zone), source=moments, unread=_UNREAD)
    connection.execute(f"CREATE OR REPLACE TABLE {clock(field)} AS {query}")


def clock(field: str) -> str:
    """Name of the table of the times of ``field`` in UTC."""
    return f"clock_{field}"


_UTC = ("UTC", "Etc/UTC")
_UNREAD = "CASE WHEN moment IS NULL THEN 'unread'"
_PLACED = """
SELECT raw,
  timezone('UTC', CASE WHEN by_hour THEN placed - INTERVAL 60 MINUTE
    WHEN by_half THEN placed - INTERVAL 30 MINUTE ELSE placed END) AS utc,
  {unread} WHEN skipped THEN 'missing_hour' WHEN by_hour OR by_half OR again THEN 'double_hour' END AS trouble
FROM (
  SELECT raw, moment, placed, timezone({place}, placed) <> moment AS skipped,
    timezone({place}, placed - INTERVAL 60 MINUTE) = moment AS by_hour,
    timezone({place}, placed - INTERVAL 30 MINUTE) = moment AS by_half,
    timezone({place}, placed + INTERVAL 60 MINUTE) = moment
      OR timezone({place}, placed + INTERVAL 30 MINUTE) = moment AS again
  FROM (SELECT raw, moment, timezone({place}, moment) AS placed FROM {source})
)
"""


def _plain_formats(connection: "DuckDBPyConnection", form: str) -> tuple[str, ...]:
    """Formats for the shapes in which the sampled times are written, as far as they are plain."""
    if form not in _DATES:
        return ()
    written = "translate(raw, '012345678', '999999999')"
    shapes = connection.execute(f"SELECT DISTINCT {written} FROM sampled ORDER BY 1").fetchall()
    return tuple(sorted({format for (shape,) in shapes if (format := _format(shape, form))}))


def _format(shape: str, form: str) -> str:
    pattern, date = _DATES[form]
    found = pattern.match(shape)
    rest = _CLOCK.match(shape[found.end() :]) if found else None
    if not found or not rest:
        return ""
    gap, seconds, fraction = rest.groups()
    time = f"{gap}%H:%M" + (":%S" if seconds else "") + (".%f" if fraction else "") if gap else ""
    return date.format(found.group(1)) + time
