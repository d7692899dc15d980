"""The service network: a frozen multigraph of actors and flows, and the ways of a single fact in it."""

import networkx as nx
import pytest
from builders import TOPIC, fidelity, flow, model, name, origin

from servicemodel.domain.fact import Fact
from servicemodel.domain.flow import Permission
from servicemodel.network import connect

FACT = Fact(TOPIC)
CONSENT = Permission("consent", name("consent"), granted=False)


def test_nodes_are_actors_and_keys_are_flows():
    flows = [flow("a", "b", 1, 1, id="mail"), flow("a", "b", 1, 1, id="call"), flow("b", "a", 1, 1)]
    told = model([origin("a", 1, 1)], flows, actors=("hermit",))
    graph = connect(told).graph
    assert list(graph) == [actor.id for actor in told.actors] == ["hermit", "a", "b"]
    assert list(graph.edges(keys=True)) == [("a", "b", "mail"), ("a", "b", "call"), ("b", "a", "b_a")]
    assert graph.nodes["a"]["actor"] == told.actor("a")
    assert all(data["flow"] == told.flow(key) for _, _, key, data in graph.edges(keys=True, data=True))


def test_the_graph_is_frozen_and_built_once():
    network = connect(model([], [flow("a", "b", 1, 1)]))
    assert nx.is_frozen(network.graph)
    assert network.graph is network.graph
    with pytest.raises(nx.NetworkXError, match="Frozen graph"):
        network.graph.add_edge("b", "a")
    with pytest.raises(nx.NetworkXError, match="Frozen graph"):
        network.graph.remove_node("a")


def test_a_refused_flow_is_not_there():
    flows = [flow("a", "b", 1, 1, permission="consent"), flow("b", "a", 1, 1)]
    network = connect(model([origin("a", 1, 1)], flows, permissions=(CONSENT,)))
    assert list(network.graph.edges(keys=True)) == [("b", "a", "b_a")]
    assert list(network.of(FACT).edges()) == [("", "a"), ("b", "a")]


def test_the_ways_of_a_fact_start_at_the_world():
    network = connect(model([origin("a", 1, 1), origin("a", 0.5, 1, id="again")], [flow("a", "b", 1, 1)]))
    ways = network.of(FACT)
    assert ways[""]["a"]["flows"] == ("o_a", "again")
    assert ways["a"]["b"]["flows"] == ("a_b",)


def test_what_lets_nothing_through_is_no_way():
    network = connect(model([origin("a", 0, 1)], [flow("a", "b", 0, 1)]))
    assert list(network.of(FACT).edges()) == []
    assert list(network.graph.edges()) == []
    assert list(network.graph) == ["a", "b"]


def test_what_arrives_wrong_only_is_a_flow_but_no_way():
    network = connect(model([origin("a", 1, 0)], [flow("a", "b", 1, 0)]))
    assert list(network.of(FACT).edges()) == []
    assert list(network.graph.edges()) == [("a", "b")]


def test_the_ways_are_those_of_one_fact_only():
    origins = [origin("a", 1, 1, about=("north", "south"))]
    flows = [flow("a", "b", 1, 1, about=("north",)), flow("a", "c", 1, 1, topic="service.price")]
    network = connect(model(origins, flows))
    assert list(network.of(Fact(TOPIC, "north")).edges()) == [("", "a"), ("a", "b")]
    assert list(network.of(Fact(TOPIC, "south")).edges()) == [("", "a")]


def test_a_fidelity_of_its_own_decides_for_its_topic():
    sent = flow("a", "b", 1, 1, by_topic=((TOPIC, fidelity(0, 1)),))
    assert list(connect(model([], [sent])).of(FACT).edges()) == []
