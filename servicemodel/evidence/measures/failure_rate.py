"""How often installed units fail in a year, by supplier, product and part."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from servicemodel.domain.measurement import Grain, Measure, Measurement
from servicemodel.domain.text import Text
from servicemodel.domain.value import Grade, Unit, Value
from servicemodel.evidence import intervals
from servicemodel.evidence.counting import Told, figure
from servicemodel.evidence.failing import failures_by, flagged, groupings, rated
from servicemodel.evidence.lives import unwatched
from servicemodel.evidence.records import Records

if TYPE_CHECKING:
    from ibis.expr.types import Table

PLATE = Measure(
    name="failure_rate",
    version=1,
    grain=Grain.REPAIR,
    unit=Unit.PER_YEAR,
    title=Text("failure rate", "故障率"),
    definition=Text(
        "Failures of installed units for each unit-year (365 days) under observation, with the exact Poisson "
        "interval. A ranking names only groups with at least 100,000 unit-days; the others are flagged",
        "每台设备每观察一年（365 天）的故障次数，附精确泊松区间。仅观察量不少于 100,000 台·日的组参与排名，"
        "其余各组予以标注",
    ),
    formula="count(failures) / unit-years",
    cannot_show=Text(
        "failures mended elsewhere, and whether the rate rises with age: see recurrence_curve",
        "在别处维修的故障，以及故障率是否随使用时间上升（见 recurrence_curve）",
    ),
    needs=(
        "installed_unit.exposure_days|installed_unit.installed_at|installed_unit.age_days",
        "installed_unit.failures|repair.unit_id",
    ),
    keys=("supplier", "product", "part"),
    seeds=("DS-02", "DS-11"),
)


def query(records: Records, by: tuple[str, ...] = ("supplier",)) -> "Table":
    """``n`` failures, ``seconds`` watched and ``units`` for each value of ``by``."""
    return failures_by(records, by)


def figures(records: Records) -> Iterator[Measurement]:
    """All units, then by supplier, product and part; a group below the minimum exposure says so."""
    left = unwatched(records)
    for by in groupings(records):
        for group in rated(records, by):
            low, high = intervals.poisson(group.failures, group.years)
            number = group.failures / group.years
            value = Value(number, Unit.PER_YEAR, Grade.MEASURED, low=low, high=high, trials=group.failures)
            told = Told(PLATE, records, by, left_out=(*left, *flagged(group)))
            yield figure(told, dict(zip(by, group.key, strict=True)), value, group.failures)
