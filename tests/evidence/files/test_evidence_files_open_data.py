"""Open data as the world writes it: figures of reading; skipped where the files are not there."""

import os
from pathlib import Path

import pytest
from record_files import read

from servicemodel.evidence.files import fresh, layout_of, load
from servicemodel.evidence.files.time_forms import moment_sql
from servicemodel.evidence.files.times import time_format, time_sql

ROOT = Path(__file__).resolve().parents[3]
RECORDS = Path(os.environ.get("SERVICEMODEL_INPUTS", ROOT.parent / "shared" / "inputs")) / "records"
NOT_FOUND = "open data not found: ../shared/inputs/records (set SERVICEMODEL_INPUTS to its folder)"

pytestmark = pytest.mark.skipif(not RECORDS.is_dir(), reason=NOT_FOUND)


@pytest.fixture(scope="module")
def incidents(tmp_path_factory):
    path = RECORDS / "uci_incident" / "incident_event_log_141712_headers_restored.csv.gz"
    return read(path, tmp_path_factory.mktemp("incidents"))


def share(incidents, header):
    return incidents.raw.nulls[incidents.raw.headers.index(header)] / incidents.raw.rows_read


def test_incidents_are_read_whole_with_their_zeros(incidents):
    raw = incidents.raw
    assert (raw.rows_read, raw.rows_used, len(raw.headers)) == (141_712, 141_712, 36)
    assert len({row[0] for row in incidents.rows}) == 24_918
    assert any(row[0] == "0000045" for row in incidents.rows)
    assert (raw.layout.dates, raw.layout.delimiter, raw.layout.compressed) == ("dmy", ",", True)


def test_times_of_incidents_are_day_first(tmp_path):
    path = RECORDS / "uci_incident" / "incident_event_log_141712_headers_restored.csv.gz"
    connection = fresh(tmp_path)
    raw = load(path, layout_of(path), connection, "raw")
    column = f"c{raw.headers.index('opened_at')}"
    found = time_format(connection, "raw", column)
    assert (found.name, found.sure, found.read, found.unread) == ("dmy", True, 141_712, 0)
    sql = time_sql(column, "dmy", "UTC")
    ends = connection.execute(f"SELECT min({sql.utc}), max({sql.utc}) FROM raw").fetchone()
    assert [str(end) for end in ends] == ["2016-02-29 01:16:00", "2017-02-16 14:17:00"]
    other = connection.execute(f"SELECT count({moment_sql(column, 'mdy')}) FROM raw").fetchone()
    assert other == (63_801,)
    connection.close()


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("cmdb_ci", 0.9969),
        ("sys_created_at", 0.3745),
        ("assignment_group", 0.1003),
        ("assigned_to", 0.1940),
        ("vendor", 0.9983),
    ],
)
def test_what_is_not_known_of_incidents(incidents, header, expected):
    assert share(incidents, header) == pytest.approx(expected, abs=1e-4)


def test_complaints_keep_the_short_last_row_and_the_odd_character(tmp_path):
    found = read(RECORDS / "cfpb" / "cfpb_2014-10_8340.csv", tmp_path / "scratch")
    assert (found.raw.rows_read, len(found.raw.headers)) == (8340, 14)
    short = next(notice for notice in found.raw.notices if notice.reason == "short_row")
    assert (short.count, short.lines) == (1, (8341,))
    assert sum("\x85" in (row[found.raw.headers.index("Company")] or "") for row in found.rows) == 2
    assert found.raw.layout.dates == "mdy"
    disputed = found.raw.headers.index("Consumer disputed?")
    assert found.raw.nulls[disputed] == 7293


def test_older_complaints_and_repeated_changes(tmp_path):
    older = read(RECORDS / "cfpb" / "cfpb_2013_1000.csv", tmp_path / "scratch")
    assert (older.raw.rows_read, len(older.raw.headers)) == (1000, 18)
    assert sum(nulls == 1000 for nulls in older.raw.nulls) == 3
    changes = read(RECORDS / "zendesk_seeds" / "ticket_field_history_data.csv", tmp_path / "scratch")
    assert {n.reason: n.count for n in changes.raw.notices}["repeated_row"] == 3
