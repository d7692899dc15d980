"""Erlang B, C and A: reference values, WE-11, I-22 and the limits."""

from math import factorial

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from oracle import NOT_FOUND, rows

from servicemodel.domain.staffing import Formula, Load, Target
from servicemodel.queueing.erlang import Overloaded, blocking, impatient, lost, patient
from servicemodel.queueing.sizing import positions, smallest, staffed

SOON = 1 / 3
BUSY = Load(200, 3)
PROMISE = Target(0.8, SOON, shrinkage=0.3)
STRICT = Target(0.8, SOON, occupancy=0.7, shrinkage=0.3)
HASTY = Load(200, 3, 2)
FIVE = patient(Load(100, 3), 6)
EXPECTED = {
    "EC-01": (lambda: smallest(BUSY, PROMISE).seats, 14, 0),
    "EC-02": (lambda: smallest(BUSY, PROMISE).positions, 20, 0),
    "EC-03": (lambda: patient(BUSY, 14, SOON).service_level, 0.888350, 1e-5),
    "EC-04": (lambda: patient(BUSY, 14).occupancy, 0.714286, 1e-6),
    "EC-05": (lambda: patient(BUSY, 14).waiting, 0.174132, 1e-6),
    "EC-06": (lambda: patient(BUSY, 14).wait, 0.130599, 1e-6),
    "EC-07": (lambda: smallest(BUSY, STRICT).seats, 15, 0),
    "EC-08": (lambda: smallest(BUSY, STRICT).positions, 22, 0),
    "EC-09": (lambda: patient(BUSY, 15, SOON).service_level, 0.941453, 1e-5),
    "EC-10": (lambda: patient(BUSY, 15).occupancy, 0.666667, 1e-6),
    "EC-11": (lambda: patient(BUSY, 15).waiting, 0.102042, 1e-6),
    "EC-12": (lambda: patient(BUSY, 13, SOON).service_level, 0.795595, 1e-5),
    "EC-13": (lambda: FIVE.waiting, 0.587516, 1e-6),
    "EC-14": (lambda: FIVE.wait, 1.762549, 1e-6),
    "EC-15": (lambda: patient(Load(60, 2), 3).waiting, 0.444444, 1e-6),
    "EC-16": (lambda: patient(Load(60, 1), 2).waiting, 0.333333, 1e-6),
    "EB-01": (lambda: blocking(2, 5), 0.036697, 1e-6),
    "EB-02": (lambda: blocking(10, 10), 0.214582, 1e-6),
    "EA-01": (lambda: impatient(HASTY, 11).abandoned, 0.094155, 1e-5),
    "EA-02": (lambda: impatient(HASTY, 11).waiting, 0.382816, 1e-5),
    "EA-03": (lambda: impatient(HASTY, 10).abandoned, 0.137464, 1e-5),
}


@pytest.mark.parametrize("id", EXPECTED)
def test_reference_values(id):
    found, value, tolerance = EXPECTED[id]
    assert found() == pytest.approx(value, abs=tolerance)


def test_the_reference_file_says_the_same():
    written = rows()
    if not written:
        pytest.skip(NOT_FOUND)
    ours = {id for id in written if id[:2] in ("EC", "EB", "EA")}
    assert ours == {*EXPECTED, "EC-17"}
    for id, (_, value, tolerance) in EXPECTED.items():
        assert (float(written[id][0]), float(written[id][1])) == (value, tolerance)
    # The simulated rows stand in the tests of the first-come pools.
    assert [written[id] for id in ("QS-01", "QS-02")] == [("0.5875", "0.02"), ("1.763", "0.15")]


@pytest.mark.parametrize("seats", [9, 10])
def test_a_load_that_seats_cannot_serve_is_refused(seats):
    """EC-17."""
    with pytest.raises(Overloaded, match=f"load 10 >= {seats} seats"):
        patient(BUSY, seats)
    assert impatient(HASTY, seats).abandoned > 0


def test_fifteen_per_cent_fewer_contacts():
    """WE-11 and the table of 2.19, to the printed digits."""
    told = []
    for calls in (100, 85):
        calm, hasty = patient(Load(calls, 6), 12, SOON), impatient(Load(calls, 6, 3), 12, SOON)
        seats = smallest(Load(calls, 6), Target(0.8, SOON)).seats
        told.append(
            (
                f"{calm.waiting:.3f}",
                f"{calm.wait:.2f}",
                f"{calm.service_level:.3f}",
                seats,
                f"{hasty.waiting:.3f}",
                f"{hasty.abandoned:.1%}",
            )
        )
    assert told == [
        ("0.449", "1.35", "0.598", 14, "0.263", "6.8%"),
        ("0.196", "0.34", "0.838", 12, "0.135", "3.2%"),
    ]


LOADS = st.builds(Load, st.floats(0.5, 3000), st.floats(0.1, 60), st.floats(0.05, 600))
MORE = st.floats(1.001, 3)


@given(LOADS, st.integers(1, 300), st.integers(1, 50))
def test_waiting_and_hanging_up_fall_with_the_seats(load, seats, more):
    few, many = impatient(load, seats, SOON), impatient(load, seats + more, SOON)
    assert many.waiting <= few.waiting + 1e-12
    assert many.abandoned <= few.abandoned + 1e-12
    assert many.service_level >= few.service_level - 1e-9
    assume(load.erlangs < seats)
    assert patient(load, seats + more).waiting <= patient(load, seats).waiting + 1e-12


@given(LOADS, st.integers(1, 300), MORE)
def test_waiting_and_hanging_up_rise_with_the_contacts(load, seats, more):
    heavier = Load(load.per_hour * more, load.handling, load.patience)
    few, many = impatient(load, seats, SOON), impatient(heavier, seats, SOON)
    assert many.waiting >= few.waiting - 1e-12
    assert many.abandoned >= few.abandoned - 1e-12
    assert many.service_level <= few.service_level + 1e-9
    assert blocking(heavier.erlangs, seats) >= blocking(load.erlangs, seats) - 1e-15
    assume(heavier.erlangs < seats)
    assert patient(heavier, seats).waiting >= patient(load, seats).waiting - 1e-12


@given(st.floats(1, 600), st.floats(0.5, 20), st.floats(1.02, 3))
def test_who_never_hangs_up_waits_as_in_erlang_c(per_hour, handling, room):
    load = Load(per_hour, handling)
    seats = max(1, int(load.erlangs * room) + 1)
    calm = patient(load, seats, SOON)
    hasty = impatient(Load(per_hour, handling, 1e9), seats, SOON)
    assert hasty.waiting == pytest.approx(calm.waiting, abs=1e-4)
    assert hasty.service_level == pytest.approx(calm.service_level, abs=1e-4)
    assert hasty.wait == pytest.approx(calm.wait, rel=1e-3, abs=1e-6)
    assert hasty.abandoned < 1e-4


@given(LOADS, st.integers(1, 200))
def test_who_hangs_up_at_once_is_lost_as_in_erlang_b(load, seats):
    hasty = impatient(Load(load.per_hour, load.handling, 1e-7), seats)
    assert hasty.abandoned == pytest.approx(blocking(load.erlangs, seats), abs=1e-3)


@given(LOADS, st.integers(1, 300))
def test_shares_are_shares_and_who_waits_does_so_within_patience(load, seats):
    found = impatient(load, seats, SOON)
    assert 0 <= found.abandoned <= found.waiting <= 1 + 1e-12
    assert 0 <= found.service_level <= 1 - found.abandoned + 1e-6
    assert 0 <= found.occupancy <= 1
    assert found.wait == pytest.approx(found.abandoned * load.patience)


@given(st.integers(1, 12), st.floats(0.1, 15))
def test_blocking_is_the_share_of_the_full_state(seats, erlangs):
    states = [erlangs**k / factorial(k) for k in range(seats + 1)]
    assert blocking(erlangs, seats) == pytest.approx(states[-1] / sum(states))


@given(LOADS, st.floats(0.05, 0.99), st.floats(0, 5), st.sampled_from([*Formula]))
def test_one_seat_fewer_would_not_do(load, share, within, formula):
    assume(formula is not Formula.ERLANG_B)
    target = Target(share, within, 0.9)
    found = smallest(load, target, formula)
    assert found.service_level >= share - 1e-9
    assert found.occupancy <= 0.9 + 1e-6
    if found.seats == 1:
        return
    try:
        fewer = staffed(load, found.seats - 1, within, formula)
    except Overloaded:
        return
    assert fewer.service_level < share or fewer.occupancy > 0.9


def test_thousands_of_seats():
    found = smallest(Load(60_000, 6, 3), Target(0.8, SOON))
    assert 5_000 < found.seats < 6_000
    assert smallest(Load(60_000, 6), Target(0.8, SOON)).seats > 6_000
    assert impatient(Load(60_000, 6, 1e7), 5_000, 2e6).abandoned == pytest.approx(1 / 6)


def test_the_formula_follows_from_what_is_known():
    assert staffed(BUSY, 14).formula is Formula.ERLANG_C
    assert staffed(HASTY, 14).formula is Formula.ERLANG_A
    assert staffed(HASTY, 14, formula=Formula.ERLANG_B) == lost(HASTY, 14)
    assert lost(HASTY, 10).abandoned == pytest.approx(0.214582, abs=1e-6)


def test_what_has_no_answer_is_refused():
    with pytest.raises(ValueError, match="patience"):
        impatient(BUSY, 14)
    with pytest.raises(ValueError, match="service level"):
        smallest(BUSY, PROMISE, Formula.ERLANG_B)


def test_positions_are_not_rounded_up_by_rounding():
    assert [positions(14, 0.3), positions(15, 0.3), positions(7, 0)] == [20, 22, 7]
