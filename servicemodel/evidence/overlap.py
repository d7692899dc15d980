"""Imports that overlap: each thing that happened is counted once, and what was left out is told.

Imports come most telling first. Of a moment of a case that several imports hold, the events of the first
one stand; a case takes each value from the first import that has it; a unit, repair or answer stands as
in the first import that has it.
"""

from collections.abc import Sequence
from functools import reduce
from typing import TYPE_CHECKING

from servicemodel.domain.measurement import LeftOut
from servicemodel.evidence.engines import Engine, keep, rows
from servicemodel.evidence.tables import CanonicalTable

if TYPE_CHECKING:
    from ibis.expr.types import Table

#: What makes two rows of different imports the same thing.
_SAME = {
    "contact_event": ("case_id", "event_time"),
    "contact_case": ("case_id",),
    "installed_unit": ("unit_id",),
    "repair": ("repair_id",),
    "survey_answer": ("respondent", "item"),
}


def merged(
    engine: Engine, parts: Sequence["Table"], canonical: CanonicalTable
) -> tuple["Table | None", tuple[LeftOut, ...]]:
    """One table from those of several imports, and the rows left out; None where there is no part."""
    if len(parts) < 2:
        return (parts[0] if parts else None), ()
    import ibis

    every = ibis.union(*(part.mutate(rank=ibis.literal(rank, "int64")) for rank, part in enumerate(parts)))
    same = list(_SAME[canonical.name])
    if not _overlap(every, same[:1]):
        return every.drop("rank"), ()
    if canonical.name == "contact_case":
        kept = reduce(_filled, parts)
    else:
        best = every["rank"].min().over(ibis.window(group_by=same))
        kept = every.mutate(best=best)
        kept = kept.filter(kept["rank"] == kept.best).drop("best")
        kept = _renumbered(kept) if canonical.name == "contact_event" else kept.drop("rank")
    kept = keep(engine, kept.select(*(column.name for column in canonical.columns)), canonical.name)
    lost = _count(every) - _count(kept)
    return kept, (LeftOut(f"overlap:{canonical.name}", lost),) if lost else ()


def _overlap(every: "Table", same: Sequence[str]) -> bool:
    """Whether one thing occurs in several imports."""
    ranks = every.group_by(same).aggregate(first=every["rank"].min(), last=every["rank"].max())
    return _count(ranks.filter(ranks["first"] != ranks["last"]).limit(1)) > 0


def _count(table: "Table") -> int:
    found: int = rows(table.aggregate(n=table.count()))[0]["n"]
    return found


def _renumbered(events: "Table") -> "Table":
    """``seq`` anew: by time, then the import, then the order inside it."""
    import ibis

    order = ibis.window(group_by="case_id", order_by=["event_time", "rank", "seq"])
    return events.mutate(again=ibis.row_number().over(order) + 1).drop("seq", "rank").rename(seq="again")


def _filled(first: "Table", other: "Table") -> "Table":
    """The cases of both; what the first does not say is taken from the other."""
    import ibis

    pair = first.join(other, "case_id", how="outer", rname="other_{name}")
    return pair.select(**{name: ibis.coalesce(pair[name], pair[f"other_{name}"]) for name in first.columns})
