"""Chains, loops, relays, gatekeepers, cuts and reciprocity on graphs small enough to check by eye."""

import pytest
from builders import TOPIC, fidelity, flow, model, name, origin

from servicemodel.domain.fact import Fact
from servicemodel.domain.flow import Permission
from servicemodel.network import connect, patterns

FACT = Fact(TOPIC)


def network(*pairs, seen_by=("a",), **more):
    """A network of perfect flows between ``pairs``, written like ``"ab"``; ``seen_by`` observe the fact."""
    return connect(
        model([origin(who, 1, 1) for who in seen_by], [flow(*pair, 1, 1) for pair in pairs], **more)
    )


@pytest.mark.parametrize(
    ("start", "end", "way"),
    [("a", "d", "abd"), ("a", "b", "ab"), ("d", "a", ""), ("a", "a", ""), ("a", "z", "")],
)
def test_a_chain_is_the_shortest_way_and_the_first_by_name(start, end, way):
    net = network("ac", "cd", "ab", "bd", "be", "ed", actors=("z",))
    assert patterns.chain(net, start, end) == tuple(way)


def test_a_chain_does_not_use_refused_flows():
    consent = Permission("consent", name("consent"), granted=False)
    flows = [flow("a", "b", 1, 1, permission="consent"), flow("a", "c", 1, 1), flow("c", "b", 1, 1)]
    assert patterns.chain(connect(model([], flows, permissions=(consent,))), "a", "b") == ("a", "c", "b")


def test_loops_are_groups_that_can_answer_each_other():
    net = network("ab", "bc", "ca", "cd", "de", "ed", "ef")
    assert patterns.loops(net) == (frozenset("abc"), frozenset("de"))
    assert patterns.loops(network("ab", "bc")) == ()


def test_returns_are_the_flows_straight_back():
    flows = [flow("a", "b", 1, 1), flow("b", "a", 1, 1, id="z"), flow("b", "a", 1, 1, id="y")]
    net = connect(model([], flows))
    assert patterns.returns(net, "a", "b") == ("y", "z")
    assert patterns.returns(net, "b", "a") == ("a_b",)
    assert patterns.returns(network("ab"), "a", "b") == ()


def test_relays_pass_on_what_they_do_not_see():
    assert patterns.relays(network("ab", "bc", "cd"), FACT) == ("b", "c")
    assert patterns.relays(network("ab", "bc", "cd", seen_by=("a", "c")), FACT) == ("b",)


def test_who_hears_nothing_is_no_relay():
    assert patterns.relays(network("xy", "yx", "ab"), FACT) == ()


@pytest.mark.parametrize(
    ("actor", "gates"), [("a", ""), ("b", "a"), ("d", "a"), ("e", "da"), ("x", ""), ("nobody", "")]
)
def test_gatekeepers_are_passed_on_every_way_nearest_first(actor, gates):
    net = network("ab", "ac", "bd", "cd", "de", "ed", "xe", actors=("x",))
    assert patterns.gatekeepers(net, FACT, actor) == tuple(gates)


def test_a_second_observer_takes_the_gate_away():
    assert patterns.gatekeepers(network("ab", "cb", seen_by=("a", "c")), FACT, "b") == ()


def test_a_way_on_which_everything_arrives_wrong_is_no_way_round_a_gatekeeper():
    flows = [flow("g", "v", 1, 1), flow("h", "v", 1, 0)]
    net = connect(model([origin("g", 1, 1), origin("h", 1, 1)], flows))
    assert patterns.gatekeepers(net, FACT, "v") == ("g",)


def test_a_cut_counts_flows_not_pairs():
    flows = [
        flow("a", "b", 1, 1, id="mail"),
        flow("a", "b", 1, 1, id="call"),
        flow("b", "d", 1, 1),
        flow("a", "c", 1, 1),
        flow("c", "d", 1, 1, id="post"),
        flow("c", "d", 1, 1, id="fax"),
    ]
    net = connect(model([origin(who, 1, 1, id=f"{who}{n}") for who in "a" for n in "123"], flows))
    assert patterns.cut(net, FACT, "d") == ("a_c", "b_d")
    assert patterns.cut(net, FACT, "b") == ("call", "mail")


def test_a_cut_may_take_the_origin():
    assert patterns.cut(network("ab", "ac", "bd", "cd"), FACT, "d") == ("o_a",)


def test_what_is_not_reached_needs_no_cut():
    net = network("ab", "xy")
    assert patterns.cut(net, FACT, "y") == patterns.cut(net, FACT, "nobody") == ()


def test_a_cut_looks_at_the_fidelity_of_its_topic():
    silent = flow("a", "b", 1, 1, by_topic=((TOPIC, fidelity(0, 1)),))
    net = connect(model([origin("a", 1, 1)], [silent, flow("a", "b", 0.5, 1, id="call")]))
    assert patterns.cut(net, FACT, "b") == ("call",)


@pytest.mark.parametrize(
    ("pairs", "share"),
    [((), None), (("ab",), 0), (("ab", "ba"), 1), (("ab", "ba", "bc"), 2 / 3), (("aa",), None)],
)
def test_reciprocity_is_the_share_of_pairs_joined_both_ways(pairs, share):
    assert patterns.reciprocity(network(*pairs)) == (None if share is None else pytest.approx(share))
