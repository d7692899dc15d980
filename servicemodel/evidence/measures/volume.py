"""How many cases there were, in all and by channel."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from servicemodel.domain.measurement import Grain, Measure, Measurement
from servicemodel.domain.text import Text
from servicemodel.domain.value import Unit
from servicemodel.evidence.counting import Told, counts, grouped
from servicemodel.evidence.matters import counted, left_out
from servicemodel.evidence.records import Records

if TYPE_CHECKING:
    from ibis.expr.types import Table

PLATE = Measure(
    name="volume",
    version=1,
    grain=Grain.CASE,
    unit=Unit.COUNT,
    title=Text("cases", "工单数"),
    definition=Text(
        "Cases in the records, each counted once, by the channel of the case",
        "记录中的工单数，每张工单只计一次，按工单的渠道分列",
    ),
    formula="count(cases)",
    cannot_show=Text(
        "contacts that never became a case, such as calls given up",
        "未形成工单的联络，例如客户中途挂断的电话",
    ),
    needs=("contact_case.case_id",),
    keys=("channel",),
)


def query(records: Records, by: tuple[str, ...] = ("channel",)) -> "Table":
    """``n`` cases for each value of ``by``."""
    cases = counted(records)
    return grouped(cases, by, n=cases.count())


def figures(records: Records) -> Iterator[Measurement]:
    """All cases, then by channel."""
    left = left_out(records)
    for by in ((), ("channel",)):
        yield from counts(Told(PLATE, records, by, left_out=left), query(records, by))
