"""Charts → SVG, PNG, PDF. The library is an extra; without it the tables say the same."""

import json
import re
from typing import TYPE_CHECKING, Any

from servicemodel.domain.text import Text
from servicemodel.views import fonts
from servicemodel.views.charts.mark import Wording
from servicemodel.views.drawing import MachineLacks
from servicemodel.views.lettering import columns
from servicemodel.views.theme import Theme

if TYPE_CHECKING:
    import altair

FORMATS = ("svg", "png", "pdf")
_INSTALL = Text("pip install 'servicemodel[charts]'", "pip install 'servicemodel[charts]'")
#: Where a sentence ends and another begins.
_ENDS = re.compile(r"(?<=\.) (?=[A-Z])|(?<=。)(?=.)")
WIDTH, HEIGHT = 620, 380


def library() -> Any:
    """Altair. MachineLacks if it is not installed."""
    try:
        import altair
        import vl_convert  # noqa: F401 - what draws without a browser
    except ImportError as error:
        what = Text(f"charts need the package {error.name}", f"绘制图表需要软件包 {error.name}")
        raise MachineLacks(what, _INSTALL) from None
    return altair


def axes(words: Wording) -> tuple[Any, Any]:
    """Cost across, benefit up; points at the rim stay whole."""
    alt = library()
    axis, scale = alt.Axis(labelExpr=words.ticks), alt.Scale(padding=24, nice=False)
    x = alt.X("cost:Q", title=words.across, axis=axis, scale=scale)
    return x, alt.Y("benefit:Q", title=words.up, axis=axis, scale=scale)


def legend(theme: Theme) -> Any:
    """A legend above the chart, in the ink of the theme."""
    return library().Legend(title=None, orient="top", labelColor=theme.ink, symbolStrokeColor=theme.ink)


def dressed(chart: "altair.LayerChart | altair.HConcatChart", words: Wording) -> dict[str, Any]:
    """``chart`` with title, line of sources, fonts and colours of the theme, as Vega-Lite."""
    theme = words.theme
    ink, muted = {"color": theme.ink}, {"labelColor": theme.muted, "titleColor": theme.ink}
    spec: dict[str, Any] = json.loads(chart.to_json(validate=False))
    spec["title"] = {
        "text": sentences(words.title),
        "subtitle": words.source,
        "anchor": "start",
        "subtitleColor": theme.muted,
        "subtitlePadding": 6,
        "offset": 14,
        **ink,
    }
    spec["background"] = theme.ground
    spec["padding"] = 16
    spec["config"] = {
        "font": words.font,
        "axis": {"gridColor": theme.inner, "domainColor": theme.frame, "tickColor": theme.frame, **muted},
        "view": {"stroke": None},
        "title": {"fontSize": 16, "subtitleFontSize": 11, "fontWeight": 600},
    }
    return spec


def sentences(title: str) -> list[str]:
    """``title`` with a line for each sentence: a long line would make the whole chart wider."""
    return _ENDS.split(title)


def painted(spec: dict[str, Any], format: str) -> bytes:
    """The chart ``spec`` as a file. MachineLacks if letters of it have no font here (PNG and PDF)."""
    import vl_convert

    text = json.dumps(spec, ensure_ascii=False)
    if format != "svg" and columns(text) > len(text) and not fonts.chinese_font():
        raise MachineLacks(Text("no font with Chinese characters", "缺少中文字体"), fonts.INSTALL)
    if format == "svg":
        drawn: str = vl_convert.vegalite_to_svg(spec)
        return drawn.encode()
    if format == "png":
        image: bytes = vl_convert.vegalite_to_png(spec, scale=2)
        return image
    page: bytes = vl_convert.vegalite_to_pdf(spec)
    return page
