"""One slide drawn: title, unit line, exhibit, so what, source line, page number, notes."""

from collections.abc import Callable
from typing import Any

from servicemodel.domain.text import Text
from servicemodel.views.deck.bar_drawing import bars
from servicemodel.views.deck.canvas import OURS, Canvas, Line, Span, faced, fill, line
from servicemodel.views.deck.facts_drawing import facts, lacking
from servicemodel.views.deck.fitting import SMALLEST, height, largest, leading, lines, shortened
from servicemodel.views.deck.look import Frame, Look
from servicemodel.views.deck.network_drawing import network
from servicemodel.views.deck.notes import notes
from servicemodel.views.deck.roadmap_drawing import roadmap
from servicemodel.views.deck.room import NUMBER, TITLE
from servicemodel.views.deck.scatter_drawing import scatter
from servicemodel.views.deck.slide import Bars, Facts, Grid, Lacking, Network, Roadmap, Rows, Scatter, Slide
from servicemodel.views.deck.table_drawing import grid, rows
from servicemodel.views.theme import LIGHT

_DRAWN: dict[type, Callable[[Canvas, Any, Frame], None]] = {
    Facts: facts,
    Network: network,
    Bars: bars,
    Scatter: scatter,
    Grid: grid,
    Rows: rows,
    Roadmap: roadmap,
    Lacking: lacking,
}
_SO_WHAT = Text("So what", "启示")
_UNIT, _GAP, _LABEL = 16.0, 8.0, 84.0
_SIZES = (13.0, 12.0, 11.0, 10.0)
#: Titles are not made smaller than this: then they are too long.
LEAST_TITLE = 18.0
MOST_LINES = 2


def draw(canvas: Canvas, slide: Slide) -> None:
    """Everything on the slide that is ours; what a person added stays on top."""
    canvas.slide._element.find("{*}cSld").set("name", OURS + slide.slug)
    _title(canvas, slide)
    room, look = canvas.look.room, canvas.look
    unit = slide.unit.to(canvas.language)
    place = Frame(room.left, room.top, room.width, _UNIT)
    size = largest([unit], (place.width, place.height), (12, 11, 10, SMALLEST))
    canvas.text("unit", place, [line(shortened(unit, size, (room.width, _UNIT)), size, look.muted)])
    below = _so_what(canvas, slide, room)
    field = exhibit_frame(look)
    place = Frame(field.left, field.top, field.width, below - _GAP - field.top)
    _DRAWN[type(slide.exhibit)](canvas, slide.exhibit, place)
    _described(canvas, slide.title.said(canvas.language))
    source = slide.source.said(canvas.language)
    source_room = look.foot.width, look.foot.height
    size = largest([source], source_room, (10, SMALLEST))
    canvas.text("source", look.foot, [line(shortened(source, size, source_room), size, look.muted)], "ctr")
    _number(canvas)
    fill_notes(canvas, slide)


def exhibit_frame(look: Look) -> Frame:
    """The room of an exhibit on a slide without so-what."""
    room = look.room
    return Frame(room.left, room.top + _UNIT + 6, room.width, room.height - _UNIT - 6)


def title_size(words: str, look: Look) -> float:
    """The size at which a title takes two lines at most; the least size if it does not."""
    sizes = [look.heading] if look.heading <= LEAST_TITLE else _down(look.heading)
    rim = look.title_rim
    wide, high = look.title_frame.width - 2 * rim[0], look.title_frame.height - 2 * rim[1]
    for size in sizes:
        taken = lines(words, size, wide, look.title_bold)
        if len(taken) <= MOST_LINES and len(taken) * leading(size) <= high:
            return size
    return sizes[-1]


def _down(size: float) -> list[float]:
    return [size - step for step in range(int(size - LEAST_TITLE) + 1)]


def _title(canvas: Canvas, slide: Slide) -> None:
    look, words = canvas.look, slide.title.said(canvas.language)
    holder = next(s for s in canvas.slide.placeholders if s.placeholder_format.type == TITLE)
    canvas.named(holder, "title", "")
    holder.text_frame.word_wrap = True
    said = line(words, title_size(words, look), "", bold=look.title_bold)
    fill(holder.text_frame, [said], look.title, canvas.language)
    # The alignment of titles is the master's.
    for own in holder._element.findall(".//{*}pPr"):
        for name in ("algn", "marL", "indent"):
            own.attrib.pop(name, None)


def _so_what(canvas: Canvas, slide: Slide, room: Frame) -> float:
    """The band below the exhibit, as high as its words; its upper edge, or that of the foot without it."""
    said = [claim.said(canvas.language) for claim in slide.so_what]
    if not said:
        return room.bottom
    wide, many = room.width - _LABEL - 24 - 12, len(said) > 1
    size = largest(said, (wide, 4.2 * leading(_SIZES[0])), _SIZES)
    high = height(said, size, wide) + 3 * (len(said) - 1) + 14
    top = room.bottom - high
    label = [line(_SO_WHAT.to(canvas.language), 13, LIGHT.on_dark, bold=True, align="ctr")]
    canvas.box("so what label", Frame(room.left, top, _LABEL, high), label, LIGHT.low)
    indent = 12.0 if many else 0.0
    words = [
        Line((Span(each),), size, LIGHT.ink, "l", 3 if at else 0, "•" if many else "", indent, indent)
        for at, each in enumerate(said)
    ]
    place = Frame(room.left + _LABEL, top, room.width - _LABEL, high)
    canvas.box("so what", place, words, LIGHT.inner, rim=(12.0, 5.0))
    return top


def _described(canvas: Canvas, claim: str) -> None:
    """Charts and tables say their claim to those who cannot see them."""
    for shape in canvas.slide.shapes:
        if (shape.has_chart or shape.has_table) and shape.name.startswith(OURS):
            canvas.named(shape, shape.name.removeprefix(OURS), claim)


def _number(canvas: Canvas) -> None:
    """The page number where the layout has a place for it."""
    from pptx.oxml import parse_xml

    place = next(
        (s for s in canvas.slide.slide_layout.placeholders if s.placeholder_format.type == NUMBER), None
    )
    if place is None:
        return
    index = place.placeholder_format.idx
    spaces = " ".join(f'xmlns:{short}="{_SPACES[short]}"' for short in "ap")
    made = parse_xml(
        f'<p:sp {spaces}><p:nvSpPr><p:cNvPr id="{_next_id(canvas)}" name="{OURS}number"/>'
        '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        f'<p:nvPr><p:ph type="sldNum" sz="quarter" idx="{index}"/></p:nvPr></p:nvSpPr><p:spPr/>'
        "<p:txBody><a:bodyPr/><a:lstStyle/><a:p>"
        '<a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr/><a:t>‹#›</a:t></a:fld>'
        "</a:p></p:txBody></p:sp>"
    )
    faced(made.find(".//{*}rPr"), canvas.look.body, canvas.language)
    canvas.slide.shapes._spTree.append(made)


_SPACES = {
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "p": "http://schemas.openxmlformats.org/presentationml/2006/main",
}


def _next_id(canvas: Canvas) -> int:
    return max((shape.shape_id for shape in canvas.slide.shapes), default=1) + 1


def fill_notes(canvas: Canvas, slide: Slide) -> None:
    """Replace our part of the notes; what a person wrote below the rule stays."""
    frame: Any = canvas.slide.notes_slide.notes_text_frame
    if frame is None:
        return
    own = [p.text for p in frame.paragraphs]
    kept = own[own.index(RULE) + 1 :] if RULE in own else []
    said = [*notes(slide, canvas.language), RULE, *kept]
    fill(frame, [line(words, 12, "") for words in said], canvas.look.body, canvas.language)


#: Below this line in the notes people write theirs.
RULE = "– – –"
