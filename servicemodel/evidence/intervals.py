"""Intervals of counted figures: shares, rates, quantiles and differences (core 3.3, records.md 7)."""

from math import ceil, floor, sqrt

#: The level of every interval that is shown.
LEVEL = 0.90
#: Normal quantile of the 90 % interval.
Z = 1.6448536269514722
_Z95 = 1.959963984540054

Interval = tuple[float, float]


def jeffreys(successes: int, trials: int) -> Interval:
    """90 % interval of a share: the middle of Beta(k + ½, n − k + ½); a share of 0 or 1 keeps its end."""
    from scipy.special import betaincinv

    alpha, beta, tail = successes + 0.5, trials - successes + 0.5, (1 - LEVEL) / 2
    low, high = betaincinv(alpha, beta, tail), betaincinv(alpha, beta, 1 - tail)
    return float(low), float(high)


def wilson(successes: int, trials: int) -> Interval:
    """Wilson's 95 % interval of a share: an independent check, never shown."""
    share, square = successes / trials, _Z95**2
    middle = (share + square / (2 * trials)) / (1 + square / trials)
    half = _Z95 / (1 + square / trials) * sqrt(share * (1 - share) / trials + square / (4 * trials**2))
    return middle - half, middle + half


def poisson(events: float, exposure: float, level: float = LEVEL) -> Interval:
    """Exact interval of a rate: ``events`` counted over ``exposure`` > 0; per unit of exposure."""
    from scipy.special import gammaincinv

    tail = (1 - level) / 2
    low = float(gammaincinv(events, tail)) if events else 0.0
    return low / exposure, float(gammaincinv(events + 1, 1 - tail)) / exposure


def median_ranks(count: int) -> tuple[int, int] | None:
    """Ranks (1 is the least) whose values bound the median with at least 90 %; None below five values.

    The binomial ranks by their normal form, rounded outwards: never narrower than the exact ones.
    """
    if count < 5:
        return None
    low = max(1, floor((count - Z * sqrt(count)) / 2))
    return low, count + 1 - low


def twentieth_ranks(count: int) -> tuple[int, ...]:
    """Ranks of the 21 evenly spaced quantiles, from the least (1) to the greatest (``count``)."""
    return tuple(1 + ceil(twentieth * (count - 1) / 20) for twentieth in range(21))


def mean(total: float, squares: float, count: int) -> Interval | None:
    """90 % interval of a mean from the sums of ``count`` values and of their squares; None below two."""
    if count < 2:
        return None
    centre = total / count
    spread = sqrt(max(squares - total * centre, 0.0) / (count - 1) / count)
    return centre - Z * spread, centre + Z * spread


def ratio(total: float, squares: float, shared: float, successes: int, count: int) -> Interval | None:
    """90 % interval of an amount for each success among ``count`` cases; None below two cases.

    Sums of the amounts, of their squares, and of the amounts of the successes (linearised ratio).
    """
    if count < 2:
        return None
    each = total / successes
    residual = max(squares - 2 * each * shared + each * each * successes, 0.0)
    spread = sqrt(residual * count / (count - 1)) / successes
    return each - Z * spread, each + Z * spread


def difference(successes: int, trials: int, others: int, other_trials: int) -> Interval:
    """90 % interval of one share minus another (one success and one failure added to each)."""
    share, other = (successes + 1) / (trials + 2), (others + 1) / (other_trials + 2)
    spread = sqrt(share * (1 - share) / (trials + 2) + other * (1 - other) / (other_trials + 2))
    return max(share - other - Z * spread, -1.0), min(share - other + Z * spread, 1.0)
