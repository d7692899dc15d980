"""Picture → draw.io file: every box, frame and flow an editable shape, where the drawing has it."""

from collections.abc import Iterator, Sequence
from html import escape

from servicemodel.domain.kinds import Side
from servicemodel.views.bundling import bundles
from servicemodel.views.dot import Sheet, mark_line
from servicemodel.views.labels import BADGES, fill
from servicemodel.views.lettering import cleaned, safe_id
from servicemodel.views.picture import Arrow, Box, Cluster, Mark, Picture, Shape, Style
from servicemodel.views.sizes import Area, frames
from servicemodel.views.standing import Standing

#: Height of the band above the picture that holds title, caption and legend, in points.
_BAND = 92.0
_SHAPES = {
    Shape.PARTY: "rounded=1;",
    Shape.POPULATION: "shape=ext;double=1;rounded=1;",
    Shape.STORE: "shape=cylinder3;boundedLbl=1;size=8;",
    Shape.WORLD: "rounded=0;dashed=1;",
    Shape.DECISION: "rhombus;",
}
_SIGNS: dict[object, str] = {
    Style.SOLID: "——",
    Style.DASHED: "– –",
    Style.DOTTED: "· ·",
    Shape.POPULATION: "▣",
    Shape.STORE: "⛁",
    Shape.WORLD: "⬚",
    Shape.DECISION: "◇",
}
_STYLES = {Style.SOLID: "", Style.DASHED: "dashed=1;", Style.DOTTED: "dashed=1;dashPattern=1 3;"}


def drawio(picture: Picture, sheet: Sheet, stands: Standing) -> str:
    """The file as XML without a document type; what is hidden in ``picture`` is left out."""
    wide, high = stands.size[0] + 40, stands.size[1] + _BAND
    cells = [*_heading(picture, sheet, wide), *_frames(picture, sheet, stands)]
    cells += [_box(box, sheet, stands.boxes[box.id]) for box in picture.boxes if not box.hidden]
    for _, arrows in bundles(picture):
        cells += _flows([arrow for arrow in arrows if not arrow.hidden], sheet, stands)
    body = "\n".join(f"        {cell}" for cell in cells)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<mxfile host="servicemodel">\n'
        f'  <diagram id="{safe_id(picture.name)}" name="{_attribute(picture.title.to(sheet.language))}">\n'
        f'    <mxGraphModel grid="1" gridSize="10" page="0" pageWidth="{wide:.0f}" pageHeight="{high:.0f}"'
        f' background="{sheet.theme.ground}">\n      <root>\n        <mxCell id="0"/>\n'
        f'        <mxCell id="1" parent="0"/>\n{body}\n      </root>\n    </mxGraphModel>\n'
        "  </diagram>\n</mxfile>\n"
    )


def _heading(picture: Picture, sheet: Sheet, wide: float) -> Iterator[str]:
    """Title, caption and legend as texts above the picture."""
    language, theme = sheet.language, sheet.theme
    plain = f"text;html=1;align=left;verticalAlign=top;whiteSpace=wrap;fontColor={theme.ink};"
    title = picture.title.to(language)
    yield _vertex("title", title, f"{plain}fontSize=16;fontStyle=1;", Area(20, 10, wide, 34))
    if picture.caption:
        said = f"{plain}fontSize=11;"
        yield _vertex("caption", picture.caption.to(language), said, Area(20, 34, wide, 62))
    legend = "   ".join(f"{_sign(entry.sign)} {entry.label.to(language)}" for entry in picture.legend)
    if legend:
        yield _vertex("legend", legend, f"{plain}fontSize=11;", Area(20, 64, wide, 90))


def _sign(sign: Mark | Style | Shape | Side) -> str:
    return BADGES[sign] if isinstance(sign, Mark) else _SIGNS.get(sign, "■")


def _frames(picture: Picture, sheet: Sheet, stands: Standing) -> Iterator[str]:
    """Outer frames first, so that inner ones and boxes lie on them."""
    areas = frames(picture, {box.id: stands.boxes[box.id] for box in picture.boxes if not box.hidden})
    shown = [frame for frame in picture.clusters if frame.id in areas and not frame.hidden]
    for frame in sorted(shown, key=lambda one: (-_extent(areas[one.id]), one.id)):
        yield _frame(frame, sheet, areas[frame.id])


def _extent(area: Area) -> float:
    return (area.right - area.left) * (area.bottom - area.top)


def _frame(frame: Cluster, sheet: Sheet, area: Area) -> str:
    theme = sheet.theme
    colours = (theme.inner if frame.parent else theme.outer, mark_line(frame.marks, theme, "frame"))
    style = (
        "rounded=1;arcSize=4;html=1;whiteSpace=wrap;verticalAlign=top;align=left;spacingLeft=8;fontStyle=1;"
        f"fillColor={colours[0]};strokeColor={colours[1]};fontColor={theme.ink};fontSize=12;"
    )
    label = _marked(frame.label.to(sheet.language), frame.marks)
    return _vertex(f"cluster-{safe_id(frame.id)}", label, style, _below(area))


def _box(box: Box, sheet: Sheet, area: Area) -> str:
    theme = sheet.theme
    style = (
        f"{_SHAPES[box.shape]}html=1;whiteSpace=wrap;fillColor={fill(box, theme)};fontColor={theme.ink};"
        f"strokeColor={mark_line(box.marks, theme)};strokeWidth={2 if box.marks else 1};fontSize=12;"
    )
    name = f"<b>{_html(_marked(box.label.to(sheet.language), box.marks))}</b>"
    note = (
        f'<br><font style="font-size: 10px">{_html(box.note.to(sheet.language))}</font>' if box.note else ""
    )
    return _vertex(f"box-{safe_id(box.id)}", name + note, style, _below(area), markup=True)


def _flows(arrows: Sequence[Arrow], sheet: Sheet, stands: Standing) -> Iterator[str]:
    """One line for each flow; those that share a label stand below each other."""
    for row, arrow in enumerate(arrows):
        style = (
            f"html=1;endArrow=classic;rounded=1;fontSize=10;{_STYLES[arrow.style]}"
            f"strokeColor={mark_line((arrow.mark,) if arrow.mark else (), sheet.theme)};"
            f"strokeWidth={2 if arrow.mark or arrow.thick else 1};fontColor={sheet.theme.ink};"
            f"labelBackgroundColor={sheet.theme.ground};"
        )
        label = (
            _marked(arrow.label.to(sheet.language), (arrow.mark,) if arrow.mark else ())
            if arrow.label
            else ""
        )
        told = f' flows="{_attribute(" ".join(arrow.flows))}"' if arrow.flows else ""
        ends = f'source="box-{safe_id(arrow.tail)}" target="box-{safe_id(arrow.head)}"'
        area = stands.labels.get(arrows[0].id)
        way = _way(area, row, len(arrows)) if area else ""
        id = f"flow-{safe_id(arrow.id)}"
        cell = f'edge="1" parent="1" {ends} style="{style}"><mxGeometry relative="1" as="geometry">{way}'
        value = _attribute(_html(label))
        yield (
            f'<object id="{id}" label="{value}"{told}><mxCell {cell}</mxGeometry></mxCell></object>'
            if told
            else f'<mxCell id="{id}" value="{value}" {cell}</mxGeometry></mxCell>'
        )


def _way(area: Area, row: int, rows: int) -> str:
    """The point at which the line bends: where its row of the label stands."""
    down = area.top + (row + 0.5) * (area.bottom - area.top) / rows
    point = f'<mxPoint x="{(area.left + area.right) / 2:.0f}" y="{down + _BAND:.0f}"/>'
    return f'<Array as="points">{point}</Array>'


def _below(area: Area) -> Area:
    return Area(area.left, area.top + _BAND, area.right, area.bottom + _BAND)


def _vertex(id: str, label: str, style: str, area: Area, markup: bool = False) -> str:
    value = _attribute(label if markup else _html(label))
    place = f'x="{area.left:.0f}" y="{area.top:.0f}"'
    size = f'width="{area.right - area.left:.0f}" height="{area.bottom - area.top:.0f}"'
    geometry = f'<mxGeometry {place} {size} as="geometry"/>'
    return f'<mxCell id="{id}" value="{value}" style="{style}" vertex="1" parent="1">{geometry}</mxCell>'


def _marked(label: str, marks: Sequence[Mark]) -> str:
    return " ".join([*(BADGES[mark] for mark in marks), label])


def _html(text: str) -> str:
    """Text as draw.io shows it: its labels are HTML, so that nothing in it may be markup."""
    return "<br>".join(escape(cleaned(line)) for line in text.splitlines())


def _attribute(text: str) -> str:
    return escape(cleaned(text))
