"""How many cases there are in a year."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from servicemodel.domain.measurement import Grain, Measure, Measurement
from servicemodel.domain.text import Text
from servicemodel.domain.value import Unit
from servicemodel.evidence.counting import Told, grouped, rates
from servicemodel.evidence.lives import held, naming
from servicemodel.evidence.matters import counted, left_out, years
from servicemodel.evidence.records import Records

if TYPE_CHECKING:
    from ibis.expr.types import Table

PLATE = Measure(
    name="yearly_volume",
    version=1,
    grain=Grain.CASE,
    unit=Unit.PER_YEAR,
    title=Text("cases per year", "年工单数"),
    definition=Text(
        "Cases opened, for a year of 365 days, over the time between the first and the last opening",
        "按首末两次创建之间的时间折算为每年（365 天）的工单创建数",
    ),
    formula="count(cases) / years between first and last opening",
    cannot_show=Text("seasons, and extracts that thin out at their edges", "季节性，以及边缘稀疏的数据摘录"),
    needs=("contact_case.opened_at",),
    keys=("channel", "category"),
)


def query(records: Records, by: tuple[str, ...] = ("channel",)) -> "Table":
    """``n`` cases with an opening time for each value of ``by``."""
    cases = counted(records)
    known = naming(cases.filter(cases.opened_at.notnull()), by)
    return grouped(known, by, n=known.count())


def figures(records: Records) -> Iterator[Measurement]:
    """All cases, by channel, then by category; nothing where all were opened at the same moment."""
    span, left = years(records), left_out(records)
    more = held(records, "contact_case", ("channel", "category"))
    for by in ((), *((each,) for each in more)) if span else ():
        yield from rates(Told(PLATE, records, by, left_out=left), query(records, by), span)
