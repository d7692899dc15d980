"""Pages as somebody opens them: written by the program, shown by Chromium with the network off."""

import shutil
from functools import cache

import pytest
from browser_pages import ARCHISURANCE, Sheet

from servicemodel.cli import run

#: Nothing of the browser itself may ask the network either.
SWITCHES = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")


@pytest.fixture(scope="session")
def browser():
    """A headless Chromium; the tests are skipped where there is none."""
    playwright = pytest.importorskip("playwright.sync_api", reason="the package playwright is not installed")
    if CHROMIUM is None:
        pytest.skip("no Chromium on this machine")
    with playwright.sync_playwright() as started:
        chromium = started.chromium.launch(executable_path=CHROMIUM, args=list(SWITCHES))
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def report(tmp_path_factory):
    """The path of the report on a model, written once: ``report("q-company")``."""

    @cache
    def written(model):
        folder = tmp_path_factory.mktemp(model)
        source = _imported(folder) if model == "archisurance" else model
        assert run(["report", source, "-o", str(folder), "--lang", "en,zh", "-q"]) == 0
        return folder / "report.html"

    return written


def _imported(folder):
    if not ARCHISURANCE.exists():
        pytest.skip("open data not found: ../shared/inputs/models (set SERVICEMODEL_INPUTS to its folder)")
    path = folder / "model.yaml"
    assert run(["import", str(ARCHISURANCE), "-o", str(path), "-q"]) == 0
    return str(path)


@pytest.fixture
def opened(browser, report):
    """Opens the report on a model: ``opened("q-company", color_scheme="dark")``; nothing may be asked for."""
    sheets, contexts = [], []

    def open_(model="q-company", **settings):
        settings = {"viewport": {"width": 1280, "height": 900}, "locale": "en-GB"} | settings
        contexts.append(browser.new_context(offline=True, **settings))
        sheets.append(Sheet(contexts[-1].new_page(), report(model)))
        return sheets[-1]

    yield open_
    for sheet in sheets:
        assert sheet.said == []
        assert [url for url in sheet.asked[1:] if not url.startswith("blob:")] == []
    for context in contexts:
        context.close()
