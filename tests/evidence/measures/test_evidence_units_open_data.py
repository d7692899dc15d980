"""Figures on open data: drives, valve seats, a survey, customers who left. Read in place, never copied."""

import csv

import pytest
from unit_files import OPEN_DATA, absent, brought, day, records_of, stored

from servicemodel.evidence import intervals
from servicemodel.evidence.engines import rows
from servicemodel.evidence.failing import Rated, ranked, rated
from servicemodel.evidence.measures import (
    exposure,
    failure_rate,
    failure_rate_shrunken,
    leaving,
    recurrence_curve,
    survey_mean,
    survey_reliability,
)

DRIVES, SEATS = "records/backblaze/survival.csv", "gpl/smrd/smrd_valveseat.csv"
SURVEY, CHURN = "gpl/plspm/satisfaction.csv", "records/churn/mlc_churn.csv"


@pytest.fixture(scope="module")
def drives(tmp_path_factory):
    if absent(DRIVES):
        pytest.skip(absent(DRIVES))
    folder = tmp_path_factory.mktemp("drives")
    columns = {"product": "model", "units": "n_unique", "exposure_days": "drive_days", "failures": "failed"}
    brought(folder, DRIVES, table="installed_unit", zone="UTC", columns=columns)
    with records_of(folder / "evidence") as records:
        yield records


@pytest.fixture(scope="module")
def seats(tmp_path_factory):
    if absent(SEATS):
        pytest.skip(absent(SEATS))
    folder = tmp_path_factory.mktemp("seats")
    columns = {"unit_id": "engine", "age_days": "days"}
    brought(folder, SEATS, table="installed_unit", columns=columns, only={"event": "end"})
    brought(folder, SEATS, table="repair", columns=columns, only={"event": "replacement"})
    with records_of(folder / "evidence") as records:
        yield records


def _per_cent(group, level=0.95):
    bounds = intervals.poisson(group.failures, group.years, level)
    return [round(100 * each, 3) for each in (group.failures / group.years, *bounds)]


def test_drives_are_counted_with_their_exposure(drives):
    models = rated(drives, ("product",))
    assert len(models) == 81
    (whole,) = [each for each in exposure.figures(drives) if not each.key]
    assert (whole.n, whole.value.number) == (391_168, 464_594_613)
    assert sum(model.failures for model in models) == 21_512


def test_makers_fail_at_the_published_rates(drives):
    makers = {"st": [], "toshiba": [], "wdc": []}
    for model in rated(drives, ("product",)):
        for maker in makers:
            if model.key[0].startswith(maker):
                makers[maker].append(model)
    rates = {}
    for maker, models in makers.items():
        whole = Rated((maker,), sum(m.failures for m in models), sum(m.years for m in models), 0)
        rates[maker] = (_per_cent(whole)[0], whole.failures)
    assert rates == {"st": (2.165, 16_583), "toshiba": (1.021, 2_111), "wdc": (0.938, 2_817)}


def test_the_wildest_rates_rest_on_the_least_exposure(drives):
    models = {model.key[0]: model for model in rated(drives, ("product",))}
    worst = max(models.values(), key=lambda m: m.failures / m.years)
    assert (worst.key, worst.units, round(worst.years * 365)) == (("st2000dl003",), 17, 1_278)
    assert [round(x, 1) for x in _per_cent(worst)] == [228.5, 98.6, 450.2]
    best = models["00md00"]
    assert (best.units, round(best.years * 365)) == (2, 12)
    assert _per_cent(best)[:2] == [0, 0]
    assert round(_per_cent(best)[2], -1) == 11_220
    assert worst.small
    assert best.small


def test_a_ranking_names_its_minimum_exposure(drives):
    models = rated(drives, ("product",))
    order = ranked(models)
    assert len(order) == 39
    assert (order[0].key, _per_cent(order[0])) == (("wdc wuh721816ale6l4",), [0.320, 0.261, 0.389])
    raw = sorted(order, key=lambda m: m.failures / m.years)
    assert (raw[0].key, raw[0].failures, _per_cent(raw[0])) == (("st8000nm000a",), 1, [0.285, 0.007, 1.585])
    assert (raw[-1].key, raw[-1].units) == (("st3000dm001",), 4_707)
    assert [round(x, 2) for x in _per_cent(raw[-1])] == [25.30, 24.12, 26.53]
    left = [[each.reason for each in figure.left_out] for figure in failure_rate.figures(drives)]
    flagged = [reasons for reasons in left if "ranking: below 100000 unit-days" in reasons]
    assert len(flagged) == 81 - 39


def test_little_exposure_is_drawn_towards_the_others(drives):
    drawn = {f.key: f.value for f in failure_rate_shrunken.figures(drives)}
    raw = {f.key: f.value for f in failure_rate.figures(drives)}
    wild, none, well = (((("product", name),)) for name in ("st2000dl003", "00md00", "st3000dm001"))
    assert drawn[wild].number < raw[wild].number / 5
    assert raw[none].number == 0 < drawn[none].number
    assert drawn[well].number == pytest.approx(raw[well].number, rel=0.01)


def test_repairs_of_an_engine_follow_the_published_curve(seats):
    found = rows(recurrence_curve.query(seats))
    curve = {row["age"] // 86_400: row for row in found}
    published = {61: 0.0244, 139: 0.2195, 404: 0.6835, 640: 1.2435, 653: 1.5427}
    assert {age: round(curve[age]["mean"], 4) for age in published} == published
    assert {age: curve[age]["watched"] for age in published} == {61: 41, 139: 41, 404: 40, 640: 16, 653: 9}
    figures = list(recurrence_curve.figures(seats))
    assert figures[0].key == (("days", "61"),)
    assert figures[-1].key == (("days", "653"),)
    assert all(f.value.low <= f.value.number <= f.value.high for f in figures)


def test_a_constant_rate_hides_the_wear(seats):
    whole = next(f for f in failure_rate.figures(seats) if not f.key)
    assert (whole.n, round(whole.value.number, 3)) == (48, 0.691)


def test_answers_are_counted_by_question_and_group(tmp_path):
    if absent(SURVEY):
        pytest.skip(absent(SURVEY))
    with (OPEN_DATA / SURVEY).open(encoding="utf-8", newline="") as file:
        people = list(csv.DictReader(file))
    answers = [
        {"respondent": person[""], "item": item, "score": float(score), "group": person["gender"]}
        for person in people
        for item, score in person.items()
        if item not in ("", "gender")
    ]
    with records_of(stored(tmp_path, survey_answer=answers)) as records:
        figures = {f.key: f for f in survey_mean.figures(records)}
        scales = {f.key: f for f in survey_reliability.figures(records)}
    asked = [key for key in figures if len(key) == 1]
    assert len(asked) == 27
    assert {figures[key].n for key in asked} == {250}
    assert figures[(("item", "sat1"), ("group", "female"))].n == 148
    assert figures[(("item", "sat1"), ("group", "male"))].n == 102
    satisfied = scales[(("scale", "sat"),)]
    assert satisfied.n == 250
    assert satisfied.value.low < satisfied.value.number < satisfied.value.high <= 1


def test_leaving_rises_in_a_step_at_the_fourth_contact(tmp_path):
    if absent(CHURN):
        pytest.skip(absent(CHURN))
    units, cases = [], []
    with (OPEN_DATA / CHURN).open(encoding="utf-8", newline="") as file:
        for line, row in enumerate(csv.DictReader(file)):
            gone = {"retired_at": day(9)} if row["churn"] == "yes" else {}
            units.append({"unit_id": str(line), "customer_key": str(line), "installed_at": day(0)} | gone)
            for number in range(int(row["number_customer_service_calls"])):
                cases.append({"case_id": f"{line}.{number}", "customer_key": str(line), "opened_at": day(1)})
    with records_of(stored(tmp_path, installed_unit=units, contact_case=cases)) as records:
        figures = {f.key: f for f in leaving.figures(records)}
        found = rows(leaving.query(records))
    assert (figures[()].n, round(figures[()].value.number, 4)) == (5_000, 0.1414)
    few = [row for row in found if row["contacts"] <= 3]
    many = [row for row in found if row["contacts"] > 3]
    assert (sum(r["k"] for r in few), sum(r["n"] for r in few)) == (506, 4_601)
    assert (sum(r["k"] for r in many), sum(r["n"] for r in many)) == (201, 399)
    shares = [round(100 * row["k"] / row["n"], 1) for row in found]
    assert shares == [11.8, 10.6, 10.8, 11.0, 44.0, 60.4, 64.7, 53.8, 50.0, 100.0]
    assert [figures[(("contacts", str(n)),)].too_few for n in range(4)] == [False] * 4
    assert all(figures[(("contacts", str(n)),)].too_few for n in (7, 8, 9))
