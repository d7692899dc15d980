"""K and R in every draw of the numbers: the same as if each draw were a model of its own."""

import attrs
import numpy as np
import pytest
from addressed_models import ID, reminded
from builders import TOPIC, flow, model, money, origin, share
from hypothesis import assume, given, settings
from random_graphs import FACT, graphs, situation_of

from servicemodel.domain.fact import Fact
from servicemodel.domain.value import Grade, Unit, Value
from servicemodel.knowledge.designs import OneByOne, Sample, ranged, spreads
from servicemodel.knowledge.ensemble import FEW_WORLDS, drawn, merged, openings, weights
from servicemodel.knowledge.pipes import Problem
from servicemodel.knowledge.solve import points

FEW = Sample(5, 7)


def at_row(problem, design, row):
    """The problem with the numbers of one row put in its pipes, as exact numbers."""

    def put(pipe):
        numbers = openings(pipe, design)[row], design.numbers(pipe.accuracy, f"{pipe.id}:accuracy")[row]
        c, a = (Value(float(n), Unit.SHARE, Grade.MEASURED) for n in numbers)
        return attrs.evolve(pipe, coverage=c, accuracy=a, address=None, fading=None)

    return Problem(problem.fact, problem.nodes, tuple(put(pipe) for pipe in problem.pipes))


@given(graphs())
def test_every_row_is_a_problem_of_its_own(made):
    problem = situation_of(made).beliefs[FACT].problem
    found = drawn(problem, FEW)
    # What has more worlds than are enumerated for every row is estimated: see the test of the thicket.
    numbers = [
        np.array([made(pipe) for pipe in problem.pipes]).reshape(-1, FEW.size)
        for made in (lambda pipe: openings(pipe, FEW), lambda pipe: weights(pipe, FEW))
    ]
    assume(merged(problem.pipes, *numbers).worlds <= FEW_WORLDS)
    for row in range(FEW.size):
        correct, reach, exact = points(at_row(problem, FEW, row))
        assert exact
        assert found.correct[row] == pytest.approx(correct, abs=1e-9)
        assert found.reach[row] == pytest.approx(reach, abs=1e-9)


@given(graphs())
@settings(max_examples=30)
def test_shares_stay_shares(made):
    found = situation_of(made).drawn(FACT, 64, 3)
    assert (found.correct >= 0).all()
    assert (found.wrong >= 0).all()
    assert (found.reach <= 1).all()


def thicket(size=9):
    """Everybody tells everybody: too many worlds to enumerate for every draw."""
    names = [f"n{n}" for n in range(size)]
    flows = [flow(a, b, 0.3, 0.9, id=f"{a}{b}") for a in names for b in names if a != b]
    return model([origin("n0", 0.8, 1)], flows)


def test_many_worlds_move_about_the_point():
    situation = situation_of(thicket())
    problem = situation.beliefs[FACT].problem
    found, point = drawn(problem, Sample(200, 1)), situation.correct("n8", TOPIC)
    at = situation.beliefs[FACT].number["n8"]
    low, high = np.quantile(found.correct[:, at], [0.05, 0.95])
    assert low < point < high
    row = points(at_row(problem, Sample(200, 1), 17))[0][at]
    assert found.correct[17, at] == pytest.approx(row, abs=0.03)


def test_exact_numbers_give_the_point_in_every_draw():
    situation = situation_of(model([origin("firm", 1, 1)], [flow("firm", "customers", 1, 1, d=3.0)]))
    found = situation.drawn(FACT, 50, 1)
    assert (found.correct == situation.beliefs[FACT].answer.correct).all()


def test_other_flows_keep_their_numbers():
    small = model([origin("firm", 0.9, 1)], [flow("firm", "customers", 0.5, 0.9)])
    more = model(small.origins, [flow("aaa", "customers", 0.5, 0.5, id="aaa"), *small.flows])
    before, after = (situation_of(made).drawn(FACT, 300, 5) for made in (small, more))
    numbers = [situation_of(made).beliefs[FACT].number["customers"] for made in (small, more)]
    assert (before.correct[:, numbers[0]] == after.correct[:, numbers[1]]).all()


def test_draws_of_what_the_sender_knows_come_along():
    situation = situation_of(reminded())
    who = situation.drawn(Fact(ID), 400, 9).correct[:, situation.beliefs[Fact(ID)].number["firm"]]
    told = situation.drawn(FACT, 400, 9).reach[:, situation.beliefs[FACT].number["customers"]]
    assert np.corrcoef(who, told)[0, 1] > 0.5


def test_one_at_a_time_leaves_all_others_at_the_point():
    made = model([origin("firm", 0.9, 1)], [flow("firm", "customers", 0.5, 0.9)])
    situation = situation_of(made)
    problem = situation.beliefs[FACT].problem
    found = drawn(problem, OneByOne(("firm_customers:coverage", "o_firm:coverage")))
    at = situation.beliefs[FACT].number["customers"]
    ends = [ranged(share(0.5)), ranged(share(0.9))]
    wanted = [0.9 * 0.9 * ends[0].low, 0.9 * 0.9 * ends[0].high, 0.5 * 0.9 * ends[1].low, 0.45 * ends[1].high]
    assert found.correct[:, at] == pytest.approx(wanted)


def test_amounts_spread_by_their_grade():
    declared, documented = money(5.0), attrs.evolve(money(5.0), grade=Grade.DOCUMENTED)
    wide, narrow = Sample(4000, 1).numbers(declared, "x"), Sample(4000, 1).numbers(documented, "x")
    assert wide.mean() == pytest.approx(5.0, abs=0.01)
    assert wide.std() == pytest.approx(5.0 / 2, abs=0.03)
    assert narrow.std() == pytest.approx(5.0 / np.sqrt(20), abs=0.02)
    assert (ranged(declared).low, ranged(declared).high) == pytest.approx(
        np.quantile(wide, [0.05, 0.95]), 0.01
    )
    measured = attrs.evolve(money(5.0), grade=Grade.MEASURED)
    assert not spreads(measured)
    assert (Sample(9, 1).numbers(measured, "x") == 5.0).all()


def test_ranks_are_those_of_the_numbers():
    sample = Sample(100, 4)
    numbers, ranks = sample.numbers(share(0.5), "x"), sample.ranks("x")
    assert (np.argsort(numbers) == np.argsort(ranks)).all()


def test_the_situation_samples_numbers_by_name():
    situation = situation_of(model([origin("firm", 0.9, 1)]))
    again = situation.sample(money(5.0), "cost", 10, 2)
    assert (again == situation.sample(money(5.0), "cost", 10, 2)).all()
    assert (again != situation.sample(money(5.0), "price", 10, 2)).any()
