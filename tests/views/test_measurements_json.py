"""Measured figures on disk: written, read back, and refused where somebody changed them."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from servicemodel import pipeline
from servicemodel.domain.measurement import LeftOut, Measurement, Measurements, Period
from servicemodel.domain.problem import ProblemsFound
from servicemodel.domain.records import Layout, Source
from servicemodel.domain.value import Grade, Unit, Value
from servicemodel.reading import formats
from servicemodel.views.measurements_json import measurements_text

SOURCE = Source("abc", "a.csv", "0" * 64, 10, Layout("csv"), "servicenow_names", "UTC", 3, 3)
MODEL = """
servicemodel: 1
topics: {product.solution: {}}
actors: {front: {kind: front_office}, tech: {kind: technical_support}}
flows: {tell: {from: tech, to: front, topics: [product.solution],
               coverage: {measure: closed_loop, from: front, to: tech, value: good}}}
"""


def figure(successes: int, trials: int, **key: str) -> Measurement:
    named = Measurement("closed_loop", 1, tuple(key.items()), None, trials)
    value = Value.counted(successes, trials, named.id)
    left = (LeftOut("unknown_team", 3),)
    return Measurement(
        "closed_loop", 1, named.key, value, trials, Period("2024-01-01", "2024-12-31"), left, (), ("abc",)
    )


def written(folder: Path, figures: tuple[Measurement, ...]) -> Path:
    path = folder / "measurements.json"
    path.write_text(measurements_text(Measurements(figures), (SOURCE,)), encoding="utf-8")
    return path


@given(st.lists(st.tuples(st.integers(0, 50), st.integers(1, 50)), max_size=4))
def test_what_is_written_reads_back(
    tmp_path_factory: pytest.TempPathFactory, pairs: list[tuple[int, int]]
) -> None:
    figures = tuple(figure(min(k, n), n, channel=str(i)) for i, (k, n) in enumerate(pairs))

    back = formats.read_measurements(written(tmp_path_factory.mktemp("m"), figures))

    assert back == Measurements(figures)


def test_a_time_with_its_spread_reads_back(tmp_path: Path) -> None:
    named = Measurement("resolution_time", 1, (), None, 3)
    days = Value(1.5, Unit.DAYS, Grade.MEASURED, named.id, low=1.0, high=2.0, trials=3)
    whole = Measurement("resolution_time", 1, (), days, 3, spread=(1.0, 1.5, 4.0))

    assert formats.read_measurements(written(tmp_path, (whole,))).figures == (whole,)


def test_a_model_is_read_with_the_figures_beside_it(tmp_path: Path) -> None:
    model = tmp_path / "model.yaml"
    model.write_text(MODEL, encoding="utf-8")
    written(tmp_path, (figure(160, 200, **{"from": "front", "to": "tech"}),))

    assert pipeline.read(str(model)).flow("tell").fidelity.coverage.grade is Grade.MEASURED
    assert pipeline.read(str(model), measured=False).flow("tell").fidelity.coverage.grade is Grade.DECLARED


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("servicemodel.measurements/1", "servicemodel.measurements/2", ""),
        ('"n": 200', '"n": -1', ""),
        ('"version": 1', '"version": 2', "identity"),
        ("}", "", "syntax"),
        ('"n": 200', '"n": NaN', ""),
    ],
)
def test_a_file_that_somebody_changed_is_refused(tmp_path: Path, old: str, new: str, reason: str) -> None:
    path = written(tmp_path, (figure(160, 200),))
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")

    with pytest.raises(ProblemsFound) as told:
        formats.read_measurements(path)

    (problem,) = told.value.problems
    assert (problem.code, dict(problem.facts).get("reason", "")) == ("FIL44", reason)


def test_the_file_is_the_same_every_time() -> None:
    figures = Measurements((figure(1, 2),))

    first = measurements_text(figures, (SOURCE, SOURCE))

    assert first == measurements_text(figures, (SOURCE, SOURCE))
    assert json.loads(first)["figures"][0]["value"]["successes"] == 1
