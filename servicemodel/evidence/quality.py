"""What is odd in a file, counted before any figure is made from it (records.md, section 6)."""

from collections.abc import Iterator
from typing import Any

from servicemodel.domain.records import Refusal
from servicemodel.evidence.mapping.flat import DURATIONS
from servicemodel.evidence.mapping.moments import clock
from servicemodel.evidence.mapping.personal import blotted
from servicemodel.evidence.mapping.plain import items, key_sql
from servicemodel.evidence.mapping.sql import words
from servicemodel.evidence.mapping.told import Work, meanings, words_in

#: So many lines are named.
_LINES = 5
#: So many unknown words are named; the others are counted together.
_MOST = 50
_TIMES = ("opened_at", "resolved_at", "closed_at", "installed_at", "asked_at")
_UNTIL = ("first_response_at", "resolved_at", "closed_at")
#: Words for whatever fits nowhere, as SQL.
_OTHER = "('other', 'others', 'misc', 'miscellaneous', 'sonstiges', '其他', '其它')"
#: A yes-or-no column with one answer only says nothing about the others.
_YES_NO = ("sla_met", "knowledge_used", "disputed", "abandoned", "consent", "under_warranty")


def refused(work: Work) -> tuple[Refusal, ...]:
    """Rows that cannot be used: they have no key."""
    return tuple(_counted(work, "told", f"no_key:{work.settled.table}", f"{key_sql(work)} IS NULL"))


def quality(work: Work, cases: str, log: bool) -> tuple[Refusal, ...]:
    """Everything odd that stays in. ``cases`` is the table with one row a case ("" for none).

    ``reason`` is a slug, or slug:column, slug:word. Nothing here names a person.
    """
    found = [*_columns(work), *_words(work), *_times(work)]
    if cases:
        found += [*_cases(work, cases), *_persons(work)]
    if cases == "single":
        found += _computed(work)
    if "case_id" in work.settled.columns.types:
        found += _happened(work, log)
    return tuple(each for each in found if each.count)


def _columns(work: Work) -> Iterator[Refusal]:
    headers, settled = work.raw.headers, work.settled
    used = work.raw.rows_used
    for place in settled.columns.repeated:
        yield Refusal(f"repeated_header:{headers[place]}", 1)
    for place in sorted({place for places in settled.columns.fields.values() for place in places}):
        yield Refusal(f"blank_cells:{headers[place]}", work.raw.nulls[place])
    answered = items(work)
    for place in (place for place in settled.columns.unused if place not in answered):
        yield Refusal(f"unused_column:{headers[place]}", used - work.raw.nulls[place])
    for place in sorted(work.people.whole):
        yield Refusal(f"personal_column:{headers[place]}", used - work.raw.nulls[place])
    for place, traces in sorted(work.people.traced.items()):
        if place not in work.people.whole and traces.inside:
            yield Refusal(f"personal_text:{headers[place]}", traces.inside)


def _words(work: Work) -> Iterator[Refusal]:
    """Channels and events that nobody knows; answers of a yes-or-no column that are all the same."""
    for field in ("channel", "event_type"):
        known = meanings(work, field)
        strange = [(word, count) for word, count in words_in(work, field).items() if word not in known]
        for word, count in strange[:_MOST]:
            yield Refusal(f"unknown_{field}:{blotted(word)}", count)
        yield Refusal(f"unknown_{field}", sum(count for _, count in strange[_MOST:]))
    for field in _YES_NO:
        if field in work.settled.columns.types and work.places(field):
            yes, no, blank = _one(
                work,
                f"SELECT count(*) FILTER ({field}), count(*) FILTER (NOT {field}),"
                f" count(*) FILTER ({field} IS NULL) FROM told",
            )
            if blank and bool(yes) != bool(no):
                yield Refusal(f"one_answer:{field}", blank)


def _times(work: Work) -> Iterator[Refusal]:
    for field, times in work.settled.formats.items():
        if not times.format.name or times.at_once(work.settled.zone or "UTC"):
            continue
        query = (
            f"SELECT trouble, count(*), list(_row ORDER BY _row)[1:{_LINES}] FROM {work.raw.name} AS r"
            f" JOIN (SELECT raw, trouble FROM {clock(field)} WHERE trouble IS NOT NULL) AS t"
            f" ON t.raw = {work.written(field)} GROUP BY trouble ORDER BY trouble"
        )
        for what, count, lines in work.connection.execute(query).fetchall():
            yield Refusal(f"{what}:{field}", count, tuple(lines))


def _cases(work: Work, cases: str) -> Iterator[Refusal]:
    types = work.settled.columns.types
    yield Refusal("cases", _one(work, f"SELECT count(*) FROM {cases} WHERE case_id IS NOT NULL")[0])
    for field in _TIMES:
        if field in types and work.places(field):
            yield from _counted(work, cases, f"missing:{field}", f"{field} IS NULL")
    for field in _UNTIL:
        if work.places(field) and work.places("opened_at"):
            yield from _counted(work, cases, f"negative:{field}", f"{field} < opened_at")
    if work.places("first_response_at"):
        yield from _counted(work, cases, "no_first_response", "first_response_at IS NULL")
    yield from _apart(work, cases)


def _apart(work: Work, cases: str) -> Iterator[Refusal]:
    """Cases that are no service (deleted, spam …), and those filed under whatever fits nowhere."""
    for word in ("deleted", "merged", "spam", "cancelled"):
        yield from _counted(work, cases, f"excluded:{word}", f"status_word = {words(word)}")
    if work.places("closed_on_creation"):
        yield from _counted(work, cases, "excluded:closed_on_creation", "closed_on_creation")
    for field in ("category", "reason"):
        if work.places(field):
            (count,) = _one(work, f"SELECT count(*) FROM {cases} WHERE lower(trim({field})) IN {_OTHER}")
            yield Refusal(f"other:{field}", count)


def _computed(work: Work) -> Iterator[Refusal]:
    for field, until in DURATIONS.items():
        yield from _counted(work, "single", f"computed:{field}", f"{field} IS NULL AND {until} >= opened_at")


def _persons(work: Work) -> Iterator[Refusal]:
    """One person under two ids, two under one; an agent who is called as a team."""
    if work.places("customer_key") and work.places("customer_name"):
        for reason, one, other in (
            ("two_ids_one_name", "customer_name", "customer_key"),
            ("two_names_one_id", "customer_key", "customer_name"),
        ):
            (count,) = _one(
                work,
                f"SELECT count(*) FROM (SELECT {one} FROM told WHERE {one} IS NOT NULL"
                f" GROUP BY {one} HAVING count(DISTINCT {other}) > 1)",
            )
            yield Refusal(reason, count)
    for field in ("agent_last_key", "actor_key"):
        if work.places(field) and work.places("team"):
            raw, agent, team = work.raw.name, work.written(field), work.written("team")
            query = (
                f"SELECT count(*) FROM {raw} AS r"
                f" WHERE lower({agent}) IN (SELECT lower({team}) FROM {raw} AS r)"
                f" AND NOT regexp_full_match({agent}, '[0-9]+')"
            )
            (count,) = _one(work, query)
            yield Refusal(f"agent_is_team:{field}", count)
    if work.places("actor_key"):
        yield from _counted(work, "told", "system_account:actor_key", "actor_kind IN ('system', 'bot')")


def _happened(work: Work, log: bool) -> Iterator[Refusal]:
    if not log:
        query = "SELECT count(*) - count(DISTINCT case_id) FROM told WHERE case_id IS NOT NULL"
        yield Refusal("duplicate_case", _one(work, query)[0])
        return
    yield from _counted(work, "happened", "reopened", "kind = 'reopened'")
    yield from _counted(work, "happened", "missing:updated_at", "updated_at IS NULL")
    query = (
        "SELECT count(DISTINCT case_id) FROM (SELECT case_id FROM happened WHERE updated_at IS NOT NULL"
        " GROUP BY case_id, updated_at HAVING count(*) > 1)"
    )
    yield Refusal("equal_times", _one(work, query)[0])
    yield from _counted(work, "happened", "out_of_order", "updated_at < time_before")


def _counted(work: Work, table: str, reason: str, where: str) -> Iterator[Refusal]:
    count, lines = _one(
        work, f"SELECT count(*), list(line ORDER BY line)[1:{_LINES}] FROM {table} WHERE {where}"
    )
    if count:
        yield Refusal(reason, count, tuple(lines or ()))


def _one(work: Work, query: str) -> tuple[Any, ...]:
    """The only row of ``query``."""
    row: tuple[Any, ...] = work.connection.execute(query).fetchall()[0]
    return row
