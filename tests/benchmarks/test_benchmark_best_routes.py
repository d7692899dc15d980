"""Best routes have the values of networkx, on both kernels."""

import sys
from pathlib import Path

import pytest

from servicemodel.knowledge import routes

sys.path.insert(0, str(Path(__file__).parents[2] / "benchmarks"))
from best_routes import AGREE, case, difference, ours
from generate import Size


@pytest.mark.parametrize("small", [0, 10**9], ids=["rounds", "heap"])
@pytest.mark.parametrize("size", [Size(8, 0, 1, 1), Size(12, 40, 3, 2), Size(60, 300, 8, 3)], ids=str)
def test_equal_values(size, small, monkeypatch):
    monkeypatch.setattr(routes, "SMALL", small)
    made = case(size)
    assert (ours(made)[:, 1:] > 0).any()
    assert difference(made) <= AGREE


def test_a_difference_would_be_seen(monkeypatch):
    made = case(Size(12, 40, 3, 2))
    factors = made.ways[0].factors
    factors *= 0.9
    assert difference(made) > 1e-3
