"""How long customers wait for the first response."""

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
    name="first_response_time",
    version=1,
    grain=Grain.CASE,
    unit=Unit.DAYS,
    title=Text("time to the first response", "首次响应时长"),
    definition=Text(
        "Time from the opening of a case to the first reply the customer can see; else as the source "
        "counts it",
        "从工单创建到客户可见的首次回复的时长；无此时间点时采用来源系统自身的统计",
    ),
    formula="median(first_response_at - opened_at)",
    cannot_show=Text("whether the first response said anything of use", "首次响应是否真正有用"),
    needs=("contact_case.first_response_at|contact_case.first_reply_min",),
    keys=("channel",),
)


def durations(records: Records) -> "Table":
    """Seconds for each case that counts, with its channel."""
    cases = counted(records)
    found = cases.select("channel", seconds=lasted(cases, "first_response_at", "first_reply_min"))
    return keep(records.engine, found, PLATE.name)


def query(records: Records, by: tuple[str, ...] = ("channel",)) -> "Table":
    """The order statistics of the time for each value of ``by``."""
    return ordered(durations(records), by)


def figures(records: Records) -> Iterator[Measurement]:
    """All cases, then by channel; what has no such time or a negative one is left out and counted."""
    yield from case_times(PLATE, records, durations(records))
