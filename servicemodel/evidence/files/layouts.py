"""How a file of records is laid out: form, encoding, delimiter, decimal sign, order of dates."""

from collections.abc import Sequence
from itertools import islice
from pathlib import Path

from attrs import evolve

from servicemodel.domain.records import Layout
from servicemodel.evidence.files.date_order import order_of
from servicemodel.evidence.files.decimals import decimal_of
from servicemodel.evidence.files.delimited import first_lines
from servicemodel.evidence.files.dialect import dialect_of
from servicemodel.evidence.files.encodings import check, encoding_of
from servicemodel.evidence.files.event_log import event_log_encoding
from servicemodel.evidence.files.failing import failed
from servicemodel.evidence.files.forms import CSV, JSONL, XES, XLSX, form_of
from servicemodel.evidence.files.reading_rows import read_rows
from servicemodel.evidence.files.spreadsheet import sheet_of
from servicemodel.evidence.files.tally import Tally

_SAMPLE_CHUNKS = 10
_NOTHING = Layout("", decimal="")


def layout_of(path: Path, wanted: Layout | None = None) -> Layout:
    """The layout of the file at ``path``, to be shown before use. Raises ProblemsFound (REC codes).

    What ``wanted`` says is taken; what it leaves empty is detected (``form``, ``encoding``,
    ``delimiter``, ``dates``, ``sheet`` and ``decimal``: "" is "detect"). ``dates`` stays "" while
    days and months cannot be told apart.
    """
    wanted = wanted or _NOTHING
    form, compressed = form_of(path)
    if wanted.form not in ("", form):
        raise failed(path, "REC09", "form", form=wanted.form, found=form)
    encoding = _encoding(path, wanted, form, compressed)
    delimiter = _delimiter(path, compressed, encoding, wanted.delimiter) if form == CSV else ""
    sheet = sheet_of(path, wanted.sheet) if form == XLSX else ""
    layout = Layout(form, encoding, delimiter, compressed=compressed, sheet=sheet)
    rows = sample(path, layout)
    return evolve(layout, decimal=wanted.decimal or decimal_of(rows), dates=wanted.dates or order_of(rows))


def sample(path: Path, layout: Layout) -> list[Sequence[str | None]]:
    """The first 5,000 rows or so."""
    chunks = islice(read_rows(path, layout, Tally()), _SAMPLE_CHUNKS)
    return [row for _, rows in chunks for row in rows]


def _encoding(path: Path, wanted: Layout, form: str, compressed: bool) -> str:
    if form not in (CSV, JSONL, XES):
        return ""
    if form == XES:
        return event_log_encoding(path, compressed)
    if not wanted.encoding:
        return encoding_of(path, compressed)
    check(path, compressed, wanted.encoding)
    return wanted.encoding


def _delimiter(path: Path, compressed: bool, encoding: str, wanted: str) -> str:
    if len(wanted) > 1 or wanted in ('"', "\n", "\r"):
        raise failed(path, "REC09", "delimiter_told", delimiter=wanted)
    dialect = dialect_of(first_lines(path, compressed, encoding), wanted)
    if dialect is None:
        raise failed(path, "REC09", "delimiter")
    return dialect.delimiter
