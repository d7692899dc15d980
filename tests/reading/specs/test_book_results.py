"""The book from pages and results: states, what fits no page, dates, numbers that stay."""

import json
from pathlib import Path

import pytest

from servicemodel.domain.problem import ProblemsFound
from servicemodel.domain.specification import Spell, State
from servicemodel.domain.text import Language
from servicemodel.reading import formats
from servicemodel.reading.specs.ids import numbered

SPECS = Path(__file__).parents[3] / "specs"

ENGLISH = """\
# language: en
@LOP01 @owner-service
Feature: Answers
  Rule: All come back

    Scenario: First
      Given a
      When b
      Then c

  Rule: Some are counted

    Scenario Outline: Second
      Given <x>
      When b
      Then c

      Examples:
        | x |
        | 1 |
        | 2 |
"""
CHINESE = """\
# language: zh-CN
@LOP01 @owner-service
功能: 答复
  规则: 全部返回

    场景: 第一
      假如甲
      当乙
      那么丙

  规则: 有所计数

    场景大纲: 第二
      假如<数>
      当乙
      那么丙

      例子:
        | 数 |
        | 1 |
        | 2 |
"""
#: Line, row, name, cells of every example, by language.
PLACES = {
    "page.feature": [(6, 0, "First", []), (13, 1, "Second", ["1"]), (13, 2, "Second", ["2"])],
    "page.zh.feature": [(6, 0, "第一", []), (13, 1, "第二", ["1"]), (13, 2, "第二", ["2"])],
}
HEAD = {"schema": "servicemodel.promises/1", "moment": "2026-03-01T10:00:00Z", "tools": "pytest"}


def rows(*outcomes):
    """A result for every example, English first; ``outcomes`` in this order, a dict for more."""
    places = [(page, *place) for page in PLACES for place in PLACES[page]]
    keys = ("page", "line", "row", "name", "cells")
    told = [outcome if isinstance(outcome, dict) else {"outcome": outcome} for outcome in outcomes]
    return [
        dict(zip(keys, place, strict=True)) | said
        for place, outcome, said in zip(places, outcomes, told, strict=False)
        if outcome
    ]


@pytest.fixture
def shelf(tmp_path):
    """A folder with a page in two languages; ``shelf`` reads its book with results."""
    folder = tmp_path / "specs" / "loops"
    folder.mkdir(parents=True)
    (folder / "page.feature").write_text(ENGLISH, encoding="utf-8")
    (folder / "page.zh.feature").write_text(CHINESE, encoding="utf-8")

    def read(*results, head=HEAD, name="results.jsonl", history="history.json"):
        files = []
        if results:
            for row in results:
                row["page"] = f"specs/loops/{row['page']}"
            lines = (head, *results, {"outcomes": {"passed": len(results)}})
            files = [tmp_path / name]
            files[0].write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
        return formats.read_book(tmp_path / "specs", files, tmp_path / history)

    read.folder, read.root = folder, tmp_path
    return read


def states(book):
    return [promise.state for promise in book.promises]


def test_without_results_nothing_has_run_yet(shelf):
    book, history = shelf()
    assert states(book) == [State.UNRUN, State.UNRUN]
    assert [promise.since for promise in book.promises] == ["", ""]
    assert json.loads(history)["promises"] == {}


def test_a_promise_is_kept_only_if_every_example_passed_in_every_language(shelf):
    book, _ = shelf(*rows(*["passed"] * 6))
    assert states(book) == [State.KEPT, State.KEPT]
    book, _ = shelf(*rows(*["passed"] * 5, "failed"))
    assert states(book) == [State.KEPT, State.BROKEN]
    chinese = book.promises[1].version(Language.ZH)
    assert [verdict.state for verdict in chinese.verdicts] == [State.KEPT, State.BROKEN]
    assert {verdict.state for verdict in book.promises[1].version(Language.EN).verdicts} == {State.KEPT}


@pytest.mark.parametrize(
    ("outcome", "state"),
    [
        ("passed", State.KEPT),
        ("xpassed", State.KEPT),
        ("failed", State.BROKEN),
        ("error", State.BROKEN),
        ("xfailed", State.BROKEN),
        ("something new", State.BROKEN),
        ("unmeasured", State.UNMEASURED),
        ("skipped", State.UNMEASURED),
        ("", State.UNRUN),
    ],
)
def test_what_the_runner_says_and_the_state(outcome, state, shelf):
    book, _ = shelf(*rows(outcome and {"outcome": outcome}, *["passed"] * 5))
    assert states(book) == [state, State.KEPT]


def test_broken_goes_before_not_measured_and_that_before_kept(shelf):
    book, _ = shelf(*rows("unmeasured", "failed", "unmeasured", *["passed"] * 3))
    assert states(book) == [State.UNMEASURED, State.BROKEN]


def test_planned_is_not_run_and_not_broken(shelf):
    page = shelf.folder / "page.feature"
    page.write_text(ENGLISH.replace("  Rule: All", "  @planned\n  Rule: All"), encoding="utf-8")
    book, _ = shelf()
    assert states(book) == [State.UNRUN, State.UNRUN]  # The Chinese page says nothing of a plan.
    chinese = CHINESE.replace("  规则: 全部", "  @planned\n  规则: 全部")
    (shelf.folder / "page.zh.feature").write_text(chinese, encoding="utf-8")
    assert states(shelf()[0]) == [State.PLANNED, State.UNRUN]
    said = [row | {"line": row["line"] + 1} for row in rows("skipped", *["passed"] * 2, "failed")]
    assert states(shelf(*said)[0]) == [State.BROKEN, State.UNRUN]


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"page": "other.feature"}, "page"),
        ({"line": 7}, "changed"),
        ({"name": "Renamed"}, "changed"),
        ({"row": 1}, "changed"),
    ],
)
def test_a_result_that_fits_no_example_is_an_error(change, reason, shelf):
    with pytest.raises(ProblemsFound) as refused:
        shelf(rows("passed")[0] | change)
    [problem] = refused.value.problems
    assert (problem.code, dict(problem.facts)["reason"], problem.place.line) == ("SPC11", reason, 2)


@pytest.mark.parametrize(
    "text", ["", "{}", "[]\n[]", "no json", "[" * 9000, '{"schema": "other"}\n{"outcomes": {}}', "<a>"]
)
def test_a_file_that_is_no_file_of_results(text, shelf):
    path = shelf.root / "wrong.jsonl"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ProblemsFound, match="SPC11"):
        formats.read_book(shelf.root / "specs", [path], shelf.root / "none")


def test_several_files_are_merged_and_the_latest_counts(shelf):
    shelf(*rows(*["failed"] * 3), head=HEAD | {"moment": "2026-02-01T10:00:00Z"}, name="old.jsonl")
    shelf(*rows(*["passed"] * 3), name="new.jsonl")
    shelf(*rows("", "", "", *["passed"] * 3), name="zh.jsonl")
    for names in (("old", "new", "zh"), ("zh", "new", "old")):
        files = [shelf.root / f"{name}.jsonl" for name in names]
        book, _ = formats.read_book(shelf.root / "specs", files, shelf.root / "none")
        assert states(book) == [State.KEPT, State.KEPT]
        assert [run.moment[:7] for run in book.runs] == ["2026-02", "2026-03", "2026-03"]


def test_since_changes_only_with_the_state(shelf):
    history = shelf.root / "history.json"

    def later(day, *outcomes):
        book, text = shelf(*rows(*outcomes), head=HEAD | {"moment": f"{day}T00:00:00Z"})
        history.write_text(text, encoding="utf-8")
        return book.promises[0]

    assert later("2026-01-01", *["passed"] * 6).since == "2026-01-01"
    first = history.read_text(encoding="utf-8")
    assert later("2026-02-01", *["passed"] * 6).since == "2026-01-01"
    assert history.read_text(encoding="utf-8") == first
    broken = later("2026-03-01", "failed", *["passed"] * 5)
    assert broken.spells == (Spell(State.KEPT, "2026-01-01"), Spell(State.BROKEN, "2026-03-01"))
    unrun, text = shelf()
    assert (unrun.promises[0].since, unrun.promises[0].spells) == ("", broken.spells)
    assert text == history.read_text(encoding="utf-8")


@pytest.mark.parametrize("text", ["{}", "[" * 9000])
def test_a_history_that_is_none_is_refused(text, shelf):
    (shelf.root / "history.json").write_text(text, encoding="utf-8")
    with pytest.raises(ProblemsFound) as refused:
        shelf()
    assert dict(refused.value.problems[0].facts)["reason"] == "history"


def test_a_scenario_without_steps_makes_no_book(shelf):
    # BD-01, BD-03
    bare = CHINESE.replace("      假如甲\n      当乙\n      那么丙\n", "      如果甲\n", 1)
    (shelf.folder / "page.zh.feature").write_text(bare, encoding="utf-8")
    with pytest.raises(ProblemsFound) as refused:
        shelf()
    assert {problem.code for problem in refused.value.problems} == {"SPC06", "SPC07"}


def test_junit_says_the_same(shelf):
    about = [row | {"page": f"specs/loops/{row['page']}"} for row in rows(*[{"outcome": ""}] * 6)]
    inside = (
        "",
        "<failure message='AssertionError: 5'/>",
        "<skipped message='unmeasured: enter it'/>",
        "",
        "",
        "",
    )
    cases = "".join(
        f"<testcase><properties><property name='servicemodel' value='{json.dumps(row)}'/></properties>{more}"
        "</testcase>"
        for row, more in zip(about, inside, strict=True)
    )
    path = shelf.root / "junit.xml"
    head = "<testsuites><testsuite timestamp='2026-03-01T10:00:00+00:00'>"
    suite = f"{head}{cases}<testcase/></testsuite></testsuites>"
    path.write_text(suite, encoding="utf-8")
    book, _ = formats.read_book(shelf.root / "specs", [path], shelf.root / "none")
    assert states(book) == [State.KEPT, State.BROKEN]
    english = book.promises[1].version(Language.EN)
    assert [(v.state, v.why.en) for v in english.verdicts] == [
        (State.BROKEN, "AssertionError: 5"),
        (State.UNMEASURED, "enter it"),
    ]
    assert dict(book.runs[0].outcomes) == {"failed": 1, "passed": 4, "unmeasured": 1}
    path.write_text("<!DOCTYPE a [<!ENTITY b 'c'>]>" + suite, encoding="utf-8")
    with pytest.raises(ProblemsFound, match="SPC11"):
        formats.read_book(shelf.root / "specs", [path], shelf.root / "none")


@pytest.mark.parametrize(
    ("names", "known", "numbers"),
    [
        (["a", "b"], {}, ("1", "2")),
        (["b", "a"], {"1": "a", "2": "b"}, ("2", "1")),
        (["a", "renamed"], {"1": "a", "2": "b"}, ("1", "2")),
        (["a", "new", "b"], {"1": "a", "2": "b"}, ("1", "3", "2")),
        (["b"], {"1": "a", "2": "b"}, ("2",)),
        (["x", "b", "y"], {"1": "a", "2": "b", "5": "c"}, ("1", "2", "5")),
    ],
)
def test_numbers_stay_with_their_promises(names, known, numbers):
    assert numbered(names, known) == numbers


def test_the_file_of_numbers_keeps_a_renamed_promise(shelf):
    path, text = formats.spec_ids(shelf.root / "specs")
    path.write_text(text, encoding="utf-8")
    page = shelf.folder / "page.feature"
    moved = ENGLISH.replace("Rule: Some are", "Rule: Many are").replace("Scenario: First", "Scenario: One")
    page.write_text(moved, encoding="utf-8")
    assert [promise.id for promise in shelf()[0].promises] == ["loops/page/1", "loops/page/2"]
    _, again = formats.spec_ids(shelf.root / "specs")
    assert '"2": "Many are counted"' in again
    assert '"1/1": "One"' in again


def test_our_own_numbers_are_kept():
    path, text = formats.spec_ids(SPECS)
    assert path.read_text(encoding="utf-8") == text, "run: servicemodel spec check --ids"
