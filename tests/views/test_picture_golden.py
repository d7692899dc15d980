"""The figures in ``diagrams/`` give the DOT text that was looked at; a missing golden file fails."""

import runpy
from pathlib import Path

import pytest

from servicemodel.domain.text import Language
from servicemodel.views.dot import Sheet, dot
from servicemodel.views.theme import LIGHT

ROOT = Path(__file__).parents[2]
GOLDEN = ROOT / "tests" / "golden"
SCRIPTS = sorted((ROOT / "diagrams").glob("*.py"))
FIGURES = [path.stem for path in SCRIPTS if "def pictures(" in path.read_text(encoding="utf-8")]


@pytest.fixture
def pictures(request, monkeypatch):
    """The pictures of one figure, as its script makes them."""
    monkeypatch.syspath_prepend(str(ROOT / "diagrams"))
    script = runpy.run_path(str(ROOT / "diagrams" / f"{request.param}.py"))
    return script["pictures"]()


@pytest.mark.parametrize("pictures", FIGURES, indirect=True)
def test_figures_are_as_they_were_looked_at(pictures, rewrite_golden):
    for picture in pictures:
        for language in Language:
            path = GOLDEN / f"{picture.name}.{language.value}.dot"
            text = dot(picture, Sheet(language, LIGHT))
            if rewrite_golden:
                path.write_text(text, encoding="utf-8")
            assert path.is_file(), f"{path.name} is missing: run pytest with --rewrite-golden"
            assert path.read_text(encoding="utf-8") == text


@pytest.mark.parametrize("pictures", FIGURES, indirect=True)
def test_every_figure_is_drawn_in_both_languages(pictures):
    for picture in pictures:
        for language in Language:
            drawn = ROOT / "diagrams" / "drawn" / f"{picture.name}.{language.value}.svg"
            svg = drawn.read_text(encoding="utf-8")
            for arrow in (arrow for arrow in picture.arrows if not arrow.hidden):
                assert f'-flow-{arrow.id}"' in svg or "~" in arrow.id
