"""The lint of living documents: our own pages pass, and every code speaks up."""

import shutil
from pathlib import Path

import pytest
from spec_pages import CHINESE, ENGLISH, problems, without_lines

from servicemodel.analyses import ROOMS
from servicemodel.behaviour import lint_specs
from servicemodel.reading import formats
from servicemodel.reading.specs import lint as spec_lint
from servicemodel.reading.specs.lint import twin
from servicemodel.views.problems import FILE_PLATES

SPECS = Path(__file__).parents[3] / "specs"
LINT = Path(spec_lint.__file__).parent
CHINESE_PAGES = sorted(path.relative_to(SPECS) for path in SPECS.rglob("*.zh.feature"))


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
    assert (code, reason) == ("SPC08", "no_twin")
    assert problem.place.path.endswith("page.zh.feature")


def test_the_sample_pages_are_good(tmp_path):
    assert problems(tmp_path) == []


@pytest.mark.parametrize(
    ("old", "new", "code", "reason", "line"),
    [
        ("  Rule: Every question is answered\n", "", "SPC01", "no_rule", 7),
        ("All come back", "All come back over the edge", "SPC02", "edge", 8),
        ("All come back", "All answers of ask_tech come back", "SPC02", "ask_tech", 8),
        ("All come back", "LOP01 holds", "SPC02", "LOP01", 8),
        ("All come back", "All of product.unit come back", "SPC02", "product.unit", 8),
        ("All come back", "Click and all come back", "SPC03", "Click", 8),
        (
            "    Scenario: All come back\n",
            "    Scenario: All come back\n      Of 73 questions\n",
            "SPC05",
            "figure_only_described",
            9,
        ),
        ("<whom>\n", "technical support\n", "SPC05", "unused_column", 19),
        ("Some come back", "All come back", "SPC06", "same_name_twice", 8),
        ("@LOP01 @owner-service", "@LOP01 @service", "SPC09", "no_owner", 3),
        ("@LOP01 @owner-service", "@LOP01 @service @owner-service", "SPC09", "tag", 2),
        ("@LOP01 @owner-service", "@owner-sales @owner-service", "SPC09", "two_owners", 2),
        (
            "no warning is raised about technical",
            "things are handled properly by technical",
            "SPC06",
            "vague",
            11,
        ),
        ("  Rule: E", "  Rule: Every question is answered\n\n  Rule: E", "SPC01", "same_rule_twice", 6),
        ("  Rule: E", "  Rule: Another\n\n  Rule: E", "SPC01", "no_example", 6),
        ("  A word", "  A word\n" * 60, "SPC10", "too_long", 61),
    ],
)
def test_style_of_one_page(old, new, code, reason, line, tmp_path):
    assert old in ENGLISH
    found = [p[:3] for p in problems(tmp_path, english=ENGLISH.replace(old, new))]
    assert (code, reason, line) in found


def test_a_scenario_without_steps_is_an_error(tmp_path):
    # BD-01 and BD-03: it would pass, and be missing from the results.
    bare = "# language: en\n@owner-x\nFeature: F\n\n  Rule: R\n\n    Scenario: S\n"
    assert ("SPC06", "no_steps", 7) in [p[:3] for p in problems(tmp_path, bare, "")]


def test_steps_are_three_to_seven_with_one_action_and_an_outcome(tmp_path):
    given = "      Given the front office passes 420 questions a week to technical support\n"
    more = "      And technical support sends no answers back to the front office\n"
    when, then = (
        "      When the service model is reviewed\n",
        "      Then no warning is raised about technical support\n",
    )

    def found(*steps):
        text = "# language: en\n@owner-x\nFeature: F\n\n  Rule: R\n\n    Scenario: S\n" + "".join(steps)
        return {p[:2] for p in problems(tmp_path, text, "")} - {("SPC08", "no_twin")}

    assert found(given, when, then) == set()
    assert found(given, more, more, more, more, when, then) == set()
    assert found(when, then) == {("SPC04", "2-steps")}
    assert found(given, more, more, more, more, more, when, then) == {("SPC04", "8-steps")}
    assert found(given, when, when, then) == {("SPC04", "2-when")}
    assert found(given, more, when) == {("SPC06", "no_then")}


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
            "step_read_as_description",
            9,
            "假如",
        ),
        (
            "假如客户服务前台每周向技术支持转出420",
            "给定客户服务前台每周向技术支持转出420",
            "step_read_as_description",
            9,
            "假如",
        ),
        (
            "假如客户服务前台每周向技术支持转出420",
            "Given客户服务前台每周向技术支持转出420",
            "step_read_as_description",
            9,
            "假如",
        ),
        # BD-02: after a step it stops the parser.
        ("      那么不对技术支持", "      则不对技术支持", "lookalike", 11, "那么"),
        ("      那么不对技术支持", "      然后不对技术支持", "lookalike", 11, "那么"),
        # Known to the parser, not ours.
        (
            "假如客户服务前台每周向技术支持转出420",
            "假设客户服务前台每周向技术支持转出420",
            "keyword",
            9,
            "假如",
        ),
        ("  规则: ", "  Rule: ", "keyword", 6, "规则"),
        ("    场景: ", "    剧本: ", "keyword", 8, "场景"),
        ("一句引言", "如果有人问", "description_warning", 4, "假如"),
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
    assert ("SPC07", "step_read_as_description", 9) in [p[:3] for p in found]


def test_a_page_in_the_wrong_language(tmp_path):
    found = problems(tmp_path, chinese=ENGLISH)
    assert ("SPC07", "language", 1) in [p[:3] for p in found]


@pytest.mark.parametrize(
    ("old", "new", "reason", "line"),
    [
        ("@LOP01 @owner-service", "@owner-service @LOP01", "tags", 3),
        ("  规则: 每个问题都有答复\n", "", "number_of_rules", 3),
        (
            "      当审查服务模型\n      那么不对<对象>",
            "      并且审查服务模型\n      那么不对<对象>",
            "roles_of_steps",
            13,
        ),
        ("        | 5    | 客户服务后台 |\n", "", "shape_of_examples", 13),
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
    if reason == "number_of_rules":
        changed = CHINESE + "\n  规则: 另一条规则\n"
    found = [p for p in problems(tmp_path, chinese=changed) if p[0] == "SPC08"]
    assert (reason, line) in [p[1:3] for p in found]
    assert all(dict(p[3].facts)["other"].rpartition(":")[2].isdigit() for p in found)


def test_the_sequence_of_scenarios_must_agree(tmp_path):
    background = "    背景:\n      假如客户服务前台不转出任何问题\n\n    场景: 全部得到答复"
    found = problems(tmp_path, chinese=CHINESE.replace("    场景: 全部得到答复", background))
    assert ("SPC08", "sequence_of_scenarios", 6) in [p[:3] for p in found]


def test_an_outline_without_examples_never_runs(tmp_path):
    english = ENGLISH[: ENGLISH.index("      Examples:")]
    chinese = CHINESE[: CHINESE.index("      例子:")]
    found = [p[:3] for p in problems(tmp_path, english, chinese)]
    assert found.count(("SPC06", "no_examples", 13)) == 2


@pytest.mark.parametrize("wrong", ["一句,引言", "一句引言:好", "一句４２引言", "一句引言5 个", "一句引言5％"])
def test_punctuation_between_chinese_characters(wrong, tmp_path):
    found = problems(tmp_path, chinese=CHINESE.replace("一句引言", wrong))
    assert [p[:3] for p in found] == [("TXT03", "half_width", 4)]


def test_a_chinese_scenario_without_steps_is_a_difference_too(tmp_path):
    bare = without_lines(CHINESE, "假如客户服务前台每周向技术支持转出4", "当审查服务模型", "那么")
    found = [p[:3] for p in problems(tmp_path, chinese=bare)]
    assert ("SPC08", "steps_missing", 8) in found
    assert ("SPC06", "no_steps", 8) in found


def test_every_reason_has_words():
    source = "".join(path.read_text(encoding="utf-8") for path in LINT.glob("*.py"))
    for code, plate in FILE_PLATES.items():
        if code.startswith(("SPC", "TXT")):
            assert [reason for reason in plate.wordings if f'"{reason}"' not in source] == []


def test_twins_are_twins():
    page = Path("a/b.feature")
    assert twin(page) == Path("a/b.zh.feature")
    assert twin(twin(page)) == page


def test_a_tag_names_a_rule_that_there_is(tmp_path):
    assert problems(tmp_path) == []
    [one, other] = formats.spec_problems(tmp_path, ("LOP02", "ASY01"))
    assert (one.code, dict(one.facts)["reason"], one.guess, one.place.column) == (
        "SPC09",
        "rule",
        "@LOP02",
        1,
    )
    assert other.place.path.endswith("page.zh.feature")


def test_a_chapter_is_introduced_in_both_languages(tmp_path):
    (tmp_path / "README.zh.md").write_text("# 章\n", encoding="utf-8")
    [found] = [p for p in problems(tmp_path) if p[0] == "SPC08"]
    assert found[1] == "no_twin"
    assert dict(found[3].facts)["other"].endswith("README.md")


def test_a_problem_stands_at_its_word(tmp_path):
    text = ENGLISH.replace("All come back", "All come back over the edge")
    [found] = [p[3] for p in problems(tmp_path, english=text) if p[0] == "SPC02"]
    assert (found.place.column, found.length) == (found.excerpt.index("edge") + 1, 4)


def test_names_of_the_clients_model_are_compared_by_what_they_mean(tmp_path):
    english = ENGLISH.replace(" to technical support\n      When", ' to "Repair"\n      When', 1)
    chinese = CHINESE.replace("向技术支持转出420", "向“维修部”转出420")
    assert problems(tmp_path, english, chinese) == []
    known = {"repair": "actors/repair", "维修部": "actors/repair"}
    assert list(formats.spec_problems(tmp_path, names=known)) == []
    [found] = formats.spec_problems(tmp_path, names={**known, "维修部": "actors/shop"})
    assert (found.code, dict(found.facts)["reason"], found.place.line) == ("SPC08", "names", 9)
    [(code, *_)] = problems(tmp_path, english, chinese.replace("“维修部”", "维修部"))
    assert code == "SPC08"
