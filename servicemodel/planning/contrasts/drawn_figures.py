"""Figures of one situation as draws, so that two situations are compared number by number (I-9).

Draws are keyed by the names of flows: both sides see the same luck, and the interval of a difference
holds nothing but what really differs.
"""

from collections.abc import Mapping, Sequence

import numpy as np
import numpy.typing as npt
from attrs import frozen

from servicemodel.domain.fact import Fact
from servicemodel.domain.value import Grade, Unit, Value
from servicemodel.knowledge import Situation
from servicemodel.knowledge.sampling import Sample, drawn

Floats = npt.NDArray[np.float64]
#: K and R of every node, each of shape (draws, nodes), by fact.
Worlds = Mapping[Fact, tuple[Floats, Floats]]
#: Actor and fact of every need.
Needs = Sequence[tuple[str, Fact]]
#: Ends of a 90 % interval.
LOW, HIGH = 0.05, 0.95


@frozen(eq=False)
class Figure:
    """A share at the point and in every draw, shape (draws,); None where it was not drawn."""

    point: float
    draws: Floats | None
    grade: Grade

    @property
    def value(self) -> Value:
        """The share with its 90 % interval where it was drawn."""
        return _share(self.point, self.draws, self.grade)


def figures(situation: Situation, sample: Sample | None = None) -> dict[str, Figure]:
    """The asymmetry index, and K and W of what the work needs, weighed by the needs (core 3.4).

    By the names index, knowledge and wrong_belief; empty where nothing is needed. ``sample`` draws every
    uncertain number anew; without it the usual draws of K stand for them, and W has no interval.
    """
    needs = [key for key, need in situation.needs.items() if need.weight * need.level.number > 0]
    if not needs:
        return {}
    facts = sorted({fact for _, fact in needs})
    points = _totals(situation, needs, {fact: _point(situation, fact) for fact in facts})
    draws = _totals(situation, needs, {fact: _draws(situation, fact, sample) for fact in facts})
    grade = _weakest(situation, needs)
    drawn_by_name = {"index": draws[0], "knowledge": draws[1], "wrong_belief": draws[2] if sample else None}
    return {
        name: Figure(float(point[0]), drawn, grade)
        for point, (name, drawn) in zip(points, drawn_by_name.items(), strict=True)
    }


def _totals(situation: Situation, needs: Needs, worlds: Worlds) -> Floats:
    """Index, K and W over all needs; shape (3, draws)."""
    found = [situation.needs[key] for key in needs]
    wanted = sum(need.weight * need.level.number for need in found)
    weight = sum(need.weight for need in found)
    totals = np.zeros((3, 1))
    for (actor, fact), need in zip(needs, found, strict=True):
        at, level = situation.beliefs[fact].number[actor], need.level.number
        correct, reach = (world[:, at] for world in worlds[fact])
        gap = np.maximum(0.0, level - correct)
        parts = gap / wanted, correct / weight, (reach - correct) / weight
        totals = totals + need.weight * np.array(parts)
    return totals


def _point(situation: Situation, fact: Fact) -> tuple[Floats, Floats]:
    answer = situation.beliefs[fact].answer
    return answer.correct[None, :], answer.reach[None, :]


def _draws(situation: Situation, fact: Fact, sample: Sample | None) -> tuple[Floats, Floats]:
    """K and R of every node in every draw; without a sample R stays at its point."""
    belief = situation.beliefs[fact]
    if sample is None:
        return belief.answer.draws, belief.answer.reach[None, :]
    found = drawn(belief.problem, sample)
    return found.correct, found.reach


def _weakest(situation: Situation, needs: Needs) -> Grade:
    grades = [situation.needs[key].level.grade for key in needs]
    for actor, fact in needs:
        belief = situation.beliefs[fact]
        grades.append(belief.grades[belief.number[actor]])
    return max(grades, key=lambda grade: grade.rank)


def difference(before: Figure, after: Figure) -> Value:
    """After minus before, with the 90 % interval of the difference where both were drawn."""
    grade = max(before.grade, after.grade, key=lambda grade: grade.rank)
    draws = None
    if before.draws is not None and after.draws is not None:
        draws = after.draws - before.draws
    return _share(after.point - before.point, draws, grade)


def _share(point: float, draws: Floats | None, grade: Grade) -> Value:
    if draws is None:
        return Value(point, Unit.SHARE, grade, "computed")
    low, high = np.quantile(draws, [LOW, HIGH]).tolist()
    return Value(point, Unit.SHARE, grade, "computed", None, min(low, point), max(high, point))
