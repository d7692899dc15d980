"""``measure``: figures from records, beside the model, in both languages."""

import json
import sys

import pytest
from cli_driver import obey, written

from servicemodel import pipeline
from servicemodel.behaviour.answer_sheets import Sheet, sheets_text
from servicemodel.behaviour.logbook import log_text
from servicemodel.domain.channel import Presence
from servicemodel.domain.value import Grade
from servicemodel.reading import formats

MODEL = """
servicemodel: 1
topics: {product.solution: {volatility: "0.01 per day"}}
actors: {front: {kind: front_office, name: Front}, tech: {kind: technical_support, name: Tech}}
flows:
  ask: {from: front, to: tech, topics: [product.solution], kind: request}
  tell: {from: tech, to: front, topics: [product.solution], kind: response, closes: ask,
         coverage: {measure: closed_loop, from: front, to: tech, value: good}}
"""
PARTIES = "zone: UTC\nparties: {Front: front, Tech: tech}\n"


@pytest.fixture
def client(place):
    """A model, a log of 60 hand-overs of which 40 came back, and a mapping of its teams."""
    (place / "model.yaml").write_text(MODEL, encoding="utf-8")
    cases = [("Front", "Tech", "Front")] * 40 + [("Front", "Tech")] * 20
    (place / "log.csv").write_text(log_text(cases), encoding="utf-8")
    (place / "map.yaml").write_text(PARTIES, encoding="utf-8")
    return place


def test_records_become_figures_and_numbers_of_the_model(client, capsys):
    assert obey("measure", "log.csv", "--map", "map.yaml") == 0

    told = capsys.readouterr()
    assert "220 read, 220 used" in told.out
    assert told.out.index("220 read") < told.out.index("closed_loop")
    assert "40 of" not in told.out
    assert "75 % ◐ → " in told.out
    assert "(66.7 %) ● n = 60" in told.out
    assert "wrote measurements.json" in told.err
    coverage = pipeline.read("model.yaml").flow("tell").fidelity.coverage
    assert (coverage.number, coverage.grade) == (pytest.approx(40 / 60), Grade.MEASURED)
    measured = formats.read_measurements(client / "measurements.json")
    assert measured.figure("timeliness", **{"from": "front", "to": "tech", "topic": "product.solution"})


def test_the_same_records_give_the_same_file(client, capsys):
    assert obey("measure", "log.csv", "--map", "map.yaml") == 0
    first = (client / "measurements.json").read_bytes()
    assert obey("measure") == 0
    assert (client / "measurements.json").read_bytes() == first
    assert obey("measure", "--only", "closed_loop") == 0
    again = json.loads((client / "measurements.json").read_bytes())["figures"]
    assert sorted(f["id"] for f in again) == sorted(f["id"] for f in json.loads(first)["figures"])


def test_teams_nobody_mapped_are_listed_with_the_line_to_write(client, capsys):
    assert obey("measure", "log.csv", "--zone", "UTC") == 0

    told = capsys.readouterr().out
    assert "2 teams of the records are no party" in told
    assert '  "Tech": tech   # 100' in told


def test_what_cannot_be_said_names_the_file_that_would_settle_it(client, capsys):
    assert obey("measure", "log.csv", "--zone", "UTC", "--lang", "zh") == 0

    told = capsys.readouterr().out
    assert "无法判断" in told
    assert "repair_turnaround" in told
    assert "维修记录" in told


def test_json_is_the_file_itself(client, capsys):
    assert obey("measure", "log.csv", "--zone", "UTC", "--format", "json") == 0

    assert capsys.readouterr().out == (client / "measurements.json").read_text(encoding="utf-8")


def test_a_dry_run_writes_nothing(client, capsys):
    before = written(client)
    assert obey("measure", "log.csv", "--zone", "UTC", "--dry-run") == 0
    assert written(client) == before
    assert obey("measure", "log.csv", "--zone", "UTC") == 0
    (client / "measurements.json").unlink()
    assert obey("measure", "--dry-run") == 0
    assert not (client / "measurements.json").exists()


def test_sql_is_printed_and_nothing_written(client, capsys):
    before = written(client)
    assert obey("measure", "--engine", "sql:trino", "--only", "closed_loop,volume") == 0

    told = capsys.readouterr().out
    assert told.index("-- volume") < told.index("-- closed_loop")
    assert 'FROM "contact_case"' in told
    assert written(client) == before


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("measure",), "no records were imported"),
        (("measure", "--only", "closed_lop"), "did you mean 'closed_loop'"),
        (("measure", "--engine", "duck"), "'duck' is not known"),
        (("measure", "nothing.csv"), "nothing.csv"),
    ],
)
def test_what_cannot_be_done_is_told_with_code_2(client, capsys, arguments, said):
    assert obey(*arguments) == 2

    assert said in capsys.readouterr().err
    assert not (client / "measurements.json").exists()


def test_a_machine_without_the_libraries_is_told_how_to_install_them(client, capsys, monkeypatch):
    monkeypatch.setattr("servicemodel.cli.extras.find_spec", lambda library: None)
    assert obey("measure") == 3

    assert "python3 -m pip install 'servicemodel[evidence]'" in capsys.readouterr().err


def test_a_survey_on_the_use_of_the_crm_is_evaluated(place, capsys):
    (place / "model.yaml").write_text(MODEL, encoding="utf-8")
    sheets = [Sheet(group, 0.6, 40, 0.5, 0.2) for group in Presence]
    (place / "survey.csv").write_text(sheets_text(sheets), encoding="utf-8")
    assert obey("import", "survey.csv") == 0
    assert "not used" not in capsys.readouterr().out

    assert obey("measure") == 0
    told = capsys.readouterr().out
    assert "virtual: 40 employees" in told
    assert "(0.5) ●" in told
    assert "MI-05" in told

    assert obey("measure", "--only", "survey_mean") == 0
    assert "MI-05" not in capsys.readouterr().out


def test_a_missing_library_does_not_stop_the_other_figures(place, capsys, monkeypatch):
    (place / "model.yaml").write_text(MODEL, encoding="utf-8")
    sheets = [Sheet(Presence.VIRTUAL, 0.6, 40, 0.5, 0.2)]
    (place / "survey.csv").write_text(sheets_text(sheets), encoding="utf-8")
    monkeypatch.setitem(sys.modules, "statsmodels.regression.linear_model", None)
    assert obey("measure", "model.yaml", "survey.csv", "--lang", "zh") == 0
    told = capsys.readouterr().out
    assert "估计融合使用模型需要 statsmodels" in told
    assert "servicemodel[research]" in told
    assert "survey_mean" in told
