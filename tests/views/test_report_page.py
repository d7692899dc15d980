import base64
import hashlib
import re
from functools import cache
from html.parser import HTMLParser
from itertools import pairwise

import pytest
from dossiers import EVIL, dossier_of, hostile, q_company

from servicemodel import pipeline
from servicemodel.domain.change import apply
from servicemodel.domain.text import Language
from servicemodel.views.catalogue import plates
from servicemodel.views.drawing import draw
from servicemodel.views.page.answer import strongest
from servicemodel.views.page.gallery import gallery
from servicemodel.views.page.page import report_page

EN, ZH = Language.EN, Language.ZH
VOID = {"meta", "input", "br", "img", "hr", "link"}


class Page(HTMLParser):
    """Collects what the tests ask about: tags with attributes, ids, links, open tags."""

    def __init__(self, html):
        super().__init__()
        self.tags, self.open, self.wrong = [], [], []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.wrong.append(tag)

    def all(self, tag):
        return [attrs for name, attrs in self.tags if name == tag]


def heads():
    return {id: head for id, (_, head) in plates().items()}


def with_pictures(dossier, languages=(EN, ZH)):
    best = strongest(dossier)
    changed = apply(dossier.model, best[0].changes) if best else None
    shown = gallery(dossier, pipeline.assess(changed, dossier.situation) if changed else None)
    return report_page(dossier, heads(), shown, draw(shown.pictures, languages), languages)


@cache
def drawn():
    return with_pictures(q_company())


@cache
def hostile_page():
    return with_pictures(hostile())


@pytest.fixture(params=[drawn, hostile_page], ids=["q-company", "hostile"])
def html(request):
    return request.param()


def test_the_page_is_small():
    assert len(drawn().encode()) <= 1_000_000
    # Every hostile name is a long one.
    assert len(hostile_page().encode()) <= 1_500_000


def test_the_page_needs_nothing_from_outside(html):
    page = Page(html)
    for _, attrs in page.tags:
        assert not {"src", "srcset", "data", "action", "formaction", "poster"} & set(attrs)
        assert attrs.get("href", "#").startswith("#")
        assert "xlink:href" not in attrs
    assert {"link", "iframe", "object", "embed", "base", "img"}.isdisjoint(tag for tag, _ in page.tags)
    assert not re.search(r"url\(|@import|@font-face", html)
    outside = set(re.findall(r"(?:https?:)?//[\w.-]+\.\w+", html)) - {"http://www.w3.org"}
    assert outside == set()


def test_the_policy_lets_only_our_script_run(html):
    page = Page(html)
    policy = next(meta["content"] for meta in page.all("meta") if "http-equiv" in meta)
    scripts = re.findall(r"<script>(.*?)</script>", html, re.DOTALL)
    assert len(scripts) == 1
    digest = base64.b64encode(hashlib.sha256(scripts[0].encode()).digest()).decode()
    assert f"script-src 'sha256-{digest}'" in policy
    assert policy.startswith("default-src 'none';")
    assert not [name for _, attrs in page.tags for name in attrs if name.startswith("on")]


def test_markup_is_balanced_and_ids_are_unique_and_links_arrive(html):
    page = Page(html)
    assert page.wrong == []
    assert page.open == []
    ids = [attrs["id"] for _, attrs in page.tags if "id" in attrs]
    assert sorted(ids) == sorted(set(ids))
    for tag, attrs in page.tags:
        if tag == "a":
            assert attrs["href"][1:] in ids
        for name in ("aria-labelledby", "for"):
            assert set(attrs.get(name, "").split()) <= set(ids)


def test_names_of_a_model_are_text_and_never_markup():
    html = hostile_page()
    assert "<script>alert" not in html
    assert "<img" not in html
    assert "</style><b>" not in html
    assert "&lt;script&gt;alert(&#39;en&#39;)&lt;/script&gt;{name}&amp;" in html
    assert EVIL.zh not in html


def test_headings_are_in_order_and_sections_are_landmarks(html):
    page = Page(html)
    levels = [int(tag[1]) for tag, _ in page.tags if re.fullmatch("h[1-6]", tag)]
    assert levels.count(1) == 2
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert len(page.all("main")) == len(page.all("nav")) == 2
    assert all("aria-labelledby" in section for section in page.all("section"))
    assert all("scope" in cell for cell in page.all("th"))


def test_both_languages_are_whole_documents_and_a_switch_without_script_chooses():
    html = drawn()
    switches = [a for a in Page(html).all("input") if a.get("class") == "switch"]
    assert [a["value"] for a in switches] == ["en", "zh"]
    assert ["checked" in a for a in switches] == [True, False]
    assert "#switch-zh:checked~.only-en" in html
    english, chinese = (set(re.findall(rf'id="{code}-([a-z]+)"', html)) for code in ("en", "zh"))
    assert english == chinese >= {"answer", "map", "findings", "knowledge", "routes", "actions", "method"}
    assert html.count("<svg") == 2 * len(set(re.findall(r'id="en-picture-([\w-]+)"', html)))


def test_the_first_language_is_shown_first_and_may_be_the_only_one():
    dossier = q_company()
    page = report_page(dossier, heads(), gallery(dossier), (), (ZH,), stamp="第一次汇报")
    assert page.startswith('<!DOCTYPE html>\n<html lang="zh-CN"')
    assert "switch-en" not in page
    assert "第一次汇报" in page


def test_the_title_is_bound_to_the_computed_index():
    index = q_company().situation.index
    assert f"{index.number * 100:.0f}\N{NO-BREAK SPACE}% of the knowledge that the work needs" in drawn()
    assert "Illustrative model" in drawn()


def test_the_same_dossier_gives_the_same_page():
    again = dossier_of(pipeline.read("q-company"))
    shown, twin = gallery(q_company()), gallery(again)
    assert report_page(q_company(), heads(), shown) == report_page(again, heads(), twin)


def test_a_picture_that_was_not_drawn_is_shown_as_its_table():
    dossier = q_company()
    html = report_page(dossier, heads(), gallery(dossier))
    assert "<svg" not in html
    assert html.count('<details class="twin" open>') == html.count('<figure class="picture"') > 0


def test_no_number_is_written_like_a_program(html):
    text = re.sub(r"<(style|script|svg)\b.*?</\1>|<[^>]*>", " ", html, flags=re.DOTALL)
    assert not re.search(r"\d\.0\b(?!\.\d)(?!.*servicemodel)", text.replace("0.1.0", ""))
    assert "None" not in text
    assert "nan" not in text.split()


def test_no_half_width_comma_stands_between_chinese_characters():
    assert re.findall(r"[\u4e00-\u9fff][,;:!?][\u4e00-\u9fff]", drawn()) == []


def test_every_language_of_the_page_speaks_only_itself():
    english = re.search(r'<div class="language only-en".*?<section id="en-glossary"', drawn(), re.DOTALL)[0]
    assert re.findall(r"[\u4e00-\u9fff]+", re.sub(r"<svg.*?</svg>", "", english, flags=re.DOTALL)) == []
