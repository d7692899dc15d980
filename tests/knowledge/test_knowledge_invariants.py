"""The invariants of the formal core as properties of random cyclic multigraphs."""

import attrs
import pytest
from builders import TOPIC, flow, model, origin
from hypothesis import given, settings
from hypothesis import strategies as st
from random_graphs import (
    EPS,
    FACT,
    NAMES,
    accuracies,
    add,
    ends,
    graphs,
    levels,
    levels_by_sample,
    shares,
    situation_of,
)

from servicemodel.domain.change import Put, Remove, apply
from servicemodel.domain.flow import Permission
from servicemodel.domain.model import Ref, Section
from servicemodel.domain.text import Text
from servicemodel.network import patterns


@given(graphs())
def test_i_1_shares(made):
    for found in levels(made).values():
        assert -EPS <= found.correct <= found.reach + EPS
        assert found.reach <= 1
        assert found.correct + found.wrong + found.ignorance == pytest.approx(1)
        assert found.low <= found.correct <= found.high


@given(graphs(), ends, shares, accuracies)
def test_i_2_adding_a_flow_never_lowers_knowledge_or_reach(made, pair, c, a):
    before, after = levels(made), levels(add(made, flow(*pair, c, a, id="new")))
    for name in NAMES:
        assert after[name].correct >= before[name].correct - EPS
        assert after[name].reach >= before[name].reach - EPS


@given(graphs().filter(lambda m: m.flows), st.data(), st.sampled_from(["coverage", "accuracy"]), shares)
def test_i_3_raising_coverage_or_accuracy_never_lowers_knowledge(made, data, what, rise):
    old = data.draw(st.sampled_from(made.flows))
    value = getattr(old.fidelity, what)
    higher = attrs.evolve(value, number=max(value.number, rise), distribution=None)
    better = attrs.evolve(old, fidelity=attrs.evolve(old.fidelity, **{what: higher}))
    before, after = levels(made), levels(add(made, better))
    assert all(after[name].correct >= before[name].correct - EPS for name in NAMES)


@given(graphs().filter(lambda m: m.flows), st.data(), st.floats(0.5, 90))
def test_i_3_delay_and_volatility_never_raise_knowledge(made, data, more):
    old = data.draw(st.sampled_from(made.flows))
    late = attrs.evolve(old.fidelity.delay.days, number=old.fidelity.delay.days.number + more)
    delay = attrs.evolve(old.fidelity.delay, days=late)
    slower = attrs.evolve(old, fidelity=attrs.evolve(old.fidelity, delay=delay))
    quick = made.topics[0]
    restless = attrs.evolve(quick, volatility=attrs.evolve(quick.volatility, number=0.5))
    before = levels(made)
    for worse in (add(made, slower), add(made, restless)):
        after = levels(worse)
        assert all(after[name].correct <= before[name].correct + EPS for name in NAMES)


@given(graphs())
def test_i_4_bounds(made):
    situation = situation_of(made)
    for name in NAMES:
        low, high = situation.bounds(name, FACT)
        assert low - EPS <= situation.row(name, FACT).knowledge.correct <= high + EPS


@given(graphs())
def test_i_5_nobody_knows_more_than_the_gatekeeper(made):
    situation = situation_of(made)
    for name in NAMES:
        for gate in patterns.gatekeepers(situation.network, FACT, name):
            assert situation.correct(name, TOPIC) <= situation.correct(gate, TOPIC) + EPS


@given(graphs(), shares, accuracies)
def test_i_6_no_echo(made, c, a):
    situation = situation_of(made)
    for name in NAMES:
        for gate in patterns.gatekeepers(situation.network, FACT, name):
            echoed = levels(add(made, flow(name, gate, c, a, id="echo")))
            assert echoed[gate].correct == pytest.approx(situation.correct(gate, TOPIC), abs=EPS)


@given(graphs(most=6), ends)
def test_i_7_advantage(made, pair):
    u, v = pair
    situation = situation_of(made)
    found = situation.worlds(FACT)
    lead = situation.correct(u, TOPIC) - situation.correct(v, TOPIC)
    gain = found.advantage(u, v)
    assert max(0.0, lead) - EPS <= gain <= 1 - situation.correct(v, TOPIC) + EPS
    assert gain - found.advantage(v, u) == pytest.approx(lead, abs=EPS)
    perfect = levels(add(made, flow(u, v, 1, 1, id="perfect")))
    assert perfect[v].correct - situation.correct(v, TOPIC) == pytest.approx(gain, abs=EPS)
    if u in patterns.gatekeepers(situation.network, FACT, v):
        assert gain == pytest.approx(lead, abs=EPS)


@given(graphs(), st.randoms(use_true_random=False))
def test_i_8_names_and_order_do_not_matter(made, random):
    order = list(made.flows)
    random.shuffle(order)
    people = list(made.actors)
    random.shuffle(people)
    mixed = levels(attrs.evolve(made, flows=tuple(order), actors=tuple(people)))
    for name, found in levels(made).items():
        same = (found.correct, found.reach, found.low, found.high)
        assert (mixed[name].correct, mixed[name].reach, mixed[name].low, mixed[name].high) == pytest.approx(
            same
        )
    new = {name: f"z{name}" for name in NAMES}
    renamed = attrs.evolve(
        made,
        actors=tuple(attrs.evolve(a, id=new[a.id]) for a in made.actors),
        origins=tuple(attrs.evolve(o, actor=new[o.actor]) for o in made.origins),
        flows=tuple(attrs.evolve(f, sender=new[f.sender], receiver=new[f.receiver]) for f in made.flows),
    )
    situation, before = situation_of(renamed), levels(made)
    for name in NAMES:
        assert situation.correct(new[name], TOPIC) == pytest.approx(before[name].correct, abs=EPS)


@given(graphs(), ends, shares, accuracies)
@settings(max_examples=25)
def test_i_9_the_sample_is_monotone_world_by_world(made, pair, c, a):
    before, after = levels_by_sample(made), levels_by_sample(add(made, flow(*pair, c, a, id="new")))
    assert (after >= before - EPS).all()


@given(graphs(), ends)
def test_i_10_a_perfect_flow(made, pair):
    found = levels(add(made, flow(*pair, 1, 1, id="perfect")))
    assert found[pair[1]].correct >= found[pair[0]].correct - EPS


@given(st.lists(st.tuples(shares, accuracies), min_size=1, max_size=4))
def test_i_11_series(steps):
    names = ("a", "b", "c", "d")[: len(steps)]
    ways = zip(names, names[1:], steps[1:], strict=False)
    situation = situation_of(
        model([origin("a", *steps[0])], [flow(u, v, *step) for u, v, step in ways], actors=names)
    )
    product = reach = 1.0
    for name, (c, a) in zip(names, steps, strict=True):
        product, reach = product * c * a, reach * c
        found = situation.knowledge(name, TOPIC)
        assert (found.correct, found.reach) == pytest.approx((product, reach), abs=EPS)


@given(shares, shares, accuracies)
def test_i_11_parallel(one, other, a):
    situation = situation_of(model([origin("a", one, a, id="o1"), origin("a", other, a, id="o2")]))
    assert situation.correct("a", TOPIC) == pytest.approx(a * (1 - (1 - one) * (1 - other)), abs=EPS)


@given(graphs())
def test_i_12_asymmetry_is_antisymmetric_and_adds_up(made):
    k = {name: found.correct for name, found in levels(made).items()}
    assert k["a"] - k["c"] == pytest.approx((k["a"] - k["b"]) + (k["b"] - k["c"]), abs=EPS)


@given(graphs(), ends)
def test_i_13_a_module_is_not_a_department(made, pair):
    """Two actors joined both ways by perfect flows know the same as one that takes their place."""
    u, v = pair
    joined = add(add(made, flow(u, v, 1, 1, id="there")), flow(v, u, 1, 1, id="back"))
    one = {name: u if name == v else name for name in NAMES}
    merged = attrs.evolve(
        made,
        origins=tuple(attrs.evolve(o, actor=one[o.actor]) for o in made.origins),
        flows=tuple(
            attrs.evolve(f, sender=one[f.sender], receiver=one[f.receiver])
            for f in made.flows
            if one[f.sender] != one[f.receiver]
        ),
    )
    together, apart = situation_of(merged), situation_of(joined)
    for name in set(NAMES) - {v}:
        assert together.correct(name, TOPIC) == pytest.approx(apart.correct(name, TOPIC), abs=EPS)


@given(graphs(), st.floats(0.1, 0.9))
def test_i_13_identical_strata_change_no_mean(made, share):
    parts = [("all", (("left", share), ("right", 1 - share)))]
    split = attrs.evolve(made, topics=(attrs.evolve(made.topics[0], about=("all",)),))
    split = attrs.evolve(split, populations=model([], populations=parts).populations)
    before, after = levels(made), situation_of(split)
    for name in NAMES:
        assert len(after.facts_of(TOPIC)) == 2
        assert after.correct(name, TOPIC) == pytest.approx(before[name].correct, abs=EPS)


@given(graphs(), ends, accuracies)
def test_i_14_no_coverage_and_no_permission_are_no_flow(made, pair, a):
    refused = attrs.evolve(made, permissions=(Permission("consent", Text("consent", "同意"), granted=False),))
    for same in (
        add(made, flow(*pair, 0, a, id="new")),
        add(refused, flow(*pair, 1, a, id="new", permission="consent")),
    ):
        assert levels(same) == levels(made)


def test_i_14_unreachable_knows_nothing():
    situation = situation_of(model([origin("a", 1, 1)], actors=("b",)))
    found = situation.knowledge("b", TOPIC)
    assert (found.correct, found.reach, found.ignorance) == (0, 0, 1)
    assert situation.row("b", FACT).route == ()


@given(graphs().filter(lambda m: m.flows), st.data(), shares, accuracies)
def test_i_17_one_more_relay_never_raises_knowledge(made, data, c, a):
    old = data.draw(st.sampled_from(made.flows))
    first = attrs.evolve(old, receiver="relay")
    second = flow("relay", old.receiver, c, a, id="second")
    longer = apply(made, [Remove(Ref(Section.FLOWS, old.id)), Put(first), Put(second)])
    longer = attrs.evolve(longer, actors=(*made.actors, attrs.evolve(made.actors[0], id="relay")))
    before, after = levels(made), situation_of(longer)
    assert all(after.correct(name, TOPIC) <= before[name].correct + EPS for name in NAMES)
