"""How long it takes until a case is resolved for the last time."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from servicemodel.domain.measurement import Grain, Measure, Measurement
from servicemodel.domain.text import Text
from servicemodel.domain.value import Unit
from servicemodel.evidence.case_times import case_times
from servicemodel.evidence.counting import ordered
from servicemodel.evidence.engines import keep
from servicemodel.evidence.matters import counted, lasted
from servicemodel.evidence.records import Records

if TYPE_CHECKING:
    from ibis.expr.types import Table

PLATE = Measure(
    name="resolution_time",
    version=1,
    grain=Grain.CASE,
    unit=Unit.DAYS,
    title=Text("time to resolution", "解决时长"),
    definition=Text(
        "Time from the opening of a case to its last resolution; else as the source counts it",
        "从工单创建到最后一次解决的时长；无此时间点时采用来源系统自身的统计",
    ),
    formula="median(resolved_at - opened_at)",
    cannot_show=Text("whether the customer holds the matter for resolved", "客户是否认为事项已经解决"),
    needs=("contact_case.resolved_at|contact_case.full_resolution_min",),
    keys=("channel",),
)


def durations(records: Records) -> "Table":
    """Seconds for each case that counts, with its channel."""
    cases = counted(records)
    found = cases.select("channel", seconds=lasted(cases, "resolved_at", "full_resolution_min"))
    return keep(records.engine, found, PLATE.name)


def query(records: Records, by: tuple[str, ...] = ("channel",)) -> "Table":
    """The order statistics of the time for each value of ``by``."""
    return ordered(durations(records), by)


def figures(records: Records) -> Iterator[Measurement]:
    """All cases, then by channel; what has no such time or a negative one is left out and counted."""
    yield from case_times(PLATE, records, durations(records))
