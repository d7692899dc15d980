"""One definition, several engines: equal numbers, printed SQL, and a DuckDB that reads nothing else."""

import shutil
import sys
import warnings
from importlib.util import find_spec
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[3] / "benchmarks"))
from records_generated import generated
from unit_files import records_of, stored

from servicemodel.evidence.engines import DIALECTS, EngineLacks, close, open_engine
from servicemodel.evidence.measures import __path__ as places
from servicemodel.evidence.measuring import MEASURES, measure, plates, sql
from servicemodel.evidence.records import open_records

NO_SPARK = "" if find_spec("pyspark") and shutil.which("java") else "Spark needs pyspark and Java"


def test_every_measure_has_a_file_of_its_name_and_a_whole_plate():
    files = {path.stem for path in Path(next(iter(places))).glob("*.py")} - {"__init__"}
    assert {plate.name for plate in plates()} == files
    assert len(plates()) == len(files)
    for plate in plates():
        texts = (plate.title, plate.definition, plate.cannot_show)
        assert all(text.en and text.zh and text.en != text.zh for text in texts), plate.name
        assert plate.formula
        assert plate.needs
        assert all("." in need for need in plate.needs)


@pytest.mark.parametrize("dialect", DIALECTS)
def test_the_sql_of_every_measure_can_be_printed(dialect):
    engine = open_engine(f"sql:{dialect}")
    for plate in plates():
        said = sql(plate.name, engine)
        assert said.startswith(("SELECT", "WITH")), plate.name
    assert sql("closed_loop", engine) == sql("closed_loop", engine)


def test_unknown_engines_are_refused():
    for name in ("oracle", "sql:oracle", "sql:"):
        with pytest.raises(ValueError, match=name):
            open_engine(name)


def test_a_missing_library_says_how_to_install_it(monkeypatch):
    monkeypatch.setitem(sys.modules, "ibis", None)
    with pytest.raises(EngineLacks) as lack:
        open_engine("duckdb")
    assert "servicemodel[evidence]" in lack.value.install.en


def test_duckdb_reads_its_folder_and_nothing_else(tmp_path):
    (tmp_path / "secret.csv").write_text("a\n1\n")
    stored(tmp_path / "evidence")
    with records_of(tmp_path / "evidence") as records:
        said = (f"SELECT * FROM '{tmp_path}/secret.csv'", f"COPY (SELECT 1) TO '{tmp_path}/out.csv'")
        for statement in (*said, "SET enable_external_access = true", "INSTALL httpfs"):
            with pytest.raises(Exception, match=r"(?i)permission|disabled|locked|cannot"):
                records.engine.backend.raw_sql(statement)
    assert not (tmp_path / "out.csv").exists()


@pytest.mark.skipif(bool(NO_SPARK), reason=NO_SPARK or "-")
def test_spark_tells_the_same_numbers(tmp_path):
    """Every measure on generated events; counts, medians and shares to the last digit."""
    place = generated(tmp_path, 2_000)
    told = {}
    for name in ("duckdb", "spark"):
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # Spark leaves sockets to the collector and calls old names
            engine = open_engine(name, place, threads=1)
            told[name] = measure(open_records(place, engine), {"status": 0.3})
            close(engine)
    assert len(told["duckdb"].figures) > 500
    assert told["duckdb"] == told["spark"]
    said = {figure.measure for figure in told["duckdb"].figures if figure.value is not None}
    assert {
        "closed_loop",
        "handoff_delay",
        "timeliness",
        "cost_per_resolved_matter",
        "resolution_time",
    } <= said
    assert said <= {each.PLATE.name for each in MEASURES}
