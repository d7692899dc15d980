"""Reputation as an incentive, and estimates of a partner's quality from few cases (2.21, 2.25).

Optional: nothing calls this by itself. The incentive is our own reduced form; the equations of the
authors cited in 2.21 are not available, and this is not presented as theirs.
"""

from scipy import stats

from servicemodel.domain.reputation import Incentive
from servicemodel.domain.value import Beta, Grade, Unit, Value, weakest

OWN_FORM = "own reduced form of reputation, q* = k g / kappa"
#: Ends of a 90 % interval.
LOW, HIGH = 0.05, 0.95


def incentive(known: Value, margin: Value, effort: Value) -> Incentive:
    """The quality that pays best for a seller of whom buyers know ``known``.

    ``margin`` and ``effort`` are money a year, >= 0 and > 0; ValueError otherwise. The average quality of
    the market is taken as given and drops out.
    """
    if margin.number < 0 or effort.number <= 0:
        raise ValueError("the margin is at least 0 and the effort above 0")
    best = known.number * margin.number / effort.number
    ends = [end for end in (known.low, known.high) if end is not None]
    low, high = (min(1.0, end * margin.number / effort.number) for end in (ends or [known.number] * 2))
    grade = weakest((known, margin, effort))
    spread = (low, high) if ends else (None, None)
    chosen = Value(min(1.0, best), Unit.SHARE, grade, OWN_FORM, None, *spread)
    return Incentive(known, margin, effort, chosen, best > 1.0)


def good_share(good: int, cases: int, prior: Beta) -> Value:
    """Share of good deliveries after ``good`` of ``cases`` (Beta-Bernoulli), with its 90 % interval.

    ValueError unless 0 <= good <= cases. ``prior`` holds what was thought before, as cases.
    """
    if not 0 <= good <= cases:
        raise ValueError(f"{good} of {cases} is not a share")
    after = Beta(prior.alpha + good, prior.beta + cases - good)
    low, high = (float(stats.beta.ppf(end, after.alpha, after.beta)) for end in (LOW, HIGH))
    mean = after.alpha / (after.alpha + after.beta)
    grade = Grade.MEASURED if cases else Grade.ASSUMED
    return Value(mean, Unit.SHARE, grade, "Beta-Bernoulli", after, low, high, cases or None)


def failure_rate(failures: int, exposure: float, shape: float, rate: float) -> Value:
    """Failures per unit and year, (failures + shape)/(exposure + rate), with its 90 % interval.

    ``exposure`` is unit-years under observation; ``shape`` and ``rate`` are the Gamma prior: so many
    failures in so many unit-years. A supplier of many parts is not worse for having more failures.
    ValueError unless failures, exposure >= 0 and shape, rate > 0.
    """
    if failures < 0 or exposure < 0 or shape <= 0 or rate <= 0:
        raise ValueError("failures and exposure are at least 0, the prior is positive")
    after, scale = failures + shape, 1.0 / (exposure + rate)
    low, high = (float(stats.gamma.ppf(end, after, scale=scale)) for end in (LOW, HIGH))
    grade = Grade.MEASURED if exposure else Grade.ASSUMED
    return Value(after * scale, Unit.PER_YEAR, grade, "Poisson-Gamma", None, low, high, failures or None)
