"""Whether customers who had to come often are the ones who leave."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from servicemodel.domain.measurement import Grain, Measure, Measurement
from servicemodel.domain.text import Text
from servicemodel.domain.value import Unit
from servicemodel.evidence.counting import Told, grouped, shares
from servicemodel.evidence.matters import counted
from servicemodel.evidence.records import Records

if TYPE_CHECKING:
    from ibis.expr.types import Table

PLATE = Measure(
    name="leaving",
    version=1,
    grain=Grain.UNIT,
    unit=Unit.SHARE,
    title=Text("customers who left, by number of contacts", "按联络次数统计的客户流失率"),
    definition=Text(
        "Customers all of whose units or contracts have ended, of the customers with as many contacts on "
        "record: each number from 0 to 9, and 10 or more",
        "在联络次数相同的客户中，名下全部设备或合同均已终止的客户所占比例；联络次数 0 至 9 次逐一列出，"
        "10 次及以上合并",
    ),
    formula="count(customers who left) / count(customers), by number of contacts",
    cannot_show=Text(
        "a cause: those with more trouble come more often and leave more often",
        "因果关系：麻烦多的客户既更常联络，也更易流失",
    ),
    needs=("installed_unit.customer_key", "installed_unit.retired_at", "contact_case.customer_key"),
    keys=("contacts",),
    seeds=("DS-07",),
)
MOST = 10


def customers(records: Records) -> "Table":
    """Every customer with a unit: ``left``, and the number of ``contacts``."""
    assert records.units is not None
    units = records.units.filter(records.units.customer_key.notnull())
    each = units.group_by("customer_key").aggregate(left=units.retired_at.count() == units.count())
    cases = counted(records)
    came = cases.filter(cases.customer_key.notnull())
    counts = came.group_by("customer_key").aggregate(contacts=came.count())
    both = each.left_join(counts, "customer_key")
    return both.select("left", contacts=both.contacts.fill_null(0))


def query(records: Records, by: tuple[str, ...] = ("contacts",)) -> "Table":
    """``k`` of ``n`` customers who left, for each number of contacts."""
    found = customers(records)
    found = found.mutate(contacts=(found.contacts >= MOST).ifelse(MOST, found.contacts))
    return grouped(found, by, k=found.left.sum(), n=found.count())


def figures(records: Records) -> Iterator[Measurement]:
    """All customers, then by number of contacts."""
    for by in ((), ("contacts",)):
        yield from shares(Told(PLATE, records, by, left_out=records.left_out), query(records, by))
