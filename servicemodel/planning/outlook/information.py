"""What an answer is worth before choosing: expected value of perfect information (core 2.2, 3.14).

The benefit of every option is smoothed over the rank of one number by Legendre polynomials up to the
third degree; terms that chance alone explains are left out. No matrix is solved: draws are stratified,
so the polynomials of the ranks are orthogonal.
"""

from collections.abc import Mapping, Sequence

import numpy as np

from servicemodel.domain.outlook import Information, Number
from servicemodel.knowledge.sampling import Floats, Sample
from servicemodel.planning.outlook.ranking import Race

#: Answers told.
ANSWERS = 3
#: A term counts from so many standard errors on.
_SURE = 4.0


def perfect(run: Race) -> float:
    """What knowing everything before choosing would be worth, money a year."""
    known = np.maximum(run.benefit.max(axis=0), 0.0).mean()
    return float(known - max(0.0, float(run.benefit.mean(axis=1).max())))


def answers(run: Race, numbers: Mapping[str, Number], sample: Sample) -> tuple[Information, ...]:
    """The answers that would most change the plan, the most valuable first.

    Where none would change it, those that narrow the benefit of the best option most.
    """
    moved = {name for one in run.appraisals for name in one.ends if name in numbers}
    found = [_worth(run, name, numbers[name], sample) for name in numbers if name in moved]
    useful = [one for one in found if one.worth > 0 or one.narrows > 0]
    useful.sort(key=lambda one: (-round(one.worth, 6), -round(one.narrows, 9), one.blank))
    return tuple(useful[:ANSWERS])


def _worth(run: Race, name: str, number: Number, sample: Sample) -> Information:
    best = int(run.benefit.mean(axis=1).argmax())
    lead = run.benefit[best] if float(run.benefit[best].mean()) > 0 else np.zeros(sample.size)
    polynomials = _legendre(2 * sample.ranks(name) - 1)
    rivals = [_smooth(benefit - lead, polynomials) for benefit in run.benefit]
    rivals.append(_smooth(-lead, polynomials))
    smooth = np.maximum(np.array(rivals), -np.inf)
    lead_at = best if lead.any() else len(rivals) - 1
    smooth[lead_at] = 0.0
    chosen = smooth.argmax(axis=0)
    chosen[smooth.max(axis=0) <= 0] = lead_at
    other = chosen != lead_at
    return Information(
        number,
        float(np.maximum(smooth.max(axis=0), 0.0).mean()),
        float(other.mean()),
        _most([*(one.option for one in run.appraisals), ""], chosen[other]),
        _narrowed(run.benefit[best], polynomials),
    )


def _most(names: Sequence[str], chosen: np.ndarray) -> str | None:
    return names[int(np.bincount(chosen).argmax())] if chosen.size else None


def _legendre(x: Floats) -> Floats:
    """Polynomials of degree 1 to 3, shape (3, rows)."""
    return np.stack([x, (3 * x**2 - 1) / 2, (5 * x**3 - 3 * x) / 2])


def _terms(values: Floats, polynomials: Floats) -> Floats:
    """Coefficients of the polynomials, 0 where chance alone explains them."""
    spread, size = float(values.std()), values.size
    degree = np.arange(1, len(polynomials) + 1)
    found: Floats = (2 * degree + 1) * (values * polynomials).mean(axis=1)
    sure = np.abs(found) > _SURE * spread * np.sqrt((2 * degree + 1) / size)
    return np.where(sure, found, 0.0)


def _smooth(values: Floats, polynomials: Floats) -> Floats:
    """Mean of ``values`` at every rank of the number."""
    terms = _terms(values, polynomials)
    found: Floats = values.mean() + (terms[:, None] * polynomials).sum(axis=0)
    return found


def _narrowed(values: Floats, polynomials: Floats) -> float:
    """Share of the variance that knowing the number would end, in [0, 1]."""
    variance = float(values.var())
    terms = _terms(values, polynomials)
    ended = float((terms**2 / (2 * np.arange(1, len(terms) + 1) + 1)).sum())
    return min(1.0, ended / variance) if variance else 0.0
