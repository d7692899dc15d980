"""Customers who gave up before anybody answered."""

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
    name="abandonment",
    version=1,
    grain=Grain.CASE,
    unit=Unit.SHARE,
    title=Text("contacts given up", "放弃率"),
    definition=Text(
        "Cases that the customer gave up before an answer, of the cases where that is known",
        "客户在得到应答前放弃的工单占结果已知的工单的比例",
    ),
    formula="count(cases with abandoned) / count(cases with abandoned known)",
    cannot_show=Text(
        "whether the matter settled itself or the customer went elsewhere",
        "事项是自行了结，还是客户已转向他处",
    ),
    needs=("contact_case.abandoned",),
    keys=("channel",),
)


def query(records: Records, by: tuple[str, ...] = ("channel",)) -> "Table":
    """``k`` of ``n`` cases for each value of ``by``."""
    cases = counted(records)
    known = cases.filter(cases.abandoned.notnull())
    return grouped(known, by, k=known.abandoned.sum(), n=known.count())


def figures(records: Records) -> Iterator[Measurement]:
    """All cases, then by channel."""
    left = left_out(records)
    for by in ((), ("channel",)):
        yield from shares(Told(PLATE, records, by, left_out=left), query(records, by))
