"""Bands, how often each option is first, and which two cannot be told apart (core 3.14, objection 4)."""

from collections.abc import Sequence
from itertools import combinations

import numpy as np
from attrs import frozen

from servicemodel.domain.outlook import Band, Tie
from servicemodel.domain.value import Grade
from servicemodel.knowledge.sampling import HIGH, LOW, Floats
from servicemodel.planning.outlook.appraising import SMALL, Appraisal

#: Options compared two by two: as many from the top.
COMPARED = 5


@frozen(eq=False)
class Race:
    """The options by what they are compared by: net benefit, or saving where a cost is not known.

    ``benefit`` has shape (options, samples); doing nothing brings 0.
    """

    appraisals: tuple[Appraisal, ...]
    after_cost: bool
    benefit: Floats

    @property
    def firsts(self) -> tuple[Floats, float]:
        """Share of the samples in which no option is better, and in which none is better than nothing."""
        best = np.maximum(self.benefit.max(axis=0), 0.0)
        nothing = best <= SMALL
        won = (self.benefit >= best - SMALL) & ~nothing
        shares: Floats = won.mean(axis=1)
        return shares, float(nothing.mean())

    @property
    def alike(self) -> tuple[tuple[int, ...], ...]:
        """Options by their places, those that bring the same in every sample together."""
        groups: list[list[int]] = []
        for n, mine in enumerate(self.benefit):
            same = next((g for g in groups if np.abs(self.benefit[g[0]] - mine).max() <= SMALL), None)
            groups.append([n]) if same is None else same.append(n)
        return tuple(map(tuple, groups))

    def moves(self, place: int) -> bool:
        """Whether the option at that place moves any money, its cost aside."""
        one = self.appraisals[place]
        return bool(np.abs(one.saving).max() > SMALL or abs(one.at[0]) > SMALL)


def race(appraisals: Sequence[Appraisal]) -> Race:
    """The options to compare, best median first: those whose cost is known, or all if none is."""
    priced = [one for one in appraisals if one.cost is not None]
    ordered = in_turn(priced or appraisals)
    return Race(ordered, bool(priced), np.array([benefit(one) for one in ordered]))


def in_turn(appraisals: Sequence[Appraisal]) -> tuple[Appraisal, ...]:
    """Best median first; options of the same median by name."""
    return tuple(sorted(appraisals, key=lambda one: (-round(float(np.median(benefit(one))), 6), one.option)))


def benefit(one: Appraisal) -> Floats:
    """Net benefit in every sample; the saving where the cost is not known."""
    return one.saving if one.cost is None else one.saving - one.cost


def band(point: float, drawn: Floats, grade: Grade) -> Band:
    """The band of what was drawn about ``point``; rounding is nothing."""
    low, median, high = np.quantile(drawn, [LOW, 0.5, HIGH]).tolist()
    return Band(_rounded(point), _rounded(median), _rounded(low), _rounded(high), grade)


def _rounded(number: float) -> float:
    return 0.0 if abs(number) <= SMALL else number


def net_band(one: Appraisal) -> Band | None:
    """The band of the net benefit; None where the cost is not known."""
    if one.cost is None or one.at[1] is None:
        return None
    return band(one.at[0] - one.at[1], one.saving - one.cost, one.grade)


def ties(run: Race) -> tuple[Tie, ...]:
    """The pairs among the first few that cannot be told apart: the band of their difference holds 0.

    Of options that bring the same, the first stands for all; those that bring nothing are left out.
    """
    first_of = [group[0] for group in run.alike if run.moves(group[0])][:COMPARED]
    leading = [(run.appraisals[n], run.benefit[n]) for n in first_of]
    found = (_tie(*one, *other) for one, other in combinations(leading, 2))
    return tuple(tie for tie in found if tie is not None)


def _tie(one: Appraisal, first: Floats, other: Appraisal, second: Floats) -> Tie | None:
    points = [each.at[0] - (each.at[1] or 0.0) for each in (one, other)]
    grade = max(one.grade, other.grade, key=lambda grade: grade.rank)
    apart = band(points[0] - points[1], first - second, grade)
    if apart.low > 0 or apart.high < 0:
        return None
    return Tie(one.option, other.option, apart, float((first > second).mean()))
