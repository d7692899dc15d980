"""Installed units and how long each was watched, in whole seconds, with its repairs.

A unit counts from its installation (or from ``observed_from``, where it was watched only later) until it
was retired, or until ``observed_until``, or else until the last moment of the records: what has not been
retired by then is still running, and its life is censored, not ended.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from servicemodel.domain.measurement import LeftOut
from servicemodel.evidence.counting import DAY
from servicemodel.evidence.engines import rows
from servicemodel.evidence.records import Records

if TYPE_CHECKING:
    from ibis.expr.types import FloatingValue, IntegerScalar, IntegerValue, Table

#: What makes units comparable: who made them, what they are, what was built in.
GROUPS = ("supplier", "product", "part")


def seconds(days: "FloatingValue") -> "IntegerValue":
    """Days as whole seconds: sums of them are exact."""
    return (days * DAY).round().cast("int64")


def last_moment(records: Records) -> "IntegerScalar":
    """The last moment that units or repairs tell of, in seconds since 1970; 0 where they hold no time."""
    import ibis

    assert records.units is not None
    told = [records.units[name] for name in ("observed_until", "retired_at", "installed_at")]
    if records.repairs is not None:
        told += [records.repairs.opened_at, records.repairs.closed_at]
    return ibis.greatest(*(time.epoch_seconds().max().fill_null(0).as_scalar() for time in told))


def watched(records: Records) -> "Table":
    """Every unit with ``entry`` and ``end``: seconds of age at which it was first and last watched.

    ``seconds``: how long it was watched, exact where the source itself counts exposure. Null where unknown.
    """
    import ibis

    units = records.units
    assert units is not None
    born = units.installed_at.epoch_seconds()
    end = ibis.coalesce(
        units.retired_at.epoch_seconds(), units.observed_until.epoch_seconds(), last_moment(records)
    )
    late = units.observed_from.epoch_seconds() - born
    units = units.mutate(
        entry=ibis.greatest(late.fill_null(0), 0), end=ibis.coalesce(end - born, seconds(units.age_days))
    )
    return units.mutate(seconds=ibis.coalesce(seconds(units.exposure_days), units.end - units.entry))


def exposed(records: Records) -> "Table":
    """The units watched for a known time: the groups, ``seconds``, ``failures`` and ``units``.

    Failures are those the source counts, else the repairs of the unit; a unit may stand for several.
    """
    import ibis

    found = watched(records)
    found = found.filter(found.seconds > 0)
    number = ibis.coalesce(found.units, 1)
    if records.repairs is None:
        return found.select(*GROUPS, "seconds", failures=found.failures, units=number)
    repairs = records.repairs.filter(records.repairs.unit_id.notnull())
    each = repairs.group_by("unit_id").aggregate(repaired=repairs.count())
    found = found.left_join(each, "unit_id")
    failures = ibis.coalesce(found.failures, found.repaired, 0)
    return found.select(*GROUPS, "seconds", failures=failures, units=ibis.coalesce(found.units, 1))


def unwatched(records: Records) -> tuple[LeftOut, ...]:
    """Units left out because nobody knows how long they were watched."""
    found = watched(records)
    unknown = rows(found.aggregate(n=(found.seconds.isnull() | (found.seconds <= 0)).sum()))[0]["n"]
    left = LeftOut("unit watched for an unknown time", unknown)
    return (*records.left_out, left) if unknown else records.left_out


def ages(records: Records) -> "Table":
    """The repairs of watched units, each with the ``age`` of the unit in seconds and its groups."""
    import ibis

    assert records.repairs is not None
    units = watched(records).select("unit_id", "installed_at", "entry", "end", *GROUPS)
    repairs = records.repairs.select("unit_id", "opened_at", "age_days")
    both = repairs.inner_join(units, "unit_id")
    age = ibis.coalesce(
        seconds(both.age_days), both.opened_at.epoch_seconds() - both.installed_at.epoch_seconds()
    )
    both = both.mutate(age=age)
    return both.filter(both.age > both.entry, both.age <= both.end)


def naming(table: "Table", columns: Sequence[str]) -> "Table":
    """The rows that hold a value in each of ``columns``; all rows where there are none."""
    return table.filter(*(table[name].notnull() for name in columns)) if columns else table


def held(records: Records, table: str, columns: Sequence[str]) -> tuple[str, ...]:
    """Those of ``columns`` of ``table`` that hold a value."""
    return tuple(column for column in columns if not records.lacks((f"{table}.{column}",)))
