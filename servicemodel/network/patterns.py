"""Patterns of a service network: chains, loops, relays, gatekeepers, cuts, reciprocity (core 3.10, 2.24)."""

import networkx as nx

from servicemodel.domain.fact import Fact
from servicemodel.network.connect import WORLD, ServiceNetwork


def returns(network: ServiceNetwork, sender: str, receiver: str) -> tuple[str, ...]:
    """Ids of the flows that run straight back from ``receiver`` to ``sender``."""
    back = network.graph.get_edge_data(receiver, sender) or {}
    return tuple(sorted(str(id) for id in back))


def chain(network: ServiceNetwork, start: str, end: str) -> tuple[str, ...]:
    """Actors on a shortest chain of flows from ``start`` to ``end``, both included; empty if there is none.

    Among equally short chains the alphabetically first, so that the answer does not depend on file order.
    """
    if start == end or not nx.has_path(network.graph, start, end):
        return ()
    return tuple(min(nx.all_shortest_paths(network.graph, start, end)))


def loops(network: ServiceNetwork) -> tuple[frozenset[str], ...]:
    """Groups of two or more actors in which everybody can reach everybody: who can close a loop at all."""
    groups = nx.strongly_connected_components(network.graph)
    return tuple(sorted((frozenset(g) for g in groups if len(g) > 1), key=sorted))


def relays(network: ServiceNetwork, fact: Fact) -> tuple[str, ...]:
    """Actors that receive the fact and pass it on but observe nothing of it themselves (FP-06)."""
    ways = network.of(fact)
    reached = nx.descendants(ways, WORLD)
    return tuple(sorted(who for who in reached if ways.out_degree(who) and not ways.has_edge(WORLD, who)))


def gatekeepers(network: ServiceNetwork, fact: Fact, actor: str) -> tuple[str, ...]:
    """Actors through whom every way of the fact to ``actor`` goes, nearest first (dominators, core 3.10)."""
    ways = network.of(fact)
    if actor not in ways or not nx.has_path(ways, WORLD, actor):
        return ()
    above = nx.immediate_dominators(ways, WORLD)
    gates: list[str] = []
    step = above[actor]
    while step is not None and step != WORLD:
        gates.append(step)
        step = above[step]
    return tuple(gates)


def cut(network: ServiceNetwork, fact: Fact, actor: str) -> tuple[str, ...]:
    """A smallest set of flows and origins whose loss leaves ``actor`` knowing nothing of the fact."""
    ways = network.of(fact)
    if actor not in ways or not nx.has_path(ways, WORLD, actor):
        return ()
    between: dict[tuple[str, str], tuple[str, ...]] = {(u, v): ways[u][v]["flows"] for u, v in ways.edges()}
    nx.set_edge_attributes(ways, {pair: len(ids) for pair, ids in between.items()}, "capacity")
    _, (near, _) = nx.minimum_cut(ways, WORLD, actor)
    return tuple(sorted(id for (u, v), ids in between.items() if u in near and v not in near for id in ids))


def reciprocity(network: ServiceNetwork) -> float | None:
    """Share of the joined ordered pairs that are joined both ways, in [0, 1]; None without flows (2.5)."""
    pairs = {(u, v) for u, v in network.graph.edges() if u != v}
    return sum((v, u) in pairs for u, v in pairs) / len(pairs) if pairs else None
