"""Means over the customers of an employee: how much of their spread is the employee's (theories 2.13)."""

from collections.abc import Sequence
from math import inf
from typing import TYPE_CHECKING

from servicemodel.domain.infusion import Averaging, Variable
from servicemodel.domain.value import Grade, Unit, Value
from servicemodel.evidence.infusion.bands import held
from servicemodel.evidence.intervals import LEVEL

if TYPE_CHECKING:
    from servicemodel.evidence.infusion.effects import Array


def stepped_up(icc: float, answers: float) -> float:
    """Reliability of a mean over ``answers`` k: k * ICC / (1 + (k - 1) * ICC); 0 where ICC <= 0."""
    return max(0.0, answers * icc / (1 + (answers - 1) * icc)) if icc > 0 else 0.0


def averaging(variable: Variable, answers: Sequence["Array"], source: str = "") -> Averaging:
    """ICC(1) by one-way analysis of variance; ``answers`` holds the scores of each employee's customers."""
    import numpy as np

    counts = np.array([len(each) for each in answers], dtype=float)
    total, people = counts.sum(), len(counts)
    usual = float((total - (counts**2).sum() / total) / (people - 1)) if people > 1 else float(total)
    if people < 2 or total <= people:
        return Averaging(variable, held(usual), None, None)
    means = np.array([each.mean() for each in answers])
    whole = float((counts * means).sum() / total)
    between = float((counts * (means - whole) ** 2).sum()) / (people - 1)
    within = sum(float(((each - each.mean()) ** 2).sum()) for each in answers) / (total - people)
    if within == between == 0:
        return Averaging(variable, held(usual), None, None)
    ratio = between / within if within else inf
    ends = _interval(ratio, people - 1, float(total - people))
    made = [_icc(each, usual) for each in (ratio, *ends)]
    icc, reliability = (
        Value(held(f[0]), Unit.SHARE, Grade.MEASURED, source, low=held(f[1]), high=held(f[2]), trials=people)
        for f in (made, [stepped_up(each, usual) for each in made])
    )
    return Averaging(variable, held(usual), icc, reliability)


def _icc(ratio: float, answers: float) -> float:
    """ICC(1) of a ratio F of mean squares; the share of a spread is never negative."""
    return 1.0 if ratio == inf else max(0.0, (ratio - 1) / (ratio + answers - 1))


def _interval(ratio: float, between: float, within: float) -> tuple[float, float]:
    """Ends of the ratio F, exact where all employees have the same number of answers."""
    from scipy.special import fdtri

    tail = (1 - LEVEL) / 2
    low, high = float(fdtri(between, within, tail)), float(fdtri(between, within, 1 - tail))
    return ratio / high, ratio / low
