"""In which order work is done, and in which period."""

import sys
from itertools import permutations
from pathlib import Path

import pytest
from builders import money
from hypothesis import given, settings
from hypothesis import strategies as st

from servicemodel.domain.portfolio import USUAL, Before, Candidate, Constraints, Placed
from servicemodel.planning.bundles import subsets, timing
from servicemodel.planning.bundles.terms import barred, terms
from servicemodel.planning.bundles.valuing import grouped, in_pieces, undivided
from servicemodel.planning.portfolio import portfolio

sys.path.insert(0, str(Path(__file__).parents[2] / "benchmarks"))
from bundles_generated import Shape, instance

INSTANCES = 200
LOOKS = 60_000


def generated(seed):
    """An instance of 6 to 12 actions on 1 to 3 topics, with what no bundle can hold left out."""
    drawn = instance(Shape(6 + seed % 7, 1 + seed % 3, seed, (0.25, 0.4, 0.6)[seed % 3]))
    return opened(drawn)


def opened(drawn):
    shut = {bar.action for bar in barred(drawn.candidates, drawn.constraints)}
    return drawn._replace(candidates=tuple(c for c in drawn.candidates if c.action not in shut))


def valued(drawn, parts=True):
    bound = terms(drawn.candidates, drawn.constraints)
    if not parts:
        return undivided(bound, drawn.value, drawn.ceiling)
    return in_pieces(bound, drawn.value, grouped(drawn.value, drawn.groups, drawn.ceiling))


def told(drawn, effort=USUAL, ceiling=True):
    """The portfolio of the instance, in pieces."""
    pieces = grouped(drawn.value, drawn.groups, drawn.ceiling if ceiling else None)
    return portfolio(drawn.candidates, drawn.value, drawn.constraints, pieces, None, effort)


def exact(drawn):
    """The best net over all admissible subsets."""
    values = valued(drawn)
    return values.net(subsets.best(subsets.admissible(values.terms), values))


def alone(action, once=0.0, per_year=None, days=None, project=""):
    """A candidate with numbers for its costs."""
    return Candidate(action, *(None if n is None else money(n) for n in (once, per_year, days)), project)


def chain(chosen):
    """s→x and x→y: alone nothing, together .81."""
    return 0.81 if chosen >= {"sx", "xy"} else 0.0


def test_work_is_ordered_so_that_value_comes_early_and_what_comes_before_stays_before():
    offered = [alone("fast", days=2), alone("slow", days=8), alone("first", days=2)]
    worth = {"fast": 10.0, "slow": 20.0, "first": 0.0}
    bound = Constraints((Before(("first",), "fast", needed=False),), capacity=(4.0, 4.0, 4.0))
    found = portfolio(offered, lambda s: sum(worth[a] for a in s) + 0.1 * len(s), bound)
    assert found.schedule.placed == (Placed("first", 1), Placed("fast", 1), Placed("slow", 3))
    assert found.schedule.best
    none = portfolio(offered, lambda s: sum(worth[a] for a in s) + 0.1 * len(s), Constraints(bound.before))
    assert [placed.period for placed in none.schedule.placed] == [None] * 3


def loss(values, order):
    """Days of work times the value not yet had, as the schedule is judged by."""
    done, lost = 0, 0.0
    for place in order:
        work = values.terms.outlays[values.terms.work[place]]
        lost -= (work.days or 1.0) * values.of(done)
        done |= 1 << place
    return lost


@settings(max_examples=25)
@given(st.lists(st.integers(1, 9), min_size=1, max_size=5), st.integers(0, 1000))
def test_no_order_of_work_is_better_than_the_one_told(days, seed):
    names = [f"a{n}" for n in range(len(days))]
    offered = [alone(name, days=float(d)) for name, d in zip(names, days, strict=True)]
    links = Constraints((Before((names[0],), names[-1], needed=False),) if len(names) > 1 else ())
    values = undivided(
        terms(offered, links), lambda s: sum((seed * (n + 3)) % 11 for n, a in enumerate(names) if a in s)
    )
    order, best = timing.ordered(values, values.terms.every)
    kept = [o for o in permutations(range(len(names))) if len(o) < 2 or o.index(0) < o.index(len(o) - 1)]
    assert best
    assert order in kept
    assert loss(values, order) == pytest.approx(min(loss(values, other) for other in kept))


def test_many_pieces_of_work_are_listed_by_value_for_days_looking_two_ahead():
    names = [f"a{n:02}" for n in range(14)]
    offered = [alone(name, days=1.0) for name in names]

    def value(chosen):
        return (30.0 if chosen >= {"a12", "a13"} else 0.0) + sum(int(a[1:]) for a in chosen & {*names[:12]})

    values = undivided(terms(offered, Constraints()), value)
    order, best = timing.ordered(values, values.terms.every)
    assert not best
    assert {*order[:2]} == {12, 13}
    assert list(order[2:]) == list(range(11, -1, -1))


def test_pieces_of_work_that_wait_for_each_other_are_still_ordered():
    circle = Constraints((Before(("a",), "b", needed=False), Before(("b",), "a", needed=False)))
    values = undivided(terms([alone("a"), alone("b")], circle), len)
    assert {*timing.ordered(values, 3)[0]} == {0, 1}
