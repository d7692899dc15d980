"""Generated contact events and cases in the canonical form, by DuckDB itself: the same on every run.

Teams, channels, costs and times are invented. A case has one to nine events (five on average), one in ten
without a known team; about every fourth event the team changes, sometimes to one that had the case before.
"""

import json
from pathlib import Path

IMPORT = "0123456789ab"
_MACROS = """
CREATE MACRO drawn(c, s, what) AS (hash(c, s, what) % 1000003)::BIGINT;
CREATE MACRO length_of(c) AS 1 + drawn(c, 0, 'length') % 9;
CREATE MACRO moment_of(c, s) AS TIMESTAMP '2025-01-01' + to_seconds(
  ((c * 13) % 15552000 + s * 14400 + drawn(c, s, 'late') % 14400)::BIGINT);
CREATE MACRO block_of(c, s) AS (s + drawn(c, 0, 'shift') % 4) // 4;
CREATE MACRO team_of(c, s) AS CASE WHEN drawn(c, s, 'unknown') % 10 > 0 THEN printf('team %02d',
  CASE WHEN block_of(c, s) >= 2 AND drawn(c, 0, 'back') % 3 = 0 THEN drawn(c, block_of(c, s) - 2, 'team')
  ELSE drawn(c, block_of(c, s), 'team') END % 40) END;
CREATE MACRO channel_of(c) AS ['phone', 'email', 'chat', 'portal'][1 + drawn(c, 0, 'channel') % 4];
CREATE MACRO kind_of(c, s) AS CASE WHEN s = 1 THEN 'created'
  WHEN s = length_of(c) AND s > 2 THEN 'closed' WHEN s = length_of(c) - 1 AND s > 1 THEN 'resolved'
  WHEN drawn(c, s, 'again') % 40 = 0 THEN 'reopened'
  ELSE ['updated', 'agent_reply', 'customer_reply', 'internal_note'][1 + drawn(c, s, 'kind') % 4] END;
CREATE MACRO status_of(kind) AS CASE kind WHEN 'closed' THEN 'Closed' WHEN 'resolved' THEN 'Resolved'
  WHEN 'created' THEN 'New' ELSE 'Open' END;
"""
_EVENTS = """
SELECT printf('%s:%d', id, s) AS event_id, id AS case_id, s AS seq, kind AS event_type,
  moment_of(c, s) AS event_time, 'exact' AS time_quality, channel_of(c) AS channel,
  CASE WHEN kind IN ('created', 'customer_reply') THEN 'inbound' ELSE 'outbound' END AS direction,
  'agent' AS actor_kind, team_of(c, s) AS team, status_of(kind) AS status,
  drawn(c, s, 'cost') % 2000 / 100.0::DOUBLE AS cost, 'generated' AS source_file, s AS source_row
FROM (SELECT c, printf('C%08d', c) AS id, s, kind_of(c, s) AS kind
  FROM (SELECT c, unnest(range(1, length_of(c) + 1)) AS s FROM range({first}, {last}) AS t(c)))
ORDER BY case_id, seq
"""
_CASES = """
SELECT printf('C%08d', c) AS case_id, length_of(c) AS events, channel_of(c) AS channel,
  moment_of(c, 1) AS opened_at,
  CASE WHEN length_of(c) > 2 THEN moment_of(c, length_of(c) - 1) END AS resolved_at,
  CASE WHEN length_of(c) > 2 THEN moment_of(c, length_of(c)) END AS closed_at,
  'generated' AS source_file, c AS source_row
FROM range({first}, {last}) AS t(c)
"""
_BATCH = 200_000


def generated(folder: Path, events: int) -> Path:
    """The folder in ``folder`` with about ``events`` events, made unless it is there."""
    import duckdb

    place = folder / f"events_{events}"
    stored = place / IMPORT
    if (stored / "source.json").exists():
        return place
    stored.mkdir(parents=True, exist_ok=True)
    connection = duckdb.connect()
    connection.execute(f"SET memory_limit = '1GB'; {_MACROS}")
    for table, query in (("contact_event", _EVENTS), ("contact_case", _CASES)):
        parts = stored / f"{table}_parts"
        parts.mkdir(exist_ok=True)
        for number, first in enumerate(range(0, events // 5, _BATCH)):
            said = query.format(first=first, last=min(first + _BATCH, events // 5))
            connection.execute(f"COPY ({said}) TO '{parts}/{number:04d}.parquet' (FORMAT parquet)")
        connection.execute(
            f"COPY (SELECT * FROM read_parquet('{parts}/*.parquet')) TO '{stored}/{table}.parquet'"
            " (FORMAT parquet)"
        )
        for part in parts.iterdir():
            part.unlink()
        parts.rmdir()
    (stored / "source.json").write_text(json.dumps({"generated": events}), encoding="utf-8")
    return place
