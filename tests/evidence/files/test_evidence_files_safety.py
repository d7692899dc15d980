"""A file of records reads no other file, runs nothing, and changes nothing."""

import pytest
from record_files import read

from servicemodel.evidence.files.connection import fresh, identifier, quoted

NASTY = (
    "SELECT * FROM read_csv('/etc/passwd')",
    "'; DROP TABLE raw; --",
    '=HYPERLINK("http://example.org","x")',
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "{{7*7}} ${HOME} $(id) `id`",
    "../../etc/passwd",
)


@pytest.fixture
def connection(tmp_path):
    made = fresh(tmp_path)
    yield made
    made.close()


@pytest.mark.parametrize(
    "statement",
    [
        "SELECT * FROM read_csv('/etc/passwd')",
        "SELECT * FROM read_text('/etc/passwd')",
        "SELECT * FROM '/etc/passwd'",
        "SELECT * FROM glob('/etc/*')",
        "SELECT * FROM read_csv('{inside}/../outside.csv')",
        "COPY (SELECT 1) TO '{inside}/../outside.csv'",
        "COPY (SELECT 1) TO 'outside.csv'",
        "ATTACH '{inside}/../other.duckdb'",
        "INSTALL httpfs",
        "LOAD excel",
        "SET enable_external_access = true",
        "SET allowed_directories = ['/']",
        "RESET lock_configuration",
    ],
)
def test_the_database_reaches_its_own_folder_only(connection, tmp_path, statement):
    import duckdb

    with pytest.raises(duckdb.Error):
        connection.execute(statement.format(inside=tmp_path)).fetchall()
    assert not (tmp_path.parent / "outside.csv").exists()


def test_a_database_left_behind_is_not_gone_on_with(tmp_path):
    left = fresh(tmp_path)
    left.execute("CREATE TABLE raw (a INT)")
    left.close()
    again = fresh(tmp_path)
    assert again.execute("SHOW TABLES").fetchall() == []
    again.close()


def test_a_variable_of_the_program_is_no_table(connection):
    import duckdb
    import pyarrow as pa

    secret = pa.table({"a": [1]})
    with pytest.raises(duckdb.Error):
        connection.execute("SELECT * FROM secret")
    assert secret.num_rows == 1


def test_the_database_may_write_below_its_folder(connection, tmp_path):
    target = tmp_path / "out.parquet"
    connection.execute(f"COPY (SELECT 1 AS a) TO {quoted(str(target))} (FORMAT parquet)")
    assert connection.execute(f"SELECT a FROM {quoted(str(target))}").fetchall() == [(1,)]


def test_cells_and_headers_are_text_and_nothing_else(tmp_path):
    path = tmp_path / "tickets.csv"
    lines = [
        'id,"x""; DROP TABLE raw; --",c0',
        *(f'{i},"{c.replace(chr(34), chr(34) * 2)}",x' for i, c in enumerate(NASTY)),
    ]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    found = read(path, tmp_path / "scratch")
    assert tuple(row[1] for row in found.rows) == NASTY
    assert found.raw.headers == ("id", 'x"; DROP TABLE raw; --', "c0")


@pytest.mark.parametrize(
    "name",
    [
        "a'b.csv",
        "*.csv",
        "[a-z]?.csv",
        "x'; DROP TABLE raw; --.csv",
        'q"q.csv',
        "-- $HOME.csv",
        "工单 一.csv",
    ],
)
def test_names_of_files_are_names_only(tmp_path, name):
    (tmp_path / "other.csv").write_text("secret,secrets\n1,2\n")
    path = tmp_path / name
    path.write_text("id,b\n1,2\n")
    found = read(path, tmp_path / "scratch")
    assert (found.raw.headers, found.rows) == (("id", "b"), [("1", "2")])


def test_names_of_tables_are_quoted(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("id,b\n1,2\n")
    assert read(path, tmp_path / "scratch", name="select").rows == [("1", "2")]
    assert identifier('a"b') == '"a""b"'
    assert quoted("a'b") == "'a''b'"


def test_a_bomb_of_one_line_is_refused(tmp_path, monkeypatch):
    from record_files import problem

    from servicemodel.evidence.files import lines

    monkeypatch.setattr(lines, "MOST_LINE", 1000)
    path = tmp_path / "a.csv"
    path.write_text("id,b\n1," + "x" * 5000 + "\n")
    assert problem(path, tmp_path / "scratch") == ("REC11", "line", 2)


def test_a_bomb_of_columns_is_refused(tmp_path, monkeypatch):
    from record_files import problem

    from servicemodel.evidence.files import growing

    monkeypatch.setattr(growing, "MOST_COLUMNS", 3)
    path = tmp_path / "a.jsonl"
    path.write_text('{"a": 1, "b": 2}\n{"c": 1, "d": 2}\n')
    assert problem(path, tmp_path / "scratch") == ("REC11", "columns", 2)


def test_a_workbook_that_unpacks_too_large_is_refused(tmp_path, monkeypatch):
    from record_files import as_workbook, made, problem

    from servicemodel.evidence.files import spreadsheet

    monkeypatch.setattr(spreadsheet, "MOST_BYTES", 1000)
    path = tmp_path / "a.xlsx"
    path.write_bytes(as_workbook(made(5)))
    assert problem(path, tmp_path / "scratch")[:2] == ("REC11", "unpacked")


def test_deep_nesting_is_refused(tmp_path):
    from record_files import problem

    path = tmp_path / "a.xes"
    path.write_text("<log>" + '<list key="a">' * 500 + "</list>" * 500 + "</log>")
    assert problem(path, tmp_path / "scratch")[:2] == ("REC11", "depth")
    deep = tmp_path / "a.jsonl"
    deep.write_text('{"a":' * 5000 + "1" + "}" * 5000 + '\n{"a": 1}\n')
    found = read(deep, tmp_path / "scratch")
    assert [r.reason for r in found.raw.refusals] == ["no_json"]
