"""Durations as written into minutes, inside the database."""

from servicemodel.evidence.files.connection import quoted
from servicemodel.evidence.files.numbers import number_sql

#: Minutes of one unit; hms has no plain numbers of its own, but spreadsheets write it as days.
UNITS = {"s": 1 / 60, "min": 1.0, "hrs": 60.0, "days": 1440.0, "hms": 1440.0}

_COLONS = r"^\s*(-?)(?:(\d+)\s*(?:d|days?|天|日)?\s*,?\s+)?(\d+):(\d{1,2})(?::(\d{1,2}(?:[.,]\d+)?))?\s*$"
_ISO = r"^\s*P(?:(\d+)D)?(?:T(?:(\d+(?:\.\d+)?)H)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)S)?)?\s*$"
_WORDS = (
    r"^\s*(?:(\d+)\s*(?:d|days?|天|日)[ ,]*)?(?:(\d+(?:\.\d+)?)\s*(?:h|hrs?|hours?|小时|时)[ ,]*)?"
    r"(?:(\d+(?:\.\d+)?)\s*(?:m|mins?|minutes?|分钟|分)[ ,]*)?"
    r"(?:(\d+(?:\.\d+)?)\s*(?:s|secs?|seconds?|秒))?\s*$"
)


def minutes_sql(column: str, unit: str, decimal: str = ".") -> str:
    """SQL: minutes (DOUBLE) in ``column`` (an SQL expression of text), null if there are none.

    ``unit`` says what a plain number means: s, min, hrs, days; hms for text such as 51:00:00 (3,060
    minutes). Text with colons is read as hours:minutes:seconds whatever the unit, and two parts as
    hours:minutes (minutes:seconds for s and min). Also 1 day 02:03:04, 2h 5m and PT2H5M.
    """
    plain = f"regexp_matches({column}, '^[^A-Za-z一-鿿:]*$')"
    return (
        f"(CASE WHEN regexp_matches({column}, {quoted(_COLONS)}) THEN {_colons(column, unit)}"
        f" WHEN {plain} THEN {number_sql(column, decimal)} * {UNITS[unit]!r}"
        f" WHEN regexp_matches({column}, '[0-9]') AND regexp_matches({column}, {quoted(_ISO)})"
        f" THEN {_parts(column, _ISO)}"
        f" WHEN regexp_matches({column}, '[0-9]') AND regexp_matches({column}, {quoted(_WORDS)})"
        f" THEN {_parts(column, _WORDS)} END)"
    )


def _group(column: str, pattern: str, number: int) -> str:
    text = f"replace(regexp_extract({column}, {quoted(pattern)}, {number}), ',', '.')"
    return f"coalesce(try_cast({text} AS DOUBLE), 0)"


def _parts(column: str, pattern: str) -> str:
    days, hours, minutes, seconds = (_group(column, pattern, n) for n in (1, 2, 3, 4))
    return f"({days} * 1440 + {hours} * 60 + {minutes} + {seconds} / 60)"


def _colons(column: str, unit: str) -> str:
    """Hours:minutes:seconds; two parts mean minutes:seconds where the unit is no longer than a minute."""
    days, first, second, third = (_group(column, _COLONS, n) for n in (2, 3, 4, 5))
    whole = f"{first} * 60 + {second} + {third} / 60"
    if unit in ("s", "min"):
        two = f"regexp_extract({column}, {quoted(_COLONS)}, 5) = ''"
        whole = f"CASE WHEN {two} THEN {first} + {second} / 60 ELSE {whole} END"
    sign = f"CASE WHEN regexp_extract({column}, {quoted(_COLONS)}, 1) = '-' THEN -1 ELSE 1 END"
    return f"(({days} * 1440 + ({whole})) * {sign})"
