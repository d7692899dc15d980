"""Pitfalls IP-08 to IP-13, IP-20 to IP-23 and IP-25 to IP-30: what the rows mean."""

import pytest
from cli_driver import obey, written
from import_driver import bring, noticed, rows, write_csv
from pitfall_cases import CASES, DAY, LOG, case, lines_of, the_case, utc

from servicemodel.cli.record_words import said_all
from servicemodel.domain.problem import ProblemsFound
from servicemodel.domain.records import Layout
from servicemodel.domain.text import Language
from servicemodel.evidence.engines import close, open_engine
from servicemodel.evidence.importing import orphans
from servicemodel.evidence.measuring import measure
from servicemodel.evidence.records import open_records


@pytest.mark.parametrize(("header", "cell"), [("Resolution time (in hrs)", "51:00:00"), ("x min", "3,060")])
def test_ip_08_durations_are_minutes(header, cell, tmp_path):
    said = {"columns": {"case_id": "n", "opened_at": "o", "full_resolution_min": header}}
    _, found = the_case(tmp_path, ["n", "o", header], ["1", DAY, cell], **said)
    assert found[0]["full_resolution_min"] == 3060


def test_ip_09_a_duration_left_out_is_computed_from_the_times(tmp_path):
    told = [*case("1", f"{DAY} 10:00", f"{DAY} 12:00"), "7"]
    left_out = [*case("2", f"{DAY} 10:00", f"{DAY} 12:00"), ""]
    source, found = the_case(tmp_path, [*CASES, "full_resolution_min"], told, left_out)
    assert [row["full_resolution_min"] for row in found] == [7, 120]
    assert [row["time_quality"] for row in found] == ["exact", "derived"]
    assert lines_of(source)["computed:full_resolution_min"] == (3,)


def test_ip_10_a_day_above_twelve_puts_the_day_first(tmp_path):
    source, found = the_case(tmp_path, CASES, case("1", "29/2/2016 01:16"), case("2", "3/4/2016 1:16"))
    assert source.layout.dates == "dmy"
    assert [row["opened_at"] for row in found] == [utc(2016, 2, 29, 1, 16), utc(2016, 4, 3, 1, 16)]


def test_ip_11_day_or_month_is_asked_not_guessed(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    file = write_csv(tmp_path / "a.csv", CASES, case("1", "03/04/2025"), case("2", "05/06/2025"))
    assert obey("import", "a.csv", "--zone", "UTC", "--no-input") == 2
    assert "error[REC33]" in capsys.readouterr().err
    assert written(tmp_path) == ["a.csv"]
    source = bring(tmp_path, file, layout=Layout("", decimal="", dates="mdy"))
    assert rows(tmp_path, source, "contact_case")[0]["opened_at"] == utc(2025, 3, 4)


@pytest.mark.parametrize(
    "cell", ["2025/3/1 9:10", "45717.381944", "2025-03-01T09:10:00Z", "2025年3月1日 9:10"]
)
def test_ip_12_one_moment_however_it_is_written(cell, tmp_path):
    _, found = the_case(tmp_path, CASES, case("1", cell))
    assert found[0]["opened_at"] == utc(2025, 3, 1, 9, 10)


def test_ip_13_the_zone_is_asked_and_the_night_of_the_change_reported(tmp_path):
    night = [case("1", "2025-03-30 02:30"), case("2", "2025-10-26 02:30"), case("3", "2025-07-01 12:00")]
    file = write_csv(tmp_path / "a.csv", CASES, *night)
    with pytest.raises(ProblemsFound, match="REC34"):
        bring(tmp_path, file, zone="")
    source = bring(tmp_path, file, zone="Europe/Berlin")
    assert lines_of(source)["missing_hour:opened_at"] == (2,)
    assert lines_of(source)["double_hour:opened_at"] == (3,)
    opened = [row["opened_at"] for row in rows(tmp_path, source, "contact_case")]
    assert opened == [utc(2025, 3, 30, 1, 30), utc(2025, 10, 26, 0, 30), utc(2025, 7, 1, 10)]


def figures(tmp_path, name):
    """The figures of the measure ``name`` over everything imported."""
    engine = open_engine("duckdb", tmp_path / "evidence")
    found = measure(open_records(tmp_path / "evidence", engine))
    close(engine)
    return found.of(name)


def test_ip_20_merged_and_deleted_are_counted_apart_not_as_resolved(tmp_path):
    ends = [(f"{DAY} 10:00", f"{DAY} 12:00", "Email", word) for word in ("merged", "deleted", "solved")]
    cells = [case(str(i), *end) for i, end in enumerate(ends)]
    source, found = the_case(tmp_path, CASES, *cells)
    assert [row["excluded"] for row in found] == ["merged", "deleted", None]
    assert noticed(source)["excluded:merged"] == noticed(source)["excluded:deleted"] == 1
    assert {each.n for each in figures(tmp_path, "resolution_time")} == {1}


def test_ip_21_spam_and_closed_when_created_are_counted_apart_with_their_share(tmp_path):
    source, found = the_case(
        tmp_path,
        [*CASES, "closed_on_creation"],
        [*case("1", DAY, "", "Email", "Spam"), ""],
        [*case("2", DAY, "", "Email", "closed"), "true"],
        *([*case(str(i), DAY, "", "Email", "solved"), ""] for i in (3, 4)),
    )
    assert [row["excluded"] for row in found] == ["spam", "closed_on_creation", None, None]
    said = "\n".join(said_all(source.notices, Language.EN))
    assert "1 case counted apart: spam (25.0%)" in said
    assert "1 case counted apart: closed_on_creation (25.0%)" in said


def test_ip_22_people_under_two_ids_are_reported_never_merged(tmp_path):
    people = [("7", "Ann"), ("8", "Ann"), ("8", "Bob")]
    cells = [[*case(str(i), DAY), *person] for i, person in enumerate(people)]
    source, found = the_case(tmp_path, [*CASES, "customer_id", "customer_name"], *cells)
    assert noticed(source)["two_ids_one_name"] == noticed(source)["two_names_one_id"] == 1
    assert len({row["customer_key"] for row in found}) == 2


def test_ip_23_a_person_called_like_a_team_and_a_system_account(tmp_path):
    steps = [("created", "System"), ("assigned", "billing"), ("resolved", "Ann")]
    cells = [
        ["1", f"{DAY} 0{i}:00", kind, "Billing", "Email", "", who] for i, (kind, who) in enumerate(steps)
    ]
    source = bring(tmp_path, write_csv(tmp_path / "a.csv", [*LOG, "actor_key"], *cells))
    events = rows(tmp_path, source, "contact_event")
    assert [event["actor_kind"] for event in events] == ["system", "unknown", "agent"]
    assert noticed(source)["agent_is_team:actor_key"] == noticed(source)["system_account:actor_key"] == 1


def test_ip_25_overlapping_files_are_counted_once_and_the_counts_told(tmp_path):
    headers = [*CASES, "updated_at"]
    old = [[*case(str(i), DAY, "", "", "open"), "2025-03-14"] for i in (1, 2)]
    new = [[*case(str(i), DAY, "", "", "solved"), "2025-03-20"] for i in (2, 3)]
    for name, cells in (("one.csv", old), ("two.csv", new)):
        bring(tmp_path, write_csv(tmp_path / name, headers, *cells))
    engine = open_engine("duckdb", tmp_path / "evidence")
    records = open_records(tmp_path / "evidence", engine)
    assert records.cases.count().execute() == 3
    status = records.cases.filter(records.cases.case_id == "2").status.to_pyarrow().to_pylist()
    left = {each.reason: each.count for each in records.left_out}
    close(engine)
    assert status == ["solved"]
    assert left["overlap:contact_case"] == 1
    again, _ = the_case(tmp_path, headers, *old, *new)
    assert noticed(again)["duplicate_case"] == 1


def test_ip_26_what_was_opened_again_runs_to_the_last_resolution_and_says_so(tmp_path):
    states = ["new", "solved", "open", "solved"]
    steps = [["1", f"{DAY} 0{i}:00", "", "A", "Email", state] for i, state in enumerate(states)]
    source, found = the_case(tmp_path, LOG, *steps)
    kinds = [event["event_type"] for event in rows(tmp_path, source, "contact_event")]
    assert kinds == ["created", "resolved", "reopened", "resolved"]
    assert found[0]["resolved_at"] == utc(2025, 3, 13, 3)
    assert "resolution time runs to the last resolution" in "\n".join(said_all(source.notices, Language.EN))


def test_ip_27_ends_before_beginnings_count_but_have_no_duration(tmp_path):
    headers = [*CASES, "first_response_at"]
    closed_first = [*case("1", "2025-03-14", DAY), ""]
    answered_first = [*case("2", "2025-03-14"), DAY]
    right = [*case("3", DAY, "2025-03-14"), "2025-03-14"]
    source, found = the_case(tmp_path, headers, closed_first, answered_first, right)
    assert [row["full_resolution_min"] for row in found] == [None, None, 1440]
    assert [row["first_reply_min"] for row in found] == [None, None, 1440]
    assert lines_of(source)["negative:resolved_at"] == (2,)
    assert lines_of(source)["negative:first_response_at"] == (3,)
    assert source.rows_used == 3


def test_ip_28_keys_that_match_nothing_are_reported_not_dropped(tmp_path):
    units = write_csv(tmp_path / "u.csv", ["unit_id", "product", "installed_at"], ["u1", "P", DAY])
    repairs = [["r1", "u1", DAY], ["r2", "u2", DAY], ["r3", "u2", DAY]]
    file = write_csv(tmp_path / "r.csv", ["repair_id", "unit_id", "opened_at"], *repairs)
    bring(tmp_path, units, profile="units")
    source = bring(tmp_path, file, profile="repairs")
    assert orphans(tmp_path / "evidence", source) == (("orphan_units", 1, 2),)
    assert len(rows(tmp_path, source, "repair")) == 3


def test_ip_29_only_yes_or_blank_is_not_all_yes(tmp_path):
    cells = [[*case(str(i), DAY), "Yes" if i % 2 else ""] for i in range(80)]
    source, found = the_case(tmp_path, [*CASES, "sla_met"], *cells)
    assert [row["sla_met"] for row in found[:2]] == [None, True]
    assert noticed(source)["one_answer:sla_met"] == 40
    assert [each.value for each in figures(tmp_path, "service_level")] == [None]


@pytest.mark.parametrize("teams", ["ABC", "CBA"])
def test_ip_30_equal_times_keep_the_order_of_the_file(teams, tmp_path):
    steps = [["1", f"{DAY} 08:00", "", team, "Email", ""] for team in teams]
    source, _ = the_case(tmp_path, LOG, *steps, ["2", f"{DAY} 07:00", "", "A", "Email", ""])
    events = rows(tmp_path, source, "contact_event")
    assert [event["team"] for event in events if event["case_id"] == "1"] == list(teams)
    assert noticed(source)["equal_times"] == 1
