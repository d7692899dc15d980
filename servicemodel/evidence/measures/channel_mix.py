"""The share of each channel in all cases."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from servicemodel.domain.measurement import Grain, Measure, Measurement
from servicemodel.domain.text import Text
from servicemodel.domain.value import Unit
from servicemodel.evidence.counting import Told, shares
from servicemodel.evidence.matters import counted, left_out
from servicemodel.evidence.records import Records

if TYPE_CHECKING:
    from ibis.expr.types import Table

PLATE = Measure(
    name="channel_mix",
    version=1,
    grain=Grain.CASE,
    unit=Unit.SHARE,
    title=Text("channel mix", "渠道构成"),
    definition=Text(
        "Cases that came by a channel, of all cases; an unrecognised channel counts as one of its own",
        "经由某一渠道的工单占全部工单的比例；未识别的渠道单列一类",
    ),
    formula="count(cases of the channel) / count(cases)",
    cannot_show=Text("that one matter went over several channels", "同一事项先后使用了多个渠道"),
    needs=("contact_case.channel",),
    keys=("channel",),
)


def query(records: Records) -> "Table":
    """``k`` of ``n`` cases for each channel."""
    import ibis

    cases = counted(records)
    found = cases.group_by("channel").aggregate(k=cases.count())
    return found.mutate(n=found.k.sum().over(ibis.window())).order_by("channel")


def figures(records: Records) -> Iterator[Measurement]:
    """One share for each channel."""
    yield from shares(Told(PLATE, records, ("channel",), left_out=left_out(records)), query(records))
