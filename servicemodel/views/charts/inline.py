"""Vega's SVG → ours: titled, re-colourable, small, ready to stand in a page.

Vega's output is regular and its text is already escaped, so it is edited as text.
"""

import re
from html import escape

from servicemodel.domain.text import Language
from servicemodel.views.charts.drawing import painted
from servicemodel.views.charts.grammar import Part
from servicemodel.views.fonts import SVG_FAMILIES
from servicemodel.views.lettering import cleaned
from servicemodel.views.theme import LIGHT

#: What says nothing to a reader of the page: roles of Vega's parts, letters that the page names, defaults.
_IDLE = re.compile(
    r' (?:role|class|aria-[a-z]+|pointer-events|font-family|xmlns:xlink|version)="[^"]*"'
    r'| (?:opacity|stroke-opacity|fill-opacity)="1"| font-weight="normal"| display="none"'
)
#: Paths that paint nothing, and groups that hold nothing.
_UNPAINTED = re.compile(r'<path(?: transform="[^"]*")? d="[^"]*"/>')
_EMPTY = re.compile(r"<g(?: [^>]*)?></g>")
_LONG = re.compile(r"-?\d+\.\d{2,}")
_USES = {colour.lower(): name for name, colour in LIGHT.tokens}


def standing(spec: Part, name: str, language: Language, title: str, said: str) -> bytes:
    """The chart ``spec`` as an SVG file that stands alone, with title and description to be read out.

    It names families of letters for every system: those that Vega measured with may be missing elsewhere.
    """
    opened, body = painted(spec, "svg").decode().split(">", 1)
    width, height = _size(opened)
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="sm-picture sm-chart" role="img"'
        f' viewBox="0 0 {width:g} {height:g}" width="{width:g}" height="{height:g}" lang="{_tag(language)}"'
        f" font-family='{SVG_FAMILIES}' aria-labelledby=\"{name}-title {name}-desc\">"
    )
    named = f'<title id="{name}-title">{escape(cleaned(title))}</title>'
    named += f'<desc id="{name}-desc">{escape(cleaned(said))}</desc>'
    return (head + named + _coloured(_slim(body)) + "\n").encode()


def inline(spec: Part, name: str, language: Language, title: str, said: str) -> str:
    """The chart ``spec``, drawn in the light theme, as one ``<svg>`` element for a page.

    ``name`` makes its ids, which no other chart of the page may have; ``title`` and ``said`` are read out.
    Every painted shape has a class of its colour's use (``f-ink``, ``s-line``); see ``theme.rules``.
    """
    opened, body = painted(spec, "svg").decode().split(">", 1)
    width, height = _size(opened)
    given = f"{language.value}-chart-{name}-"
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="sm-picture sm-chart" role="img"'
        f' viewBox="0 0 {width:g} {height:g}" style="max-width:{width:.0f}px" data-width="{width:.0f}"'
        f' data-height="{height:.0f}" lang="{_tag(language)}" aria-labelledby="{given}title {given}desc">'
        f'<title id="{given}title">{escape(cleaned(title))}</title>'
        f'<desc id="{given}desc">{escape(cleaned(said))}</desc>'
    )
    return head + _coloured(_slim(body)) + "\n"


def _size(opened: str) -> tuple[float, float]:
    """Width and height that the first tag of Vega's SVG tells, in pixels."""
    box = re.search(r'width="([\d.]+)" height="([\d.]+)"', opened)
    assert box, "Vega wrote no size"
    return float(box[1]), float(box[2])


def _tag(language: Language) -> str:
    return "zh-CN" if language is Language.ZH else "en"


def _slim(body: str) -> str:
    """``body`` without what paints nothing, places to a tenth of a pixel; text is not touched."""
    body = re.sub(r"<[^>]*>", lambda tag: _LONG.sub(_tenths, _IDLE.sub("", tag[0])), body)
    body = re.sub(r'<rect [^>]*fill="transparent"[^>]*/>', "", body, count=1)
    body, left = _UNPAINTED.sub("", body), ""
    while left != body:
        left, body = body, _EMPTY.sub("", body)
    return body


def _tenths(number: re.Match[str]) -> str:
    return f"{float(number[0]):.1f}".removesuffix(".0")


def _coloured(body: str) -> str:
    """Give every painted shape a class for its fill and one for its stroke."""

    def classed(found: re.Match[str]) -> str:
        tag, rest = found.groups()
        names = [
            f"{kind[0]}-{_USES[colour.lower()]}"
            for kind, colour in re.findall(r'(fill|stroke)="(#[0-9A-Fa-f]{6})"', rest)
            if colour.lower() in _USES
        ]
        return f'<{tag} class="{" ".join(names)}"{rest}>' if names else found.group()

    return re.sub(r"<(path|text|line|rect)( [^>]*)>", classed, body)
