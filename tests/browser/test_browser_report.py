"""The report in a browser: languages, zoom, panel, search, filter, sort, copying, downloads, keys."""

from pathlib import Path

import pytest
from browser_pages import MODELS

from servicemodel.views.claims.chapter import SLUGS


@pytest.mark.parametrize("model", MODELS)
def test_every_report_opens_in_silence_and_shows_ten_chapters(opened, model):
    sheet = opened(model)
    shown = sheet.page.locator("main:visible > section").all()
    assert [chapter.get_attribute("data-place") for chapter in shown] == [*SLUGS]
    sheet.to("zh")
    assert sheet.page.locator("main:visible > section").count() == len(SLUGS)
    assert sheet.page.evaluate("document.documentElement.lang") == "zh-CN"


@pytest.mark.parametrize("width", [1280, 640, 360])
def test_nothing_has_to_be_scrolled_sideways(opened, width):
    sheet = opened(viewport={"width": width, "height": 800})
    for language in ("en", "zh"):
        sheet.to(language)
        assert sheet.page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_language_switch_keeps_the_place(opened):
    sheet = opened()
    for slug in ("knowledge", "whatif"):
        sheet.part(slug).evaluate("e => window.scrollTo(0, e.getBoundingClientRect().top + scrollY - 100)")
        sheet.page.wait_for_timeout(150)
        other = "zh" if sheet.language == "en" else "en"
        sheet.to(other)
        box = sheet.part(slug).bounding_box()
        assert abs(box["y"] - 100) < 60


def test_pictures_can_be_enlarged_and_moved_and_shown_whole_again(opened):
    sheet = opened()
    frame = sheet.part("today").locator(".zoom").first
    shown = lambda: frame.locator("svg").get_attribute("viewBox").split()  # noqa: E731
    whole = shown()
    frame.locator("[data-zoom=in]").click()
    assert float(shown()[2]) < float(whole[2])
    frame.focus()
    before = shown()
    sheet.page.keyboard.press("ArrowRight")
    assert float(shown()[0]) > float(before[0])
    sheet.page.keyboard.press("0")
    assert [float(n) for n in shown()] == [float(n) for n in whole]


def test_a_click_on_a_box_tells_about_it_and_escape_closes(opened):
    sheet = opened()
    box = sheet.part("today").locator(".zoom g.node.box").first
    box.click()
    panel = sheet.page.locator("#en-panel")
    assert panel.is_visible()
    assert panel.locator("h3").inner_text()
    assert panel.locator("li").count() > 0
    sheet.page.keyboard.press("Escape")
    assert panel.is_hidden()


def test_search_counts_unfolds_and_goes_from_match_to_match(opened):
    sheet = opened()
    sheet.page.keyboard.press("/")
    sheet.page.keyboard.type("Shapley")
    said = sheet.page.locator(".find:visible output")
    assert said.inner_text().endswith("matches")
    sheet.page.keyboard.press("Enter")
    assert sheet.page.locator(".here").count() == 1
    assert said.inner_text().startswith("1 / ")
    sheet.page.keyboard.press("Escape")
    assert sheet.page.locator(".found").count() == 0


def test_search_finds_chinese(opened):
    sheet = opened()
    sheet.to("zh")
    sheet.page.fill("#zh-find", "孤岛")
    assert sheet.page.locator(".only-zh .found").count() > 0


def test_findings_can_be_filtered(opened):
    sheet = opened()
    rows = sheet.part("findings").locator("table.register tbody tr")
    whole = rows.count()
    sheet.part("findings").locator("[data-filter=severity]").select_option("low")
    low = [row for row in rows.all() if row.is_visible()]
    assert 0 < len(low) < whole
    assert {row.get_attribute("data-severity") for row in low} == {"low"}
    assert sheet.part("findings").locator(".filters output").inner_text().startswith(f"{len(low)} / {whole}")
    sheet.part("findings").locator("[data-filter=words]").fill("no such words at all")
    assert not any(row.is_visible() for row in rows.all())
    sheet.part("findings").locator("[data-filter=reset]").click()
    assert sum(row.is_visible() for row in rows.all()) == whole


def test_findings_can_be_sorted_both_ways(opened):
    sheet = opened()
    head = sheet.part("findings").locator("th", has_text="Size")

    def sizes():
        cells = sheet.part("findings").locator("tbody tr td:nth-child(4)")
        return cells.evaluate_all("cells => cells.map(c => Number(c.dataset.order))")

    head.locator(".sort").click()
    assert head.get_attribute("aria-sort") == "ascending"
    assert sizes() == sorted(sizes())
    head.locator(".sort").press("Enter")
    assert head.get_attribute("aria-sort") == "descending"
    assert sizes() == sorted(sizes(), reverse=True)


def test_data_and_commands_are_copied_as_text(opened):
    sheet = opened(permissions=["clipboard-read", "clipboard-write"])
    copied = lambda: sheet.page.evaluate("navigator.clipboard.readText()")  # noqa: E731
    figure = sheet.part("today").locator("figure.picture").first
    figure.locator("[data-copy=table]").click()
    sheet.page.wait_for_timeout(100)
    lines = copied().splitlines()
    assert lines[0].split("\t") == ["From", "To", "What", "Sign"]
    assert len(lines) == figure.locator("table tr").count()
    trace = sheet.part("answer").locator("details.trace")
    trace.locator("summary").click()
    trace.locator("button").first.click()
    sheet.page.wait_for_timeout(100)
    assert copied().startswith("servicemodel trace index")


@pytest.mark.parametrize("form", ["svg", "png"])
def test_pictures_are_downloaded_without_the_network(opened, tmp_path, form):
    sheet = opened(accept_downloads=True, color_scheme="dark")
    with sheet.page.expect_download() as waiting:
        sheet.part("today").locator(f"[data-save={form}]").first.click()
    path = Path(waiting.value.path())
    assert waiting.value.suggested_filename == f"en-picture-findings_map.{form}"
    data = path.read_bytes()
    if form == "png":
        assert data.startswith(b"\x89PNG")
        assert len(data) > 20_000
    else:
        text = data.decode()
        assert text.startswith("<svg")
        assert "var(--" not in text
        assert "rgb(17, 24, 39)" in text or "#111827" in text


def test_the_page_can_be_walked_with_the_keyboard_alone(opened):
    sheet = opened()
    press = sheet.page.keyboard.press
    focus = lambda: sheet.page.evaluate("document.activeElement.id || document.activeElement.className")  # noqa: E731
    press("Tab")
    assert focus() == "switch-en"
    press("ArrowRight")
    assert sheet.page.evaluate("document.documentElement.lang") == "zh-CN"
    press("ArrowLeft")
    press("3")
    assert focus() == "en-findings-h"
    press("?")
    assert sheet.page.locator("#en-keys").is_visible()
    press("Escape")
    assert sheet.page.locator("#en-keys").is_hidden()
    press("2")
    frame = sheet.part("today").locator(".zoom").first
    for _ in range(12):
        press("Tab")
        if frame.evaluate("e => e === document.activeElement"):
            break
    assert frame.evaluate("e => e === document.activeElement")
    press("Enter")
    first = sheet.page.evaluate("document.activeElement.id")
    assert "-box-" in first or "-flow-" in first
    steps = set()
    for key in ("ArrowRight", "ArrowDown", "ArrowLeft", "ArrowUp"):
        press(key)
        steps.add(sheet.page.evaluate("document.activeElement.id"))
    assert len(steps - {first}) > 0
    press("Enter")
    assert sheet.page.locator("#en-panel").is_visible()
    press("Escape")
    assert sheet.page.locator("#en-panel").is_hidden()
    press("t")
    twins = sheet.page.locator("details.twin:visible").all()
    assert all(twin.get_attribute("open") is not None for twin in twins)


def test_letters_do_nothing_in_text_fields_or_when_switched_off(opened):
    sheet = opened()
    sheet.page.fill("#en-find", "")
    sheet.page.locator("#en-find").press("d")
    assert sheet.page.evaluate("document.documentElement.dataset.theme || ''") == ""
    sheet.page.locator("#en-find").press("Escape")
    sheet.page.keyboard.press("d")
    assert sheet.page.evaluate("document.documentElement.dataset.theme") == "dark"
    sheet.page.keyboard.press("?")
    sheet.page.locator("#en-keys .keys-on").uncheck()
    sheet.page.keyboard.press("Escape")
    sheet.page.keyboard.press("d")
    assert sheet.page.evaluate("document.documentElement.dataset.theme") == "dark"


def test_a_link_to_what_is_folded_away_unfolds_it(opened):
    sheet = opened()
    sheet.part("today").locator(".exhibit-tools a").first.click()
    # The page hears of the new address a moment after the click.
    sheet.page.locator("#en-today-trace[open]").wait_for()
