"""Scores of variables that several items measure: partial least squares path modelling (F-ES-1).

Mode A (weights are covariances of the items with the neighbours' scores), centroid scheme (neighbours count
with the sign of their correlation), unscaled items. Wold 1982; the steps and the stop rule of the package
whose results records.md 9.7 names.
"""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from servicemodel.evidence.infusion.effects import Array

#: Sum of squared changes of the weights below which they stand, and the most rounds.
TOLERANCE, MOST = 1e-6, 100


def scores(
    items: "Array", blocks: Sequence[Sequence[int]], causes: Mapping[int, Sequence[int]]
) -> tuple["Array", "Array"]:
    """Standardised scores (rows × blocks) and the weight of each item.

    ``blocks`` holds the columns of each variable, ``causes`` for each variable those that act on it.
    ValueError where the weights do not settle.
    """
    import numpy as np

    centred = items - items.mean(axis=0)
    belongs = np.zeros((items.shape[1], len(blocks)))
    for j, columns in enumerate(blocks):
        belongs[list(columns), j] = 1
    near = _neighbours(len(blocks), causes)
    weights = belongs / (centred @ belongs).std(axis=0)
    before = weights.sum(axis=1)
    for _ in range(MOST):
        outer = _standard(centred @ weights)
        inner = _standard(outer @ np.sign(np.corrcoef(outer.T) * near))
        weights = belongs * (centred.T @ inner / len(items))
        now = weights.sum(axis=1)
        if float(((np.abs(before) - np.abs(now)) ** 2).sum()) < TOLERANCE:
            weights = weights / (centred @ weights).std(axis=0)
            return centred @ weights, weights.sum(axis=1)
        before = now
    raise ValueError("the weights do not settle")


def _neighbours(count: int, causes: Mapping[int, Sequence[int]]) -> "Array":
    """1 where two variables are joined by an arrow, in either direction."""
    import numpy as np

    near = np.zeros((count, count))
    for outcome, acting in causes.items():
        near[outcome, list(acting)] = near[list(acting), outcome] = 1
    return near


def _standard(columns: "Array") -> "Array":
    made: Array = (columns - columns.mean(axis=0)) / columns.std(axis=0)
    return made
