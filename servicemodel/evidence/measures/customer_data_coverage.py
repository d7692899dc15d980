"""How much of what should be known of customers stands in the records."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from servicemodel.domain.measurement import Grain, Measure, Measurement
from servicemodel.domain.text import Text
from servicemodel.domain.value import Unit
from servicemodel.evidence.counting import Told, shares
from servicemodel.evidence.lives import held
from servicemodel.evidence.matters import counted
from servicemodel.evidence.records import Records

if TYPE_CHECKING:
    from ibis.expr.types import Table

PLATE = Measure(
    name="customer_data_coverage",
    version=1,
    grain=Grain.FIELD,
    unit=Unit.SHARE,
    title=Text("customer data captured", "客户数据采集率"),
    definition=Text(
        "Filled fields, of all fields on customers that the records have a column for and ever fill: by "
        "field, in cases and (as unit.…) in the list of installed units",
        "已填写的客户字段占应填字段的比例，仅计记录中设有且曾经填写过的字段；按字段分列，"
        "工单字段用原名，装机清单字段以 unit. 开头",
    ),
    formula="count(fields filled) / count(rows), by field",
    cannot_show=Text(
        "whether what is filled in is right: see customer_data_accuracy; fields that nobody ever fills",
        "所填内容是否正确（见 customer_data_accuracy），以及从未填写过的字段",
    ),
    needs=("contact_case.customer_key|installed_unit.customer_key",),
    keys=("field",),
    seeds=("MF-06", "PA-04"),
)
#: Columns about the customer or the customer's unit.
CASE_FIELDS = ("customer_key", "organisation_key", "segment", "product", "asset_key", "category", "reason")
UNIT_FIELDS = ("customer_key", "dealer", "segment", "region", "installed_at", "channel", "consent")


def query(records: Records) -> "Table":
    """``k`` filled of ``n`` for each ``field`` that is ever filled."""
    import ibis

    parts = []
    if records.cases is not None:
        cases = counted(records)
        parts += [(cases, name, name) for name in held(records, "contact_case", CASE_FIELDS)]
    if records.units is not None:
        named = held(records, "installed_unit", UNIT_FIELDS)
        parts += [(records.units, name, f"unit.{name}") for name in named]
    each = [
        table.aggregate(k=table[name].count(), n=table.count()).mutate(field=ibis.literal(field))
        for table, name, field in parts
    ]
    found = ibis.union(*each) if len(each) > 1 else each[0]
    return found.select("field", "k", "n").order_by("field")


def figures(records: Records) -> Iterator[Measurement]:
    """All fields together, then each field."""
    found = query(records)
    whole = found.aggregate(k=found.k.sum(), n=found.n.sum())
    yield from shares(Told(PLATE, records, left_out=records.left_out), whole)
    yield from shares(Told(PLATE, records, ("field",), left_out=records.left_out), found)
