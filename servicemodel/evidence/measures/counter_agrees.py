"""The source's own counters beside our count from the log: how often they agree."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from servicemodel.domain.measurement import Grain, Measure, Measurement
from servicemodel.domain.text import Text
from servicemodel.domain.value import Unit
from servicemodel.evidence.counting import Told, shares
from servicemodel.evidence.matters import counted
from servicemodel.evidence.records import Records

if TYPE_CHECKING:
    from ibis.expr.types import Table

PLATE = Measure(
    name="counter_agrees",
    version=1,
    grain=Grain.CASE,
    unit=Unit.SHARE,
    title=Text("counter agrees with the log", "计数器与日志一致的比例"),
    definition=Text(
        "Cases in which the source's own counter (of reassignments, of reopenings) equals our count from "
        "the log, of the cases with both; for reassignments an unknown team counts as a team",
        "来源系统自身的计数（改派次数、重开次数）与据日志统计的次数相等的工单占两者皆有的工单的比例；统计"
        "改派时，未知团队也算一个团队",
    ),
    formula="count(cases with counter = count in the log) / count(cases with both)",
    cannot_show=Text("which of the two is right", "两者之中哪一个正确"),
    needs=(
        "contact_event.team|contact_event.status",
        "contact_case.reassignment_count|contact_case.reopen_count",
    ),
    keys=("counter",),
)
COUNTERS = ("reassignment_count", "reopen_count")


def query(records: Records, counter: str = "reassignment_count") -> "Table":
    """``k`` of ``n`` cases agree; ``declared`` and ``logged`` are the sums of both counts."""
    cases = counted(records)
    both = cases.join(_logged(records, counter), "case_id")
    both = both.filter(both[counter].notnull())
    return both.aggregate(
        k=(both[counter] == both.logged).sum(),
        n=both.count(),
        declared=both[counter].sum(),
        logged=both.logged.sum(),
    )


def _logged(records: Records, counter: str) -> "Table":
    """Our own count for each case in the log."""
    changes = records.changes
    assert changes is not None
    reopenings = records.reopenings
    assert reopenings is not None
    if counter == "reopen_count":
        return reopenings.rename(logged="times")
    changes = changes
    return changes.group_by("case_id").aggregate(logged=changes.team_changed.cast("int64").sum() - 1)


def figures(records: Records) -> Iterator[Measurement]:
    """One share for each counter that the source carries and the log can be held against."""
    for counter, column in zip(COUNTERS, ("contact_event.team", "contact_event.status"), strict=True):
        if not records.lacks((f"contact_case.{counter}", column)):
            yield from shares(Told(PLATE, records, fixed=(("counter", counter),)), query(records, counter))
