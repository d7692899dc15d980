"""``trace``: from a figure to its definition, query, files and rows."""

import csv
import io
import json
from shutil import copytree

import pytest
from cli_driver import obey
from test_cli_measure import MODEL, PARTIES

from servicemodel.behaviour.logbook import log_text
from servicemodel.domain.measurement import Measurement

PAIR = Measurement("closed_loop", 1, (("from", "front"), ("to", "tech")), None, 0).id


def _measure(folder):
    (folder / "model.yaml").write_text(MODEL, encoding="utf-8")
    cases = [("Front", "Tech", "Front")] * 40 + [("Front", "Tech")] * 20
    (folder / "log.csv").write_text(log_text(cases), encoding="utf-8")
    (folder / "map.yaml").write_text(PARTIES, encoding="utf-8")
    assert obey("measure", "log.csv", "--map", "map.yaml") == 0


@pytest.fixture(scope="module")
def once(apart):
    return apart(_measure)


@pytest.fixture
def measured(once, place):
    """The measured client: 60 hand-overs, 40 of them returned."""
    return copytree(once, place, dirs_exist_ok=True)


def test_a_figure_tells_what_it_rests_on(measured, capsys):
    assert obey("trace", PAIR) == 0

    told = capsys.readouterr().out
    for words in ("(66.7 %) ● n = 60", "count(hand-offs returned)", "front → tech", "log.csv (SHA-256 "):
        assert words in told
    assert "counted again from the evidence: the same" in told
    assert "rows behind it, 20 of 60 (contact_event)" in told
    assert "INC00000  #2  log.csv, line 3" in told
    assert told.index("def query(") < told.index("SELECT")


def test_the_rows_behind_a_figure_can_be_had_in_full(measured, capsys):
    assert obey("trace", PAIR, "--all", "--format", "csv", "-q") == 0

    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert len(rows) == 60
    assert rows[0] == {"id": "INC00000", "seq": "2", "file": "log.csv", "line": "3"}


def test_evidence_that_changed_since_is_told(measured, capsys):
    (measured / "more.csv").write_text(log_text([("Front", "Tech")] * 90).replace("INC", "MORE"))
    assert obey("import", "more.csv", "--map", "map.yaml", "-q") == 0
    capsys.readouterr()
    assert obey("trace", PAIR) == 0
    assert "the evidence has changed since" in capsys.readouterr().out
    assert obey("trace", PAIR, "--format", "json") == 0
    found = json.loads(capsys.readouterr().out)
    assert found["changed"] is True
    assert (found["figure"]["n"], found["now"]["n"]) == (60, 150)
    assert set(found["definition"]) == {"en", "zh"}


def test_a_finding_and_a_number_name_the_figures_behind_them(measured, capsys):
    assert obey("trace", "tell.coverage") == 0
    assert capsys.readouterr().out.startswith(PAIR)
    assert obey("check", "--format", "json") == 0
    found = json.loads(capsys.readouterr().out)["findings"]
    (answer,) = [f for f in found if f["rule"] == "LOP01"]
    assert answer["figures"] == [PAIR]
    assert obey("trace", answer["id"]) == 0
    assert capsys.readouterr().out.startswith(PAIR)
    assert obey("check") == 0
    assert f"figures: {PAIR}" in capsys.readouterr().out
    assert obey("report", "--steps", "0") == 0
    assert PAIR in (measured / "out" / "report.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("id", "said"), [("tell.covrage", "did you mean 'tell.coverage'"), (PAIR[:-1] + "x", PAIR)]
)
def test_an_unknown_id_is_answered_with_the_nearest(measured, capsys, id, said):
    assert obey("trace", id) == 2
    assert said in capsys.readouterr().err


def test_without_figures_there_is_nothing_to_trace(small, capsys):
    assert obey("trace", PAIR) == 2
    assert "nothing was measured" in capsys.readouterr().err
