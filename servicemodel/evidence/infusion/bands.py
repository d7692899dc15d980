"""Intervals of bootstrap draws: at the quantiles, or corrected for bias and skew (Efron's BCa)."""

from typing import TYPE_CHECKING

from servicemodel.domain.infusion import Band, Design

if TYPE_CHECKING:
    from servicemodel.evidence.infusion.effects import Array

#: Digits that are the same on every machine, whatever order it adds in.
_DIGITS = 9


def held(number: float) -> float:
    """``number`` with the digits that stand."""
    return float(f"{number:.{_DIGITS}g}")


def band(draws: "Array", number: float, pulls: "Array", design: Design) -> tuple[float, float]:
    """Low and high end for ``number``; ``pulls`` are jackknife means minus jackknife values.

    Draws without a number (no spread in the sample) do not count.
    """
    import numpy as np

    draws = draws[np.isfinite(draws)]
    tails = ((1 - design.level) / 2, (1 + design.level) / 2)
    if design.band is Band.CORRECTED:
        tails = _corrected(draws, number, pulls, tails)
    low, high = np.quantile(draws, tails)
    return held(float(low)), held(float(high))


def _corrected(
    draws: "Array", number: float, pulls: "Array", tails: tuple[float, float]
) -> tuple[float, float]:
    """The tails moved by bias z0 and acceleration a."""
    from scipy.special import ndtr, ndtri

    below = float((draws < number).mean())
    bias = float(ndtri(min(max(below, 0.5 / len(draws)), 1 - 0.5 / len(draws))))
    squares = float((pulls**2).sum())
    skew = float((pulls**3).sum()) / (6 * squares**1.5) if squares else 0.0
    moved = [bias + float(ndtri(tail)) for tail in tails]
    low, high = (float(ndtr(bias + z / (1 - skew * z))) for z in moved)
    return low, high
