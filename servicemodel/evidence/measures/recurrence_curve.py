"""Repairs of a unit up to an age: Nelson's mean cumulative function, which shows wear that a rate hides."""

from collections.abc import Iterator
from math import exp, sqrt
from typing import TYPE_CHECKING, Any

from servicemodel.domain.measurement import Grain, LeftOut, Measure, Measurement
from servicemodel.domain.text import Text
from servicemodel.domain.value import Grade, Unit, Value
from servicemodel.evidence.counting import DAY, Told, figure
from servicemodel.evidence.engines import rows
from servicemodel.evidence.intervals import Z, twentieth_ranks
from servicemodel.evidence.lives import ages, watched
from servicemodel.evidence.records import Records

if TYPE_CHECKING:
    from ibis.expr.types import Table

PLATE = Measure(
    name="recurrence_curve",
    version=1,
    grain=Grain.UNIT,
    unit=Unit.COUNT,
    title=Text("repairs of a unit by age", "单台设备累计维修次数"),
    definition=Text(
        "Mean number of repairs of one unit up to an age (Nelson): at each age repairs divided by the units "
        "still watched at that age, added up; n counts the units watched at that age",
        "单台设备到某一使用天数为止的平均累计维修次数（Nelson 法）：逐个时点以维修次数除以当时仍在观察的"
        "台数，再累加；n 为该时点仍在观察的台数",
    ),
    formula="sum over ages of (repairs / units watched at that age)",
    cannot_show=Text(
        "single units that fail again and again: the interval takes the repairs of a unit as independent",
        "个别反复故障的设备：区间假定同一设备的各次维修相互独立",
    ),
    needs=(
        "repair.unit_id",
        "repair.age_days|installed_unit.installed_at",
        "installed_unit.age_days|installed_unit.installed_at",
    ),
    keys=("product", "days"),
    seeds=("DS-01", "MF-08"),
)


def query(records: Records, product: str = "") -> "Table":
    """At each age with a repair: ``age`` (seconds), ``repairs``, ``watched`` units, ``mean`` and ``spread``.

    ``mean`` is the repairs of a unit so far, ``spread`` the variance of it; ``product`` "" takes all units.
    """
    import ibis

    units, repairs = watched(records), ages(records)
    units = units.filter(units.end > units.entry)
    if product:
        units = units.filter(units["product"] == product)
        repairs = repairs.filter(repairs["product"] == product)
    zero = ibis.literal(0, "int64")
    moments = ibis.union(
        units.select(age=units.entry, came=zero + 1, went=zero, repairs=zero),
        units.select(age=units.end, came=zero, went=zero + 1, repairs=zero),
        repairs.select(age=repairs.age, came=zero, went=zero, repairs=zero + 1),
    )
    each = moments.group_by("age").aggregate(
        came=moments.came.sum(), went=moments.went.sum(), repairs=moments.repairs.sum()
    )
    before = ibis.cumulative_window(order_by="age")
    # Whoever comes at this age is not yet watched; whoever goes at this age still is.
    present = each.came.sum().over(before) - each.came - each.went.sum().over(before) + each.went
    each = each.mutate(watched=present)
    each = each.filter(each.repairs > 0)
    share = each.repairs / each.watched
    running = ibis.cumulative_window(order_by="age")
    each = each.mutate(mean=share.sum().over(running), spread=(share / each.watched).sum().over(running))
    return each.select("age", "repairs", "watched", "mean", "spread").order_by("age")


def figures(records: Records) -> Iterator[Measurement]:
    """Up to 21 ages, evenly spread over the ages with a repair, from the first to the last."""
    found = rows(query(records))
    units = watched(records)
    unknown = rows(units.aggregate(n=units.end.isnull().sum()))[0]["n"]
    left = (*records.left_out, *((LeftOut("unit of unknown age", unknown),) if unknown else ()))
    told = Told(PLATE, records, ("days",), left_out=left)
    for rank in sorted({*twentieth_ranks(len(found))}) if found else ():
        row = found[rank - 1]
        yield figure(told, {"days": f"{row['age'] / DAY:g}"}, _value(row), row["watched"])


def _value(row: dict[str, Any]) -> Value:
    """The mean with its 90 % interval, which is never below 0; 12 digits stand."""
    factor = exp(Z * sqrt(row["spread"]) / row["mean"])
    bounds = row["mean"], row["mean"] / factor, row["mean"] * factor
    number, low, high = (float(f"{bound:.12g}") for bound in bounds)
    return Value(number, Unit.COUNT, Grade.MEASURED, low=low, high=high, trials=row["watched"])
