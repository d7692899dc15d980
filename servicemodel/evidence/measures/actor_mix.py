"""What people did and what systems did, kept apart."""

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
    name="actor_mix",
    version=1,
    grain=Grain.EVENT,
    unit=Unit.SHARE,
    title=Text("who acted", "操作者构成"),
    definition=Text(
        "Events of each kind of actor (customer, agent, bot, system, intermediary, supplier), of the "
        "events where that is known; a system account is not a person",
        "各类操作者（客户、坐席、机器人、系统、中间商、供应商）的事件占操作者已知的事件的比例；系统账号不"
        "是人",
    ),
    formula="count(events of the kind of actor) / count(events with a known kind)",
    cannot_show=Text("a system account that looks like a person", "看似真人的系统账号"),
    needs=("contact_event.actor_kind",),
    keys=("actor_kind",),
)


def query(records: Records) -> "Table":
    """``k`` of ``n`` events for each kind of actor."""
    import ibis

    assert records.events is not None
    known = records.events.filter(records.events.actor_kind != "unknown")
    found = known.group_by("actor_kind").aggregate(k=known.count())
    return found.mutate(n=found.k.sum().over(ibis.window())).order_by("actor_kind")


def figures(records: Records) -> Iterator[Measurement]:
    """One share for each kind of actor that occurs."""
    yield from shares(Told(PLATE, records, ("actor_kind",)), query(records))
