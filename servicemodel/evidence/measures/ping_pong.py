"""Ping-pong: cases that come straight back to a team and show that the first pass was in vain."""

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
    name="ping_pong",
    version=1,
    grain=Grain.CASE,
    unit=Unit.SHARE,
    title=Text("cases with ping-pong", "来回转派的工单"),
    definition=Text(
        "Cases with A B A in the sequence of their teams at least once, of the cases with a known team",
        "团队序列中至少出现一次 A B A 的工单占有已知团队的工单的比例",
    ),
    formula="count(cases with A B A) / count(cases with a known team)",
    cannot_show=Text("that a second opinion may be what was asked for", "有时来回正是为了征求意见"),
    needs=("contact_event.team",),
    keys=(),
)


def query(records: Records) -> "Table":
    """``k`` of ``n`` cases."""
    cases = records.moves
    assert cases is not None
    return cases.aggregate(k=(cases.turns > 0).sum(), n=cases.count())


def figures(records: Records) -> Iterator[Measurement]:
    """One share."""
    yield from shares(Told(PLATE, records), query(records))
