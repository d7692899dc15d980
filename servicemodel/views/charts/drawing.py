"""Charts → SVG, PNG, PDF. The library is an extra; without it the tables say the same."""

import json
import re
from functools import lru_cache
from typing import Any

from servicemodel.domain.text import Text
from servicemodel.views import fonts
from servicemodel.views.drawing import MachineLacks
from servicemodel.views.lettering import columns
from servicemodel.views.stamping import dot_hash

FORMATS = ("svg", "png", "pdf")
INSTALL = Text(*2 * ("python3 -m pip install 'servicemodel[charts]'",))
#: Where a sentence ends and another begins.
_ENDS = re.compile(r"(?<=\.) (?=[A-Z])|(?<=。)(?=.)")


def library() -> Any:
    """What draws Vega-Lite without a browser. MachineLacks if it is not installed."""
    try:
        import vl_convert
    except ImportError as error:
        what = Text(f"charts need the package {error.name}", f"绘制图表需要软件包 {error.name}")
        raise MachineLacks(what, INSTALL) from None
    return vl_convert


def sentences(title: str) -> list[str]:
    """``title`` with a line for each sentence: a long line would make the whole chart wider."""
    return _ENDS.split(title)


def painted(spec: dict[str, Any], format: str) -> bytes:
    """The chart ``spec`` as a file.

    MachineLacks if the library, or for PNG and PDF a font with the letters of the chart, is missing.
    """
    vega, text = library(), json.dumps(spec, ensure_ascii=False)
    if format != "svg" and columns(text) > len(text) and not fonts.chinese_font():
        raise MachineLacks(Text("no font with Chinese characters", "缺少中文字体"), fonts.INSTALL)
    if format == "svg":
        return _svg(text)
    if format == "png":
        image: bytes = vega.vegalite_to_png(spec, scale=2)
        return image
    page: bytes = vega.vegalite_to_pdf(spec)
    return page


def spec_hash(spec: dict[str, Any]) -> str:
    """The hash that a drawing of ``spec`` bears; six digits of each number: the last may differ."""
    return dot_hash(json.dumps(_rounded(spec), ensure_ascii=False, sort_keys=True))


def _rounded(part: Any) -> Any:
    if isinstance(part, dict):
        return {name: _rounded(each) for name, each in part.items()}
    if isinstance(part, list | tuple):
        return [_rounded(each) for each in part]
    return f"{part:.6g}" if isinstance(part, float) else part


@lru_cache(maxsize=64)
def _svg(spec: str) -> bytes:
    """Drawing is what reports spend most on; those of one model made in one process share their charts."""
    drawn: str = library().vegalite_to_svg(spec)
    return drawn.encode()
