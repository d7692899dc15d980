"""Histories: one row for each changed field. They are first made into a log of the case's state."""

from servicemodel.evidence.mapping.logs import order_sql
from servicemodel.evidence.mapping.sql import chosen
from servicemodel.evidence.mapping.told import Work, party_sql
from servicemodel.evidence.profiles.profile import words as common_words

_STATE = """
CREATE TABLE stated AS
SELECT * REPLACE (
    coalesce(status, last_value(CASE WHEN changed_field = 'status' THEN new_value END IGNORE NULLS) OVER s)
      AS status,
    coalesce(
      priority, last_value(CASE WHEN changed_field = 'priority' THEN new_value END IGNORE NULLS) OVER s
    ) AS priority,
    coalesce(team, last_value(CASE WHEN changed_field = 'team' THEN new_value END IGNORE NULLS) OVER s,
      first_value(CASE WHEN changed_field = 'team' THEN old_value END IGNORE NULLS) OVER ({order}
        ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING)) AS team,
    coalesce(event_type, {reply}) AS event_type
  )
FROM told WINDOW s AS ({order})
"""
#: The order matters: only a public word to the customer is an answer.
_REPLY = """CASE WHEN reply_public AND actor_kind = 'agent' THEN 'agent_reply'
  WHEN reply_public AND actor_kind = 'customer' THEN 'customer_reply'
  WHEN NOT reply_public THEN 'internal_note' END"""


def make_states(work: Work) -> str:
    """Make ``stated``, a log, from ``told``, changed fields; the name of the table to go on with."""
    run = work.connection.execute
    run(_STATE.format(reply=_REPLY, order=order_sql(work, "told")))
    status = {**common_words()["status"], **work.settled.columns.profile.words.get("status", {})}
    word, party = chosen("lower(trim(status))", status), party_sql(work, "team")
    run(f"UPDATE stated SET status_word = {word}, party = {party}")
    return "stated"
