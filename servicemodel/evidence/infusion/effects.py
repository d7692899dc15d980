"""The effects of the mediation model in closed form, for many samples of a survey at once (theories 2.13).

A sample is told by the mean products of its columns. Rows are employees, columns infusion use, user
satisfaction, confirmation and customer satisfaction, in this order; least squares needs nothing else.
"""

from typing import TYPE_CHECKING

from attrs import frozen

from servicemodel.domain.infusion import Effect

if TYPE_CHECKING:
    import numpy
    from numpy.typing import NDArray

    Array = NDArray[numpy.float64]

_PAIRS = tuple((i, j) for i in range(4) for j in range(i, 4))


@frozen(eq=False)
class Spread:
    """Variances and covariances of samples: ``s(i, j)`` has one number for each sample of ``n`` rows."""

    held: "Array"
    n: "Array"

    def s(self, i: int, j: int) -> "Array":
        """Covariance of the columns ``i`` and ``j`` (divided by n), for each sample."""
        found: Array = self.held[:, _PAIRS.index((min(i, j), max(i, j)))]
        return found


def products(rows: "Array") -> "Array":
    """For each row its four values and their ten products: shape (n, 14)."""
    import numpy as np

    return np.column_stack([rows, *(rows[:, i] * rows[:, j] for i, j in _PAIRS)])


def spread(weights: "Array", made: "Array") -> Spread:
    """Samples that take row i of ``made`` (``products``) ``weights[k, i]`` times; shape (samples, n)."""
    return spread_of_sums(weights @ made, weights.sum(axis=1))


def spread_of_sums(sums: "Array", n: "Array") -> Spread:
    """As ``spread``, from the ``sums`` of the products over the ``n`` rows of each sample."""
    import numpy as np

    mean = sums / n[:, None]
    held = [mean[:, 4 + k] - mean[:, i] * mean[:, j] for k, (i, j) in enumerate(_PAIRS)]
    return Spread(np.column_stack(held), n)


def coefficients(at: Spread, standardised: bool = False) -> dict[Effect, "Array"]:
    """Every effect in every sample; not a number where a sample has no spread."""
    import numpy as np

    with np.errstate(divide="ignore", invalid="ignore"):
        det = at.s(0, 0) * at.s(1, 1) - at.s(0, 1) ** 2
        gamma = at.s(0, 1) / at.s(0, 0)
        direct = (at.s(0, 2) * at.s(1, 1) - at.s(0, 1) * at.s(1, 2)) / det
        beta = (at.s(1, 2) * at.s(0, 0) - at.s(0, 1) * at.s(0, 2)) / det
        kappa = at.s(2, 3) / at.s(2, 2)
        if standardised:
            deviation = [np.sqrt(at.s(i, i)) for i in range(4)]
            gamma *= deviation[0] / deviation[1]
            direct *= deviation[0] / deviation[2]
            beta *= deviation[1] / deviation[2]
            kappa *= deviation[2] / deviation[3]
    return together(gamma, beta, direct, kappa)


def together(gamma: "Array", beta: "Array", direct: "Array", kappa: "Array") -> dict[Effect, "Array"]:
    """The seven effects of four coefficients: indirect gamma * beta, total (delta + gamma * beta) * kappa."""
    indirect = gamma * beta
    confirming = direct + indirect
    return {
        Effect.GAMMA: gamma,
        Effect.BETA: beta,
        Effect.DIRECT: direct,
        Effect.INDIRECT: indirect,
        Effect.CONFIRMING: confirming,
        Effect.KAPPA: kappa,
        Effect.TOTAL: confirming * kappa,
    }


def errors(at: Spread, of: dict[Effect, "Array"]) -> dict[Effect, "Array"]:
    """Standard errors of the effects ``of`` each sample: least squares, products by the delta method."""
    import numpy as np

    with np.errstate(divide="ignore", invalid="ignore"):
        gamma, beta, direct, kappa = (
            of[each] for each in (Effect.GAMMA, Effect.BETA, Effect.DIRECT, Effect.KAPPA)
        )
        det = at.s(0, 0) * at.s(1, 1) - at.s(0, 1) ** 2
        rest = (at.s(2, 2) - direct * at.s(0, 2) - beta * at.s(1, 2)) / (at.n - 3)
        confirming = at.s(0, 2) / at.s(0, 0)
        variance = {
            Effect.GAMMA: _simple(at, 0, 1, gamma),
            Effect.BETA: rest * at.s(0, 0) / det,
            Effect.DIRECT: rest * at.s(1, 1) / det,
            Effect.KAPPA: _simple(at, 2, 3, kappa),
            Effect.CONFIRMING: _simple(at, 0, 2, confirming),
        }
        variance[Effect.INDIRECT] = beta**2 * variance[Effect.GAMMA] + gamma**2 * variance[Effect.BETA]
        variance[Effect.TOTAL] = (
            confirming**2 * variance[Effect.KAPPA] + kappa**2 * variance[Effect.CONFIRMING]
        )
        return {effect: np.sqrt(np.maximum(variance[effect], 0.0)) for effect in Effect}


def _simple(at: Spread, cause: int, outcome: int, slope: "Array") -> "Array":
    """Variance of the slope of ``outcome`` on ``cause`` alone."""
    rest: Array = (at.s(outcome, outcome) - slope * at.s(cause, outcome)) / (at.n - 2)
    return rest / at.s(cause, cause)


def z_of_difference(one: float, error: float, two: float, other: float) -> float:
    """One path minus the other in standard errors: (b1 - b2) / sqrt(se1^2 + se2^2)."""
    distance: float = (one - two) / (error**2 + other**2) ** 0.5
    return distance
