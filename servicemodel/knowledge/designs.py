"""Designs: which values the uncertain numbers of a model take together, row by row (core 3.16, 7).

Numbers are keyed by name, never drawn from a stream: adding or removing a flow does not change the
numbers of the others (I-9), and no order of work changes any. Amounts without a range of their own
spread by their grade as a Gamma distribution with the equivalent sample size of core 3.3 (proposal).
"""

from functools import lru_cache

import attrs
import numpy as np
from attrs import frozen
from scipy.special import gammaincinv

from servicemodel.domain.value import SAMPLE_SIZE, Unit, Value
from servicemodel.knowledge.bands import HIGH, LOW, draws, with_interval
from servicemodel.knowledge.keyed import Floats, uniforms


@lru_cache(maxsize=1024)
def _gamma(size: float, at: tuple[float, ...]) -> Floats:
    found = gammaincinv(size, np.array(at)) / size
    return np.asarray(found, dtype=np.float64)


def _by_grade(value: Value) -> float | None:
    """Equivalent sample size of an amount that has no range of its own; None where it is exact."""
    bare = value.low is None and value.distribution is None
    spreads = bare and value.unit is not Unit.SHARE and value.number > 0
    return SAMPLE_SIZE.get(value.grade) if spreads else None


def ranged(value: Value) -> Value:
    """``value`` with the 90 % interval that its range, distribution or grade gives; as it is if exact."""
    size = _by_grade(value)
    if size is None:
        return with_interval(value)
    low, high = (value.number * _gamma(size, (LOW, HIGH))).tolist()
    return attrs.evolve(value, low=min(low, value.number), high=max(high, value.number))


def spreads(value: Value) -> bool:
    """Whether the number is uncertain."""
    found = ranged(value)
    return found.low is not None and found.high is not None and found.low < found.high


@frozen
class Sample:
    """``size`` rows of random numbers, stratified and keyed by ``seed`` and name."""

    size: int
    seed: int

    def numbers(self, value: Value, name: str) -> Floats:
        """The values of one number, shape (size,)."""
        by_grade = _by_grade(value)
        if by_grade is None:
            return draws(value, name, self.size, self.seed)
        slices = (np.arange(self.size) + 0.5) / self.size
        order = (uniforms(self.seed, name, self.size) * self.size).astype(np.int64)
        found: Floats = value.number * _gamma(by_grade, tuple(slices.tolist()))[order]
        return found

    def weights(self, name: str, parts: int) -> Floats:
        """Shares that nobody stated, shape (parts, size): uniform over all that add up to 1."""
        lots = [-np.log(uniforms(self.seed, f"{name}:split:{n}", self.size)) for n in range(parts)]
        found: Floats = np.stack(lots) / np.sum(lots, axis=0)
        return found

    def ranks(self, name: str) -> Floats:
        """The slice that each row of the number ``name`` comes from, in (0, 1): its rank among the rows."""
        order = (uniforms(self.seed, name, self.size) * self.size).astype(np.int64)
        found: Floats = (order + 0.5) / self.size
        return found


@frozen
class OneByOne:
    """Two rows for each name: that number at its 5 % and its 95 % end, all others as they stand."""

    names: tuple[str, ...]

    @property
    def size(self) -> int:
        """Number of rows."""
        return 2 * len(self.names)

    def numbers(self, value: Value, name: str) -> Floats:
        """The values of one number, shape (size,)."""
        found = np.full(self.size, value.number)
        if name in self.names:
            at, ends = 2 * self.names.index(name), ranged(value)
            if ends.low is not None and ends.high is not None:
                found[at : at + 2] = ends.low, ends.high
        return found

    def weights(self, name: str, parts: int) -> Floats:
        """Shares that nobody stated, shape (parts, size): equal, whatever the ``name``."""
        return np.full((parts, self.size), 1.0 / parts)


Design = Sample | OneByOne
