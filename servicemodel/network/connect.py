"""The service network: actors joined by flows, as a frozen multigraph."""

from functools import cached_property

import networkx as nx
from attrs import frozen

from servicemodel.domain.fact import Fact
from servicemodel.domain.flow import Fidelity
from servicemodel.domain.model import ServiceModel
from servicemodel.domain.strata import concerns

#: Node of the truth, from which every item starts (core 3.1).
WORLD = ""


@frozen
class ServiceNetwork:
    """Directed multigraph of a model: node = actor id, edge key = flow id, edge attribute ``flow``.

    A flow that covers nothing, or whose permission is not granted, does not exist (RQ-6, I-14) and
    is not in the graph.
    """

    model: ServiceModel

    @cached_property
    def graph(self) -> "nx.MultiDiGraph[str]":
        """The frozen graph; nodes and edges in file order."""
        graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
        for actor in self.model.actors:
            graph.add_node(actor.id, actor=actor)
        for flow in self.model.flows:
            covered = any(flow.fidelity_of(topic).coverage.number > 0 for topic in flow.topics)
            if covered and flow.id not in self.model.refused:
                graph.add_edge(flow.sender, flow.receiver, key=flow.id, flow=flow)
        frozen_graph: nx.MultiDiGraph[str] = nx.freeze(graph)
        return frozen_graph

    def of(self, fact: Fact) -> "nx.DiGraph[str]":
        """The ways of ``fact``: pairs joined by a flow that lets some of it through, rooted at the world.

        The edge attribute ``flows`` holds the ids of origins or flows between the pair.
        """
        ways: nx.DiGraph[str] = nx.DiGraph()
        ways.add_node(WORLD)
        for origin in self.model.origins:
            if concerns(self.model, origin, fact) and _passes(origin.fidelity):
                _join(ways, WORLD, origin.actor, origin.id)
        for sender, receiver, id, data in self.graph.edges(keys=True, data=True):
            flow = data["flow"]
            if concerns(self.model, flow, fact) and _passes(flow.fidelity_of(fact.topic)):
                _join(ways, sender, receiver, id)
        return ways


def _passes(fidelity: Fidelity) -> bool:
    return fidelity.coverage.number > 0 and fidelity.accuracy.number > 0


def _join(ways: "nx.DiGraph[str]", tail: str, head: str, id: str) -> None:
    if ways.has_edge(tail, head):
        ways[tail][head]["flows"] += (id,)
    else:
        ways.add_edge(tail, head, flows=(id,))


def connect(model: ServiceModel) -> ServiceNetwork:
    """The service network of ``model``."""
    return ServiceNetwork(model)
