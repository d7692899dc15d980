"""The query and the rows that a trace shows are those that the figure counts."""

import pytest
from test_evidence_units_made import CASES, REPAIRS, UNITS
from unit_files import absent, brought, day, records_of, stored

from servicemodel.evidence import discovering
from servicemodel.evidence.behind import behind
from servicemodel.evidence.engines import rows
from servicemodel.evidence.measuring import MEASURES, measure
from servicemodel.evidence.tracing import asked

LOG = "records/uci_incident/incident_event_log_141712_headers_restored.csv.gz"
VOLATILITY = {"product.solution": 0.01}
MODULES = {each.PLATE.name: each for each in MEASURES}


def moved(case, *teams):
    """The events of a case that goes from team to team, a day apart."""
    made = [
        {"event_id": f"{case}{at}", "case_id": case, "seq": at, "team": team, "event_time": day(at)}
        for at, team in enumerate(teams, 1)
    ]
    return [{**row, "event_type": "updated", "time_quality": "exact", "actor_kind": "agent"} for row in made]


@pytest.fixture
def folder(tmp_path):
    """Three cases: handed over and back, handed over for good, and kept."""
    events = [*moved("a", "front", "tech", "front"), *moved("b", "front", "tech"), *moved("c", "front")]
    cases = [{"case_id": case, "opened_at": day(at), "channel": "phone"} for at, case in enumerate("abc")]
    return stored(tmp_path, contact_event=events, contact_case=cases)


@pytest.fixture(scope="module")
def open_log(tmp_path_factory):
    """The evidence folder of the open incident log, imported once."""
    folder = tmp_path_factory.mktemp("log")
    brought(folder, LOG, zone="Europe/Lisbon")
    return folder / "evidence"


def compared(records):
    """For one figure of each measure and sort of key: what the query counts, and the rows behind it."""
    seen = set()
    for figure in measure(records, VOLATILITY).figures:
        sort = figure.measure, tuple(name for name, _ in figure.key)
        if figure.value is None or sort in seen:
            continue
        seen.add(sort)
        found = rows(asked(MODULES[figure.measure], figure, VOLATILITY, records))
        table = behind(records, MODULES[figure.measure].PLATE, dict(figure.key))
        every = rows(table[1].aggregate(n=table[1].count()))[0]["n"] if table else None
        yield sort, figure.n, {row["n"] for row in found if "n" in row}, every


#: Figures that count less than their rows, or over all rows: the trace says so beside the rows.
LESS = {
    *("channel_mix", "channel_consistency", "repeat_contact", "first_contact_resolution", "reopenings"),
    *("handoffs", "customer_data_coverage"),
}


def test_the_query_counts_what_the_figure_counts(folder):
    with records_of(folder) as records:
        for sort, n, counted, every in compared(records):
            if sort[0] not in LESS:
                assert counted == {n}, sort
                assert every == n, sort


def test_figures_of_units_repairs_and_answers_have_queries_that_count_the_same(tmp_path):
    answers = [
        {"respondent": f"p{at}", "item": item, "score": float(at % 5), "group": "g"}
        for at in range(12)
        for item in ("q1", "q2")
    ]
    stored(tmp_path, installed_unit=UNITS, repair=REPAIRS, contact_case=CASES, survey_answer=answers)
    with records_of(tmp_path) as records:
        told = {sort: (n, counted, every) for sort, n, counted, every in compared(records)}

    assert len(told) > 30
    for name, keys in (("failure_rate", ()), ("survey_mean", ("item", "group")), ("exposure", ("product",))):
        n, counted, every = told[name, keys]
        assert counted == {n}
        assert every == n
    sums = ("customer_data_coverage", "customer_data_accuracy", "recurrence_curve")
    assert all(n in counted for (name, _), (n, counted, _) in told.items() if name not in sums)


@pytest.mark.skipif(bool(absent(LOG)), reason=absent(LOG) or "-")
def test_the_query_counts_what_the_figure_counts_in_the_open_log(open_log):
    with records_of(open_log) as records:
        told = list(compared(records))
    assert len(told) > 40
    for sort, n, counted, every in told:
        if sort[0] not in LESS:
            assert counted == {n}, sort
            assert every == n, sort


@pytest.mark.skipif(bool(absent(LOG)), reason=absent(LOG) or "-")
def test_the_open_log_gives_a_draft_that_can_be_read(open_log):
    draft = discovering.discover(open_log)
    assert draft.cases == 24_918
    assert draft.parties[0].teams == ("70",)
    assert len(draft.parties) + 1 <= 15
    assert sum(len(party.teams) for party in draft.parties) == 78
    assert draft.lumped == 78 - len(draft.parties) + 1
    assert draft.channels[0] == ("phone", 24_688)
