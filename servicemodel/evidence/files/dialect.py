"""Delimiter and quoting of a delimited text file, from its first lines."""

import csv
from collections.abc import Iterable, Iterator, Sequence

from attrs import frozen

DELIMITERS = (",", ";", "\t", "|")
#: Rows as wide as the usual row; fewer will do where the headers are as wide.
_LEAST_SHARE, _LEAST_SHARE_UNDER_HEADERS = 0.5, 0.2


@frozen
class Dialect:
    """``quote`` is a double or single quotation mark; ``escaped``: inside it is written with a backslash."""

    delimiter: str
    quote: str = '"'
    escaped: bool = False


def cells_of(lines: Iterable[str], dialect: Dialect) -> Iterator[list[str]]:
    """Rows of ``lines``: strict, so that a stray quote is a csv.Error and not a longer cell."""
    return csv.reader(
        lines,
        delimiter=dialect.delimiter,
        quotechar=dialect.quote,
        doublequote=not dialect.escaped,
        escapechar="\\" if dialect.escaped else None,
        strict=True,
    )


def told_by_excel(first: str) -> str:
    """The delimiter that a first line ``sep=;`` names, else ""."""
    text = first.strip("\ufeff\r\n")
    return text[4:] if text.lower().startswith("sep=") and len(text) == 5 else ""


def dialect_of(lines: Sequence[str], wanted: str = "") -> Dialect | None:
    """The dialect in which most of ``lines`` have as many cells as the header; None if there is none."""
    told = wanted or (told_by_excel(lines[0]) if lines else "")
    body = lines[1:] if lines and told_by_excel(lines[0]) else lines
    best = max(((_score(body, d), -i, d) for i, d in enumerate(told or DELIMITERS)), default=(0.0, 0, ""))
    score, _, delimiter = best
    if not delimiter or (score <= 0 and not told):
        return None
    return _quoting(body, delimiter)


def _score(lines: Sequence[str], delimiter: str) -> float:
    """The share of rows as wide as the usual row, plus a little for width; 0 for one column."""
    widths = [len(row) for row in _lenient(lines, delimiter) if row]
    if not widths:
        return 0.0
    usual = max(set(widths), key=lambda width: (widths.count(width), width))
    share = widths.count(usual) / len(widths)
    header = 1.0 if widths[0] >= usual else 0.0
    least = _LEAST_SHARE_UNDER_HEADERS if widths[0] == usual else _LEAST_SHARE
    return share + header + usual / 10_000 if usual > 1 and share >= least else 0.0


def _lenient(lines: Sequence[str], delimiter: str) -> list[list[str]]:
    """Rows; a quote that is never closed ends them early."""
    try:
        return list(csv.reader(lines, delimiter=delimiter))
    except csv.Error:
        return []


def _quoting(lines: Sequence[str], delimiter: str) -> Dialect:
    text = "".join(lines)
    single = f"'{delimiter}'"
    if '"' not in text and single in text:
        return Dialect(delimiter, "'")
    if '\\"' not in text:
        return Dialect(delimiter)
    doubled, escaped = Dialect(delimiter), Dialect(delimiter, escaped=True)
    return escaped if _errors(lines, escaped) < _errors(lines, doubled) else doubled


def _errors(lines: Sequence[str], dialect: Dialect) -> int:
    """Rows of another width than the first, and 1,000 for a quote out of place."""
    widths: list[int] = []
    try:
        widths.extend(map(len, cells_of(lines, dialect)))
    except csv.Error:
        return 1000
    return sum(width != widths[0] for width in widths)
