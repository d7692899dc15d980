"""First-come pools: formulas in the mean, hand-offs, hanging up, calls back, common random numbers."""

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from servicemodel.domain.pools import Onward, Pool, Stream
from servicemodel.domain.staffing import Load
from servicemodel.queueing.erlang import Overloaded, impatient, patient
from servicemodel.queueing.first_come import HUNG_UP, MOST_VISITS, first_come, visited
from servicemodel.queueing.product_form import product_form, traffic
from servicemodel.queueing.trace import traced


def steady(per_hour, pool="front", **more):
    return Stream(f"to {pool}", pool, (float(per_hour),) * 24, **more)


CALLS, FRONT = (steady(100),), Pool("front", 6, 3, within=1 / 3)


def test_an_independent_run_shows_the_formula():
    """QS-01 and QS-02: 8 runs of 20,000 minutes, the first 1,000 dropped."""
    runs = [first_come(CALLS, (FRONT,), 20_000, 1_000, seed)[0] for seed in range(8)]
    assert sum(run.waiting.mean for run in runs) / 8 == pytest.approx(0.5875, abs=0.02)
    assert sum(run.wait.mean for run in runs) / 8 == pytest.approx(1.763, abs=0.15)


@pytest.mark.parametrize(
    "pool",
    [FRONT, Pool("front", 6, 3, 2, 1 / 3), Pool("front", 4, 3, 3, 1 / 3)],
    ids=["C", "A", "A, overloaded"],
)
def test_the_formula_is_the_mean(pool):
    told = by_formula(pool)
    (run,) = first_come(CALLS, (pool,), 80_000, 2_000, 5)
    assert run.waiting.mean == pytest.approx(told.waiting, abs=0.015)
    assert run.wait.mean == pytest.approx(told.wait, rel=0.06)
    assert run.service_level.mean == pytest.approx(told.service_level, abs=0.015)
    assert run.abandoned.mean == pytest.approx(told.abandoned or 0, abs=0.01)
    assert run.occupancy == pytest.approx(told.occupancy, rel=0.02)


def by_formula(pool):
    load = Load(100, pool.handling, pool.patience)
    return (impatient if pool.patience else patient)(load, pool.seats, pool.within)


def test_nine_of_ten_intervals_hold_the_formula():
    """At least 31 of 40: fewer would happen once in a hundred sets of runs."""
    pool = Pool("front", 6, 3, 2)
    told, held = by_formula(pool), Counter()
    for seed in range(40):
        (run,) = first_come(CALLS, (pool,), 2_500, 500, seed)
        held["waiting"] += run.waiting.low <= told.waiting <= run.waiting.high
        held["wait"] += run.wait.low <= told.wait <= run.wait.high
        held["abandoned"] += run.abandoned.low <= told.abandoned <= run.abandoned.high
    assert all(31 <= number < 40 for number in held.values()), held


FIVE = (
    Pool("front", 9, 4, onward=(Onward("back", 0.3), Onward("dealer", 0.2))),
    Pool("back", 6, 6, onward=(Onward("technical", 0.4),)),
    Pool("technical", 4, 9, onward=(Onward("front", 0.2),)),
    Pool("dealer", 4, 7, onward=(Onward("back", 0.1),)),
    Pool("evaluation", 1, 1.5),
)
NETWORK = (steady(90), steady(10, "back"), steady(8, "dealer"), steady(20, "evaluation"))


def test_a_network_of_five_pools_has_product_form():
    """Jackson: every pool of a network behaves as if it stood alone."""
    told = product_form(NETWORK, FIVE)
    runs = first_come(NETWORK, FIVE, 100_000, 2_000, 11)
    for pool, by_formula, run in zip(FIVE, told, runs, strict=True):
        assert run.visits == pytest.approx(by_formula.load.per_hour / 60 * 98_000, rel=0.02), pool.id
        assert run.waiting.mean == pytest.approx(by_formula.waiting, abs=0.02), pool.id
        assert run.wait.low * 0.97 <= by_formula.wait <= run.wait.high * 1.03, pool.id
        assert run.occupancy == pytest.approx(by_formula.occupancy, rel=0.02), pool.id


def test_traffic_adds_up():
    rates = traffic(NETWORK, FIVE)
    assert rates["technical"] == pytest.approx(0.4 * rates["back"])
    assert rates["front"] == pytest.approx(90 + 0.2 * rates["technical"])
    assert rates["back"] == pytest.approx(10 + 0.3 * rates["front"] + 0.1 * rates["dealer"])


def test_what_has_no_steady_state_is_refused():
    with pytest.raises(Overloaded):
        product_form(CALLS, (Pool("front", 5, 3),))
    with pytest.raises(ValueError, match="round"):
        traffic(CALLS, (Pool("front", 5, 3, onward=(Onward("front", 1.0),)),))
    assert product_form(CALLS, (Pool("front", None, 3), Pool("back", 2, 3))) == (None, None)


def test_more_seats_change_no_contact():
    """Common random numbers: the same contacts, which wait less."""
    few, many = (visited(traced(CALLS, 3_000, 1), (Pool("front", n, 3, 4),))[0] for n in (6, 7))
    assert few.contact == many.contact
    assert few.came == many.came
    both = [(a, b) for a, b in zip(few.took, many.took, strict=True) if HUNG_UP not in (a, b)]
    assert all(a == b for a, b in both)
    assert sum(many.waited) < sum(few.waited)


def test_another_stream_changes_no_contact_of_this_one():
    alone = traced(CALLS, 2_000, 1)
    both = traced((*CALLS, steady(20, "back")), 2_000, 1)
    mine = [place for place, stream in enumerate(both.stream) if stream == 0]
    assert [both.times[place] for place in mine] == list(alone.times)
    assert [both.handling[place] for place in mine] == list(alone.handling)


def test_the_same_seed_gives_the_same_run_and_another_does_not():
    one, again, other = (first_come(CALLS, (FRONT,), 3_000, 0, seed) for seed in (1, 1, 2))
    assert one == again != other


def test_contacts_come_in_the_hours_of_their_stream():
    morning = Stream("calls", "front", (*[0.0] * 9, 60.0, 30.0, *[0.0] * 13))
    trace = traced((morning,), 200 * 1440, 3)
    hours = [int(time // 60) % 24 for time in trace.times]
    assert set(hours) == {9, 10}
    assert hours.count(9) / 200 == pytest.approx(60, rel=0.05)
    assert hours.count(10) / 200 == pytest.approx(30, rel=0.05)
    assert traced((Stream("none", "front", (0.0,) * 24),), 1440, 1).times == ()


def test_failed_self_service_calls_the_front_office_later():
    pools = (Pool("site", None, 2, onward=(Onward("front", 0.4, 30),)), Pool("front", 9, 3))
    site, front = visited(traced((steady(60, "site"),), 5_000, 1), pools)
    assert len(front.came) / len(site.came) == pytest.approx(0.4, abs=0.02)
    left = {who: came + took for who, came, took in zip(site.contact, site.came, site.took, strict=True)}
    assert all(came == left[who] + 30 for who, came in zip(front.contact, front.came, strict=True))
    assert not any(site.waited)


def test_who_hangs_up_calls_back():
    pool = Pool("front", 5, 3, 2, hung_up=(Onward("front", 1.0, 15),))
    (seen,) = visited(traced(CALLS, 1_000, 1), (pool,))
    gone = sum(took == HUNG_UP for took in seen.took)
    assert gone > 300
    assert len(seen.came) == len(set(seen.contact)) + gone


def test_whom_the_firm_calls_does_not_hang_up():
    proactive = Stream("reminders", "front", (20.0,) * 24, patient=True)
    trace = traced((steady(100), proactive), 3_000, 1)
    (seen,) = visited(trace, (Pool("front", 5, 3, 1),))
    gone = {trace.stream[c] for c, took in zip(seen.contact, seen.took, strict=True) if took == HUNG_UP}
    assert gone == {0}


def test_nobody_goes_round_for_ever():
    pool = Pool("front", None, 3, onward=(Onward("front", 1.0),))
    (seen,) = visited(traced((steady(1),), 600, 1), (pool,))
    assert len(seen.came) == (MOST_VISITS + 1) * len(set(seen.contact)) > 0


@pytest.mark.parametrize(
    "streams",
    [(steady(10, rank=0), steady(10, "back", rank=1)), (steady(10, skilled=("back",)),)],
    ids=["ranks", "skills"],
)
def test_what_is_not_first_come_is_refused(streams):
    with pytest.raises(ValueError, match="discrete-event"):
        first_come(streams, (FRONT, Pool("back", 1, 1)), 100, 0, 1)


def test_pools_and_streams_that_cannot_be_are_refused():
    with pytest.raises(ValueError, match="more contacts go on"):
        Pool("front", 1, 1, onward=(Onward("a", 0.7), Onward("b", 0.4)))
    with pytest.raises(ValueError, match="24 rates"):
        Stream("calls", "front", (1.0,) * 23)
    with pytest.raises(KeyError):
        first_come((steady(1, "nowhere"),), (FRONT,), 100, 0, 1)


def test_a_run_without_contacts_estimates_nothing():
    (run,) = first_come((steady(0),), (FRONT,), 600, 0, 1)
    assert (run.visits, run.waiting, run.wait, run.occupancy) == (0, None, None, 0)


@settings(max_examples=25)
@given(st.integers(1, 8), st.integers(1, 4), st.floats(0.5, 8), st.integers(0, 99))
def test_another_seat_shortens_every_wait(seats, more, handling, seed):
    """Where nobody hangs up, each single contact waits no longer."""
    trace = traced(CALLS, 400, seed)
    few, many = (visited(trace, (Pool("front", n, handling),))[0] for n in (seats, seats + more))
    assert all(b <= a + 1e-9 for a, b in zip(few.waited, many.waited, strict=True))
