"""The worker: formats, limits, and what is said when the machine lacks something."""

import subprocess
import sys

import pytest

from servicemodel.domain.text import Language, Text
from servicemodel.views import drawing, fonts
from servicemodel.views.drawing import DrawingFailed, MachineLacks, draw
from servicemodel.views.picture import Arrow, Box, Mark, Picture
from servicemodel.views.theme import DARK, LIGHT

PICTURE = Picture(
    "two",
    Text("Two parties", "两个主体"),
    (Box("a", Text("Firm", "企业"), marks=(Mark.HIGH,)), Box("b", Text("Customer", "客户"), lane=1)),
    arrows=(Arrow("f", "a", "b", Text("answer", "答复")),),
    caption=Text("Example", "示例"),
)
HEADS = {"svg": b"<svg ", "png": b"\x89PNG", "pdf": b"%PDF"}


@pytest.mark.skipif(fonts.chinese_font() is None, reason="no font with Chinese characters")
def test_every_language_and_format_is_drawn_in_order():
    drawn = draw([PICTURE], tuple(Language), ("svg", "pdf"))
    assert [(d.language, d.format) for d in drawn] == [
        (language, format) for language in Language for format in ("svg", "pdf")
    ]
    assert all(d.data.startswith(HEADS[d.format]) for d in drawn)


def test_png_is_twice_as_fine_as_a_screen():
    svg, png = draw([PICTURE], [Language.EN], ("svg", "png"))
    width = int(svg.text.split('data-width="')[1].split('"')[0])
    assert int.from_bytes(png.data[16:20], "big") == pytest.approx(width * 192 / 72, abs=6)


def test_a_drawing_stands_in_a_page_and_alone():
    svg = draw([PICTURE], [Language.ZH])[0].text
    head = svg[: svg.index(">")]
    assert 'role="img"' in head
    assert 'aria-labelledby="two-zh-title two-zh-desc"' in head
    assert "viewBox" in head
    assert " width=" not in head
    assert '<title id="two-zh-title">两个主体</title>' in svg
    assert "http" not in svg.replace("http://www.w3.org/2000/svg", "")
    assert f'fill="{LIGHT.high.lower()}"' in svg
    assert 'class="f-high"' in svg
    assert "<!--" not in svg


def test_the_dark_theme_paints_in_its_own_colours():
    svg = draw([PICTURE], [Language.EN], theme="dark")[0].text
    assert DARK.ground.lower() in svg
    assert LIGHT.ground.lower() not in svg


def test_two_runs_draw_the_same():
    assert draw([PICTURE], [Language.EN]) == draw([PICTURE], [Language.EN])


def _worker(monkeypatch, program):
    monkeypatch.setattr(drawing, "_WORKER", (sys.executable, "-c", program))


def test_a_crash_names_the_picture(monkeypatch):
    _worker(monkeypatch, "import os; print('{\"start\": 0}', flush=True); os.abort()")
    with pytest.raises(DrawingFailed, match=r"two: the drawing engine stopped") as failed:
        draw([PICTURE], [Language.EN])
    assert failed.value.picture == "two"
    assert "中止" in failed.value.why.zh


def test_a_layout_without_end_is_killed(monkeypatch):
    _worker(monkeypatch, "import time; print('{\"start\": 0}', flush=True); time.sleep(60)")
    with pytest.raises(DrawingFailed, match=r"two: not finished after 0.5 seconds"):
        draw([PICTURE], [Language.EN], seconds=0.5)


def test_a_missing_engine_comes_with_the_line_to_type(monkeypatch):
    _worker(monkeypatch, "raise SystemExit(3)")
    with pytest.raises(MachineLacks) as lacks:
        draw([PICTURE], [Language.EN])
    assert "pip install pygraphviz" in lacks.value.install.en


def test_chinese_needs_a_font_for_png_but_not_for_svg(monkeypatch):
    monkeypatch.setattr(fonts, "chinese_font", lambda: None)
    assert draw([PICTURE], [Language.ZH], ("svg",))
    with pytest.raises(MachineLacks) as lacks:
        draw([PICTURE], [Language.ZH], ("png",))
    assert "fonts-wqy-microhei" in lacks.value.install.zh
    assert draw([PICTURE], [Language.EN], ("png",))


def _listing(monkeypatch, families):
    listed = subprocess.CompletedProcess([], 0, stdout=families)
    monkeypatch.setattr(fonts.shutil, "which", lambda name: name)
    monkeypatch.setattr(fonts.subprocess, "run", lambda *words, **more: listed)


def test_the_preferred_font_is_named(monkeypatch):
    _listing(monkeypatch, "AR PL UMing CN\nWenQuanYi Micro Hei,文泉驛微米黑\n")
    assert fonts.chinese_font() == "WenQuanYi Micro Hei"


def test_any_chinese_font_will_do(monkeypatch):
    _listing(monkeypatch, "AR PL UMing CN\n")
    assert fonts.chinese_font() == "AR PL UMing CN"


def test_without_fontconfig_the_files_decide(monkeypatch, tmp_path):
    font = tmp_path / "some.ttc"
    font.touch()
    monkeypatch.setattr(fonts.shutil, "which", lambda name: None)
    monkeypatch.setattr(fonts, "_FILES", {"PingFang SC": (str(font),)})
    assert fonts.chinese_font() == "PingFang SC"
    monkeypatch.setattr(fonts, "_FILES", {"PingFang SC": (str(tmp_path / "none"),)})
    assert fonts.chinese_font() is None
