"""How many units a pilot needs (WE-13), and what it counts."""

import attrs
import pytest
from builders import TOPIC, channel, flow, model, origin, per_year, request, share
from hypothesis import given
from hypothesis import strategies as st

from servicemodel.domain.change import Put, apply
from servicemodel.domain.pilot import Outcome, Randomised
from servicemodel.domain.traits import RequestTraits
from servicemodel.domain.value import Grade, Unit, Value
from servicemodel.knowledge import assess
from servicemodel.network import connect
from servicemodel.planning.outlook.arms import LEAST, of_means, of_shares
from servicemodel.planning.outlook.piloting import piloted


def test_we_13_size_of_a_pilot():
    assert of_shares(0.12, 0.10) == 3838


def test_sizes_for_other_errors_and_for_means():
    assert of_shares(0.12, 0.10, alpha=0.01) == 5711
    assert of_shares(0.12, 0.10, power=0.9) == 5138
    assert of_means(deviation=10.0, difference=2.0) == 392
    assert of_shares(0.0, 1.0) == LEAST


def test_nothing_cannot_be_shown():
    with pytest.raises(ValueError, match="nothing"):
        of_shares(0.12, 0.12)


@given(st.floats(0.05, 0.95), st.floats(0.01, 0.04), st.floats(1.1, 2.0))
def test_a_smaller_change_needs_more_units(before, change, times):
    assert of_shares(before, before - change) >= of_shares(before, before - change * times)


def situation_of(made):
    return assess(made, connect(made))


def business(people=20000, matters=2400.0, known=0.4):
    """Units of which customers can foresee the failure if somebody tells them."""
    traits = RequestTraits(prevented_by=TOPIC, act=share(0.5))
    incident = request(
        "incident", "customers", (("front", "service.solution"),), per_year=per_year(matters),
        authority=share(1.0), rule=share(1.0), foreseeable=share(1.0), traits=traits,
    )  # fmt: skip
    origins = [origin("front", known, 1, topic="service.solution"), origin("firm", 1, 1)]
    made = model(
        origins, actors=["customers"], channels=(channel("hotline", cost=5.0),), requests=(incident,)
    )
    population = Value(people, Unit.COUNT, Grade.MEASURED)
    actors = tuple(
        attrs.evolve(a, population=population if a.id == "customers" else None) for a in made.actors
    )
    return attrs.evolve(made, actors=actors)


def pilot_of(made, *changes):
    return piloted("remind", situation_of(made), situation_of(apply(made, changes)))


REMINDER = Put(flow("firm", "customers", 0.4, 0.9, id="reminder"))


def test_prevention_is_counted_by_customers():
    found = pilot_of(business(), REMINDER)
    assert (found.outcome, found.unit) == (Outcome.MATTERS, Randomised.CUSTOMER)
    assert found.effect.number < 0
    assert 2 * found.per_arm <= 20000
    assert found.enough
    assert found.days % 7 == 0


def test_too_few_customers_never_suffice():
    found = pilot_of(business(people=200, matters=24.0), REMINDER)
    assert found.days is None
    assert found.enough is False


@pytest.mark.parametrize("people", [200, 20000])
def test_where_everybody_raises_a_matter_anyway_customers_cannot_be_counted(people):
    assert pilot_of(business(people=people, matters=1e12), REMINDER) is None


def test_better_answers_are_counted_by_matters():
    knows = Put(origin("front", 0.9, 1, id="o_front", topic="service.solution"))
    found = pilot_of(business(), knows)
    assert (found.outcome, found.unit) == (Outcome.RESOLVED, Randomised.MATTER)
    assert found.effect.number == pytest.approx(0.5)
    assert found.per_arm == LEAST
    assert found.days == 14.0


def test_what_changes_no_request_has_no_pilot():
    assert pilot_of(business(), Put(flow("firm", "front", 1, 1, id="idle"))) is None
