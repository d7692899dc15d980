"""Contrast by WCAG 2 of every pair of colours that the pictures put on each other."""

import pytest

from servicemodel.views.labels import BADGES
from servicemodel.views.picture import MARK_LABELS, Mark
from servicemodel.views.theme import DARK, LIGHT, THEMES, contrast, rules, variables

GROUNDS = (
    "ground",
    "firm",
    "supplier",
    "intermediary",
    "customer",
    "competitor",
    "outer",
    "inner",
    "unknown",
)
TEXT, GRAPHIC = 4.5, 3.0


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
@pytest.mark.parametrize("ground", GROUNDS)
def test_text_and_lines_stand_out_from_every_ground(theme, ground):
    under = getattr(theme, ground)
    assert contrast(theme.ink, under) >= TEXT
    assert contrast(theme.muted, under) >= TEXT
    assert contrast(theme.line, under) >= GRAPHIC


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
@pytest.mark.parametrize("fill", ["high", "medium", "good"])
def test_badges_can_be_read(theme, fill):
    assert contrast(theme.on_mark, getattr(theme, fill)) >= TEXT
    assert contrast(theme.on_dark, theme.low) >= TEXT


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
@pytest.mark.parametrize("line", ["high", "low", "good"])
def test_marked_lines_stand_out_from_the_sheet(theme, line):
    assert contrast(getattr(theme, line), theme.ground) >= GRAPHIC


def test_orange_is_too_pale_for_a_line():
    assert contrast(LIGHT.medium, LIGHT.ground) < GRAPHIC


def test_known_contrasts():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert round(contrast("#D55E00", "#111827"), 1) == 4.6
    assert round(contrast("#0072B2", "#FFFFFF"), 1) == 5.2


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_colours_of_a_theme_differ_so_that_a_drawing_can_be_recoloured(theme):
    colours = [colour for _, colour in theme.tokens]
    assert len(set(colours)) == len(colours)


def test_no_mark_is_told_by_colour_alone():
    assert set(BADGES) == set(Mark) == set(MARK_LABELS)
    assert len(set(BADGES.values())) == len(BADGES)


def test_css_names_every_use_in_both_themes():
    names = [name for name, _ in LIGHT.tokens]
    assert names == [name for name, _ in DARK.tokens]
    for name in names:
        assert f"--sm-{name}:" in variables(DARK)
        assert f".f-{name}{{fill:var(--sm-{name})}}" in rules()
        assert f".s-{name}{{stroke:var(--sm-{name})}}" in rules()
