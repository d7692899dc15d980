"""Merging of actions: what commutes, what conflicts, what counts where two raise the same number (I-18)."""

from itertools import permutations

import attrs
import pytest
from builders import actor, days, fidelity, flow, model, origin, per_year, request, share
from hypothesis import given
from hypothesis import strategies as st

from servicemodel.domain.action import Action
from servicemodel.domain.change import Put, Remove, apply, differences
from servicemodel.domain.flow import DelayLaw
from servicemodel.domain.kinds import ActorKind
from servicemodel.domain.merging import Clash, conflicts, merged
from servicemodel.domain.model import Ref, Section
from servicemodel.domain.text import Text

PRICE, DETAIL = "service.price", "product.detail"
AB = attrs.evolve(flow("a", "b", 0.5, 0.8, 3), topics=(PRICE, DETAIL))
BC = flow("b", "c", 0.4, 0.9)
MODEL = model(
    [origin("a", 1, 1)],
    [AB, BC],
    actors=("a", "b", "c", "d"),
    requests=(request("price", "c", [("b", PRICE)], authority=share(0.6), rule=share(0.5)),),
)


def act(id, *changes):
    """An action of that id."""
    return Action(id, f"ASY01@{id}", Text(id, id), tuple(changes))


def raised(of, **fields):
    return Put(attrs.evolve(of, fidelity=attrs.evolve(of.fidelity, **fields)))


def topical(of, topic, c, a):
    return Put(attrs.evolve(of, by_topic=((topic, fidelity(c, a, 3)),)))


def contents(of):
    return {(section, element.id): element for section in Section for element in of.section(section)}


COVERAGE = act("coverage", raised(AB, coverage=share(0.9)))
ACCURACY = act("accuracy", raised(AB, accuracy=share(0.95)))
FURTHER = act("further", raised(AB, coverage=share(0.95)))
LOWER = act("lower", raised(AB, coverage=share(0.1)))
GONE = act("gone", Remove(Ref(Section.FLOWS, "a_b")))


def test_actions_on_disjoint_fields_of_one_flow_are_both_seen():
    merged_flow = merged(MODEL, [COVERAGE, ACCURACY]).flow("a_b")
    assert merged_flow.fidelity == attrs.evolve(AB.fidelity, coverage=share(0.9), accuracy=share(0.95))
    assert conflicts(MODEL, [COVERAGE, ACCURACY]) == ()


def test_of_two_raises_of_one_number_the_further_counts():
    assert merged(MODEL, [COVERAGE, FURTHER]).flow("a_b").fidelity.coverage == share(0.95)
    week, day = days(2), days(1)
    sooner = [act("x", raised(AB, delay=day)), act("y", raised(AB, delay=week))]
    assert merged(MODEL, sooner).flow("a_b").fidelity.delay == day


def test_the_same_edit_twice_is_one_edit():
    again = act("again", *COVERAGE.changes)
    assert merged(MODEL, [COVERAGE, again]) == apply(MODEL, COVERAGE.changes)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (COVERAGE, LOWER),
        (GONE, COVERAGE),
        (act("x", Put(attrs.evolve(AB, channel="phone"))), act("y", Put(attrs.evolve(AB, channel="mail")))),
        (act("x", Remove(Ref(Section.ACTORS, "d"))), act("y", Put(flow("a", "d", 1, 1)))),
        (act("x", Put(attrs.evolve(AB, about=("b",)))), act("y", Put(attrs.evolve(AB, about=("c",))))),
        (
            act("x", Put(attrs.evolve(AB, per_year=per_year(3)))),
            act("y", Put(attrs.evolve(AB, per_year=per_year(4)))),
        ),
    ],
    ids=["opposite", "removed", "word", "dangling", "whole", "unknown"],
)
def test_what_two_actions_set_differently_is_a_conflict_and_named(one, other):
    quiet = act("quiet", raised(BC, coverage=share(0.9)))
    pair = tuple(sorted((one.id, other.id)))
    assert conflicts(MODEL, [other, quiet, one]) == (pair,)
    with pytest.raises(Clash):
        merged(MODEL, [one, other])
    assert merged(MODEL, [one, quiet])


def test_a_flow_removed_twice_is_gone():
    again = act("again", *GONE.changes)
    assert [f.id for f in merged(MODEL, [GONE, again]).flows] == ["b_c"]


def test_single_topics_of_one_flow_are_merged_topic_by_topic_and_field_by_field():
    price, detail = act("p", topical(AB, PRICE, 0.9, 0.8)), act("d", topical(AB, DETAIL, 0.5, 0.99))
    finer = act("q", topical(AB, PRICE, 0.5, 0.99))
    found = merged(MODEL, [price, detail, finer]).flow("a_b")
    assert found.by_topic == ((DETAIL, fidelity(0.5, 0.99, 3)), (PRICE, fidelity(0.9, 0.99, 3)))


def test_a_topic_dropped_by_one_and_raised_by_another_is_a_conflict():
    of = apply(MODEL, [topical(AB, PRICE, 0.6, 0.8)])
    drop, lift = act("drop", Put(AB)), act("lift", topical(AB, PRICE, 0.9, 0.8))
    assert conflicts(of, [drop, lift]) == (("drop", "lift"),)
    assert merged(of, [drop]).flow("a_b").by_topic == ()


def test_topics_added_by_two_actions_are_all_carried():
    more = [act(t, Put(attrs.evolve(BC, topics=(*BC.topics, t)))) for t in (PRICE, DETAIL)]
    assert merged(MODEL, more).flow("b_c").topics == (*BC.topics, DETAIL, PRICE)


def test_one_new_flow_proposed_twice_reaches_as_far_as_the_better_proposal():
    weak, strong = flow("a", "c", 0.7, 0.9, 2), flow("a", "c", 0.8, 0.9, 1)
    both = merged(MODEL, [act("x", Put(weak)), act("y", Put(strong))])
    assert both.flow("a_c") == strong
    assert [f.id for f in both.flows] == ["a_b", "b_c", "a_c"]


def test_authority_and_rule_of_one_request_are_raised_together():
    of = MODEL.request("price")
    steps = [
        act("authority", Put(attrs.evolve(of, authority=share(1.0)))),
        act("rule", Put(attrs.evolve(of, rule=share(1.0)))),
    ]
    assert merged(MODEL, steps).request("price") == attrs.evolve(of, authority=share(1.0), rule=share(1.0))


def test_traits_of_one_actor_are_merged_one_by_one():
    of = apply(MODEL, [Put(actor("b", ActorKind.FRONT_OFFICE))])
    who = of.actor("b")
    steps = [
        act(name, Put(attrs.evolve(who, traits=attrs.evolve(who.traits, **{name: share(0.9)}))))
        for name in ("infusion", "user_satisfaction")
    ]
    traits = merged(of, steps).actor("b").traits
    assert (traits.infusion, traits.user_satisfaction) == (share(0.9), share(0.9))


def test_delays_of_different_laws_are_compared_by_their_days():
    batch = days(2, DelayLaw.BATCH)
    steps = [act("x", raised(AB, delay=batch)), act("y", raised(AB, delay=days(1)))]
    assert merged(MODEL, steps).flow("a_b").fidelity.delay == days(1)


ids = st.sampled_from(["a_b", "b_c", "x", "y"])
numbers = st.sampled_from([0.2, 0.5, 0.9])
CARRIERS = {
    "a_b": AB,
    "b_c": BC,
    "x": flow("a", "c", 0.3, 0.3, id="x"),
    "y": flow("c", "a", 0.3, 0.3, id="y"),
}


@st.composite
def actions(draw):
    """Up to three edits of flows: a number raised, a topic or a flow added, a flow removed."""
    changes = []
    for id in draw(st.lists(ids, max_size=3, unique=True)):
        of = CARRIERS[id]
        kind = draw(st.sampled_from(["coverage", "accuracy", "delay", "topic", "used", "remove"]))
        number = draw(numbers)
        if kind in {"coverage", "accuracy"}:
            changes.append(raised(of, **{kind: share(number)}))
        elif kind == "delay":
            changes.append(raised(of, delay=days(number)))
        elif kind == "topic":
            changes.append(topical(of, draw(st.sampled_from([PRICE, DETAIL])), number, 0.8))
        elif kind == "used":
            changes.append(Put(attrs.evolve(of, used=number > 0.5)))
        elif id in {"a_b", "b_c"}:
            changes.append(Remove(Ref(Section.FLOWS, id)))
    return changes


sets = st.lists(actions(), max_size=4).map(lambda found: [act(f"a{n}", *c) for n, c in enumerate(found)])


@given(actions())
def test_merging_one_action_is_applying_it_and_undoing_it_gives_the_model_back(changes):
    done = merged(MODEL, [act("one", *changes)])
    assert done == apply(MODEL, changes)
    assert contents(apply(done, differences(done, MODEL))) == contents(MODEL)


@given(sets)
def test_the_merged_model_does_not_depend_on_the_order_of_the_actions(chosen):
    if conflicts(MODEL, chosen):
        with pytest.raises(Clash):
            merged(MODEL, chosen)
    else:
        orders = [merged(MODEL, order) for order in permutations(chosen)]
        assert all(order == orders[0] for order in orders)
        assert contents(apply(orders[0], differences(orders[0], MODEL))) == contents(MODEL)


@given(sets)
def test_actions_on_different_elements_are_merged_as_if_applied_one_after_the_other(chosen):
    taken, refs = [], set()
    for action in chosen:
        own = {change.ref for change in action.changes}
        if not own & refs:
            taken.append(action)
            refs |= own
    after = MODEL
    for action in taken:
        after = apply(after, action.changes)
    assert contents(merged(MODEL, taken)) == contents(after)


@given(sets)
def test_a_set_without_a_conflict_pair_merges_as_a_whole(chosen):
    if not conflicts(MODEL, chosen):
        assert merged(MODEL, chosen)
