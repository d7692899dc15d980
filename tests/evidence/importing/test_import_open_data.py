"""What open data becomes; figures from the definitions beside the data."""

import os
from pathlib import Path

import pytest
from import_driver import bring, noticed, rows

ROOT = Path(__file__).resolve().parents[3]
OPEN_DATA = Path(os.environ.get("SERVICEMODEL_INPUTS", ROOT.parent / "shared" / "inputs")) / "records"
FOLDERS = ("uci_incident", "cfpb", "zendesk_seeds")


def absent(folder):
    reason = f"open data not found: ../shared/inputs/records/{folder} (set SERVICEMODEL_INPUTS to its folder)"
    return pytest.mark.skipif(not (OPEN_DATA / folder).is_dir(), reason=reason)


@absent("uci_incident")
def test_the_incident_log_arrives_whole(tmp_path):
    (file,) = (OPEN_DATA / "uci_incident").glob("*.csv.gz")
    source = bring(tmp_path, file)
    assert (source.profile, source.rows_read, source.rows_used) == ("servicenow_names", 141_712, 141_712)
    cases = rows(tmp_path, source, "contact_case")
    assert len(cases) == 24_918
    assert cases[0]["case_id"] == "0000045"
    assert sum(case["events"] for case in cases) == 141_712
    assert sum(case["sla_met"] for case in cases) == 15_803
    assert sum(case["reopen_count"] for case in cases) == noticed(source)["reopened"] == 331
    assert sum(case["reassignment_count"] for case in cases) == 23_414
    assert sum(case["reassignment_count"] > 0 for case in cases) == 11_369
    assert noticed(source)["missing:resolved_at"] == 1_556
    assert noticed(source)["equal_times"] == 9_318
    assert (min(case["opened_at"] for case in cases), max(case["opened_at"] for case in cases)) == tuple(
        map(type(cases[0]["opened_at"]).fromisoformat, ("2016-02-29T01:16", "2017-02-16T14:17"))
    )
    channels = [case["channel"] for case in cases]
    counted = {channel: channels.count(channel) for channel in set(channels)}
    assert counted == {"phone": 24_688, "portal": 158, "email": 59, "ivr": 9, "agent": 4}


NAMES = {
    "case_id": ("Complaint ID", "complaint_id"),
    "opened_at": ("Date received", "date_received"),
    "first_response_at": ("Date sent to company", "date_sent_to_company"),
    "channel": ("Submitted via", "submitted_via"),
    "supplier": ("Company", "company"),
    "sla_met": ("Timely response?", "timely_response"),
    "disputed": ("Consumer disputed?", "consumer_disputed?"),
}
CHANNELS = {"Referral": "partner", "Postal mail": "letter", "Fax": "letter"}


@absent("cfpb")
def test_two_extracts_with_other_names_become_cases_of_one_kind(tmp_path):
    cases = []
    for place, name in enumerate(("cfpb_2014-10_8340.csv", "cfpb_2013_1000.csv")):
        columns = {field: names[place] for field, names in NAMES.items()}
        said = {"table": "contact_case", "columns": columns, "channels": CHANNELS}
        source = bring(tmp_path, OPEN_DATA / "cfpb" / name, **said)
        cases.append(rows(tmp_path, source, "contact_case"))
        if place == 0:
            (short,) = [each for each in source.notices if each.reason == "short_row"]
            assert short.lines == (8_341,)
            assert noticed(source)["one_answer:disputed"] == 7_293
        else:
            assert noticed(source)["negative:first_response_at"] == 23
    assert [len(each) for each in cases] == [8_340, 1_000]
    assert len({case["case_id"] for each in cases for case in each}) == 9_340
    firms = [{case["supplier"] for case in each} for each in cases]
    assert (len(firms[0]), len(firms[0] & firms[1])) == (813, 138)
    assert not any("\x85" in firm for firm in firms[0])
    late = [sum(case["sla_met"] is False for case in each) for each in cases]
    assert late[0] == 161
    assert [sum(case["disputed"] is True for case in each) for each in cases] == [1_047, 211]


@absent("zendesk_seeds")
def test_the_placeholder_tickets_and_their_history(tmp_path):
    from servicemodel.evidence.importing import orphans

    place = OPEN_DATA / "zendesk_seeds"
    tickets = bring(tmp_path, place / "ticket_data.csv", zone="")
    cases = rows(tmp_path, tickets, "contact_case")
    assert sorted(case["channel"] for case in cases) == ["email"] * 9 + ["web_form"]
    statuses = [case["status"] for case in cases]
    assert {each: statuses.count(each) for each in statuses} == {"closed": 7, "deleted": 2, "solved": 1}
    assert noticed(tickets)["excluded:deleted"] == 2
    history = bring(tmp_path, place / "ticket_field_history_data.csv")
    assert (history.profile, history.tables) == ("zendesk_history", ("contact_event",))
    events = rows(tmp_path, history, "contact_event")
    assert (len(events), len({event["case_id"] for event in events})) == (38, 17)
    assert {event["team"] for event in events} == {event["actor_key"] for event in events} == {None}
    assert noticed(history)["repeated_row"] == 3
    assert orphans(tmp_path / "evidence", history) == (("orphans", 16, 17),)
