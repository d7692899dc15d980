"""Figures of an open incident log and of open complaints, each counted independently beforehand."""

import pytest
from unit_files import absent, brought

from servicemodel.evidence.engines import close, open_engine, rows
from servicemodel.evidence.intervals import wilson
from servicemodel.evidence.measures import first_contact_resolution, handoffs, service_level
from servicemodel.evidence.measuring import measure
from servicemodel.evidence.records import open_records
from servicemodel.evidence.repeats import contacts, first_contacts

LOG = "records/uci_incident/incident_event_log_141712_headers_restored.csv.gz"
COMPLAINTS = "records/cfpb/cfpb_2014-10_8340.csv"
OLDER = "records/cfpb/cfpb_2013_1000.csv"


@pytest.fixture(scope="module")
def log(tmp_path_factory):
    """The incident log, imported and opened once."""
    if absent(LOG):
        pytest.skip(absent(LOG))
    folder = tmp_path_factory.mktemp("log")
    brought(folder, LOG, zone="UTC")
    engine = open_engine("duckdb", folder / "evidence")
    yield open_records(folder / "evidence", engine)
    close(engine)


@pytest.fixture(scope="module")
def figures(log):
    """Every figure of the incident log."""
    return measure(log, {"service.status": 0.1})


def counted(figure):
    """Successes and trials of a share."""
    return round(figure.value.number * figure.n), figure.n


def test_the_log_is_all_there(log, figures):
    assert rows(log.events.aggregate(n=log.events.count()))[0]["n"] == 141_712
    assert figures.figure("volume").n == 24_918
    assert len(figures.of("volume")) == 6


def test_the_service_level_is_counted_by_case_not_by_event(figures):
    assert counted(figures.figure("service_level")) == (15_803, 24_918)
    by = {"phone": (15_681, 24_688), "portal": (89, 158), "email": (20, 59), "ivr": (9, 9), "agent": (4, 4)}
    found = {channel: figures.figure("service_level", channel=channel) for channel in by}
    assert {channel: counted(figure) for channel, figure in found.items()} == by
    assert {channel for channel, figure in found.items() if figure.too_few} == {"ivr", "agent"}
    email = found["email"].value
    assert (email.low, email.high) == pytest.approx((0.245, 0.445), abs=6e-4)
    assert wilson(20, 59) == pytest.approx((0.231, 0.466), abs=6e-4)


def test_the_service_level_by_priority_and_by_use_of_knowledge(figures):
    priorities = [counted(figures.figure("service_level", priority=str(p))) for p in (1, 2, 3, 4)]
    assert priorities == [(5, 270), (2, 408), (15_145, 23_466), (651, 774)]
    used = figures.figure("service_level", knowledge_used="True")
    assert (used.n, used.value.number) == (3_551, pytest.approx(0.268, abs=5e-4))
    assert figures.figure("service_level", knowledge_used="False").n == 21_367


def test_handoffs_skip_unknown_teams_and_show_the_other_count_beside(log, figures):
    assert figures.figure("handoffs").n == 19_087
    assert figures.figure("handoffs", unknown="counted").n == 23_321
    assert counted(figures.figure("handed_over"))[0] == 9_575
    assert rows(handoffs.query(log))[0]["pairs"] == 1_060
    assert rows(handoffs.with_unknown(log))[0]["pairs"] == 1_135
    moved = log.changes.filter(log.changes.team_changed & ~log.changes["first"])
    assert rows(moved.aggregate(cases=moved.case_id.nunique()))[0]["cases"] == 11_344
    taking_part = {team for figure in figures.of("handoff_pairs") for _, team in figure.key}
    assert len(taking_part) == 77


def test_pairs_of_teams_and_the_way_back(figures):
    pairs = {(f.key[0][1], f.key[1][1]): f.n for f in figures.of("handoff_pairs")}
    assert (len(pairs), sum(pairs.values())) == (1_060, 19_087)
    largest = [pairs[pair] for pair in (("20", "70"), ("70", "39"), ("70", "20"), ("70", "25"), ("25", "70"))]
    assert largest == [1_088, 1_060, 1_056, 456, 89]
    one_way = {pair: n for pair, n in pairs.items() if pair[::-1] not in pairs}
    assert (len(one_way), sum(one_way.values()), max(one_way.values())) == (308, 722, 50)


def test_ping_pong_and_loops(figures):
    assert counted(figures.figure("ping_pong"))[0] == 2_216
    assert counted(figures.figure("ping_pong_turns")) == (3_675, 19_087)
    assert counted(figures.figure("closed_loop", rule="answered")) == (19_087, 19_087)
    assert counted(figures.figure("closed_loop", rule="open")) == (0, 19_087)
    assert figures.figure("closed_loop").value.number < 0.3
    returned = sum(
        counted(f)[0] for f in figures.of("closed_loop") if [k for k, _ in f.key] == ["from", "to"]
    )
    assert returned == counted(figures.figure("closed_loop"))[0] == figures.figure("handoff_delay").n
    assert 0 < figures.figure("timeliness", topic="service.status").value.number < 1


def test_reopened_and_never_reassigned(figures):
    assert figures.figure("reopenings").n == 331
    assert counted(figures.figure("reopen")) == (275, 24_918)
    assert counted(figures.figure("never_reassigned"))[0] == 24_918 - 11_369
    assert counted(figures.figure("never_reassigned", channel="email")) == (11, 59)
    assert figures.figure("never_reassigned", channel="phone").value.number == pytest.approx(0.545, abs=5e-4)


def test_the_counter_of_the_source_agrees_with_the_log(figures):
    agreed = figures.figure("counter_agrees", counter="reassignment_count")
    assert agreed.value.number == pytest.approx(0.9963, abs=5e-5)


def test_times_are_medians_with_quantiles(figures):
    solved, closed = figures.figure("resolution_time"), figures.figure("time_to_close")
    assert solved.value.number * 24 == pytest.approx(22.1, abs=0.05)
    assert closed.value.number == pytest.approx(6.08, abs=0.005)
    assert {each.reason: each.count for each in solved.left_out} == {"unknown": 1_556}
    assert len(closed.spread) == 21
    assert closed.spread[10] == pytest.approx(closed.value.number, rel=0.01)


@pytest.mark.parametrize(
    ("days", "matter", "k", "n"),
    [
        (7, ("customer_key", "category"), 17_349, 20_071),
        (3, ("customer_key", "category"), 19_273, 21_369),
        (14, ("customer_key", "category"), 15_408, 18_692),
        (7, ("customer_key",), 7_880, 12_733),
    ],
)
def test_first_contact_resolution_depends_on_window_and_key(log, days, matter, k, n):
    found = rows(first_contacts(contacts(log, matter), days, complete=False))[0]
    assert (found["k"], found["n"]) == (k, n)


def test_first_contact_resolution_inside_a_part_of_the_records(log):
    import ibis

    found = contacts(log, ("customer_key", "category"))
    first, last = (ibis.timestamp(moment).epoch_seconds() for moment in ("2016-03-14", "2016-05-18"))
    inside = found.filter(found["at"] >= first, found["at"] < last)
    told = rows(first_contacts(inside, 7, complete=False))[0]
    assert (told["k"], told["n"]) == (12_231, 14_199)


def test_the_figure_told_leaves_incomplete_windows_out_and_counts_them(log, figures):
    told = figures.figure("first_contact_resolution")
    left = {each.reason: each.count for each in told.left_out}
    assert left["unknown:customer_key+category"] == 10
    assert told.n + left["incomplete window"] == 20_071
    assert [dict(f.key) for f in figures.of("first_contact_resolution")] == [
        {},
        {"days": "3"},
        {"days": "14"},
        {"matter": "customer"},
    ]
    assert rows(first_contact_resolution.query(log))[0]["n"] == told.n


def test_what_the_log_has_not_got_is_named(figures):
    for name in ("first_response_time", "requester_wait", "cost_per_contact", "abandonment"):
        (figure,) = figures.of(name)
        assert figure.value is None
        assert figure.lacks


def test_case_and_event_figures_carry_their_grain(log):
    assert service_level.PLATE.grain.value == "case"
    by_event = rows(log.events.aggregate(n=log.events.count()))[0]["n"]
    assert by_event != rows(service_level.query(log, ()))[0]["n"]


COLUMNS = {
    "case_id": "Complaint ID",
    "channel": "Submitted via",
    "opened_at": "Date received",
    "first_response_at": "Date sent to company",
    "sla_met": "Timely response?",
    "disputed": "Consumer disputed?",
    "segment": "Company",
}
WAYS = {"Web": "web_form", "Referral": "partner", "Phone": "phone", "Postal mail": "letter", "Fax": "system"}


@pytest.mark.skipif(bool(absent(COMPLAINTS)), reason=absent(COMPLAINTS))
def test_complaints_by_channel(tmp_path):
    source = brought(tmp_path, COMPLAINTS, table="contact_case", zone="UTC", columns=COLUMNS, channels=WAYS)
    assert (source.rows_read, source.rows_used) == (8_340, 8_340)
    assert [each.lines for each in source.notices if "short" in each.reason] == [(8_341,)]
    engine = open_engine("duckdb", tmp_path / "evidence")
    found = measure(open_records(tmp_path / "evidence", engine))
    close(engine)
    volumes = {dict(f.key)["channel"]: f.n for f in found.of("volume") if f.key}
    assert volumes == {"web_form": 6_269, "partner": 1_053, "phone": 470, "letter": 445, "system": 103}
    waits = {dict(f.key)["channel"]: f.value.number for f in found.of("first_response_time") if f.key}
    assert waits == {"web_form": 0.0, "partner": 6.0, "phone": 6.0, "letter": 6.0, "system": 6.0}
    same = {
        dict(f.key)["channel"]: counted(f)
        for f in found.of("channel_consistency")
        if dict(f.key)["outcome"] == "same_day" and "against" not in dict(f.key)
    }
    assert same.pop("web_form") == (3_608, 6_269)
    assert tuple(map(sum, zip(*same.values(), strict=True))) == (37, 2_071)
    late = found.figure("service_level")
    assert counted(late) == (8_340 - 161, 8_340)


OLDER_COLUMNS = {
    "case_id": "complaint_id",
    "channel": "submitted_via",
    "opened_at": "date_received",
    "first_response_at": "date_sent_to_company",
    "disputed": "consumer_disputed?",
}


@pytest.mark.skipif(bool(absent(OLDER)), reason=absent(OLDER))
def test_disputes_by_channel_with_too_few_cases_kept_out_of_comparisons(tmp_path):
    ways = {**WAYS, "Email": "email"}
    brought(tmp_path, OLDER, table="contact_case", zone="UTC", columns=OLDER_COLUMNS, channels=ways)
    engine = open_engine("duckdb", tmp_path / "evidence")
    found = measure(open_records(tmp_path / "evidence", engine))
    close(engine)
    disputes = [f for f in found.of("channel_consistency") if dict(f.key)["outcome"] == "disputed"]
    single = {dict(f.key)["channel"]: f for f in disputes if "against" not in dict(f.key)}
    assert {way: counted(figure) for way, figure in single.items()} == {
        "web_form": (157, 691),
        "phone": (11, 90),
        "letter": (20, 107),
        "partner": (16, 92),
        "system": (6, 19),
        "email": (1, 1),
    }
    assert {way for way, figure in single.items() if figure.too_few} == {"email", "system"}
    pairs = {(dict(f.key)["channel"], dict(f.key)["against"]): f.value for f in disputes if f.key[2:]}
    assert not {"email", "system"} & {way for pair in pairs for way in pair}
    assert pairs["phone", "web_form"].high < 0
    sent = found.figure("first_response_time")
    assert {each.reason: each.count for each in sent.left_out}["negative"] == 23
