"""Cases that stayed where they came in."""

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
    name="never_reassigned",
    version=1,
    grain=Grain.CASE,
    unit=Unit.SHARE,
    title=Text("never reassigned", "从未改派的工单"),
    definition=Text(
        "Cases whose counter of reassignments stands at 0 at the end, of the cases with a counter",
        "最终改派计数为 0 的工单占有该计数的工单的比例",
    ),
    formula="count(cases with reassignment_count = 0) / count(cases with reassignment_count)",
    cannot_show=Text(
        "whether the case came in at the right place or was kept too long",
        "工单是首次即分派正确，还是被滞留过久",
    ),
    needs=("contact_case.reassignment_count",),
    keys=("channel",),
)


def query(records: Records, by: tuple[str, ...] = ("channel",)) -> "Table":
    """``k`` of ``n`` cases for each value of ``by``."""
    cases = counted(records)
    known = cases.filter(cases.reassignment_count.notnull())
    return grouped(known, by, k=(known.reassignment_count == 0).sum(), n=known.count())


def figures(records: Records) -> Iterator[Measurement]:
    """All cases, then by channel."""
    left = left_out(records)
    for by in ((), ("channel",)):
        yield from shares(Told(PLATE, records, by, left_out=left), query(records, by))
