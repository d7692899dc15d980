"""Service level: cases in which the promise was kept."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from servicemodel.domain.measurement import Grain, Measure, Measurement
from servicemodel.domain.text import Text
from servicemodel.domain.value import Unit
from servicemodel.evidence.counting import Told, grouped, shares
from servicemodel.evidence.matters import counted, left_out
from servicemodel.evidence.records import Records

if TYPE_CHECKING:
    from ibis.expr.types import Table

PLATE = Measure(
    name="service_level",
    version=1,
    grain=Grain.CASE,
    unit=Unit.SHARE,
    title=Text("service level met", "服务水平达标率"),
    definition=Text(
        "Cases that met the service level by their last event, of the cases where that is known; by "
        "channel, by priority, and by use of the knowledge base",
        "以工单最后一个事件为准，达到服务水平的工单占结果已知的工单的比例；按渠道、优先级及是否使用知识库"
        "分列",
    ),
    formula="count(cases with sla_met) / count(cases with sla_met known)",
    cannot_show=Text(
        "that the target suits the customer; a difference between groups is no cause",
        "目标是否符合客户需要；各组之间的差异不等于因果",
    ),
    needs=("contact_case.sla_met",),
    keys=("channel", "priority", "knowledge_used"),
)
BY = ((), ("channel",), ("priority",), ("knowledge_used",))


def query(records: Records, by: tuple[str, ...] = ("channel",)) -> "Table":
    """``k`` of ``n`` cases for each value of ``by``."""
    cases = counted(records)
    known = cases.filter(cases.sla_met.notnull(), *(cases[name].notnull() for name in by))
    return grouped(known, by, k=known.sla_met.sum(), n=known.count())


def figures(records: Records) -> Iterator[Measurement]:
    """All cases, then by channel, by priority and by use of the knowledge base."""
    left = left_out(records)
    for by in BY:
        yield from shares(Told(PLATE, records, by, left_out=left), query(records, by))
