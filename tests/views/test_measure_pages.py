"""The pages about the measures are printed from their plates."""

import subprocess
import sys
from pathlib import Path

import pytest

from servicemodel.cli import run
from servicemodel.domain.text import Language
from servicemodel.evidence.measuring import plates
from servicemodel.views.measure_pages import FILES, GRAINS, UNITS, measures_page

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("language", Language)
def test_the_page_is_the_one_that_would_be_printed_now(language):
    page = (ROOT / "docs" / FILES[language]).read_text(encoding="utf-8")
    assert page == measures_page(plates(), language), "python -m servicemodel.views.measure_pages docs"


def test_every_unit_and_grain_has_words():
    assert {plate.unit for plate in plates()} <= set(UNITS)
    assert {plate.grain for plate in plates()} <= set(GRAINS)


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_explain_lists_the_measures_and_tells_one(capsys, lang):
    assert run(["explain", "measures", "--lang", lang]) == 0
    listed = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in listed] == [plate.name for plate in plates()]
    assert run(["explain", "closed_loop", "--lang", lang]) == 0
    told = capsys.readouterr().out
    (plate,) = [plate for plate in plates() if plate.name == "closed_loop"]
    for words in (plate.definition, plate.cannot_show, plate.title):
        assert words.to(Language(lang)) in told


def test_plates_need_no_engine():
    program = (
        "import sys\n"
        "for name in ('ibis', 'duckdb', 'pyarrow'):\n"
        "    sys.modules[name] = None\n"
        "from servicemodel.cli import run\n"
        "raise SystemExit(run(['explain', 'closed_loop']))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 0, done.stderr
    assert "count(hand-offs" in done.stdout
