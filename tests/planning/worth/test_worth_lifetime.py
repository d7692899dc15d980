"""Lifetime value and risk, to the printed digit of 2.20."""

import attrs
import numpy as np
import pytest
from builders import actor, model, money, origin, share
from hypothesis import given
from hypothesis import strategies as st
from priced_models import assessed, count, matter

from servicemodel.domain.value import Grade
from servicemodel.domain.worth import CostKind
from servicemodel.planning.worth.bill import bill
from servicemodel.planning.worth.lifetime import (
    beta,
    customer_beta,
    lifetime,
    market_returns,
    present,
    required,
    shrunk,
)

MARKET = (0.10, 0.02, 0.14, 0.06)
CUSTOMERS = [
    ((0.14, -0.02, 0.22, 0.06), "2.0", "0.13", "236"),
    ((0.08, 0.10, 0.05, 0.09), "-0.4", "0.01", "294"),
]


def value(margin, retention, rate):
    """CLV of single numbers."""
    return float(lifetime(np.array([margin]), np.array([retention]), np.array([rate]))[0])


@pytest.mark.parametrize(("returns", "risk", "rate", "worth"), CUSTOMERS)
def test_a_customer_who_moves_with_the_base_is_worth_less(returns, risk, rate, worth):
    of = beta(returns, MARKET)
    assert f"{of:.1f}" == risk
    asked = required(0.03, of, MARKET)
    assert f"{asked:.2f}" == rate
    assert f"{present((100.0, 100.0, 100.0), asked):.0f}" == worth


@pytest.mark.parametrize(("retention", "rise"), [(0.81, "4.7"), (0.808, "3.8")])
def test_a_little_more_retention_is_worth_much(retention, rise):
    assert f"{100 * (value(100, retention, 0.10) / value(100, 0.80, 0.10) - 1):.1f}" == rise


@pytest.mark.parametrize("returns", [(0.1,), (0.1, 0.2, 0.3)])
def test_beta_needs_two_equal_periods(returns):
    with pytest.raises(ValueError, match="two equal periods"):
        beta(returns, (0.1, 0.2) if len(returns) > 1 else (0.1,))


def test_beta_needs_a_market_that_moves():
    with pytest.raises(ValueError, match="moved"):
        beta((0.1, 0.2), (0.1, 0.1))


@given(st.floats(-5, 5), st.integers(1, 200))
def test_few_periods_draw_beta_towards_one(estimate, periods):
    drawn = shrunk(estimate, periods)
    assert min(estimate, 1) - 1e-9 <= drawn <= max(estimate, 1) + 1e-9
    assert abs(shrunk(estimate, periods + 1) - estimate) <= abs(drawn - estimate) + 1e-9


def test_eight_periods_count_as_much_as_beta_one():
    assert shrunk(2.0, 8) == pytest.approx(1.5)


def segments(*told):
    """A model with one matter for each segment: margin, retention, discount, size, returns."""
    of = model(
        [origin("desk", 1, 1)],
        actors=[f"s{n}" for n in range(len(told))],
        requests=tuple(matter(f"m{n}", f"s{n}", n=100, churn=share(0.1)) for n in range(len(told))),
    )
    people = list(of.actors)
    for n, (margin, retention, discount, size, returns) in enumerate(told):
        at = next(i for i, who in enumerate(people) if who.id == f"s{n}")
        traits = attrs.evolve(
            people[at].traits,
            margin=None if margin is None else money(margin),
            retention=share(retention),
            discount=share(discount),
            returns=returns,
        )
        people[at] = attrs.evolve(actor(f"s{n}"), traits=traits, population=size and count(size))
    return attrs.evolve(of, actors=tuple(people))


def lost(of):
    """What customers lost cost, by request."""
    lines = [line for line in bill(assessed(of)).lines if line.kind is CostKind.CHURN]
    return [line.amount and line.amount.number for line in lines], lines


def test_lifetime_value_follows_from_margin_retention_and_discount():
    numbers, _ = lost(segments((100, 0.8, 0.1, None, None)))
    assert numbers == pytest.approx([100 * 0.1 * 100 * 0.8 / 0.3])


def test_what_is_missing_of_the_lifetime_value_is_named():
    numbers, lines = lost(segments((None, 0.8, 0.1, None, None)))
    assert numbers == [None]
    assert [what for _, what in lines[0].missing] == ["margin"]


def test_segments_of_different_risk_are_discounted_at_different_rates():
    calm, wild = (0.05, 0.06, 0.05, 0.06), (0.2, -0.1, 0.3, 0.0)
    of = segments((100, 0.8, 0.03, 1000.0, calm), (100, 0.8, 0.03, 1000.0, wild))
    market = market_returns(of)
    assert market == pytest.approx([(a + b) / 2 for a, b in zip(calm, wild, strict=True)])
    assert customer_beta(of, "s0") < 1 < customer_beta(of, "s1")
    (of_calm, of_wild), lines = lost(of)
    assert of_calm > of_wild
    assert lines[0].amount.grade is Grade.ASSUMED
    rate = required(0.03, customer_beta(of, "s1"), market)
    assert of_wild == pytest.approx(100 * 0.1 * value(100, 0.8, rate))


@pytest.mark.parametrize(
    "told",
    [
        [(100, 0.8, 0.03, None, (0.1, 0.2)), (100, 0.8, 0.03, 10.0, (0.2, 0.1))],
        [(100, 0.8, 0.03, 10.0, (0.1, 0.2)), (100, 0.8, 0.03, 10.0, (0.2, 0.1, 0.3))],
        [(100, 0.8, 0.03, 10.0, (0.1, 0.2))],
        [(100, 0.8, 0.03, 10.0, (0.1, 0.2)), (100, 0.8, 0.03, 10.0, (0.2, 0.1))],
    ],
    ids=["size-unknown", "unequal-histories", "one-segment", "market-at-rest"],
)
def test_without_a_market_the_plain_value_stands(told):
    of = segments(*told)
    assert customer_beta(of, "s0") is None
    assert lost(of)[0][0] == pytest.approx(100 * 0.1 * value(100, 0.8, 0.03))
