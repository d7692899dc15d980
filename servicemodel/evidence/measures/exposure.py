"""How long installed units were watched: what every failure rate rests on."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from servicemodel.domain.measurement import Grain, Measure, Measurement
from servicemodel.domain.text import Text
from servicemodel.domain.value import Grade, Unit, Value
from servicemodel.evidence.counting import DAY, Told, figure, grouped
from servicemodel.evidence.engines import rows
from servicemodel.evidence.lives import GROUPS, exposed, held, naming, unwatched
from servicemodel.evidence.records import Records

if TYPE_CHECKING:
    from ibis.expr.types import Table

PLATE = Measure(
    name="exposure",
    version=1,
    grain=Grain.UNIT,
    unit=Unit.DAYS,
    title=Text("exposure", "观察量"),
    definition=Text(
        "Unit-days under observation: from installation, or from when a unit was first watched, to "
        "retirement or the end of the records, added up; n counts units",
        "设备的观察总量（台·日）：自安装或首次观察起，至退役或记录结束止，逐台相加；n 为台数",
    ),
    formula="sum(end of observation - start of observation)",
    cannot_show=Text("how hard the units were used meanwhile", "其间设备的使用强度"),
    needs=("installed_unit.exposure_days|installed_unit.installed_at|installed_unit.age_days",),
    keys=GROUPS,
    seeds=("DS-02",),
)


def query(records: Records, by: tuple[str, ...] = ("supplier",)) -> "Table":
    """``seconds`` watched and ``n`` units for each value of ``by``."""
    units = exposed(records)
    known = naming(units, by)
    return grouped(known, by, seconds=known.seconds.sum(), n=known.units.sum())


def figures(records: Records) -> Iterator[Measurement]:
    """All units, then by supplier, product and part: exact, so without interval."""
    left = unwatched(records)
    for by in ((), *((column,) for column in held(records, "installed_unit", GROUPS))):
        for row in rows(query(records, by)):
            if row["n"]:
                value = Value(row["seconds"] / DAY, Unit.DAYS, Grade.MEASURED)
                yield figure(Told(PLATE, records, by, left_out=left), row, value, row["n"])
