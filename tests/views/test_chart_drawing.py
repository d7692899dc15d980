"""Charts as drawn: valid, whole in both languages and themes, intervals below points, fit for a page."""

import re
import sys
from functools import cache
from xml.etree import ElementTree

import altair
import pytest
from charted import everything, poor, weighed

from servicemodel.domain.text import Language
from servicemodel.views.charts import CHARTS, channel_cost, cost_waterfall, pair_profile, two_by_two
from servicemodel.views.charts.drawing import painted, spec_hash
from servicemodel.views.charts.inline import inline
from servicemodel.views.charts.signs import hatch, shortened
from servicemodel.views.charts.who_knows_what import depth
from servicemodel.views.exhibits import exhibits
from servicemodel.views.lettering import columns
from servicemodel.views.theme import DARK, LIGHT, THEMES, contrast

ALL = pytest.mark.parametrize("chart", CHARTS, ids=lambda chart: chart.NAME)
BOTH = pytest.mark.parametrize("language", Language)
SVG = "{http://www.w3.org/2000/svg}"
#: Words in Latin letters that Chinese texts of charts hold: fields, commands, signs of the theory, names.
LATIN = {"import", "measure", "Tinnilä", "Vepsäläinen", "CRM", "plan"}


def test_the_hash_of_a_chart_tells_numbers_apart_but_not_their_last_digits():
    assert spec_hash({"values": [{"x": 0.123456}]}) != spec_hash({"values": [{"x": 0.123457}]})
    assert spec_hash({"a": 1 / 3, "b": 2}) == spec_hash({"b": 2, "a": 1 / 3 + 1e-12})


@cache
def first(chart):
    """Facts of the first dossier that has any."""
    return next(facts for dossier in everything() if (facts := chart.facts(dossier)))


@ALL
def test_a_chart_is_valid_vega_lite(chart):
    spec = chart.spec(first(chart), Language.EN, LIGHT)
    altair.Chart.from_dict(few(spec))


def few(part):
    """``part`` of a chart with three rows of data at most: reading thousands takes long."""
    if isinstance(part, list):
        return [few(each) for each in part]
    if not isinstance(part, dict):
        return part
    return {key: each[:3] if key == "values" else few(each) for key, each in part.items()}


@ALL
@BOTH
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_chart_is_made_in_both_languages_and_themes(chart, language, theme):
    facts = first(chart)
    whole, bare = (chart.spec(facts, language, THEMES[theme], bare=bare) for bare in (False, True))
    assert (whole["background"], bare["background"]) == (THEMES[theme].ground, "transparent")
    assert "".join(whole["title"]["text"]).replace(" ", "") != ""
    assert "title" not in bare
    assert set(re.findall(r"#[0-9A-F]{6}", str(whole))) <= {colour for _, colour in THEMES[theme].tokens}


@ALL
def test_a_chinese_chart_is_chinese(chart):
    facts = chart.facts(weighed("proactive")) or first(chart)
    svg = painted(chart.spec(facts, Language.ZH, LIGHT), "svg").decode()
    said = [node.text for node in ElementTree.fromstring(svg).iter(f"{SVG}text") if node.text]
    assert any(re.search(r"[\u4e00-\u9fff]", text) for text in said)
    words = {word for text in said for word in re.findall(r"[A-Za-zäö]{3,}", text)}
    assert words <= LATIN


@ALL
def test_a_title_given_stands_above_the_chart(chart):
    spec = chart.spec(first(chart), Language.EN, LIGHT, "This is what it shows")
    assert spec["title"]["text"] == ["This is what it shows"]


def marks(spec):
    """Kinds of the marks of a chart, lowest first."""
    if "mark" in spec:
        return [spec["mark"]["type"]]
    parts = [part for key in ("vconcat", "hconcat", "layer") for part in spec.get(key, ())]
    return [kind for part in parts for kind in marks(part)]


def test_intervals_are_drawn_before_points():
    for chart in (pair_profile, two_by_two):
        spec = chart.spec(first(chart), Language.EN, LIGHT)
        plot = marks(spec["vconcat"][1])
        assert plot.index("rule") < plot.index("point")


@BOTH
def test_what_is_not_known_is_hatched_and_said(language):
    facts = channel_cost.facts(weighed("q-company"))
    svg = painted(channel_cost.spec(facts, language, LIGHT), "svg").decode()
    assert {Language.EN: "? not known", Language.ZH: "? 尚不清楚"}[language] in svg
    hatched = re.findall(r'd="((?:M[^ML"]*L[^ML"]*){20,})"', svg)
    assert hatched


def test_hatching_stays_inside_its_box():
    numbers = [float(n) for n in re.findall(r"-?[\d.]+", hatch(60, 16))]
    assert max(map(abs, numbers[::2])) <= 30
    assert max(map(abs, numbers[1::2])) <= 8


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_figures_can_be_read_on_every_depth_of_the_heat_map(theme):
    for step in range(101):
        share = step / 100
        ink = theme.on_mark if share > 0.5 else theme.ink
        assert contrast(ink, mixed(theme.ground, theme.low, depth(share))) >= 4.5
    assert [depth(n / 50) for n in range(51)] == sorted(depth(n / 50) for n in range(51))


def mixed(ground, colour, share):
    """``colour`` at an opacity of ``share`` on ``ground``."""
    parts = [(int(ground[at : at + 2], 16), int(colour[at : at + 2], 16)) for at in (1, 3, 5)]
    return "#" + "".join(f"{round(low + (high - low) * share):02x}" for low, high in parts)


def test_a_long_label_keeps_both_ends():
    label = "Technical support first-hand: problem solutions, technical detail and suggestions: accuracy"
    assert columns(shortened(label)) <= 66
    assert shortened(label).startswith("Technical support")
    assert shortened(label).endswith("accuracy")
    assert shortened("short") == "short"


@BOTH
def test_exhibits_stand_in_a_page_without_harm(language):
    shown = [each for dossier in everything() for each in exhibits(dossier, language)]
    assert len(shown) == 3 * len(CHARTS)
    drawn = [each for each in shown if each.svg]
    assert {each.name for each in drawn} == {chart.NAME for chart in CHARTS}
    for each in drawn:
        root = ElementTree.fromstring(each.svg)
        tags = {node.tag for node in root.iter()}
        assert {f"{SVG}title", f"{SVG}desc"} <= tags
        assert not tags & {f"{SVG}script", f"{SVG}a", f"{SVG}image", f"{SVG}style", f"{SVG}foreignObject"}
        assert root.get("role") == "img"
        assert each.table
        assert each.caption
        assert not each.missing
        told = [pair for node in root.iter() for pair in node.items()]
        assert not [
            name for name, _ in told if name.startswith("on") or name.endswith(("href", "font-family"))
        ]
        assert not [value for _, value in told if "url(" in value]
        assert not re.search(r"NaN|undefined|Infinity|>null<", each.svg)
        colours = {colour.lower() for _, colour in LIGHT.tokens}
        for node in root.iter():
            for what in ("fill", "stroke"):
                colour = node.get(what, "")
                if colour.lower() in colours:
                    assert f"{what[0]}-" in node.get("class", "")
    ids = [
        id for each in exhibits(everything()[0], language) for id in re.findall(r' id="([^"]+)"', each.svg)
    ]
    assert len(ids) == len(set(ids)) > 0


def test_an_exhibit_is_the_same_twice_and_names_choose():
    (one,) = exhibits(weighed("q-company"), Language.EN, ("cost_waterfall",))
    assert one.svg == exhibits(weighed("q-company"), Language.EN, (cost_waterfall.NAME,))[0].svg
    facts = cost_waterfall.facts(weighed("q-company"))
    spec = cost_waterfall.spec(facts, Language.EN, LIGHT, bare=True)
    assert inline(spec, "cost_waterfall", Language.EN, one.title, one.caption) == one.svg


@ALL
def test_a_chart_says_the_same_in_a_page_as_in_a_file(chart):
    spec = chart.spec(first(chart), Language.EN, LIGHT, bare=True)
    raw = ElementTree.fromstring(painted(spec, "svg").decode())
    own = ElementTree.fromstring(inline(spec, chart.NAME, Language.EN, "title", "said"))
    raw_said, own_said = ([node.text for node in svg.iter(f"{SVG}text")] for svg in (raw, own))
    assert [text for text in raw_said if text] == [text for text in own_said if text]


@BOTH
def test_an_exhibit_without_facts_says_what_to_enter(language):
    shown = {each.name: each for each in exhibits(poor(), language)}
    for chart in CHARTS:
        if chart.facts(poor()) is None:
            each = shown[chart.NAME]
            assert (each.svg, each.table, each.missing) == ("", None, chart.MISSING.to(language))


def test_without_the_library_the_tables_stand_alone(monkeypatch):
    monkeypatch.setitem(sys.modules, "vl_convert", None)
    shown = exhibits(weighed("q-company"), Language.ZH, ("cost_waterfall",))
    assert shown[0].svg == ""
    assert shown[0].table
    assert "servicemodel[charts]" in shown[0].missing
