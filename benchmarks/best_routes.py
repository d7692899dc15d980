"""Best routes of every topic to every actor: ``knowledge.best_routes`` beside networkx.

Both sides solve the same generated set-up in one process, in turn, several times; values must agree
to 1e-12. Two networkx forms: one MultiDiGraph of all flows with a weight function that hides what a
topic does not use (what a model is), and a DiGraph for each topic with the weights written on it
(the fastest form). Weights are computed beforehand for networkx and inside the time for ours.
"""

import argparse
from collections.abc import Callable
from random import Random
from statistics import median
from time import process_time
from typing import Any, NamedTuple

import networkx as nx
import numpy as np
from generate import Link, SetUp, Size, grown

from servicemodel.knowledge import best_routes
from servicemodel.knowledge.routes import Ways

SIZES = (Size(50, 200, 30, 1), Size(5_000, 25_000, 30, 1))
AGREE = 1e-12
WORLD = ""


class Case(NamedTuple):
    """One set-up in the form of each side, with nodes numbered from the world (0) on."""

    names: list[str]
    topics: list[str]
    ways: list[Ways]
    whole: "nx.MultiDiGraph[str]"
    single: "list[nx.DiGraph[str]]"


def case(size: Size) -> Case:
    """The generated set-up of ``size`` with a factor drawn for every flow and topic."""
    setup = grown(size)
    topics = list(setup.observers)
    carried = _carried(setup, Random(size.seed))
    names = [WORLD, *setup.kinds]
    number = {name: n for n, name in enumerate(names)}
    ways = [_ways([row for row in carried if row[1] == topic], number) for topic in topics]
    return Case(names, topics, ways, _whole(names, carried), [_single(names, carried, t) for t in topics])


Carried = list[tuple[Link, str, float]]


def _carried(setup: SetUp, chance: Random) -> Carried:
    """Every pair of a flow, or of a first-hand observation, and a topic that it carries, with a factor."""
    seen = [
        Link(f"o{n}{who}", WORLD, who, (topic,))
        for n, (topic, seers) in enumerate(setup.observers.items())
        for who in seers
    ]
    return [(link, topic, chance.uniform(0.05, 1)) for link in (*seen, *setup.links) for topic in link.topics]


def _ways(rows: Carried, number: dict[str, int]) -> Ways:
    tails = np.array([number[link.sender] for link, _, _ in rows], dtype=np.int64)
    heads = np.array([number[link.receiver] for link, _, _ in rows], dtype=np.int64)
    return Ways(tails, heads, np.array([factor for _, _, factor in rows]))


def _whole(names: list[str], carried: Carried) -> "nx.MultiDiGraph[str]":
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    graph.add_nodes_from(names)
    for link, topic, factor in carried:
        if not graph.has_edge(link.sender, link.receiver, link.id):
            graph.add_edge(link.sender, link.receiver, link.id)
        graph[link.sender][link.receiver][link.id][topic] = 0.0 - float(np.log(factor))
    return graph


def _single(names: list[str], carried: Carried, topic: str) -> "nx.DiGraph[str]":
    graph: nx.DiGraph[str] = nx.DiGraph()
    graph.add_nodes_from(names)
    for link, about, factor in carried:
        length = 0.0 - float(np.log(factor))
        laid = graph.get_edge_data(link.sender, link.receiver)
        if about == topic and (laid is None or length < laid["weight"]):
            graph.add_edge(link.sender, link.receiver, weight=length)
    return graph


def ours(case: Case) -> Any:
    """Best products by topic and node."""
    return best_routes(len(case.names), case.ways).product


def by_function(case: Case) -> list[dict[str, float]]:
    """Best lengths by topic, on the one multigraph."""
    return [_lengths(case.whole, _weight(topic)) for topic in case.topics]


def by_graph(case: Case) -> list[dict[str, float]]:
    """Best lengths by topic, on a graph for each."""
    return [_lengths(graph, "weight") for graph in case.single]


def _weight(topic: str) -> Callable[[str, str, dict[str, dict[str, float]]], float | None]:
    def weight(tail: str, head: str, flows: dict[str, dict[str, float]]) -> float | None:
        return min((flow[topic] for flow in flows.values() if topic in flow), default=None)

    return weight


def _lengths(graph: Any, weight: Any) -> dict[str, float]:
    solve: Any = nx.multi_source_dijkstra
    found: dict[str, float] = solve(graph, {WORLD}, weight=weight)[0]
    return found


def products(case: Case, lengths: list[dict[str, float]]) -> Any:
    """Lengths as products by topic and node; 0 where no way leads."""
    return np.exp([[-found.get(name, np.inf) for name in case.names] for found in lengths])


def difference(case: Case) -> float:
    """Largest difference between the products of the three solvers."""
    mine = ours(case)
    return max(float(np.abs(mine - products(case, by(case))).max()) for by in (by_function, by_graph))


def measured(case: Case, runs: int) -> list[float]:
    """Median CPU seconds of ours, of the multigraph and of the graphs by topic, run in turn."""
    solvers: tuple[Callable[[Case], Any], ...] = (ours, by_function, by_graph)
    spent: list[list[float]] = [[], [], []]
    for _ in range(runs):
        for solver, times in zip(solvers, spent, strict=True):
            start = process_time()
            solver(case)
            times.append(process_time() - start)
    return [median(times) for times in spent]


def main() -> None:
    """Print values, times and ratios for every size; exit code 1 if values differ."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=7)
    given = parser.parse_args()
    print(f"networkx {nx.__version__}; median CPU time of {given.runs} runs in one process, solving only")
    for size in SIZES:
        made = case(size)
        apart = difference(made)
        pairs = sum(len(ways.tails) for ways in made.ways)
        print(
            f"\n{size.actors} actors, {size.flows} flows, {size.topics} topics: {pairs} (flow, topic) pairs"
        )
        print(f"  largest difference {apart:.1e} (allowed {AGREE:.0e})")
        if apart > AGREE:
            raise SystemExit(1)
        own, function, graph = measured(made, given.runs)
        print(f"  best_routes                        {own * 1e3:9.2f} ms")
        print(f"  networkx, one multigraph           {function * 1e3:9.2f} ms {function / own:6.1f} times")
        print(f"  networkx, a weighted graph a topic {graph * 1e3:9.2f} ms {graph / own:6.1f} times")
    print("\nTarget: 40 times the multigraph at 5,000 actors, 25,000 flows, 30 topics")


if __name__ == "__main__":
    main()
