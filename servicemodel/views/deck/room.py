"""What a presentation gives us to build on: the layout for our slides, its typefaces, colours and room."""

import re
from collections.abc import Iterator
from typing import Any

from servicemodel.domain.text import Text
from servicemodel.views.deck.look import CHINESE, LATIN, Faces, Frame, Look
from servicemodel.views.deck.template import NoDeck, theme_xml

#: Numbers of PowerPoint's kinds of placeholders.
TITLE, NUMBER = 1, 13
FOOTERS = (13, 15, 16)
_POINT = 12700
_NO_TITLE = Text("none of its layouts has a title", "其中没有带标题的版式")
_MARGIN = 36.0
#: What the layout does not say is as in the standard.
_RIM = (7.2, 3.6)


def layout(deck: Any) -> Any:
    """The layout with a title and the fewest other places; NoDeck if none has a title."""
    titled = [one for master in deck.slide_masters for one in master.slide_layouts if _title(one) is not None]
    if not titled:
        raise NoDeck(_NO_TITLE)
    return min(titled, key=_others)


def _title(sheet: Any) -> Any:
    return next((s for s in sheet.placeholders if s.placeholder_format.type == TITLE), None)


def _others(sheet: Any) -> int:
    kinds = [shape.placeholder_format.type for shape in sheet.placeholders]
    return sum(kind not in (TITLE, *FOOTERS) for kind in kinds)


def look(deck: Any, sheet: Any) -> Look:
    """How slides of the layout ``sheet`` look."""
    theme = theme_xml(sheet.slide_master)
    colours = _Colours(theme, sheet.slide_master)
    ink = colours.named("tx1", "#111827")
    frame, room, foot = _frames(deck, sheet)
    return Look(
        title=_faces(theme, "major"),
        body=_faces(theme, "minor"),
        ground=_ground(sheet, colours),
        ink=ink,
        title_ink=_title_colour(sheet, colours) or ink,
        heading=_heading(sheet),
        title_frame=frame,
        room=room,
        foot=foot,
        title_rim=_rim(sheet),
        title_bold=_bold(sheet),
    )


def _faces(theme: str, kind: str) -> Faces:
    part = re.search(rf"<a:{kind}Font>.*?</a:{kind}Font>", theme, re.DOTALL)
    said = part[0] if part else ""
    latin = re.search(r'<a:latin typeface="([^"]+)"', said)
    chinese = re.search(r'<a:ea typeface="([^"]+)"', said)
    listed = re.search(r'<a:font script="Hans" typeface="([^"]+)"', said)
    east = chinese or listed
    return Faces(latin[1] if latin else LATIN, east[1] if east else CHINESE)


class _Colours:
    """Colours of a theme by the names that the master gives them."""

    def __init__(self, theme: str, master: Any) -> None:
        self._map = dict(master._element.find("{*}clrMap").attrib)
        self._theme = theme

    def named(self, name: str, otherwise: str) -> str:
        """The colour ``name`` (tx1, bg1, accent1 …) as #RRGGBB."""
        mapped = self._map.get(name, name)
        part = re.search(rf"<a:{mapped}>(.*?)</a:{mapped}>", self._theme, re.DOTALL)
        found = re.search(r'(?:lastClr|srgbClr val)="([0-9A-Fa-f]{6})"', part[1]) if part else None
        return "#" + found[1].upper() if found else otherwise

    def of(self, fill: Any) -> str | None:
        """The colour of an element that holds one; None where it holds none that is known."""
        plain = fill.find(".//{*}srgbClr")
        if plain is not None:
            return "#" + str(plain.get("val")).upper()
        named = fill.find(".//{*}schemeClr")
        return self.named(named.get("val"), "") or None if named is not None else None


def _ground(sheet: Any, colours: _Colours) -> str:
    for one in (sheet, sheet.slide_master):
        ground = one._element.find("{*}cSld/{*}bg")
        found = colours.of(ground) if ground is not None else None
        if found:
            return found
    return colours.named("bg1", "#FFFFFF")


def _styles(sheet: Any) -> Iterator[Any]:
    """What says how titles look, nearest first."""
    for one in (sheet, sheet.slide_master):
        title = _title(one)
        if title is not None:
            yield from title._element.findall(".//{*}lstStyle/{*}lvl1pPr/{*}defRPr")
    yield from sheet.slide_master._element.findall(".//{*}titleStyle/{*}lvl1pPr/{*}defRPr")


def _title_colour(sheet: Any, colours: _Colours) -> str | None:
    fills = (style.find("{*}solidFill") for style in _styles(sheet))
    return next((colours.of(fill) for fill in fills if fill is not None), None)


def _heading(sheet: Any) -> float:
    sizes = (style.get("sz") for style in _styles(sheet))
    return next((int(size) / 100 for size in sizes if size), 24.0)


def _bold(sheet: Any) -> bool:
    marks = (style.get("b") for style in _styles(sheet))
    return next((mark in ("1", "true") for mark in marks if mark), False)


def _rim(sheet: Any) -> tuple[float, float]:
    bodies = [_title(one)._element.find("{*}txBody/{*}bodyPr") for one in (sheet, sheet.slide_master)]
    said = [
        next((int(b.get(name)) / _POINT for b in bodies if b is not None and b.get(name)), usual)
        for name, usual in (("lIns", _RIM[0]), ("tIns", _RIM[1]))
    ]
    return said[0], said[1]


def _frames(deck: Any, sheet: Any) -> tuple[Frame, Frame, Frame]:
    """Frames of title, exhibit with all that belongs to it, and the line of sources below it."""
    wide, high = deck.slide_width / _POINT, deck.slide_height / _POINT
    title = _title(sheet)
    across = _rim(sheet)[0]
    place = Frame(*(value / _POINT for value in (title.left, title.top, title.width, title.height)))
    feet = [
        shape.top / _POINT
        for shape in (*sheet.placeholders, *sheet.slide_master.placeholders)
        if shape.placeholder_format.type in FOOTERS and shape.top / _POINT > high / 2
    ]
    bottom = min([*feet, high - 20]) - 2
    left, right = place.left + across, place.right - across
    if place.width < wide * 0.6 or place.bottom > high / 2:
        left, right = _MARGIN, wide - _MARGIN
    top = place.bottom + 4 if place.bottom <= high / 2 else _MARGIN
    return (
        place,
        Frame(left, top, right - left, bottom - 18 - top),
        Frame(left, bottom - 16, right - left, 16),
    )
