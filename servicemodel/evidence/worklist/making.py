"""The work list of one evidence folder: lifetimes fitted, units listed, and what to say about both."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import frozen

from servicemodel.domain.worklist import Stakes, Tally, Verdict, Worklist
from servicemodel.evidence.counting import DAY
from servicemodel.evidence.engines import close, keep, open_engine, rows
from servicemodel.evidence.lives import held, last_moment
from servicemodel.evidence.records import Records, open_records
from servicemodel.evidence.worklist.lifetimes import fitted
from servicemodel.evidence.worklist.listing import Terms, listed
from servicemodel.evidence.worklist.presence import strata_of, warnings
from servicemodel.evidence.worklist.spells import ALIKE, grouped_lives

if TYPE_CHECKING:
    from ibis.expr.types import Table

#: What the records must hold for a list to be made.
NEEDS = ("installed_unit.unit_id", "installed_unit.installed_at|installed_unit.age_days")
FAILURES = ("repair.unit_id|installed_unit.retired_at",)


class NoUnits(Exception):
    """The records hold no units, or no failures of them: ``lacks`` names the columns."""

    def __init__(self, lacks: tuple[str, ...]) -> None:
        super().__init__(", ".join(lacks))
        self.lacks = lacks


@frozen(eq=False)
class Made:
    """A list that is open: its head, and its rows, columns as in ``listing.COLUMNS``."""

    head: Worklist
    table: "Table"


@contextmanager
def work_list(folder: Path, stakes: Stakes, horizon: float, engine: str = "duckdb") -> Iterator[Made]:
    """The list over the records in ``folder`` for the coming ``horizon`` days.

    NoUnits where the records cannot say; EngineLacks where the machine lacks something.
    """
    opened = open_engine(engine, folder)
    try:
        records = open_records(folder, opened)
        lacks = records.lacks((*NEEDS, *FAILURES))
        if lacks or records.units is None:
            raise NoUnits(lacks or NEEDS)
        yield _made(records, stakes, horizon)
    finally:
        close(opened)


def _made(records: Records, stakes: Stakes, horizon: float) -> Made:
    alike = held(records, "installed_unit", ALIKE)
    strata = strata_of(records)
    columns = tuple(name for name, _ in strata[0].key) if strata else ()
    lifetimes = tuple(fitted(grouped_lives(records, alike, columns), alike, strata))
    table = keep(records.engine, listed(records, Terms(horizon, stakes, alike, lifetimes)), "worklist")
    told = warnings(strata, records.repairs is not None)
    head = Worklist(_day(records), horizon, stakes, lifetimes, strata, _tallies(table), told)
    return Made(head, table)


def _tallies(table: "Table") -> tuple[Tally, ...]:
    found = table.group_by(["verdict", "reason", "reach"]).aggregate(
        units=table.count(), worth=(table.worth * 100).round().cast("int64").sum()
    )
    return tuple(
        Tally(
            Verdict(row["verdict"]),
            row["reason"],
            row["reach"],
            row["units"],
            None if row["worth"] is None else row["worth"] / 100,
        )
        for row in rows(found.order_by(["verdict", "reason", "reach"]))
    )


def _day(records: Records) -> str:
    assert records.units is not None
    found = rows(records.units.limit(1).select(at=last_moment(records)))[0]["at"]
    return datetime.fromtimestamp(found // DAY * DAY, UTC).strftime("%Y-%m-%d")
