"""What becomes of the cells of an export: the last change, satisfaction, hostile text, unreadable times."""

import datetime

import pytest
from import_driver import bring, noticed, rows, write_csv

CASES = ["case_id", "opened_at", "resolved_at", "channel", "status"]


def case(*cells):
    return [*cells, *[""] * (len(CASES) - len(cells))]


def utc(*parts):
    return datetime.datetime(*parts)


def the_case(tmp_path, headers, *cells, **said):
    source = bring(tmp_path, write_csv(tmp_path / "a.csv", headers, *cells), **said)
    return source, rows(tmp_path, source, "contact_case")


def test_the_last_change_of_a_case_that_comes_twice_counts(tmp_path):
    headers = [*CASES, "updated_at"]
    source, found = the_case(
        tmp_path,
        headers,
        [*case("1", "2025-03-13", "", "", "solved"), "2025-03-20"],
        [*case("1", "2025-03-13", "", "", "open"), "2025-03-14"],
    )
    assert [row["status"] for row in found] == ["solved"]
    assert noticed(source)["duplicate_case"] == 1


def test_satisfaction_not_offered_is_not_bad(tmp_path):
    headers = [*CASES, "csat"]
    cells = [[*case(str(i), "2025-03-13"), said] for i, said in enumerate(["good", "bad", "offered", "4"])]
    _, found = the_case(tmp_path, headers, *cells)
    assert [row["csat"] for row in found] == [1, 0, None, 4]


def test_what_looks_like_sql_is_text(tmp_path):
    evil = "'); DROP TABLE told; --"
    headers = [*CASES, "team", "x'\"y"]
    _, found = the_case(tmp_path, headers, [*case("1", "2025-03-13"), evil, evil], parties={evil: "front'"})
    assert found[0]["team_last"] == evil


@pytest.mark.parametrize("cell", ["03:00", "yesterday"])
def test_times_that_cannot_be_read_are_listed(cell, tmp_path):
    source, _ = the_case(tmp_path, CASES, *[case(str(i), "2025-03-13") for i in range(9)], case("9", cell))
    (unread,) = [each for each in source.notices if each.reason == "unread:opened_at"]
    assert (unread.count, unread.lines) == (1, (11,))
