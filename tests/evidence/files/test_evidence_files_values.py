"""Times, numbers, durations and words, read inside the database: one way or not at all."""

import pytest

from servicemodel.evidence.files.connection import fresh
from servicemodel.evidence.files.durations import minutes_sql
from servicemodel.evidence.files.numbers import number_sql
from servicemodel.evidence.files.time_forms import FORMS, moment_sql
from servicemodel.evidence.files.times import TimeFormat, known_zone, time_format, time_sql
from servicemodel.evidence.files.wording import grouping_sql


@pytest.fixture(scope="module")
def connection(tmp_path_factory):
    made = fresh(tmp_path_factory.mktemp("database"))
    yield made
    made.close()


def value(connection, text, sql):
    return connection.execute(f"SELECT {sql} FROM (SELECT ?::VARCHAR AS x)", [text]).fetchone()[0]


def column(connection, *texts):
    connection.execute("CREATE OR REPLACE TABLE raw (_row BIGINT, c0 VARCHAR)")
    connection.executemany("INSERT INTO raw VALUES (?, ?)", list(enumerate(texts, 2)))


@pytest.mark.parametrize(
    ("text", "form", "expected"),
    [
        ("29/2/2016 01:16", "dmy", "2016-02-29 01:16:00"),
        ("01.03.2025, 09:10:11", "dmy", "2025-03-01 09:10:11"),
        ("13/01/25", "dmy", "2025-01-13 00:00:00"),
        ("3/1/2025 9:10 PM", "mdy", "2025-03-01 21:10:00"),
        ("1/1/2025 12:05:00 a.m.", "mdy", "2025-01-01 00:05:00"),
        ("2025/3/1 9:10", "ymd", "2025-03-01 09:10:00"),
        ("2025年3月1日 9:10", "ymd", "2025-03-01 09:10:00"),
        ("2025年03月01日9时5分7秒", "ymd", "2025-03-01 09:05:07"),
        ("2025/3/1 下午 3:10", "ymd", "2025-03-01 15:10:00"),
        ("2025-03-01T09:10:00.1234567", "ymd", "2025-03-01 09:10:00.123456"),
        ("2025-03-01T09:10:00Z", "zoned", "2025-03-01 09:10:00"),
        ("2025-03-01T09:10:00+08:00", "zoned", "2025-03-01 01:10:00"),
        ("2025-03-01 09:10:00 -0600", "zoned", "2025-03-01 15:10:00"),
        ("Mar 1, 2025 9:10 am", "named", "2025-03-01 09:10:00"),
        ("1-Mar-25", "named", "2025-03-01 00:00:00"),
        ("Sat, 01 March 2025 09:10:00", "named", "2025-03-01 09:10:00"),
        ("45717.381944", "excel", "2025-03-01 09:10:00"),
        ("1740820200", "epoch_s", "2025-03-01 09:10:00"),
        ("1740820200000", "epoch_ms", "2025-03-01 09:10:00"),
    ],
)
def test_ip12_every_way_to_write_a_time(connection, text, form, expected):
    assert str(value(connection, text, moment_sql("x", form))) == expected
    column(connection, text)
    others = {"dmy", "mdy"} if form in ("dmy", "mdy") else set()
    assert time_format(connection, "raw", "c0", order=form).name in {form, *others}


@pytest.mark.parametrize("text", ["31/02/2025", "2025-02-30", "2025-03-01 24:00", "soon", "12", "9:10", ""])
def test_no_time_is_made_up(connection, text):
    assert all(value(connection, text, moment_sql("x", form)) is None for form in FORMS)


def test_ip10_ip11_the_order_of_a_column(connection):
    column(connection, "3/4/2025", "29/4/2025", "soon", None)
    assert time_format(connection, "raw", "c0") == TimeFormat("dmy", True, 2, 1, (4,))
    column(connection, "3/4/2025", "4/29/2025")
    assert time_format(connection, "raw", "c0").name == "mdy"
    column(connection, "3/4/2025", "5/6/2025")
    assert not time_format(connection, "raw", "c0").sure
    assert time_format(connection, "raw", "c0", "mdy") == TimeFormat("mdy", True, 2)
    column(connection, "3/3/2025")
    assert time_format(connection, "raw", "c0").sure
    column(connection, "29/4/2025", "28/4/2025", "4/30/2025")
    assert time_format(connection, "raw", "c0") == TimeFormat("dmy", False, 2, 1, (4,))
    column(connection, "front", None)
    assert time_format(connection, "raw", "c0") == TimeFormat("", True, 0, 1)


@pytest.mark.parametrize(
    ("text", "utc", "trouble"),
    [
        ("30/3/2025 01:59", "2025-03-30 00:59:00", None),
        ("30/3/2025 02:30", "2025-03-30 01:30:00", "missing_hour"),
        ("30/3/2025 03:00", "2025-03-30 01:00:00", None),
        ("26/10/2025 01:59", "2025-10-25 23:59:00", None),
        ("26/10/2025 02:30", "2025-10-26 00:30:00", "double_hour"),
        ("26/10/2025 03:00", "2025-10-26 02:00:00", None),
        ("soon", "None", "unread"),
        (None, "None", None),
    ],
)
def test_ip13_the_nights_on_which_the_clock_changes(connection, text, utc, trouble):
    made = time_sql("x", "dmy", "Europe/Berlin")
    assert str(value(connection, text, made.utc)) == utc
    assert value(connection, text, made.trouble) == trouble


def test_ip13_half_an_hour_and_no_change_at_all(connection):
    island = time_sql("x", "dmy", "Australia/Lord_Howe")
    assert value(connection, "6/4/2025 01:45", island.trouble) == "double_hour"
    assert value(connection, "5/10/2025 02:15", island.trouble) == "missing_hour"
    shanghai = time_sql("x", "ymd", "Asia/Shanghai")
    assert str(value(connection, "2025-03-30 02:30", shanghai.utc)) == "2025-03-29 18:30:00"
    assert value(connection, "2025-03-30 02:30", shanghai.trouble) is None
    plain = time_sql("x", "ymd", "UTC")
    assert plain.utc == plain.local
    zoned = time_sql("x", "zoned", "Asia/Shanghai")
    assert str(value(connection, "2025-03-01T09:10:00Z", zoned.local)) == "2025-03-01 17:10:00"


def test_zones_are_known_by_name(connection):
    assert known_zone(connection, "Asia/Shanghai")
    assert not known_zone(connection, "No'where")


@pytest.mark.parametrize(
    ("text", "point", "comma"),
    [
        ("1,234", 1234, 1.234),
        ("1.234,5", None, 1234.5),
        ("1,234,567.5", 1234567.5, None),
        ("1,23", None, 1.23),
        ("85 %", 0.85, 0.85),
        ("12 min", 12, 12),
        ("12分钟", 12, 12),
        ("$1,234.50", 1234.5, None),
        ("€ 12", 12, 12),
        ("(12)", -12, -12),
        ("−7", -7, -7),
        ("1 234", 1234, 1234),
        ("1e3", 1000, 1000),
        ("12 of 30", None, None),
        ("12abc34", None, None),
        ("", None, None),
        (None, None, None),
    ],
)
def test_ip15_numbers(connection, text, point, comma):
    assert value(connection, text, number_sql("x", ".")) == (None if point is None else pytest.approx(point))
    assert value(connection, text, number_sql("x", ",")) == (None if comma is None else pytest.approx(comma))


@pytest.mark.parametrize(
    ("text", "unit", "minutes"),
    [
        ("51:00:00", "hrs", 3060),
        ("51:00:00", "hms", 3060),
        ("51:00:00", "min", 3060),
        ("1.5", "hrs", 90),
        ("90", "min", 90),
        ("90", "s", 1.5),
        ("2", "days", 2880),
        ("2:30", "hrs", 150),
        ("2:30", "min", 2.5),
        ("-1:00:00", "hrs", -60),
        ("1 day, 02:03:04", "hms", 1563 + 4 / 60),
        ("2h 5m", "min", 125),
        ("3天 2小时", "min", 4440),
        ("PT2H5M", "min", 125),
        ("0.5", "hms", 720),
        ("soon", "min", None),
        ("", "min", None),
    ],
)
def test_ip08_durations(connection, text, unit, minutes):
    found = value(connection, text, minutes_sql("x", unit))
    assert found == (None if minutes is None else pytest.approx(minutes))


def test_ip08_durations_with_a_decimal_comma(connection):
    assert value(connection, "1,5", minutes_sql("x", "hrs", ",")) == 90


def test_ip18_words_are_smoothed_for_grouping(connection):
    assert value(connection, " Bank\x85  One\n", grouping_sql("x")) == "Bank One"
    assert value(connection, "\u3000", grouping_sql("x")) is None
    assert value(connection, "cafe\u0301", grouping_sql("x")) == "café"
