"""What one contact costs."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from servicemodel.domain.measurement import Grain, Measure, Measurement
from servicemodel.domain.text import Text
from servicemodel.domain.value import Unit
from servicemodel.evidence.counting import Told, grouped, means
from servicemodel.evidence.money import SMALL, small
from servicemodel.evidence.records import Records

if TYPE_CHECKING:
    from ibis.expr.types import Table

PLATE = Measure(
    name="cost_per_contact",
    version=1,
    grain=Grain.CONTACT,
    unit=Unit.MONEY,
    title=Text("cost per contact", "单次联络成本"),
    definition=Text(
        "Mean recorded cost of a contact: of events that come in from customers where the direction is "
        "known, else of every event with a cost",
        "一次联络的平均入账成本：方向已知时仅计客户进线的事件，否则计所有有成本的事件",
    ),
    formula="sum(cost) / count(events with a cost)",
    cannot_show=Text(
        "costs that are not written down at the event, such as systems and rooms",
        "未记在事件上的成本，例如系统与场地",
    ),
    needs=("contact_event.cost",),
    keys=("channel",),
)


def query(records: Records, by: tuple[str, ...] = ("channel",)) -> "Table":
    """Sums of the costs (in ten-thousandths) and of their squares over ``n`` contacts."""
    assert records.events is not None
    events = records.events
    known = events.filter(events.cost.notnull(), events.direction.fill_null("inbound") == "inbound")
    known = known.select("channel", cost=small(known.cost))
    wide = known.cost.cast("float64")
    return grouped(known, by, total=known.cost.sum(), squares=(wide * wide).sum(), n=known.count())


def figures(records: Records) -> Iterator[Measurement]:
    """All contacts, then by channel."""
    for by in ((), ("channel",)):
        yield from means(Told(PLATE, records, by), query(records, by), SMALL)
