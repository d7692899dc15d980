"""Portfolios: exact where they can be, close to the optimum elsewhere, never silent about it (core 3.9)."""

import sys
from itertools import pairwise
from pathlib import Path

import pytest
from builders import money
from hypothesis import given, settings
from hypothesis import strategies as st

from servicemodel.domain.portfolio import (
    USUAL,
    Bar,
    Barred,
    Before,
    Candidate,
    Constraints,
    Effort,
    Method,
    Proof,
)
from servicemodel.domain.value import Grade, Unit, Value
from servicemodel.planning.bundles import looking, pricing, proving, shares, subsets
from servicemodel.planning.bundles.terms import barred, terms
from servicemodel.planning.bundles.valuing import Piece, grouped, in_pieces, undivided
from servicemodel.planning.portfolio import portfolio

sys.path.insert(0, str(Path(__file__).parents[2] / "benchmarks"))
from bundles_generated import Instance, Shape, instance

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


def test_the_search_finds_the_optimum_of_200_generated_choices():
    ratios = []
    for seed in range(INSTANCES):
        drawn, best = generated(seed), exact(generated(seed))
        values = valued(drawn, parts=False)
        found = looking.searched(looking.ground(values, LOOKS))
        assert values.terms.admissible(found)
        ratios.append(values.net(found) / best if best > 0 else 1.0)
    hits = sum(ratio > 1 - 1e-9 for ratio in ratios)
    assert hits >= 0.95 * INSTANCES, f"{hits} of {INSTANCES}"
    assert min(ratios) >= 0.98


@settings(max_examples=25)
@given(st.integers(1000, 10**6))
def test_the_programme_is_all_subsets_and_no_bound_lies_below_it(seed):
    drawn = generated(seed)
    values, best = valued(drawn), exact(drawn)
    solved, frontier = proving.solved(values, 10**6)
    assert values.net(solved.bundle) == pytest.approx(best)
    assert solved.bound == pytest.approx(best)
    assert values.terms.admissible(solved.bundle)
    assert all(values.terms.admissible(bundle) for bundle in frontier)
    loose = proving.bounded(valued(drawn, parts=False), 0, 0, 3)
    assert loose.bound >= best - 1e-6
    assert values.net(loose.bundle) <= best + 1e-6


@settings(max_examples=25)
@given(st.integers(1000, 10**6))
def test_shares_add_up_and_frontiers_rise(seed):
    drawn = generated(seed)
    found = told(drawn)
    shared = sum(one.share.number for one in found.contributions)
    assert shared == pytest.approx(found.best.value.number)
    assert {one.action for one in found.contributions} == {*found.best.actions}
    costs = [bundle.cost.number for bundle in found.frontier]
    values = [bundle.value.number for bundle in found.frontier]
    assert costs == sorted(costs)
    assert all(a < b for a, b in pairwise(values))
    assert found.best.net >= max(bundle.net for bundle in found.frontier) - 1e-9
    assert found.proof == Proof(Method.SUBSETS, found.best.net, 0.0, 0.0, found.proof.valued)


def test_a_hundred_candidates_are_chosen_with_proof():
    drawn = instance(Shape(100, 20, 1, 0.3))
    found = told(drawn)
    assert found.proof.method is Method.PROGRAMME
    assert found.proof.proven
    assert found.proof.bound == pytest.approx(found.best.net)
    assert found.best.once.number <= drawn.constraints.once
    part = drawn._replace(groups=())
    values = valued(opened(part))
    assert values.net(looking.searched(looking.ground(values, 3_000))) <= found.best.net + 1e-6


def test_large_parts_are_searched_and_the_gap_is_told():
    drawn = instance(Shape(45, 3, 5, 0.3))
    effort = Effort(looks=4_000, options=1_000, rounds=6, draws=4)
    found = told(drawn, effort)
    assert found.proof.method is Method.SEARCH
    assert found.proof.gap > 0
    assert found.proof.bound == pytest.approx(found.best.net + found.proof.gap)
    assert found.proof.share == pytest.approx(found.proof.gap / found.proof.bound)
    unbound = told(drawn, effort, ceiling=False)
    assert (unbound.proof.bound, unbound.proof.gap, unbound.proof.proven) == (None, None, False)
    again = told(drawn._replace(candidates=drawn.candidates[::-1]), effort)
    assert again == found


def test_parts_searched_at_several_prices_are_put_together():
    drawn = opened(instance(Shape(45, 3, 5, 0.3)))
    values = valued(drawn)
    assert values.terms.admissible(pricing.assembled(values, 4_000))
    assert values.net(pricing.assembled(values, 4_000)) > 0
    assert pricing.assembled(valued(drawn, parts=False), 4_000) == 0


def test_what_does_not_separate_after_all_is_searched_as_a_whole():
    names = [f"a{n:02}" for n in range(14)]
    pair = {"a00", "a13"}

    def value(chosen):
        return len(chosen) + (10.0 if chosen >= pair else 0.0)

    pieces = grouped(value, [{name} for name in names])
    found = portfolio([alone(name, 0.3) for name in names], value, Constraints(), pieces)
    assert found.proof.method is Method.SEARCH
    assert found.best.value.number == pytest.approx(24)


def test_two_links_of_a_chain_bring_nothing_alone_and_share_what_they_bring_together():
    found = portfolio([alone("sx", 0.3), alone("xy", 0.3), alone("sz", 0.1)], chain, Constraints())
    assert found.best.actions == ("sx", "xy")
    assert found.best.value == Value(0.81, Unit.MONEY, Grade.ASSUMED, "computed")
    assert found.best.net == pytest.approx(0.61)
    assert [(one.action, one.share.number) for one in found.contributions] == [("sx", 0.405), ("xy", 0.405)]
    assert found.proof.proven
    assert [bundle.actions for bundle in found.frontier] == [(), ("sx", "xy")]


def test_a_project_is_paid_once_and_years_spread_it():
    shared = [alone("a", 90, 5, project="p"), alone("b", 90, 5, project="p"), alone("c", 30, project="q")]
    found = portfolio(shared, lambda chosen: 50.0 * len(chosen), Constraints(once=100.0))
    assert found.best.actions == ("a", "b")
    assert (found.best.once.number, found.best.per_year.number) == (90, 5)
    assert found.best.cost.number == pytest.approx(35)
    one_year = Constraints(once=100.0, years=Value(1.0, Unit.COUNT, Grade.DECLARED))
    assert portfolio(shared, lambda chosen: 30.0 * len(chosen), one_year).best.actions == ()


def test_what_cannot_be_taken_is_named_with_the_reason():
    offered = [Candidate("free"), alone("dear", 500), alone("next", 5), alone("last", 5), alone("good", 5)]
    bound = Constraints((Before(("dear",), "next"), Before(("next",), "last")), once=100.0)
    found = portfolio(offered, lambda chosen: 200.0 * len(chosen), bound)
    assert found.barred == (
        Barred("dear", Bar.TOO_DEAR),
        Barred("free", Bar.UNKNOWN_COST),
        Barred("last", Bar.MISSING_FIRST),
        Barred("next", Bar.MISSING_FIRST),
    )
    assert found.best.actions == ("good",)
    unbound = portfolio(offered, lambda chosen: 200.0 * len(chosen), Constraints(bound.before))
    assert unbound.barred == ()
    assert unbound.best.unpriced == ("free",)
    assert len(unbound.best.actions) == 5


def test_what_is_excluded_or_needs_another_keeps_to_it():
    offered = [alone(name, 1) for name in "abc"]
    worth = {"a": 5.0, "b": 9.0, "c": 4.0}
    found = portfolio(offered, lambda s: sum(worth[a] for a in s), Constraints(excludes=(("a", "b"),)))
    assert found.best.actions == ("b", "c")
    assert found.conflicts == (("a", "b"),)
    needing = Constraints((Before(("a",), "b"),), once=2.0)
    assert portfolio(offered, lambda s: sum(worth[a] for a in s), needing).best.actions == ("a", "b")
    either = Constraints((Before(("a", "c"), "b"),), excludes=(("a", "b"),))
    assert portfolio(offered, lambda s: sum(worth[a] for a in s), either).best.actions == ("b", "c")


def test_nothing_is_taken_where_nothing_pays():
    found = portfolio([alone("a", 9)], lambda chosen: 1.0 * len(chosen), Constraints())
    assert (found.best.actions, found.best.net, found.contributions) == ((), 0.0, ())
    assert portfolio([], len, Constraints()).best.actions == ()


def test_of_equal_bundles_the_cheapest_and_smallest_is_taken():
    offered = [alone("a", 0), alone("b", 0), alone("c", 0)]
    assert portfolio(offered, lambda s: 1.0 if s else 0.0, Constraints()).best.actions == ("a",)


def test_sampled_shares_come_near_the_exact_ones_with_their_error():
    names = [f"a{n:02}" for n in range(14)]
    values = undivided(terms([alone(n) for n in names], Constraints()), lambda s: float(len(s)) ** 2)
    drawn = shares.shapley(values, values.terms.every, 200, 7)
    assert sum(share for share, _ in drawn.values()) == pytest.approx(196)
    assert all(share == pytest.approx(14) for share, _ in drawn.values())
    assert drawn == shares.shapley(values, values.terms.every, 200, 7)
    pair = {"a00", "a13"}
    odd = undivided(terms([alone(n) for n in names], Constraints()), lambda s: 9.0 if s >= pair else 0.0)
    both = shares.shapley(odd, odd.terms.every, 200, 7)
    assert both[0][0] + both[13][0] == pytest.approx(9)
    assert abs(both[0][0] - 4.5) <= 4 * both[0][1] + 1e-9
    lonely = undivided(terms([alone(n) for n in names], Constraints()), lambda s: 1.0 if "a03" in s else 0.0)
    assert shares.shapley(lonely, lonely.terms.every, 2, 7)[3] == (1.0, 0.0)


def test_a_search_that_may_look_at_little_still_keeps_to_its_terms():
    drawn = generated(11)
    values = valued(drawn, parts=False)
    for looks in (1, 5, 50):
        assert values.terms.admissible(looking.searched(looking.ground(values, looks)))


def test_pieces_may_share_actions_and_a_candidate_in_none_brings_nothing():
    pieces = (
        Piece(frozenset({"a", "b"}), lambda s: 4.0 if s == {"a", "b"} else 0.0),
        Piece(frozenset({"b", "c"}), lambda s: 3.0 * len(s)),
    )

    def whole(chosen):
        return sum(piece.valuer(chosen & piece.actions) for piece in pieces)

    offered = [alone(name, 3.0) for name in "abcd"]
    values = in_pieces(terms(offered, Constraints()), whole, pieces)
    assert values.parts == (0b0011, 0b0110)
    assert values.of(0b1111) == whole({*"abcd"}) == 10
    assert values.gain(0b0001, 0b0011) == 7
    solved, _ = proving.solved(values, 100)
    assert (solved.bundle, solved.bound) == (0b0111, pytest.approx(7))
    assert shares.shapley(values, 0b0111, 4, 0) == {0: (2.0, 0.0), 1: (5.0, 0.0), 2: (3.0, 0.0)}


def test_the_generated_choice_is_the_same_every_time():
    assert isinstance(instance(Shape(12, 2, 3)), Instance)
    assert instance(Shape(12, 2, 3)).candidates == instance(Shape(12, 2, 3)).candidates
