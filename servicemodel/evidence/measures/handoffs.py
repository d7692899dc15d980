"""Hand-offs: how often a case goes from one known team to another."""

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
    name="handoffs",
    version=1,
    grain=Grain.HANDOFF,
    unit=Unit.COUNT,
    title=Text("hand-offs", "转交次数"),
    definition=Text(
        "Two consecutive events of a case with different, known teams; events without a team are "
        "skipped. Beside it, with the key unknown = counted, the same with the unknown taken for a team",
        "同一工单中相邻两个事件的已知团队不同，即为一次转交；无团队的事件跳过。另以键 unknown = counted "
        "给出把“未知”当作一个团队时的次数",
    ),
    formula="count(steps with a step before)",
    cannot_show=Text(
        "hand-offs that nobody entered, and passing on inside a team", "未录入系统的转交，以及团队内部的转手"
    ),
    needs=("contact_event.team",),
    keys=("unknown",),
)


def query(records: Records) -> "Table":
    """``n`` hand-offs, with ``pairs`` ordered pairs of teams."""
    runs = records.runs
    assert runs is not None
    return _counted(handoffs(runs))


def with_unknown(records: Records) -> "Table":
    """The same with the unknown team taken for a team."""
    changes = records.changes
    assert changes is not None
    moved = changes.filter(changes.team_changed & ~changes["first"])
    return _counted(moved.select(previous=moved.was_team.fill_null("?"), team=moved.team.fill_null("?")))


def _counted(moved: "Table") -> "Table":
    pairs = moved.group_by(["previous", "team"]).aggregate(times=moved.count())
    return pairs.aggregate(n=pairs.times.sum().fill_null(0), pairs=pairs.count())


def figures(records: Records) -> Iterator[Measurement]:
    """The number of hand-offs, then the number with the unknown counted."""
    yield from counts(Told(PLATE, records), query(records))
    yield from counts(Told(PLATE, records, fixed=(("unknown", "counted"),)), with_unknown(records))
