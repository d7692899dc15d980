"""The step of the staircase: model and network in, situation out."""

from servicemodel.domain.fact import Fact
from servicemodel.domain.model import ServiceModel
from servicemodel.domain.strata import facts_of
from servicemodel.knowledge.addressing import posed
from servicemodel.knowledge.belief import believe
from servicemodel.knowledge.needs import needs
from servicemodel.knowledge.pipes import Problem
from servicemodel.knowledge.situation import Situation
from servicemodel.network import ServiceNetwork


def assess(model: ServiceModel, network: ServiceNetwork, before: Situation | None = None) -> Situation:
    """Who knows what in ``model``.

    ``before`` is the situation of a similar model: facts that a change did not touch are not
    solved again.
    """
    shares = facts_of(model)
    problems = posed(model, shares, _untouched(model, before) if before else None)
    known = dict(before.beliefs) if before and before.model.actors == model.actors else {}
    beliefs = {
        fact: known[fact] for fact in shares if fact in known and known[fact].problem == problems[fact]
    }
    number = {actor.id: n for n, actor in enumerate(model.actors, start=1)}
    open_facts = [fact for fact in shares if fact not in beliefs]
    solved = believe([problems[fact] for fact in open_facts], number)
    beliefs.update(zip(open_facts, solved, strict=True))
    needed = needs(model, shares)
    return Situation(model, network, shares, beliefs, needed)


def _untouched(model: ServiceModel, before: Situation) -> dict[Fact, Problem]:
    """Problems of facts that the same flows carry as before, among the same actors and observers."""
    old = before.model
    kept = (old.actors, old.topics, old.origins, old.populations)
    if kept != (model.actors, model.topics, model.origins, model.populations):
        return {}
    return {
        fact: belief.problem
        for fact, belief in before.beliefs.items()
        if old.carriers.get(fact.topic) == model.carriers.get(fact.topic)
    }
