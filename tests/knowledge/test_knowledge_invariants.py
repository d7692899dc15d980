"""The invariants of the formal core as properties of random cyclic multigraphs."""

import attrs
import pytest
from builders import TOPIC, flow, model, origin, topic
from hypothesis import given, settings
from hypothesis import strategies as st

from servicemodel.domain.change import Put, Remove, apply
from servicemodel.domain.fact import Fact
from servicemodel.domain.flow import Permission
from servicemodel.domain.model import Ref, Section
from servicemodel.domain.text import Text
from servicemodel.knowledge import assess
from servicemodel.knowledge.pipes import problem
from servicemodel.knowledge.reduction import reduce
from servicemodel.knowledge.solve import solve
from servicemodel.knowledge.worlds import SAMPLE, sampled, worlds
from servicemodel.network import connect, patterns

FACT = Fact(TOPIC)
NAMES = ("a", "b", "c", "d", "e")
#: Exact answers differ from one another by rounding only.
EPS = 1e-9

shares = st.sampled_from([0.0, 0.25, 0.5, 0.8, 0.95, 1.0]) | st.floats(0.01, 0.99)
accuracies = st.sampled_from([0.0, 0.5, 0.9, 1.0]) | st.floats(0.05, 1.0)
ends = st.tuples(st.sampled_from(NAMES), st.sampled_from(NAMES)).filter(lambda pair: pair[0] != pair[1])


@st.composite
def graphs(draw, most=8):
    origins = [
        origin(who, draw(shares), draw(accuracies), id=f"o{n}")
        for n, who in enumerate(draw(st.lists(st.sampled_from(NAMES), min_size=1, max_size=2)))
    ]
    causes = st.sampled_from([None, None, None, "strike"])
    flows = [
        flow(*pair, draw(shares), draw(accuracies), d=draw(st.sampled_from([0.0, 3.0])), id=f"f{n}",
             common_cause=draw(causes))
        for n, pair in enumerate(draw(st.lists(ends, max_size=most)))
    ]  # fmt: skip
    return model(origins, flows, actors=NAMES, topics=[topic(volatility=draw(st.sampled_from([0.0, 0.1])))])


def situation_of(made):
    return assess(made, connect(made))


def levels(made):
    situation = situation_of(made)
    return {name: situation.row(name, FACT).knowledge for name in NAMES}


def add(made, new):
    return apply(made, [Put(new)])


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


def levels_by_sample(made):
    import numpy as np

    return np.concatenate([block.accuracy for block in sampled(problem(made, FACT))], axis=1)


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
    plain = worlds(posed, number)
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
