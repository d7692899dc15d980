"""Why cells stay text until they are cleaned, and results are fetched at once: traps DK-02 to DK-19."""

import duckdb
import pytest


@pytest.fixture
def free():
    """A database that may read files and guess their types, as the reader of records does not let it."""
    made = duckdb.connect()
    made.execute("SET autoinstall_known_extensions = false")
    made.execute("SET autoload_known_extensions = false")
    yield made
    made.close()


def types(free, tmp_path, *lines):
    """The types that DuckDB guesses for the columns of a CSV file with these lines."""
    path = tmp_path / f"{len(list(tmp_path.iterdir()))}.csv"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    told = free.execute("DESCRIBE SELECT * FROM read_csv(?, header = true)", [str(path)]).fetchall()
    return {row[0]: row[1] for row in told}


def test_dk02_a_result_is_fetched_before_the_next_statement(free):
    free.execute("CREATE TABLE t AS SELECT 1 AS a")
    assert free.execute("SELECT a FROM t").fetchall() == [(1,)]
    assert free.sql("SELECT a FROM t").fetchall() == [(1,)]
    free.execute("SELECT a FROM t")
    assert free.cursor().execute("SELECT a + 1 FROM t").fetchall() == [(2,)]


def test_dk04_there_is_no_mean_of_yes_and_no_but_a_sum(free):
    rows = "(VALUES (true), (false), (NULL)) AS t(x)"
    with pytest.raises(duckdb.Error):
        free.execute(f"SELECT avg(x) FROM {rows}").fetchall()
    assert free.execute(f"SELECT sum(x::INT), count(x) FROM {rows}").fetchall() == [(1, 2)]


def test_dk05_a_relation_is_no_result_yet(free):
    free.execute("CREATE TABLE t AS SELECT 1 AS a")
    lazy = free.sql("SELECT a FROM t")
    free.execute("DROP TABLE t")
    with pytest.raises(duckdb.Error):
        lazy.fetchall()


def test_dk07_workbooks_need_an_extension(free, tmp_path):
    with pytest.raises(duckdb.Error):
        free.execute("SELECT * FROM read_xlsx(?)", [str(tmp_path / "a.xlsx")]).fetchall()


def test_dk10_a_duration_becomes_a_time_of_day(free, tmp_path):
    assert types(free, tmp_path, "id,a", "1,02:00:00", "2,03:00:00")["a"] == "TIME"
    assert types(free, tmp_path, "id,a", "1,02:00:00", "2,51:00:00")["a"] == "VARCHAR"


def test_dk11_one_word_for_nothing_changes_the_type_of_a_column(free, tmp_path):
    assert types(free, tmp_path, "id,a", "1,2", "2,3")["a"] == "BIGINT"
    assert types(free, tmp_path, "id,a", "1,2", "2,?")["a"] == "VARCHAR"


def test_dk13_a_repeated_header_gets_another_name(free, tmp_path):
    assert list(types(free, tmp_path, "id,name,name", "1,a,b")) == ["id", "name", "name_1"]


def test_dk14_yes_and_blank_become_always_yes(free, tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("id,a\n" + "".join(f"{i},{'true' if i % 2 else ''}\n" for i in range(20)))
    query = "SELECT typeof(any_value(a)), count(a), count(*) FILTER (a), count(*) FROM read_csv(?)"
    assert free.execute(query, [str(path)]).fetchall() == [("BOOLEAN", 10, 10, 20)]


def test_dk15_a_comma_between_thousands_keeps_a_number_text(free, tmp_path):
    assert types(free, tmp_path, "id;a", '1;"1,234"', '2;"2,345"')["a"] == "VARCHAR"


def test_dk16_files_with_other_headers_fill_up_only_when_told(free, tmp_path):
    for name, headers in (("a", "id,x"), ("b", "id,y")):
        (tmp_path / f"{name}.csv").write_text(f"{headers}\n1,2\n")
    both = [str(tmp_path / f"{name}.csv") for name in "ab"]
    with pytest.raises(duckdb.Error):
        free.execute("SELECT * FROM read_csv(?)", [both]).fetchall()
    found = free.execute("SELECT id, x, y FROM read_csv(?, union_by_name = true) ORDER BY x", [both])
    assert found.fetchall() == [(1, 2, None), (1, None, 2)]


def test_dk17_an_empty_file_is_no_error(free, tmp_path):
    (tmp_path / "a.csv").write_bytes(b"")
    assert free.execute("SELECT count(*) FROM read_csv(?)", [str(tmp_path / "a.csv")]).fetchall() == [(0,)]


def test_dk19_a_full_key_puts_groups_in_a_fixed_order(free):
    query = "SELECT a, count(*) FROM (SELECT i % 7 AS a FROM range(100000) AS t(i)) GROUP BY a ORDER BY a"
    assert [row[0] for row in free.execute(query).fetchall()] == list(range(7))
