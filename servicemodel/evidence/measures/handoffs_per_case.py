"""Hand-offs for each case: the mean number."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from servicemodel.domain.measurement import Grain, Measure, Measurement
from servicemodel.domain.text import Text
from servicemodel.domain.value import Unit
from servicemodel.evidence.counting import Told, means
from servicemodel.evidence.records import Records

if TYPE_CHECKING:
    from ibis.expr.types import Table

PLATE = Measure(
    name="handoffs_per_case",
    version=1,
    grain=Grain.CASE,
    unit=Unit.COUNT,
    title=Text("hand-offs per case", "每张工单的转交次数"),
    definition=Text(
        "Mean number of hand-offs of the cases with a known team", "有已知团队的工单的平均转交次数"
    ),
    formula="count(hand-offs) / count(cases with a known team)",
    cannot_show=Text("that a few cases may have most of the hand-offs", "少数工单可能占了大部分转交"),
    needs=("contact_event.team",),
    keys=(),
)


def query(records: Records) -> "Table":
    """Sums of the hand-offs of a case and of their squares over ``n`` cases."""
    cases = records.moves
    assert cases is not None
    return cases.aggregate(
        total=cases.moved.sum(), squares=(cases.moved * cases.moved).sum(), n=cases.count()
    )


def figures(records: Records) -> Iterator[Measurement]:
    """One mean."""
    yield from means(Told(PLATE, records), query(records))
