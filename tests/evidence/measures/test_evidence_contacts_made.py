"""Small invented records with figures that can be counted by hand."""

import datetime as dt

import pytest
from unit_files import day, records_of, stored

from servicemodel.domain.measurement import Grain
from servicemodel.evidence.measuring import measure

HOUR = dt.timedelta(hours=1)


def events(case, *happened, **same):
    """Events of a case, an hour apart: (team, kind) or (team, kind, status)."""
    return [
        {
            "event_id": f"{case}:{seq}",
            "case_id": case,
            "seq": seq,
            "event_type": kind,
            "event_time": day(0) + seq * HOUR,
            "time_quality": "exact",
            "actor_kind": "agent",
            "team": team,
            "status": status[0] if status else None,
            **same,
        }
        for seq, (team, kind, *status) in enumerate(happened, 1)
    ]


def case(name, opened=0, **more):
    """A case opened on that day."""
    return {"case_id": name, "opened_at": day(opened), **more}


def figures_of(folder, volatility=None, **tables):
    """Every figure of those tables."""
    stored(folder, **tables)
    with records_of(folder) as records:
        return measure(records, volatility or {})


def share(figures, measure_name, **key):
    """Successes and trials of a share."""
    figure = figures.figure(measure_name, **key)
    return round(figure.value.number * figure.n), figure.n


@pytest.fixture
def loops(tmp_path):
    """Four cases: there and back, onward and answered, never answered, one team only."""
    happened = [
        *events(
            "1",
            ("A", "created"),
            ("B", "updated"),
            (None, "internal_note"),
            ("A", "updated"),
            ("A", "closed"),
        ),
        *events(
            "2", ("A", "created"), ("B", "updated"), ("C", "updated"), ("C", "agent_reply"), ("A", "updated")
        ),
        *events("3", ("A", "created"), ("B", "updated")),
        *events("4", ("A", "created"), (None, "updated"), ("A", "closed")),
    ]
    return figures_of(tmp_path, {"status": 0.5}, contact_event=happened)


def test_unknown_teams_are_skipped_and_counted_beside(loops):
    assert loops.figure("handoffs").n == 6
    assert loops.figure("handoffs", unknown="counted").n == 9
    pairs = {tuple(value for _, value in f.key): f.n for f in loops.of("handoff_pairs")}
    assert pairs == {("A", "B"): 3, ("B", "A"): 1, ("B", "C"): 1, ("C", "A"): 1}
    assert share(loops, "handed_over") == (3, 4)
    assert loops.figure("handoffs_per_case").value.number == 1.5


def test_returned_answered_and_open_are_different_claims(loops):
    assert share(loops, "closed_loop", **{"from": "A", "to": "B"}) == (2, 3)
    assert share(loops, "closed_loop", **{"from": "A", "to": "B", "rule": "answered"}) == (2, 3)
    assert share(loops, "closed_loop", **{"from": "A", "to": "B", "rule": "open"}) == (1, 3)
    assert share(loops, "closed_loop") == (2, 6)
    assert share(loops, "closed_loop", rule="answered") == (4, 6)
    assert share(loops, "closed_loop", **{"from": "C", "to": "A", "rule": "open"}) == (1, 1)


def test_delays_run_to_the_return_or_to_the_answer(loops):
    back = loops.figure("handoff_delay", **{"from": "A", "to": "B"})
    assert (back.n, back.value.number * 24) == (2, 2.5)
    assert [round(days * 24, 9) for days in (back.spread[0], back.spread[-1])] == [2, 3]
    assert (back.value.low, back.value.high) == (None, None)
    answered = loops.figure("handoff_delay", **{"from": "B", "to": "C", "rule": "answered"})
    assert answered.value.number * 24 == 1


def test_timeliness_is_the_mean_of_what_still_holds(loops):
    fresh = loops.figure("timeliness", **{"from": "A", "to": "B", "topic": "status"})
    assert fresh.value.number == pytest.approx(
        (2.718281828 ** (-0.5 * 2 / 24) + 2.718281828 ** (-0.5 * 3 / 24)) / 2
    )
    assert fresh.value.high <= 1.0


def test_ping_pong_is_a_b_a_in_the_sequence_of_known_teams(loops):
    assert share(loops, "ping_pong") == (1, 4)
    assert share(loops, "ping_pong_turns") == (1, 6)


def test_parties_of_the_model_stand_for_their_teams(tmp_path):
    party = {"Desk 1": "front", "Desk 2": "front", "Lab": "tech"}
    happened = events(
        "1", ("Desk 1", "created"), ("Desk 2", "updated"), ("Lab", "updated"), ("Else", "updated")
    )
    happened = [{**event, "to_party": party.get(event["team"])} for event in happened]
    found = figures_of(tmp_path, contact_event=happened)
    pairs = {tuple(value for _, value in f.key): f.n for f in found.of("handoff_pairs")}
    assert pairs == {("front", "tech"): 1, ("tech", "Else"): 1}
    assert found.figure("handoffs", unknown="counted").n == 3


def test_reopened_is_settled_and_then_not(tmp_path):
    happened = [
        *events(
            "1",
            ("A", "x", "Open"),
            ("A", "x", "Resolved"),
            ("A", "x", "-100"),
            ("A", "x", "Open"),
            ("A", "x", "Closed"),
        ),
        *events("2", ("A", "x", "新建"), ("A", "x", "已解决"), ("A", "x", "已关闭")),
        *events("3", ("A", "x", "unknown")),
    ]
    found = figures_of(
        tmp_path, contact_event=happened, contact_case=[case("1", reopen_count=0), case("2", reopen_count=0)]
    )
    assert share(found, "reopen") == (1, 2)
    assert found.figure("reopenings").n == 1
    assert share(found, "counter_agrees", counter="reopen_count") == (1, 2)


def test_without_a_log_the_counter_of_the_source_speaks(tmp_path):
    found = figures_of(
        tmp_path, contact_case=[case("1", reopen_count=2), case("2", reopen_count=0), case("3")]
    )
    assert share(found, "reopen") == (1, 2)
    assert found.figure("reopenings").n == 2
    (cannot,) = found.of("closed_loop")
    assert (cannot.value, cannot.lacks) == (None, ("contact_event.team",))


def test_first_contacts_have_none_before_and_repeats_have(tmp_path):
    about = {"customer_key": "c1", "product": "pump"}
    cases = [
        case("edge", -30, customer_key="x", product="pump"),
        *(case(f"a{n}", opened, **about) for n, opened in enumerate((0, 3, 20, 40))),
        case("other", 1, customer_key="c1", product="valve"),
        case("nobody", 5, product="pump"),
        case("spam", 6, excluded="spam", **about),
        case("out", 7, direction="outbound", **about),
        case("late", 60, customer_key="x", product="pump"),
    ]
    found = figures_of(tmp_path, contact_case=cases)
    assert share(found, "first_contact_resolution") == (3, 4)
    assert share(found, "repeat_contact") == (1, 6)
    assert share(found, "first_contact_resolution", days="3") == (3, 4)
    left = {each.reason: each.count for each in found.figure("first_contact_resolution").left_out}
    assert left == {"spam": 1, "outbound": 1, "unknown:customer_key+product": 1, "incomplete window": 2}


def test_cost_counts_failures_and_contacts_count_what_comes_in(tmp_path):
    happened = [
        *events("1", ("A", "created"), ("A", "closed"), cost=10.0, channel="phone", direction="inbound"),
        *events("2", ("A", "created"), cost=4.0, channel="phone", direction="inbound"),
        *events("2", ("A", "internal_note"), cost=1.0, channel="email", direction="internal"),
    ]
    cases = [case("1", closed_at=day(1), channel="phone"), case("2", channel="phone")]
    found = figures_of(tmp_path, contact_event=happened, contact_case=cases)
    assert found.figure("cost_per_contact").value.number == 8.0
    assert found.figure("cost_per_contact").n == 3
    resolved = found.figure("cost_per_resolved_matter", channel="phone")
    assert (resolved.value.number, resolved.n) == (25.0, 1)


def test_negative_and_counted_only_times_are_no_durations(tmp_path):
    cases = [case("1", 2, closed_at=day(1)), case("2", 0, closed_at=day(2)), case("3")]
    happened = events("1", ("A", "created"), ("B", "updated"), ("A", "updated"))
    happened = [{**event, "time_quality": "count_only"} for event in happened]
    found = figures_of(tmp_path, contact_case=cases, contact_event=happened)
    closing = found.figure("time_to_close")
    assert (closing.n, closing.value.number) == (1, 2.0)
    assert {each.reason: each.count for each in closing.left_out} == {"unknown": 1, "negative": 1}
    assert share(found, "closed_loop") == (1, 2)
    assert found.of("handoff_delay") == ()


def test_merged_and_excluded_cases_are_told_apart(tmp_path):
    cases = [
        case("1", sla_met=True),
        case("2", sla_met=False, excluded="deleted"),
        case("3", merged_into="1"),
    ]
    found = figures_of(tmp_path, contact_case=cases)
    volume = found.figure("volume")
    assert (volume.n, {each.reason: each.count for each in volume.left_out}) == (
        1,
        {"deleted": 1, "merged": 1},
    )
    assert share(found, "service_level") == (1, 1)


def test_overlapping_imports_count_each_thing_once(tmp_path):
    happened = events("1", ("A", "created"), ("B", "updated"), ("A", "closed"))
    stored(tmp_path, "0" * 12, contact_event=happened[:2], contact_case=[case("1", priority="high")])
    stored(tmp_path, "1" * 12, contact_event=happened[1:], contact_case=[case("1", closed_at=day(1))])
    with records_of(tmp_path) as records:
        found = measure(records)
    assert found.figure("handoffs").n == 2
    assert found.figure("volume").n == 1
    assert found.figure("time_to_close").n == 1
    left = {each.reason: each.count for each in found.figure("volume").left_out}
    assert left == {"overlap:contact_event": 1, "overlap:contact_case": 1}
    assert found.figure("volume").files == ("0" * 12, "1" * 12)


def test_two_runs_tell_the_same_in_the_same_order(tmp_path):
    happened = [
        each
        for n in range(40)
        for each in events(str(n), ("A", "created"), (f"B{n % 7}", "closed"), cost=n / 7)
    ]
    stored(tmp_path, contact_event=happened)
    with records_of(tmp_path) as first, records_of(tmp_path) as second:
        assert measure(first, {"b": 0.1, "a": 0.2}) == measure(second, {"a": 0.2, "b": 0.1})


def test_figures_say_period_files_and_their_own_id(loops):
    figure = loops.figure("closed_loop")
    assert (figure.period.first, figure.period.last) == ("2020-01-01T01:00:00Z", "2020-01-01T05:00:00Z")
    assert figure.files == ("0123456789ab",)
    assert figure.value.source == figure.id
    assert len({each.id for each in loops.figures}) == len(loops.figures)


def test_no_records_are_no_figures(tmp_path):
    found = figures_of(tmp_path)
    assert all(figure.value is None and figure.lacks for figure in found.figures)
    assert {f.measure for f in found.figures} >= {"volume", "closed_loop", "cost_per_contact"}


def test_cases_and_events_are_counted_apart(tmp_path):
    happened = events("1", *[("A", "updated")] * 9, channel="email")
    found = figures_of(
        tmp_path, contact_event=happened, contact_case=[case("1", channel="email", sla_met=True)]
    )
    assert found.figure("volume").n == 1
    assert found.figure("actor_mix", actor_kind="agent").n == 9
    assert found.figure("service_level").n == 1
    assert Grain.CASE is not Grain.EVENT


def test_who_passes_to_whom_is_the_same_with_and_without_a_look_at_states(tmp_path):
    happened = [
        *events(
            "1", ("A", "created"), (None, "updated"), ("A", "updated"), ("B", "resolved"), ("A", "closed")
        ),
        *events(
            "2", ("B", "created"), ("B", "resolved"), (None, "updated"), ("C", "updated"), ("B", "closed")
        ),
    ]
    stored(tmp_path, contact_event=happened, contact_case=[case("1"), case("2")])
    with records_of(tmp_path) as records:
        alone = measure(records, only=("handoff_pairs",))
    with records_of(tmp_path) as records:
        after_all = measure(records)

    assert alone.of("handoff_pairs") == after_all.of("handoff_pairs")
    assert {f.key: f.n for f in alone.figures} != {}
