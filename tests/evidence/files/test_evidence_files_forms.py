"""Every form gives the same rows; what is no file of records is refused with the fix."""

import io
import zipfile
from datetime import UTC, date, datetime, time, timedelta

import pytest
from record_files import FORMS, HEADERS, as_csv, as_event_log, as_json_lines, made, packed, problem, read

from servicemodel.domain.records import Layout
from servicemodel.evidence.files import layout_of
from servicemodel.views.problems import FILE_PLATES

STRANGERS = {
    "picture": b"\x89PNG\r\n\x1a\n" + b"\0" * 50,
    "pdf": b"%PDF-1.7\n%\xe2\xe3",
    "page": b"<!DOCTYPE html><html><body>Please log in</body></html>",
    "database": b"SQLite format 3\0" + b"\1" * 50,
    "packed": b"7z\xbc\xaf\x27\x1c" + b"\0" * 30,
    "encrypted": b"-----BEGIN PGP MESSAGE-----\n",
    "encrypted_workbook": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
    "xls": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "Workbook".encode("utf-16-le"),
    "json_array": b'[{"id": 1}, {"id": 2}]',
    "xml": b'<?xml version="1.0"?><Workbook></Workbook>',
    "binary": bytes(range(256)) * 4,
}


def archive(*names):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as made_archive:
        for name in names:
            made_archive.writestr(name, "x")
    return buffer.getvalue()


@pytest.mark.parametrize("form", FORMS)
def test_every_form_gives_the_same_rows(tmp_path, form):
    rows = made()
    path = tmp_path / f"tickets.{form}"
    path.write_bytes(FORMS[form](rows))
    found = read(path, tmp_path / "scratch")
    order = [found.raw.headers.index(header) for header in HEADERS]
    assert [tuple(row[i] for i in order) for row in found.rows] == rows
    assert (found.raw.rows_read, found.raw.rows_used, found.raw.refusals) == (200, 200, ())
    assert found.raw.nulls[order[2]] == sum(row[2] is None for row in rows) > 0
    assert found.raw.bytes == path.stat().st_size
    assert found.raw.layout.form == form.removesuffix(".gz")


@pytest.mark.parametrize("form", ["jsonl", "xes"])
def test_packed_text_of_every_form_is_read(tmp_path, form):
    path = tmp_path / f"tickets.{form}.gz"
    path.write_bytes(packed(FORMS[form](made(30))))
    found = read(path, tmp_path / "scratch")
    assert (len(found.rows), found.raw.layout.compressed) == (30, True)


@pytest.mark.parametrize("reason", STRANGERS)
def test_a_stranger_named_csv_is_refused_with_the_fix(tmp_path, reason):
    path = tmp_path / "tickets.csv"
    path.write_bytes(STRANGERS[reason])
    assert problem(path, tmp_path / "scratch") == ("REC02", reason, 1)
    assert FILE_PLATES["REC02"].wordings[reason].help is not None


@pytest.mark.parametrize(
    ("names", "reason"),
    [(("a.csv",), "packed"), (("word/document.xml",), "document"), (("xl/workbook.bin",), "xlsb")],
)
def test_other_archives_are_told_from_workbooks(tmp_path, names, reason):
    path = tmp_path / "tickets.xlsx"
    path.write_bytes(archive(*names))
    assert problem(path, tmp_path / "scratch") == ("REC02", reason, 1)


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"", ("REC03", "empty", 1)),
        (b" \r\n\r\n", ("REC03", "blank", 1)),
        (b"a,b\r\n", ("REC03", "no_rows", 1)),
        (b"1,2025-01-01\n2,2025-01-02\n", ("REC03", "no_headers", 1)),
        (b"hello\nworld\n", ("REC09", "delimiter", 1)),
    ],
)
def test_files_without_records(tmp_path, data, expected):
    path = tmp_path / "tickets.csv"
    path.write_bytes(data)
    assert problem(path, tmp_path / "scratch") == expected


def test_headers_in_angle_brackets_are_no_markup(tmp_path):
    path = tmp_path / "tickets.csv"
    path.write_text("<id>,<taxes>\n1,2\n")
    assert read(path, tmp_path / "scratch").raw.headers == ("<id>", "<taxes>")


def test_paths_that_are_no_files(tmp_path):
    assert problem(tmp_path / "none.csv", tmp_path / "scratch")[:2] == ("REC01", "missing")
    assert problem(tmp_path, tmp_path / "scratch")[:2] == ("REC01", "folder")
    (tmp_path / "a.csv").write_text("x")
    assert problem(tmp_path / "a.csv" / "b.csv", tmp_path / "scratch")[:2] == ("REC01", "missing")


def test_the_layout_told_is_taken_or_refused(tmp_path):
    path = tmp_path / "tickets.csv"
    path.write_bytes(b"a;b,c\n1;2,3\n4;5,6\n")
    assert layout_of(path, Layout("csv", delimiter=";", decimal="")).delimiter == ";"
    told = layout_of(path, Layout("csv", encoding="cp1252", dates="mdy", decimal=","))
    assert (told.encoding, told.dates, told.decimal) == ("cp1252", "mdy", ",")
    scratch = tmp_path / "scratch"
    assert problem(path, scratch, Layout("xlsx"))[:2] == ("REC09", "form")
    assert problem(path, scratch, Layout("csv", encoding="klingon"))[:2] == ("REC04", "unknown")
    assert problem(path, scratch, Layout("csv", delimiter="::"))[:2] == ("REC09", "delimiter_told")


def test_cells_of_a_workbook_become_text(tmp_path):
    import xlsxwriter

    path = tmp_path / "tickets.xlsx"
    with xlsxwriter.Workbook(path) as book:
        book.add_worksheet("cover").write(0, 0, "Report")
        sheet = book.add_worksheet("data")
        sheet.write(0, 1, "Tickets of March")
        sheet.write_row(2, 1, ["id", "opened", "day", "lasted", "at", "open", "n", "serial"])
        forms = [
            book.add_format({"num_format": f})
            for f in ("yyyy-mm-dd hh:mm", "yyyy-mm-dd", "[h]:mm:ss", "hh:mm")
        ]
        sheet.write_string(3, 1, "0000045")
        sheet.write_datetime(3, 2, datetime(2025, 3, 1, 9, 10), forms[0])
        sheet.write_datetime(3, 3, date(2025, 3, 1), forms[1])
        sheet.write_datetime(3, 4, timedelta(hours=51), forms[2])
        sheet.write_datetime(3, 5, time(2, 0), forms[3])
        sheet.write_boolean(3, 6, True)
        sheet.write_number(3, 7, 12)
        sheet.write_number(3, 8, 45717.381944)
        sheet.write_string(5, 1, "#N/A")
        sheet.write_string(5, 2, "x")
    found = read(path, tmp_path / "scratch")
    assert found.raw.layout.sheet == "data"
    assert found.raw.headers == ("id", "opened", "day", "lasted", "at", "open", "n", "serial")
    assert found.rows[0] == (
        "0000045",
        "2025-03-01 09:10:00",
        "2025-03-01",
        "51:00:00",
        "02:00:00",
        "true",
        "12",
        "45717.381944",
    )
    assert found.rows[1] == (None, "x", *[None] * 6)
    assert found.lines == [4, 6]
    notices = {notice.reason: notice.lines for notice in found.raw.notices}
    assert notices == {"above_headers": (1,), "blank_line": (2, 5), "other_sheet:cover": ()}
    with_sheet = Layout("xlsx", sheet="nowhere", decimal="")
    assert problem(path, tmp_path / "scratch", with_sheet)[:2] == ("REC09", "sheet")


def test_types_of_parquet_become_text(tmp_path):
    import pyarrow as pa
    import pyarrow.parquet as pq

    path = tmp_path / "tickets.parquet"
    moment = datetime(2025, 3, 1, 9, 10, tzinfo=UTC)
    columns = {
        "id": ["0045"],
        "at": [moment],
        "day": [date(2025, 3, 1)],
        "n": [1.5],
        "ok": [True],
        "tags": [["a", "b"]],
        "kind": pa.array(["?"]).dictionary_encode(),
        "ns": pa.array([1_740_820_200_000_000_001], pa.timestamp("ns")),
        "raw": [b"caf\xc3\xa9"],
    }
    pq.write_table(pa.table(columns), path)
    found = read(path, tmp_path / "scratch")
    at = "2025-03-01 09:10:00"
    assert found.rows == [
        ("0045", "2025-03-01 09:10:00+00:00", "2025-03-01", "1.5", "true", '["a", "b"]', None, at, "café")
    ]
    assert found.lines == [1]


def test_json_lines_are_flattened_and_grow_columns(tmp_path):
    path = tmp_path / "tickets.jsonl"
    path.write_text(
        '{"id": 1.50, "via": {"channel": "web"}, "tags": ["a"], "ok": true}\n\n'
        '{"id": "0007", "via": {"channel": null}, "more": "?"}\n'
        '{"id": 8, "via": {}, "late": "\\u0085x"}\n'
        '{"id": 9}\nnot json\n[1]\n{"id": 1',
        encoding="utf-8",
    )
    found = read(path, tmp_path / "scratch")
    assert found.raw.headers == ("id", "via.channel", "tags", "ok", "more", "via", "late")
    assert found.rows[0] == ("1.50", "web", '["a"]', "true", None, None, None)
    assert found.rows[1] == ("0007", None, None, None, None, None, None)
    assert found.rows[2][6] == "\x85x"
    assert found.lines == [1, 3, 4, 5]
    assert {r.reason: r.lines for r in found.raw.refusals} == {"no_json": (6, 8), "no_object": (7,)}
    assert found.raw.rows_read == 7


def test_event_logs_give_the_usual_names(tmp_path):
    path = tmp_path / "log.xes"
    path.write_text(
        '<?xml version="1.0"?><log xmlns="http://www.xes-standard.org/">'
        '<global scope="event"><string key="concept:name" value="default"/></global>'
        '<trace><string key="concept:name" value="c1"/><int key="age" value="3"/>'
        '<event><string key="concept:name" value="created"/><date key="time:timestamp"'
        ' value="2025-03-01T09:10:00.000+01:00"/><string key="org:resource" value="a&amp;b"/>'
        '<string key="org:group" value="front"><string key="shift" value="late"/></string></event>'
        '<event><string key="concept:name" value="closed"/></event></trace></log>',
        encoding="utf-8",
    )
    found = read(path, tmp_path / "scratch")
    assert found.raw.headers == (
        "case:concept:name",
        "case:age",
        "concept:name",
        "time:timestamp",
        "org:resource",
        "org:group",
        "org:group:shift",
    )
    assert found.rows == [
        ("c1", "3", "created", "2025-03-01T09:10:00.000+01:00", "a&b", "front", "late"),
        ("c1", "3", "closed", None, None, None, None),
    ]


@pytest.mark.parametrize("encoding", ["utf-16", "iso-8859-1"])
def test_event_logs_may_declare_another_encoding(tmp_path, encoding):
    path = tmp_path / "log.xes"
    text = as_event_log([row for row in made(30) if row[2] != "张三组"]).decode()
    path.write_bytes(text.replace("UTF-8", encoding).encode(encoding))
    found = read(path, tmp_path / "scratch")
    assert found.raw.layout.encoding == encoding
    assert "café" in {row[found.raw.headers.index("Group")] for row in found.rows}


def test_event_logs_with_a_document_type_are_refused_unread(tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("secret")
    path = tmp_path / "log.xes"
    path.write_text(
        f'<!DOCTYPE log [<!ENTITY s SYSTEM "{secret.as_uri()}">]><log><trace><event>'
        '<string key="a" value="&s;"/></event></trace></log>'
    )
    assert problem(path, tmp_path / "scratch")[:2] == ("REC10", "doctype")


def test_cut_files_are_damaged(tmp_path):
    rows = made(40)
    for name, data, reason in (
        ("a.csv.gz", packed(as_csv(rows)), "gzip"),
        ("a.xlsx", FORMS["xlsx"](rows), "workbook"),
        ("a.parquet", FORMS["parquet"](rows), "parquet"),
        ("a.xes", as_event_log(rows), "xml"),
    ):
        path = tmp_path / name
        path.write_bytes(data[: len(data) * 2 // 3])
        assert problem(path, tmp_path / "scratch")[:2] == ("REC08", reason)


def test_a_cut_line_of_json_is_listed(tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_bytes(as_json_lines(made(40))[:-30])
    found = read(path, tmp_path / "scratch")
    assert (found.raw.rows_read, found.raw.rows_used) == (40, 39)
    assert found.raw.refusals[0].reason == "no_json"
