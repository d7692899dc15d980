"""How long the firm waits for customers."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from servicemodel.domain.measurement import Grain, Measure, Measurement
from servicemodel.domain.text import Text
from servicemodel.domain.value import Unit
from servicemodel.evidence.case_times import case_times
from servicemodel.evidence.counting import ordered
from servicemodel.evidence.matters import counted, minutes
from servicemodel.evidence.records import Records

if TYPE_CHECKING:
    from ibis.expr.types import Table

PLATE = Measure(
    name="agent_wait",
    version=1,
    grain=Grain.CASE,
    unit=Unit.DAYS,
    title=Text("wait of the firm", "企业等待时长"),
    definition=Text(
        "Time in which the firm waited for the customer (pending), as the source counts it",
        "企业等待客户答复的时长（待客户回复），按来源系统的统计",
    ),
    formula="median(agent_wait_min)",
    cannot_show=Text(
        "whether the question was needed, or the answer was known to another team",
        "所提问题是否必要，或答案是否已为其他团队所知",
    ),
    needs=("contact_case.agent_wait_min",),
    keys=("channel",),
)


def durations(records: Records) -> "Table":
    """Seconds for each case that counts, with its channel."""
    cases = counted(records)
    return cases.select("channel", seconds=minutes(cases.agent_wait_min))


def query(records: Records, by: tuple[str, ...] = ("channel",)) -> "Table":
    """The order statistics of the time for each value of ``by``."""
    return ordered(durations(records), by)


def figures(records: Records) -> Iterator[Measurement]:
    """All cases, then by channel; what has no such time or a negative one is left out and counted."""
    yield from case_times(PLATE, records, durations(records))
