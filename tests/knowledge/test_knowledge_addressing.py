"""A flow reaches whom its sender knows, and fewer with every message too many (core 3.8)."""

import attrs
import pytest
from addressed_models import ID, reminded
from builders import TOPIC, flow, model, origin, per_year, share, topic
from hypothesis import given
from hypothesis import strategies as st
from random_graphs import EPS, NAMES, accuracies, add, ends, graphs, levels, shares, situation_of

from servicemodel.domain.change import Put, apply
from servicemodel.domain.fact import Fact
from servicemodel.domain.flow import Permission
from servicemodel.domain.text import Text
from servicemodel.domain.value import Grade, Unit, Value
from servicemodel.knowledge import assess
from servicemodel.network import connect


def known(made, about=""):
    return situation_of(made).knowledge("customers", TOPIC, (Fact(TOPIC, about),) if about else ())


def test_coverage_counts_only_receivers_that_the_sender_knows():
    assert known(reminded()).correct == pytest.approx(0.97 * 0.9 * 0.6 * 0.95)
    assert known(reminded()).reach == pytest.approx(0.9 * 0.6)
    assert known(reminded(identity=1)).correct == pytest.approx(0.97 * 0.9 * 0.95)
    assert known(reminded(identity=0)).reach == 0


def test_the_grade_and_the_interval_of_what_is_known_come_along():
    made = reminded(identity=1)
    vague = attrs.evolve(made.origins[1], fidelity=attrs.evolve(
        made.origins[1].fidelity, coverage=Value.share(0.6, Grade.ASSUMED)))  # fmt: skip
    before, after = known(made), known(add(made, vague))
    assert (before.grade, after.grade) == (Grade.DECLARED, Grade.ASSUMED)
    assert after.low < before.low


def test_the_same_stratum_counts_and_the_whole_topic_where_there_is_none():
    parts = [("customers_all", (("north", 0.5), ("south", 0.5)))]
    origins = [
        origin("firm", 1, 1, about=("customers_all",)),
        origin("firm", 0.8, 1, id="register", topic=ID, about=("north",)),
    ]
    reminder = flow("firm", "customers", 1, 1, id="reminder", addressed_by=ID, about=("customers_all",))
    made = model(origins, [reminder], populations=parts)
    assert known(made, "north").correct == pytest.approx(0.8)
    assert known(made, "south").correct == 0
    elsewhere = [attrs.evolve(origins[0], about=()), origins[1]]
    whole = model(elsewhere, [attrs.evolve(reminder, about=())], populations=parts)
    assert known(whole).correct == pytest.approx(0.4)


def test_messages_to_the_same_receiver_wear_off():
    tired = reminded(fatigue=share(0.1), per_year=per_year(300))
    assert known(tired).correct == known(reminded()).correct, "the number of customers is not known"
    people = tuple(attrs.evolve(a, population=Value(100, Unit.COUNT, Grade.DECLARED)) for a in tired.actors)
    assert known(attrs.evolve(tired, actors=people)).reach == pytest.approx(0.9 * 0.6 * 0.9**2)
    rare = attrs.evolve(tired.flows[0], per_year=per_year(20))
    assert known(attrs.evolve(tired, actors=people, flows=(rare,))).reach == pytest.approx(0.9 * 0.6)


def test_what_if_solves_what_an_address_touches_and_nothing_else():
    made = reminded()
    before = situation_of(made)
    other = apply(made, [Put(flow("customers", "firm", 0.5, 1, topic=ID, id="capture"))])
    same = assess(made, connect(made), before)
    assert all(same.beliefs[fact] is before.beliefs[fact] for fact in same.facts)
    customer_only = assess(other, connect(other), before)
    assert customer_only.beliefs[Fact(TOPIC)] is before.beliefs[Fact(TOPIC)], "the customer knows nothing yet"
    aware = Put(origin("customers", 1, 1, id="who_they_are", topic=ID))
    better = apply(made, [aware, Put(other.flow("capture"))])
    after = assess(better, connect(better), before)
    assert after.correct("customers", TOPIC) > before.correct("customers", TOPIC)


def test_a_circle_is_refused_with_its_topics():
    back = flow("customers", "firm", 0.5, 1, topic=ID, id="back", addressed_by=TOPIC)
    made = apply(reminded(), [Put(back)])
    with pytest.raises(ValueError, match=r"customer\.identity → product\.unit_state"):
        situation_of(made)


def test_an_addressed_flow_without_permission_is_no_flow():
    made = reminded(permission="consent")
    consent = Permission("consent", Text("consent", "同意"), granted=False)
    assert known(attrs.evolve(made, permissions=(consent,))).reach == 0


@given(graphs().filter(lambda m: m.flows), st.data(), shares, shares)
def test_i_3_knowing_more_receivers_never_lowers_knowledge(made, data, coverage, more):
    chosen = data.draw(st.sampled_from(made.flows))
    register = origin(chosen.sender, coverage, 1, id="register", topic=ID)
    asked = apply(made, [Put(topic(ID)), Put(attrs.evolve(chosen, addressed_by=ID)), Put(register)])
    better = add(asked, origin(chosen.sender, max(coverage, more), 1, id="register", topic=ID))
    free, before, after = levels(made), levels(asked), levels(better)
    for name in NAMES:
        assert before[name].correct - EPS <= after[name].correct <= free[name].correct + EPS
        assert before[name].reach - EPS <= after[name].reach <= free[name].reach + EPS


@given(graphs().filter(lambda m: m.flows), st.data(), ends, shares, accuracies)
def test_i_2_a_flow_that_tells_who_they_are_never_lowers_knowledge(made, data, pair, c, a):
    chosen = data.draw(st.sampled_from(made.flows))
    asked = apply(made, [
        Put(topic(ID)), Put(attrs.evolve(chosen, addressed_by=ID)), Put(origin("a", 0.5, 1, id="r", topic=ID))
    ])  # fmt: skip
    before, after = levels(asked), levels(add(asked, flow(*pair, c, a, topic=ID, id="new")))
    assert all(after[name].correct >= before[name].correct - EPS for name in NAMES)
