"""The living book as somebody reads it: in a real browser, with the network off."""

from pathlib import Path

import pytest

from servicemodel.cli import run

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def folder(tmp_path_factory):
    """The book of our own specifications, before any test has run."""
    pytest.importorskip("gherkin", reason="gherkin-official is not installed")
    out = tmp_path_factory.mktemp("book")
    assert run(["book", str(ROOT / "specs"), "-o", str(out), "--lang", "en,zh", "-q"]) == 0
    return out


@pytest.fixture
def shelf(browser, folder):
    """Opens a page of the book; what the console said and the page asked for."""
    contexts = []

    def opened(name, **options):
        context = browser.new_context(offline=True, **options)
        contexts.append(context)
        page, heard = context.new_page(), []
        page.on("console", lambda message: heard.append(message.text))
        page.on("pageerror", lambda error: heard.append(str(error)))
        page.on("request", lambda request: heard.append(request.url) if "http" in request.url else None)
        page.goto(f"{folder.as_uri()}/{name}")
        return page, heard

    yield opened
    for context in contexts:
        context.close()


def test_from_the_front_to_a_promise_and_over_to_the_other_language(shelf):
    page, heard = shelf("index.html#zh-answer")
    page.locator("main:visible tbody a", has_text="贯穿整个服务的旅程").click()
    page.wait_for_url("**/journeys.html#zh-journeys")
    assert page.evaluate("document.documentElement.lang") == "zh-CN"
    page.goto(page.url.partition("#")[0] + "#zh-page-journeys-channel_cost")
    spot = "[data-place=page-journeys-channel_cost]"
    place = f"document.querySelector('.only-{{}} {spot}').getBoundingClientRect().top"
    page.wait_for_function("window.scrollY > 100")
    page.wait_for_timeout(200)
    before = page.evaluate(place.format("zh"))
    # A click at the place of the button, without the scrolling of the driver.
    box = page.locator("label[for=switch-en]").bounding_box()
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.wait_for_timeout(200)
    assert abs(page.evaluate(place.format("en")) - before) < 40
    assert page.locator("main:visible h1").inner_text() == "Journeys across the whole service"
    assert heard == []


def test_examples_unfold_and_search_finds(shelf):
    page, heard = shelf("open_loops.html#en-answer")
    example = page.locator("main:visible details.examples").first
    example.locator("summary").click()
    assert example.locator(".scenario").first.is_visible()
    page.fill("#en-find", "hand-off without a way back")
    assert page.locator("main:visible .found").count() >= 1
    assert heard == []


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("name", ["index.html#en-answer", "index.html#zh-answer", "channels.html#zh-answer"])
def test_axe_finds_nothing_serious(shelf, name, theme):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe-core is not installed")
    page, _ = shelf(name, color_scheme=theme)
    page.evaluate("document.querySelectorAll('main details').forEach(d => { d.open = true; })")
    found = axe.Axe().run(page).response["violations"]
    serious = [(each["id"], each["nodes"][0]["html"][:200]) for each in found if each["impact"] != "moderate"]
    assert serious == []


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_page_prints_with_nothing_cut_and_all_examples_open(shelf, language):
    page, _ = shelf(f"channels.html#{language}-answer", color_scheme="dark")
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 688, "height": 1000})
    assert page.evaluate("document.documentElement.scrollWidth") <= 688
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert page.locator(".bar").first.is_hidden()
