"""How long customers wait for the firm."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from servicemodel.domain.measurement import Grain, Measure, Measurement
from servicemodel.domain.text import Text
from servicemodel.domain.value import Unit
from servicemodel.evidence.case_times import case_times
from servicemodel.evidence.counting import ordered
from servicemodel.evidence.matters import counted, minutes
from servicemodel.evidence.records import Records

if TYPE_CHECKING:
    from ibis.expr.types import Table

PLATE = Measure(
    name="requester_wait",
    version=1,
    grain=Grain.CASE,
    unit=Unit.DAYS,
    title=Text("wait of the customer", "客户等待时长"),
    definition=Text(
        "Time in which the customer waited for the firm (new, open, on hold), as the source counts it",
        "客户等待企业处理的时长（新建、处理中、暂停），按来源系统的统计",
    ),
    formula="median(requester_wait_min)",
    cannot_show=Text(
        "whether business hours or calendar hours are meant, where the source does not say",
        "来源未说明时，无法区分工作时间与日历时间",
    ),
    needs=("contact_case.requester_wait_min",),
    keys=("channel",),
)


def durations(records: Records) -> "Table":
    """Seconds for each case that counts, with its channel."""
    cases = counted(records)
    return cases.select("channel", seconds=minutes(cases.requester_wait_min))


def query(records: Records, by: tuple[str, ...] = ("channel",)) -> "Table":
    """The order statistics of the time for each value of ``by``."""
    return ordered(durations(records), by)


def figures(records: Records) -> Iterator[Measurement]:
    """All cases, then by channel; what has no such time or a negative one is left out and counted."""
    yield from case_times(PLATE, records, durations(records))
