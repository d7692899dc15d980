"""Every picture and chart has a script, drawings that are not stale, and a place in the gallery."""

import re
import sys
from importlib import import_module
from pathlib import Path

import pytest

from servicemodel.domain.text import Language
from servicemodel.views.charts import CHARTS
from servicemodel.views.pictures import PICTURES
from servicemodel.views.stamping import stamp

HERE = Path(__file__).parents[2] / "diagrams"
DRAWN = HERE / "drawn"
#: Scripts of figures; the others help them.
SCRIPTS = sorted(
    path.stem
    for path in HERE.glob("*.py")
    if re.search(r"def (pictures|charts)\(", path.read_text(encoding="utf-8"))
)
MOST_BYTES = 6_000_000


@pytest.fixture(autouse=True)
def scripts_can_be_imported(monkeypatch):
    """As when a script is run: its folder comes first among those that modules are looked for in."""
    before = set(sys.modules)
    monkeypatch.syspath_prepend(str(HERE))
    yield
    for name in set(sys.modules) - before:
        if str(HERE) in str(getattr(sys.modules[name], "__file__", "")) and name != "figure":
            del sys.modules[name]


def marks(script):
    """The mark that each drawing of ``script`` should bear, by name and language."""
    figure, made = import_module("figure"), import_module(script)
    if hasattr(made, "charts"):
        return {(c.name, lang): figure.chart_mark(c, lang) for c in made.charts() for lang in Language}
    return {(p.name, lang): figure.picture_mark(p, lang) for p in made.pictures() for lang in Language}


def test_every_picture_and_chart_has_a_script():
    drawn_by = {name: (HERE / f"{name}.py").read_text(encoding="utf-8") for name in SCRIPTS}
    for module in (*PICTURES, *CHARTS):
        name = module.__name__.rpartition(".")[2]
        script = next((each for each in SCRIPTS if each.removesuffix("s") == name.removesuffix("s")), None)
        assert script, f"no script draws {name}"
        assert re.search(rf"\b{name}\b", drawn_by[script])


@pytest.mark.parametrize("script", SCRIPTS)
def test_drawings_show_what_their_script_makes_today(script):
    wanted = marks(script)
    assert {name for name, _ in wanted} == set(import_module(script).ENTRY.drawn)
    for (name, language), mark in wanted.items():
        told = stamp((DRAWN / f"{name}.{language.value}.svg").read_text(encoding="utf-8")[:2000])
        assert told.dot == mark, f"{name}.{language.value}.svg is stale: python diagrams/gallery.py draw"
        assert told.language.startswith(language.value)


def test_the_gallery_lists_every_script_once_and_no_drawing_is_left_over():
    gallery = import_module("gallery")
    listed = [script for group in gallery.GROUPS for script in group.scripts]
    assert sorted(listed) == SCRIPTS
    names = [name for script in listed for name in import_module(script).ENTRY.drawn]
    assert {path.name for path in DRAWN.iterdir()} == {
        f"{name}.{language.value}.svg" for name in names for language in Language
    }


@pytest.mark.parametrize("language", Language)
def test_the_gallery_is_as_printed_and_its_links_lead_somewhere(language):
    gallery = import_module("gallery")
    text = gallery.page(language)
    assert (HERE / gallery.PAGES[language]).read_text(encoding="utf-8") == text
    for target in re.findall(r'(?:src|href)="([^"]+)"|\]\(([^)]+)\)', text):
        assert (HERE / "".join(target)).is_file(), target


def test_the_read_me_names_every_script_and_the_gallery():
    text = (HERE / "README.md").read_text(encoding="utf-8")
    for name in (*SCRIPTS, "demonstration", "gallery"):
        assert f"{name}.py" in text
    assert "(gallery.md)" in text
    assert "(gallery.zh.md)" in text


def test_drawings_are_small_and_name_letters_for_every_system():
    files = sorted(DRAWN.iterdir())
    assert sum(path.stat().st_size for path in files) < MOST_BYTES
    for path in files:
        families = re.findall(r"font-family='([^']*)'", path.read_text(encoding="utf-8"))
        assert len(families) == 1
        assert "PingFang SC" in families[0]
        assert families[0].endswith("sans-serif")


def test_generated_records_are_the_same_every_time():
    records = import_module("demonstration")
    first, again = ([*make()] for make in (records.repairs, records.repairs))
    assert first == again
    assert len({row["repair_id"] for row in first}) == len(first)
    units = {row["unit_id"] for row in records.units()}
    assert {row["unit_id"] for row in first} <= units
    assert len([*records.tickets()]) > records.MATTERS
