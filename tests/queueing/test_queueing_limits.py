"""Loads beyond what is worked out, and queues that never settle."""

import json

import pytest
from attrs import evolve
from test_queueing_rehearsal import ALL_DAY
from test_queueing_table import YEAR, calls, centre, count, minutes

from servicemodel.domain.staffing import Load, Target
from servicemodel.domain.text import Language
from servicemodel.queueing import rehearsal, table
from servicemodel.queueing.sizing import MOST_ERLANGS, TooLarge, smallest, staffed
from servicemodel.views.rehearsal_text import rehearsal_document, rehearsal_lines
from servicemodel.views.staffing_json import staffing_document
from servicemodel.views.staffing_text import StaffingShown, staffing_text

TARGET = Target(0.8, 1 / 3, 0.9)


@pytest.mark.parametrize("patience", [None, 3.0])
@pytest.mark.parametrize("erlangs", [0.01, 1, 7.3, 250, 9_000])
def test_the_smallest_number_of_seats_is_the_smallest(erlangs, patience):
    load = Load(erlangs * 10, 6, patience)
    found = smallest(load, Target(0.8, 1 / 3))
    assert found.service_level >= 0.8
    if found.seats > max(1, 0 if patience else erlangs + 1):
        assert staffed(load, found.seats - 1, 1 / 3).service_level < 0.8


@pytest.mark.parametrize("load", [Load(1e12, 6), Load(1e12, 6, 3), Load(1e6, 1, 1e9)])
def test_a_load_that_is_too_large_is_refused(load):
    with pytest.raises(TooLarge):
        smallest(load, TARGET)


def test_more_seats_than_are_worked_out_are_refused():
    with pytest.raises(TooLarge):
        smallest(Load(1000, 6), Target(0.8, 1 / 3, 1e-9))


@pytest.mark.parametrize("more", [{}, {"seats": count(12)}, {"patience": minutes(3)}])
def test_the_table_says_that_the_load_is_too_large(more):
    model = centre(**more)
    made = table(model, calls(1e12), YEAR)
    hours = [hour for hour in made.pools[0].hours if hour.load.per_hour]
    assert hours[0].load.erlangs > MOST_ERLANGS
    assert all(hour.vast and hour.needed is None and hour.now is None for hour in hours)
    assert made.cost is None
    shown = StaffingShown(model, made)
    assert "not known: the load is too large" in staffing_text(shown, Language.EN)
    assert "Cost a year: not known: the load is too large" in staffing_text(shown, Language.EN)
    assert "未知：话务量过大" in staffing_text(shown, Language.ZH)
    assert any(hour["too_large"] for hour in staffing_document(shown)["pools"][0]["hours"])


def test_a_queue_that_never_settles_has_no_mean_wait():
    """Ten calls an hour of six minutes are all that one seat can do."""
    model = centre(by_hour=ALL_DAY, seats=count(1))
    for yearly, drowned in ((365 * 24 * 8, False), (365 * 24 * 10, True), (365 * 24 * 20, True)):
        (run,) = rehearsal(model, calls(yearly), YEAR).runs
        assert run.drowned is drowned
        assert (run.wait is None) is drowned
    made = rehearsal(model, calls(365 * 24 * 20), YEAR)
    (line,) = list(rehearsal_lines(made, model, Language.EN))[1:]
    assert "the queue grows without end, so there is no mean wait" in line
    assert "排队无限增长" in list(rehearsal_lines(made, model, Language.ZH))[1]
    (told,) = json.loads(json.dumps(rehearsal_document(made)))["runs"]
    assert (told["wait"], told["reason"]) == (None, "the queue grows without end")


def test_who_hangs_up_or_is_served_first_still_waits_for_a_while():
    patient = centre(by_hour=ALL_DAY, seats=count(1), patience=minutes(3))
    assert rehearsal(patient, calls(365 * 24 * 20), YEAR).runs[0].wait is not None
    model = centre(by_hour=ALL_DAY, seats=count(1))
    (matter,) = model.requests
    model = evolve(model, requests=(matter, evolve(matter, id="other")))
    (contacts,) = calls(365 * 24 * 7).values()
    made = rehearsal(model, {matter.id: contacts, "other": contacts}, YEAR, first=(matter.id,))
    assert [(run.stream, run.drowned) for run in made.runs] == [
        ("", True),
        (matter.id, False),
        ("other", True),
    ]


def test_too_many_contacts_are_not_simulated():
    model = centre(by_hour=ALL_DAY, seats=count(12))
    made = rehearsal(model, calls(1e12), YEAR)
    assert (made.vast, made.runs) == (True, ())
    assert list(rehearsal_lines(made, model, Language.EN)) == ["Not simulated: too many contacts a day."]
    assert rehearsal_document(made)["reason"] == "too many contacts a day"
