"""Picture → Mermaid flowchart: boxes, frames and flows as text that editors and code hosts draw.

Mermaid places everything itself, so positions are not kept.
"""

import json
import re
from collections.abc import Iterator, Sequence

from servicemodel.domain.text import Text
from servicemodel.views.dot import Sheet, mark_line
from servicemodel.views.labels import BADGES, fill
from servicemodel.views.lettering import cleaned
from servicemodel.views.picture import Arrow, Box, Cluster, Mark, Picture, Shape, Style

#: Opening and closing of a box by its outline.
_SHAPES = {
    Shape.PARTY: ("(", ")"),
    Shape.POPULATION: ("[[", "]]"),
    Shape.STORE: ("[(", ")]"),
    Shape.WORLD: ("[", "]"),
    Shape.DECISION: ("{", "}"),
}
_LINES = {Style.SOLID: "-->", Style.DASHED: "-.->", Style.DOTTED: "-.->"}
#: Beyond this number of arrows Mermaid refuses a diagram unless it is told a higher limit.
MOST_ARROWS = 500


def mermaid(picture: Picture, sheet: Sheet) -> str:
    """The flowchart; what is hidden in ``picture`` is left out. The same for the same input."""
    arrows = [arrow for arrow in picture.arrows if not arrow.hidden]
    title = json.dumps(cleaned(picture.title.to(sheet.language)), ensure_ascii=False)
    lines = ["---", f"title: {title}", "---", "flowchart LR"]
    if picture.caption:
        lines += _remark(cleaned(picture.caption.to(sheet.language)))
    for entry in picture.legend:
        sign = BADGES[entry.sign] if isinstance(entry.sign, Mark) else entry.sign.value
        lines += _remark(f"{sign} = {cleaned(entry.label.to(sheet.language))}")
    lines += _inside(picture, sheet, "", 1)
    for arrow in arrows:
        lines += _arrow(arrow, sheet)
    lines += [_coloured(box, sheet) for box in picture.boxes if not box.hidden]
    lines += [_framed(frame, sheet) for frame in picture.clusters if not frame.hidden]
    lines += [
        f"  linkStyle {number} stroke:{mark_line((arrow.mark,), sheet.theme)},stroke-width:2px"
        for number, arrow in enumerate(arrows)
        if arrow.mark
    ]
    return "\n".join(lines) + "\n"


def node_id(kind: str, id: str) -> str:
    """The name of a part in the text: letters, digits and ``_`` only; different ids stay different."""
    if re.fullmatch(r"[A-Za-z0-9_]+", id):
        return f"{kind}_{id}"
    return f"{kind}x_" + "_".join(f"{ord(sign):x}" for sign in id)


def said(text: str) -> str:
    """A quoted label in which nothing is markup: all but letters, digits and plain signs as codes."""
    lines = (cleaned(line) for line in text.splitlines())
    return '"' + "<br/>".join("".join(_sign(sign) for sign in line) for line in lines) + '"'


def _sign(sign: str) -> str:
    return sign if sign.isalnum() or sign in " .,:+-−»★▲◆●，。；：、（）“”？！·" else f"#{ord(sign)};"


def _remark(text: str) -> list[str]:
    """A comment; braces would begin a directive of Mermaid."""
    return ["  %% " + re.sub(r"[{}%]", " ", text)]


def _inside(picture: Picture, sheet: Sheet, cluster: str, depth: int) -> Iterator[str]:
    """The boxes and, depth first, the frames inside ``cluster``."""
    for box in picture.boxes:
        if box.cluster == cluster and not box.hidden:
            opened, closed = _SHAPES[box.shape]
            label = said(_told(box.label, box.note, box.marks, sheet))
            yield f"{'  ' * depth}{node_id('b', box.id)}{opened}{label}{closed}"
    for frame in picture.clusters:
        if frame.parent == cluster and not frame.hidden:
            label = said(_told(frame.label, None, frame.marks, sheet))
            yield f"{'  ' * depth}subgraph {node_id('c', frame.id)}[{label}]"
            yield from _inside(picture, sheet, frame.id, depth + 1)
            yield f"{'  ' * depth}end"


def _told(label: Text, note: Text | None, marks: Sequence[Mark], sheet: Sheet) -> str:
    name = " ".join([*(BADGES[mark] for mark in marks), cleaned(label.to(sheet.language))])
    return f"{name}\n{note.to(sheet.language)}" if note else name


def _arrow(arrow: Arrow, sheet: Sheet) -> list[str]:
    """The line, named in a comment, so that each flow can be found again."""
    flows = " ".join(node_id("f", flow) for flow in arrow.flows or (arrow.id,))
    marks = (arrow.mark,) if arrow.mark else ()
    label = f"|{said(_told(arrow.label, None, marks, sheet))}|" if arrow.label else ""
    line = "==>" if arrow.thick and arrow.style is Style.SOLID else _LINES[arrow.style]
    ends = node_id("b", arrow.tail), node_id("b", arrow.head)
    return [f"  %% {flows}", f"  {ends[0]} {line}{label} {ends[1]}"]


def _framed(frame: Cluster, sheet: Sheet) -> str:
    theme = sheet.theme
    line = mark_line(frame.marks, theme, "frame")
    colours = f"fill:{theme.inner if frame.parent else theme.outer},stroke:{line},color:{theme.ink}"
    return f"  style {node_id('c', frame.id)} {colours}"


def _coloured(box: Box, sheet: Sheet) -> str:
    line, wide = mark_line(box.marks, sheet.theme), 2 if box.marks else 1
    dashed = ",stroke-dasharray:4" if box.shape is Shape.WORLD else ""
    colours = f"fill:{fill(box, sheet.theme)},stroke:{line},color:{sheet.theme.ink}"
    return f"  style {node_id('b', box.id)} {colours},stroke-width:{wide}px{dashed}"
