"""Exact answers, samples and reused answers agree (I-20)."""

import attrs
import pytest
from builders import TOPIC, flow, model, origin, topic
from hypothesis import given, settings
from random_graphs import (
    EPS,
    FACT,
    NAMES,
    accuracies,
    add,
    ends,
    graphs,
    levels_by_sample,
    shares,
    situation_of,
)

from servicemodel.domain.fact import Fact
from servicemodel.knowledge import assess
from servicemodel.knowledge.pipes import problem
from servicemodel.knowledge.reduction import reduce
from servicemodel.knowledge.solve import solve
from servicemodel.knowledge.worlds import SAMPLE, Worlds
from servicemodel.network import connect


@given(graphs())
@settings(max_examples=40)
def test_i_20_exact_and_sample_agree(made):
    answer = solve(problem(made, FACT))
    assert answer.exact
    estimate = levels_by_sample(made).mean(axis=1)
    for exact, guess in zip(answer.correct, estimate, strict=True):
        assert abs(exact - guess) <= 4 * (exact * (1 - exact) / SAMPLE) ** 0.5 + 5 / SAMPLE + EPS


@given(graphs())
def test_merging_series_and_parallel_flows_changes_no_answer(made):
    posed = problem(made, FACT)
    number = {name: n for n, name in enumerate(NAMES, start=1)}
    plain = Worlds(posed, number)
    assert plain.exact
    answer = solve(posed)
    for name, n in number.items():
        assert answer.correct[n] == pytest.approx(plain.mean(name), abs=EPS)
        assert answer.reach[n] == pytest.approx(float(plain.levels.reached[n] @ plain.weight), abs=EPS)


def test_sixteen_uncertain_flows_are_enumerated_and_more_are_sampled():
    many = (*NAMES, "f")
    pairs = [(u, v) for u in many for v in many if u != v]
    dense = model([origin("a", 1, 0.9)], [flow(*p, 0.5, 0.9, id=f"{p[0]}{p[1]}") for p in pairs])
    found = situation_of(dense).knowledge("f", TOPIC)
    assert not found.exact
    assert 0 < found.error <= 0.004
    # Flows back to the only source change nothing: of these nineteen, sixteen matter.
    fewer = attrs.evolve(dense, flows=dense.flows[:19])
    assert len([f for f in fewer.flows if f.receiver != "a"]) == 16
    assert situation_of(fewer).knowledge("e", TOPIC).exact
    tree = [flow(NAMES[0], f"leaf{n}", 0.5, 0.9) for n in range(60)]
    assert situation_of(model([origin("a", 1, 0.9)], tree)).knowledge("leaf59", TOPIC).exact
    assert reduce(problem(model([origin("a", 0.5, 0.9)], tree), FACT)).chances == ()


@given(graphs(), ends, shares, accuracies)
@settings(max_examples=30)
def test_what_a_change_did_not_touch_is_not_solved_again_and_comes_out_the_same(made, pair, c, a):
    other = origin("b", 0.7, 0.9, id="other", topic="product.detail")
    made = add(add(made, other), topic("product.detail"))
    before = situation_of(made)
    changed = add(made, flow(*pair, c, a, id="new"))
    again, fresh = assess(changed, connect(changed), before), situation_of(changed)
    kept = Fact("product.detail")
    assert again.beliefs[kept] is before.beliefs[kept]
    assert [row.knowledge for row in again.rows] == [row.knowledge for row in fresh.rows]
