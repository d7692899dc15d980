"""Failure rates drawn towards the others, so that suppliers with little exposure are not judged by chance."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from servicemodel.domain.measurement import Grain, Measure, Measurement
from servicemodel.domain.text import Text
from servicemodel.domain.value import Grade, Unit, Value
from servicemodel.evidence.counting import Told, figure
from servicemodel.evidence.failing import failures_by, flagged, groupings, prior, rated, shrunken
from servicemodel.evidence.lives import unwatched
from servicemodel.evidence.records import Records

if TYPE_CHECKING:
    from ibis.expr.types import Table

PLATE = Measure(
    name="failure_rate_shrunken",
    version=1,
    grain=Grain.REPAIR,
    unit=Unit.PER_YEAR,
    title=Text("failure rate, drawn together", "收缩后的故障率"),
    definition=Text(
        "The failure rate of a group, drawn towards those of the other groups the more, the less it was "
        "observed (Poisson with a Gamma distribution of the rates), with the interval that follows",
        "将各组故障率向全体收缩后的估计：观察量越少，收缩越多（泊松-伽马模型），附相应区间",
    ),
    formula="(shape + failures) / (years of the prior + unit-years)",
    cannot_show=Text(
        "groups that truly stand apart from all others: look at the raw rate beside it",
        "确实与众不同的组，请对照旁边的原始故障率",
    ),
    needs=(
        "installed_unit.exposure_days|installed_unit.installed_at|installed_unit.age_days",
        "installed_unit.failures|repair.unit_id",
    ),
    keys=("supplier", "product", "part"),
    seeds=("DS-02", "DS-11"),
)


def query(records: Records, by: tuple[str, ...] = ("supplier",)) -> "Table":
    """What the estimate rests on, as for failure_rate."""
    return failures_by(records, by)


def figures(records: Records) -> Iterator[Measurement]:
    """By supplier, product and part, where there are three groups or more and they differ."""
    left = unwatched(records)
    for by in groupings(records)[1:]:
        groups = rated(records, by)
        drawn = prior(groups)
        for group in groups if drawn else ():
            assert drawn is not None
            number, (low, high) = shrunken(group, drawn)
            value = Value(number, Unit.PER_YEAR, Grade.MEASURED, low=low, high=high, trials=group.failures)
            told = Told(PLATE, records, by, left_out=(*left, *flagged(group)))
            yield figure(told, dict(zip(by, group.key, strict=True)), value, group.failures)
