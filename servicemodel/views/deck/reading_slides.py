"""What stands on the slides of a file: texts with their room, colours and typefaces, for the check."""

from collections.abc import Iterator
from typing import Any

from attrs import frozen

from servicemodel.views.deck.canvas import OURS
from servicemodel.views.deck.fitting import height, lines
from servicemodel.views.deck.look import Frame, Look
from servicemodel.views.deck.room import TITLE

_POINT = 12700
_RIM = {"l": 7.2, "r": 7.2, "t": 3.6, "b": 3.6}


@frozen
class Run:
    """A piece of text with what is set on it; None where it is left to the master."""

    text: str
    size: float | None
    colour: str | None
    latin: str | None
    chinese: str | None


@frozen
class Paragraph:
    """Runs in one paragraph; ``left`` is its indent and ``spacing`` its exact line height, in points."""

    runs: tuple[Run, ...]
    bold: bool
    left: float
    before: float
    spacing: float | None

    @property
    def text(self) -> str:
        """The words of all runs."""
        return "".join(run.text for run in self.runs)

    @property
    def hung(self) -> str:
        """The words behind the number that hangs before them."""
        return self.text.rpartition("\t")[2]

    def size(self, otherwise: float) -> float:
        """The largest size of its runs."""
        return max((run.size for run in self.runs if run.size), default=otherwise)


@frozen
class Words:
    """The text of one shape or cell: its name, its room without the rim, and the fill behind it.

    ``ink`` is the colour of runs that name none; ``frame`` is the shape itself.
    """

    name: str
    frame: Frame
    room: tuple[float, float]
    paragraphs: tuple[Paragraph, ...]
    ground: str
    ink: str
    usual: float
    is_title: bool = False

    @property
    def text(self) -> str:
        """All its words, a line for each paragraph."""
        return "\n".join(each.text for each in self.paragraphs)

    @property
    def needed(self) -> float:
        """The height that the text takes in its width."""
        return sum(each.before + self._height(each) for each in self.paragraphs)

    def _height(self, each: Paragraph) -> float:
        size, wide = each.size(self.usual), self.room[0] - each.left
        if each.spacing is None:
            return height([each.hung], size, wide, each.bold)
        return len(lines(each.hung, size, wide, each.bold)) * each.spacing

    @property
    def taken(self) -> int:
        """Number of lines."""
        return sum(
            len(lines(each.hung, each.size(self.usual), self.room[0] - each.left, each.bold))
            for each in self.paragraphs
        )


def words(slide: Any, look: Look) -> Iterator[Words]:
    """Every text of ours on a slide; text without a fill of its own lies on the topmost fill behind it."""
    behind: list[tuple[Frame, str]] = []
    for shape in slide.shapes:
        if not shape.name.startswith(OURS):
            continue
        name = shape.name.removeprefix(OURS)
        if getattr(shape, "has_table", False):
            yield from _cells(shape, name, look)
        elif shape.has_text_frame and shape.text_frame.text.strip() and _says(shape):
            yield _shape(shape, name, look, behind)
        fill = _fill(shape._element.find("{*}spPr"))
        if fill:
            behind.append((_frame(shape), fill))


def _says(shape: Any) -> bool:
    """Whether a shape holds words of ours; a page number is the master's."""
    return not shape.is_placeholder or bool(shape.placeholder_format.type == TITLE)


def _frame(shape: Any) -> Frame:
    sides = (shape.left, shape.top, shape.width, shape.height)
    return Frame(*((side or 0) / _POINT for side in sides))


def _on(frame: Frame, behind: list[tuple[Frame, str]], look: Look) -> str:
    """The colour behind the middle of a frame."""
    x, y = frame.left + frame.width / 2, frame.top + frame.height / 2
    over = (
        fill
        for field, fill in reversed(behind)
        if field.left <= x <= field.right and field.top <= y <= field.bottom
    )
    return next(over, look.ground)


def _shape(shape: Any, name: str, look: Look, behind: list[tuple[Frame, str]]) -> Words:
    is_title = shape.is_placeholder and shape.placeholder_format.type == TITLE
    frame = _frame(shape)
    body = shape.text_frame._txBody.bodyPr
    rim = {side: _inset(body, side) for side in _RIM}
    if is_title:
        rim = dict(zip("lrtb", (look.title_rim[0], look.title_rim[0], *[look.title_rim[1]] * 2), strict=True))
    room = frame.width - rim["l"] - rim["r"], frame.height - rim["t"] - rim["b"]
    ground = _fill(shape._element.find("{*}spPr")) or _on(frame, behind, look)
    paragraphs = tuple(_paragraph(each, is_title and look.title_bold) for each in shape.text_frame.paragraphs)
    ink, usual = (look.title_ink, look.heading) if is_title else (look.ink, 18.0)
    return Words(name, frame, room, paragraphs, ground, ink, usual, is_title)


def _inset(body: Any, side: str) -> float:
    said = body.get(side + "Ins")
    return int(said) / _POINT if said is not None else _RIM[side]


def _cells(shape: Any, name: str, look: Look) -> Iterator[Words]:
    top = shape.top / _POINT
    for number, row in enumerate(shape.table.rows):
        left, high = shape.left / _POINT, row.height / _POINT
        for column, cell in enumerate(row.cells):
            wide = shape.table.columns[column].width / _POINT
            frame = Frame(left, top, wide, high)
            room = (
                wide - (cell.margin_left + cell.margin_right) / _POINT,
                high - (cell.margin_top + cell.margin_bottom) / _POINT,
            )
            ground = _fill(cell._tc.tcPr) or look.ground
            paragraphs = tuple(_paragraph(each, False) for each in cell.text_frame.paragraphs)
            label = f"{name} {number + 1}/{column + 1}"
            yield Words(label, frame, room, paragraphs, ground, look.ink, 18.0)
            left += wide
        top += high


def _paragraph(paragraph: Any, bold: bool) -> Paragraph:
    own = paragraph._p.pPr
    spacing = paragraph.line_spacing
    exact = spacing.pt if hasattr(spacing, "pt") else None
    before = paragraph.space_before
    runs = tuple(_run(run) for run in paragraph.runs)
    return Paragraph(
        runs,
        bold or any(run.font.bold for run in paragraph.runs),
        int(own.get("marL") or 0) / _POINT if own is not None else 0.0,
        before.pt if before is not None else 0.0,
        exact,
    )


def _run(run: Any) -> Run:
    own = run._r.rPr
    size = run.font.size
    faces = {name: own.find("{*}" + name) if own is not None else None for name in ("latin", "ea")}
    told = {name: face.get("typeface") if face is not None else None for name, face in faces.items()}
    return Run(run.text, size.pt if size else None, _fill(own), told["latin"], told["ea"])


def _fill(properties: Any) -> str | None:
    """The solid colour among properties; the lighter of two where it is a pattern; None for none."""
    if properties is None:
        return None
    solid = properties.find("{*}solidFill/{*}srgbClr")
    if solid is None:
        solid = properties.find("{*}pattFill/{*}fgClr/{*}srgbClr")
    return "#" + solid.get("val").upper() if solid is not None else None
