"""The staffing table: what it computes from a model, and what it says where the model is silent."""

import pytest
from attrs import evolve
from builders import actor, money, per_year, request, share
from hypothesis import given
from hypothesis import strategies as st

from servicemodel.domain.kinds import ActorKind
from servicemodel.domain.model import ServiceModel
from servicemodel.domain.ref import Ref, Section
from servicemodel.domain.staffing import Formula
from servicemodel.domain.text import Text
from servicemodel.domain.traits import ActorTraits, RequestTraits
from servicemodel.domain.value import Grade, Unit, Value
from servicemodel.queueing import table

CLERK = Ref(Section.ACTORS, "front")
MATTER = Ref(Section.REQUESTS, "call")
#: All contacts between nine and eleven, twice as many in the first hour.
MORNING = (*[0.0] * 9, 2 / 3, 1 / 3, *[0.0] * 13)
YEAR = Value(365.0, Unit.COUNT, Grade.DECLARED)


def minutes(number):
    return Value(number / 1440, Unit.DAYS, Grade.DECLARED)


def count(number, grade=Grade.DECLARED):
    return Value(number, Unit.COUNT, grade)


def centre(by_hour=MORNING, calls=365 * 150, **traits):
    """A front office that customers call ``calls`` times a year, and what is said of it."""
    stated = {
        "handling_time": minutes(6),
        "target": share(0.8),
        "target_time": minutes(1 / 3),
        "shrinkage": share(0.3),
        "wage": money(30),
    } | traits
    front = evolve(actor("front", ActorKind.FRONT_OFFICE), traits=ActorTraits(**stated))
    caller = actor("customer", ActorKind.GENERAL_CUSTOMER)
    matter = request(
        "call", "customer", contact="front", per_year=per_year(calls), traits=RequestTraits(by_hour=by_hour)
    )
    return ServiceModel(Text("Centre", "中心"), actors=(front, caller), requests=(matter,))


def calls(number=365 * 150):
    return {"call": Value(number, Unit.PER_YEAR, Grade.DECLARED)}


def test_the_day_of_a_pool():
    made = table(centre(), calls(), YEAR)
    (pool,) = made.pools
    assert [round(hour.load.per_hour, 9) for hour in pool.hours] == [*[0] * 9, 100, 50, *[0] * 13]
    nine = pool.hours[9].needed
    assert (nine.seats, nine.positions, nine.formula) == (14, 20, Formula.ERLANG_C)
    assert pool.hours[0].needed is None
    assert pool.hours[9].now is None
    assert not pool.missing
    assert made.of("front") == pool
    assert made.of("customer") is None


def test_paid_hours_times_wage_are_the_cost_of_a_year():
    made = table(centre(), calls(), YEAR)
    positions = [hour.needed.positions for hour in made.pools[0].hours if hour.needed]
    assert made.cost.number == pytest.approx(sum(positions) * 365 * 30)
    assert (made.cost.unit, made.cost.grade) == (Unit.MONEY, Grade.DECLARED)
    assert table(centre(), calls()).cost.grade is Grade.ASSUMED


def test_fewer_contacts_need_fewer_seats():
    """WE-11 out of a model: 15 % fewer contacts, 12 seats instead of 14."""
    today, fewer = (table(centre(), calls(), YEAR, change).pools[0].hours[9] for change in (0, -0.15))
    assert (today.needed.seats, fewer.needed.seats) == (14, 12)
    assert fewer.load.per_hour == pytest.approx(85)


def test_the_seats_there_are():
    made = table(centre(seats=count(12), patience=minutes(3)), calls(), YEAR)
    nine = made.pools[0].hours[9]
    assert f"{nine.now.abandoned:.1%}" == "6.8%"
    assert (nine.now.seats, nine.now.positions) == (12, 18)
    assert nine.needed.formula is Formula.ERLANG_A


def test_seats_that_cannot_keep_up_drown():
    nine = table(centre(seats=count(10)), calls(), YEAR).pools[0].hours[9]
    assert nine.drowned
    assert nine.now is None
    assert nine.needed.seats == 14


def test_without_a_promise_the_seats_there_are_are_told_and_paid():
    made = table(centre(seats=count(12), target=None, target_time=None), calls(), YEAR)
    nine = made.pools[0].hours[9]
    assert nine.needed is None
    assert nine.now.service_level is None
    assert made.cost.number == pytest.approx(2 * 18 * 365 * 30)


@pytest.mark.parametrize(
    ("traits", "missing"),
    [
        ({"handling_time": None}, [(CLERK, "handling_time")]),
        ({"handling_time": minutes(0)}, [(CLERK, "handling_time")]),
        ({"target": None}, [(CLERK, "target")]),
        ({"target": share(1.0)}, [(CLERK, "target")]),
        ({"target": None, "target_time": None}, [(CLERK, "target"), (CLERK, "target_time")]),
        ({"patience": minutes(0)}, [(CLERK, "patience")]),
        ({"by_hour": None}, [(MATTER, "by_hour")]),
    ],
)
def test_what_nobody_said_is_named_and_nothing_is_guessed(traits, missing):
    made = table(centre(**traits), calls(), YEAR)
    assert made.pools[0].missing == tuple(missing)
    assert made.pools[0].hours == ()
    assert made.cost is None


def test_contacts_that_nobody_counted_are_named():
    assert table(centre(), {}).pools[0].missing == ((MATTER, "contacts"),)
    silent = centre()
    matter = evolve(silent.requests[0], per_year=None)
    assert table(evolve(silent, requests=(matter,)), {}).pools[0].missing == ((MATTER, "per_year"),)


@pytest.mark.parametrize("name", ["wage", "shrinkage"])
def test_no_cost_without_wage_and_shrinkage(name):
    made = table(centre(**{name: None}), calls(), YEAR)
    assert made.pools[0].cost_missing == ((CLERK, name),)
    assert made.cost is None
    assert made.pools[0].hours[9].needed.seats == 14


def test_the_cost_is_known_only_if_that_of_every_pool_is():
    whole = centre()
    other = evolve(whole.requests[0], id="order", contact="customer")
    both = evolve(whole, requests=(*whole.requests, other))
    made = table(both, calls() | {"order": per_year(100)}, YEAR)
    assert [bool(pool.cost) for pool in made.pools] == [True, False]
    assert made.cost is None


def test_the_grade_is_that_of_the_weakest_number():
    guessed = Value(6 / 1440, Unit.DAYS, Grade.ASSUMED)
    assert table(centre(handling_time=guessed), calls(), YEAR).cost.grade is Grade.ASSUMED


def test_a_model_without_contacts_has_no_pools():
    made = table(evolve(centre(), requests=()), {})
    assert (made.pools, made.cost) == ((), None)


@given(st.floats(-0.9, 3), st.floats(0, 2))
def test_more_contacts_never_need_fewer_seats(change, more):
    few, many = (table(centre(), calls(), YEAR, c).pools[0].hours for c in (change, change + more))
    for less, greater in zip(few, many, strict=True):
        if less.needed:
            assert greater.needed.seats >= less.needed.seats
