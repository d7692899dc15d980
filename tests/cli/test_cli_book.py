"""``book`` and ``spec check`` from the outside: a client's project, its tests run, its book built."""

import json
import os
import re
import subprocess
import sys
from importlib.metadata import entry_points
from types import SimpleNamespace

import cli_driver
import pytest

PLUGIN = (
    () if "servicemodel" in entry_points(group="pytest11").names else ("-p", "servicemodel.behaviour.plugin")
)
STEPS = """
from pytest_bdd import given, when, then, parsers
from servicemodel.behaviour.not_measured import NotMeasured
from servicemodel.domain.text import Text

@given(parsers.parse("{n:d} questions a week"), target_fixture="asked")
@given(parsers.parse("每周{n:d}个问题"), target_fixture="asked")
def asked(n):
    return n

@when("the week ends")
@when("一周结束")
def reviewed(): ...

@then(parsers.parse("{n:d} of them come back"))
@then(parsers.parse("其中{n:d}个有答复"))
def back(asked, n):
    if asked == 7:
        raise NotMeasured(Text("enter the answers a week", "请补充每周答复数"))
    assert asked == n, f"{asked}, not {n}"
"""
ENGLISH = """\
# language: en
@LOP01 @owner-head-of-service
Feature: Answers come back
  Rule: Every question is answered

    Scenario Outline: A week
      Given <n> questions a week
      When the week ends
      Then <m> of them come back

      Examples:
        | n  | m  |
        | 10 | 10 |
        | 12 | 11 |

  Rule: Nobody knows how many are lost

    Scenario: A dark week
      Given 7 questions a week
      When the week ends
      Then 5 of them come back

  @planned
  Rule: Soon answers come back within a day

    Scenario: A quick week
      Given 8 questions a week
      When the clock is looked at
      Then 8 of them come back

  Rule: A quiet week is no trouble

    Scenario: Nothing asked
      Given 0 questions a week
      When the week ends
      Then 0 of them come back
"""
CHINESE = """\
# language: zh-CN
@LOP01 @owner-head-of-service
功能: 答复都会回来
  规则: 每个问题都有答复

    场景大纲: 一周
      假如每周<甲>个问题
      当一周结束
      那么其中<乙>个有答复

      例子:
        | 甲 | 乙 |
        | 10 | 10 |
        | 12 | 11 |

  规则: 没有人知道丢了多少

    场景: 说不清的一周
      假如每周7个问题
      当一周结束
      那么其中5个有答复

  @planned
  规则: 以后一天之内答复

    场景: 快的一周
      假如每周8个问题
      当看钟表
      那么其中8个有答复

  规则: 没有问题的一周不算问题

    场景: 无人提问
      假如每周0个问题
      当一周结束
      那么其中0个有答复
"""


@pytest.fixture
def project(place, monkeypatch):
    """A client's project with one page in both languages; the folder it stands in."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1772359200")
    (place / "pytest.ini").write_text("[pytest]\naddopts = -p no:cacheprovider\nfilterwarnings = error\n")
    (place / "conftest.py").write_text(STEPS, encoding="utf-8")
    folder = place / "specs" / "loops"
    folder.mkdir(parents=True)
    (folder.parent / "test_specs.py").write_text("from pytest_bdd import scenarios\nscenarios('.')\n")
    (folder / "answers.feature").write_text(ENGLISH, encoding="utf-8")
    (folder / "answers.zh.feature").write_text(CHINESE, encoding="utf-8")
    return place


def counted(*options):
    """What the runner of the project counted in its last line."""
    environment = {**os.environ, "PYTHONPATH": str(cli_driver.ROOT)}
    command = [sys.executable, "-m", "pytest", *PLUGIN, "specs", *options]
    ran = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    return {
        word: int(n) for n, word in re.findall(r"(\d+) (\w+)", ran.stdout.splitlines()[-1].split(" in ")[0])
    }


@pytest.fixture
def obey(capfd):
    """Obeys a command line and tells code, output and errors."""

    def done(words):
        capfd.readouterr()
        code = cli_driver.obey(*words.split())
        out, err = capfd.readouterr()
        return SimpleNamespace(code=code, out=out, err=err)

    return done


def marks(html, code):
    """Class and sentence of every promise that the page shows in one language."""
    shown = html.partition(f'<div class="language only-{code}"')[2].partition('<div class="language')[0]
    return re.findall(r'<article class="promise".*?mark s-(\w+)">.*?</span> ([^<]+)</h\d>', shown, re.S)


def test_the_book_says_what_the_runner_said(project, obey):
    pytest.importorskip("xdist")
    said = counted("-n", "2", "--promises", "out/promises.jsonl")
    assert said == {"failed": 2, "passed": 4, "skipped": 2, "unmeasured": 2}
    done = obey("book --form page")
    assert done.code == 0
    html = (project / "out/book/index.html").read_text(encoding="utf-8")
    assert marks(html, "en") == [
        ("broken", "Every question is answered"),
        ("unmeasured", "Nobody knows how many are lost"),
        ("planned", "Soon answers come back within a day"),
        ("kept", "A quiet week is no trouble"),
    ]
    assert marks(html, "zh") == [
        ("broken", "每个问题都有答复"),
        ("unmeasured", "没有人知道丢了多少"),
        ("planned", "以后一天之内答复"),
        ("kept", "没有问题的一周不算问题"),
    ]
    assert "<td>2 failed, 4 passed, 2 skipped, 2 unmeasured</td>" in html
    assert "例子“说不清的一周”尚无法判断。" in html
    assert "需要补充：请补充每周答复数" in html
    assert "例子“一周”（第2行）中，这一条不成立：“其中11个有答复”。" in html
    assert "since 2026-03-01" in html
    assert done.out == "4 promises: 1 kept, 1 broken, 1 not measured, 1 planned\n"


def test_a_book_before_any_test_has_run(project, obey):
    done = obey("book specs -o public --lang zh,en")
    assert done.code == 0
    assert {path.name for path in (project / "public").iterdir()} == {
        *("index.html", "loops.html", "history.json", "summary.en.md", "summary.zh.md")
    }
    assert "尚未运行" in (project / "public/index.html").read_text(encoding="utf-8")
    assert "pytest --promises" in done.err
    assert json.loads((project / "public/history.json").read_text())["promises"] == {}


def test_a_build_may_fail_on_a_broken_promise_and_prints_a_summary(project, obey):
    assert counted("-n0", "-k", "week", "--promises", "out/promises.jsonl")["failed"] == 1
    done = obey("book --summary --fail-on broken --lang en,zh")
    assert done.code == 1
    assert "## ▲ broken" in done.out
    assert "## ▲ 未兑现" in done.out
    assert not (project / "out/book").exists()
    assert obey("book --summary").code == 0


def test_results_of_other_pages_are_refused_and_nothing_is_written(project, obey):
    (project / "out").mkdir()
    head = {"schema": "servicemodel.promises/1", "moment": "2026-03-01T10:00:00Z", "tools": ""}
    row = {"page": "specs/gone.feature", "line": 4, "row": 0, "name": "x", "cells": [], "outcome": "passed"}
    lines = (head, row, {"outcomes": {"passed": 1}})
    (project / "out/promises.jsonl").write_text("\n".join(json.dumps(line) for line in lines))
    done = obey("book")
    assert done.code == 2
    assert "error[SPC11]: a result for specs/gone.feature:4" in done.err
    assert not (project / "out/book").exists()


@pytest.mark.parametrize("words", ["book specs --results none.jsonl", "book nowhere", "spec check nowhere"])
def test_what_is_not_there_is_said(words, project, obey):
    done = obey(words)
    assert done.code == 2
    assert "there is no f" in done.err


def test_a_chinese_scenario_without_steps_is_refused(project, obey):
    page = project / "specs/loops/answers.zh.feature"
    bare = CHINESE.replace(
        "      假如每周0个问题\n      当一周结束\n      那么其中0个有答复\n", "      如果没有人提问\n"
    )
    page.write_text(bare, encoding="utf-8")
    done = obey("spec check --lang zh")
    assert done.code == 2
    assert "错误[SPC06]：场景“无人提问”没有步骤" in done.err
    line = bare.splitlines().index("    场景: 无人提问") + 1
    assert f"--> specs/loops/answers.zh.feature:{line}:9" in done.err
    assert "错误[SPC07]：“如果”不是步骤的关键字" in done.err
    assert "请写“假如”" in done.err
    again = obey("book")
    assert again.code == 2
    assert "SPC06" in again.err
    assert not (project / "out").exists()


def test_good_pages_are_good_and_numbers_are_kept(project, obey):
    done = obey("spec check --ids")
    assert done.code == 0, done.err
    assert done.out == "2 pages, no problem\n"
    assert '"4/1": "Nothing asked"' in (project / "specs/ids.yaml").read_text(encoding="utf-8")


def test_a_remark_does_not_refuse_a_page(project, obey):
    page = project / "specs/loops/answers.zh.feature"
    page.write_text(
        CHINESE.replace("  规则: 每个", "  如果问题很多，就要有人管。\n\n  规则: 每个"), encoding="utf-8"
    )
    done = obey("spec check")
    assert done.code == 0
    assert "answers.zh.feature:4:3: SPC07" in done.err


def test_a_missing_parser_is_said_with_the_line_that_installs_it(project, monkeypatch, obey):
    monkeypatch.setattr("servicemodel.cli.extras.find_spec", lambda name: None)
    for words in ("book", "spec check"):
        done = obey(words)
        assert done.code == 3
        assert "servicemodel[bdd]" in done.err


def test_explain_knows_the_codes(obey):
    done = obey("explain SPC06")
    assert done.code == 0
    assert "has no steps" in done.out
