"""Measures on units, repairs, customer data and answers, over records small enough to count by hand."""

import pytest
from unit_files import day, records_of, stored

from servicemodel.evidence.engines import Engine, rows, sql
from servicemodel.evidence.failing import Rated, prior, shrunken
from servicemodel.evidence.measures import (
    customer_data_accuracy,
    customer_data_coverage,
    exposure,
    failure_rate,
    failure_rate_shrunken,
    foreseeable,
    leaving,
    recurrence_curve,
    repair_recurrence,
    repair_turnaround,
    survey_mean,
    survey_reliability,
)
from servicemodel.evidence.records import described

MEASURES = (
    *(customer_data_accuracy, customer_data_coverage, exposure, failure_rate, failure_rate_shrunken),
    *(foreseeable, leaving, recurrence_curve, repair_recurrence, repair_turnaround),
    *(survey_mean, survey_reliability),
)
BORN = {"installed_at": day(0)}
UNITS = (
    {
        "unit_id": "u1",
        "product": "pump",
        "customer_key": "a",
        "installed_at": day(0),
        "observed_until": day(1000),
    },
    {"unit_id": "u2", "product": "pump", "customer_key": "b", "installed_at": day(0), "retired_at": day(400)},
    {
        "unit_id": "u3",
        "product": "Fan",
        "customer_key": "b",
        "installed_at": day(0),
        "observed_from": day(500),
    },
    {"unit_id": "u4", "product": "fan", "design_life_days": 600.0, "installed_at": day(300)},
)
REPAIRS = (
    {"repair_id": "r1", "unit_id": "u1", "part": "seal", "opened_at": day(100), "closed_at": day(103)},
    {"repair_id": "r2", "unit_id": "u1", "part": "seal", "opened_at": day(160), "closed_at": day(161)},
    {"repair_id": "r3", "unit_id": "u1", "part": "seal", "opened_at": day(260), "closed_at": day(250)},
    {"repair_id": "r4", "unit_id": "u3", "part": "motor", "product": "fan", "opened_at": day(990)},
    {"repair_id": "r5", "unit_id": "u3", "part": "motor", "product": "pump", "opened_at": day(1000)},
)
CASES = (
    {"case_id": "c1", "customer_key": "a", "asset_key": "u1", "product": "pump", "opened_at": day(10)},
    {"case_id": "c2", "customer_key": "a", "asset_key": "u1", "product": "fan", "opened_at": day(500)},
    {"case_id": "c3", "customer_key": "b", "asset_key": "u3", "opened_at": day(600)},
    {"case_id": "c4", "customer_key": "a", "opened_at": day(700), "category": "noise"},
    {"case_id": "c5", "asset_key": "u4", "opened_at": day(900), "category": "noise"},
    {"case_id": "c6", "opened_at": day(950)},
)


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    folder = tmp_path_factory.mktemp("made")
    stored(folder, installed_unit=UNITS, repair=REPAIRS, contact_case=CASES)
    with records_of(folder) as records:
        yield records


def _figures(measure, records):
    return {tuple(value for _, value in figure.key): figure for figure in measure.figures(records)}


def test_a_unit_counts_while_it_is_watched(made):
    days = {key: (f.value.number, f.n) for key, f in _figures(exposure, made).items()}
    assert days[()] == (1000 + 400 + 500 + 700, 4)
    assert days[("pump",)] == (1400, 2)


def test_failures_are_set_against_exposure(made):
    found = _figures(failure_rate, made)
    assert found[()].value.number == pytest.approx(5 / (2600 / 365))
    assert found[("pump",)].n == 3
    assert found[("seal",)].value.number == pytest.approx(3 / (2600 / 365))
    assert found[()].value.low < found[()].value.number < found[()].value.high
    assert all(figure.left_out[-1].reason.startswith("ranking: below") for figure in found.values())


def test_alike_groups_are_not_drawn_together(made):
    assert not [f for f in failure_rate_shrunken.figures(made) if f.key[0][0] == "part"]
    assert prior([Rated((str(n),), 10, 10.0, 1) for n in range(5)]) is None
    drawn = prior([Rated(("a",), 100, 10.0, 1), Rated(("b",), 1, 10.0, 1), Rated(("c",), 50, 10.0, 1)])
    number, (low, high) = shrunken(Rated(("d",), 0, 1.0, 1), drawn)
    assert 0 < low < number < high < 10


def test_turnaround_leaves_out_open_and_impossible_repairs(made):
    found = _figures(repair_turnaround, made)
    assert (found[()].n, found[()].value.number) == (2, 2.0)
    assert {left.reason: left.count for left in found[()].left_out} == {"unknown": 2, "negative": 1}
    assert found[("seal",)].n == 2


def test_a_repair_that_did_not_last_is_followed_by_another(made):
    found = _figures(repair_recurrence, made)
    assert (found[()].value.number, found[()].n) == (1 / 3, 3)
    assert found[()].left_out[-1].count == 2
    assert found[("30",)].value.number == 0
    assert found[("seal", "30")].n == 3


def test_the_curve_counts_only_units_watched_at_that_age(made):
    found = rows(recurrence_curve.query(made))
    assert [(row["age"] // 86_400, row["watched"], row["repairs"]) for row in found] == [
        *((100, 3, 1), (160, 3, 1), (260, 3, 1)),
        *((990, 2, 1), (1000, 2, 1)),
    ]
    assert found[-1]["mean"] == pytest.approx(1 + 1 / 2 + 1 / 2)
    assert len(rows(recurrence_curve.query(made, "pump"))) == 3


def test_a_matter_is_foreseeable_by_what_stood_in_the_records(made):
    found = _figures(foreseeable, made)
    assert (found[()].n, found[()].value.number) == (4, 3 / 4)
    assert found[("noise",)].value.number == 1
    shares = {signal: found[(signal,)].value.number for signal in foreseeable.SIGNALS}
    assert shares == {"repair": 1 / 4, "contact": 1 / 4, "design_life": 1 / 4}


def test_a_field_counts_as_captured_where_it_is_filled(made):
    found = _figures(customer_data_coverage, made)
    assert found[("customer_key",)].value.number == 4 / 6
    assert found[("unit.customer_key",)].value.number == 3 / 4
    assert ("segment",) not in found
    assert found[()].n == 32


def test_data_are_right_where_they_agree_with_the_list_of_units(made):
    found = _figures(customer_data_accuracy, made)
    assert {key: (f.value.number, f.n) for key, f in found.items()} == {
        (): (5 / 7, 7),
        ("customer_key",): (1, 3),
        ("product",): (1 / 2, 2),
        ("repair.product",): (1 / 2, 2),
    }


def test_customers_have_left_when_nothing_of_theirs_runs(made):
    found = _figures(leaving, made)
    assert (found[()].value.number, found[()].n) == (0, 2)


def test_a_mean_score_has_an_interval_and_a_scale_its_reliability(tmp_path):
    scores = {"sat1": (1, 2, 3, 4), "sat2": (2, 2, 4, 4), "price": (5, 5, 5)}
    answers = [
        {"respondent": str(person), "item": item, "score": float(score)}
        for item, given in scores.items()
        for person, score in enumerate(given)
    ]
    with records_of(stored(tmp_path, survey_answer=answers)) as records:
        means, scales = _figures(survey_mean, records), _figures(survey_reliability, records)
    assert (means[("sat1",)].value.number, means[("sat1",)].n) == (2.5, 4)
    assert means[("price",)].value.low == means[("price",)].value.high == 5
    assert list(scales) == [("sat",)]
    assert scales[("sat",)].value.number == pytest.approx(2 * (1 - (5 / 3 + 4 / 3) / (17 / 3)))


@pytest.mark.parametrize("measure", MEASURES, ids=lambda measure: measure.PLATE.name)
@pytest.mark.parametrize("dialect", ["duckdb", "databricks", "trino", "bigquery", "snowflake"])
def test_the_query_can_be_printed_for_a_warehouse(measure, dialect):
    engine = Engine("sql", dialect)
    assert "SELECT" in sql(engine, measure.query(described(engine)))
