"""Invented records in every form, and the short way to read a file of them."""

import csv
import gzip
import io
import json
import random
from datetime import datetime, timedelta

from attrs import frozen

from servicemodel.domain.problem import ProblemsFound
from servicemodel.evidence.files import fresh, layout_of, load

HEADERS = ("Ticket", "Opened at", "Group", "Channel", "Price", "Note")
TEAMS = ("front desk", "repair, north", 'the "fast" ones', "张三组", "café", "")


@frozen(eq=False)
class Read:
    """What was read: the raw table and its rows, cells only."""

    raw: object
    rows: list
    lines: list


def read(path, scratch, wanted=None, name="raw"):
    layout = layout_of(path, wanted)
    scratch.mkdir(exist_ok=True)
    connection = fresh(scratch)
    try:
        raw = load(path, layout, connection, name)
        rows = connection.execute(f'SELECT * FROM "{name}" ORDER BY _row').fetchall()
    finally:
        connection.close()
        (scratch / "records.duckdb").unlink()
    return Read(raw, [row[1:] for row in rows], [row[0] for row in rows])


def problem(path, scratch, wanted=None):
    """Code and reason of the one problem that reading ``path`` raises."""
    try:
        read(path, scratch, wanted)
    except ProblemsFound as found:
        (one,) = found.problems
        return one.code, dict(one.facts)["reason"], one.place.line
    raise AssertionError("no problem was raised")


def made(n=200, seed=7):
    """Rows as they are to be read back."""
    chance = random.Random(seed)
    start = datetime(2025, 1, 20, 8, 0)
    return [
        (
            f"{i:07d}",
            (start + timedelta(minutes=37 * i)).isoformat(" "),
            chance.choice(TEAMS) or None,
            chance.choice(("phone", "web")),
            f"{chance.randrange(100)}.{chance.randrange(10, 100)}",
            "two\nlines" if i % 50 == 49 else "plain text",
        )
        for i in range(n)
    ]


def as_csv(rows, encoding="utf-8", delimiter=",", headers=HEADERS):
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=delimiter)
    writer.writerows([headers, *(["" if cell is None else cell for cell in row] for row in rows)])
    return text.getvalue().encode(encoding)


def as_json_lines(rows):
    lines = (json.dumps(dict(zip(HEADERS, row, strict=True)), ensure_ascii=False) for row in rows)
    return "".join(f"{line}\n" for line in lines).encode()


def as_parquet(rows):
    import pyarrow as pa
    import pyarrow.parquet as pq

    buffer = io.BytesIO()
    columns = [pa.array(column, pa.string()) for column in zip(*rows, strict=True)]
    pq.write_table(
        pa.table(columns, names=list(HEADERS)), buffer, write_page_checksum=True, row_group_size=64
    )
    return buffer.getvalue()


def as_workbook(rows):
    import xlsxwriter

    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer, {"in_memory": True}) as book:
        sheet = book.add_worksheet("Tickets")
        for i, row in enumerate([HEADERS, *rows]):
            for j, cell in enumerate(row):
                if cell is not None:
                    sheet.write_string(i, j, cell)
    return buffer.getvalue()


def as_event_log(rows):
    def value(key, cell):
        escaped = (
            cell.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;").replace("\n", "&#10;")
        )
        return f'<string key="{key}" value="{escaped}"/>'

    events = (
        "<event>"
        + "".join(value(k, c) for k, c in zip(HEADERS, row, strict=True) if c is not None)
        + "</event>\n"
        for row in rows
    )
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<log><trace>\n{"".join(events)}</trace></log>'.encode()


def packed(data):
    return gzip.compress(data, mtime=0)


FORMS = {
    "csv": as_csv,
    "csv.gz": lambda rows: packed(as_csv(rows)),
    "xlsx": as_workbook,
    "parquet": as_parquet,
    "jsonl": as_json_lines,
    "xes": as_event_log,
}
