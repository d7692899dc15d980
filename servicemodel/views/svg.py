"""Graphviz's SVG → ours: titled, re-colourable, free of outside references, ready to stand in a page.

The engine's output is regular and its text is already escaped, so it is edited as text.
"""

import re
from html import escape

from servicemodel.domain.text import Text
from servicemodel.views.dot import Sheet, prefix
from servicemodel.views.fonts import SVG_FAMILIES
from servicemodel.views.lettering import cleaned
from servicemodel.views.picture import Picture
from servicemodel.views.theme import Theme

_TIPPED = re.compile(r'<g id="a_([^"]*)"><a (?:xlink:href="[^"]*" )?xlink:title="([^"]*)"[^>]*>')


def finished(raw: str, picture: Picture, sheet: Sheet) -> str:
    """The drawing as one ``<svg>`` element with ``role="img"``, a title and a description.

    Every painted shape has a class of its colour's use (``f-ink``, ``s-line``); see ``theme.rules``.
    """
    body = raw[raw.index("<svg") :].replace("&#45;", "-")
    body = re.sub(r"<!--.*?-->\n?", "", body, flags=re.DOTALL)
    body = re.sub(r"<title>.*?</title>\n?", "", body, flags=re.DOTALL)
    body = _tipped(body)
    body = re.sub(r' font-family="[^"]*"', "", body)
    body = _coloured(body, sheet.theme)
    return _rooted(body, picture, sheet)


def _tipped(body: str) -> str:
    """Tool tips as browsers show them; a row of a flow keeps its id, which no other element has."""
    taken = set(re.findall(r'<g id="([^"]*)" class=', body))

    def titled(found: re.Match[str]) -> str:
        id, said = found.groups()
        group = "<g>" if id in taken else f'<g id="{id}" class="row">'
        return group + (f"<title>{said}</title>" if said.strip() else "")

    return re.sub(r"</a>\n?", "", _TIPPED.sub(titled, body))


def _coloured(body: str, theme: Theme) -> str:
    """Give every painted shape a class for its fill and one for its stroke."""
    uses = {colour.lower(): name for name, colour in theme.tokens}

    def classed(found: re.Match[str]) -> str:
        tag, rest = found.groups()
        names = [
            f"{kind[0]}-{uses[colour]}"
            for kind, colour in re.findall(r'(fill|stroke)="(#[0-9a-f]{6})"', rest)
            if colour in uses
        ]
        return f'<{tag} class="{" ".join(names)}"{rest}>' if names else found.group()

    return re.sub(r"<(polygon|path|text|polyline|ellipse)( [^>]*)>", classed, body)


def _rooted(body: str, picture: Picture, sheet: Sheet) -> str:
    start = body.index(">") + 1
    box = re.search(r'viewBox="[\d. ]+"', body[:start])
    assert box, "the engine wrote no viewBox"
    width, height = (float(number) for number in box.group().strip('viewBox="').split()[2:])
    given = prefix(picture, sheet)
    said = described(picture).to(sheet.language)
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="sm-picture" role="img" {box.group()}'
        f' style="max-width:{width / 0.75:.0f}px" data-width="{width:.0f}" data-height="{height:.0f}"'
        f' lang="{"zh-CN" if sheet.language.value == "zh" else "en"}"'
        f" font-family='{SVG_FAMILIES}'"
        f' aria-labelledby="{given}title {given}desc">\n'
        f'<title id="{given}title">{escape(cleaned(picture.title.to(sheet.language)))}</title>\n'
        f'<desc id="{given}desc">{escape(cleaned(said))}</desc>'
    )
    return head + body[start:].rstrip() + "\n"


def described(picture: Picture) -> Text:
    """What somebody who cannot see the picture should know first."""
    caption = picture.caption or picture.title
    boxes, arrows = len(picture.boxes), len(picture.arrows)
    return Text(
        f"{caption.en} ({boxes} boxes, {arrows} arrows; the table beside the picture says the same.)",
        f"{caption.zh}（{boxes}个方框，{arrows}条箭线；另附内容相同的表格。）",
    )
