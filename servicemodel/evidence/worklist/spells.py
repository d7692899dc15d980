"""Lives of units: from installation or repair, taken as a renewal, to the next failure or the end of watch.

Where there are no repairs, retirement counts as the failure. A unit watched only from some age enters late
(left truncation); one that still runs is censored.
"""

from typing import TYPE_CHECKING, Any

from servicemodel.evidence.counting import DAY
from servicemodel.evidence.engines import rows
from servicemodel.evidence.lives import ages, watched
from servicemodel.evidence.records import Records

if TYPE_CHECKING:
    from ibis.expr.types import Table

#: What makes lives comparable.
ALIKE = ("product", "part")
#: What tells how well failures are reported.
STRATA = ("dealer", "region", "segment")


def spells(records: Records) -> "Table":
    """Every life: ``unit_id``, ``entry`` and ``end`` (seconds of age), ``failed``."""
    import ibis

    units = watched(records)
    units = units.filter(units.end > units.entry)
    if records.repairs is None:
        return units.select("unit_id", "entry", "end", failed=units.retired_at.notnull())
    order = ibis.window(group_by="unit_id", order_by="age")
    found = ages(records).select("unit_id", "age", "entry").distinct()
    before = found.age.lag().over(order)
    ended = found.select(
        "unit_id",
        entry=before.isnull().ifelse(found.entry, 0),
        end=found.age - before.fill_null(0),
        failed=ibis.literal(True),
    )
    last = found.group_by("unit_id").aggregate(last=found.age.max())
    running = units.select("unit_id", "entry", "end").left_join(last, "unit_id")
    running = running.select(
        "unit_id",
        entry=running.last.isnull().ifelse(running.entry, 0),
        end=running.end - running.last.fill_null(0),
        failed=ibis.literal(False),
    )
    return ibis.union(ended, running.filter(running.end > running.entry))


def grouped_lives(records: Records, alike: tuple[str, ...], strata: tuple[str, ...]) -> list[dict[str, Any]]:
    """The lives counted by day: group, stratum, ``entry`` and ``end`` (days), ``failed``, and ``n``."""
    assert records.units is not None
    lives = spells(records)
    named = {name: records.units[name].fill_null("") for name in (*alike, *strata)}
    both = lives.inner_join(records.units.select("unit_id", **named), "unit_id")
    late = both.entry // DAY
    found = both.select(*named, "failed", entry=late, end=(both.end // DAY).cast("float64") + 0.5)
    keys = [*named, "entry", "end", "failed"]
    return rows(found.group_by(keys).aggregate(n=found.count()).order_by(keys))
