"""Failure rates of groups of units: counts and exposure of each, and estimates drawn towards the whole.

Groups with little exposure have wild rates. The shrunken estimate is that of a Gamma distribution of the
rates of all groups (its mean and spread by exposure-weighted moments), updated by what each group showed.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from attrs import frozen

from servicemodel.domain.measurement import LeftOut
from servicemodel.evidence.counting import DAY, grouped
from servicemodel.evidence.engines import rows
from servicemodel.evidence.intervals import LEVEL, Interval, poisson
from servicemodel.evidence.lives import GROUPS, exposed, held, naming
from servicemodel.evidence.records import Records

if TYPE_CHECKING:
    from ibis.expr.types import Table

YEAR = 365 * DAY
#: Unit-days a group needs before it is ranked among others.
MINIMUM = 100_000


@frozen
class Rated:
    """One group: its key, failures, years of exposure, and number of units."""

    key: tuple[str, ...]
    failures: int
    years: float
    units: int

    @property
    def small(self) -> bool:
        """Whether the exposure is below the minimum for a ranking."""
        return self.years * 365 < MINIMUM


def groupings(records: Records) -> tuple[tuple[str, ...], ...]:
    """All units, then by each column that holds a value, then supplier and part together."""
    known = [column for column in GROUPS if _where(records, column)]
    both = len(held(records, "installed_unit", ("supplier", "part"))) == 2
    pair = [("supplier", "part")] if both else []
    return ((), *((column,) for column in known), *pair)


def failures_by(records: Records, by: Sequence[str]) -> "Table":
    """``n`` failures, ``seconds`` watched and ``units`` for each value of ``by``.

    A part or supplier that only the repairs name is measured against all units.
    """
    import ibis

    units = exposed(records)
    if len(by) != 1 or _where(records, by[0]) != "repair":
        known = naming(units, by)
        sums = {"n": known.failures.sum(), "seconds": known.seconds.sum(), "units": known.units.sum()}
        return grouped(known, by, **sums)
    assert records.repairs is not None
    whole = units.aggregate(seconds=units.seconds.sum(), units=units.units.sum())
    repairs = records.repairs
    named = repairs.filter(repairs[by[0]].notnull(), repairs.unit_id.notnull())
    each = named.group_by(by[0]).aggregate(n=named.count())
    both = each.cross_join(whole)
    return both.select(*by, "n", "seconds", "units").order_by(ibis.asc(by[0]))


def _where(records: Records, column: str) -> str:
    """The table that names the group: units, else repairs, else ""; printed SQL takes the units."""
    if held(records, "installed_unit", (column,)):
        return "installed_unit"
    return "repair" if held(records, "repair", (column,)) else ""


def rated(records: Records, by: tuple[str, ...]) -> tuple[Rated, ...]:
    """The groups of ``by`` with an exposure, in the order of their names."""
    found = rows(failures_by(records, by))
    return tuple(
        Rated(tuple(str(row[name]) for name in by), row["n"], row["seconds"] / YEAR, row["units"])
        for row in found
        if row["seconds"]
    )


def flagged(group: Rated) -> tuple[LeftOut, ...]:
    """That the units of a group are left out of rankings, its exposure being small."""
    return (LeftOut(f"ranking: below {MINIMUM} unit-days", group.units),) if group.small else ()


def ranked(groups: Sequence[Rated]) -> tuple[Rated, ...]:
    """The groups with the minimum exposure, lowest upper limit of the rate first."""
    enough = [group for group in groups if not group.small]
    return tuple(sorted(enough, key=lambda g: (poisson(g.failures, g.years)[1], g.key)))


def prior(groups: Sequence[Rated]) -> tuple[float, float] | None:
    """Shape and rate (years) of the Gamma distribution of the rates; None where they do not differ.

    Fewer than three groups, or no more spread than chance gives: None, all groups have the common rate.
    """
    years = sum(group.years for group in groups)
    failures = sum(group.failures for group in groups)
    spare = years - sum(group.years**2 for group in groups) / years if years else 0.0
    if len(groups) < 3 or not failures or spare <= 0:
        return None
    centre = failures / years
    seen = sum(group.years * (group.failures / group.years - centre) ** 2 for group in groups)
    spread = (seen - (len(groups) - 1) * centre) / spare
    return (centre**2 / spread, centre / spread) if spread > 0 else None


def shrunken(group: Rated, drawn: tuple[float, float]) -> tuple[float, Interval]:
    """The estimate per year drawn towards the others, with its 90 % interval."""
    from scipy.special import gammaincinv

    shape, years = drawn[0] + group.failures, drawn[1] + group.years
    tail = (1 - LEVEL) / 2
    bounds = float(gammaincinv(shape, tail)) / years, float(gammaincinv(shape, 1 - tail)) / years
    return shape / years, bounds
