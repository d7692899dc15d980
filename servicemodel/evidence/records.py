"""Imported records opened for measuring: the canonical tables of every import, each row counted once."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from attrs import evolve, field, frozen

from servicemodel.domain.measurement import LeftOut, Period
from servicemodel.evidence.engines import Engine, is_kept, keep, read, rows
from servicemodel.evidence.overlap import merged
from servicemodel.evidence.steps import changes_of, held, moves, reopenings, runs_of, steps_of, timed
from servicemodel.evidence.stock import found_in, values_of
from servicemodel.evidence.tables import TABLES, CanonicalTable

if TYPE_CHECKING:
    from ibis.expr.types import Table

_IBIS = {"text": "string", "int": "int64", "float": "float64", "bool": "boolean", "time": "timestamp"}


def _nothing() -> Mapping[str, int]:
    return MappingProxyType({})


@frozen
class Records:
    """What was imported, as Ibis tables of one engine; None where no import holds such a table.

    ``values`` counts the values of each column, as ``table.column``; ``files`` are import ids;
    ``left_out`` are rows found in more than one import. The team sequences and states of the events
    (``changes``, ``runs``, ``steps``, ``moves``, ``reopenings``) are made once, when first asked for.
    """

    engine: Engine
    events: "Table | None" = None
    cases: "Table | None" = None
    units: "Table | None" = None
    repairs: "Table | None" = None
    answers: "Table | None" = None
    values: Mapping[str, int] = field(factory=_nothing)
    files: tuple[str, ...] = ()
    period: Period | None = None
    left_out: tuple[LeftOut, ...] = ()

    @cached_property
    def changes(self) -> "Table | None":
        """As ``steps.changes_of``."""
        return None if self.events is None else keep(self.engine, changes_of(self.events), "changes")

    @cached_property
    def runs(self) -> "Table | None":
        """As ``steps.runs_of``: straight from the events, which is quicker, unless the changes are there."""
        if self.events is None or is_kept(self.engine, changes_of(self.events)):
            return self._answered_runs
        return keep(self.engine, runs_of(held(self.events)), "runs")

    @cached_property
    def _answered_runs(self) -> "Table | None":
        changes = self.changes
        moved = None if changes is None else changes.filter(changes.team_changed)
        return None if moved is None else keep(self.engine, runs_of(moved), "runs")

    @cached_property
    def steps(self) -> "Table | None":
        """As ``steps.steps_of``."""
        runs = self._answered_runs
        return None if runs is None else keep(self.engine, steps_of(runs), "steps")

    @cached_property
    def moves(self) -> "Table | None":
        """As ``steps.moves``."""
        steps = self.steps
        return None if steps is None else keep(self.engine, moves(steps), "moves")

    @cached_property
    def reopenings(self) -> "Table | None":
        """As ``steps.reopenings``."""
        changes = self.changes
        return None if changes is None else keep(self.engine, reopenings(changes), "reopenings")

    def lacks(self, needs: Sequence[str]) -> tuple[str, ...]:
        """Those of ``needs`` without a single value; printed SQL lacks nothing.

        A need is ``table.column``, or several with ``|`` between them, of which one will do.
        """
        if self.engine.backend is None:
            return ()
        return tuple(
            column for column in needs if not any(self.values.get(each) for each in column.split("|"))
        )


def open_records(folder: Path, engine: Engine, imports: Sequence[str] = ()) -> Records:
    """The records imported into ``folder``: all of them, or the ``imports`` named by id.

    Rows that overlap between imports are counted once.
    """
    stored = found_in(folder, imports)
    tables: dict[str, Table | None] = {}
    left: list[LeftOut] = []
    for canonical in TABLES:
        files = [each for each in stored if each.table == canonical.name]
        parts = [
            _canonical(read(engine, each.file, f"{canonical.name}_{each.import_id}"), canonical)
            for each in files
        ]
        tables[canonical.name], lost = merged(engine, parts, canonical)
        left += lost
    opened = Records(
        engine,
        events=tables["contact_event"],
        cases=tables["contact_case"],
        units=tables["installed_unit"],
        repairs=tables["repair"],
        answers=tables["survey_answer"],
        values=values_of(stored),
        files=tuple(sorted({each.import_id for each in stored})),
        left_out=tuple(left),
    )
    return evolve(opened, period=_period(opened))


def described(engine: Engine) -> Records:
    """Records of the canonical form without rows, for an engine that prints SQL."""
    import ibis

    tables = [
        ibis.table({c.name: _IBIS[c.type] for c in canonical.columns}, name=canonical.name)
        for canonical in TABLES
    ]
    return Records(engine, *tables)


def _canonical(table: "Table", canonical: CanonicalTable) -> "Table":
    """The canonical columns in their order and types; null where an older import lacks one."""
    import ibis

    held = table.schema()
    made: dict[str, Any] = {}
    for column in canonical.columns:
        kind = _IBIS[column.type]
        value = table[column.name] if column.name in held else ibis.null(kind)
        same = column.type == "time" or (column.name in held and held[column.name] == ibis.dtype(kind))
        made[column.name] = value if same else value.cast(kind)
    return table.select(**made)


def _period(records: Records) -> Period | None:
    """First and last moment: of the events, else of the openings and closings of cases."""
    if records.events is not None:
        known = records.events.filter(timed(records.events))
        first, last = known.event_time.min(), known.event_time.max()
    elif records.cases is not None:
        known = records.cases
        last = known.closed_at.fill_null(known.opened_at).max()
        first = known.opened_at.min()
    else:
        return None
    found = rows(known.aggregate(first=first.epoch_seconds(), last=last.epoch_seconds()))[0]
    return None if found["first"] is None else Period(_said(found["first"]), _said(found["last"]))


def _said(seconds: int) -> str:
    return datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
