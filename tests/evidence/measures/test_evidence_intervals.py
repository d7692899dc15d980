"""Intervals of counted figures against published values, exact binomials and shuffled labels."""

import random
from math import comb

import pytest

from servicemodel.evidence.intervals import (
    difference,
    jeffreys,
    mean,
    median_ranks,
    poisson,
    ratio,
    twentieth_ranks,
    wilson,
)


@pytest.mark.parametrize(
    ("k", "n", "beta", "score"),
    [
        (15681, 24688, (0.630, 0.640), (0.629, 0.641)),
        (89, 158, (0.498, 0.627), (0.485, 0.638)),
        (20, 59, (0.245, 0.445), (0.231, 0.466)),
        (9, 9, (0.813, 1.0), (0.701, 1.0)),
        (11, 59, (0.115, 0.280), (0.107, 0.304)),
    ],
)
def test_shares_have_the_known_intervals(k, n, beta, score):
    assert jeffreys(k, n) == pytest.approx(beta, abs=6e-4)
    assert wilson(k, n) == pytest.approx(score, abs=6e-4)


def test_rates_have_the_exact_poisson_interval():
    years = 1278 / 365
    assert [100 * end for end in poisson(8, years, 0.95)] == pytest.approx([98.6, 450.2], abs=0.06)
    assert poisson(0, 12 / 365, 0.95) == pytest.approx((0.0, 112.20), abs=0.01)
    low, high = poisson(100, 1.0)
    assert low < 100 < high


@pytest.mark.parametrize("count", [*range(5, 120), 500, 1001])
def test_the_ranks_around_a_median_hold_it_with_at_least_nine_in_ten(count):
    low, high = median_ranks(count)
    missed = sum(comb(count, below) for below in range(low)) / 2**count
    assert 1 - 2 * missed >= 0.90
    assert low + high == count + 1


def test_below_five_values_a_median_has_no_interval():
    assert median_ranks(4) is None


def test_21_quantiles_go_from_the_least_to_the_greatest():
    assert twentieth_ranks(1) == (1,) * 21
    assert twentieth_ranks(21) == tuple(range(1, 22))
    assert (twentieth_ranks(1000)[0], twentieth_ranks(1000)[-1]) == (1, 1000)


def test_means_and_ratios_lie_inside_their_intervals():
    low, high = mean(10.0, 30.0, 4)
    assert low < 2.5 < high
    assert mean(1.0, 1.0, 1) is None
    amounts = [(4.0, 1), (6.0, 1), (5.0, 0), (9.0, 1)]
    total, shared = sum(a for a, _ in amounts), sum(a for a, k in amounts if k)
    low, high = ratio(total, sum(a * a for a, _ in amounts), shared, 3, 4)
    assert low < total / 3 < high


def test_shuffled_labels_differ_no_more_often_than_one_in_ten():
    """The standing test of every comparison of groups: 200 fixed seeds, labels without meaning."""
    outcomes = [1] * 700 + [0] * 500
    found = 0
    for seed in range(200):
        random.Random(seed).shuffle(outcomes)
        one, other = outcomes[:400], outcomes[400:]
        low, high = difference(sum(one), len(one), sum(other), len(other))
        found += not low <= 0 <= high
    assert 0 < found <= 200 * 0.10 + 9  # one in ten, and two standard errors of 200 draws


def test_labels_with_meaning_do_differ():
    low, high = difference(90, 100, 50, 100)
    assert 0 < low < 0.4 < high
