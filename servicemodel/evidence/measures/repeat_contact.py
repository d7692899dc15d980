"""Repeat contact: customers who had to come again about the same matter."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from servicemodel.domain.measurement import Grain, Measure, Measurement
from servicemodel.domain.text import Text
from servicemodel.domain.value import Unit
from servicemodel.evidence.counting import Told, counted_share
from servicemodel.evidence.records import Records
from servicemodel.evidence.repeats import WINDOWS, contacts, first_contacts, matter_of, windows

if TYPE_CHECKING:
    from ibis.expr.types import Table

PLATE = Measure(
    name="repeat_contact",
    version=1,
    grain=Grain.CONTACT,
    unit=Unit.SHARE,
    title=Text("repeat contacts", "重复联络"),
    definition=Text(
        "Contacts with another from the same customer about the same matter in the days before, of all "
        "contacts; 7 days, with 3 and 14 beside. A contact is the opening of a case that came in. Left out "
        "of both numbers and counted: unknown customer or product, contacts going out, excluded and merged "
        "cases, and the first days of the records",
        "此前若干天内同一客户就同一事项联络过的联络占全部联络的比例；默认 7 天，另列 3 天与 14 天。"
        "联络指进线工单的创建。分子与分母均不计以下各项，但予以计数：客户或产品未知、外呼联络、"
        "被排除或被合并的工单，以及记录最初的几天",
    ),
    formula="count(contacts with one before) / count(contacts)",
    cannot_show=Text(
        "whether it was the same question; the figure depends strongly on what makes contacts one matter",
        "是否为同一个问题；该值在很大程度上取决于如何界定同一事项",
    ),
    needs=("contact_case.customer_key", "contact_case.opened_at"),
    keys=("days", "matter"),
)


def query(records: Records, days: int = WINDOWS[0], matter: tuple[str, ...] = ()) -> "Table":
    """``k`` of ``n`` contacts within ``days``; ``matter`` as in ``matter_of`` unless told."""
    found = first_contacts(contacts(records, matter or matter_of(records)), days)
    return found.select(k="repeats", n="every")


def figures(records: Records) -> Iterator[Measurement]:
    """Seven days, then 3 and 14; then seven days for the customer whatever the matter."""
    for window in windows(records):
        told = Told(PLATE, records, fixed=window.key, left_out=window.left_out)
        yield from counted_share(told, window.sums["repeats"], window.sums["every"])
