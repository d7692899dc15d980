"""The comparison of two scenarios in words: page, text and JSON, in both languages."""

import base64
import hashlib
import json
import re
from functools import cache

import pytest
from attrs import evolve
from dossiers import EVIL, hostile
from test_report_page import Page

from servicemodel import pipeline
from servicemodel.domain.change import Put, Remove, apply
from servicemodel.domain.model import Ref, Section
from servicemodel.domain.rule import Outcome
from servicemodel.domain.scenario import Metric, Reasoned, Run, Scenario
from servicemodel.domain.text import Language, Text
from servicemodel.domain.value import Grade, Unit, Value
from servicemodel.planning.contrasts import Side, contrast
from servicemodel.reading import read_model
from servicemodel.views.catalogue import plates
from servicemodel.views.contrast import Contrast, difference
from servicemodel.views.contrast_changes import edit_rows
from servicemodel.views.contrast_json import contrast_document
from servicemodel.views.contrast_text import contrast_text
from servicemodel.views.drawing import draw
from servicemodel.views.findings_json import as_json
from servicemodel.views.page.contrast_claim import claim
from servicemodel.views.page.contrast_page import contrast_page, pictures

EN, ZH = Language.EN, Language.ZH
WHY = Text("Dealers report within a day", "经销商一天内上报")


NAMES = Text("As is", "现状"), Text("To be", "未来")


def contrasted(model, changes, run=None, names=NAMES):
    after = apply(model, changes)
    told = tuple(Reasoned(change, (WHY,)) for change in changes)
    scenarios = Scenario("as_is", names[0], model), Scenario("to_be", names[1], after, "as_is", told)
    sides = []
    for scenario in scenarios:
        situation = pipeline.assess(scenario.model)
        sides.append(Side(scenario, situation, pipeline.find(situation)))
    rules = {id: rule for id, (rule, _) in plates().items()}
    return Contrast(contrast(*sides, run), sides[0].situation, sides[1].situation, rules)


@cache
def dealer():
    model = read_model("dealer")
    flow = model.flow("dealer_reports_need")
    better = evolve(flow.fidelity, coverage=Value.share(0.8, Grade.DECLARED))
    changes = (
        Put(evolve(flow, fidelity=better)),
        Remove(Ref(Section.FLOWS, "dealer_reports_parts")),
        Put(evolve(model.flow("ask_dealer"), id="call", receiver="front")),
    )
    return contrasted(model, changes, Run("abc123", 64, 7))


@cache
def evil():
    model = hostile().model
    flow = model.flows[0]
    worse = evolve(flow, fidelity=evolve(flow.fidelity, coverage=Value.share(0.01, Grade.DECLARED)))
    return contrasted(model, (Put(worse),), names=(EVIL, EVIL))


@pytest.fixture(params=[dealer, evil], ids=["dealer", "hostile"])
def html(request):
    return _page(request.param)


@cache
def _page(made):
    shown = made()
    return contrast_page(shown, draw(pictures(shown), (EN, ZH)))


def test_the_page_needs_nothing_from_outside(html):
    page = Page(html)
    for _, attrs in page.tags:
        assert not {"src", "srcset", "data", "action", "formaction", "poster"} & set(attrs)
        assert attrs.get("href", "#").startswith("#")
        assert "xlink:href" not in attrs
    assert {"link", "iframe", "object", "embed", "base", "img"}.isdisjoint(tag for tag, _ in page.tags)
    assert not re.search(r"url\(|@import|@font-face", html)
    assert set(re.findall(r"(?:https?:)?//[\w.-]+\.\w+", html)) <= {"http://www.w3.org"}


def test_the_policy_lets_only_our_script_run(html):
    page = Page(html)
    policy = next(meta["content"] for meta in page.all("meta") if "http-equiv" in meta)
    (script,) = re.findall(r"<script>(.*?)</script>", html, re.DOTALL)
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    assert policy.startswith("default-src 'none';")
    assert f"script-src 'sha256-{digest}'" in policy
    assert not [name for _, attrs in page.tags for name in attrs if name.startswith("on")]


def test_markup_is_balanced_and_ids_are_unique_and_links_arrive(html):
    page = Page(html)
    assert (page.wrong, page.open) == ([], [])
    ids = [attrs["id"] for _, attrs in page.tags if "id" in attrs]
    assert sorted(ids) == sorted(set(ids))
    for tag, attrs in page.tags:
        if tag == "a":
            assert attrs["href"][1:] in ids
        for name in ("aria-labelledby", "for"):
            assert set(attrs.get(name, "").split()) <= set(ids)


def test_names_are_text_and_never_markup():
    html = _page(evil)
    assert "<script>alert" not in html
    assert "<img" not in html
    assert "&lt;script&gt;alert(&#39;en&#39;)&lt;/script&gt;{name}&amp;" in html


def test_both_languages_are_there_and_the_first_is_shown_first():
    html = _page(dealer)
    assert "“To be” lowers the asymmetry index from" in html
    assert "“未来”使信息不对称指数由" in html
    assert WHY.en in html
    assert WHY.zh in html
    assert '<html lang="zh-CN"' in contrast_page(dealer(), (), (ZH, EN))


def test_the_pictures_keep_their_places_and_bear_three_marks():
    before, after = pictures(dealer())
    assert [picture.title for picture in (before, after)] == [Text("As is", "现状"), Text("To be", "未来")]
    assert [box.id for box in before.boxes] == [box.id for box in after.boxes]
    assert [arrow.id for arrow in before.arrows] == [arrow.id for arrow in after.arrows]
    marks = {arrow.id: arrow.mark.name for arrow in after.arrows if arrow.mark}
    assert (
        marks.items()
        >= {"call": "ADDED", "dealer_reports_need": "CHANGED", "dealer_reports_parts": "REMOVED"}.items()
    )


def test_without_drawings_the_tables_stand_open():
    html = contrast_page(dealer())
    assert "<svg" not in html
    assert '<details class="twin" open>' in html


def test_the_text_says_what_changes_and_why():
    text = contrast_text(dealer(), EN)
    assert "coverage 30 % → 80 %" in text
    assert f"↳ {WHY.en}" in text
    assert "− flows.dealer_reports_parts" in text
    assert "Run abc123: 64 draws, seed 7" in text
    chinese = contrast_text(dealer(), ZH)
    assert "覆盖率 30% → 80%" in chinese
    assert f"↳ {WHY.zh}" in chinese
    assert "运行编号abc123" in chinese


def test_columns_stand_below_each_other_in_both_languages():
    from servicemodel.views.lettering import columns

    for language in Language:
        lines = contrast_text(dealer(), language).splitlines()
        rows = [line for line in lines if "→ " in line or "↑ " in line or "↓ " in line][1:6]
        arrows = {columns(re.split("[→↑↓] ", row)[0]) for row in rows}
        assert len(arrows) == 1


def test_a_change_without_reason_follows_from_others():
    shown = dealer()
    bare = evolve(
        shown, comparison=evolve(shown.comparison, after=evolve(shown.comparison.after, changes=()))
    )
    assert {row.reasons for row in edit_rows(bare, EN)} == {("follows from the other changes",)}


def test_the_json_holds_both_hashes_and_every_finding():
    shown = dealer()
    document = json.loads(as_json(contrast_document(shown)))
    assert document["schema"] == "servicemodel.comparison/1"
    assert document["run"] == {"id": "abc123", "draws": 64, "seed": 7}
    assert [change["id"] for change in document["changes"]] == [
        "dealer_reports_parts",
        "dealer_reports_need",
        "call",
    ]
    assert document["changes"][1]["fields"] == ["coverage"]
    assert document["changes"][1]["reasons"] == [{"en": WHY.en, "zh": WHY.zh}]
    gone = {finding["id"] for finding in document["gone"]}
    assert gone == {finding.id for finding in shown.comparison.gone}
    assert all(finding.outcome is Outcome.VIOLATED for finding in shown.comparison.gone)
    assert all(finding["message"]["zh"] for finding in document["gone"])


@pytest.mark.parametrize(
    ("value", "en", "zh"),
    [
        (
            Value(-0.156, Unit.SHARE, Grade.DECLARED, "", None, -0.222, 0.04),
            "−15.6 points (−22.2 to 4)",
            "−15.6个百分点（−22.2至4）",
        ),
        (Value(0.01, Unit.SHARE, Grade.DECLARED), "+1 points", "+1个百分点"),
        (
            Value(-1200, Unit.MONEY, Grade.DECLARED, "", None, -2000, -500.5),
            "−USD 1,200 (−USD 2k to −USD 500.50)",
            "−1,200美元（−2千美元至−500.50美元）",
        ),
        (Value(3, Unit.COUNT, Grade.DECLARED), "+3", "+3"),
    ],
)
def test_differences_bear_their_sign_and_their_band(value, en, zh):
    assert difference(value, EN, "USD") == en
    assert difference(value, ZH, "USD") == zh


def test_money_is_told_by_kind_and_at_least_where_not_all_is_known():
    model = read_model("q-company")
    flow = model.flows[0]
    shown = contrasted(model, (Put(evolve(flow, per_year=Value(5, Unit.PER_YEAR, Grade.DECLARED))),))
    assert "at least" in contrast_text(shown, EN)
    assert "至少" in contrast_text(shown, ZH)
    assert "Nothing in the model says what the service costs" in _page(dealer)


def test_the_claim_is_about_the_first_figure_that_moves():
    def side(number, unit):
        return Value(number, unit, Grade.DECLARED)

    index = Metric("index", side(0.4, Unit.SHARE), side(0.4, Unit.SHARE), None, False)
    cost = Metric("cost", side(990_000, Unit.MONEY), side(660_000, Unit.MONEY), None, False)
    level = Metric("service_level", side(0.5, Unit.SHARE), side(0.9, Unit.SHARE), None, True)
    whole = dealer().comparison
    shown = (index, cost), (index, level), (index,), ()
    told = [claim(evolve(whole, metrics=metrics), EN) for metrics in shown]
    assert told == [
        "“To be” lowers the yearly cost of service from USD 990k to USD 660k",
        "“To be” raises the service level from 50 % to 90 %",
        "“To be” leaves the asymmetry index at 40 %",
        "“To be” against “As is”",
    ]
