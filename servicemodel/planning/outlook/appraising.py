"""What one option brings in every sample, at the point, and with one number at a time at its ends.

Pure work on values: the same numbers in whatever process and order it is done.
"""

from collections.abc import Mapping

import numpy as np
from attrs import field, frozen

from servicemodel.domain.model import ServiceModel
from servicemodel.domain.pilot import Pilot
from servicemodel.domain.prior import Prior
from servicemodel.domain.value import Grade
from servicemodel.knowledge import Situation, assess
from servicemodel.knowledge.sampling import Floats, OneByOne, Sample
from servicemodel.network import connect
from servicemodel.planning.outlook.churning import POINT, Churn, churn, loss
from servicemodel.planning.outlook.numbers import uncertain
from servicemodel.planning.outlook.options import Option
from servicemodel.planning.outlook.piloting import piloted
from servicemodel.planning.outlook.sampled import SampledView
from servicemodel.planning.worth.grading import grade_of
from servicemodel.planning.worth.lines import lines, saving
from servicemodel.planning.worth.part import Part

#: Moves of money smaller than this are rounding.
SMALL = 1e-6


@frozen(eq=False)
class Task:
    """Options to appraise against one model: all that another process needs."""

    model: ServiceModel
    options: tuple[Option, ...]
    sample: Sample
    prior: Prior | None = None


@frozen(eq=False)
class Appraisal:
    """What one option brings. Money a year.

    ``saving`` and ``cost`` (None: not known) have shape (samples,); ``at`` holds both at the point.
    ``ends`` is the saving less the cost that is known, with one number at its low and at its high end,
    only for numbers that move it. A change of churn that is priced is part of
    the saving. ``pilot`` as in ``Prospect``.
    """

    option: str
    saving: Floats
    cost: Floats | None
    at: tuple[float, float | None]
    grade: Grade
    ends: Mapping[str, tuple[float, float]] = field(repr=False)
    churn: Churn = field(factory=Churn)
    pilot: Pilot | None = None


@frozen(eq=False)
class _Priced:
    """A view with the cost lines seen through it."""

    view: SampledView
    parts: tuple[Part, ...]

    @classmethod
    def of(cls, view: SampledView) -> "_Priced":
        return cls(view, lines(view.situation.model, view.situation.shares, view))

    def gain(self, after: Situation, prior: Prior | None) -> Floats:
        """What ``after`` costs less, in every row; with a prior also by customers who stay or leave."""
        priced = _Priced.of(SampledView(after, self.view.design, self.view))
        found = saving(self.parts, priced.parts, self.view.size)[0]
        found = found - loss(self.view, priced.view, prior)
        return np.array(np.broadcast_to(found, (self.view.size,)))


@frozen(eq=False)
class _Ground:
    """The situation as it is, priced in the samples, at the point and at the ends of its numbers."""

    names: tuple[str, ...]
    sampled: _Priced
    point: _Priced
    ends: _Priced
    prior: Prior | None


def appraise(task: Task) -> tuple[Appraisal, ...]:
    """The options of ``task``, the model assessed first."""
    return appraised(task, assess(task.model, connect(task.model)))


def appraised(task: Task, situation: Situation) -> tuple[Appraisal, ...]:
    """The options of ``task``, each against ``situation``, which is that of its model."""
    sampled = _Priced.of(SampledView(situation, task.sample))
    names = tuple(uncertain(task.model)) or ("",)
    point, ends = (_Priced.of(SampledView(situation, design)) for design in (POINT, OneByOne(names)))
    ground = _Ground(names, sampled, point, ends, task.prior)
    return tuple(_appraised(ground, option) for option in task.options)


def _appraised(ground: _Ground, option: Option) -> Appraisal:
    before = ground.point.view.situation
    after = option.applied(before)
    saved, cost = float(ground.point.gain(after, ground.prior)[0]), option.cost(POINT)
    at = saved, None if cost is None else float(cost[0])
    return Appraisal(
        option.id,
        ground.sampled.gain(after, ground.prior),
        option.cost(ground.sampled.view.design),
        at,
        _grade(ground, after, option),
        _ends(ground, after, option, at[0] - (at[1] or 0.0)),
        churn(before, after, ground.prior),
        piloted(option.id, before, after),
    )


def _grade(ground: _Ground, changed: Situation, option: Option) -> Grade:
    """Weakest grade among the prices and what the changed lines were computed from; a prior is assumed."""
    before, after = ground.point, _Priced.of(SampledView(changed, POINT))
    if np.any(loss(before.view, after.view, ground.prior)):
        return Grade.ASSUMED
    old = {part.key: part for part in before.parts}
    grades = [price.grade for price in option.paid]
    for part in after.parts:
        was = old.pop(part.key, None)
        if was is None or _differ(was, part):
            grades.append(grade_of(after.view.situation, part.asked))
    grades += [grade_of(before.view.situation, part.asked) for part in old.values()]
    return max(grades, key=lambda grade: grade.rank, default=Grade.DECLARED)


def _differ(one: Part, other: Part) -> bool:
    if one.array is None or other.array is None:
        return False
    return bool(np.max(np.abs(one.array - other.array)) > SMALL)


def _ends(
    ground: _Ground, after: Situation, option: Option, at_point: float
) -> dict[str, tuple[float, float]]:
    """The benefit with every number at its two ends, where that moves it."""
    cost = option.cost(ground.ends.view.design)
    net = ground.ends.gain(after, ground.prior) - (0.0 if cost is None else cost)
    pairs = zip(ground.names, net.reshape(-1, 2).tolist(), strict=True)
    moved = ((name, (low, high)) for name, (low, high) in pairs)
    return {
        name: (low, high)
        for name, (low, high) in moved
        if max(abs(low - at_point), abs(high - at_point)) > SMALL
    }
