"""Results of a run: the file says of every scenario exactly what the runner said, also under xdist."""

import json
from pathlib import Path

import pytest

import servicemodel

pytest_plugins = ["pytester"]

CONFTEST = """
import pytest
from pytest_bdd import given, when, then, parsers
from servicemodel.behaviour.not_measured import NotMeasured
from servicemodel.domain.text import Text

@pytest.fixture
def torn(request):
    yield
    raise RuntimeError("torn")

@given("nothing")
def nothing(): ...

@given("no start")
def start(): ...

@when(parsers.parse("{word} happens"))
@when(parsers.parse("发生{word}"))
def happens(word, request):
    if word == "crash":
        import os
        os._exit(1)
    if word == "ruin":
        request.getfixturevalue("torn")

@then(parsers.parse("all is {word}"))
@then(parsers.parse("一切{word}"))
def is_so(word):
    if word in ("unknown", "不明"):
        raise NotMeasured(Text("enter the volume", "请补充数量"))
    assert word in ("well", "正常"), f"all is {word}"
"""
BIND = "from pytest_bdd import scenarios\nscenarios('.')\n"
PAGE = """\
# language: en
@LOP01 @owner-service
Feature: F
  Rule: R
    Scenario: kept
      Given nothing
      When rain happens
      Then all is well
    Scenario: broken
      Given nothing
      When rain happens
      Then all is lost
    Scenario: cannot say
      Given nothing
      When rain happens
      Then all is unknown
    @planned
    Scenario: later
      Given nobody knows how
      When rain happens
      Then all is well
    Scenario: torn down
      Given nothing
      When ruin happens
      Then all is well
    Scenario: no step
      Given a thing nobody wrote
      When rain happens
      Then all is well
    Scenario Outline: rows
      Given nothing
      When <what> happens
      Then all is <end>
      Examples:
        | what | end  |
        | rain | well |
        | rain | lost |
        | rain | well |
"""
SAID = {"passed": 4, "failed": 3, "errors": 1, "skipped": 1}


@pytest.fixture
def project(pytester, monkeypatch):
    """A project with pages; ``run`` runs its pytest and gives the run and the lines of the results."""
    monkeypatch.setenv("PYTHONPATH", str(Path(servicemodel.__file__).parents[1]))
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1762000000")

    def run(*options, page=PAGE, conftest=CONFTEST, ini=""):
        pytester.makeini(f"[pytest]\naddopts = -p no:cacheprovider\nfilterwarnings = error\n{ini}")
        pytester.makeconftest(conftest)
        folder = pytester.mkdir("specs")
        (folder / "test_pages.py").write_text(BIND, encoding="utf-8")
        (folder / "page.feature").write_text(page, encoding="utf-8")
        result = pytester.runpytest_subprocess(*PLUGIN, *options)
        file = pytester.path / "out.jsonl"
        lines = file.read_text(encoding="utf-8").splitlines() if file.exists() else []
        return result, [json.loads(line) for line in lines]

    return run


def installed():
    """Whether the plug-in comes by its entry point."""
    from importlib.metadata import entry_points

    return "servicemodel" in entry_points(group="pytest11").names


PLUGIN = () if installed() else ("-p", "servicemodel.behaviour.plugin")


@pytest.mark.parametrize("workers", ["0", "2"])
def test_the_file_says_what_the_runner_said(project, workers):
    if workers != "0":
        pytest.importorskip("xdist")
    result, (head, *rows, foot) = project("--promises", "out.jsonl", "-n", workers)
    outcomes = result.parseoutcomes()
    assert {name: outcomes[name] for name in SAID} == SAID
    assert outcomes["unmeasured"] == 1
    assert head == {"schema": "servicemodel.promises/1", "moment": "2025-11-01T12:26:40Z"} | {
        "tools": head["tools"]
    }
    assert foot["outcomes"] == {"error": 1, "failed": 3, "passed": 4, "skipped": 1, "unmeasured": 1}
    assert [(row["name"], row["row"], row["outcome"]) for row in rows] == [
        ("kept", 0, "passed"),
        ("broken", 0, "failed"),
        ("cannot say", 0, "unmeasured"),
        ("later", 0, "skipped"),
        ("torn down", 0, "error"),
        ("no step", 0, "failed"),
        ("rows", 1, "passed"),
        ("rows", 2, "failed"),
        ("rows", 3, "passed"),
    ]
    assert (
        rows[1] | {"page": "specs/page.feature", "line": 9, "step": "all is lost", "step_line": 12} == rows[1]
    )
    assert rows[1]["en"].startswith("all is lost")
    assert (rows[2]["en"], rows[2]["zh"]) == ("enter the volume", "请补充数量")
    assert rows[5]["step"] == "a thing nobody wrote"
    assert rows[7]["cells"] == ["rain", "lost"]


def test_two_orders_of_a_run_give_the_same_file(project, pytester):
    pytest.importorskip("xdist")
    _, first = project("--promises", "out.jsonl", "-n", "0")
    again = pytester.runpytest_subprocess(*PLUGIN, "--promises", "two.jsonl", "-n", "2", "--dist", "load")
    assert again.ret == 1
    assert [json.loads(line) for line in (pytester.path / "two.jsonl").read_text().splitlines()] == first


def test_a_worker_that_breaks_down_leaves_a_broken_promise(project):
    pytest.importorskip("xdist")
    page = PAGE[: PAGE.index("    Scenario: broken")] + (
        "    Scenario: crash\n      Given nothing\n      When crash happens\n      Then all is well\n"
    )
    result, (_, *rows, foot) = project("--promises", "out.jsonl", "-n", "2", page=page)
    assert result.parseoutcomes()["failed"] == 1
    assert foot["outcomes"] == {"failed": 1, "passed": 1}
    assert [(row["name"], row["outcome"]) for row in rows] == [("kept", "passed"), ("crash", "failed")]


def test_an_error_before_the_first_step_is_an_error(project):
    conftest = CONFTEST + '\n@pytest.fixture(autouse=True)\ndef early():\n    raise RuntimeError("early")\n'
    result, (_, *rows, foot) = project("--promises", "out.jsonl", "-n0", conftest=conftest)
    assert result.parseoutcomes()["errors"] == 8
    assert foot["outcomes"] == {"error": 8, "skipped": 1}
    assert {row["outcome"] for row in rows if row["name"] != "later"} == {"error"}


def test_the_last_attempt_counts(project):
    # What plug-ins that run a failed test again do: a report "rerun", then the whole test once more.
    conftest = CONFTEST + (
        "\nfrom _pytest.runner import runtestprotocol\n"
        "def pytest_report_teststatus(report):\n"
        "    if report.outcome == 'rerun':\n        return 'rerun', 'R', 'RERUN'\n"
        "def pytest_runtest_protocol(item, nextitem):\n"
        "    first = runtestprotocol(item, nextitem=nextitem, log=False)\n"
        "    for report in first:\n"
        "        if report.failed:\n            report.outcome = 'rerun'\n"
        "        item.ihook.pytest_runtest_logreport(report=report)\n"
        "        if report.outcome == 'rerun':\n"
        "            for again in runtestprotocol(item, nextitem=nextitem, log=False):\n"
        "                item.ihook.pytest_runtest_logreport(report=again)\n"
        "            break\n"
        "    return True\n"
        "SEEN = []\n"
        "@then('it got better')\n"
        "def better():\n    SEEN.append(1)\n    assert len(SEEN) > 1\n"
    )
    page = PAGE[: PAGE.index("    Scenario: broken")].replace("all is well", "it got better")
    result, (_, row, foot) = project("--promises", "out.jsonl", "-n0", page=page, conftest=conftest)
    assert result.parseoutcomes() == {"passed": 1, "rerun": 1}
    assert (row["outcome"], foot["outcomes"]) == ("passed", {"passed": 1})


def test_the_settings_may_name_the_file_and_other_runs_leave_it_alone(project, pytester):
    _, lines = project("-n0", ini="promises = out.jsonl\n")
    assert len(lines) == 11
    pytester.makepyfile(test_other="def test_nothing():\n    pass\n")
    pytester.runpytest_subprocess(*PLUGIN, "-n0", "test_other.py").assert_outcomes(passed=1)
    assert len((pytester.path / "out.jsonl").read_text().splitlines()) == 11


def test_where_a_scenario_stands_is_in_junit_too(project, pytester):
    project("-n0", "--junitxml", "out.xml")
    written = (pytester.path / "out.xml").read_text(encoding="utf-8")
    assert written.count('<property name="servicemodel"') == 9
