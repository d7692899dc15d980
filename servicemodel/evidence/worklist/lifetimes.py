"""Lifetimes fitted to lives: Weibull against exponential by AIC, censored, truncated and weighted."""

import warnings as python_warnings
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from math import exp
from typing import Any

from attrs import frozen

from servicemodel.domain.value import Grade, Unit, Value
from servicemodel.domain.worklist import Law, Lifetime, Stratum
from servicemodel.evidence.intervals import LEVEL

#: Fewer failures than this: no lifetime is fitted.
ENOUGH = 10
#: How often weights and fit follow one another: the share of survivors that failed unseen depends on both.
ROUNDS = 4

Row = Mapping[str, Any]


@frozen
class _Life:
    """Lives alike in everything: ages in days, whether they failed, how many, and how well reported."""

    entry: float
    end: float
    failed: bool
    n: int
    reported: float


def fitted(lives: Sequence[Row], alike: Sequence[str], strata: Sequence[Stratum]) -> Iterator[Lifetime]:
    """A lifetime for each group of ``lives``, which are sorted by ``alike``."""

    def group(row: Row) -> tuple[str, ...]:
        return tuple(row[name] for name in alike)

    reported = {stratum.key: stratum.reported for stratum in strata}
    names = [name for name, _ in strata[0].key] if strata else []
    for key, found in groupby(lives, group):
        told = dict(zip(alike, key, strict=True))
        counted = [
            _Life(row["entry"], row["end"], row["failed"], row["n"], share)
            for row in found
            if (share := reported.get(tuple((name, row[name]) for name in names), 1.0))
        ]
        yield _fitted(told.get("product", ""), told.get("part", ""), counted)


def _fitted(product: str, part: str, lives: Sequence[_Life]) -> Lifetime:
    count = sum(life.n for life in lives)
    failures = sum(life.n for life in lives if life.failed)
    if failures < ENOUGH:
        return Lifetime(product, part, count, failures)
    weights = [life.n / (life.reported if life.failed else 1.0) for life in lives]
    even = all(life.reported == 1.0 for life in lives)
    weibull = _fit(lives, weights, Law.WEIBULL)
    for _ in range(0 if even else ROUNDS):
        weights = [life.n * _weight(life, weibull.lambda_, weibull.rho_) for life in lives]
        weibull = _fit(lives, weights, Law.WEIBULL)
    exponential = _fit(lives, weights, Law.EXPONENTIAL)
    gain = float(exponential.AIC_ - weibull.AIC_)
    law, best = (Law.WEIBULL, weibull) if gain > 0 else (Law.EXPONENTIAL, exponential)
    scale = _value(best, "lambda_", Unit.DAYS, count)
    one = Value(1.0, Unit.COUNT, Grade.ASSUMED)
    shape = _value(best, "rho_", Unit.COUNT, count) if law is Law.WEIBULL else one
    return Lifetime(product, part, count, failures, law, scale, shape, abs(gain), _effective(lives, weights))


def _weight(life: _Life, scale: float, shape: float) -> float:
    """A failure stands for those unreported too; a survivor may have failed without being reported."""
    if life.failed:
        return 1 / life.reported
    alive = exp(-((life.end / scale) ** shape))
    return alive / (alive + (1 - life.reported) * (1 - alive))


def _effective(lives: Sequence[_Life], weights: Sequence[float]) -> float:
    """Lives that the weighted ones are worth: (sum of weights)² / sum of their squares."""
    squares = sum(weight * weight / life.n for weight, life in zip(weights, lives, strict=True))
    return sum(weights) ** 2 / squares


def _fit(lives: Sequence[_Life], weights: Sequence[float], law: Law) -> Any:
    """The fitter of ``law``; weights are scaled so that their sum is what they are worth."""
    from lifelines import ExponentialFitter, WeibullFitter  # type: ignore[import-untyped]

    fitter = (WeibullFitter if law is Law.WEIBULL else ExponentialFitter)(alpha=1 - LEVEL)
    share = _effective(lives, weights) / sum(weights)
    late = [life.entry for life in lives]
    with python_warnings.catch_warnings():
        # Weights that are no whole numbers are meant: they have been scaled to what they are worth.
        python_warnings.simplefilter("ignore")
        fitter.fit(
            [life.end for life in lives],
            [life.failed for life in lives],
            entry=late if any(late) else None,
            weights=[weight * share for weight in weights],
        )
    return fitter


def _value(fitter: Any, name: str, unit: Unit, lives: int) -> Value:
    """A parameter with its 90 % interval; 6 digits stand."""
    row = fitter.summary.loc[name]
    ends = [column for column in fitter.summary.columns if column.startswith("coef ")]
    bounds = [float(row["coef"]), *(float(row[end]) for end in ends)]
    number, low, high = (float(f"{bound:.6g}") for bound in bounds)
    return Value(number, unit, Grade.MEASURED, low=max(low, 0.0), high=high, trials=lives)
