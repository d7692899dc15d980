"""JSON Schemas of the canonical tables, made from their columns."""

from typing import Any

from servicemodel.evidence.tables import ACTOR_KINDS, CHANNELS, EVENT_TYPES, TABLES, Column

_WORDS = {
    "event_type": EVENT_TYPES,
    "channel": CHANNELS,
    "actor_kind": ACTOR_KINDS,
    "time_quality": ("exact", "derived", "count_only"),
    "direction": ("inbound", "outbound", "internal"),
}
_TYPES: dict[str, dict[str, Any]] = {
    "text": {"type": "string"},
    "int": {"type": "integer"},
    "float": {"type": "number"},
    "bool": {"type": "boolean"},
    "time": {"type": "string", "format": "date-time", "description": "UTC"},
}


def schema_of(table: str) -> dict[str, Any]:
    """JSON Schema (draft 2020-12) of one row of ``table``. KeyError for an unknown table."""
    found = {each.name: each for each in TABLES}[table]
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": table,
        "description": f"One row, stored in order of {', '.join(found.sorted_by)}.",
        "type": "object",
        "properties": {column.name: _column(column) for column in found.columns},
        "required": [column.name for column in found.columns if column.always],
        "additionalProperties": False,
    }


def _column(column: Column) -> dict[str, Any]:
    made = dict(_TYPES[column.type])
    words = _WORDS.get(column.name)
    if words:
        made["enum"] = [*words] if column.always else [*words, None]
    if not column.always:
        made["type"] = [made["type"], "null"]
    return made
