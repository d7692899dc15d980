"""Repairs that did not last: the same unit repaired again within some days."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from servicemodel.domain.measurement import Grain, LeftOut, Measure, Measurement
from servicemodel.domain.text import Text
from servicemodel.domain.value import Unit
from servicemodel.evidence.counting import DAY, Told, grouped, shares
from servicemodel.evidence.engines import rows
from servicemodel.evidence.lives import held, naming
from servicemodel.evidence.records import Records

if TYPE_CHECKING:
    from ibis.expr.types import Table

PLATE = Measure(
    name="repair_recurrence",
    version=1,
    grain=Grain.REPAIR,
    unit=Unit.SHARE,
    title=Text("repaired again", "返修率"),
    definition=Text(
        "Repairs after which the same unit was repaired again within 90 days (30 beside it), of those "
        "repairs whose days after are complete in the records; the same part where the part is known",
        "同一设备在 90 天内（另列 30 天）再次维修的维修占后续天数在记录中完整的维修的比例；"
        "部件已知时以同一部件为准",
    ),
    formula="count(repairs followed by another within N days) / count(repairs with N days behind them)",
    cannot_show=Text(
        "whether it was the same fault, and repairs made elsewhere", "是否为同一故障，以及在别处进行的维修"
    ),
    needs=("repair.unit_id", "repair.opened_at"),
    keys=("part", "supplier", "days"),
    seeds=("DS-01", "PA-14"),
)
#: Days within which a further repair counts, the default first.
WINDOWS = (90, 30)
_GROUPS = ("part", "supplier")


def followed(records: Records, days: int) -> "Table":
    """Repairs of a known unit with ``again``, and ``whole``: their days after are in the records."""
    import ibis

    assert records.repairs is not None
    repairs = records.repairs
    known = repairs.filter(repairs.unit_id.notnull(), repairs.opened_at.notnull())
    known = known.mutate(at=known.opened_at.epoch_seconds())
    order = ibis.window(group_by=("unit_id", "part"), order_by=("at", "repair_id"))
    at, window = known["at"], days * DAY
    later = at.lead().over(order) - at
    return known.select(
        *_GROUPS, again=(later <= window).fill_null(False), whole=at <= at.max().over(ibis.window()) - window
    )


def query(records: Records, by: tuple[str, ...] = ("supplier",), days: int = WINDOWS[0]) -> "Table":
    """``k`` of ``n`` repairs followed by another within ``days``, for each value of ``by``."""
    found = followed(records, days)
    whole = naming(found.filter(found.whole), by)
    return grouped(whole, by, k=whole.again.sum(), n=whole.count())


def figures(records: Records) -> Iterator[Measurement]:
    """All repairs, then by part and by supplier; 90 days, then 30."""
    for days in WINDOWS:
        found = followed(records, days)
        edge = rows(found.aggregate(n=(~found.whole).sum()))[0]["n"] or 0
        left = (*records.left_out, LeftOut("days after not complete", edge))
        fixed = () if days == WINDOWS[0] else (("days", str(days)),)
        for by in ((), *((column,) for column in held(records, "repair", _GROUPS))):
            yield from shares(Told(PLATE, records, by, fixed, left), query(records, by, days))
