"""The step of the staircase: model and network in, situation out."""

import numpy as np

from servicemodel.domain.fact import Fact
from servicemodel.domain.model import ServiceModel
from servicemodel.domain.strata import facts_of
from servicemodel.domain.value import Grade, Unit, Value
from servicemodel.knowledge.bands import HIGH, LOW
from servicemodel.knowledge.belief import Belief, believe
from servicemodel.knowledge.needs import Needed, needs
from servicemodel.knowledge.pipes import problem
from servicemodel.knowledge.situation import Situation
from servicemodel.network import ServiceNetwork


def assess(model: ServiceModel, network: ServiceNetwork, before: Situation | None = None) -> Situation:
    """Who knows what in ``model``.

    ``before`` is the situation of a similar model: facts that a change did not touch are not
    solved again.
    """
    shares = facts_of(model)
    problems = {fact: problem(model, fact) for fact in shares}
    known = dict(before.beliefs) if before and before.model.actors == model.actors else {}
    beliefs = {
        fact: known[fact] for fact in shares if fact in known and known[fact].problem == problems[fact]
    }
    number = {actor.id: n for n, actor in enumerate(model.actors, start=1)}
    open_facts = [fact for fact in shares if fact not in beliefs]
    solved = believe([problems[fact] for fact in open_facts], number)
    beliefs.update(zip(open_facts, solved, strict=True))
    needed = needs(model, shares)
    return Situation(model, network, shares, beliefs, needed, _index(beliefs, needed))


def _index(beliefs: dict[Fact, Belief], needed: dict[tuple[str, Fact], Needed]) -> Value | None:
    """The need-weighted asymmetry index with its 90 % interval (core 3.4); None without needs."""
    wanted = sum(need.weight * need.level.number for need in needed.values())
    if not needed:
        return None
    if wanted == 0:
        return Value(0.0, Unit.SHARE, Grade.DECLARED, "computed")
    point, drawn, grades = 0.0, np.zeros(1), [Grade.MEASURED]
    for (actor, fact), need in needed.items():
        belief = beliefs[fact]
        at, scale = belief.number[actor], need.weight / wanted
        point += scale * max(0.0, need.level.number - float(belief.answer.correct[at]))
        drawn = drawn + scale * np.maximum(0.0, need.level.number - belief.answer.draws[:, at])
        grades += [belief.grades[at], need.level.grade]
    low, high = np.quantile(drawn, [LOW, HIGH]).tolist()
    grade = max(grades, key=lambda grade: grade.rank)
    return Value(point, Unit.SHARE, grade, "computed", None, min(low, point), max(high, point))
