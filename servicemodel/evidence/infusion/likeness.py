"""Whether the questions of a scale hang together alike in both groups, before effects are compared.

Compositional invariance (MICOM, second step; Henseler, Ringle and Sarstedt 2016): the first component of the
items in one group is correlated with that in the other, over all employees; groups made by lot say how low
that correlation may be by chance.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from servicemodel.domain.infusion import Design, Effect, Likeness, Variable
from servicemodel.domain.value import Grade, Unit, Value
from servicemodel.evidence.infusion.bands import held
from servicemodel.evidence.infusion.survey import Employees

if TYPE_CHECKING:
    from numpy import bool_
    from numpy.typing import NDArray

    from servicemodel.evidence.infusion.effects import Array

#: Samples made at a time, so that memory does not grow with their number.
_CHUNK = 250


def likenesses(one: Employees, two: Employees, design: Design) -> Iterator[Likeness]:
    """Each variable with two items or more that both groups were asked."""
    for variable in Variable:
        sides = [side.items.get(variable, {}) for side in (one, two)]
        shared = sorted(set(sides[0]) & set(sides[1]))
        if len(shared) > 1:
            columns = [_whole([side[item] for item in shared]) for side in sides]
            if all(len(each) > len(shared) and each.std(axis=0).all() for each in columns):
                yield _likeness(variable, columns[0], columns[1], design)


def _whole(items: list["Array"]) -> "Array":
    """Employees × items, without those who lack one."""
    import numpy as np

    rows = np.column_stack(items)
    made: Array = rows[np.isfinite(rows).all(axis=1)]
    return made


def _likeness(variable: Variable, one: "Array", two: "Array", design: Design) -> Likeness:
    import numpy as np

    rows = np.vstack([one - one.mean(axis=0), two - two.mean(axis=0)])
    rows = rows / rows.std(axis=0)
    places, first = np.arange(len(rows)), len(one)
    seen = float(_alike(rows, (places < first)[None, :])[0])
    chance = np.random.default_rng([design.seed, len(Effect) + 1 + list(Variable).index(variable)])
    lower = 1
    for start in range(0, design.samples, _CHUNK):
        size = min(_CHUNK, design.samples - start)
        dealt = chance.random((size, len(rows))).argsort(axis=1, kind="stable") < first
        lower += int(np.sum(_alike(rows, dealt) <= seen + 1e-12))
    number = Value(held(seen), Unit.SHARE, Grade.MEASURED, "survey, both groups", trials=len(rows))
    p = Value(
        held(lower / (design.samples + 1)), Unit.SHARE, Grade.MEASURED, f"{design.samples} permutations"
    )
    return Likeness(variable, rows.shape[1], number, p)


def _alike(rows: "Array", first: "NDArray[bool_]") -> "Array":
    """Correlation, over all ``rows``, of the first components of the two sides of each deal."""
    import numpy as np

    k = rows.shape[1]
    pairs = (rows[:, :, None] * rows[:, None, :]).reshape(len(rows), k * k)
    weights = first.astype(float)
    whole = (rows.T @ rows) / len(rows)
    a, b = (_component(w, rows, pairs) for w in (weights, 1 - weights))
    shared = np.einsum("si,ij,sj->s", a, whole, b)
    size = np.einsum("si,ij,sj->s", a, whole, a) * np.einsum("si,ij,sj->s", b, whole, b)
    made: Array = shared / np.sqrt(size)
    return made


def _component(weights: "Array", rows: "Array", pairs: "Array") -> "Array":
    """Weights of the items in the first component of each sample; their sum is positive."""
    import numpy as np

    k, n = rows.shape[1], weights.sum(axis=1)[:, None]
    mean = weights @ rows / n
    square = (weights @ pairs / n).reshape(-1, k, k) - mean[:, :, None] * mean[:, None, :]
    vectors: Array = np.linalg.eigh(square)[1][:, :, -1]
    return vectors * np.where(vectors.sum(axis=1) < 0, -1.0, 1.0)[:, None]
