"""The sentences of the steps: both languages the same step, one step for a sentence, every step bound."""

import re
from collections import Counter
from decimal import Decimal
from importlib import import_module
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytest_bdd.steps import step_function_context_registry

from servicemodel.behaviour.client.binding import Sentence
from servicemodel.behaviour.plugin import CLIENT_STEPS
from servicemodel.domain.text import Language
from servicemodel.views.promises.step import FIELD, KEYWORDS, Role, filled, matched, shown
from servicemodel.views.promises.step_list import STEPS, nearest
from servicemodel.views.promises.step_pages import FILES, steps_page, steps_text

DOCS = Path(__file__).parents[3] / "docs"
#: Names of the library's and of the examples' models, which differ between the languages.
NAME = re.compile(r'"[^"]*"|“[^”]*”')


def bound():
    """Every step that a function is bound to, with the role that pytest-bdd knows it by."""
    for name in CLIENT_STEPS:
        for part in list(vars(import_module(name)).values()):
            inner = getattr(part, "__wrapped__", None) or getattr(part, "_fixture_function", None)
            try:
                context = step_function_context_registry.get(inner)
            except TypeError:
                continue
            if context and isinstance(context.parser, Sentence):
                yield context.parser.step, context.type


def test_every_step_is_bound_once_and_in_its_role():
    assert Counter(bound()) == Counter((step, step.role.value) for step in STEPS)


def test_there_are_steps_of_every_role():
    assert len(STEPS) == len(set(STEPS)) >= 40
    assert {step.role for step in STEPS} == set(Role)


@pytest.mark.parametrize("step", STEPS, ids=lambda step: step.words.en)
def test_both_languages_are_the_same_step(step):
    english, chinese = (dict(FIELD.findall(step.words.to(language))) for language in Language)
    assert english == chinese
    told = [matched(step, step.example.to(language)) for language in Language]
    assert told[0] is not None
    assert told[1] is not None
    figures = [{n: v for n, v in each.items() if isinstance(v, Decimal)} for each in told]
    assert figures[0] == figures[1]
    assert [set(each) for each in told] == [set(english)] * 2


@pytest.mark.parametrize("step", STEPS, ids=lambda step: step.words.en)
@pytest.mark.parametrize("language", Language)
def test_exactly_one_step_fits_an_example(step, language):
    assert [each for each in STEPS if matched(each, step.example.to(language)) is not None] == [step]


@pytest.mark.parametrize("language", Language)
def test_the_page_of_the_steps_is_printed_from_the_code(language):
    page = (DOCS / FILES[language]).read_text(encoding="utf-8")
    assert page == steps_page(language), "python -m servicemodel.views.promises.step_pages docs"


@pytest.mark.parametrize("language", Language)
def test_page_and_terminal_show_every_step(language):
    for text in (steps_page(language), steps_text(language)):
        for step in STEPS:
            assert f"{KEYWORDS[step.role].to(language)}" in text
            assert shown(step, language) in text
            assert step.says.to(language) in text


def test_sentences_may_be_written_as_people_write_them():
    knows = next(
        step for step in STEPS if step.words.en.startswith("{who:Name} knows at least {k:Figure}% of {w")
    )
    wanted = {"who": "前台", "what": "价格", "k": Decimal(60)}
    for sentence in (
        "“前台”掌握“价格”不少于60%",
        "“前台” 掌握 “价格” 不少于 60 %",
        '"前台"掌握"价格"不少于６０％。',
        "「前台」掌握「价格」不少于60%",
    ):
        assert matched(knows, sentence) == wanted
    cost = next(step for step in STEPS if step.words.en.startswith("the service costs"))
    for sentence in ("服务全年成本不超过50万元", "the service costs at most 500,000 CNY a year"):
        assert matched(cost, sentence) == {"m": Decimal(500_000), "money": "CNY"}


NAMES = st.text(st.characters(categories=("L", "N", "Zs")), min_size=1, max_size=20).filter(
    lambda t: t == t.strip()
)


@given(NAMES, NAMES, st.integers(0, 100), st.sampled_from(list(Language)))
def test_whatever_a_party_is_called_its_sentence_is_read_back(who, what, share, language):
    step = next(
        step for step in STEPS if step.words.en.startswith("{who:Name} knows at least {k:Figure}% of {w")
    )
    sentence = filled(step, language, who=who, what=what, k=str(share))
    narrow = who.translate(str.maketrans("０１２３４５６７８９　", "0123456789 "))
    found = matched(step, sentence)
    assert found is not None
    assert found["k"] == share
    assert found["who"] == narrow.strip()


@pytest.mark.parametrize(
    ("written", "language", "meant"),
    [
        ("“前台”至少掌握“价格”60%", Language.ZH, "“谁”掌握“什么信息”不少于k%"),
        ('"Front" knows not less than 60% of "prices"', Language.EN, '"who" knows at least k% of "what"'),
        ("the moon is made of cheese", Language.EN, ""),
    ],
)
def test_the_nearest_step_is_told_and_none_where_none_is_near(written, language, meant):
    assert nearest(written, Role.THEN, language) == meant
