"""The rows that a figure counts: of the table of its grain, those that have its key and what it needs."""

from collections.abc import Mapping, Sequence
from functools import reduce
from operator import or_
from typing import TYPE_CHECKING

from servicemodel.domain.measurement import Grain, Measure
from servicemodel.evidence.matters import counted
from servicemodel.evidence.records import Records
from servicemodel.evidence.steps import handoffs

if TYPE_CHECKING:
    from ibis.expr.types import BooleanValue, Column, Table

_IDS = {
    "contact_event": "case_id",
    "contact_case": "case_id",
    "installed_unit": "unit_id",
    "repair": "repair_id",
    "survey_answer": "respondent",
}
#: The table whose rows each grain counts, the first that there is.
_TABLES = {
    Grain.CASE: ("contact_case", "contact_event"),
    Grain.EVENT: ("contact_event",),
    Grain.CONTACT: ("contact_case", "contact_event"),
    Grain.UNIT: ("installed_unit",),
    Grain.REPAIR: ("repair", "installed_unit"),
    Grain.ANSWER: ("survey_answer",),
    Grain.FIELD: ("contact_case", "installed_unit"),
}


def holds(column: "Column", value: str) -> "BooleanValue":
    """Whether ``column`` has the ``value`` of a key, which is text whatever the column is."""
    if column.type().is_boolean():
        return column == (value == "True")
    return column.cast("string") == value


def behind(records: Records, plate: Measure, key: Mapping[str, str]) -> tuple[str, "Table"] | None:
    """The table and its rows behind a figure: columns id, seq, file and line; None where there are none."""
    if plate.grain is Grain.HANDOFF:
        returned = any(need.endswith("event_time") for need in plate.needs)
        return ("contact_event", _handed(records, key, returned)) if records.steps is not None else None
    held = {
        "contact_event": records.events,
        "contact_case": counted(records) if records.cases is not None else None,
        "installed_unit": records.units,
        "repair": records.repairs,
        "survey_answer": records.answers,
    }
    for name in _TABLES[plate.grain]:
        table = held[name]
        if table is not None:
            if plate.grain is Grain.CASE and plate.needs == ("contact_event.team",):
                table = _with_teams(table, records)
            return name, _plain(_chosen(table, name, plate.needs, key), _IDS[name])
    return None


def _with_teams(cases: "Table", records: Records) -> "Table":
    """The cases of which a team is known."""
    assert records.steps is not None
    return cases.semi_join(records.steps, "case_id")


def _handed(records: Records, key: Mapping[str, str], timed: bool) -> "Table":
    """Hand-offs with the event at which each took place; ``timed``: those that came to their end only."""
    assert records.steps is not None
    assert records.events is not None
    moved = handoffs(records.steps)
    if "from" in key:
        moved = moved.filter(moved.previous == key["from"], moved.team == key["to"])
    if timed:
        answered = key.get("rule") == "answered"
        moved = moved.filter((moved.answer_at if answered else moved.back_at).notnull())
    place = moved.select("case_id", "seq")
    events = records.events.select("case_id", "seq", "source_file", "source_row")
    return _plain(place.join(events, ["case_id", "seq"]), "case_id")


def _chosen(table: "Table", name: str, needs: Sequence[str], key: Mapping[str, str]) -> "Table":
    """The rows with the values of ``key``, and with what the measure needs of this table."""
    for column, value in key.items():
        if column in table.columns:
            table = table.filter(holds(table[column], value))
    for need in needs:
        own = [each.partition(".")[2] for each in need.split("|") if each.startswith(f"{name}.")]
        if own and len(own) == need.count("|") + 1:
            table = table.filter(reduce(or_, (table[column].notnull() for column in own)))
    return table


def _plain(table: "Table", id: str) -> "Table":
    import ibis

    seq = table.seq if "seq" in table.columns else ibis.literal(0, "int64")
    return table.select(id=table[id], seq=seq, file=table.source_file, line=table.source_row)
