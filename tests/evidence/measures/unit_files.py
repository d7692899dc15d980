"""Records on units, repairs, contacts and answers, made for a test: canonical tables written as imports."""

import datetime as dt
import os
from contextlib import contextmanager
from pathlib import Path

import pyarrow
import pyarrow.parquet

from servicemodel.domain.records import RecordMap
from servicemodel.evidence.engines import close, open_engine
from servicemodel.evidence.importing import bring_in
from servicemodel.evidence.records import open_records
from servicemodel.evidence.tables import TABLES

ROOT = Path(__file__).resolve().parents[3]
OPEN_DATA = Path(os.environ.get("SERVICEMODEL_INPUTS", ROOT.parent / "shared" / "inputs"))

_ARROW = {
    "text": pyarrow.string(),
    "int": pyarrow.int64(),
    "float": pyarrow.float64(),
    "bool": pyarrow.bool_(),
    "time": pyarrow.timestamp("us"),
}
_ALWAYS = {"channel": "unknown", "events": 1, "source_file": "made.csv", "import_id": "0123456789ab"}


def absent(place):
    """The reason to skip a test of open data that is not there; "" where it is."""
    if (OPEN_DATA / place).exists():
        return ""
    return f"open data not found: ../shared/inputs/{place} (set SERVICEMODEL_INPUTS to its folder)"


def day(number):
    """Midnight of the day ``number`` days after 1 January 2020."""
    return dt.datetime(2020, 1, 1) + dt.timedelta(days=number)


def stored(folder, import_id="0123456789ab", **tables):
    """Write each table (rows as dicts, or an Arrow table) into an import of ``folder``."""
    place = folder / import_id
    place.mkdir(parents=True)
    for canonical in TABLES:
        rows = tables.get(canonical.name)
        if rows is None:
            continue
        schema = pyarrow.schema([(column.name, _ARROW[column.type]) for column in canonical.columns])
        filled = [
            {
                column.name: row.get(column.name, _ALWAYS.get(column.name) if column.always else None)
                for column in canonical.columns
            }
            | {"source_row": line}
            for line, row in enumerate(rows, 2)
        ]
        pyarrow.parquet.write_table(
            pyarrow.Table.from_pylist(filled, schema), place / f"{canonical.name}.parquet"
        )
    (place / "source.json").write_text("{}", encoding="utf-8")
    return folder


@contextmanager
def records_of(folder):
    """The records of ``folder`` on an engine of its own."""
    engine = open_engine("duckdb", folder)
    try:
        yield open_records(folder, engine)
    finally:
        close(engine)


def brought(folder, file, **told):
    """The open file ``file`` imported into ``folder`` as a person would map it."""
    scratch = folder / "scratch"
    scratch.mkdir(parents=True, exist_ok=True)
    return bring_in(OPEN_DATA / file, RecordMap(**told), folder / "evidence", b"salt", scratch)
