"""Reputation: the own reduced form and the estimates of 2.21."""

import pytest
from builders import money, share
from hypothesis import given
from hypothesis import strategies as st

from servicemodel.domain.value import Beta, Grade
from servicemodel.planning.reputation import OWN_FORM, failure_rate, good_share, incentive

numbers = st.floats(0, 1)


@pytest.mark.parametrize(
    ("k", "g", "effort", "quality"), [(0.5, 60, 100, 0.3), (0.8, 100, 200, 0.4), (0, 9, 1, 0)]
)
def test_the_quality_that_pays_is_knowledge_times_margin_by_effort(k, g, effort, quality):
    found = incentive(share(k), money(g), money(effort))

    assert found.chosen.number == pytest.approx(quality)
    assert not found.capped


def test_the_form_says_that_it_is_our_own_and_is_as_weak_as_its_inputs():
    found = incentive(share(0.5, Grade.ASSUMED), money(60), money(100))

    assert found.chosen.source == OWN_FORM
    assert "own reduced form" in OWN_FORM
    assert found.chosen.grade is Grade.ASSUMED


@given(numbers, numbers)
def test_being_known_is_the_incentive(one, other):
    low, high = sorted((one, other))
    chosen = [incentive(share(k), money(50), money(40)).chosen.number for k in (low, high)]

    assert 0 <= chosen[0] <= chosen[1] <= 1


def test_more_than_full_quality_is_capped_and_said_so():
    found = incentive(share(1.0), money(300), money(100))

    assert (found.chosen.number, found.capped) == (1.0, True)


def test_a_margin_or_effort_out_of_range_is_refused():
    with pytest.raises(ValueError, match="effort"):
        incentive(share(0.5), money(10), money(0))


def test_few_cases_leave_a_wide_interval():
    few, many = good_share(3, 4, Beta(0.5, 0.5)), good_share(300, 400, Beta(0.5, 0.5))

    assert few.number == pytest.approx(3.5 / 5)
    assert many.number == pytest.approx(300.5 / 401)
    assert few.high - few.low > 5 * (many.high - many.low)
    assert good_share(0, 0, Beta(1, 1)).grade is Grade.ASSUMED


def test_more_good_than_cases_is_no_share():
    with pytest.raises(ValueError, match="5 of 4"):
        good_share(5, 4, Beta(1, 1))


def test_a_large_supplier_is_not_worse_for_having_more_failures():
    """(failures + shape)/(exposure + rate): 40 in 10,000 unit-years against 10 in 1,000."""
    large, small = failure_rate(40, 10_000, 1, 100), failure_rate(10, 1_000, 1, 100)

    assert large.number == pytest.approx(41 / 10_100)
    assert small.number == pytest.approx(0.01)
    assert large.number < small.number
    assert small.low < small.number < small.high
