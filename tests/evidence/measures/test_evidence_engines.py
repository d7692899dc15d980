"""One definition, several engines: equal numbers, printed SQL, and a DuckDB that reads nothing else."""

import shutil
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[3] / "benchmarks"))
from records_generated import generated
from test_evidence_units_made import CASES, REPAIRS, UNITS
from test_evidence_units_made import MEASURES as OF_UNITS
from unit_files import records_of, stored

from servicemodel.evidence.engines import DIALECTS, EngineLacks, close, open_engine
from servicemodel.evidence.measures import __path__ as places
from servicemodel.evidence.measuring import measure, plates, sql
from servicemodel.evidence.records import open_records

ANSWERS = [
    {"respondent": str(person), "item": f"sat{item}", "score": float(person + item)}
    for person in range(4)
    for item in range(2)
]
UNIT_MEASURES = tuple(each.PLATE.name for each in OF_UNITS)
EXPECTED = {"closed_loop", "handoff_delay", "timeliness", "cost_per_resolved_matter", "resolution_time"}
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


#: Spark without its preparations for large data, which small queries only wait for.
SMALL = (
    *("sql.codegen.wholeStage = false", "sql.codegen.factoryMode = NO_CODEGEN"),
    *("sql.adaptive.enabled = false", "sql.shuffle.partitions = 1"),
)


def told_by(engine, folder, only=()):
    """Every figure of the records in ``folder``; the engine stays open."""
    return measure(open_records(folder, engine), {"status": 0.3}, only)


@pytest.mark.skipif(bool(NO_SPARK), reason=NO_SPARK or "-")
@pytest.mark.filterwarnings("ignore")  # Spark leaves sockets to the collector and calls old names
def test_spark_tells_the_same_numbers(tmp_path, monkeypatch):
    """Every measure on few generated events, units, repairs and answers: the same to the last digit."""
    contacts = generated(tmp_path, 500)
    units = stored(
        tmp_path / "units", installed_unit=UNITS, repair=REPAIRS, contact_case=CASES, survey_answer=ANSWERS
    )
    monkeypatch.setenv("JDK_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1")  # a process too short to optimise
    spark = open_engine("spark", threads=2)
    for setting in SMALL:
        spark.backend.raw_sql(f"SET spark.{setting}")
    for folder, least, only in ((contacts, 400, ()), (units, 40, UNIT_MEASURES)):
        duckdb = open_engine("duckdb", folder, threads=1)
        ours = told_by(duckdb, folder, only)
        assert len(ours.figures) > least
        assert told_by(spark, folder, only) == ours
        said = {figure.measure for figure in ours.figures if figure.value is not None}
        assert said >= (set() if only else EXPECTED)
        close(duckdb)
    close(spark)
