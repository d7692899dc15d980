"""More than fits into the memory of the database."""

from pathlib import Path

from servicemodel.evidence.files import fresh, layout_of, load


def written(folder: Path, rows: int) -> Path:
    path = folder / "many.csv"
    with path.open("w", encoding="utf-8") as file:
        file.write("id,team,note\n")
        for i in range(rows):
            file.write(f"{i:08d},team {i % 77},{'x' * 300}{i}\n")
    return path


def test_a_file_larger_than_the_memory_of_the_database(tmp_path):
    path = written(tmp_path, 150_000)
    connection = fresh(tmp_path, memory="40MB")
    raw = load(path, layout_of(path), connection, "raw")
    assert raw.rows_used == raw.rows_read == 150_000
    assert path.stat().st_size > 40_000_000
    found = connection.execute("SELECT count(DISTINCT c0), min(_row), max(_row) FROM raw").fetchone()
    assert found == (150_000, 2, 150_001)
    connection.close()
