"""The deck: native and editable, fonts on every run, bound to figures; what people added stays."""

import re
import zipfile
from io import BytesIO

import pytest
from decks import DAY, claim, deck, dossier, found, named, opened, potx, retold, saved, story, typed

from servicemodel.cli.walk import planned, weighed
from servicemodel.domain.text import Language, Text
from servicemodel.views.deck import template
from servicemodel.views.deck.building import built
from servicemodel.views.deck.chart_dress import name_in_sheet
from servicemodel.views.deck.slide import Bars, Facts, Grid, Lacking, Network, Roadmap, Scatter
from servicemodel.views.deck.storyline import slides
from servicemodel.views.deck.template import NoDeck

BOTH = pytest.mark.parametrize("language", list(Language), ids=lambda one: one.value)
SOURCES = pytest.mark.parametrize("source", ["q-company", "proactive"])


def shapes(data):
    return [(slide, shape) for slide in opened(data).slides for shape in slide.shapes]


def ours(data):
    return [(slide, shape) for slide, shape in shapes(data) if shape.name.startswith("sm:")]


@SOURCES
@BOTH
def test_eight_slides_then_the_appendix_each_with_title_unit_and_source(source, language):
    made = deck(source, language)
    slides = list(opened(made.data).slides)
    assert [named(slide) for slide in slides[:8]] == [
        f"sm:{slug}"
        for slug in ("answer", "today", "findings", "knowledge", "actions", "whatif", "after", "road")
    ]
    assert all(named(slide).startswith("sm:a-") for slide in slides[8:])
    for slide, told in zip(slides, made.slides, strict=True):
        names = {shape.name for shape in slide.shapes}
        assert slide.shapes.title.text == told.title.said(language)
        assert {"sm:title", "sm:unit", "sm:source", "sm:number"} <= names


def test_every_exhibit_of_the_story_is_of_its_own_native_kind():
    kinds = [type(slide.exhibit) for slide in story("q-company")[:8]]
    assert kinds == [Facts, Network, Bars, Grid, Scatter, Bars, Bars, Roadmap]
    slides = list(opened(deck().data).slides)
    charts = [any(shape.has_chart for shape in slide.shapes) for slide in slides[:8]]
    assert charts == [False, False, True, False, True, True, True, False]
    assert any(shape.has_table for shape in slides[3].shapes)


@SOURCES
def test_nothing_is_a_picture(source):
    data = deck(source).data
    assert not any(shape._element.tag.endswith("}pic") for _, shape in shapes(data))
    with zipfile.ZipFile(BytesIO(data)) as package:
        slides = [package.read(n) for n in package.namelist() if n.startswith("ppt/slides/slide")]
    assert not any(b"<p:pic" in slide or b"blip" in slide for slide in slides)


@BOTH
def test_every_run_names_typefaces_for_both_scripts_and_its_language(language):
    tag = {"en": "en-US", "zh": "zh-CN"}[language.value]
    with zipfile.ZipFile(BytesIO(deck("q-company", language).data)) as package:
        parts = [
            package.read(name).decode()
            for name in package.namelist()
            if re.match(r"ppt/(slides/slide|charts/chart|notesSlides/)[^/]*\.xml$", name)
        ]
    runs = [run for part in parts for run in re.findall(r"<a:r>.*?</a:r>", part, re.S)]
    assert len(runs) > 300
    for run in runs:
        assert f'lang="{tag}"' in run
        assert "<a:latin " in run
        assert "<a:ea " in run


def test_connectors_are_glued_to_the_boxes_they_join():
    today = opened(deck().data).slides[1]
    ids = {shape.shape_id for shape in today.shapes}
    links = [shape for shape in today.shapes if shape.name.startswith("sm:link ")]
    assert len(links) >= 10
    for link in links:
        ends = link._element.xpath(".//a:stCxn/@id | .//a:endCxn/@id")
        assert len(ends) == 2
        assert {int(end) for end in ends} <= ids


def test_notes_hold_the_ids_that_trace_takes():
    notes = opened(deck().data).slides[0].notes_slide.notes_text_frame.text
    assert "servicemodel trace ID" in notes
    for id, words in story("q-company")[0].title.spoken(Language.EN):
        assert f"{id}: {words}" in notes


def test_charts_and_tables_say_their_claim_to_those_who_cannot_see_them():
    for slide in opened(deck().data).slides:
        for shape in slide.shapes:
            if shape.has_chart or shape.has_table:
                said = shape._element.xpath(".//p:cNvPr/@descr")
                assert said == [slide.shapes.title.text]


def test_names_in_data_sheets_are_no_formulas():
    assert [name_in_sheet(text)[0] for text in ("=1+1", "+1", "-1", "@x", "{x}", "http://x.y")] == [" "] * 6
    assert name_in_sheet("Contacts") == "Contacts"


@BOTH
def test_the_same_dossier_gives_the_same_bytes(language):
    again = built(story("q-company"), language, dossier("q-company").model.name)
    assert again.data == deck("q-company", language).data


def test_renewing_a_deck_that_nobody_touched_changes_nothing():
    again = built(story("q-company"), Language.EN, dossier("q-company").model.name, standing=deck().data)
    assert again.data == deck().data
    assert again.kept == 0


def touched():
    """A deck with a slide, a note and a shape of a person, and a title overwritten."""
    made = opened(deck().data)
    added = made.slides.add_slide(made.slide_layouts[5])
    added.shapes.title.text = "What the board asked"
    ids = made.slides._sldIdLst
    own = list(ids)[-1]
    ids.remove(own)
    ids.insert(2, own)
    first, third = made.slides[0], made.slides[3]
    first.shapes.title.text = "Overwritten by hand"
    third.shapes.add_textbox(0, 0, 914400, 457200).text_frame.text = "ask the hotline"
    first.notes_slide.notes_text_frame.text += "\nremember the pause"
    return saved(made)


def test_what_people_added_stays_in_its_place_and_ours_is_renewed():
    again = built(story("q-company"), Language.EN, dossier("q-company").model.name, standing=touched())
    slides = list(opened(again.data).slides)
    assert again.kept == 1
    assert slides[2].shapes.title.text == "What the board asked"
    assert slides[0].shapes.title.text == story("q-company")[0].title.said(Language.EN)
    assert slides[0].notes_slide.notes_text_frame.text.endswith("remember the pause")
    assert "ask the hotline" in [s.text_frame.text for s in slides[3].shapes if s.has_text_frame]
    assert len(slides) == len(deck().slides) + 1


def test_slides_of_ours_that_are_told_no_more_go_unless_somebody_wrote_on_them():
    few, name = story("q-company")[:8], dossier("q-company").model.name
    made = opened(deck().data)
    made.slides[9].shapes.add_textbox(0, 0, 914400, 457200).text_frame.text = "mine"
    again = built(few, Language.EN, name, standing=saved(made))
    assert len(opened(again.data).slides) == 9
    assert again.kept == 1


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_a_clients_template_is_honoured(dark):
    made = built(story("q-company"), Language.ZH, dossier("q-company").model.name, given=potx(dark))
    inside = opened(made.data)
    assert len(inside.slides) == len(made.slides)
    assert "stripe of the client" in {shape.name for shape in inside.slide_master.shapes}
    faces = {face for _, shape in ours(made.data) for face in shape._element.xpath(".//a:rPr/a:ea/@typeface")}
    assert faces == {"SimHei"}
    assert found(made.data, made, language=Language.ZH) == []


def test_the_content_type_of_a_template_becomes_that_of_a_presentation():
    made = built(story("q-company"), Language.EN, dossier("q-company").model.name, given=potx())
    with zipfile.ZipFile(BytesIO(made.data)) as package:
        types = package.read("[Content_Types].xml").decode()
    assert template._MAIN in types
    assert template._TEMPLATE not in types


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04 no", b"%PDF-1.7"], ids=["empty", "broken", "pdf"])
def test_what_is_no_deck_is_refused(data):
    with pytest.raises(NoDeck):
        template.opened(data)


def test_macros_are_refused():
    macro = "application/vnd.ms-powerpoint.presentation.macroEnabled.main+xml"
    with pytest.raises(NoDeck, match="macros"):
        template.opened(typed(deck().data, template._MAIN, macro))


@SOURCES
@BOTH
def test_the_decks_of_the_library_pass_the_check(source, language):
    assert found(deck(source, language).data, source=source, language=language, faces=frozenset()) == []


def changed(edit, number=0):
    made = opened(deck().data)
    edit(made.slides[number])
    return saved(made)


def shape_of(slide, name):
    return next(shape for shape in slide.shapes if shape.name == f"sm:{name}")


def rerun(slide, name, text):
    shape_of(slide, name).text_frame.paragraphs[0].runs[0].text = text


def test_a_number_without_a_figure_is_caught():
    data = changed(lambda slide: rerun(slide, "title", "We will save 38 % of everything"))
    assert found(data) == [(1, "unbacked")]


def test_a_number_in_the_so_what_without_a_figure_is_caught():
    data = changed(lambda slide: rerun(slide, "so what", "Hire 12 people"))
    assert found(data) == [(1, "unbacked")]


def test_text_that_overflows_is_caught():
    data = changed(lambda slide: rerun(slide, "head 0", "far too many words for such a small field " * 6))
    assert found(data) == [(1, "overflow")]


def test_a_title_of_three_lines_is_caught():
    long = retold(title=claim("a title that goes on and on without an end in sight " * 5))
    made = built(long, Language.EN, dossier("q-company").model.name)
    assert (1, "long") in found(made.data, made)


def test_low_contrast_is_caught():
    from pptx.dml.color import RGBColor

    def pale(slide):
        shape_of(slide, "unit").text_frame.paragraphs[0].runs[0].font.color.rgb = RGBColor(0xCC, 0xCC, 0xCC)

    assert found(changed(pale)) == [(1, "contrast")]


def test_a_missing_typeface_is_caught():
    def bare(slide):
        properties = shape_of(slide, "unit").text_frame.paragraphs[0].runs[0]._r.rPr
        properties.remove(properties.find("{*}ea"))

    def odd(slide):
        shape_of(slide, "unit").text_frame.paragraphs[0].runs[0].font.name = "No Such Face"

    assert found(changed(bare)) == [(1, "font")]
    assert found(changed(odd), faces=frozenset({"Liberation Sans"})) == [(1, "font")]
    assert found(changed(odd), faces=frozenset({"No Such Face"})) == []


def test_tiny_letters_a_lost_source_and_a_shape_off_the_slide_are_caught():
    def tiny(slide):
        shape_of(slide, "unit").text_frame.paragraphs[0].runs[0].font.size = 7 * 12700

    def lost(slide):
        shape = shape_of(slide, "source")._element
        shape.getparent().remove(shape)

    def away(slide):
        shape_of(slide, "unit").left = 900 * 12700

    assert found(changed(tiny)) == [(1, "size")]
    assert found(changed(lost)) == [(1, "source")]
    assert found(changed(away)) == [(1, "outside")]


def test_half_width_punctuation_and_a_lost_mark_of_demonstration_data_are_caught():
    made = opened(deck("q-company", Language.ZH).data)
    rerun(made.slides[0], "head 0", "现状,问题")
    rerun(made.slides[1], "unit", "Q公司")
    assert found(saved(made), language=Language.ZH) == [(1, "punctuation"), (2, "demonstration")]


def test_a_persons_own_slide_is_not_judged():
    made = opened(deck().data)
    made.slides.add_slide(made.slide_layouts[5]).shapes.title.text = "99 % by hand"
    assert found(saved(made)) == []


def test_a_model_without_needs_and_prices_says_what_is_missing(tmp_path):
    path = tmp_path / "model.yaml"
    path.write_text(
        "servicemodel: 1\nname: {en: Small, zh: 小}\ntopics:\n  product.solution: {}\nactors:\n"
        "  front: {kind: front_office}\n  tech: {kind: technical_support}\nflows:\n"
        "  ask: {from: front, to: tech, topics: [product.solution], kind: request}\n",
        encoding="utf-8",
    )
    shown = slides(weighed(planned(str(path), (), DAY), samples=0))
    lacking = [slide for slide in shown if isinstance(slide.exhibit, Lacking)]
    assert len(lacking) >= 4
    for language in Language:
        made = built(shown, language, Text("Small", "小"))
        assert len(opened(made.data).slides) == 8
