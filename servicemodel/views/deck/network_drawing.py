"""The network as shapes with connectors glued to them: move a box, and its lines follow."""

from typing import Any

from servicemodel.domain.text import Text
from servicemodel.views.deck.canvas import Canvas, Line, Span, line
from servicemodel.views.deck.fitting import SMALLEST, largest, shortened, width
from servicemodel.views.deck.look import Frame
from servicemodel.views.deck.paint import lined
from servicemodel.views.deck.scatter_drawing import numbered
from servicemodel.views.deck.slide import Link, Network, Node
from servicemodel.views.picture import Mark
from servicemodel.views.theme import LIGHT

_BESIDE = 210.0
_GAP = 20.0
_HIGH, _WIDE = 44.0, 128.0
_LEGEND = 18.0
_OUTLINES = {Mark.HIGH: LIGHT.high, Mark.MEDIUM: LIGHT.medium, Mark.LOW: LIGHT.low}
_SIGNS = {Mark.HIGH: "H ▲ ", Mark.MEDIUM: "M ◆ ", Mark.LOW: "L ● ", Mark.UNKNOWN: "? "}
_SOLID = Text("information flows", "信息流动")
_DASHED = Text("question without a direct answer", "没有直接答复的提问")
_MARKS = Text(
    "H ▲ high, M ◆ medium, L ● low finding; ? not known", "H ▲ 高、M ◆ 中、L ● 低：问题严重程度；? 尚不清楚"
)
_DEAD = Text("No direct answer to", "以下提问没有直接答复")
#: Places at which a connector is glued to a box.
_TOP, _LEFT, _BOTTOM, _RIGHT = 0, 1, 2, 3


def network(canvas: Canvas, shown: Network, frame: Frame) -> None:
    """Lines first, so that boxes stand on them; numbers last."""
    beside = _BESIDE if shown.listed else 0.0
    field = Frame(frame.left, frame.top, frame.width - beside, frame.height - _LEGEND - 4)
    places = {node.id: _place(node, shown, field) for node in shown.nodes}
    boxes = {node.id: _box(canvas, node, places[node.id]) for node in shown.nodes}
    for link in shown.links:
        _link(canvas, link, boxes, places, _nearer(shown, link))
    _legend(canvas, shown, Frame(frame.left, frame.bottom - _LEGEND, frame.width, _LEGEND))
    if shown.listed:
        _list(canvas, shown, Frame(field.right + _GAP, frame.top, beside - _GAP, field.height))


def _place(node: Node, shown: Network, field: Frame) -> Frame:
    wide = min(_WIDE, field.width / shown.columns * 0.7)
    high = min(_HIGH, field.height / shown.rows * 0.66)
    step = (field.width - wide) / max(1, shown.columns - 1)
    left = field.left + (step * node.column if shown.columns > 1 else (field.width - wide) / 2)
    middle = field.top + field.height * (node.row + 0.5) / shown.rows
    return Frame(left, middle - high / 2, wide, high)


def _box(canvas: Canvas, node: Node, place: Frame) -> Any:
    label = _SIGNS.get(node.mark, "") if node.mark else ""
    words = label + node.label.to(canvas.language)
    room = place.width - 8, place.height - 4
    size = largest([words], room, (11, 10, SMALLEST), bold=True)
    said = [line(shortened(words, size, room, bold=True), size, LIGHT.ink, bold=True, align="ctr")]
    outline = _OUTLINES.get(node.mark, LIGHT.line) if node.mark else LIGHT.line
    weight = 2.25 if node.mark in _OUTLINES else 1.0
    return canvas.box(f"box {node.id}", place, said, "#FFFFFF", outline, "round", weight=weight)


def _nearer(shown: Network, link: Link) -> float:
    """Where on its line the number stands, 0 to 1: near the box where fewer lines meet."""
    at = {end: sum(end in (each.tail, each.head) for each in shown.links) for end in (link.tail, link.head)}
    return 0.3 if at[link.tail] < at[link.head] else 0.7


def _link(canvas: Canvas, link: Link, boxes: dict[str, Any], places: dict[str, Frame], where: float) -> None:
    from pptx.enum.shapes import MSO_CONNECTOR

    tail, head = places[link.tail], places[link.head]
    begin, end = _sides(tail, head)
    bowed = begin == end
    made = canvas.slide.shapes.add_connector(
        MSO_CONNECTOR.CURVE if bowed else MSO_CONNECTOR.STRAIGHT, 0, 0, 0, 0
    )
    canvas.named(made, f"link {link.tail} {link.head}", "")
    made.begin_connect(boxes[link.tail], begin)
    made.end_connect(boxes[link.head], end)
    if bowed:
        _bow(made, tail, head)
    _stroked(canvas, made, link.dashed)
    _heads(made, link.back)
    _behind(canvas, made)
    if link.number:
        _number(canvas, link.number, (tail, head), begin, bowed, where)


def _sides(tail: Frame, head: Frame) -> tuple[int, int]:
    """Where the line leaves and arrives: towards the other box; bowed to the right past a box between."""
    if abs(tail.left - head.left) > 1:
        return (_RIGHT, _LEFT) if tail.left < head.left else (_LEFT, _RIGHT)
    down = head.top - tail.top
    if abs(down) <= tail.height * 2.6:
        return (_BOTTOM, _TOP) if down > 0 else (_TOP, _BOTTOM)
    return _RIGHT, _RIGHT


def _bow(made: Any, tail: Frame, head: Frame) -> None:
    """The shape that PowerPoint gives a connector between the same sides of two boxes."""
    from pptx.oxml import parse_xml
    from pptx.util import Pt

    upper, lower = sorted((tail.top + tail.height / 2, head.top + head.height / 2))
    made.left, made.top = Pt(tail.right), Pt(upper)
    made.width, made.height = 12700, Pt(lower - upper)
    out = 26 * 100000
    shape = made._element.spPr.find("{*}prstGeom")
    old = shape.find("{*}avLst")
    if old is not None:
        shape.remove(old)
    space = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    shape.append(parse_xml(f'<a:avLst {space}><a:gd name="adj1" fmla="val {out}"/></a:avLst>'))


def _heads(made: Any, back: bool) -> None:
    from pptx.oxml import parse_xml

    space = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    for name in (["headEnd"] if back else []) + ["tailEnd"]:
        made.line._get_or_add_ln().append(parse_xml(f'<a:{name} {space} type="triangle"/>'))


def _behind(canvas: Canvas, made: Any) -> None:
    """Behind all boxes, above what the master draws."""
    tree = canvas.slide.shapes._spTree
    tree.remove(made._element)
    tree.insert(2, made._element)


def _number(
    canvas: Canvas, number: int, ends: tuple[Frame, Frame], begin: int, bowed: bool, where: float
) -> None:
    """The number of a dead end, on its line."""
    tail, head = ends
    opposite = {_RIGHT: _LEFT, _LEFT: _RIGHT, _TOP: _BOTTOM, _BOTTOM: _TOP}
    (x, y), (u, v) = _site(tail, begin), _site(head, begin if bowed else opposite[begin])
    at = (x + 20, (y + v) / 2) if bowed else (x + (u - x) * where, y + (v - y) * where)
    _disc(canvas, f"number {number}", number, at)


def _site(place: Frame, side: int) -> tuple[float, float]:
    """The middle of a side of a box."""
    across, down = place.left + place.width / 2, place.top + place.height / 2
    return {
        _RIGHT: (place.right, down),
        _LEFT: (place.left, down),
        _BOTTOM: (across, place.bottom),
        _TOP: (across, place.top),
    }[side]


def _disc(canvas: Canvas, name: str, number: int, at: tuple[float, float]) -> None:
    said = [line(str(number), 10, LIGHT.ink, bold=True, align="ctr")]
    place = Frame(at[0] - 8, at[1] - 8, 16, 16)
    canvas.box(name, place, said, "#FFFFFF", LIGHT.high, "oval", rim=(0.0, 0.0), weight=1.5)


def _legend(canvas: Canvas, shown: Network, frame: Frame) -> None:
    """What lines and marks say; only what occurs."""
    at = frame.left
    for dashed, words in ((False, _SOLID), (True, _DASHED)):
        if any(link.dashed is dashed for link in shown.links):
            at += _sample(canvas, dashed, words.to(canvas.language), Frame(at, frame.top, 0, frame.height))
    marks = [_MARKS.to(canvas.language)] if any(node.mark for node in shown.nodes) else []
    rest = " · ".join([*marks, *([shown.left_out.to(canvas.language)] if shown.left_out else [])])
    room = frame.right - at, frame.height
    size = largest([rest], room, (10, SMALLEST))
    said = [line(shortened(rest, size, room), size, canvas.look.muted)]
    canvas.text("legend", Frame(at, frame.top, *room), said, "ctr")


def _sample(canvas: Canvas, dashed: bool, said: str, place: Frame) -> float:
    """A line of one kind with what it says; the width that both take."""
    from pptx.enum.shapes import MSO_CONNECTOR
    from pptx.util import Pt

    middle = Pt(place.top + place.height / 2)
    ends = Pt(place.left), middle, Pt(place.left + 28), middle
    sample = canvas.slide.shapes.add_connector(MSO_CONNECTOR.STRAIGHT, *ends)
    canvas.named(sample, f"sign {dashed}", "")
    _stroked(canvas, sample, dashed)
    wide = width(said, 10) + 4
    words = Frame(place.left + 33, place.top, wide, place.height)
    canvas.text(f"sign text {dashed}", words, [line(said, 10, canvas.look.muted)], "ctr")
    return 33 + wide + 14


def _stroked(canvas: Canvas, made: Any, dashed: bool) -> None:
    """Colour, weight and dashes of a line; none of the theme's effects."""
    from pptx.enum.dml import MSO_LINE

    style = made._element.find("{*}style")
    if style is not None:
        made._element.remove(style)
    lined(made.line, LIGHT.high if dashed else canvas.look.line, 2.0 if dashed else 1.25)
    if dashed:
        made.line.dash_style = MSO_LINE.DASH


def _list(canvas: Canvas, shown: Network, frame: Frame) -> None:
    head = [Line((Span(_DEAD.to(canvas.language), bold=True),), 12, canvas.look.ink)]
    canvas.text("list head", Frame(frame.left, frame.top + 4, frame.width, 32), head)
    numbered(canvas, shown.listed, Frame(frame.left, frame.top + 38, frame.width, frame.height - 38))
