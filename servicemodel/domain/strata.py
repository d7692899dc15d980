"""Which facts a model speaks of: topics times the strata they are about (core 3.1, 3.2)."""

from collections.abc import Iterable

from servicemodel.domain.fact import Fact, Need, Origin
from servicemodel.domain.flow import Flow
from servicemodel.domain.model import ServiceModel

Shares = dict[str, float]


def strata(model: ServiceModel, about: str) -> Shares:
    """The leaves of the population ``about`` with their shares; itself with share 1 if it has no parts."""
    parts = {population.id: population.parts for population in model.populations}
    leaves: Shares = {}
    pending = [(about, 1.0)]
    while pending:
        name, share = pending.pop()
        if name in parts:
            pending += [(part, share * of) for part, of in parts[name]]
        else:
            leaves[name] = leaves.get(name, 0.0) + share
    return leaves


def facts_of(model: ServiceModel) -> dict[Fact, float]:
    """Every fact of the model with its share in its topic; the shares of a topic add up to 1.

    Strata that belong to one population are weighed by their shares; separate populations and
    actors count equally, because nothing else is known.
    """
    return {
        Fact(topic, about): share
        for topic, roots in _mentioned(model).items()
        for about, share in _shares(model, roots).items()
    }


def _mentioned(model: ServiceModel) -> dict[str, set[str]]:
    roots: dict[str, set[str]] = {topic.id: set(topic.about) for topic in model.topics}
    carriers: Iterable[Origin | Flow] = (*model.origins, *model.flows)
    for carrier in carriers:
        for topic in carrier.topics:
            roots.setdefault(topic, set()).update(carrier.about)
    for flow in model.flows:
        if flow.addressed_by is not None:
            roots.setdefault(flow.addressed_by, set())
    for need in model.needs:
        roots.setdefault(need.topic, set()).update(need.about)
    for request in model.requests:
        for requirement in request.requires:
            roots.setdefault(requirement.topic, set())
    return dict(sorted(roots.items()))


def _shares(model: ServiceModel, roots: set[str]) -> Shares:
    if not roots:
        return {"": 1.0}
    whole = {part: population.id for population in model.populations for part, _ in population.parts}
    tops = sorted({_top(whole, root) for root in roots})
    shares: Shares = {}
    for top in tops:
        for leaf, share in strata(model, top).items():
            shares[leaf] = shares.get(leaf, 0.0) + share / len(tops)
    return dict(sorted(shares.items()))


def _top(whole: dict[str, str], about: str) -> str:
    while about in whole:
        about = whole[about]
    return about


def concerns(model: ServiceModel, thing: Origin | Flow | Need, fact: Fact) -> bool:
    """Whether an origin, a flow or a need speaks of ``fact``: a parent stands for all its strata."""
    topics = (thing.topic,) if isinstance(thing, Need) else thing.topics
    if fact.topic not in topics:
        return False
    return not thing.about or any(fact.about in strata(model, about) for about in thing.about)
