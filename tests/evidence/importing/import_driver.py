"""Brings small invented files in and reads back what became of them."""

import csv
import io

import duckdb

from servicemodel.domain.records import RecordMap
from servicemodel.evidence.importing import bring_in

SALT = b"a salt that must not be seen...."


def text_of(headers, *rows, delimiter=","):
    """A CSV text; every row is a list of cells."""
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter, lineterminator="\r\n").writerows([headers, *rows])
    return out.getvalue()


def write_csv(path, headers, *rows, encoding="utf-8", delimiter=","):
    path.write_bytes(text_of(headers, *rows, delimiter=delimiter).encode(encoding))
    return path


def bring(tmp_path, file, **said):
    """The source of ``file`` brought into ``tmp_path / evidence``."""
    scratch = tmp_path / f"scratch-{len(list(tmp_path.glob('scratch-*')))}"
    scratch.mkdir()
    said.setdefault("zone", "UTC")
    return bring_in(file, RecordMap(**said), tmp_path / "evidence", SALT, scratch)


def rows(tmp_path, source, table):
    """The rows of one canonical table of ``source``, in the order stored."""
    path = tmp_path / "evidence" / source.import_id / f"{table}.parquet"
    with duckdb.connect() as connection:
        result = connection.execute("SELECT * FROM read_parquet(?)", [str(path)])
        names = [column[0] for column in result.description]
        return [dict(zip(names, row, strict=True)) for row in result.fetchall()]


def noticed(source):
    """Reason -> count of everything odd, left out or kept."""
    return {each.reason: each.count for each in (*source.refusals, *source.notices)}
