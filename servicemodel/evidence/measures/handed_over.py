"""Cases handed over at least once."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from servicemodel.domain.measurement import Grain, Measure, Measurement
from servicemodel.domain.text import Text
from servicemodel.domain.value import Unit
from servicemodel.evidence.counting import Told, shares
from servicemodel.evidence.records import Records

if TYPE_CHECKING:
    from ibis.expr.types import Table

PLATE = Measure(
    name="handed_over",
    version=1,
    grain=Grain.CASE,
    unit=Unit.SHARE,
    title=Text("cases handed over", "发生过转交的工单"),
    definition=Text(
        "Cases with at least one hand-off, of the cases with a known team",
        "至少发生一次转交的工单占有已知团队的工单的比例",
    ),
    formula="count(cases with a hand-off) / count(cases with a known team)",
    cannot_show=Text("whether the hand-off was needed", "转交是否必要"),
    needs=("contact_event.team",),
    keys=(),
)


def query(records: Records) -> "Table":
    """``k`` of ``n`` cases."""
    cases = records.moves
    assert cases is not None
    return cases.aggregate(k=(cases.moved > 0).sum(), n=cases.count())


def figures(records: Records) -> Iterator[Measurement]:
    """One share."""
    yield from shares(Told(PLATE, records), query(records))
