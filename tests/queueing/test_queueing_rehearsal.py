"""The rehearsal: the day of the seats there are, simulated."""

import pytest
from attrs import evolve
from test_queueing_table import MORNING, YEAR, calls, centre, count, minutes

from servicemodel.domain.staffing import Load
from servicemodel.queueing import rehearsal
from servicemodel.queueing.erlang import impatient

ALL_DAY = (1 / 24,) * 24


def test_a_steady_day_is_the_formula():
    model = centre(by_hour=ALL_DAY, seats=count(6), patience=minutes(3))
    made = rehearsal(model, calls(365 * 24 * 55), YEAR)
    told = impatient(Load(55, 6, 3), 6, 1 / 3)
    (run,) = made.runs
    assert run.abandoned.mean == pytest.approx(told.abandoned, abs=0.01)
    assert run.wait.mean == pytest.approx(told.wait, rel=0.06)
    assert run.service_level.mean == pytest.approx(told.service_level, abs=0.015)


def test_a_rush_spills_into_the_next_hour():
    """By the formula nine o'clock drowns for ever; in a day it is over by noon."""
    model = centre(by_hour=MORNING, seats=count(9))
    (run,) = rehearsal(model, calls(), YEAR).runs
    assert 3 < run.wait.mean < 60
    assert run.abandoned.mean == 0


def test_seats_change_no_contact():
    few, many = (rehearsal(centre(seats=count(n)), calls(), YEAR).runs[0] for n in (11, 12))
    assert few.visits == many.visits
    assert many.wait.mean < few.wait.mean
    assert many.occupancy == pytest.approx(few.occupancy * 11 / 12)


def test_the_seed_and_the_what_if_count():
    model = centre(seats=count(12))
    now, again = rehearsal(model, calls(), YEAR), rehearsal(model, calls(), YEAR)
    assert now == again != rehearsal(model, calls(), YEAR, seed=2)
    fewer = rehearsal(model, calls(), YEAR, change=-0.15)
    assert fewer.runs[0].wait.mean < now.runs[0].wait.mean


def test_many_contacts_make_do_with_fewer_days():
    model = centre(by_hour=ALL_DAY, seats=count(60))
    made = rehearsal(model, calls(365 * 12_000), YEAR)
    assert made.days == 5
    assert made.runs[0].wait.low < made.runs[0].wait.mean < made.runs[0].wait.high


def test_what_is_not_known_is_not_simulated():
    assert rehearsal(centre(), calls()).runs == ()
    assert rehearsal(centre(seats=count(12)), {}).runs == ()
    assert rehearsal(centre(seats=count(12), handling_time=None), calls()).runs == ()


def test_nothing_is_told_of_a_promise_that_nobody_made():
    model = centre(seats=count(12), target=None, target_time=None)
    assert rehearsal(model, calls(), YEAR).runs[0].service_level is None


def test_who_is_served_first_waits_less():
    model = centre(seats=count(11))
    urgent = evolve(model.requests[0], id="urgent")
    both = evolve(model, requests=(*model.requests, urgent))
    shares = calls(365 * 120) | {"urgent": calls(365 * 30)["call"]}
    made = rehearsal(both, shares, YEAR, first=("urgent",))
    waits = {run.stream: run.wait.mean for run in made.runs}
    assert waits["urgent"] < waits[""] < waits["call"]
    assert made.first == ("urgent",)
