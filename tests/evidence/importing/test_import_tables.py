"""What files become: logs, histories, flat exports, installed units, repairs, answers."""

import datetime

import pytest
from import_driver import bring, noticed, rows, write_csv

from servicemodel.domain.problem import ProblemsFound
from servicemodel.evidence.tables import TABLES

LOG = ["number", "incident_state", "reassignment_count", "reopen_count", "sys_mod_count", "made_sla"]
LOG += ["opened_at", "sys_updated_at", "contact_type", "assignment_group", "caller_id", "note"]


def change(number, state, minute, team, **more):
    row = {"number": number, "incident_state": state, "assignment_group": team, "made_sla": "true"}
    row |= {"opened_at": "2025-03-01 09:00", "sys_updated_at": f"2025-03-01 09:{minute:02}"}
    row |= {"contact_type": "Phone", "caller_id": "C7", "sys_mod_count": "1", **more}
    return [row.get(header, "") for header in LOG]


@pytest.fixture
def log(tmp_path):
    return write_csv(
        tmp_path / "log.csv",
        LOG,
        change("0007", "New", 0, "A"),
        change("0007", "Active", 1, "?"),
        change("0007", "Active", 2, "B"),
        change("0007", "Awaiting User Info", 3, "B"),
        change("0007", "Active", 3, "B"),
        change("0007", "Resolved", 4, "B"),
        change("0007", "Active", 5, "A"),
        change("0007", "-100", 6, "A"),
        change("0007", "Resolved", 7, "A", made_sla="false"),
        change("0007", "Closed", 8, "A", made_sla="false", reassignment_count="2", reopen_count="1"),
        change("0008", "New", 0, "?"),
        change("0008", "New", 1, "C"),
    )


def test_a_log_becomes_one_event_a_row_and_the_case_as_its_last_row_says(log, tmp_path):
    source = bring(tmp_path, log)
    events = rows(tmp_path, source, "contact_event")
    assert [event["event_type"] for event in events] == [
        *("created", "updated", "transferred", "put_on_hold", "resumed", "resolved", "reopened"),
        *("updated", "resolved", "closed", "created", "assigned"),
    ]
    assert [event["seq"] for event in events] == [*range(1, 11), 1, 2]
    assert events[1]["team"] is None
    assert events[0]["event_time"] == datetime.datetime(2025, 3, 1, 9)
    assert events[3]["previous_event_id"] == events[2]["event_id"]
    assert events[4]["source_row"] == 6
    seven, eight = rows(tmp_path, source, "contact_case")
    assert (seven["case_id"], seven["events"], seven["sla_met"], seven["reopen_count"]) == (
        "0007",
        10,
        False,
        1,
    )
    assert (seven["team_last"], seven["status"], seven["channel"]) == ("A", "Closed", "phone")
    assert seven["closed_at"] == datetime.datetime(2025, 3, 1, 9, 8)
    assert (eight["team_last"], eight["resolved_at"], eight["sla_met"]) == ("C", None, True)
    assert (source.rows_read, source.rows_used, source.tables) == (12, 12, ("contact_case", "contact_event"))
    assert noticed(source)["reopened"] == 1
    assert noticed(source)["equal_times"] == 1


def test_teams_become_actors_only_where_somebody_said_so(log, tmp_path):
    source = bring(tmp_path, log, parties={"A": "front", "B": "tech"})
    events = rows(tmp_path, source, "contact_event")
    assert [(e["from_party"], e["to_party"]) for e in events[:3]] == [
        (None, "front"),
        ("front", None),
        ("front", "tech"),
    ]
    assert events[-1]["to_party"] is None


def test_equal_times_are_put_in_order_of_the_file(tmp_path):
    order = [change("1", "New", 0, "A"), change("1", "Active", 5, "C"), change("1", "Active", 5, "B")]
    source = bring(tmp_path, write_csv(tmp_path / "a.csv", LOG, *order))
    assert [e["team"] for e in rows(tmp_path, source, "contact_event")] == ["A", "C", "B"]


def test_a_file_with_the_newest_first_is_turned(tmp_path):
    order = [change("1", "Active", 5, "B"), change("1", "Active", 5, "C"), change("1", "New", 0, "A")]
    source = bring(tmp_path, write_csv(tmp_path / "a.csv", LOG, *order))
    assert [e["team"] for e in rows(tmp_path, source, "contact_event")] == ["A", "C", "B"]


def test_one_stray_time_does_not_turn_a_log_that_is_in_order(tmp_path):
    steady = [change(str(1000 + i), "New", 0, "A") for i in range(1200)]
    stray = [change("9", "New", 5, "A"), change("9", "Resolved", 4, "A"), change("9", "Closed", 6, "A")]
    source = bring(tmp_path, write_csv(tmp_path / "a.csv", LOG, *steady, *stray))
    kinds = [e["event_type"] for e in rows(tmp_path, source, "contact_event") if e["case_id"] == "9"]
    assert kinds == ["created", "resolved", "closed"]
    assert noticed(source)["out_of_order"] == 1


HISTORY = ["Update ticket ID", "Update - Timestamp", "Changes - Field name", "Changes - Previous value"]
HISTORY += ["Changes - New value", "Updater ID", "Updater name", "Updater role", "Comment public"]


def test_a_history_of_changed_fields_becomes_events(tmp_path):
    def at(minute, field, old, new, public="", role="agent"):
        return ["12", f"2025-03-01 09:{minute:02}", field, old, new, "77", "Ann", role, public]

    file = write_csv(
        tmp_path / "history.csv",
        HISTORY,
        at(0, "status", "", "new", role="end-user"),
        at(1, "group", "Front", "Tech"),
        at(2, "", "", "", public="true"),
        at(3, "status", "new", "hold"),
        at(4, "status", "hold", "solved"),
        at(5, "status", "solved", "open", role="end-user"),
        at(6, "", "", "", public="false"),
    )
    source = bring(tmp_path, file)
    events = rows(tmp_path, source, "contact_event")
    assert [e["event_type"] for e in events] == [
        *("created", "transferred", "agent_reply", "put_on_hold", "resolved", "reopened", "internal_note")
    ]
    assert [e["team"] for e in events] == ["Front", *["Tech"] * 6]
    assert [e["actor_kind"] for e in events[:2]] == ["customer", "agent"]
    assert source.tables == ("contact_event",)


def test_contact_records_of_a_telephone_system_form_chains(tmp_path):
    headers = ["Id", "InitialContactId", "PreviousContactId", "Channel", "InitiationMethod", "Queue"]
    headers += ["QueueInfo.EnqueueTimestamp", "AgentInfo.ConnectedToAgentTimestamp", "InitiationTimestamp"]
    headers += ["DisconnectTimestamp"]
    day = "2025-03-01T09:"
    first = [
        "a",
        "",
        "",
        "VOICE",
        "INBOUND",
        "Front",
        *(f"{day}{t}Z" for t in ("00:00", "00:30", "00:00", "02:30")),
    ]
    moved = [
        "b",
        "a",
        "a",
        "VOICE",
        "TRANSFER",
        "Tech",
        *(f"{day}{t}Z" for t in ("02:30", "03:30", "02:30", "09:00")),
    ]
    source = bring(tmp_path, write_csv(tmp_path / "calls.csv", headers, first, moved), zone="")
    events = rows(tmp_path, source, "contact_event")
    assert [(e["case_id"], e["event_type"], e["team"]) for e in events] == [
        ("a", "created", "Front"),
        ("a", "transferred", "Tech"),
    ]
    assert [(e["wait_s"], e["handle_s"], e["channel"]) for e in events] == [
        (30, 120, "phone"),
        (60, 330, "phone"),
    ]


def test_a_flat_export_invents_no_team_history(tmp_path):
    headers = ["case_id", "opened_at", "first_response_at", "resolved_at", "channel", "status", "team"]
    file = write_csv(
        tmp_path / "cases.csv",
        headers,
        ["1", "2025-03-13 08:00", "2025-03-13 08:30", "2025-03-14 08:00", "Email", "solved", "A"],
        ["2", "2025-03-13 09:00", "", "", "carrier pigeon", "open", "B"],
    )
    source = bring(tmp_path, file)
    events = rows(tmp_path, source, "contact_event")
    assert [(e["case_id"], e["event_type"]) for e in events] == [
        ("1", "created"), ("1", "first_response"), ("1", "resolved"), ("2", "created")
    ]  # fmt: skip
    assert {e["team"] for e in events} == {None}
    one, two = rows(tmp_path, source, "contact_case")
    assert (one["events"], one["team_last"], one["first_reply_min"], one["full_resolution_min"]) == (
        3,
        "A",
        30,
        1440,
    )
    assert (two["channel"], two["channel_raw"], two["first_reply_min"]) == ("unknown", "carrier pigeon", None)
    assert noticed(source)["unknown_channel:carrier pigeon"] == 1
    assert noticed(source)["no_first_response"] == 1


def test_units_repairs_and_answers(tmp_path):
    units = write_csv(
        tmp_path / "units.csv",
        ["unit_id", "product", "supplier", "installed_at", "failures", "exposure_days", "consent"],
        ["u1", "press", "s1", "2024-01-05", "2", "1,234", "yes"],
    )
    (unit,) = rows(tmp_path, bring(tmp_path, units), "installed_unit")
    assert (unit["unit_id"], unit["failures"], unit["exposure_days"], unit["consent"]) == (
        "u1",
        2,
        1234,
        True,
    )
    repairs = write_csv(
        tmp_path / "repairs.csv", ["engine", "days", "event"], ["e1", "61", "1"], ["e1", "761", "0"]
    )
    said = {"table": "repair", "columns": {"unit_id": "engine", "age_days": "days"}, "only": {"event": "1"}}
    source = bring(tmp_path, repairs, **said)
    (repair,) = rows(tmp_path, source, "repair")
    assert (repair["unit_id"], repair["age_days"], repair["repair_id"]) == ("e1", 61, "row 2")
    assert (source.rows_read, source.rows_used, noticed(source)["not_wanted"]) == (2, 1, 1)
    survey = write_csv(
        tmp_path / "survey.csv", ["person", "sex", "q1", "q2"], ["p1", "f", "7", ""], ["p2", "m", "4", "9"]
    )
    said = {"table": "survey_answer", "columns": {"respondent": "person", "group": "sex"}}
    answers = rows(tmp_path, bring(tmp_path, survey, **said), "survey_answer")
    assert [(a["item"], a["score"], a["group"]) for a in answers if a["item"] == "q1"] == [
        ("q1", 7.0, "f"), ("q1", 4.0, "m")
    ]  # fmt: skip
    assert len(answers) == 3


def test_columns_are_those_of_the_tables(log, tmp_path):
    source = bring(tmp_path, log)
    for table in TABLES[:2]:
        row = rows(tmp_path, source, table.name)[0]
        assert list(row) == [column.name for column in table.columns]
        assert all(row[column.name] is not None for column in table.columns if column.always)


def test_what_feeds_no_column_is_kept_beside_the_row(log, tmp_path):
    source = bring(tmp_path, log)
    assert '"sys_mod_count":"1"' in rows(tmp_path, source, "contact_event")[0]["extra"]
    assert noticed(source)["unused_column:sys_mod_count"] == 12


def test_rows_without_a_key_are_left_out_and_listed(tmp_path):
    file = write_csv(tmp_path / "a.csv", LOG, change("1", "New", 0, "A"), change("", "New", 0, "A"))
    source = bring(tmp_path, file)
    (left_out,) = [each for each in source.refusals if each.reason.startswith("no_key")]
    assert (left_out.count, left_out.lines, source.rows_used) == (1, (3,), 1)


def test_where_no_row_has_a_key_nothing_is_imported(tmp_path):
    file = write_csv(tmp_path / "a.csv", LOG, change("", "New", 0, "A"))
    with pytest.raises(ProblemsFound, match="REC35"):
        bring(tmp_path, file)
