import base64
import hashlib
import re
from functools import cache
from html import unescape
from html.parser import HTMLParser
from itertools import pairwise
from shlex import quote

import pytest
from attrs import evolve
from dossiers import EVIL, dossier_of, hostile, q_company

from servicemodel import pipeline
from servicemodel.domain.binding import Binding, Bound
from servicemodel.domain.change import apply
from servicemodel.domain.measurement import LeftOut, Measurement, Measurements, Period
from servicemodel.domain.model import Ref, Section
from servicemodel.domain.text import Language, Text
from servicemodel.domain.value import Grade, Unit, Value
from servicemodel.views.catalogue import plates
from servicemodel.views.claims.chapter import SLUGS
from servicemodel.views.claims.claim import numbers
from servicemodel.views.drawing import draw
from servicemodel.views.page.gallery import gallery
from servicemodel.views.page.inventory import numbers as numbers_of
from servicemodel.views.page.page import Press, report_page
from servicemodel.views.page.quality import basis_line, recorded

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
    first = dossier.plan.actions[:1]
    changed = apply(dossier.model, first[0].changes) if first else None
    shown = gallery(dossier, pipeline.assess(changed, dossier.situation) if changed else None)
    press = Press(heads(), draw(shown.pictures, languages), day="2026-05-28")
    return report_page(dossier, shown, press, languages)


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
    assert len(drawn().encode()) <= 1_700_000
    # Every hostile name is a long one.
    assert len(hostile_page().encode()) <= 2_600_000


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
    assert english == chinese >= set(SLUGS)
    names = set(re.findall(r'<figure class="picture" id="en-picture-([\w-]+)"', html))
    assert html.count("<svg") == 2 * len(names)


def test_the_first_language_is_shown_first_and_may_be_the_only_one():
    dossier = q_company()
    page = report_page(dossier, gallery(dossier), Press(heads(), stamp="第一次汇报"), (ZH,))
    assert page.startswith('<!DOCTYPE html>\n<html lang="zh-CN"')
    assert "switch-en" not in page
    assert "第一次汇报" in page


class Titles(HTMLParser):
    """Titles of chapters and findings: their text outside the figures, and each figure with its id."""

    def __init__(self, html):
        super().__init__()
        self.plain, self.figures, self.inside, self.trace = [], [], False, ""
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.inside = self.inside or (tag in {"h1", "h2"} and "-h" in dict(attrs).get("id", ""))
        self.trace = dict(attrs).get("data-trace", "") if self.inside else ""

    def handle_endtag(self, tag):
        self.inside = self.inside and tag not in {"h1", "h2"}
        self.trace = ""

    def handle_data(self, data):
        if self.trace:
            self.figures.append((self.trace, data))
        elif self.inside:
            self.plain.append(data)


def test_every_number_in_a_title_is_a_figure_with_an_id_that_can_be_traced():
    titles, model = Titles(drawn()), q_company().model
    index = q_company().situation.index
    assert ("index", f"{index.number * 100:.0f}\N{NO-BREAK SPACE}%") in titles.figures
    assert len(titles.figures) >= 20
    names = {actor.name.to(language) for actor in model.actors for language in Language}
    assert not [text for text in titles.plain if numbers(text) and not any(name in text for name in names)]
    for id, _ in titles.figures:
        assert f"servicemodel trace {quote(id)} -m q-company" in unescape(drawn())


def test_an_illustrative_model_says_so_and_the_page_is_dated():
    assert "Illustrative model" in drawn()
    assert "<dt>Date</dt><dd>2026-05-28</dd>" in drawn()
    assert "<dt>日期</dt><dd>2026-05-28</dd>" in drawn()


def test_every_picture_has_words_for_those_who_cannot_see_it(html):
    page = Page(html)
    drawings = page.all("svg")
    assert drawings
    assert all(svg["role"] == "img" and "aria-labelledby" in svg for svg in drawings)
    assert html.count("<title id=") == html.count("<desc id=") == len(drawings)
    assert len(page.all("table")) > len(drawings)


def test_captions_say_n_and_period_or_that_neither_is_known():
    notes = re.findall(r'<figure class="picture".*?</figcaption>', drawn(), re.DOTALL)
    assert notes
    for note in notes:
        assert "n and period are not known" in note or "n与期间尚不清楚" in note


def test_the_same_dossier_gives_the_same_page():
    again = dossier_of(pipeline.read("q-company"))
    shown, twin = gallery(q_company()), gallery(again)
    press = Press(heads())
    assert report_page(q_company(), shown, press) == report_page(again, twin, press)


def test_a_picture_that_was_not_drawn_is_shown_as_its_table():
    dossier = q_company()
    missing = Text("install the engine with this line", "请用此命令安装绘图引擎")
    html = report_page(dossier, gallery(dossier), Press(heads(), undrawn=missing))
    assert "<svg" not in html
    assert html.count('<details class="twin" open>') == html.count('<figure class="picture"') > 0
    assert html.count(missing.en) == html.count(missing.zh) == html.count('<figure class="picture"') / 2


def test_no_number_is_written_like_a_program(html):
    text = re.sub(r"<(style|script|svg)\b.*?</\1>|<[^>]*>", " ", html, flags=re.DOTALL)
    assert not re.search(r"\d\.0\b(?!\.\d)(?!.*servicemodel)", text.replace("0.1.0", ""))
    assert "None" not in text
    assert "nan" not in text.split()


def test_no_half_width_comma_stands_between_chinese_characters():
    assert re.findall(r"[\u4e00-\u9fff][,;:!?][\u4e00-\u9fff]", drawn()) == []


def test_every_language_of_the_page_speaks_only_itself():
    drawn_out = re.sub(r"<svg.*?</svg>", "", drawn(), flags=re.DOTALL)
    english = re.search(r'<div class="language only-en".*?<table class="terms"', drawn_out, re.DOTALL)[0]
    assert re.findall(r"[\u4e00-\u9fff]+", english) == []
    chinese = re.search(r'<div class="language only-zh".*?<table class="terms"', drawn_out, re.DOTALL)[0]
    chinese = re.sub(r'<code>.*?</code>|<span class="code">.*?</span>|<[^>]*>', " ", chinese, flags=re.DOTALL)
    words = set(re.findall(r"[A-Za-z]{4,}", chinese))
    # The model's own words on where a number comes from; authors; commands, keys, fields of a model file.
    sources = {word for number in numbers_of(q_company().model) for word in number.value.source.split()}
    authors, commands = (
        {"Allee", "Bateson"},
        {"servicemodel", "import", "measure", "diff", "table", "class", "terms"},
    )
    fields = {"kind", "system", "cost", "contact", "year", "handling"}
    assert words <= sources | authors | commands | fields | {"company", "JSON", "Ctrl"}


def test_the_records_behind_a_page_are_told_with_n_and_period():
    model = q_company().model
    period = Period("2025-01-01T00:00:00Z", "2025-06-30T00:00:00Z")
    share = Value(0.4, Unit.SHARE, Grade.MEASURED, low=0.3, high=0.5)
    left = (LeftOut("no_agent", 12), LeftOut("test", 0))
    first = Measurement("resolution", 1, (), share, 120, period, left)
    none = Measurement("waiting", 1, (), None, 0, lacks=("contact_event.at",))
    bound = Bound(Binding(Ref(Section.FLOWS, "call"), "coverage", "resolution"), None, first)
    counted = evolve(model, measurements=Measurements((none, first)), bound=(bound,))
    rows, more = recorded(counted, {"resolution": Text("Resolved at once", "一次解决")}, EN)
    assert [row.id for row in rows] == [first.id, none.id]
    assert rows[0].measure.startswith("Resolved at once")
    assert (rows[0].n, rows[0].period, rows[0].left_out, more) == (
        "120",
        "2025-01-01 to 2025-06-30",
        "no agent: 12",
        "",
    )
    assert rows[1].value == "cannot say; would be settled by an update history or event log"
    assert basis_line(counted, ZH) == "记录期间2025-01-01至2025-06-30，n = 120"
    assert basis_line(model, EN) == "no records read: n and period are not known"
