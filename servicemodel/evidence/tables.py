"""The canonical tables (records.md, section 3): what every export becomes before anything is counted."""

from attrs import frozen

EVENT_TYPES = (
    "created",
    "assigned",
    "transferred",
    "first_response",
    "agent_reply",
    "customer_reply",
    "internal_note",
    "put_on_hold",
    "resumed",
    "escalated",
    "visit_scheduled",
    "visit_done",
    "part_ordered",
    "part_received",
    "sent_to_supplier",
    "returned_by_supplier",
    "resolved",
    "reopened",
    "closed",
    "csat_requested",
    "csat_received",
    "merged",
    "outbound_notice",
    "updated",
    "abandoned",
    "unknown",
)
CHANNELS = (
    "phone",
    "ivr",
    "email",
    "web_form",
    "portal",
    "chat",
    "messaging",
    "social",
    "sms",
    "in_app",
    "in_person",
    "field",
    "letter",
    "bot",
    "api",
    "iot",
    "system",
    "agent",
    "partner",
    "follow_up",
    "unknown",
)
ACTOR_KINDS = ("customer", "agent", "bot", "system", "intermediary", "supplier", "unknown")


@frozen
class Column:
    """A column: name, type (text, int, float, bool, time), and whether every row has it."""

    name: str
    type: str = "text"
    always: bool = False


@frozen
class CanonicalTable:
    """A canonical table; ``sorted_by`` is the order in which it is stored."""

    name: str
    columns: tuple[Column, ...]
    sorted_by: tuple[str, ...]


def _columns(text: str) -> tuple[Column, ...]:
    """``name``, ``name:type`` and ``name:type!`` (always there), separated by blanks."""
    made = []
    for word in text.split():
        name, _, type = word.rstrip("!").partition(":")
        made.append(Column(name, type or "text", word.endswith("!")))
    return tuple(made)


_TRACE = " source_file! source_row:int! import_id! extra"

CONTACT_EVENT = CanonicalTable(
    "contact_event",
    _columns(
        "event_id! case_id! seq:int! event_type! event_time:time event_time_raw time_quality! chain_id"
        " previous_event_id channel! channel_raw direction from_party to_party actor_kind! actor_key"
        " customer_key team queue status priority reason product asset_key wait_s:float handle_s:float"
        " cost:float" + _TRACE
    ),
    ("case_id", "seq"),
)
CONTACT_CASE = CanonicalTable(
    "contact_case",
    _columns(
        "case_id! events:int! opened_at:time first_response_at:time resolved_at:time closed_at:time"
        " channel! channel_raw status priority case_type category reason product asset_key customer_key"
        " organisation_key segment team_last agent_last_key supplier team_stations:int reopen_count:int"
        " reassignment_count:int agent_replies:int customer_replies:int first_reply_min:float"
        " full_resolution_min:float requester_wait_min:float agent_wait_min:float on_hold_min:float"
        " sla_met:bool knowledge_used:bool disputed:bool csat:float abandoned:bool cost:float updated_at:time"
        " direction parent_id merged_into excluded time_quality" + _TRACE
    ),
    ("case_id",),
)
INSTALLED_UNIT = CanonicalTable(
    "installed_unit",
    _columns(
        "unit_id! product part supplier customer_key dealer segment region installed_at:time"
        " retired_at:time observed_from:time observed_until:time age_days:float exposure_days:float"
        " design_life_days:float failures:int units:int consent:bool channel" + _TRACE
    ),
    ("unit_id",),
)
REPAIR = CanonicalTable(
    "repair",
    _columns(
        "repair_id! unit_id product part supplier customer_key opened_at:time closed_at:time"
        " age_days:float cost:float under_warranty:bool" + _TRACE
    ),
    ("unit_id", "opened_at"),
)
SURVEY_ANSWER = CanonicalTable(
    "survey_answer",
    _columns("respondent! item! score:float! group asked_at:time channel" + _TRACE),
    ("respondent", "item"),
)

TABLES = (CONTACT_EVENT, CONTACT_CASE, INSTALLED_UNIT, REPAIR, SURVEY_ANSWER)
