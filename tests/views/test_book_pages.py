"""The living book in words: every state in both languages, nothing half translated, nothing from outside."""

import re

import pytest
from attrs import evolve

from servicemodel.domain.feature import Block, Feature, Step, Table
from servicemodel.domain.specification import (
    Book,
    Chapter,
    Introduction,
    Page,
    Promise,
    Row,
    Run,
    Scenario,
    Spell,
    State,
    Verdict,
    Version,
    worst,
)
from servicemodel.domain.text import Language, Text
from servicemodel.views.book.owners import OWNERS, owner_said
from servicemodel.views.book.page import Edition, book_folder, book_page
from servicemodel.views.book.states import SAID, SIGNS, counts_said
from servicemodel.views.book.summary import summary

EN, ZH = Language.EN, Language.ZH
BOTH = (EN, ZH)
EDITION = Edition("2026-03-02", "Steering committee")
SENTENCES = {EN: "Rule {n} <b>holds</b>", ZH: "规则{n}成立"}
RUN = Run("2026-03-01T10:00:00Z", "pytest", (("failed", 2), ("passed", 6)))
WHY = Text("enter the volume", "请补充数量")


def scenario(verdict, language):
    """A scenario with one verdict."""
    steps = (Step(7, "Given" if language is EN else "假如", "Context", "x is 5"),)
    block = Block("scenario", 6, "Scenario", f"Case {language.value}", (), steps)
    return Scenario("a/p/1/1", block, (verdict,))


def outline(verdict, language):
    """An outline of two rows, the second with ``verdict``."""
    table = Table(12, ("n", "who"), (("1,000", "a"), ("5", "b")), (13, 14))
    steps = (Step(10, "Given", "Context", "<who> asks <n> times"),)
    block = Block("outline", 9, "Scenario Outline", f"Rows {language.value}", (), steps, (table,))
    rows = (Row(13, ("1,000", "a"), Verdict(State.KEPT)), Row(14, ("5", "b"), verdict))
    return Scenario("a/p/1/2", block, tuple(row.verdict for row in rows), (rows,))


def promise(number, verdict, languages=BOTH, make=scenario, chinese=None, spells=()):
    """A promise with one example in each of ``languages``."""
    told = {EN: verdict, ZH: chinese or verdict}
    versions = tuple(
        Version(
            language,
            "a/p.feature",
            5,
            SENTENCES[language].format(n=number),
            (),
            (make(told[language], language),),
        )
        for language in languages
    )
    state = worst(v.state for version in versions for v in version.verdicts)
    return Promise(f"a/p/{number}", "head-of-service", state, versions, spells)


def book(*promises, runs=(RUN,), introduced=BOTH):
    """A book of one chapter and one page."""
    features = tuple(
        (lang, Feature("a/p.feature", "en", 3, "", f"Page {lang.value}", (), (), (), ())) for lang in BOTH
    )
    words = {EN: Introduction("Chapter one", ("About one.",)), ZH: Introduction("第一章", ("说明。",))}
    introductions = tuple((language, words[language]) for language in introduced)
    return Book((Chapter("a", introductions, (Page("a/p", features, promises),)),), runs)


def part(html, language):
    """What the page shows in one language."""
    tag = {EN: "en", ZH: "zh-CN"}
    _, _, rest = html.partition(f'<div class="language only-{language.value}" lang="{tag[language]}">')
    return rest.partition('<div class="language')[0]


STATES = {
    State.KEPT: Verdict(State.KEPT, day="2026-03-01"),
    State.BROKEN: Verdict(State.BROKEN, Text("found 4", "实为4"), "x is 5", "2026-03-01"),
    State.UNMEASURED: Verdict(State.UNMEASURED, WHY, "x is 5", "2026-03-01"),
    State.PLANNED: Verdict(State.PLANNED),
    State.UNRUN: Verdict(State.UNRUN),
}


@pytest.mark.parametrize("language", BOTH)
@pytest.mark.parametrize("state", State)
def test_every_state_is_said_in_words_and_shape(state, language):
    shown = part(book_page(book(promise(1, STATES[state])), EDITION, BOTH), language)
    sign = SIGNS[state]
    article = shown[shown.index('<article class="promise"') :]
    assert f'<span class="mark s-{sign.style}">{sign.mark} {sign.word.to(language)}</span>' in article
    assert counts_said([state], language) in shown


def test_a_broken_promise_has_a_sentence_in_both_languages():
    html = book_page(book(promise(1, STATES[State.BROKEN])), EDITION, BOTH)
    assert "In the example “Case en”, this does not hold: “x is 5”." in part(html, EN)
    assert "Found: found 4" in part(html, EN)
    assert "例子“Case zh”中，这一条不成立：“x is 5”。" in part(html, ZH)
    assert "实际：实为4" in part(html, ZH)


def test_what_a_program_said_is_kept_apart_from_the_sentence():
    raw = Verdict(State.BROKEN, Text("assert 4 == 5", "assert 4 == 5"), "x is 5")
    shown = part(book_page(book(promise(1, raw)), EDITION, BOTH), ZH)
    assert '<p class="record" lang="en">assert 4 == 5</p>' in shown
    assert "实际：" not in shown


def test_what_is_not_measured_says_what_would_settle_it():
    html = book_page(book(promise(1, STATES[State.UNMEASURED])), EDITION, BOTH)
    assert "What would settle it: enter the volume" in part(html, EN)
    assert "需要补充：请补充数量" in part(html, ZH)
    assert "this does not hold" not in part(html, EN)


def test_each_row_of_a_table_has_its_mark():
    html = book_page(book(promise(1, STATES[State.BROKEN], make=outline)), EDITION, BOTH)
    rows = re.findall(r'<tr><td class="nobreak"><span class="mark s-(\w+)">.*?</tr>', part(html, EN))
    assert rows[-2:] == ["kept", "broken"]
    assert "“Rows en” (row 2)" in part(html, EN)
    assert "“Rows zh”（第2行）" in part(html, ZH)
    assert "<var>who</var> asks <var>n</var> times" in html
    assert '<td class="num">1,000</td><td>a</td>' in html


def test_a_difference_between_the_languages_is_said():
    html = book_page(book(promise(1, STATES[State.KEPT], chinese=STATES[State.BROKEN])), EDITION, BOTH)
    assert "In this language alone: kept." in part(html, EN)
    assert "仅就本语言而言" not in part(html, ZH)
    assert part(html, EN).count("s-broken") >= 2


def test_a_missing_translation_is_shown_as_missing():
    html = book_page(book(promise(1, STATES[State.KEPT], languages=(ZH,)), introduced=(ZH,)), EDITION, BOTH)
    assert "not written in English yet" in part(html, EN)
    assert "no introduction in English yet" in part(html, EN)
    assert "规则1成立" not in part(html, EN)
    assert "规则1成立" in part(html, ZH)


def test_without_a_run_nothing_is_said_about_keeping():
    html = book_page(book(promise(1, STATES[State.UNRUN]), runs=()), EDITION, BOTH)
    assert "1 promise: 1 not run yet" in part(html, EN)
    assert "1项承诺：1项尚未运行" in part(html, ZH)
    assert "Promises that need somebody" not in html


def test_the_page_says_what_the_runner_counted_and_when():
    html = book_page(book(promise(1, STATES[State.KEPT])), EDITION, BOTH)
    assert "2026-03-01 10:00:00 UTC" in part(html, EN)
    assert "2 failed, 6 passed" in part(html, EN)
    assert "2失败，6通过" in part(html, ZH)
    assert "2026-03-02" in html
    assert "Steering committee" in html


def test_words_of_the_client_are_words_and_nothing_comes_from_outside():
    html = book_page(book(promise(1, STATES[State.KEPT])), EDITION, BOTH)
    assert "Rule 1 &lt;b&gt;holds&lt;/b&gt;" in html
    assert "<b>holds" not in html
    assert "default-src &#39;none&#39;" in html
    assert not re.search(r"(src|href)=[\"']?(https?:)?//", html)


def test_history_owner_and_since():
    spells = (Spell(State.KEPT, "2026-01-01"), Spell(State.BROKEN, "2026-02-01"))
    html = book_page(book(promise(1, STATES[State.BROKEN], spells=spells)), EDITION, BOTH)
    assert "Owner: head of service" in part(html, EN)
    assert "since 2026-02-01" in part(html, EN)
    assert "2026-01-01：兑现" in part(html, ZH)
    assert owner_said("head-of-caution", ZH) == "head of caution"
    assert owner_said("", EN) == "nobody"
    assert all(re.search("[\u4e00-\u9fff]", text.zh) for text in OWNERS.values())


def test_the_folder_links_its_pages_and_keeps_the_language():
    told = book(promise(1, STATES[State.BROKEN]), promise(2, STATES[State.KEPT]))
    pages = book_folder(told, EDITION, BOTH)
    assert list(pages) == ["index.html", "a.html"]
    for language in BOTH:
        target = f"{language.value}-p-a-p-1"
        assert f'href="a.html#{target}"' in part(pages["index.html"], language)
        assert f'id="{target}"' in part(pages["a.html"], language)
        assert f'href="index.html#{language.value}-answer"' in part(pages["a.html"], language)
    whole = book_page(told, EDITION, BOTH)
    assert 'href="#zh-p-a-p-1"' in whole


@pytest.mark.parametrize("make", [book_page, book_folder])
def test_links_inside_lead_somewhere_and_ids_are_unique(make):
    made = make(book(promise(1, STATES[State.BROKEN]), promise(2, STATES[State.UNMEASURED])), EDITION, BOTH)
    for html in made.values() if isinstance(made, dict) else (made,):
        ids = re.findall(r' id="([^"]+)"', html)
        assert len(ids) == len(set(ids))
        links = set(re.findall(r'href="#([^"]+)"', html.partition("<script>")[0]))
        assert links <= set(ids)


def test_names_of_folders_make_safe_links():
    told = book(promise(1, STATES[State.BROKEN]))
    for slug, name in (("index", "index-pages.html"), ("a b/#c?", "a-b-c-.html"), ("", "pages.html")):
        pages = book_folder(evolve(told, chapters=(evolve(told.chapters[0], slug=slug),)), EDITION, BOTH)
        assert list(pages) == ["index.html", name]
        assert f'href="{name}#en-' in pages["index.html"]


def test_the_figure_can_be_traced():
    verdict = evolve(STATES[State.BROKEN], trace="LOP01@a@b")
    assert "servicemodel trace 'LOP01@a@b'" in book_page(book(promise(1, verdict)), EDITION, BOTH)


def test_the_same_book_is_the_same_page():
    told = book(promise(1, STATES[State.BROKEN]))
    assert book_page(told, EDITION, BOTH) == book_page(told, EDITION, BOTH)


def test_one_language_alone():
    html = book_page(book(promise(1, STATES[State.KEPT])), EDITION, (ZH,))
    assert 'lang="zh-CN"' in html
    assert "In the example" not in html
    assert '<div class="segment">' not in html


def test_the_summary_names_what_needs_somebody():
    told = book(
        promise(1, STATES[State.BROKEN], spells=(Spell(State.BROKEN, "2026-02-01"),)),
        promise(2, STATES[State.UNMEASURED]),
        promise(3, STATES[State.KEPT]),
    )
    english, chinese = summary(told, EN), summary(told, ZH)
    assert english.startswith("# 3 promises: 1 kept, 1 broken, 1 not measured\n")
    assert chinese.startswith("# 3项承诺：1项兑现，1项未兑现，1项未测量\n")
    assert "since 2026-02-01" in english
    assert "- **规则1成立**（" in chinese
    assert "需要补充：请补充数量" in chinese
    assert "Rule 3" not in english
    assert "<b>" not in english


def test_counts_leave_nothing_out():
    assert set(SAID) == set(State) == set(SIGNS)
    assert len({sign.mark for sign in SIGNS.values()}) == len(SIGNS)
    assert worst([]) is State.UNRUN
    assert worst([State.KEPT, State.PLANNED]) is State.PLANNED
