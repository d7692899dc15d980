"""The team sequence of every case, made in one pass over the events and shared by all hand-off measures.

``changes`` holds the events at which the team or the state of a case changes, unknown ones included;
``steps`` is the run-length form of the known teams. Where a team has been mapped to a party of the
model, the party stands for it, so that a hand-off inside a party is none.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ibis.expr.types import BooleanColumn, BooleanValue, IntegerColumn, Table

#: States, as the product names them, in which a matter counts as settled; folded to lower case.
SETTLED = (
    *("resolved", "closed", "solved", "done", "completed", "complete", "cancelled", "canceled", "finished"),
    *("已解决", "已关闭", "已完成", "完成", "关闭", "已结束", "结束", "已取消"),
)
#: Words that stand for no state at all.
NO_STATE = ("unknown", "-100", "")
#: What answers the customer, or ends the matter.
ANSWERS = ("first_response", "agent_reply", "resolved", "closed")
#: In place of a time that is unknown: later than every time.
_UNTIMED = 2**62
_ENDS, _OPENS = ("resolved", "closed"), ("created", "reopened")


def settled(events: "Table") -> "BooleanColumn":
    """Whether the case stands settled after an event: by its status, else by the kind of event; else null."""
    import ibis

    status = events.status.strip().lower()
    known = ~status.isin(NO_STATE)
    by_status = ibis.cases((known, status.isin(SETTLED)), else_=ibis.null("boolean"))
    kind = events.event_type
    by_kind = ibis.cases((kind.isin(_ENDS), True), (kind.isin(_OPENS), False), else_=ibis.null("boolean"))
    return ibis.cases((events.status.isnull(), by_kind), else_=by_status)


def timed(events: "Table") -> "BooleanValue":
    """Whether the time of an event stands for a moment, and is not there for its order alone."""
    return events.time_quality.fill_null("exact") != "count_only"


def moment(events: "Table") -> "IntegerColumn":
    """Seconds since 1970 of an event; null where its time is unknown or only counted."""
    import ibis

    return ibis.cases((timed(events), events.event_time.epoch_seconds()), else_=ibis.null("int64"))


def changes_of(events: "Table") -> "Table":
    """The events at which the team or the state changes, with what stood before and what follows.

    One window pass. Columns: case_id, seq, first, at (seconds), team, was_team, holder (the party, else
    the team), settled, team_changed, state_changed; answered (whether an answer follows) and answer_at
    (seconds), the first answer from there on.
    """
    import ibis

    order = ibis.window(group_by="case_id", order_by="seq")
    onward = ibis.window(group_by="case_id", order_by="seq", preceding=0)
    seen = events.select(
        "case_id",
        "seq",
        team=events.team.fill_null(events.to_party),
        holder=events.to_party.fill_null(events.team),
        at=moment(events),
        settled=settled(events),
        answer=_answer(events),
    )
    passed = seen.mutate(
        first=ibis.row_number().over(order) == 0,
        was_team=seen.team.lag().over(order),
        was_settled=seen.settled.lag().over(order),
        answer=seen.answer.min().over(onward),
    )
    passed = passed.mutate(
        team_changed=passed["first"] | ~passed.team.identical_to(passed.was_team),
        state_changed=passed["first"] | ~passed.settled.identical_to(passed.was_settled),
    )
    changed = passed.filter(passed.team_changed | passed.state_changed)
    changed = changed.mutate(answered=changed.answer.notnull(), answer_at=changed.answer.nullif(_UNTIMED))
    return changed.drop("was_settled", "answer")


def _answer(events: "Table") -> "IntegerColumn":
    """The time of an event that answers the customer or ends the matter; null for other events."""
    import ibis

    answers = events.event_type.isin(ANSWERS) | settled(events).fill_null(False)
    return ibis.cases((answers, moment(events).fill_null(_UNTIMED)), else_=ibis.null("int64"))


def held(events: "Table") -> "Table":
    """Who holds the case at each event: enough for who passes to whom, without a look at states."""
    return events.select("case_id", "seq", holder=events.to_party.fill_null(events.team), at=moment(events))


def runs_of(rows: "Table") -> "Table":
    """The run-length form of the known teams of each case, with the ``previous`` team.

    ``rows`` are ``held`` or ``changes_of`` events; of the latter, ``answered`` and ``answer_at`` are kept.
    """
    import ibis

    order = ibis.window(group_by="case_id", order_by="seq")
    known = rows.filter(rows.holder.notnull())
    known = known.mutate(previous=known.holder.lag().over(order))
    runs = known.filter(known.previous.isnull() | (known.holder != known.previous))
    answers = [name for name in ("answered", "answer_at") if name in rows.columns]
    return runs.select("case_id", "seq", "at", "previous", *answers, team=runs.holder)


def steps_of(runs: "Table") -> "Table":
    """``runs`` with what came before and after: what most hand-off measures rest on.

    Columns: those of ``runs``; step (from 1); before_previous team; returned, whether the previous team
    held the case again, and back_at (seconds), when.
    """
    import ibis

    order = ibis.window(group_by="case_id", order_by="seq")
    held = ibis.window(group_by=("case_id", "team"), order_by="seq")
    again = runs.mutate(again=runs["at"].fill_null(_UNTIMED).lead().over(held))
    steps = again.mutate(
        step=ibis.row_number().over(order) + 1,
        before_previous=again.previous.lag().over(order),
        back=again.again.lag().over(order),
    )
    steps = steps.mutate(returned=steps.back.notnull(), back_at=steps.back.nullif(_UNTIMED))
    return steps.drop("again", "back")


def handoffs(steps: "Table") -> "Table":
    """The steps that are hand-offs: those with a team before them."""
    return steps.filter(steps.previous.notnull())


def moves(steps: "Table") -> "Table":
    """For each case with a known team its hand-offs (``moved``) and those straight back (``turns``)."""
    turned = (steps.before_previous == steps.team).fill_null(False).cast("int64")
    return steps.group_by("case_id").aggregate(moved=steps.step.max() - 1, turns=turned.sum())


def reopenings(changes: "Table") -> "Table":
    """For each case with a known state how many ``times`` it was settled and then no longer."""
    import ibis

    order = ibis.window(group_by="case_id", order_by="seq")
    states = changes.filter(changes.state_changed & changes.settled.notnull())
    was = states.settled.lag().over(order).fill_null(False)
    states = states.select("case_id", again=(was & ~states.settled).cast("int64"))
    return states.group_by("case_id").aggregate(times=states.again.sum())
