"""Writing and drawing on one slide: every run gets its typefaces and its language, every shape its name.

Names begin with ``sm:`` – by them a later run finds what is ours and leaves alone what a person added.
"""

from collections.abc import Sequence
from typing import Any

from attrs import frozen

from servicemodel.domain.text import Language
from servicemodel.views.deck.fitting import SMALLEST, leading
from servicemodel.views.deck.look import TAGS, Faces, Frame, Look
from servicemodel.views.deck.paint import filled, lined, rgb
from servicemodel.views.lettering import cleaned

#: First letters of the names of our shapes and slides.
OURS = "sm:"


@frozen
class Span:
    """Words of one look inside a line; ``colour`` None is that of the line."""

    text: str
    bold: bool = False
    colour: str | None = None


@frozen
class Line:
    """A paragraph; ``size`` in points, ``align`` one of l, ctr, r, ``before`` room above it in points.

    ``left`` is its indent, ``hang`` by how much its first line, with the bullet ``sign``, begins before it.
    """

    spans: tuple[Span, ...]
    size: float
    colour: str
    align: str = "l"
    before: float = 0.0
    sign: str = ""
    left: float = 0.0
    hang: float = 0.0


def line(text: str, size: float, colour: str, bold: bool = False, align: str = "l") -> Line:
    """A paragraph of one look."""
    return Line((Span(text, bold),), size, colour, align)


@frozen
class Canvas:
    """A slide being drawn on, in one language, with the look of its file."""

    slide: Any
    language: Language
    look: Look

    def box(
        self,
        name: str,
        frame: Frame,
        lines: Sequence[Line] = (),
        fill: str = "",
        outline: str = "",
        shape: str = "rect",
        anchor: str = "ctr",
        rim: tuple[float, float] = (4.0, 2.0),
        weight: float = 1.0,
        alt: str = "",
    ) -> Any:
        """A shape with text in it; no ``fill`` or ``outline``: none. ``alt`` is its alternative text."""
        from pptx.enum.shapes import MSO_SHAPE
        from pptx.util import Pt

        kinds = {
            "rect": MSO_SHAPE.RECTANGLE,
            "round": MSO_SHAPE.ROUNDED_RECTANGLE,
            "oval": MSO_SHAPE.OVAL,
            "diamond": MSO_SHAPE.DIAMOND,
            "pentagon": MSO_SHAPE.PENTAGON,
        }
        places = [Pt(value) for value in (frame.left, frame.top, frame.width, frame.height)]
        made = self.slide.shapes.add_shape(kinds[shape], *places)
        if shape == "pentagon":
            made.adjustments[0] = 0.2
        if shape == "round":
            made.adjustments[0] = min(0.12, 4 / max(1.0, min(frame.width, frame.height)))
        self.named(made, name, alt)
        painted(made, fill, outline, weight)
        self.write(made, lines, anchor, rim)
        return made

    def text(self, name: str, frame: Frame, lines: Sequence[Line], anchor: str = "t") -> Any:
        """Text without a shape around it."""
        from pptx.util import Pt

        places = [Pt(value) for value in (frame.left, frame.top, frame.width, frame.height)]
        made = self.slide.shapes.add_textbox(*places)
        self.named(made, name, "")
        self.write(made, lines, anchor, (0.0, 0.0))
        return made

    def named(self, shape: Any, name: str, alt: str) -> None:
        """Mark ``shape`` as ours."""
        own = shape._element.xpath(".//p:cNvPr")[0]
        own.set("name", OURS + name)
        if alt:
            own.set("descr", cleaned(alt))

    def write(self, shape: Any, lines: Sequence[Line], anchor: str, rim: tuple[float, float]) -> None:
        """Put ``lines`` into ``shape``, which keeps its size."""
        from pptx.util import Pt

        frame = shape.text_frame
        frame.word_wrap = True
        body = frame._txBody.bodyPr
        frame.margin_left = frame.margin_right = Pt(rim[0])
        frame.margin_top = frame.margin_bottom = Pt(rim[1])
        body.set("anchor", anchor)
        fill(frame, lines, self.look.body, self.language)


def painted(shape: Any, fill: str, outline: str, weight: float = 1.0) -> None:
    """Fill and outline of a shape, without shadow; "" for none."""
    if fill:
        filled(shape.fill, fill)
    else:
        shape.fill.background()
    if outline:
        lined(shape.line, outline, weight)
    else:
        shape.line.fill.background()
    style = shape._element.find("{*}style")
    if style is not None:
        shape._element.remove(style)


def fill(frame: Any, lines: Sequence[Line], faces: Faces, language: Language) -> None:
    """Replace the text of a text frame by ``lines``."""
    body = frame._txBody
    for old in body.findall("{*}p"):
        body.remove(old)
    for each in lines or (line(" ", SMALLEST, ""),):
        paragraph = frame.add_paragraph()
        _set(paragraph, each)
        for span in each.spans:
            _run(paragraph, span, each, faces, language)


def _set(paragraph: Any, each: Line) -> None:
    from pptx.oxml import parse_xml
    from pptx.util import Pt

    paragraph.line_spacing = Pt(leading(each.size))
    paragraph.space_before, paragraph.space_after = Pt(each.before), Pt(0)
    own = paragraph._p.get_or_add_pPr()
    own.set("algn", each.align)
    own.set("marL", str(round(each.left * 12700)))
    own.set("indent", str(round(-each.hang * 12700)))
    name = f'buChar xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" char="{each.sign}"'
    none = 'buNone xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    own.append(parse_xml(f"<a:{name if each.sign else none}/>"))


def _run(paragraph: Any, span: Span, each: Line, faces: Faces, language: Language) -> None:
    from pptx.util import Pt

    run = paragraph.add_run()
    run.text = cleaned_line(span.text)
    run.font.size, run.font.bold = Pt(each.size), span.bold
    colour = span.colour or each.colour
    if colour:
        run.font.color.rgb = rgb(colour)
    faced(run._r.get_or_add_rPr(), faces, language)


def cleaned_line(text: str) -> str:
    """``text`` without signs that XML cannot hold; a space or tab at its ends stays."""
    head = " " if text[:1] == " " else ""
    tail = text[-1:] if text[-1:] in " \t" and text.strip() else ""
    return head + cleaned(text) + tail


def faced(properties: Any, faces: Faces, language: Language) -> None:
    """Typefaces for Latin and Chinese letters and the language, on the properties of a run.

    Without the East Asian typeface Chinese text falls back to any font outside PowerPoint for Windows.
    """
    from pptx.oxml.ns import qn

    properties.set("lang", TAGS[language])
    if language is Language.ZH:
        properties.set("altLang", TAGS[Language.EN])
    for old in (*properties.findall(qn("a:latin")), *properties.findall(qn("a:ea"))):
        properties.remove(old)
    after = [child for child in properties if child.tag in {qn("a:" + name) for name in _BEFORE}]
    at = list(properties).index(after[-1]) + 1 if after else 0
    for offset, (name, face) in enumerate((("latin", faces.latin), ("ea", faces.chinese))):
        made = properties.makeelement(qn("a:" + name), {"typeface": face})
        properties.insert(at + offset, made)


#: What stands before the typefaces among the properties of a run.
_BEFORE = ("ln", "noFill", "solidFill", "gradFill", "effectLst", "highlight", "uLnTx", "uFillTx")
