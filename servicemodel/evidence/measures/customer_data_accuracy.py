"""Whether what service wrote down of customers agrees with the list of installed units."""

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
    name="customer_data_accuracy",
    version=1,
    grain=Grain.FIELD,
    unit=Unit.SHARE,
    title=Text("customer data right", "客户数据准确率"),
    definition=Text(
        "Fields equal to the list of installed units, which is taken as the verified source, of the fields "
        "filled in both for the same unit: customer, product and segment in cases, and (as repair.…) "
        "customer, product, part and supplier in repairs. Case and blanks at the ends do not count",
        "与装机清单（视为核实来源）一致的字段占同一设备两处均已填写的字段的比例：工单中的客户、产品、客户群，"
        "以及维修记录（以 repair. 开头）中的客户、产品、部件、供应商。不区分大小写，忽略首尾空格",
    ),
    formula="count(fields equal) / count(fields filled in both sources), by field",
    cannot_show=Text(
        "whether the list of installed units is right, and units that are not on it",
        "装机清单本身是否正确，以及清单之外的设备",
    ),
    needs=("installed_unit.unit_id", "contact_case.asset_key|repair.unit_id"),
    keys=("field",),
    seeds=("MF-06", "PA-04"),
)
CASE_FIELDS = ("customer_key", "product", "segment")
REPAIR_FIELDS = ("customer_key", "product", "part", "supplier")


def query(records: Records) -> "Table":
    """``k`` equal of ``n`` compared for each ``field`` that both sources hold."""
    import ibis

    each = []
    if records.cases is not None:
        named = held(records, "contact_case", CASE_FIELDS)
        each += [_compared(records, counted(records), "asset_key", name, name) for name in named]
    if records.repairs is not None:
        named = held(records, "repair", REPAIR_FIELDS)
        each += [_compared(records, records.repairs, "unit_id", name, f"repair.{name}") for name in named]
    found = ibis.union(*each) if len(each) > 1 else each[0]
    return found.filter(found.n > 0).order_by("field")


def figures(records: Records) -> Iterator[Measurement]:
    """All fields together, then each field; nothing where no field stands in both sources."""
    if not _any(records):
        return
    found = query(records)
    whole = found.aggregate(k=found.k.sum().fill_null(0), n=found.n.sum().fill_null(0))
    yield from shares(Told(PLATE, records, left_out=records.left_out), whole)
    yield from shares(Told(PLATE, records, ("field",), left_out=records.left_out), found)


def _any(records: Records) -> bool:
    cases, repairs = held(records, "contact_case", CASE_FIELDS), held(records, "repair", REPAIR_FIELDS)
    return bool((records.cases is not None and cases) or (records.repairs is not None and repairs))


def _compared(records: Records, told: "Table", key: str, column: str, field: str) -> "Table":
    """How often ``column`` of ``told`` says the same as the unit that ``key`` names."""
    import ibis

    assert records.units is not None
    told = told.select(unit=told[key], said=told[column].strip().lower())
    units = records.units.select(unit_id=records.units.unit_id, true=records.units[column].strip().lower())
    both = told.inner_join(units, told.unit == units.unit_id)
    both = both.filter(both.said.notnull(), both.true.notnull())
    equal = (both.said == both.true).cast("int64").sum().fill_null(0)
    found = both.aggregate(k=equal, n=both.count())
    return found.select(field=ibis.literal(field), k=found.k, n=found.n)
