"""First-contact resolution: first contacts that were not followed by another about the same matter."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from servicemodel.domain.measurement import Grain, LeftOut, Measure, Measurement
from servicemodel.domain.text import Text
from servicemodel.domain.value import Unit
from servicemodel.evidence.counting import Told, counted_share
from servicemodel.evidence.records import Records
from servicemodel.evidence.repeats import WINDOWS, contacts, first_contacts, matter_of, windows

if TYPE_CHECKING:
    from ibis.expr.types import Table

PLATE = Measure(
    name="first_contact_resolution",
    version=1,
    grain=Grain.CONTACT,
    unit=Unit.SHARE,
    title=Text("resolved at first contact", "首次联络解决率"),
    definition=Text(
        "First contacts (none from the same customer about the same matter in the days before) with none "
        "in the days after, of all first contacts; 7 days, with 3 and 14 beside. A contact is the "
        "opening of a case that came in. Left out of both numbers and counted: unknown customer or "
        "product, contacts going out, excluded and merged cases, and the days at the edge of the records "
        "whose window is not complete",
        "首次联络（此前若干天内同一客户就同一事项未曾联络）之后若干天内未再联络的比例；默认 7 天，另列 3 "
        "天与 14 天。联络指进线工单的创建。分子与分母均不计以下各项，但予以计数：客户或产品未知、外呼联络、"
        "被排除或被合并的工单，以及记录边缘窗口不完整的日子",
    ),
    formula="count(first contacts with none after) / count(first contacts)",
    cannot_show=Text(
        "customers who gave up, or came by a way that is not recorded; the figure depends strongly on "
        "what makes contacts one matter",
        "放弃的客户，以及经由未记录途径再次联络的客户；该值在很大程度上取决于如何界定同一事项",
    ),
    needs=("contact_case.customer_key", "contact_case.opened_at"),
    keys=("days", "matter"),
)


def query(records: Records, days: int = WINDOWS[0], matter: tuple[str, ...] = ()) -> "Table":
    """``k`` of ``n`` first contacts within ``days``; ``matter`` as in ``matter_of`` unless told."""
    return first_contacts(contacts(records, matter or matter_of(records)), days)


def figures(records: Records) -> Iterator[Measurement]:
    """Seven days, then 3 and 14; then seven days for the customer whatever the matter."""
    for window in windows(records):
        edge = LeftOut("incomplete window", window.sums["edge"])
        told = Told(PLATE, records, fixed=window.key, left_out=(*window.left_out, edge))
        yield from counted_share(told, window.sums["k"], window.sums["n"])
