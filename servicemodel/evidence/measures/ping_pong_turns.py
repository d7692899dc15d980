"""Ping-pong turns: hand-offs straight back to the team before."""

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
    name="ping_pong_turns",
    version=1,
    grain=Grain.HANDOFF,
    unit=Unit.SHARE,
    title=Text("hand-offs straight back", "立即退回的转交"),
    definition=Text(
        "Hand-offs that give the case back to the team before the sender (the second pass of A B A), of "
        "all hand-offs",
        "把工单退回给上一团队的转交（A B A 中的第二次转交）占全部转交的比例",
    ),
    formula="count(A B A in the team sequences) / count(hand-offs)",
    cannot_show=Text("that a second opinion may be what was asked for", "有时来回正是为了征求意见"),
    needs=("contact_event.team",),
    keys=(),
)


def query(records: Records) -> "Table":
    """``k`` of ``n`` hand-offs."""
    cases = records.moves
    assert cases is not None
    return cases.aggregate(k=cases.turns.sum(), n=cases.moved.sum())


def figures(records: Records) -> Iterator[Measurement]:
    """One share."""
    yield from shares(Told(PLATE, records), query(records))
