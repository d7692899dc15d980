"""Every way of writing a time that is read, each with its list of formats."""

from servicemodel.evidence.files.connection import quoted

#: Names of the forms; where two read equally much, the first is taken.
FORMS = ("zoned", "ymd", "named", "dmy", "mdy", "epoch_ms", "epoch_s", "excel")
#: Forms that say the moment itself; the others say what a clock at some place shows.
ABSOLUTE = ("zoned", "epoch_ms", "epoch_s")

_CLOCKS = (" %H:%M:%S", " %H:%M", "", " %H:%M:%S.%f", " %I:%M:%S %p", " %I:%M %p", " %I %p")
_DATES = {
    "ymd": ("%Y-%m-%d",),
    "dmy": ("%d-%m-%Y",),
    "mdy": ("%m-%d-%Y",),
    "named": ("%d %b %Y", "%b %d %Y", "%d %B %Y", "%B %d %Y"),
}
#: Shapes with a year of four digits, and with one of two.
_SHAPES = {
    "ymd": (r"^\d{4}-\d{1,2}-\d{1,2}( |$)", ""),
    "dmy": (r"^\d{1,2}-\d{1,2}-\d{4}( |$)", r"^\d{1,2}-\d{1,2}-\d{2}( |$)"),
    "mdy": (r"^\d{1,2}-\d{1,2}-\d{4}( |$)", r"^\d{1,2}-\d{1,2}-\d{2}( |$)"),
    "named": (
        r"^(\d{1,2} [A-Za-z]{3,9}|[A-Za-z]{3,9} \d{1,2}) \d{4}( |$)",
        r"^(\d{1,2} [A-Za-z]{3,9}|[A-Za-z]{3,9} \d{1,2}) \d{2}( |$)",
    ),
}
_ZONED = r"^\d{4}-\d{1,2}-\d{1,2}[T ]\d{1,2}:\d{2}(:\d{2}([.,]\d+)?)? ?(Z|z|UTC|GMT|[+-]\d{2}(:?\d{2})?)$"
#: What is smoothed before a date is read, in this order: pattern and what stands for it.
_SMOOTHED = (
    (r"^\s+|\s+$", ""),
    (r"[\s\x{a0}\x{3000}\x{202f}]+", " "),
    (r"^(\d{4}) ?年 ?(\d{1,2}) ?月 ?(\d{1,2}) ?日? ?", r"\1-\2-\3 "),
    (r"(\d{1,2}) ?[时時点] ?(\d{1,2}) ?分?( ?(\d{1,2}) ?秒)?", r"\1:\2:0\4"),
    (r":0(\d{2})$", r":\1"),
    (r"^(\d{1,4})[/.](\d{1,2})[/.](\d{1,4})", r"\1-\2-\3"),
    (r"^(\d{1,4}-\d{1,2}-\d{1,4})(?:, ?|T| T?)(\d)", r"\1 \2"),
    (r" (?:上午|凌晨|早上) ?(\d.*)$", r" \1 AM"),
    (r" (?:下午|晚上|中午) ?(\d.*)$", r" \1 PM"),
    (r" ?([AaPp])\.?[Mm]\.?$", r" \1M"),
    (r"(:\d{2})[.,](\d{1,6})\d*$", r"\1.\2"),
    (r" +$", ""),
)
_SMOOTHED_NAMED = (
    (r"^\s+|\s+$", ""),
    (r"^[A-Za-z]{3,9}, ", ""),
    (r"^(\d{1,2})[ .-]+([A-Za-z]{3,9})[ .,-]+(\d)", r"\1 \2 \3"),
    (r"^([A-Za-z]{3,9})[ .]+(\d{1,2}),? +(\d)", r"\1 \2 \3"),
    (r"^(\w+ \w+ \d+),? +(?:at )?", r"\1 "),
    (r" ?([AaPp])\.?[Mm]\.?$", r" \1M"),
)


def moment_sql(column: str, form: str) -> str:
    """SQL: TIMESTAMP as written in ``form`` (in UTC for the forms that say a moment), null if it is not."""
    if form == "zoned":
        cleaned = f"replace(regexp_replace(trim({column}), ' ([+-])', '\\1'), ',', '.')"
        return _when(f"regexp_matches(trim({column}), {quoted(_ZONED)})", _at_utc(cleaned))
    if form in ("epoch_s", "epoch_ms"):
        digits, factor = ("{9,10}", 1_000_000) if form == "epoch_s" else ("{12,13}", 1000)
        number = f"try_cast(trim({column}) AS BIGINT)"
        shape = f"regexp_matches(trim({column}), {quoted(f'^[0-9]{digits}$')})"
        return _when(shape, f"make_timestamp({number} * {factor})")
    if form == "excel":
        number = f"try_cast(replace(trim({column}), ',', '.') AS DOUBLE)"
        seconds = f"CAST(round({number} * 86400) AS BIGINT)"
        days = f"TIMESTAMP '1899-12-30' + to_seconds({seconds})"
        return _when(f"{number} BETWEEN 61 AND 109574", days)
    return _written(column, form)


def _at_utc(text: str) -> str:
    return f"timezone('UTC', try_cast({text} AS TIMESTAMPTZ))"


def _written(column: str, form: str) -> str:
    """Dates in words or digits: smoothed, then read by an explicit list of formats."""
    text = column
    for pattern, instead in _SMOOTHED_NAMED if form == "named" else _SMOOTHED:
        text = f"regexp_replace({text}, {quoted(pattern)}, {quoted(instead)}, 'g')"
    long, short = _SHAPES[form]
    branches = f"WHEN regexp_matches({text}, {quoted(long)}) THEN {_strptime(text, form, '%Y')}"
    if short:
        branches += f" WHEN regexp_matches({text}, {quoted(short)}) THEN {_strptime(text, form, '%y')}"
    return f"(CASE {branches} END)"


def _strptime(text: str, form: str, year: str) -> str:
    formats = [date.replace("%Y", year) + clock for clock in _CLOCKS for date in _DATES[form]]
    return f"try_strptime({text}, [{', '.join(map(quoted, formats))}])"


def _when(test: str, then: str) -> str:
    return f"(CASE WHEN {test} THEN {then} END)"
