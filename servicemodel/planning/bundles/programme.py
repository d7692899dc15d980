"""Choice among options as an integer programme with a proven optimum (``scipy.optimize.milp``, HiGHS).

Where the value separates, every piece of it offers options: subsets of the actions that work on it, with
their values. One option is taken of each, and pieces that share actions take the same ones; works are
paid once; precedence and exclusions, budgets and capacity bind the whole. A part too large for all its
subsets offers a bound on its value instead, and every bundle looked at cuts it down (integer L-shaped
cuts). SciPy's optimizers are loaded only where a choice needs them: small ones are enumerated.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

from servicemodel.planning.bundles.terms import Terms, places

if TYPE_CHECKING:
    from scipy.optimize import Bounds, LinearConstraint


@frozen
class Option:
    """A subset of a part, as bits, and what it brings in a year."""

    bundle: int
    value: float


@frozen
class Cut:
    """Whoever takes none of ``beyond`` gets at most ``low`` from a part, whoever does at most ``high``."""

    low: float
    high: float
    beyond: int


@frozen
class Choice:
    """Either the ``options`` of a part or, for a part with too many of them, ``cuts`` of its value."""

    part: int
    options: tuple[Option, ...] = ()
    cuts: tuple[Cut, ...] = ()


@frozen
class Solution:
    """The best bundle, and what no bundle exceeds: net money a year."""

    bundle: int
    bound: float


@frozen
class _Columns:
    """Where the variables stand: actions, works, options of all choices, a value for each bounded choice."""

    terms: Terms
    options: tuple[Option, ...]
    bounded: tuple[Choice, ...]

    @property
    def works(self) -> int:
        """The first work."""
        return len(self.terms.names)

    @property
    def first(self) -> int:
        """The first option."""
        return self.works + len(self.terms.outlays)

    @property
    def last(self) -> int:
        """The first value of a bounded choice."""
        return self.first + len(self.options)

    @property
    def count(self) -> int:
        """How many variables there are."""
        return self.last + len(self.bounded)

    def gain(self, costs: Sequence[float]) -> NDArray[np.float64]:
        """What each variable adds to the aim."""
        values = [option.value for option in self.options]
        costless = [0.0] * self.works
        return np.array([*costless, *(-cost for cost in costs), *values, *([1.0] * len(self.bounded))])

    def whole(self) -> NDArray[np.int64]:
        """1 for actions, works and options, which are taken or not; values of bounded choices are free."""
        found = np.ones(self.count, dtype=np.int64)
        found[self.last :] = 0
        return found

    def bounds(self) -> Bounds:
        """Shares for everything but values, which are free."""
        from scipy.optimize import Bounds

        low, high = np.zeros(self.count), np.ones(self.count)
        low[self.last :], high[self.last :] = -np.inf, np.inf
        return Bounds(low, high)


class _Rows:
    """Rows of a sparse matrix with their bounds, collected one by one."""

    def __init__(self) -> None:
        self.entries: list[tuple[int, int, float]] = []
        self.most: list[float] = []
        self.least: list[float] = []

    def add(self, terms: Iterable[tuple[int, float]], most: float, least: float = -np.inf) -> None:
        """One row: ``least`` <= sum of the terms <= ``most``."""
        self.entries += [(len(self.most), column, factor) for column, factor in terms]
        self.most.append(most)
        self.least.append(least)

    def constraint(self, columns: int) -> LinearConstraint:
        """The rows as a constraint on ``columns`` variables."""
        from scipy.optimize import LinearConstraint
        from scipy.sparse import csr_array

        rows, at, factors = zip(*self.entries, strict=True) if self.entries else ((), (), ())
        matrix = csr_array((factors, (rows, at)), shape=(len(self.most), columns))
        return LinearConstraint(matrix, np.array(self.least), np.array(self.most))


def solve(terms: Terms, choices: Sequence[Choice], most_cost: float | None = None) -> Solution | None:
    """The bundle of the largest value beyond cost; None if HiGHS finds none.

    With ``most_cost``, money a year, value alone is made largest within it.
    """
    from scipy.optimize import milp

    if not terms.names:
        return Solution(0, 0.0)
    options = tuple(option for choice in choices for option in choice.options)
    columns = _Columns(terms, options, tuple(choice for choice in choices if not choice.options))
    costs = [terms.yearly(outlay) for outlay in terms.outlays]
    rows = _Rows()
    if most_cost is not None:
        rows.add([(columns.works + n, cost) for n, cost in enumerate(costs)], most_cost)
        costs = [0.0] * len(costs)
    _bind(rows, terms)
    _take_options(rows, choices, columns.first)
    _cut_down(rows, columns)
    result = milp(
        -columns.gain(costs),
        integrality=columns.whole(),
        bounds=columns.bounds(),
        constraints=rows.constraint(columns.count),
        options={"mip_rel_gap": 0.0},
    )
    if result.x is None:
        return None
    taken = sum(1 << place for place in range(columns.works) if result.x[place] > 0.5)
    return Solution(taken, -float(result.mip_dual_bound))


def _bind(rows: _Rows, terms: Terms) -> None:
    """Works are paid for, needs are met, exclusions and limits are kept."""
    actions = len(terms.names)
    for place, work in enumerate(terms.work):
        rows.add([(place, 1.0), (actions + work, -1.0)], 0.0)
    for then, firsts in terms.needs:
        rows.add([(then, 1.0), *((place, -1.0) for place in places(firsts))], 0.0)
    for place, foes in enumerate(terms.foes):
        for foe in places(foes >> place << place):
            rows.add([(place, 1.0), (foe, 1.0)], 1.0)
    for name in ("once", "per_year", "days"):
        most = getattr(terms.limits, name)
        if most < np.inf:
            spent = [(actions + n, getattr(outlay, name)) for n, outlay in enumerate(terms.outlays)]
            rows.add([entry for entry in spent if entry[1]], most)


def _take_options(rows: _Rows, choices: Sequence[Choice], first: int) -> None:
    """One option of each part; an action is taken where the option taken holds it."""
    for choice in choices:
        if not choice.options:
            continue
        columns = range(first, first + len(choice.options))
        rows.add([(column, 1.0) for column in columns], 1.0, 1.0)
        for place in places(choice.part):
            holding = [
                (column, 1.0)
                for column, option in zip(columns, choice.options, strict=True)
                if option.bundle >> place & 1
            ]
            rows.add([(place, -1.0), *holding], 0.0, 0.0)
        first += len(choice.options)


def _cut_down(rows: _Rows, columns: _Columns) -> None:
    """What is known of the values of parts that are too large for options."""
    for n, choice in enumerate(columns.bounded):
        for cut in choice.cuts:
            beyond = [(place, cut.low - cut.high) for place in places(cut.beyond)]
            rows.add([(columns.last + n, 1.0), *beyond], cut.low)
