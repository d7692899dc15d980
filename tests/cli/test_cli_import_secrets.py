"""Nothing that names somebody, and no salt, is printed or written by any step of an import."""

import gzip

import duckdb
import pytest
from cli_driver import obey

HEADERS = "case_id,event_time,event_type,team,channel,status,actor_key,customer_key,note,Customer Phone\n"
PEOPLE = ["amtmann@example.org", "zauberwald@example.com", "+49 30 9876543", "Wilhelmine Zauberwald"]
PEOPLE += ["hotline.k@example.net", "13912345678", "REQ-777-XYZ"]
STEPS = (
    f"1,2025-03-13 08:00,created,{PEOPLE[0]},{PEOPLE[4]},open,{PEOPLE[3]},{PEOPLE[6]},"
    f"write to {PEOPLE[1]} or call {PEOPLE[2]},{PEOPLE[5]}\n"
    f"1,2025-03-13 09:00,{PEOPLE[1]},Billing,Email,solved,{PEOPLE[3]},{PEOPLE[6]},thanks,{PEOPLE[5]}\n"
)


@pytest.fixture
def log(place):
    (place / "log.csv").write_text(HEADERS + STEPS, encoding="utf-8")
    return place


def held(folder):
    """Every byte below ``folder`` but the file of the client and the salt, tables in the clear."""
    found = b""
    for path in sorted(folder.rglob("*")):
        if not path.is_file() or path.name in ("log.csv", ".salt"):
            continue
        data = path.read_bytes()
        if path.suffix == ".parquet":
            with duckdb.connect() as connection:
                rows = connection.execute("SELECT * FROM read_parquet(?)", [str(path)]).fetchall()
            data = repr(rows).encode()
        found += gzip.decompress(data) if data[:2] == b"\x1f\x8b" else data
    return found.decode("utf-8", "replace")


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_no_step_of_an_import_names_somebody(lang, log, capsys):
    for more in (["--dry-run"], ["--draft", "map.yaml"], [], []):
        assert obey("import", "log.csv", "--zone", "UTC", "--lang", lang, *more) == 0
    out, err = capsys.readouterr()
    said = out + err + held(log)
    for secret in [*PEOPLE, (log / "evidence" / ".salt").read_text(encoding="ascii")]:
        assert secret not in said, secret
    assert "[…]" in out


def test_a_bug_leaves_a_file_without_anybody(log, capsys, monkeypatch):
    from servicemodel.evidence import store

    def broken(part, *_):
        raise RuntimeError(STEPS)

    monkeypatch.setattr(store, "finish", broken)
    assert obey("import", "log.csv", "--zone", "UTC") == 70
    out, err = capsys.readouterr()
    (crash,) = log.glob("servicemodel-crash-*.txt")
    said = out + err + crash.read_text(encoding="utf-8")
    for secret in [*PEOPLE, (log / "evidence" / ".salt").read_text(encoding="ascii")]:
        assert secret not in said, secret
    assert not list((log / "evidence").glob(".*.part"))


def test_a_refusal_quotes_no_cell(log, capsys):
    assert obey("import", "log.csv", "--no-input") == 2
    out, err = capsys.readouterr()
    for secret in PEOPLE:
        assert secret not in out + err, secret


def test_a_cell_that_looks_like_a_formula_is_text_in_the_rows_of_a_trace():
    from types import SimpleNamespace

    from servicemodel.domain.tracing import Row
    from servicemodel.views.trace_words import trace_csv

    ids = ["=HYPERLINK(1)", "+1", "-1", "@SUM(A1)", "\t=1", "0000045"]
    trace = SimpleNamespace(rows=[Row(id=id, seq=1, file="=a.csv", line=2) for id in ids])
    told = [line.split(",") for line in trace_csv(trace).splitlines()[1:]]
    assert [cells[0] for cells in told] == [*("'" + id for id in ids[:5]), "0000045"]
    assert {cells[2] for cells in told} == {"'=a.csv"}
