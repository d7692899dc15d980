"""How many times settled cases were taken up again."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from servicemodel.domain.measurement import Grain, Measure, Measurement
from servicemodel.domain.text import Text
from servicemodel.domain.value import Unit
from servicemodel.evidence.counting import Told, counts
from servicemodel.evidence.matters import counted
from servicemodel.evidence.records import Records

if TYPE_CHECKING:
    from ibis.expr.types import Table

PLATE = Measure(
    name="reopenings",
    version=1,
    grain=Grain.EVENT,
    unit=Unit.COUNT,
    title=Text("reopenings", "重新打开次数"),
    definition=Text(
        "Times a resolved or closed state was followed by another state; without a log, the sum of the "
        "source's own counter",
        "已解决或已关闭之后又进入其他状态的次数；无日志时为来源系统自身计数之和",
    ),
    formula="count(settled -> not settled)",
    cannot_show=Text(
        "customers who opened a new case instead: see repeat_contact",
        "客户另开新工单的情形，见 repeat_contact",
    ),
    needs=("contact_event.status|contact_case.reopen_count",),
    keys=(),
)


def query(records: Records) -> "Table":
    """``n`` reopenings: from the log where its events carry a state, else the sum of the source's counter."""
    logged = None if records.lacks(("contact_event.status",)) else records.reopenings
    if logged is None:
        return counted(records).aggregate(n=lambda cases: cases.reopen_count.sum().fill_null(0))
    return logged.aggregate(n=logged.times.sum().fill_null(0))


def figures(records: Records) -> Iterator[Measurement]:
    """One count."""
    yield from counts(Told(PLATE, records), query(records))
