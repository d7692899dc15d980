"""Samples of employees with all that their customers answered: bootstrap, jackknife and permutation.

An employee is drawn whole, so answers of one employee stay together (clusters). Seeds come in from above;
the same seed gives the same samples whatever the other group is.
"""

from typing import TYPE_CHECKING

from servicemodel.domain.infusion import Design, Effect
from servicemodel.evidence.infusion.effects import coefficients, errors, products, spread, spread_of_sums

if TYPE_CHECKING:
    from numpy import bool_
    from numpy.typing import NDArray

    from servicemodel.evidence.infusion.effects import Array

Draws = dict[Effect, "Array"]
#: Samples made at a time, so that memory does not grow with their number.
_CHUNK = 250


def point(rows: "Array", standardised: bool = False) -> dict[Effect, float]:
    """The effects in ``rows`` (employees × 4) themselves."""
    import numpy as np

    found = coefficients(spread(np.ones((1, len(rows))), _centred(rows)), standardised)
    return {effect: float(numbers[0]) for effect, numbers in found.items()}


def bootstrap(rows: "Array", design: Design, stream: int) -> Draws:
    """The effects in ``design.samples`` samples of as many employees, with return.

    ``stream`` tells groups apart; arrays have the shape (samples,).
    """
    import numpy as np

    chance = np.random.default_rng([design.seed, stream])
    made, n, parts = _centred(rows), len(rows), []
    for start in range(0, design.samples, _CHUNK):
        size = min(_CHUNK, design.samples - start)
        places = chance.integers(n, size=(size, n)) + np.arange(size)[:, None] * n
        weights = np.bincount(places.ravel(), minlength=size * n).reshape(size, n).astype(float)
        parts.append(coefficients(spread(weights, made), design.standardised))
    return {effect: np.concatenate([part[effect] for part in parts]) for effect in Effect}


def jackknife(rows: "Array", standardised: bool = False) -> Draws:
    """The effects without each employee in turn; arrays have the shape (employees,)."""
    import numpy as np

    made = _centred(rows)
    n = np.full(len(rows), len(rows) - 1.0)
    return coefficients(spread_of_sums(made.sum(axis=0) - made, n), standardised)


def chances(one: "Array", two: "Array", design: Design) -> dict[Effect, float]:
    """Permutation p of every difference between the groups, in (0, 1].

    Employees are dealt out anew to groups of the same sizes, after each group was centred, and the
    difference is counted in its standard errors: so other differences of the groups do not count as this
    one (studentised permutation).
    """
    import numpy as np

    rows = np.vstack([_still(one, design), _still(two, design)])
    made, first = products(rows), len(one)
    seen = _distances(made, np.arange(len(rows))[None, :] < first)
    beyond = dict.fromkeys(Effect, 1)
    chance = np.random.default_rng([design.seed, len(Effect)])
    for start in range(0, design.samples, _CHUNK):
        size = min(_CHUNK, design.samples - start)
        dealt = chance.random((size, len(rows))).argsort(axis=1, kind="stable") < first
        for effect, distances in _distances(made, dealt).items():
            beyond[effect] += int(np.sum(distances >= seen[effect] * (1 - 1e-9)))
    return {effect: count / (design.samples + 1) for effect, count in beyond.items()}


def _distances(made: "Array", first: "NDArray[bool_]") -> Draws:
    """Differences of every effect, in standard errors and without sign; ``first`` marks one group."""
    import numpy as np

    weights = first.astype(float)
    sides = spread(weights, made), spread(1 - weights, made)
    of = [coefficients(side) for side in sides]
    error = [errors(side, found) for side, found in zip(sides, of, strict=True)]
    with np.errstate(divide="ignore", invalid="ignore"):
        return {
            effect: np.abs(of[0][effect] - of[1][effect])
            / np.sqrt(error[0][effect] ** 2 + error[1][effect] ** 2)
            for effect in Effect
        }


def _still(rows: "Array", design: Design) -> "Array":
    centred = rows - rows.mean(axis=0)
    made: Array = centred / centred.std(axis=0) if design.standardised else centred
    return made


def _centred(rows: "Array") -> "Array":
    """Products around the mean: sums of squares of points of a scale would lose digits."""
    return products(rows - rows.mean(axis=0))
