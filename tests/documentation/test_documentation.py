"""The documentation: printed pages are up to date, examples run, both languages build without a warning."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from servicemodel.cli import reference
from servicemodel.domain.text import Language
from servicemodel.views import schema_pages

DOCS = Path(__file__).parents[2] / "docs"
PAGES = sorted(path for path in DOCS.glob("*.md") if path.name != "house.md")
PYTHON = re.compile(r"^```python\n(.*?)^```", re.M | re.S)
CHINESE = re.compile(r"[\u4e00-\u9fff]")

#: A test has no cluster and little time.
STAND_INS = {
    'Client("scheduler:8786")': "Client(processes=False, dashboard_address=None)",
    "(20000, 7": "(50, 7",
}


def _name(stem, language):
    return DOCS / (f"{stem}.md" if language is Language.EN else f"{stem}.zh.md")


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize(("stem", "page"), [("commands", reference.page), ("model-file", schema_pages.page)])
def test_printed_pages_are_as_the_program_prints_them(stem, page, language):
    assert _name(stem, language).read_text(encoding="utf-8") == page(language)


@pytest.mark.parametrize(
    "path", [p for p in PAGES if PYTHON.search(p.read_text(encoding="utf-8"))], ids=lambda p: p.name
)
def test_the_python_of_a_page_runs(path):
    known = {}
    text = path.read_text(encoding="utf-8")
    for written, meant in STAND_INS.items():
        text = text.replace(written, meant)
    for block in PYTHON.findall(text):
        exec(compile(block, str(path), "exec"), known)


def test_the_theory_is_told_alike_in_both_languages():
    pages = [_name("theory", language).read_text(encoding="utf-8") for language in Language]
    assert PYTHON.findall(pages[0]) == PYTHON.findall(pages[1])
    assert len({len(re.findall(r"^## ", page, re.M)) for page in pages}) == 1
    assert len({len(re.findall(r"^\|", page, re.M)) for page in pages}) == 1


@pytest.mark.parametrize("path", PAGES, ids=lambda p: p.name)
def test_a_page_has_its_twin(path):
    text = path.read_text(encoding="utf-8")
    stem = path.name.removesuffix(".md").removesuffix(".zh")
    assert CHINESE.search(text) if path.name.endswith(".zh.md") else True
    assert all(_name(stem, language).exists() for language in Language)


@pytest.mark.parametrize("path", sorted(DOCS.rglob("*.md")), ids=lambda p: p.relative_to(DOCS).as_posix())
def test_links_lead_somewhere(path):
    for target in re.findall(
        r"\]\(([^)#\s]+)", re.sub(r"```.*?```|`[^`\n]*`", "", path.read_text(encoding="utf-8"), flags=re.S)
    ):
        if not re.match(r"[a-z]+:", target):
            assert (path.parent / target).exists(), target


@pytest.mark.parametrize("flags", [(), ("-t", "zh")], ids=("en", "zh"))
def test_the_site_builds_without_a_warning_and_fetches_nothing(tmp_path, flags):
    pytest.importorskip("sphinx", reason="sphinx is not installed: pip install 'servicemodel[docs]'")
    pytest.importorskip("furo", reason="furo is not installed: pip install 'servicemodel[docs]'")
    site, trees = tmp_path / "site", tmp_path / "trees"
    build = [sys.executable, "-m", "sphinx", "-q", "-W", "--keep-going", *flags, "-d", trees, DOCS, site]
    done = subprocess.run(build, cwd=DOCS.parent, capture_output=True, text=True, check=False, timeout=300)
    assert done.returncode == 0, done.stderr
    front = site / ("index.zh.html" if flags else "index.html")
    pages = [page.read_text(encoding="utf-8") for page in (front, *site.glob("theory*.html"))]
    for page in pages:
        assert not re.search(r'<(?:script|img|iframe)[^>]+src="https?:', page)
        assert not re.search(r'<link[^>]+rel="stylesheet"[^>]+href="https?:', page)
