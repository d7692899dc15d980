"""How to measure, how to accept, what can be set: nothing is missing for any rule."""

import attrs
import pytest

from servicemodel.analyses import ROOMS
from servicemodel.domain.pattern import names_places
from servicemodel.domain.rule import Family
from servicemodel.domain.text import Language
from servicemodel.views.families import FAMILY_LABELS
from servicemodel.views.measuring import FIGURES, MEASURES, measures
from servicemodel.views.option_words import OPTIONS_ZH
from servicemodel.views.practice import ACCEPT, MEASURE, OPTIONS, practice, thresholds

rooms = pytest.mark.parametrize("room", ROOMS, ids=lambda room: room.RULE.id)


def test_every_rule_says_how_its_figures_are_measured_and_no_measure_is_idle():
    assert all(measures(room.RULE) for room in ROOMS)
    assert set(FIGURES) <= {room.RULE.id for room in ROOMS}
    assert {name for names in FIGURES.values() for name in names} == set(MEASURES)


def test_a_measure_is_one_line_that_names_what_is_measured():
    for text in MEASURES.values():
        assert ": " in text.en
        assert text.en.endswith(".")
        assert "：" in text.zh
        assert text.zh.endswith("。")
        assert "\n" not in text.en + text.zh


@rooms
def test_every_option_is_explained(room):
    for each in thresholds(room):
        assert each.meaning.en.endswith((".", "proposal"))
        assert each.meaning.zh == OPTIONS_ZH[room.RULE.id, each.name]
        assert each.meaning.zh.endswith("。")
        assert getattr(room.Options(), each.name) == pytest.approx(float(each.default), rel=0.01)


def test_no_option_is_explained_that_no_rule_has():
    known = {(room.RULE.id, each.name) for room in ROOMS for each in thresholds(room)}
    assert {key for key in OPTIONS_ZH if not key[0].startswith("EVI")} <= known


def test_a_package_of_the_clients_own_may_have_options_of_any_kind():
    @attrs.frozen
    class Options:
        word: str = "x"
        """What is looked for."""
        bare: int = 3

    strange = type("Room", (), {"RULE": attrs.evolve(ROOMS[0].RULE, id="OWN50"), "Options": Options})
    assert [(t.name, t.default, t.meaning.zh) for t in thresholds(strange)] == [
        ("word", "x", "What is looked for."),
        ("bare", "3", "bare"),
    ]


@rooms
@pytest.mark.parametrize("language", Language)
def test_parts_come_in_order_and_name_the_rule(room, language):
    parts = dict(practice(room, language))
    names = [MEASURE, ACCEPT, OPTIONS] if thresholds(room) else [MEASURE, ACCEPT]
    assert list(parts) == [name.to(language) for name in names]
    assert parts[MEASURE.to(language)].splitlines() == [t.to(language) for t in measures(room.RULE)]
    accept = parts[ACCEPT.to(language)]
    assert f"--ignore {room.RULE.id}" in accept
    finding = accept.split('servicemodel accept "')[1].split('"')[0]
    assert names_places(finding)
    assert finding.endswith(next(iter(room.RULE.messages)))


def test_every_family_has_a_name():
    assert list(FAMILY_LABELS) == list(Family)


def test_options_without_source_are_told_by_name():
    options = attrs.make_class("Options", {"limit": attrs.field(default=0.5)})
    strange = type("Room", (), {"RULE": attrs.evolve(ROOMS[0].RULE, id="OWN50"), "Options": options})
    assert [(t.name, t.default, t.meaning.en) for t in thresholds(strange)] == [("limit", "0.5", "limit")]
