"""Logs: several rows for a case, each a change. They become events, and cases as their last row says."""

from collections.abc import Mapping

from servicemodel.evidence.mapping.final import final_sql
from servicemodel.evidence.mapping.told import Work
from servicemodel.evidence.tables import CONTACT_CASE, CONTACT_EVENT

#: A file in which so few rows go back in time is in order: the times are wrong, not the order.
_STRAY = 0.001
_BEFORE = "ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING"

_STATE = """
CREATE TABLE ordered AS
SELECT line, case_id, event_type, status_word, team, updated_at, row_number() OVER w AS seq,
  last_value(status_word IGNORE NULLS) OVER before AS status_before,
  last_value(team IGNORE NULLS) OVER before AS team_before, lag(updated_at) OVER w AS time_before,
  last_value(party IGNORE NULLS) OVER before AS party_before
FROM {told} WHERE case_id IS NOT NULL
WINDOW w AS ({order}), before AS ({order} {before})
"""
_STEPS = """
SELECT count(*) FILTER (updated_at > earlier), count(*) FILTER (updated_at < earlier), count(*)
FROM (SELECT updated_at, lag(updated_at) OVER (PARTITION BY case_id ORDER BY line) AS earlier FROM {told})
"""
#: One kind for a row: what the source calls it, else the weightiest change it shows.
_KIND = """CASE
  WHEN event_type IS NOT NULL THEN event_type
  WHEN seq = 1 AND {first} THEN 'created'
  WHEN status_word = 'closed' AND status_before IS DISTINCT FROM 'closed' THEN 'closed'
  WHEN status_word = 'resolved' AND coalesce(status_before, '') NOT IN ('resolved', 'closed') THEN 'resolved'
  WHEN status_word IN ('new', 'open', 'hold', 'resolved') AND status_before = 'closed' THEN 'reopened'
  WHEN status_word IN ('new', 'open', 'hold') AND status_before = 'resolved' THEN 'reopened'
  WHEN status_word = 'merged' AND status_before IS DISTINCT FROM 'merged' THEN 'merged'
  WHEN team IS NOT NULL AND team_before IS NULL THEN 'assigned'
  WHEN team <> team_before THEN 'transferred'
  WHEN status_word = 'hold' AND status_before IS DISTINCT FROM 'hold' THEN 'put_on_hold'
  WHEN status_word IN ('new', 'open') AND status_before = 'hold' THEN 'resumed'
  ELSE 'updated' END"""
_MOVED = """
CREATE TABLE happened AS
SELECT line, case_id, seq, kind, team, team_before, party_before, updated_at, time_before,
  substr(md5(concat('{sha}:', line, ':', kind)), 1, 16) AS event_id
FROM (SELECT *, {kind} AS kind FROM ordered)
"""
#: The narrow table above, with everything that stands in the row itself.
_WHOLE = """
CREATE VIEW whole AS
SELECT told.*, seq, kind, event_id, team_before, party_before,
  lag(event_id) OVER (PARTITION BY happened.case_id ORDER BY seq) AS event_before
FROM happened JOIN {told} AS told USING (line)
"""
EXCLUDED = """CASE WHEN status_word IN ('deleted', 'merged', 'spam', 'cancelled') THEN status_word
  WHEN closed_on_creation THEN 'closed_on_creation' END"""


def make_events(work: Work, source: str = "told") -> None:
    """Make ``happened``: a row for each row of ``source`` that has a case, ordered, its kind derived."""
    run = work.connection.execute
    run(_STATE.format(told=source, order=order_sql(work, source), before=_BEFORE))
    # The first row of a log is the case as it was opened; the first change known need not be.
    first = "true" if source == "told" else "coalesce(status_word, 'new') IN ('new', 'open')"
    run(_MOVED.format(sha=work.raw.sha256[:16], kind=_KIND.format(first=first)))
    run(_WHOLE.format(told=source))


def order_sql(work: Work, source: str) -> str:
    """SQL: the order of the rows of a case in ``source``.

    A log that is written in order keeps its order; any other is put in order of time, equal times in
    the order of the file, or against it where the file begins with the newest.
    """
    up, down, rows = work.connection.execute(_STEPS.format(told=source)).fetchall()[0]
    if down <= _STRAY * rows:
        return "PARTITION BY case_id ORDER BY line"
    backwards = " DESC" if down > 10 * up else ""
    return f"PARTITION BY case_id ORDER BY updated_at NULLS LAST, line{backwards}"


def events_sql(work: Work, trace: Mapping[str, str]) -> str:
    """SELECT of contact_event from ``happened``."""
    changed = {"status", "team", "priority", "event_type"} if work.places("changed_field") else set()
    empty = work.empty - changed
    made = _as_told("event_id case_id seq channel channel_raw direction actor_key customer_key team queue")
    made |= _as_told("status priority reason product asset_key cost extra")
    made |= {
        "event_type": "kind",
        "event_time": "updated_at",
        "event_time_raw": "time_raw",
        "time_quality": "CASE WHEN updated_at IS NULL THEN 'count_only' ELSE 'exact' END",
        "chain_id": "coalesce(chain_id, case_id)",
        "previous_event_id": "event_before",
        "channel": "coalesce(channel, 'unknown')",
        "from_party": "coalesce(from_party, party_before)",
        "to_party": "coalesce(to_party, party)",
        "actor_kind": "coalesce(actor_kind, CASE WHEN actor_key IS NULL THEN 'unknown' ELSE 'agent' END)",
        "wait_s": "coalesce(wait_s, date_diff('second', enqueued_at, connected_at))",
        "handle_s": "coalesce(handle_s, date_diff('second', connected_at, ended_at))",
        "source_row": "line",
    }
    return final_sql(CONTACT_EVENT, made, "whole", empty, trace)


def cases_sql(work: Work, trace: Mapping[str, str]) -> str:
    """SELECT of contact_case from ``happened``: what the last row of each case says."""
    made = {
        column.name: column.name
        for column in CONTACT_CASE.columns
        if column.name in work.settled.columns.types
    }
    made |= _as_told("channel_raw extra events team_last") | {"source_row": "line"}
    made |= {"channel": "coalesce(channel, 'unknown')", "excluded": f"coalesce(excluded, {EXCLUDED})"}
    for field, derived in _DERIVED.items():
        if not work.places(field):
            made[field] = derived
    return final_sql(CONTACT_CASE, made, "final_rows", work.empty, trace)


def make_last(work: Work) -> str:
    """Make ``final_rows``, the last row of each case with what its events add up to; its name."""
    work.connection.execute(_LAST)
    return "final_rows"


#: Times of a case that the file has no column for, from its events.
_DERIVED = {
    "opened_at": "first_event",
    "first_response_at": "first_answer",
    "resolved_at": "last_resolved",
    "closed_at": "CASE WHEN status_word = 'closed' OR kind = 'closed' THEN last_closed END",
    "agent_last_key": "actor_key",
}
_LAST = """
CREATE VIEW final_rows AS
SELECT told.*, c.* EXCLUDE (line)
FROM (
  SELECT count(*) AS events, arg_max(line, seq) AS line, arg_max(kind, seq) AS kind,
    arg_max(team, seq) FILTER (team IS NOT NULL) AS team_last,
    min(updated_at) AS first_event,
    min(updated_at) FILTER (kind IN ('first_response', 'agent_reply')) AS first_answer,
    max(updated_at) FILTER (kind = 'resolved') AS last_resolved,
    max(updated_at) FILTER (kind = 'closed') AS last_closed
  FROM happened GROUP BY case_id
) AS c JOIN told USING (line)
"""


def _as_told(columns: str) -> dict[str, str]:
    return {column: column for column in columns.split()}
