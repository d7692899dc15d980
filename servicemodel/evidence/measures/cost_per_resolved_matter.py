"""What it costs until one matter is resolved, failures included."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from servicemodel.domain.measurement import Grain, Measure, Measurement
from servicemodel.domain.text import Text
from servicemodel.domain.value import Unit
from servicemodel.evidence.counting import Told, grouped, ratios
from servicemodel.evidence.engines import keep
from servicemodel.evidence.matters import counted, left_out
from servicemodel.evidence.money import SMALL, small
from servicemodel.evidence.records import Records

if TYPE_CHECKING:
    from ibis.expr.types import Table

PLATE = Measure(
    name="cost_per_resolved_matter",
    version=1,
    grain=Grain.CASE,
    unit=Unit.MONEY,
    title=Text("cost per resolved matter", "每解决一件事项的成本"),
    definition=Text(
        "Recorded cost of all cases, also of those never resolved, for each case that was resolved or closed",
        "全部工单（含从未解决的工单）的入账成本，除以已解决或已关闭的工单数",
    ),
    formula="sum(cost of all cases) / count(resolved cases)",
    cannot_show=Text("what the customer spends", "客户自己付出的成本"),
    needs=("contact_case.case_id", "contact_case.cost|contact_event.cost"),
    keys=("channel",),
)


def query(records: Records, by: tuple[str, ...] = ("channel",)) -> "Table":
    """Sums of cost (ten-thousandths), of its square, of resolved cases; ``k`` of ``n`` cases resolved."""
    cases = keep(records.engine, _priced(records), "priced")
    wide = cases.cost.cast("float64")
    return grouped(
        cases,
        by,
        total=cases.cost.sum(),
        squares=(wide * wide).sum(),
        shared=cases.resolved.ifelse(cases.cost, 0).sum(),
        k=cases.resolved.sum(),
        n=cases.count(),
    )


def _priced(records: Records) -> "Table":
    """Channel, cost and whether resolved, of each case with a cost of its own or of its events."""
    cases = counted(records)
    cases = cases.mutate(resolved=cases.resolved_at.notnull() | cases.closed_at.notnull())
    if records.events is None or records.values.get("contact_case.cost"):
        known = cases.filter(cases.cost.notnull())
        return known.select("channel", "resolved", cost=small(known.cost))
    events = records.events.filter(records.events.cost.notnull())
    spent = events.group_by("case_id").aggregate(spent=small(events.cost).sum())
    both = cases.join(spent, "case_id")
    return both.select("channel", "resolved", cost=both.spent)


def figures(records: Records) -> Iterator[Measurement]:
    """All cases, then by channel."""
    left = left_out(records)
    for by in ((), ("channel",)):
        yield from ratios(Told(PLATE, records, by, left_out=left), query(records, by), SMALL)
