"""Texts of problems: plates complete in both languages, carets by display width, safe for terminals."""

import re
import string

import pytest

from servicemodel.domain.problem import Place, Problem
from servicemodel.domain.text import Language
from servicemodel.views.problems import FILE_PLATES, MOST_SHOWN, problem_line, problem_text, problems_page

FACTS = {
    name: name.upper()
    for name in [
        "field",
        "got",
        "expected",
        "found",
        "owner",
        "target",
        "wanted",
        "known",
        "key",
        "other",
        "id",
        "limit",
        "name",
        "encoding",
        "character",
        "circle",
        "flows",
        "path",
        "unit",
        "total",
        "first",
        "second",
        "request",
        "sender",
        "receiver",
        "kind",
        "leaf",
        "sheet",
        "form",
        "delimiter",
        "counted",
        "read",
        "count",
        "header",
        "table",
        "profile",
        "next",
        "score",
        "next_score",
    ]
}
WORDINGS = [(code, reason) for code, plate in FILE_PLATES.items() for reason in plate.wordings]


def problem(code="FIL02", line=3, column=1, excerpt="coverge: 1", length=7, guess="coverage", **facts):
    facts = {"field": "coverge", **facts}
    return Problem(Place("model.yaml", line, column), code, tuple(facts.items()), excerpt, length, guess)


def fields(template):
    return {name for _, name, _, _ in string.Formatter().parse(template) if name}


def test_codes_are_numbered_and_in_order():
    assert list(FILE_PLATES) == sorted(FILE_PLATES)
    assert all(re.fullmatch(r"(FIL|REC|SPC|TXT)\d\d", code) for code in FILE_PLATES)
    assert all(code == plate.code and plate.example for code, plate in FILE_PLATES.items())


@pytest.mark.parametrize(("code", "reason"), WORDINGS)
def test_both_languages_say_the_same_facts(code, reason):
    wording = FILE_PLATES[code].wordings[reason]
    for text in (wording.message, wording.help):
        if text is not None:
            assert fields(text.en) == fields(text.zh)
            assert fields(text.en) <= {*FACTS, "guess"}


@pytest.mark.parametrize(("code", "reason"), WORDINGS)
def test_every_wording_fills_in(code, reason):
    shown = problem(code, reason=reason, **FACTS)
    for language in Language:
        text = problem_text(shown, language)
        assert code in text
        assert "{guess}" not in text
    assert re.search("[\u4e00-\u9fff]", problem_text(shown, Language.ZH))


def test_chinese_text_has_chinese_marks_between_chinese_characters():
    for plate in FILE_PLATES.values():
        texts = [plate.title, *(t for w in plate.wordings.values() for t in (w.message, w.help) if t)]
        for text in texts:
            assert not re.search("[\u4e00-\u9fff][,.:;?!][\u4e00-\u9fff]?", text.zh), text.zh


def test_the_whole_of_a_problem():
    assert problem_text(problem(line=12, column=5, excerpt="    coverge: 1"), Language.EN) == (
        "error[FIL02]: unknown field 'coverge'\n"
        "  --> model.yaml:12:5\n"
        "   |\n"
        " 12|     coverge: 1\n"
        "   |     ^^^^^^^\n"
        "   = help: did you mean 'coverage'?"
    )


def test_chinese_characters_are_two_columns_wide():
    excerpt = "  名称: {zh: 客服}"
    lines = problem_text(problem(column=12, excerpt=excerpt, length=2), Language.ZH).splitlines()
    assert lines[3] == "  3|   名称: {zh: 客服}"
    assert lines[4] == "   | " + " " * 13 + "^^^^"


def test_long_lines_are_cut_around_the_place():
    excerpt = "x" * 500 + "coverge" + "y" * 500
    lines = problem_text(problem(column=501, excerpt=excerpt), Language.EN).splitlines()
    start = lines[4].index("^")
    assert lines[3][start : start + 7] == "coverge"
    assert lines[3].endswith("…")
    assert max(map(len, lines)) < 120


def test_nothing_in_a_file_can_steer_the_terminal():
    nasty = "\x1b[2J\u202e"
    shown = problem(excerpt=f"{nasty}a", guess=nasty, field=nasty)
    for language in Language:
        text = problem_text(shown, language) + problem_line(shown, language)
        assert not {"\x1b", "\u202e"} & set(text)


def test_at_most_fifty_are_shown_and_all_are_counted():
    many = [problem(line=line) for line in range(1, MOST_SHOWN + 8)]
    page = problems_page(many, Language.EN)
    assert page.count("error[FIL02]") == MOST_SHOWN
    assert "… and 7 more\n\n57 errors. Nothing was written." in page
    assert "……另有7处" in problems_page(many, Language.ZH)


def test_one_problem_is_one_error():
    assert problems_page([problem()], Language.EN).endswith(
        "\n\n1 error. Nothing was written.  Explain any code: servicemodel explain FIL02\n"
    )


def test_a_problem_without_line_has_no_excerpt():
    text = problem_text(problem("FIL01", excerpt="", guess="", reason="missing"), Language.EN)
    assert text == "error[FIL01]: there is no such file\n  --> model.yaml:3:1"
