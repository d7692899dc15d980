"""Which team passes to which, and how often."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from servicemodel.domain.measurement import Grain, Measure, Measurement
from servicemodel.domain.text import Text
from servicemodel.domain.value import Unit
from servicemodel.evidence.counting import Told, counts
from servicemodel.evidence.records import Records
from servicemodel.evidence.steps import handoffs

if TYPE_CHECKING:
    from ibis.expr.types import Table

PLATE = Measure(
    name="handoff_pairs",
    version=1,
    grain=Grain.HANDOFF,
    unit=Unit.COUNT,
    title=Text("hand-offs by pair of teams", "按团队对统计的转交次数"),
    definition=Text(
        "Hand-offs from one team or party to another, for each ordered pair",
        "由一个团队或参与方转交给另一个的次数，按有序对统计",
    ),
    formula="count(hand-offs) by from, to",
    cannot_show=Text("why the case was passed on", "转交的原因"),
    needs=("contact_event.team",),
    keys=("from", "to"),
)


def query(records: Records) -> "Table":
    """``n`` hand-offs for each pair."""
    runs = records.runs
    assert runs is not None
    moved = handoffs(runs)
    found = moved.group_by(**{"from": moved.previous, "to": moved.team}).aggregate(n=moved.count())
    return found.order_by(["from", "to"])


def figures(records: Records) -> Iterator[Measurement]:
    """One count for each ordered pair that occurs."""
    yield from counts(Told(PLATE, records, ("from", "to")), query(records))
