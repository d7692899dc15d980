"""Native tables: fixed column widths, rows as high as their text, figures in the cells of a heat map."""

from collections.abc import Sequence
from typing import Any

from attrs import evolve, frozen

from servicemodel.domain.text import Language
from servicemodel.views.deck.canvas import Canvas, Line, Span, fill
from servicemodel.views.deck.fitting import SMALLEST, height, largest, leading, lines, shortened
from servicemodel.views.deck.look import Frame
from servicemodel.views.deck.paint import filled, hatched
from servicemodel.views.deck.slide import Grid, GridCell, Rows
from servicemodel.views.page.heat import colour
from servicemodel.views.theme import LIGHT

_RIM = (4.0, 2.0)
_PLAIN = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"
_NAMES = 150.0
_SIZE = 10.5


@frozen
class Cell:
    """A cell: its line of text, its fill and whether it is hatched (not known)."""

    line: Line
    fill: str = ""
    hatched: bool = False


def table(
    canvas: Canvas,
    name: str,
    frame: Frame,
    widths: Sequence[float],
    heights: Sequence[float],
    cells: Sequence[Sequence[Cell]],
) -> Any:
    """A table of ``cells``; the first row is its head."""
    from pptx.util import Pt

    places = [Pt(value) for value in (frame.left, frame.top, sum(widths), sum(heights))]
    made = canvas.slide.shapes.add_table(len(cells), len(widths), *places)
    canvas.named(made, name, "")
    grid = made.table
    grid.horz_banding = False
    grid._tbl.tblPr.find("{*}tableStyleId").text = _PLAIN
    for number, wide in enumerate(widths):
        grid.columns[number].width = Pt(wide)
    for number, (high, row) in enumerate(zip(heights, cells, strict=True)):
        grid.rows[number].height = Pt(high)
        for column, cell in enumerate(row):
            _put(canvas, grid.cell(number, column), cell)
    return made


def _put(canvas: Canvas, place: Any, cell: Cell) -> None:
    from pptx.enum.text import MSO_ANCHOR
    from pptx.util import Pt

    place.margin_left = place.margin_right = Pt(_RIM[0])
    place.margin_top = place.margin_bottom = Pt(_RIM[1])
    place.vertical_anchor = MSO_ANCHOR.MIDDLE
    fill(place.text_frame, (cell.line,), canvas.look.body, canvas.language)
    _ruled(place._tc.get_or_add_tcPr())
    if cell.hatched:
        hatched(place.fill, "#C3C9D1")
    elif cell.fill:
        filled(place.fill, cell.fill)
    else:
        place.fill.background()


def _ruled(properties: Any) -> None:
    """A thin line below the cell."""
    from pptx.oxml import parse_xml

    space = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    paint = f'<a:solidFill><a:srgbClr val="{LIGHT.frame[1:]}"/></a:solidFill>'
    properties.append(parse_xml(f'<a:lnB {space} w="6350">{paint}</a:lnB>'))


def heights_of(rows: Sequence[Sequence[str]], widths: Sequence[float], size: float) -> list[float]:
    """The height of each row at ``size``: that of its highest cell."""
    inner = [wide - 2 * _RIM[0] for wide in widths]
    return [
        max(height([cell], size, room) for cell, room in zip(row, inner, strict=True)) + 2 * _RIM[1] + 1
        for row in rows
    ]


def rows(canvas: Canvas, shown: Rows, frame: Frame) -> None:
    """A table of words; the caller has cut it to what fits."""
    words = [[cell.to(canvas.language) for cell in row] for row in (shown.headers, *shown.rows)]
    widths = [share / sum(shown.widths) * frame.width for share in shown.widths]
    size = _size(words, widths, frame.height) if shown.loose else _SIZE
    heights = heights_of(words, widths, size)
    cells = [
        [_cell(canvas, word, size, head=number == 0) for word in row] for number, row in enumerate(words)
    ]
    table(canvas, "table", frame, widths, heights, cells)


def _size(words: Sequence[Sequence[str]], widths: Sequence[float], room: float) -> float:
    """The largest size at which the whole table stands in the height ``room``."""
    sizes = (16.0, 15.0, 14.0, 13.0, 12.0, 11.0)
    return next((size for size in sizes if sum(heights_of(words, widths, size)) <= room), _SIZE)


def _cell(canvas: Canvas, word: str, size: float, head: bool) -> Cell:
    ink = LIGHT.ink if head else canvas.look.ink
    return Cell(Line((Span(word, bold=head),), size, ink), LIGHT.inner if head else "")


def pages(shown: Rows, frame: Frame, languages: Sequence[Language], size: float = _SIZE) -> list[Rows]:
    """The table cut so that each part fits into ``frame`` in every language; all parts have the head.

    The parts are about equally long; a table of one part is ``loose``: set as large as fits.
    """
    widths = [share / sum(shown.widths) * frame.width for share in shown.widths]
    tall = [_tallest(shown, row, widths, languages, size) for row in range(-1, len(shown.rows))]
    room = frame.height - tall[0]
    fewest = len(_cut(tall[1:], room))
    if fewest == 1:
        return [evolve(shown, loose=True)]
    even = next(high for high in range(1, int(room) + 2) if len(_cut(tall[1:], min(high, room))) <= fewest)
    parts = _cut(tall[1:], min(even, room))
    return [evolve(shown, rows=tuple(shown.rows[row] for row in part)) for part in parts]


def _cut(tall: Sequence[float], most: float) -> list[list[int]]:
    """Numbers of the rows of each part, which is at most ``most`` points high or a single row."""
    parts: list[list[int]] = [[]]
    room = most
    for row, high in enumerate(tall):
        if high > room and parts[-1]:
            parts.append([])
            room = most
        parts[-1].append(row)
        room -= high
    return parts


def _tallest(
    shown: Rows, row: int, widths: Sequence[float], languages: Sequence[Language], size: float
) -> float:
    said = shown.headers if row < 0 else shown.rows[row]
    return max(heights_of([[cell.to(one) for cell in said]], widths, size)[0] for one in languages)


def grid(canvas: Canvas, shown: Grid, frame: Frame) -> None:
    """A heat map as a table: one hue, the figure in every cell, hatched where nothing is known."""
    heads = [name.to(canvas.language) for name in shown.columns]
    names = min(_NAMES, frame.width * 0.22)
    wide = min(110.0, (frame.width - names) / max(1, len(heads)))
    widths = [frame.width - wide * len(heads) if wide < 110 else names, *[wide] * len(heads)]
    top = _head_height(heads, wide)
    below = leading(10) + 4
    high = min(34.0, (frame.height - top - below) / max(1, len(shown.rows)))
    size = largest(["100 %"], (wide - 8, high), (12, 11, 10, SMALLEST))
    cells = [[_head(canvas, " "), *(_head(canvas, head) for head in heads)]]
    for name, row in shown.rows:
        said = shortened(name.to(canvas.language), 10, (widths[0] - 2 * _RIM[0], high - 2 * _RIM[1]))
        cells.append(
            [Cell(Line((Span(said),), 10, canvas.look.ink)), *(_heat(canvas, cell, size) for cell in row)]
        )
    table(canvas, "heat", frame, widths, [top, *[high] * len(shown.rows)], cells)
    under = Frame(frame.left, frame.top + top + high * len(shown.rows) + 4, frame.width, below)
    words = shown.legend.to(canvas.language)
    canvas.text("legend", under, [Line((Span(words),), 10, canvas.look.muted)])


def _head_height(heads: Sequence[str], wide: float) -> float:
    most = max((len(lines(head, 10, wide - 8, bold=True)) for head in heads), default=1)
    return min(4, most) * leading(10) + 2 * _RIM[1] + 1


def _head(canvas: Canvas, word: str) -> Cell:
    return Cell(Line((Span(word, bold=True),), 10, LIGHT.ink, "ctr"), LIGHT.inner)


def _heat(canvas: Canvas, cell: GridCell | None, size: float) -> Cell:
    if cell is None:
        return Cell(Line((Span(" "),), size, LIGHT.ink, "ctr"), LIGHT.ground)
    words = Line((Span(cell.said.to(canvas.language), bold=cell.short),), size, LIGHT.ink, "ctr")
    if cell.share is None:
        return Cell(words, hatched=True)
    return Cell(words, colour(cell.share).upper())
