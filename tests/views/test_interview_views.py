"""The interview as a sheet and as Markdown: the same questions, order and words in both languages."""

import re
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from attrs import evolve
from python_calamine import CalamineWorkbook

from servicemodel import pipeline, reading
from servicemodel.analyses import ROOMS
from servicemodel.domain.interview import COLUMNS, GRADES, LABELS
from servicemodel.domain.model import Section
from servicemodel.domain.question import FIELDS, WORDS, AnswerKind, Blank, Question
from servicemodel.domain.text import Language, Text
from servicemodel.views.figures import GRADE_LABELS
from servicemodel.views.interview import wording
from servicemodel.views.interview.markdown import questions_page
from servicemodel.views.interview.problems import REASONS
from servicemodel.views.interview.sheet import GUIDE, Interview, sheet

RULES = {room.RULE.id: room.RULE for room in ROOMS}
SITUATION = pipeline.assess(pipeline.read("q-company"))
QUESTIONS = pipeline.questions(SITUATION, pipeline.find(SITUATION))
INTERVIEW = Interview(QUESTIONS, SITUATION.model, RULES)
SLUGS = list(COLUMNS)


def rows(data):
    return (
        CalamineWorkbook.from_filelike(BytesIO(data)).get_sheet_by_index(0).to_python(skip_empty_area=False)
    )


def part(data, name):
    with zipfile.ZipFile(BytesIO(data)) as book:
        return book.read(name).decode()


def test_the_same_questions_give_the_same_bytes():
    assert sheet(INTERVIEW, (Language.EN,)) == sheet(INTERVIEW, (Language.EN,))


@pytest.mark.parametrize("language", Language)
def test_the_sheet_holds_every_question_in_order_with_its_key(language):
    table = rows(sheet(INTERVIEW, (language,)))
    assert table[2] == [words.to(language) for words in COLUMNS.values()]
    assert table[1][0] == GUIDE.to(language)
    assert [row[-1] for row in table[3:]] == [question.id for question in QUESTIONS]
    assert [row[0] for row in table[3:]] == list(range(1, len(QUESTIONS) + 1))
    assert all(row[SLUGS.index("answer")] == "" for row in table[3:])
    if language is Language.ZH:
        assert all(re.search("[一-鿿]", row[2]) for row in table[3:])


def test_both_languages_stand_one_below_the_other():
    table = rows(sheet(INTERVIEW, (Language.ZH, Language.EN)))
    assert table[2][5] == "答案\nAnswer"
    assert all("\n" in row[2] for row in table[3:])


def test_answers_are_unlocked_the_key_is_hidden_and_the_heads_stay_in_sight():
    data = sheet(INTERVIEW, (Language.EN,))
    page, styles = part(data, "xl/worksheets/sheet1.xml"), part(data, "xl/styles.xml")
    assert '<protection locked="0"/>' in styles
    assert re.search(r'<col min="11" max="12"[^>]*hidden="1"', page)
    for mark in (
        'state="frozen"',
        'paperSize="8"',
        'orientation="landscape"',
        "<sheetProtection",
        "<autoFilter",
    ):
        assert mark in page
    assert "<f>" not in page
    assert page.count("<dataValidation ") > len(QUESTIONS)


def test_what_looks_like_a_formula_is_text():
    actors = tuple(evolve(actor, name=Text("=1+1", "@拨打")) for actor in SITUATION.model.actors)
    model = evolve(SITUATION.model, name=Text("=cmd", "=cmd"), actors=actors)
    data = sheet(Interview(QUESTIONS, model, RULES), (Language.EN,))
    assert "<f>" not in part(data, "xl/worksheets/sheet1.xml")
    assert 'quotePrefix="1"' in part(data, "xl/styles.xml")
    assert any(row[1].startswith("=1+1") for row in rows(data)[3:])


@pytest.mark.parametrize("language", Language)
def test_markdown_has_the_same_questions_in_the_same_groups(language):
    page = questions_page(QUESTIONS, SITUATION.model, RULES, language)
    numbers = [int(number) for number in re.findall(r"^(\d+)\. ", page, re.M)]
    assert numbers == list(range(1, len(QUESTIONS) + 1))
    groups = list(dict.fromkeys(wording.asked_whom(q, SITUATION.model, language) for q in QUESTIONS))
    assert re.findall(r"^## (.+)$", page, re.M) == groups
    assert all(", ".join(q.rules) in page.replace("、", ", ") for q in QUESTIONS)


def test_markdown_says_so_when_nothing_is_open_and_guards_its_signs():
    model = evolve(SITUATION.model, name=Text("a*b\n# c", "甲"))
    page = questions_page((), model, RULES, Language.EN)
    assert page.startswith(r"# Questions: a\*b \# c")
    assert "No question is open." in page


def test_every_field_has_a_wording_and_every_word_a_label():
    for section, field in FIELDS:
        assert f"{section.value}/{field}" in wording.ASKED or field in wording.ASKED
    assert all(word in LABELS for words in WORDS.values() for word in words)
    assert {template.en.count("{it}") for template in wording.ASKED.values()} == {1}
    assert {template.zh.count("{it}") for template in wording.ASKED.values()} == {1}
    assert GRADES == GRADE_LABELS


@pytest.mark.parametrize(("section", "field"), FIELDS, ids=lambda each: getattr(each, "value", each))
def test_every_field_can_be_asked_and_says_what_to_write(section, field):
    elements = SITUATION.model.section(section if field != "observers" else Section.TOPICS)
    question = Question(Blank(section.value, elements[0].id, field), None, ())
    for language in Language:
        assert "{" not in wording.sentence(question, SITUATION.model, RULES, language)
        assert wording.asked_whom(question, SITUATION.model, language)
        kind = question.blank.kind
        assert wording.unit(question, SITUATION.model, language) or kind is AnswerKind.PERMISSION


def test_every_reason_of_the_reader_has_words():
    names = ("answering", "answer_rows", "answer_sheet", "answer_values")
    texts = [(Path(reading.__path__[0]) / f"{name}.py").read_text(encoding="utf-8") for name in names]
    raised = {reason for text in texts for reason in re.findall(r'Misfit\("(\w+)"', text)}
    raised |= {reason for text in texts for reason in re.findall(r'SheetProblem\([^"\n]+, "(\w+)"', text)}
    raised |= {kind.value for kind in AnswerKind if kind.is_number} | {"actor", "channel", "permission"}
    assert {"gone", "key", "grade"} <= set(REASONS)
    assert raised <= set(REASONS)
    assert len(raised) > 12
