"""The benchmark of records compares like with like."""

import json
import subprocess
import sys
from pathlib import Path

import pyarrow.parquet
import pytest

sys.path.insert(0, str(Path(__file__).parents[2] / "benchmarks"))
from records_engines import HERE, difference
from records_generated import IMPORT, generated
from records_ours import figures


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    """Some 5,000 generated events."""
    return generated(tmp_path_factory.mktemp("generated"), 5_000)


def test_generated_records_are_the_same_everywhere(place):
    events = pyarrow.parquet.read_table(place / IMPORT / "contact_event.parquet")
    cases = pyarrow.parquet.read_table(place / IMPORT / "contact_case.parquet")
    assert (events.num_rows, cases.num_rows) == (sum(cases["events"].to_pylist()), 1_000)
    assert events["case_id"].to_pylist() == sorted(events["case_id"].to_pylist())
    assert len(set(events["team"].to_pylist())) == 41


def test_pandas_and_our_measures_give_equal_numbers(place):
    program = [sys.executable, "-W", "ignore", str(HERE / "records_pandas.py"), str(place / IMPORT)]
    done = subprocess.run(program, check=True, capture_output=True, text=True)
    theirs = json.loads(done.stdout)
    ours = figures(place, "duckdb")
    assert len(theirs) > 500
    assert difference(ours, theirs) < 1e-9


def test_a_missing_figure_is_no_equality():
    assert difference({"a": 1.0}, {"a": 1.0, "b": 2.0}) == float("inf")
    assert difference({"a": 1.0}, {"a": 1.1}) == pytest.approx(0.1 / 1.1)
