"""Accessibility, checked by axe-core in a real browser; and the page on paper."""

import re

import pytest
from browser_pages import MODELS

#: A page as short as it can be with one of each kind: what is open, four rows of a table, two of a list.
#: A drawing is one image to whoever cannot see it: its parts are gone, its name and description stay.
_SHORT = """
for (const part of document.querySelectorAll(".language")) if (!part.checkVisibility()) part.remove();
for (const drawn of document.querySelectorAll("svg > :not(title):not(desc)")) drawn.remove();
for (const row of document.querySelectorAll("tbody tr:nth-child(n+5)")) row.remove();
for (const article of document.querySelectorAll("article:nth-of-type(n+3)")) article.remove();
const kinds = new Set();
for (const d of document.querySelectorAll("main details")) {
  if (kinds.has(d.className)) d.remove();
  else if (!d.classList.contains("fold")) { kinds.add(d.className); d.open = true; }
}
"""
PER_INCH, A4, A3 = 72, (8.27, 11.69), (11.69, 16.54)


#: One model in every way, the others in the two ways that differ most.
WAYS = [("q-company", language, theme) for language in ("en", "zh") for theme in ("light", "dark")]
WAYS += [
    (model, *way) for model in MODELS if model != "q-company" for way in (("en", "light"), ("zh", "dark"))
]


@pytest.mark.parametrize(("model", "language", "theme"), WAYS)
def test_axe_finds_nothing_serious(opened, model, language, theme):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe-core is not installed")
    sheet = opened(model, color_scheme=theme)
    sheet.to(language)
    sheet.page.evaluate(_SHORT)
    found = axe.Axe().run(sheet.page).response["violations"]
    serious = [
        (each["id"], each["nodes"][0]["html"][:200], each["nodes"][0].get("failureSummary", "")[:300])
        for each in found
        if each["impact"] in {"serious", "critical"}
    ]
    assert serious == []


def pages(page, size):
    """The number of pages on paper, all of that size in inches."""
    printed = page.pdf(prefer_css_page_size=True, print_background=True)
    boxes = re.findall(rb"/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]", printed)
    for box in boxes:
        for told, wanted in zip(box, size, strict=True):
            assert abs(float(told) / PER_INCH - wanted) < 0.02
    return len(boxes)


def test_the_page_prints_on_a3_where_it_is_chosen(opened):
    sheet = opened()
    sheet.page.locator(".only-en .paper").select_option("A3")
    assert 8 <= pages(sheet.page, A3) <= 60


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_page_prints_on_a4_in_light_colours_with_nothing_cut(opened, language):
    sheet = opened(color_scheme="dark")
    sheet.to(language)
    # Printing takes seconds, and the paper is the same for both languages.
    if language == "en":
        assert 20 <= pages(sheet.page, A4) <= 90
    sheet.page.emulate_media(media="print")
    # The width of the text on A4 in pixels, and one for rounding: nothing may stand out of it.
    sheet.page.set_viewport_size({"width": 688, "height": 1000})
    assert sheet.page.evaluate("document.documentElement.scrollWidth") <= 689
    assert sheet.page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    heads = sheet.page.locator("main:visible thead")
    shown = heads.evaluate_all("all => all.map(e => getComputedStyle(e).display)")
    assert set(shown) == {"table-header-group"}
    for hidden in (".bar", ".exhibit-tools", ".zoom-tools", ".filters"):
        assert not any(e.is_visible() for e in sheet.page.locator(hidden).all())
