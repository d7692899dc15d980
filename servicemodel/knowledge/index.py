"""The need-weighted asymmetry index: how much of what the work needs is missing (core 3.4)."""

from collections.abc import Mapping

import numpy as np

from servicemodel.domain.fact import Fact
from servicemodel.domain.value import Grade, Unit, Value
from servicemodel.knowledge.bands import HIGH, LOW
from servicemodel.knowledge.belief import Belief
from servicemodel.knowledge.needs import Needed


def index(beliefs: Mapping[Fact, Belief], needed: Mapping[tuple[str, Fact], Needed]) -> Value | None:
    """The index with its 90 % interval; None without needs."""
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
