"""Contracts with DuckDB: the traps of the design of records on which the reading of files relies."""

import duckdb
import pytest

from servicemodel.evidence.files.connection import fresh


@pytest.fixture
def connection(tmp_path):
    made = fresh(tmp_path)
    yield made
    made.close()


@pytest.fixture
def free():
    """A database that may read files, to show what reading with it would do."""
    made = duckdb.connect()
    yield made
    made.close()


def test_dk01_a_relation_has_no_fetchone_but_an_executed_statement_has(connection):
    assert not hasattr(connection.sql("SELECT 1"), "fetchone") or callable(
        connection.sql("SELECT 1").fetchall
    )
    assert connection.execute("SELECT 1").fetchone() == (1,)


def test_dk03_a_second_statement_drops_the_first_result(connection):
    connection.execute("SELECT 1")
    assert connection.execute("SELECT 2").fetchall() == [(2,)]
    assert connection.fetchone() is None


@pytest.mark.parametrize("encoding", ["gb18030", "cp1252"])
def test_dk06_encodings_are_not_read_without_an_extension(free, tmp_path, encoding):
    path = tmp_path / "a.csv"
    path.write_bytes("a,b\né,1\n".encode(encoding))
    free.execute("SET autoinstall_known_extensions = false")
    free.execute("SET autoload_known_extensions = false")
    with pytest.raises(duckdb.Error):
        free.execute("SELECT * FROM read_csv(?, encoding = ?)", [str(path), encoding]).fetchall()


def test_dk08_the_same_text_is_two_dates(free, tmp_path):
    for name, other in (("a.csv", "05/06/2025"), ("b.csv", "05/16/2025")):
        (tmp_path / name).write_text(f"id,d\n1,03/04/2025\n2,{other}\n")
    found = [
        free.execute(f"SELECT d FROM '{tmp_path / n}' LIMIT 1").fetchone()[0] for n in ("a.csv", "b.csv")
    ]
    assert found[0] != found[1]


def test_dk09_strptime_takes_unpadded_days_and_a_list_of_formats(connection):
    sql = (
        "SELECT try_strptime(x, ['%d-%m-%Y %H:%M:%S', '%d-%m-%Y %H:%M']) FROM (SELECT '29-2-2016 1:16' AS x)"
    )
    assert str(connection.execute(sql).fetchone()[0]) == "2016-02-29 01:16:00"
    assert connection.execute("SELECT try_strptime('31-2-2025', '%d-%m-%Y')").fetchone() == (None,)


def test_years_of_two_digits_need_a_format_of_their_own(connection):
    row = connection.execute(
        "SELECT try_strptime('1-3-25', '%d-%m-%Y'), try_strptime('1-3-25', '%d-%m-%y')"
    ).fetchone()
    assert [moment.year for moment in row] == [25, 2025]


def test_dk12_ignored_errors_lose_the_short_row(free, tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("a,b,c\n" + "1,2,3\n" * 50 + "4,5\n")
    names = ", ".join(f"'{name}': 'VARCHAR'" for name in "abc")
    options = f"header = true, delim = ',', auto_detect = false, columns = {{{names}}}"
    count = f"SELECT count(*) FROM read_csv(?, {options}, %s)"
    assert free.execute(count % "ignore_errors = true", [str(path)]).fetchone() == (50,)
    assert free.execute(count % "null_padding = true", [str(path)]).fetchone() == (51,)


def test_zones_move_the_missing_hour_forward(connection):
    sql = "SELECT timezone('UTC', timezone('Europe/Berlin', TIMESTAMP '2025-03-30 02:30:00'))"
    assert str(connection.execute(sql).fetchone()[0]) == "2025-03-30 01:30:00"
    with pytest.raises(duckdb.Error):
        connection.execute("SELECT timezone('No/Where', TIMESTAMP '2025-01-01')").fetchall()


def test_the_clock_of_the_machine_is_not_asked(connection):
    assert connection.execute("SELECT current_setting('TimeZone')").fetchone() == ("UTC",)


def test_rows_come_in_by_arrow_although_files_are_locked_out(connection):
    import pyarrow as pa

    connection.register("passing", pa.table({"a": ["x", None], "b": ["\0y", "z\x85"]}))
    connection.execute("CREATE TABLE kept AS SELECT * FROM passing")
    connection.unregister("passing")
    assert connection.execute("SELECT * FROM kept").fetchall() == [("x", "\0y"), (None, "z\x85")]


def test_hashes_tell_columns_apart(connection):
    row = connection.execute("SELECT hash('a', NULL), hash(NULL, 'a'), hash('a', NULL)").fetchone()
    assert row[0] == row[2] != row[1]


def test_patterns_know_the_classes_that_are_used(connection):
    sql = r"SELECT regexp_replace('a' || chr(133) || chr(12288) || 'b', '[\s\p{Z}\p{Cc}]+', ' ', 'g')"
    assert connection.execute(sql).fetchone() == ("a b",)


def test_a_break_inside_a_query_is_known_by_its_words(connection):
    from threading import Timer

    from servicemodel.cli.ending import broken_off

    Timer(0.2, connection.interrupt).start()
    query = "SELECT count(*) FROM range(3000000) AS a(i), range(300000) AS b(j) WHERE hash(i, j) = 0"
    with pytest.raises(Exception, match=r"(?i)interrupt") as found:
        connection.execute(query)
    assert broken_off(found.value)
