"""Matters that the firm could have foreseen from what stood in its own records."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from servicemodel.domain.measurement import Grain, Measure, Measurement
from servicemodel.domain.text import Text
from servicemodel.domain.value import Unit
from servicemodel.evidence.counting import DAY, Told, grouped, shares
from servicemodel.evidence.engines import keep
from servicemodel.evidence.lives import held, naming
from servicemodel.evidence.matters import counted, left_out
from servicemodel.evidence.records import Records

if TYPE_CHECKING:
    from ibis.expr.types import BooleanValue, Table

PLATE = Measure(
    name="foreseeable",
    version=1,
    grain=Grain.CASE,
    unit=Unit.SHARE,
    title=Text("foreseeable matters", "可预见的事项"),
    definition=Text(
        "Matters with a signal before they were opened: the same unit repaired in the year before, the same "
        "customer or unit with another matter in the year before, or a unit past nine tenths of its design "
        "life. Of all matters of a known unit or customer that have a full year of records before them",
        "创建之前已有征兆的事项所占比例：一年内同一设备曾维修，一年内同一客户或设备曾有其他事项，"
        "或设备已超过设计寿命的九成。分母为设备或客户已知、且之前有一整年记录的事项",
    ),
    formula="count(matters with an earlier signal) / count(matters with a year of records before)",
    cannot_show=Text(
        "whether the firm would have been believed, and signals that stand in no record",
        "客户是否会相信提醒，以及未留下记录的征兆",
    ),
    needs=("contact_case.opened_at", "contact_case.customer_key|contact_case.asset_key"),
    keys=("category", "signal"),
    seeds=("AS-13", "PA-03"),
)
#: Days before a matter in which a signal counts.
YEAR = 365
#: Share of the design life after which a failure is to be expected.
NEARLY = 0.9
SIGNALS = ("repair", "contact", "design_life")


def matters(records: Records) -> "Table":
    """Every matter of a known unit or customer, with a column for each of SIGNALS, and ``whole``."""
    import ibis

    cases = counted(records)
    known = cases.asset_key.notnull() | cases.customer_key.notnull()
    cases = cases.filter(known, cases.opened_at.notnull())
    at = cases.opened_at.epoch_seconds()
    found = cases.select("case_id", "category", "asset_key", "customer_key", at=at)
    found = found.mutate(whole=found["at"] >= found["at"].min().over(ibis.window()) + YEAR * DAY)
    found = found.mutate(contact=_again(found, "asset_key") | _again(found, "customer_key"))
    return _worn(records, _repaired(records, found))


def query(records: Records, by: tuple[str, ...] = ("category",), signal: str = "") -> "Table":
    """``k`` of ``n`` matters with ``signal``, any of them where it is "", for each value of ``by``."""
    return _counts(matters(records), by, signal)


def figures(records: Records) -> Iterator[Measurement]:
    """All matters, by category, then by kind of signal."""
    found = keep(records.engine, matters(records), "matters")
    left = left_out(records)
    for by in ((), *((each,) for each in held(records, "contact_case", ("category",)))):
        yield from shares(Told(PLATE, records, by, left_out=left), _counts(found, by, ""))
    for signal in SIGNALS:
        told = Told(PLATE, records, (), (("signal", signal),), left)
        yield from shares(told, _counts(found, (), signal))


def _counts(found: "Table", by: tuple[str, ...], signal: str) -> "Table":
    wanted = found[signal] if signal else found.repair | found.contact | found.design_life
    whole = naming(found.mutate(wanted=wanted).filter(found.whole), by)
    return grouped(whole, by, k=whole.wanted.sum(), n=whole.count())


def _again(found: "Table", key: str) -> "BooleanValue":
    """Whether the same ``key`` had a matter within the year before."""
    import ibis

    order = ibis.window(group_by=key, order_by=("at", "case_id"))
    before = found["at"].lag().over(order)
    return found[key].notnull() & (found["at"] - before <= YEAR * DAY).fill_null(False)


def _repaired(records: Records, found: "Table") -> "Table":
    """With ``repair``: the unit was repaired in the year before."""
    import ibis

    if records.repairs is None:
        return found.mutate(repair=ibis.literal(False))
    repairs = records.repairs
    repairs = repairs.select(unit=repairs.unit_id, then=repairs.opened_at.epoch_seconds())
    near = found.inner_join(repairs, found.asset_key == repairs.unit)
    near = near.filter(near.then < near["at"], near["at"] - near.then <= YEAR * DAY)
    near = near.select("case_id").distinct()
    near = near.mutate(repair=ibis.literal(True)).rename(near_case="case_id")
    both = found.left_join(near, found.case_id == near.near_case).drop("near_case")
    return both.mutate(repair=both.repair.fill_null(False))


def _worn(records: Records, found: "Table") -> "Table":
    """With ``design_life``: the unit had come near the end of the life it was made for."""
    import ibis

    if records.units is None:
        return found.mutate(design_life=ibis.literal(False))
    units = records.units
    units = units.select(
        unit=units.unit_id, born=units.installed_at.epoch_seconds(), life=units.design_life_days
    )
    both = found.left_join(units, found.asset_key == units.unit)
    worn = (both["at"] - both.born >= both.life * DAY * NEARLY).fill_null(False)
    return both.mutate(design_life=worn).drop("unit", "born", "life")
