"""Size of the arms of a pilot: how many units show a change for certain enough (WE-13)."""

from scipy.special import ndtri

#: Fewer units than this show nothing by the normal approximation.
LEAST = 30
#: Two-sided error and power unless somebody says otherwise.
ALPHA, POWER = 0.05, 0.8


def of_shares(before: float, after: float, alpha: float = ALPHA, power: float = POWER) -> int:
    """Units per arm that show a share moving from ``before`` to ``after``; to the nearest unit, at least 30.

    n = (z(1 - alpha/2) + z(power))^2 (p1 q1 + p2 q2) / (p1 - p2)^2. ValueError if nothing moves.
    """
    return _units(before * (1 - before) + after * (1 - after), before - after, alpha, power)


def of_means(deviation: float, difference: float, alpha: float = ALPHA, power: float = POWER) -> int:
    """Units per arm that show a mean moving by ``difference`` where single units spread by ``deviation``."""
    return _units(2 * deviation**2, difference, alpha, power)


def _units(variance: float, difference: float, alpha: float, power: float) -> int:
    if difference == 0:
        raise ValueError("no pilot shows a change of nothing")
    return max(LEAST, round(_margin(alpha, power) ** 2 * variance / difference**2))


def _margin(alpha: float, power: float) -> float:
    return float(ndtri(1 - alpha / 2) + ndtri(power))
