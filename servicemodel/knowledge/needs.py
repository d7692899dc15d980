"""What the work needs, and what is missing (core 3.4)."""

from attrs import frozen

from servicemodel.domain.fact import Fact
from servicemodel.domain.model import ServiceModel
from servicemodel.domain.strata import concerns
from servicemodel.domain.value import Grade, Unit, Value

#: What a service request requires must be known for every item that occurs in it (core 3.4).
FULL = Value(1.0, Unit.SHARE, Grade.DECLARED, "required by a service request")


@frozen
class Needed:
    """Level n of one actor's need of one fact, and the weight w of the need."""

    level: Value
    weight: float


def needs(model: ServiceModel, shares: dict[Fact, float]) -> dict[tuple[str, Fact], Needed]:
    """Every need of the model by actor and fact.

    A declared need counts before one that only follows from a service request. Weights are yearly
    numbers of matters if every need has one, else population shares for all: counts and shares are
    never mixed, since the counts would drown the shares.
    """
    levels = _levels(model, shares)
    yearly = _yearly(model)
    counted = bool(levels) and all((actor, fact.topic) in yearly for actor, fact in levels)
    return {
        (actor, fact): Needed(level, shares[fact] * (yearly[actor, fact.topic] if counted else 1.0))
        for (actor, fact), level in levels.items()
    }


def _levels(model: ServiceModel, shares: dict[Fact, float]) -> dict[tuple[str, Fact], Value]:
    levels = {
        (requirement.actor, fact): FULL
        for request in model.requests
        for requirement in request.requires
        for fact in shares
        if fact.topic == requirement.topic
    }
    declared: dict[tuple[str, Fact], Value] = {}
    for need in model.needs:
        for fact in shares:
            if concerns(model, need, fact):
                key = (need.actor, fact)
                if key not in declared or need.level.number > declared[key].number:
                    declared[key] = need.level
    return levels | declared


def _yearly(model: ServiceModel) -> dict[tuple[str, str], float]:
    yearly: dict[tuple[str, str], float] = {}
    for request in model.requests:
        if request.per_year:
            for requirement in request.requires:
                key = (requirement.actor, requirement.topic)
                yearly[key] = yearly.get(key, 0.0) + request.per_year.number
    for need in model.needs:
        if need.weight:
            yearly[need.actor, need.topic] = need.weight.number
    return yearly
