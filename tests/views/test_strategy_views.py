"""The strategy in words, as facts, in charts and on the report: the same figures in both languages."""

import re
import sys
from functools import lru_cache

import attrs
import pytest
from builders import flow, model, origin, request
from dossiers import dossier_of

from servicemodel import pipeline
from servicemodel.cli import plan_words
from servicemodel.domain.text import Language, Text
from servicemodel.domain.value import Grade, Unit, Value
from servicemodel.views import cost_words, plan_charts, plan_page, strategy_lead, strategy_text
from servicemodel.views.bill_words import amount, span
from servicemodel.views.catalogue import plates
from servicemodel.views.charts import two_by_two
from servicemodel.views.charts.drawing import painted
from servicemodel.views.drawing import MachineLacks
from servicemodel.views.findings_json import as_json
from servicemodel.views.page import worth_words
from servicemodel.views.page.gallery import Gallery
from servicemodel.views.page.page import Press, report_page
from servicemodel.views.page.worth import worth
from servicemodel.views.plan_charts import charts
from servicemodel.views.sentences import action_title
from servicemodel.views.strategy_json import strategy_json

EN, ZH = Language.EN, Language.ZH
BOTH = pytest.mark.parametrize("language", [EN, ZH])
SVG = "http://www.w3.org/2000/svg"


@lru_cache
def dossier():
    """q-company with its strategy and few samples."""
    found = dossier_of(pipeline.read("q-company"))
    strategy = pipeline.strategy(found.situation, found.findings)
    return attrs.evolve(found, strategy=pipeline.outlook(found.situation, strategy, 60, 1))


@lru_cache
def poor():
    """A model without any price, with the strategy that is left."""
    made = model(
        [origin("tech", 1, 1)],
        [flow("tech", "front", 0.5, 0.9)],
        actors=["customer"],
        requests=(request("ask", "customer", [("front", "product.unit_state")]),),
    )
    found = dossier_of(made)
    return attrs.evolve(found, strategy=pipeline.strategy(found.situation, found.findings))


def plan():
    return dossier().strategy


@lru_cache
def drawn(language, theme="light"):
    return {chart.name: chart.spec for chart in charts(plan(), dossier().model, language, theme)}


def rows(part):
    """All rows of all marks of a chart."""
    if isinstance(part, list):
        return [row for each in part for row in rows(each)]
    if not isinstance(part, dict):
        return []
    own = part.get("values", [])
    return [*own, *(row for key, each in part.items() if key != "values" for row in rows(each))]


def money(told):
    """A number of the JSON document as a value."""
    grade = Grade(told["grade"])
    return Value(told["number"], Unit.MONEY, grade, told["source"], None, told["low"], told["high"])


def texts(of):
    """Every text in ``of``, however deep in tables and tuples."""
    if isinstance(of, Text):
        yield of
    elif isinstance(of, dict):
        yield from (text for value in of.values() for text in texts(value))
    elif isinstance(of, tuple | list):
        yield from (text for value in of for text in texts(value))


@pytest.mark.parametrize(
    "module", [strategy_text, strategy_lead, cost_words, plan_page, plan_charts, worth_words, plan_words]
)
def test_chinese_words_have_chinese_punctuation(module):
    found = list(texts(dict(vars(module))))
    assert found
    for text in found:
        assert not re.search(r"[一-鿿}][,;:?!()]|[,;:?!()][一-鿿{]", text.zh), text.zh
        assert text.en != text.zh or not re.search("[a-z]{3}", text.en), text.en
        assert sorted(re.findall(r"{\w+}", text.en)) == sorted(re.findall(r"{\w+}", text.zh)), text.en


@BOTH
def test_text_and_json_tell_the_same_figures(language):
    told, of = strategy_json(plan()), dossier().model
    page = strategy_text.strategy_text(plan(), of, language)
    best = told["portfolio"]["best"]
    assert span(money(best["saving"]), of, language) in page
    assert amount(money(told["bill"]["total"]), of, language, False) in page
    shares = {one["action"]: money(one["share"]) for one in told["portfolio"]["shares"]}
    alone = {one["action"]: money(one["alone"]) for one in told["savings"] if one["alone"]}
    for place, id in enumerate([one["action"] for one in told["portfolio"]["order"]], 1):
        title = f"{place}. {action_title(plan().action(id), of, language)}\n"
        row = page.split(title)[1].split("\n")[0]
        assert amount(shares[id], of, language, False) in row
        assert span(alone[id], of, language) in row
    for bundle in told["portfolio"]["frontier"]:
        assert amount(money(bundle["saving"]), of, language, False) in page
        assert amount(money(bundle["cost"]), of, language, False) in page


def test_the_document_is_whole_and_can_be_written():
    told = strategy_json(plan())
    assert told["portfolio"]["proof"]["proven"] is True
    assert told["first_things"]["rules_first"] is True
    assert {one["action"] for one in told["savings"]} == {action.id for action in plan().actions}
    after, best = told["after"]["total"]["number"], told["portfolio"]["best"]["saving"]["number"]
    assert after == pytest.approx(told["bill"]["total"]["number"] - best)
    assert as_json(told) == as_json(strategy_json(plan()))
    assert strategy_json(poor().strategy)["portfolio"] is None


@BOTH
def test_no_sum_of_money_stands_without_its_currency(language):
    page = strategy_text.strategy_text(plan(), dossier().model, language)
    clear = re.sub(
        r"[“「].*?[”」]|\b\d+ (actions|bundles|more|others)|^\d+\. .*$|^- .*$", "", page, flags=re.M
    )
    clear = re.sub(r"\(actions: \d+\)|\d+项|\d+个组合|第\d+期|period \d+", "", clear)
    unit = r"USD -?[\d.,]+[km]?" if language is EN else r"-?[\d.,]+[万千亿]?美元"
    left = re.sub(unit, "", clear)
    assert not re.search(r"\d", left), left


@BOTH
def test_rendered_chinese_and_english_keep_to_their_punctuation(language):
    page = plan_page.plan_page(dossier(), plan(), language, 5, assumptions=True)
    if language is ZH:
        assert not re.search(r"[一-鿿][,;:!?()]|[,;:!?(][一-鿿]", page)
    else:
        assert not re.search(r"[，。；：！？（）、]", page)


@BOTH
def test_the_page_of_a_model_without_prices_tells_no_money(language):
    page = plan_page.plan_page(poor(), poor().strategy, language, 5)
    assert "USD" not in page
    assert "美元" not in page


@BOTH
def test_every_action_stands_once_in_the_two_by_two_with_its_saving(language):
    spec = drawn(language)["plan_two_by_two"]
    marks = {row["number"]: row for row in rows(spec) if "benefit" in row}
    points = two_by_two.of(plan(), dossier().model).points
    assert [str(point.number) for point in points] == sorted(marks, key=int)
    assert len(points) > len(plan().portfolio.best.actions)
    for point in points:
        mark = marks[str(point.number)]
        assert mark["benefit"] == pytest.approx(plan().saving(point.action).number, abs=0.01)
        assert mark["low"] <= mark["benefit"] <= mark["high"]
    headline = strategy_lead.headlines(plan(), dossier().model, language)[0]
    assert "".join(spec["title"]["text"]).replace(" ", "") == headline.replace(" ", "")


@BOTH
def test_the_frontier_is_that_of_the_plan_with_the_best_bundle_marked(language):
    told = [row for row in rows(drawn(language)["plan_frontier"]) if "number" in row]
    bundles, taken = plan().portfolio.frontier, plan().portfolio.best.actions
    told = told[: len(bundles)]
    assert [(row["cost"], row["benefit"]) for row in told] == [
        (b.cost.number, b.value.number) for b in bundles
    ]
    assert [row["number"] for row in told] == [str(len(b.actions)) for b in bundles]
    assert [row["taken"] for row in told] == [b.actions == taken for b in bundles]


@BOTH
def test_the_tornado_has_both_ends_of_every_bar(language):
    told, tornado = rows(drawn(language)["plan_tornado"]), plan().outlook.tornado
    bars = [row for row in told if "fill" in row and "to" in row][: 2 * len(tornado.bars)]
    assert sorted(row["to"] for row in bars) == sorted(
        end for bar in tornado.bars for end in (bar.at_low, bar.at_high)
    )
    assert {row["from"] for row in bars} == {tornado.base}


@BOTH
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_charts_are_built_in_both_themes_and_axes_name_the_currency(language, theme):
    specs = drawn(language, theme)
    assert tuple(specs) == plan_charts.NAMES
    grounds = {spec["background"] for spec in specs.values()}
    assert len(grounds) == 1
    assert (grounds == {drawn(language)["plan_frontier"]["background"]}) == (theme == "light")
    currency = {EN: "USD", ZH: "美元"}[language]
    assert all(f"{currency}" in str(spec) for spec in specs.values())


@BOTH
@pytest.mark.parametrize("name", plan_charts.NAMES)
def test_a_chart_is_painted_with_its_title_and_the_same_twice(name, language):
    spec = drawn(language)[name]
    svg = painted(spec, "svg")
    text = svg.decode()
    assert text.startswith("<svg")
    assert all(line in text.replace("&amp;", "&") for line in spec["title"]["text"])
    assert all(line in text.replace("&amp;", "&") for line in spec["title"]["subtitle"])
    assert "http" not in text.replace(SVG, "").replace("http://www.w3.org/1999/xlink", "")
    assert painted(spec, "svg") == svg


def test_png_and_pdf_begin_as_they_should():
    spec = drawn(EN)["plan_tornado"]
    assert painted(spec, "png").startswith(b"\x89PNG")
    assert painted(spec, "pdf").startswith(b"%PDF")


def test_chinese_letters_without_a_font_are_not_painted_as_boxes(monkeypatch):
    monkeypatch.setattr("servicemodel.views.fonts.chinese_font", lambda: None)
    spec = drawn(ZH)["plan_tornado"]
    with pytest.raises(MachineLacks, match="Chinese"):
        painted(spec, "png")
    assert painted(spec, "svg").startswith(b"<svg")


def test_a_missing_library_is_named(monkeypatch):
    monkeypatch.setitem(sys.modules, "vl_convert", None)
    with pytest.raises(MachineLacks) as caught:
        charts(plan(), dossier().model, EN)
    assert "vl_convert" in caught.value.what.en
    assert "servicemodel[charts]" in caught.value.install.zh


def test_there_are_no_charts_of_what_has_no_price_and_none_without_points():
    assert charts(poor().strategy, poor().model, EN) == ()
    free = attrs.evolve(dossier().model, projects=())
    situation = pipeline.assess(free)
    found = pipeline.strategy(situation, pipeline.find(situation))
    assert found.portfolio.best.unpriced
    assert charts(found, free, EN) == ()


def page(of, *languages):
    heads = {id: head for id, (_, head) in plates().items()}
    return report_page(of, Gallery(()), Press(heads), languages)


@BOTH
def test_the_report_has_a_section_on_money_where_there_are_prices(language):
    html = page(dossier(), language)
    title = worth_words.WORTH["worth_actions"].to(language)
    assert f">{title}</span>" in html
    told = worth(dossier(), language)
    assert [row.place for row in told["rows"]][:4] == [1, 2, 3, 0]
    for row in told["rows"]:
        assert row.alone in html
        assert row.share in html
    assert told["total"] in html
    assert told["samples"] == 60
    assert title not in page(poor(), language)
    assert worth(attrs.evolve(dossier(), strategy=None), language) is None
