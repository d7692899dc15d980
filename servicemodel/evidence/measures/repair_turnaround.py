"""How long a repair takes, by part and supplier."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from servicemodel.domain.measurement import Grain, Measure, Measurement
from servicemodel.domain.text import Text
from servicemodel.domain.value import Unit
from servicemodel.evidence.counting import Told, ordered, times
from servicemodel.evidence.lives import held, naming
from servicemodel.evidence.matters import unusable
from servicemodel.evidence.records import Records

if TYPE_CHECKING:
    from ibis.expr.types import Table

PLATE = Measure(
    name="repair_turnaround",
    version=1,
    grain=Grain.REPAIR,
    unit=Unit.DAYS,
    title=Text("repair turnaround", "维修周转时间"),
    definition=Text(
        "Time from the opening of a repair to its end; repairs still open are left out and counted",
        "维修从开始到完成的时长；尚未完成的维修不计入，但予以计数",
    ),
    formula="median(closed_at - opened_at)",
    cannot_show=Text(
        "repairs still open, which are often the long ones; and the time before the repair was opened",
        "尚未完成的维修（往往正是耗时长的），以及维修开始之前的等待",
    ),
    needs=("repair.opened_at", "repair.closed_at"),
    keys=("part", "supplier"),
    seeds=("DS-02", "PA-14"),
)
_GROUPS = ("part", "supplier")


def durations(records: Records) -> "Table":
    """Seconds for each repair, with its part and supplier; null while it is open."""
    assert records.repairs is not None
    repairs = records.repairs
    lasted = repairs.closed_at.epoch_seconds() - repairs.opened_at.epoch_seconds()
    return repairs.select(*_GROUPS, seconds=lasted)


def query(records: Records, by: tuple[str, ...] = ("supplier",)) -> "Table":
    """The order statistics of the time for each value of ``by``."""
    return ordered(naming(durations(records), by), by)


def figures(records: Records) -> Iterator[Measurement]:
    """All repairs, then by part, by supplier, and by both; the 90th percentile stands in the quantiles."""
    left = records.left_out + unusable(durations(records))
    known = held(records, "repair", _GROUPS)
    pair = (known,) if len(known) > 1 else ()
    for by in ((), *((column,) for column in known), *pair):
        yield from times(Told(PLATE, records, by, left_out=left), query(records, by))
