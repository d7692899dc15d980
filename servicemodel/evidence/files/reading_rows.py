"""The rows of a file, by its form."""

from collections.abc import Iterator
from pathlib import Path

from servicemodel.domain.records import Layout
from servicemodel.evidence.files.columnar import read_columnar
from servicemodel.evidence.files.delimited import delimited_rows
from servicemodel.evidence.files.event_log import read_event_log
from servicemodel.evidence.files.fitting import fitted
from servicemodel.evidence.files.forms import CSV, JSONL, PARQUET, XLSX
from servicemodel.evidence.files.json_lines import read_json_lines
from servicemodel.evidence.files.spreadsheet import spreadsheet_rows
from servicemodel.evidence.files.tally import Chunk, Tally


def read_rows(path: Path, layout: Layout, tally: Tally) -> Iterator[Chunk]:
    """Chunks of rows as wide as ``tally.headers``; refusals, notices and counts go to ``tally``."""
    if layout.form == CSV:
        return fitted(path, delimited_rows(path, layout, tally), tally, ragged=True)
    if layout.form == XLSX:
        return fitted(path, spreadsheet_rows(path, layout, tally), tally, ragged=False)
    if layout.form == PARQUET:
        return read_columnar(path, layout, tally)
    if layout.form == JSONL:
        return read_json_lines(path, layout, tally)
    return read_event_log(path, layout, tally)
