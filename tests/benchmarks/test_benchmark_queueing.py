"""The recursion, SimPy and Ciw show the same waits on the same trace."""

import sys
from math import inf
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[2] / "benchmarks"))
from queueing import CALLS, FIVE, MIXED, ONE, apart, by_simpy, case, mean_apart

from servicemodel.domain.pools import Onward, Pool
from servicemodel.queueing.discrete_event import simulated
from servicemodel.queueing.first_come import visited

AGAIN = (Pool("front", 2, 3, 1, onward=(Onward("front", 0.4),), hung_up=(Onward("front", 0.9, 1),)),)
SET_UPS = [((CALLS,), ONE), (MIXED, FIVE), ((CALLS,), AGAIN)]


@pytest.mark.parametrize("seed", [1, 2])
@pytest.mark.parametrize(("streams", "pools"), SET_UPS, ids=["one", "five", "again"])
def test_waits_are_identical(streams, pools, seed):
    made = case("", streams, pools, 1_200, seed)
    ours = visited(made.trace, pools)
    assert sum(waited > 0 for seen in ours for waited in seen.waited) > 200
    assert apart(ours, by_simpy(made)) == 0.0
    assert mean_apart(made, ours, simulated(made.trace, pools)) < 1e-9


def test_a_difference_would_be_seen():
    made = case("", (CALLS,), ONE, 500, 1)
    ours, other = visited(made.trace, ONE), visited(made.trace, (Pool("front", 7, 3),))
    assert apart(ours, other) > 0.1
    other[0].contact.pop()
    assert apart(ours, other) == inf
