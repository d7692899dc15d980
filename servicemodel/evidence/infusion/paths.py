"""Path models without circles on scores: direct, indirect and total effects (records.md 9.7, F-ES-2)."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from attrs import frozen

if TYPE_CHECKING:
    from servicemodel.evidence.infusion.effects import Array


@frozen(eq=False)
class Paths:
    """Effects of the column's variable on the row's, in the order of ``names``; R² of each variable."""

    names: tuple[str, ...]
    direct: "Array"
    total: "Array"
    explained: Mapping[str, float]

    @property
    def indirect(self) -> "Array":
        """What goes through other variables: total minus direct."""
        return self.total - self.direct

    def effect(self, matrix: "Array", cause: str, outcome: str) -> float:
        """The number of ``matrix`` (direct, indirect or total) for ``cause`` on ``outcome``."""
        return float(matrix[self.names.index(outcome), self.names.index(cause)])


def fit(names: Sequence[str], scores: "Array", causes: Mapping[str, Sequence[str]]) -> Paths:
    """Least squares on the standardised columns of ``scores`` (rows × names).

    ``causes`` names for each outcome the variables that act on it. ValueError where arrows run in a circle.
    """
    import numpy as np

    held = tuple(names)
    z = (scores - scores.mean(axis=0)) / scores.std(axis=0)
    direct = np.zeros((len(held), len(held)))
    explained = dict.fromkeys(held, 0.0)
    for outcome, acting in causes.items():
        y, x = held.index(outcome), [held.index(each) for each in acting]
        found = np.linalg.lstsq(z[:, x], z[:, y], rcond=None)[0]
        direct[y, x] = found
        explained[outcome] = 1 - float(((z[:, y] - z[:, x] @ found) ** 2).mean())
    return Paths(held, direct, total(direct), explained)


def total(direct: "Array") -> "Array":
    """(I − B)⁻¹ − I of the direct effects B. ValueError where arrows run in a circle."""
    import numpy as np

    arrows = (direct != 0).astype(float)
    if np.linalg.matrix_power(arrows, len(direct)).any():
        raise ValueError("arrows run in a circle")
    one = np.eye(len(direct))
    made: Array = np.linalg.inv(one - direct) - one
    return made
