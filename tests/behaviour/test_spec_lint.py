"""The lint of living documents: our own pages pass, and every code speaks up."""

import shutil
from pathlib import Path

import pytest

from servicemodel.analyses import ROOMS
from servicemodel.behaviour import lint_specs
from servicemodel.behaviour.lint import MEANINGS, twin

SPECS = Path(__file__).parents[2] / "specs"
CHINESE_PAGES = sorted(path.relative_to(SPECS) for path in SPECS.rglob("*.zh.feature"))

ENGLISH = """\
# language: en
@LOP01 @owner-service
Feature: Answers come back
  A word of introduction.

  Rule: Every question is answered

    Scenario: All come back
      Given the front office passes 420 questions a week to technical support
      When the service model is reviewed
      Then no warning is raised about technical support

    Scenario Outline: Some come back
      Given the front office passes <asked> questions a week to technical support
      When the service model is reviewed
      Then no warning is raised about <whom>

      Examples:
        | asked  | whom              |
        | 10,000 | technical support |
        | 5      | the back office   |
"""
CHINESE = """\
# language: zh-CN
@LOP01 @owner-service
功能: 有问必答
  一句引言。

  规则: 每个问题都有答复

    场景: 全部得到答复
      假如客户服务前台每周向技术支持转出420个问题
      当审查服务模型
      那么不对技术支持提出提醒

    场景大纲: 一部分得到答复
      假如客户服务前台每周向技术支持转出<数量>个问题
      当审查服务模型
      那么不对<对象>提出提醒

      例子:
        | 数量 | 对象         |
        | 1万  | 技术支持     |
        | 5    | 客户服务后台 |
"""


def problems(folder, english=ENGLISH, chinese=CHINESE):
    for name, text in (("page.feature", english), ("page.zh.feature", chinese)):
        if text:
            (folder / name).write_text(text, encoding="utf-8")
    return [(p.code, dict(p.facts)["reason"], p.place.line, p) for p in lint_specs(folder)]


def without_lines(text, *starts):
    return "".join(line for line in text.splitlines(keepends=True) if not line.strip().startswith(starts))


def test_our_own_pages_have_no_problem():
    assert [f"{p.place} {p.code} {p.facts}" for p in lint_specs(SPECS)] == []


def test_there_are_pages_in_every_chapter():
    chapters = {path.parts[0] for path in CHINESE_PAGES}
    assert chapters == {room.__name__.split(".")[-2] for room in ROOMS} | {"journeys", "planning"}
    for chapter in chapters:
        for name in ("README.md", "README.zh.md"):
            assert (SPECS / chapter / name).read_text(encoding="utf-8").startswith("# ")


@pytest.mark.parametrize("page", CHINESE_PAGES, ids=str)
def test_a_page_without_its_twin_is_missed(page, tmp_path):
    folder = tmp_path
    shutil.copytree(SPECS / page.parent, folder / page.parent)
    (folder / page).unlink()
    found = [(p.code, dict(p.facts)["other"]) for p in lint_specs(folder)]
    assert found == [("SPC08", (folder / page).as_posix())]


def test_an_english_page_without_its_twin_is_missed_too(tmp_path):
    [(code, reason, _, problem)] = problems(tmp_path, english="")
    assert (code, reason) == ("SPC08", "no-twin")
    assert problem.place.path.endswith("page.zh.feature")


def test_the_sample_pages_are_good(tmp_path):
    assert problems(tmp_path) == []


@pytest.mark.parametrize(
    ("old", "new", "code", "reason", "line"),
    [
        ("  Rule: Every question is answered\n", "", "SPC01", "no-rule", 7),
        ("All come back", "All come back over the edge", "SPC02", "edge", 8),
        ("All come back", "All answers of ask_tech come back", "SPC02", "ask_tech", 8),
        ("All come back", "LOP01 holds", "SPC02", "LOP01", 8),
        ("All come back", "All of product.unit come back", "SPC02", "product.unit", 8),
        ("All come back", "Click and all come back", "SPC03", "Click", 8),
        (
            "    Scenario: All come back\n",
            "    Scenario: All come back\n      Of 73 questions\n",
            "SPC05",
            "figure-only-described",
            9,
        ),
        ("<whom>\n", "technical support\n", "SPC05", "unused-column", 18),
        ("Some come back", "All come back", "SPC06", "same-name-twice", 8),
        ("@LOP01 @owner-service", "@LOP01 @service", "SPC09", "no-owner", 3),
        ("  A word", "  A word\n" * 60, "SPC10", "too-long", 61),
    ],
)
def test_style_of_one_page(old, new, code, reason, line, tmp_path):
    assert old in ENGLISH
    found = [p[:3] for p in problems(tmp_path, english=ENGLISH.replace(old, new))]
    assert (code, reason, line) in found


def test_a_scenario_without_steps_is_an_error(tmp_path):
    # BD-01 and BD-03: it would pass, and be missing from the results.
    bare = "# language: en\n@owner-x\nFeature: F\n\n  Rule: R\n\n    Scenario: S\n"
    assert ("SPC06", "no-steps", 7) in [p[:3] for p in problems(tmp_path, bare, "")]


def test_steps_are_three_to_seven_with_one_action_and_an_outcome(tmp_path):
    given = "      Given the front office passes 420 questions a week to technical support\n"
    more = "      And technical support sends no answers back to the front office\n"
    when, then = (
        "      When the service model is reviewed\n",
        "      Then no warning is raised about technical support\n",
    )

    def found(*steps):
        text = "# language: en\n@owner-x\nFeature: F\n\n  Rule: R\n\n    Scenario: S\n" + "".join(steps)
        return {p[:2] for p in problems(tmp_path, text, "")} - {("SPC08", "no-twin")}

    assert found(given, when, then) == set()
    assert found(given, more, more, more, more, when, then) == set()
    assert found(when, then) == {("SPC04", "2-steps")}
    assert found(given, more, more, more, more, more, when, then) == {("SPC04", "8-steps")}
    assert found(given, when, when, then) == {("SPC04", "2-when")}
    assert found(given, more, when) == {("SPC06", "no-then")}


def test_the_background_counts_as_steps_of_each_scenario(tmp_path):
    head = "# language: en\n@owner-x\nFeature: F\n\n  Rule: R\n\n    Background:\n"
    steps = "      Given the front office passes no questions on\n" * 6
    outcome = "      Then no warning is raised about finance\n"
    rest = "\n    Scenario: S\n      When the service model is reviewed\n" + outcome
    assert ("SPC04", "8-steps", 15) in [p[:3] for p in problems(tmp_path, head + steps + rest, "")]


@pytest.mark.parametrize(
    ("old", "new", "reason", "line", "guess"),
    [
        # BD-01: at the head of a scenario the parser takes it for a description.
        (
            "假如客户服务前台每周向技术支持转出420",
            "如果客户服务前台每周向技术支持转出420",
            "step-read-as-description",
            9,
            "假如",
        ),
        (
            "假如客户服务前台每周向技术支持转出420",
            "给定客户服务前台每周向技术支持转出420",
            "step-read-as-description",
            9,
            "假如",
        ),
        (
            "假如客户服务前台每周向技术支持转出420",
            "Given客户服务前台每周向技术支持转出420",
            "step-read-as-description",
            9,
            "假如",
        ),
        # BD-02: after a step it stops the parser.
        ("      那么不对技术支持", "      则不对技术支持", "unreadable", 11, "那么"),
        ("      那么不对技术支持", "      然后不对技术支持", "unreadable", 11, "那么"),
        # Known to the parser, not ours.
        ("假如客户服务前台每周向技术支持转出420", "假设客户服务前台每周向技术支持转出420", "keyword", 9, ""),
        ("  规则: ", "  Rule: ", "keyword", 6, ""),
        ("    场景: ", "    剧本: ", "keyword", 8, ""),
        ("一句引言", "如果有人问", "description-warning", 4, "假如"),
    ],
)
def test_chinese_keywords(old, new, reason, line, guess, tmp_path):
    assert old in CHINESE
    found = problems(tmp_path, chinese=CHINESE.replace(old, new))
    assert ("SPC07", reason, line, guess) in [(*p[:3], p[3].guess) for p in found]


def test_an_english_step_read_as_description(tmp_path):
    found = problems(
        tmp_path,
        ENGLISH.replace("      Given the front office passes 420", "      given the front office passes 420"),
    )
    assert ("SPC07", "step-read-as-description", 9) in [p[:3] for p in found]


def test_a_page_in_the_wrong_language(tmp_path):
    found = problems(tmp_path, chinese=ENGLISH)
    assert ("SPC07", "language", 1) in [p[:3] for p in found]


@pytest.mark.parametrize(
    ("old", "new", "reason", "line"),
    [
        ("@LOP01 @owner-service", "@owner-service @LOP01", "tags", 3),
        ("  规则: 每个问题都有答复\n", "", "number-of-rules", 3),
        (
            "      当审查服务模型\n      那么不对<对象>",
            "      并且审查服务模型\n      那么不对<对象>",
            "roles-of-steps",
            13,
        ),
        ("        | 5    | 客户服务后台 |\n", "", "shape-of-examples", 13),
        ("转出420", "转出421", "figures", 8),
        ("1万", "1千", "figures", 20),
        ("那么不对技术支持", "那么不对营销中心", "names", 11),
        ("客户服务后台 |", "客户服务前台 |", "names", 21),
        ("420个问题", "四百二十个问题", "figures", 8),
    ],
)
def test_both_languages_say_the_same(old, new, reason, line, tmp_path):
    assert old in CHINESE
    changed = CHINESE.replace(old, new)
    if reason == "number-of-rules":
        changed = CHINESE + "\n  规则: 另一条规则\n"
    found = [p for p in problems(tmp_path, chinese=changed) if p[0] == "SPC08"]
    assert (reason, line) in [p[1:3] for p in found]
    assert all(dict(p[3].facts)["other"].rpartition(":")[2].isdigit() for p in found)


def test_the_sequence_of_scenarios_must_agree(tmp_path):
    background = "    背景:\n      假如客户服务前台不转出任何问题\n\n    场景: 全部得到答复"
    found = problems(tmp_path, chinese=CHINESE.replace("    场景: 全部得到答复", background))
    assert ("SPC08", "sequence-of-scenarios", 6) in [p[:3] for p in found]


def test_an_outline_without_examples_never_runs(tmp_path):
    english = ENGLISH[: ENGLISH.index("      Examples:")]
    chinese = CHINESE[: CHINESE.index("      例子:")]
    found = [p[:3] for p in problems(tmp_path, english, chinese)]
    assert found.count(("SPC06", "no-examples", 13)) == 2


@pytest.mark.parametrize("wrong", ["一句,引言", "一句引言:好", "一句４２引言", "一句引言5 个", "一句引言5％"])
def test_punctuation_between_chinese_characters(wrong, tmp_path):
    found = problems(tmp_path, chinese=CHINESE.replace("一句引言", wrong))
    assert [p[:3] for p in found] == [("TXT03", "half-width", 4)]


def test_a_chinese_scenario_without_steps_is_a_difference_too(tmp_path):
    bare = without_lines(CHINESE, "假如客户服务前台每周向技术支持转出4", "当审查服务模型", "那么")
    found = [p[:3] for p in problems(tmp_path, chinese=bare)]
    assert ("SPC08", "no-steps", 8) in found
    assert ("SPC06", "no-steps", 8) in found


def test_every_code_has_a_meaning_in_both_languages():
    assert [code for code in MEANINGS if code.startswith("SPC")] == [f"SPC{n:02}" for n in range(1, 11)]
    assert all(text.en and text.zh for text in MEANINGS.values())


def test_twins_are_twins():
    page = Path("a/b.feature")
    assert twin(page) == Path("a/b.zh.feature")
    assert twin(twin(page)) == page
