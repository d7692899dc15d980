"""How many hand-offs there are in a year, for each pair of teams."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from servicemodel.domain.measurement import Grain, Measure, Measurement
from servicemodel.domain.text import Text
from servicemodel.domain.value import Unit
from servicemodel.evidence.counting import Told, grouped, rates
from servicemodel.evidence.matters import years
from servicemodel.evidence.records import Records
from servicemodel.evidence.steps import handoffs

if TYPE_CHECKING:
    from ibis.expr.types import Table

PLATE = Measure(
    name="yearly_handoffs",
    version=1,
    grain=Grain.HANDOFF,
    unit=Unit.PER_YEAR,
    title=Text("hand-offs per year", "年转交次数"),
    definition=Text(
        "Hand-offs for a year of 365 days, over the time between the first and the last opening of a "
        "case, for each ordered pair",
        "按首末两次工单创建之间的时间折算为每年（365 天）的转交次数，按有序对统计",
    ),
    formula="count(hand-offs) / years between first and last opening",
    cannot_show=Text("seasons, and extracts that thin out at their edges", "季节性，以及边缘稀疏的数据摘录"),
    needs=("contact_event.team", "contact_case.opened_at"),
    keys=("from", "to"),
)
PAIR = ("from", "to")


def query(records: Records, by: tuple[str, ...] = PAIR) -> "Table":
    """``n`` hand-offs for each value of ``by``."""
    runs = records.runs
    assert runs is not None
    moved = handoffs(runs)
    moved = moved.select(**{"from": moved.previous, "to": moved.team})
    return grouped(moved, by, n=moved.count())


def figures(records: Records) -> Iterator[Measurement]:
    """All hand-offs, then each pair; nothing where all cases were opened at the same moment."""
    span = years(records)
    for by in ((), PAIR) if span else ():
        yield from rates(Told(PLATE, records, by), query(records, by), span)
