"""Problems in the order in which one needs another: a sender must know whom to reach (core 3.8).

The effective coverage of an addressed flow is its coverage times K of its sender about the topic it is
addressed by, in the same stratum; over the whole of that topic where the strata do not match.
"""

from collections.abc import Mapping
from graphlib import CycleError, TopologicalSorter

from servicemodel.domain.fact import Fact
from servicemodel.domain.flow import Flow
from servicemodel.domain.model import ServiceModel
from servicemodel.domain.value import Grade
from servicemodel.knowledge.pipes import Address, Problem, grades, problem
from servicemodel.knowledge.solve import points


def posed(
    model: ServiceModel, shares: Mapping[Fact, float], untouched: Mapping[Fact, Problem] | None = None
) -> dict[Fact, Problem]:
    """The problem of every fact of ``shares``, in that order.

    ``untouched`` are problems of facts that a change left as they were; they are taken as they are.
    ValueError if flows are addressed by topics in a circle; the reader of model files says it as FIL22.
    """
    addressed = tuple(flow for flow in model.flows if flow.addressed_by and flow.id not in model.refused)
    if not addressed:
        known = untouched or {}
        return {fact: known.get(fact) or problem(model, fact) for fact in shares}
    made: dict[Fact, Problem] = {}
    for topic in _in_order(addressed, shares):
        carriers = [flow for flow in addressed if topic in flow.topics]
        for fact in (fact for fact in shares if fact.topic == topic):
            addresses = {flow.id: _address(model, flow, fact, shares, made) for flow in carriers}
            made[fact] = problem(model, fact, addresses)
    return {fact: made[fact] for fact in shares}


def _in_order(addressed: tuple[Flow, ...], shares: Mapping[Fact, float]) -> tuple[str, ...]:
    before: dict[str, set[str]] = {fact.topic: set() for fact in shares}
    for flow in addressed:
        for topic in flow.topics:
            before[topic].add(flow.addressed_by or "")
    try:
        return tuple(TopologicalSorter(before).static_order())
    except CycleError as error:
        raise ValueError(f"addressed_by in a circle: {' → '.join(error.args[1])}") from error


def _address(
    model: ServiceModel, flow: Flow, fact: Fact, shares: Mapping[Fact, float], made: Mapping[Fact, Problem]
) -> Address:
    node = 1 + next(n for n, actor in enumerate(model.actors) if actor.id == flow.sender)
    same = Fact(flow.addressed_by or "", fact.about)
    facts = [same] if same in shares else [each for each in shares if each.topic == flow.addressed_by]
    whole = sum(shares[each] for each in facts)
    parts = tuple((shares[each] / whole, made[each], node) for each in facts)
    known = sum(share * float(points(each)[0][node]) for share, each, _ in parts)
    found = [grades(each)[node] for _, each, _ in parts]
    return Address(parts, known, max(found, key=lambda grade: grade.rank, default=Grade.DECLARED))
