"""Channel consistency: whether one outcome depends on the channel a customer came by."""

from collections.abc import Iterator
from itertools import combinations
from typing import TYPE_CHECKING, Any

from attrs import evolve

from servicemodel.domain.measurement import Grain, Measure, Measurement
from servicemodel.domain.text import Text
from servicemodel.domain.value import Unit
from servicemodel.evidence.counting import Told, counted_share, difference
from servicemodel.evidence.engines import rows
from servicemodel.evidence.matters import counted, left_out
from servicemodel.evidence.records import Records

if TYPE_CHECKING:
    from ibis.expr.types import Table

PLATE = Measure(
    name="channel_consistency",
    version=1,
    grain=Grain.CASE,
    unit=Unit.SHARE,
    title=Text("consistency of the channels", "渠道一致性"),
    definition=Text(
        "Share of an outcome (service level met, disputed, given up, answered the same day) by channel, "
        "of the cases where it is known; beside it the difference of two channels, first minus second, "
        "where neither has too few cases",
        "各渠道中某一结果（达到服务水平、有争议、放弃、当天响应）的工单占该结果已知的工单的比例；两个渠道"
        "的工单数均足够时，另列两者之差（前者减后者）",
    ),
    formula="count(cases with the outcome) / count(cases with the outcome known), by channel",
    cannot_show=Text(
        "a cause: other matters and other customers come by other channels",
        "因果：不同渠道来的事项与客户本就不同",
    ),
    needs=(
        "contact_case.channel",
        "contact_case.sla_met|contact_case.disputed|contact_case.abandoned|contact_case.first_response_at",
    ),
    keys=("outcome", "channel", "against"),
)
OUTCOMES = ("sla_met", "disputed", "abandoned", "same_day")


def query(records: Records, outcome: str = "sla_met") -> "Table":
    """``k`` of ``n`` cases with the outcome, for each channel that is known."""
    cases = counted(records)
    cases = cases.mutate(same_day=cases.first_response_at.date() == cases.opened_at.date())
    known = cases.filter(cases[outcome].notnull(), cases.channel != "unknown")
    found = known.group_by("channel").aggregate(k=known[outcome].sum(), n=known.count())
    return found.order_by("channel")


def figures(records: Records) -> Iterator[Measurement]:
    """For each outcome that the records hold, each channel, then each pair of channels."""
    left = left_out(records)
    for outcome in OUTCOMES:
        held = "first_response_at" if outcome == "same_day" else outcome
        if not records.lacks((f"contact_case.{held}",)):
            yield from _compared(Told(PLATE, records, left_out=left), outcome, rows(query(records, outcome)))


def _compared(told: Told, outcome: str, found: list[dict[str, Any]]) -> Iterator[Measurement]:
    enough = []
    for row in found:
        key = (("outcome", outcome), ("channel", row["channel"]))
        for figure in counted_share(evolve(told, fixed=key), row["k"], row["n"]):
            yield figure
            if not figure.too_few:
                enough.append(row)
    for one, other in combinations(enough, 2):
        pair = (("outcome", outcome), ("channel", one["channel"]), ("against", other["channel"]))
        yield difference(evolve(told, fixed=pair), (one["k"], one["n"]), (other["k"], other["n"]))
