"""``init --from LOG``: a first model from an event log alone, with its figures and its mapping."""

from shutil import copytree

import pytest
import yaml
from cli_driver import obey, written

from servicemodel import pipeline
from servicemodel.behaviour.logbook import log_text
from servicemodel.domain.value import Grade

DESK = ("Desk", "Network", "Desk")
TEAMS = [f"Small {number}" for number in range(9)]
CASES = [*[DESK] * 60, *[("Desk", "Network")] * 40, *[("Desk", team) for team in TEAMS] * 2]
LOG = log_text(CASES, categories=("Mail", "Print"))


@pytest.fixture
def log(place):
    """118 cases of a desk, a network team and nine teams with two cases each."""
    (place / "log.csv").write_text(LOG, encoding="utf-8")
    return place


def _draft(folder):
    (folder / "log.csv").write_text(LOG, encoding="utf-8")
    assert obey("init", "client", "--from", "log.csv", "--zone", "UTC") == 0


@pytest.fixture(scope="module")
def once(apart):
    return apart(_draft)


@pytest.fixture
def drafted(once, place):
    """The client folder drafted from the log."""
    return copytree(once, place, dirs_exist_ok=True) / "client"


def test_parties_hand_overs_channels_and_matters_come_from_the_log(drafted, capsys):
    model = pipeline.read(str(drafted / "model.yaml"))

    kinds = {actor.id: actor.kind.value for actor in model.actors}
    assert list(kinds)[:3] == ["customers", "desk", "network"]
    assert kinds["desk"] == "front_office"
    assert kinds["other_teams"] == "department"
    assert len(kinds) <= 15
    assert {channel.id for channel in model.channels} == {"phone", "email"}
    answer = model.flow("network_answers_desk")
    assert (answer.sender, answer.receiver, answer.closes) == ("network", "desk", "desk_asks_network")
    assert answer.fidelity.coverage.grade is Grade.MEASURED
    assert answer.fidelity.coverage.number == 0.6
    assert answer.fidelity.delay.days.number == pytest.approx(2 / 24, abs=1e-5)
    assert [request.name.en for request in model.requests] == ["Category Mail", "Category Print"]
    assert all(request.per_year and request.per_year.grade is Grade.MEASURED for request in model.requests)


def test_every_line_says_what_was_counted(drafted):
    text = (drafted / "model.yaml").read_text(encoding="utf-8")

    assert "# 100 hand-overs in the log" in text
    assert "# 60 of 100 came back" in text
    assert "118 cases, 11 teams" in text
    assert text.count("to be confirmed") >= 4


def test_the_draft_is_checked_reported_drawn_and_measured_again(drafted, capsys, monkeypatch):
    monkeypatch.chdir(drafted)
    figures = (drafted / "measurements.json").read_bytes()
    assert obey("check", "--fail-on", "never") == 0
    assert "EVI02" not in capsys.readouterr().out
    assert obey("report", "--steps", "0") == 0
    assert obey("draw", "--format", "svg", "--all", "-o", "pics") == 0
    assert obey("measure") == 0
    assert (drafted / "measurements.json").read_bytes() == figures


def test_the_mapping_brings_in_the_log_in_the_same_way(drafted, capsys, monkeypatch):
    (before,) = (path.name for path in (drafted / "evidence").iterdir() if path.is_dir())
    monkeypatch.chdir(drafted)
    assert obey("import", "../log.csv", "--map", "map.yaml") == 0
    assert f"was imported before as {before}" in capsys.readouterr().err
    said = yaml.safe_load((drafted / "map.yaml").read_text(encoding="utf-8"))
    assert said["parties"]["Desk"] == "desk"
    assert len([team for team, party in said["parties"].items() if party == "other_teams"]) >= 5


def test_the_secret_and_the_evidence_stay_out_of_version_control(drafted):
    assert "evidence/" in (drafted / ".gitignore").read_text(encoding="utf-8")


def test_nothing_is_replaced_and_nothing_written_where_something_is_wrong(drafted, log, capsys):
    before = written(log)
    assert obey("init", "client", "--from", "log.csv", "--zone", "UTC") == 2
    assert "already there" in capsys.readouterr().err
    assert obey("init", "other", "--from", "absent.csv") == 2
    assert written(log) == before


def test_a_log_without_teams_gives_one_party(place, capsys):
    text = log_text([("",)] * 40)
    (place / "log.csv").write_text(text, encoding="utf-8")
    assert obey("init", "client", "--from", "log.csv", "--zone", "UTC") == 0

    model = pipeline.read(str(place / "client" / "model.yaml"))
    assert [actor.id for actor in model.actors] == ["customers", "front"]
    assert obey("check", str(place / "client" / "model.yaml"), "--fail-on", "never") == 0
