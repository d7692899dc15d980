"""Cases that count, durations of cases, and what is left out of both (records.md, 6 and 7)."""

from typing import TYPE_CHECKING

from servicemodel.domain.measurement import LeftOut
from servicemodel.evidence.engines import rows
from servicemodel.evidence.records import Records

if TYPE_CHECKING:
    from ibis.expr.types import IntegerValue, NumericValue, Table


def counted(records: Records) -> "Table":
    """The cases that count: neither excluded (spam, deleted, closed when created) nor merged into another."""
    assert records.cases is not None
    cases = records.cases
    return cases.filter(cases.excluded.isnull() & cases.merged_into.isnull())


def left_out(records: Records) -> tuple[LeftOut, ...]:
    """Cases that do not count, by reason."""
    assert records.cases is not None
    cases = records.cases
    other = cases.filter(cases.excluded.notnull() | cases.merged_into.notnull())
    reason = other.excluded.fill_null("merged")
    found = other.group_by(reason=reason).aggregate(n=other.count()).order_by("reason")
    return records.left_out + tuple(LeftOut(row["reason"], row["n"]) for row in rows(found))


def lasted(cases: "Table", until: str, counted_by: str = "") -> "IntegerValue":
    """Seconds from the opening to ``until``; where unknown, the minutes ``counted_by`` the source."""
    import ibis

    seconds = cases[until].epoch_seconds() - cases.opened_at.epoch_seconds()
    return ibis.coalesce(seconds, minutes(cases[counted_by])) if counted_by else seconds


def minutes(column: "NumericValue") -> "IntegerValue":
    """A column of minutes in whole seconds."""
    return (column * 60).round().cast("int64")


def unusable(durations: "Table") -> tuple[LeftOut, ...]:
    """Durations that cannot be used: unknown, or negative (closed before opened)."""
    seconds = durations.seconds
    found = rows(durations.aggregate(unknown=seconds.isnull().sum(), negative=(seconds < 0).sum()))[0]
    return tuple(LeftOut(reason, found[reason]) for reason in ("unknown", "negative") if found[reason])


def years(records: Records) -> float:
    """Years of 365 days between the first and the last opening of a case that counts; 0 if unknown."""
    at = counted(records).opened_at.epoch_seconds()
    found = rows(at.as_table().aggregate(first=at.min(), last=at.max()))[0]
    return 0.0 if found["first"] is None else (found["last"] - found["first"]) / (365 * 86_400)
