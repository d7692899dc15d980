"""The fields a column of an export may feed: every canonical column and a few helpers of them."""

from collections.abc import Mapping

from servicemodel.evidence.tables import CONTACT_CASE, CONTACT_EVENT, TABLES

#: Columns that are made here, never read.
_MADE = {
    "event_id",
    "seq",
    "time_quality",
    "event_time_raw",
    "events",
    "source_file",
    "source_row",
    "import_id",
}
_MADE |= {"extra", "channel_raw", "team_last"}
#: What stands beside a canonical column in some exports.
_HELPERS = {
    "customer_name": "text",
    "contact_id": "text",
    "changed_field": "text",
    "old_value": "text",
    "new_value": "text",
    "reply_public": "bool",
    "closed_on_creation": "bool",
    "enqueued_at": "time",
    "connected_at": "time",
    "ended_at": "time",
}
#: Other names for the same thing, as a person may write them in a mapping file.
ALIASES: Mapping[str, str] = {
    "event_time": "updated_at",
    "team_last": "team",
    "agent": "agent_last_key",
    "agent_key": "agent_last_key",
    "customer_id": "customer_key",
    "organisation": "organisation_key",
    "asset": "asset_key",
    "sla": "sla_met",
    "knowledge": "knowledge_used",
}
#: Fields that say who somebody is.
PERSONAL = ("customer_key", "customer_name", "organisation_key", "agent_last_key", "actor_key")
#: Fields whose words are looked up; all else that is text is kept as written.
WORDED = ("channel", "event_type", "actor_kind", "direction", "changed_field")


def fields_of(table: str) -> Mapping[str, str]:
    """Every field that may feed ``table``, with its type: text, int, float, bool or time."""
    contact = table in (CONTACT_CASE.name, CONTACT_EVENT.name)
    tables = (CONTACT_CASE, CONTACT_EVENT) if contact else [each for each in TABLES if each.name == table]
    found = {column.name: column.type for each in tables for column in each.columns}
    if contact:
        found["updated_at"] = found.pop("event_time")
        found.update(_HELPERS)
    return {name: type for name, type in found.items() if name not in _MADE}


def known_fields() -> tuple[str, ...]:
    """Every name that a mapping file may use for a field, sorted."""
    return tuple(sorted({*ALIASES, *(field for table in TABLES for field in fields_of(table.name))}))
