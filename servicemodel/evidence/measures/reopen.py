"""Cases that were settled and then were not."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from servicemodel.domain.measurement import Grain, Measure, Measurement
from servicemodel.domain.text import Text
from servicemodel.domain.value import Unit
from servicemodel.evidence.counting import Told, shares
from servicemodel.evidence.matters import counted
from servicemodel.evidence.records import Records

if TYPE_CHECKING:
    from ibis.expr.types import Table

PLATE = Measure(
    name="reopen",
    version=1,
    grain=Grain.CASE,
    unit=Unit.SHARE,
    title=Text("cases reopened", "被重新打开的工单"),
    definition=Text(
        "Cases with a resolved or closed state followed by another state, of the cases with a known "
        "state; without a log, by the source's own counter",
        "已解决或已关闭之后又进入其他状态的工单占状态已知的工单的比例；无日志时采用来源系统自身的计数",
    ),
    formula="count(cases with settled -> not settled) / count(cases with a known state)",
    cannot_show=Text(
        "customers who opened a new case instead: see repeat_contact",
        "客户另开新工单的情形，见 repeat_contact",
    ),
    needs=("contact_event.status|contact_case.reopen_count",),
    keys=(),
)


def query(records: Records) -> "Table":
    """``k`` of ``n`` cases: from the log where its events carry a state, else by the source's own counter."""
    logged = None if records.lacks(("contact_event.status",)) else records.reopenings
    if logged is None:
        cases = counted(records)
        known = cases.filter(cases.reopen_count.notnull())
        return known.aggregate(k=(known.reopen_count > 0).sum(), n=known.count())
    return logged.aggregate(k=(logged.times > 0).sum(), n=logged.count())


def figures(records: Records) -> Iterator[Measurement]:
    """One share."""
    yield from shares(Told(PLATE, records), query(records))
