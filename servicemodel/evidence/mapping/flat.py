"""Flat exports: one row for a case. Events are made only where the row gives a time; no team is invented."""

from collections.abc import Mapping

from servicemodel.evidence.mapping.final import final_sql
from servicemodel.evidence.mapping.logs import EXCLUDED
from servicemodel.evidence.mapping.told import Work
from servicemodel.evidence.tables import CONTACT_CASE, CONTACT_EVENT

_MILESTONES = (
    ("created", "opened_at"),
    ("first_response", "first_response_at"),
    ("resolved", "resolved_at"),
    ("closed", "closed_at"),
)
#: Where a case stands twice, its last change counts; without one, the later row.
_ONE_EACH = """
CREATE TABLE winners AS SELECT arg_max(line, (coalesce(updated_at, TIMESTAMP '0001-01-01'), line)) AS line
FROM told WHERE case_id IS NOT NULL GROUP BY case_id
"""
_SINGLE = "CREATE VIEW single AS SELECT * FROM told WHERE line IN (SELECT line FROM winners)"
_EVENTS = """
CREATE TABLE happened AS
SELECT line, at_time, kind, seq, substr(md5(concat('{sha}:', line, ':', kind)), 1, 16) AS event_id,
  CASE WHEN seq > 1 THEN substr(md5(concat('{sha}:', line, ':', kind_before)), 1, 16) END AS event_before
FROM (
  SELECT *, row_number() OVER w AS seq, lag(kind) OVER w AS kind_before
  FROM ({each}) WINDOW w AS (PARTITION BY case_id ORDER BY at_time, place)
)
"""
_EACH = (
    "SELECT line, case_id, {field} AS at_time, '{kind}' AS kind, {place} AS place FROM single"
    " WHERE {field} IS NOT NULL"
)
_WHOLE = """
CREATE VIEW whole AS SELECT told.*, at_time, kind, seq, event_id, event_before
FROM happened JOIN told USING (line)
"""
#: A duration that the file leaves out is taken from the two times, where they are in order.
DURATIONS = {"first_reply_min": "first_response_at", "full_resolution_min": "resolved_at"}

_COMPUTED = " OR ".join(f"({field} IS NULL AND {until} >= opened_at)" for field, until in DURATIONS.items())


def make_events(work: Work) -> None:
    """Make ``single`` (one row a case) and ``happened`` (its milestones that have a time)."""
    work.connection.execute(_ONE_EACH)
    work.connection.execute(_SINGLE)
    each = " UNION ALL ".join(
        _EACH.format(field=field, kind=kind, place=place) for place, (kind, field) in enumerate(_MILESTONES)
    )
    work.connection.execute(_EVENTS.format(sha=work.raw.sha256[:16], each=each))
    work.connection.execute(_WHOLE)


def events_sql(work: Work, trace: Mapping[str, str]) -> str:
    """SELECT of contact_event from ``happened``."""
    same = "event_id case_id seq channel_raw direction customer_key priority reason product asset_key"
    made = {column: column for column in same.split()}
    made |= {
        "event_type": "kind",
        "event_time": "at_time",
        "event_time_raw": "CASE WHEN kind = 'created' THEN opened_raw END",
        "time_quality": "'exact'",
        "chain_id": "coalesce(chain_id, case_id)",
        "previous_event_id": "event_before",
        "channel": "coalesce(channel, 'unknown')",
        "actor_kind": "CASE WHEN kind = 'created' AND coalesce(direction, 'inbound') = 'inbound'"
        " THEN 'customer' ELSE 'unknown' END",
        "source_row": "line",
    }
    return final_sql(CONTACT_EVENT, made, "whole", work.empty, trace)


def cases_sql(work: Work, trace: Mapping[str, str]) -> str:
    """SELECT of contact_case from ``single``."""
    made = {
        column.name: column.name
        for column in CONTACT_CASE.columns
        if column.name in work.settled.columns.types
    }
    made |= {field: f"coalesce({field}, {_minutes(until)})" for field, until in DURATIONS.items()}
    made |= {
        "events": " + ".join(f"({field} IS NOT NULL)::INT" for _, field in _MILESTONES),
        "channel": "coalesce(channel, 'unknown')",
        "channel_raw": "channel_raw",
        "team_last": "team",
        "customer_key": "coalesce(customer_key, customer_name)",
        "time_quality": f"CASE WHEN {_COMPUTED} THEN 'derived' ELSE 'exact' END",
        "excluded": f"coalesce(excluded, {EXCLUDED})",
        "source_row": "line",
        "extra": "extra",
    }
    return final_sql(CONTACT_CASE, made, "single", work.empty, trace)


def _minutes(until: str) -> str:
    return f"CASE WHEN {until} >= opened_at THEN date_diff('second', opened_at, {until}) / 60.0 END"
