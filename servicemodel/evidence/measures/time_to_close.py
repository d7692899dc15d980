"""How long it takes until a case is closed."""

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
    name="time_to_close",
    version=1,
    grain=Grain.CASE,
    unit=Unit.DAYS,
    title=Text("time to close", "关闭时长"),
    definition=Text("Time from the opening of a case to its closing", "从工单创建到关闭的时长"),
    formula="median(closed_at - opened_at)",
    cannot_show=Text(
        "work: many systems close by themselves some days after the resolution",
        "实际工作时间：许多系统在解决若干天后自动关闭工单",
    ),
    needs=("contact_case.closed_at",),
    keys=("channel",),
)


def durations(records: Records) -> "Table":
    """Seconds for each case that counts, with its channel."""
    cases = counted(records)
    found = cases.select("channel", seconds=lasted(cases, "closed_at"))
    return keep(records.engine, found, PLATE.name)


def query(records: Records, by: tuple[str, ...] = ("channel",)) -> "Table":
    """The order statistics of the time for each value of ``by``."""
    return ordered(durations(records), by)


def figures(records: Records) -> Iterator[Measurement]:
    """All cases, then by channel; what has no such time or a negative one is left out and counted."""
    yield from case_times(PLATE, records, durations(records))
