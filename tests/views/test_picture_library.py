"""The contract of every picture over every reference model: nothing lost, nothing unsaid, both languages."""

import os
import re
from functools import cache
from pathlib import Path

import pytest

from servicemodel import pipeline
from servicemodel.domain.model import ServiceModel
from servicemodel.domain.text import Language, Text
from servicemodel.reading import library_names
from servicemodel.reading.archimate import import_archimate
from servicemodel.views.dot import Sheet, dot, prefix
from servicemodel.views.lettering import cleaned, safe_id
from servicemodel.views.picture import Mark, Picture, Shape, Style
from servicemodel.views.pictures import PICTURES
from servicemodel.views.text_twin import arrows_table, boxes_table, plain
from servicemodel.views.theme import THEMES

ROOT = Path(__file__).parents[2]
OPEN_DATA = Path(os.environ.get("SERVICEMODEL_INPUTS", ROOT.parent / "shared" / "inputs"))
ARCHISURANCE = OPEN_DATA / "models" / "archimate" / "Archisurance.archimate"
NOT_FOUND = "open data not found: ../shared/inputs/models/archimate (set SERVICEMODEL_INPUTS to its folder)"
IMPORTED = pytest.param("archisurance", marks=pytest.mark.skipif(not ARCHISURANCE.exists(), reason=NOT_FOUND))
MODELS = [*library_names(), IMPORTED]
NAMES = [module.NAME for module in PICTURES]
#: Pictures whose arrows are no flows of information.
NOT_FLOWS = ("crm_infusion", "roadmap")
#: Pictures in which every flow must stand, as an arrow or folded into one.
WHOLE = ("actors_and_flows", "findings_map", "service_blueprint")
CHINESE = re.compile(r"[\u3400-\u9fff]")
#: Latin letters in Chinese text: abbreviations of the field, ids of sources, statistics, currencies.
ABBREVIATIONS = re.compile(r"\b(?:CRM|BOSS|MI-\d+|n|p|[A-Z]{3}|PA-\d+[a-z]?)\b")


@pytest.fixture(scope="session")
def scenes(tmp_path_factory):
    """Model and pictures of a name, made once."""

    @cache
    def made(name: str) -> tuple[ServiceModel, dict[str, Picture]]:
        if name == "archisurance":
            written = tmp_path_factory.mktemp(name) / "model.yaml"
            written.write_text(import_archimate(str(ARCHISURANCE)).yaml, encoding="utf-8")
            model = pipeline.read(str(written))
        else:
            model = pipeline.read(name)
        situation = pipeline.assess(model)
        drawn = {picture: pipeline.scene(situation, picture) for picture in NAMES}
        return model, {picture: each for picture, each in drawn.items() if each}

    return made


@pytest.fixture(params=MODELS)
def scene(request, scenes):
    """One model with all its pictures."""
    return scenes(request.param)


def test_every_picture_can_be_made_of_every_model(scene):
    _, pictures = scene
    assert set(NAMES) - set(pictures) <= {"before_after"}


def test_every_flow_stands_in_each_flow_picture_or_is_counted(scene):
    model, pictures = scene
    everything = {flow.id for flow in model.flows}
    for name in set(pictures) - {*NOT_FLOWS}:
        picture = pictures[name]
        shown = {id for arrow in picture.arrows for id in arrow.flows or (arrow.id,)} & everything
        missing = everything - shown
        if name in WHOLE:
            assert not missing, name
        elif missing and name != "encounter_triad":
            assert picture.caption is not None
            for said in (picture.caption.en, picture.caption.zh):
                numbers = {int(number) for number in re.findall(r"\d+", said)}
                assert len(everything) in numbers, (name, said)
                assert numbers & {len(missing), len(shown)}, (name, said)


def test_the_triad_says_that_it_counts_flows(scene):
    _, pictures = scene
    picture = pictures["encounter_triad"]
    if picture.arrows:
        assert "counted, not drawn" in picture.caption.en
        assert "不逐条画出" in picture.caption.zh


def test_the_legend_tells_every_sign_that_is_drawn(scene):
    _, pictures = scene
    for name, picture in pictures.items():
        told = {entry.sign for entry in picture.legend}
        marks: set[object] = {mark for box in picture.boxes for mark in box.marks}
        marks |= {mark for frame in picture.clusters for mark in frame.marks}
        marks |= {arrow.mark for arrow in picture.arrows if arrow.mark}
        styles = {arrow.style for arrow in picture.arrows} - {Style.SOLID}
        shapes = {box.shape for box in picture.boxes} - {Shape.PARTY}
        sides = {box.side for box in picture.boxes if box.side}
        needed = marks | styles | shapes | (sides if len(sides) > 1 else set())
        assert needed <= told, (name, needed - told)
        assert not {sign for sign in told if isinstance(sign, Mark)} - marks


def test_the_text_twin_has_every_box_and_every_arrow(scene):
    _, pictures = scene
    for picture in pictures.values():
        boxes, arrows = boxes_table(picture).rows, arrows_table(picture).rows
        assert [row[0] for row in boxes] == [box.label for box in picture.boxes]
        names = {box.id: box.label for box in picture.boxes}
        ends = [(names[arrow.tail], names[arrow.head]) for arrow in picture.arrows]
        assert [(row[0], row[1]) for row in arrows] == ends
        for language in Language:
            said = plain(picture, language)
            for row in (*boxes, *arrows):
                assert all(cleaned(cell.to(language)) in said for cell in row)


def test_ids_are_unique_and_ends_exist(scene):
    _, pictures = scene
    for picture in pictures.values():
        boxes, arrows = [box.id for box in picture.boxes], [arrow.id for arrow in picture.arrows]
        frames = {frame.id for frame in picture.clusters}
        assert len({*boxes}) == len(boxes)
        assert len({*arrows}) == len(arrows)
        assert {end for arrow in picture.arrows for end in (arrow.tail, arrow.head)} <= {*boxes}
        assert {box.cluster for box in picture.boxes} | {f.parent for f in picture.clusters} <= {"", *frames}


def words_of(picture: Picture) -> list[Text]:
    """Every text that a reader may meet."""
    parts = [picture.title, picture.caption, *(entry.label for entry in picture.legend)]
    parts += [text for box in picture.boxes for text in (box.label, box.note, box.tip)]
    parts += [text for frame in picture.clusters for text in (frame.label, frame.tip)]
    parts += [text for arrow in picture.arrows for text in (arrow.label, arrow.tip)]
    return [text for text in parts if text]


def names_of(model: ServiceModel, language: Language) -> list[str]:
    """The client's own words, longest first; in an imported model they have one language."""
    holders = (model, *model.topics, *model.actors, *model.channels, *model.flows, *model.requests)
    named = [each.name for each in (*holders, *model.projects) if each.name]
    named += [request.traits.asks_first for request in model.requests if request.traits.asks_first]
    return sorted((name.to(language) for name in named), key=len, reverse=True)


def without(text: str, names: list[str]) -> str:
    for name in names:
        text = text.replace(name, " ")
    return text


def test_chinese_has_no_english_left_and_english_no_chinese(scene):
    model, pictures = scene
    chinese, english = names_of(model, Language.ZH), names_of(model, Language.EN)
    for name, picture in pictures.items():
        for text in words_of(picture):
            left = ABBREVIATIONS.sub("", without(text.zh, chinese))
            assert not re.search(r"[A-Za-z]{2,}", left), (name, text.zh)
            assert not CHINESE.search(without(text.en, english)), (name, text.en)
            if re.search(r"[A-Za-z]{3,}", without(text.en, english)):
                assert CHINESE.search(text.zh), (name, text)


@pytest.mark.parametrize("theme", sorted(THEMES))
@pytest.mark.parametrize("language", list(Language))
def test_both_themes_and_languages_give_dot_with_everything_in_it(scene, theme, language):
    _, pictures = scene
    for picture in pictures.values():
        sheet = Sheet(language, THEMES[theme])
        text, given = dot(picture, sheet), prefix(picture, sheet)
        for box in picture.boxes:
            assert f"{given}box-{safe_id(box.id)}" in text
        for arrow in picture.arrows:
            assert f"{given}flow-{safe_id(arrow.id)}" in text or arrow.label is None
        others = {colour for other in THEMES.values() if other.name != theme for _, colour in other.tokens}
        assert not {colour for colour in others - own_colours(theme) if colour in text}


def own_colours(theme: str) -> set[str]:
    return {colour for _, colour in THEMES[theme].tokens}
