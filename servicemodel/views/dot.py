"""Picture → DOT text.

A flow is a small node in the middle of its arrow ("flow-as-node"): labels on edges lose edges as soon
as there are clusters. Flows between the same two boxes in the same direction share one such node, one
row each. Every line runs from the left lane to the right one, so that cycles do not disturb the
columns; a flow to the left is the same line with its arrowhead at the other end.

Where a picture has spots, every node says where it stands and the layout is ``nop``: lines only.
"""

from collections.abc import Mapping

import graphviz
from attrs import frozen

from servicemodel.domain.layout import Spot
from servicemodel.domain.text import Language
from servicemodel.views import labels
from servicemodel.views.bundling import around, bundles
from servicemodel.views.fonts import FAMILIES
from servicemodel.views.lettering import points, safe_id, tip
from servicemodel.views.picture import Arrow, Box, Cluster, Mark, Picture, Shape
from servicemodel.views.sizes import Area, box_size, frames
from servicemodel.views.theme import Theme

#: Beyond this number of arrows lines are drawn straight, and crossings are untangled less thoroughly.
CROWDED = 400

_SHAPES = {
    Shape.PARTY: {"shape": "box", "style": "filled,rounded"},
    Shape.POPULATION: {"shape": "box", "style": "filled,rounded", "peripheries": "2"},
    Shape.STORE: {"shape": "cylinder", "style": "filled"},
    Shape.WORLD: {"shape": "box", "style": "filled,dashed"},
    Shape.DECISION: {"shape": "diamond", "style": "filled"},
}
_MARK_LINES = {
    Mark.HIGH: "high",
    Mark.MEDIUM: "line",
    Mark.LOW: "low",
    Mark.ADDED: "good",
    Mark.REMOVED: "high",
    Mark.CHANGED: "low",
    Mark.PROACTIVE: "low",
    Mark.BEST: "low",
}


@frozen
class Sheet:
    """What a picture is drawn on: language, colours and the family of the letters."""

    language: Language
    theme: Theme
    font: str = FAMILIES


def dot(picture: Picture, sheet: Sheet) -> str:
    """DOT text of ``picture``: the same for the same input on every machine."""
    graph = graphviz.Digraph(name=picture.name)
    graph.attr("graph", **_graph_attributes(picture, sheet))
    graph.attr("node", fontname=sheet.font, fontsize="12", fontcolor=sheet.theme.ink, penwidth="1.2")
    graph.attr("edge", color=sheet.theme.line, arrowsize="0.7", penwidth="1.2")
    _put_inside(graph, picture, sheet, "")
    given = prefix(picture, sheet)
    lanes = {box.id: (box.lane, at) for at, box in enumerate(picture.boxes)}
    for (tail, head), arrows in bundles(picture):
        # Bare lines within a lane do not push their ends apart: the boxes stay in one column.
        free = lanes[tail][0] == lanes[head][0] and not arrows[0].label
        line = _line(arrows[0], sheet) | ({"constraint": "false"} if free else {})
        _put_lines(graph, given, arrows, sheet.language, line, forwards=lanes[tail] <= lanes[head])
    return str(graph.source)


def prefix(picture: Picture, sheet: Sheet) -> str:
    """First part of all ids in the drawing, so that several drawings can live in one page."""
    return f"{safe_id(picture.name)}-{sheet.language.value}-"


def _graph_attributes(picture: Picture, sheet: Sheet) -> dict[str, str]:
    crowded = len(picture.arrows) > CROWDED
    return {
        "id": prefix(picture, sheet) + "graph",
        "rankdir": "LR",
        "bgcolor": sheet.theme.ground,
        "fontname": sheet.font,
        "fontcolor": sheet.theme.ink,
        "label": labels.heading(picture, sheet.language, sheet.theme),
        "labelloc": "t",
        "labeljust": "l",
        "nodesep": "0.16",
        "ranksep": "0.32",
        "pad": "0.2",
        "splines": "line" if crowded else "spline",
        "outputorder": "edgesfirst",
    } | (
        {"layout": "nop", "esep": "+1"}
        if picture.spots
        else {"nslimit": "1", "mclimit": "0.2"}
        if crowded
        else {}
    )


def _put_inside(graph: graphviz.Digraph, picture: Picture, sheet: Sheet, inside: str) -> None:
    """Write the boxes, the flows among them and, depth first, the frames inside ``inside`` ("": the sheet).

    A flow stands in the innermost frame around both its ends, or the frame would have no room for it.
    """
    boxes = tuple(box for box in picture.boxes if box.cluster == inside)
    # The engine puts what comes last on top.
    for box in boxes[::-1] if picture.ordered else boxes:
        _put_box(graph, picture, sheet, box)
    homes = {box.id: around(picture, box.cluster) for box in picture.boxes}
    for (tail, head), arrows in bundles(picture):
        if arrows[0].label and next(h for h in homes[tail] if h in homes[head]) == inside:
            _put_flow(graph, picture, sheet, arrows)
    clusters = tuple(cluster for cluster in picture.clusters if cluster.parent == inside)
    for cluster in clusters[::-1] if picture.ordered else clusters:
        with graph.subgraph(name="cluster_" + safe_id(cluster.id)) as frame:
            frame.attr(
                **{"class": "cluster"},
                id=f"{prefix(picture, sheet)}cluster-{safe_id(cluster.id)}",
                label=labels.frame(cluster, sheet.language, sheet.theme),
                tooltip=tip((cluster.tip or cluster.label).to(sheet.language)),
                style="invis" if cluster.hidden else "filled,rounded",
                color=mark_line(cluster.marks, sheet.theme, "frame"),
                fillcolor=sheet.theme.inner if cluster.parent else sheet.theme.outer,
                fontcolor=sheet.theme.ink,
                margin="12",
                **_framed(picture, cluster, sheet.language),
            )
            _put_inside(frame, picture, sheet, cluster.id)


def _framed(picture: Picture, cluster: Cluster, language: Language) -> dict[str, str]:
    """Where a frame stands whose boxes have their spots; y runs upward here."""
    spots = dict(picture.spots)
    places = {box.id: Area.at(spots[box.id], box_size(box)) for box in picture.boxes if box.id in spots}
    area = frames(picture, places).get(cluster.id)
    if area is None:
        return {}
    wide = points(cluster.label.to(language), 13) + sum(
        points(labels.BADGES[m], 11) + 14 for m in cluster.marks
    )
    name = f"{area.left + 10 + wide / 2:g},{-area.top - 12:g}"
    return {"bb": f"{area.left:g},{-area.bottom:g},{area.right:g},{-area.top:g}", "lp": name}


def _at(spots: Mapping[str, Spot], id: str) -> dict[str, str]:
    """Where a node stands, if that is settled; y runs upward here."""
    return {"pos": f"{spots[id][0]:g},{-spots[id][1]:g}!"} if id in spots else {}


def _put_box(graph: graphviz.Digraph, picture: Picture, sheet: Sheet, box: Box) -> None:
    look = dict(_SHAPES[box.shape])
    if box.hidden:
        look["style"] = "invis"
    side = box.side.value if box.side else "none"
    graph.node(
        _box_name(box.id),
        label=labels.box(box, sheet.language, sheet.theme),
        **look,
        **{"class": f"box side-{side}" + "".join(f" mark-{mark.value}" for mark in box.marks)},
        id=f"{prefix(picture, sheet)}box-{safe_id(box.id)}",
        tooltip=tip((box.tip or box.label).to(sheet.language)),
        color=mark_line(box.marks, sheet.theme),
        penwidth="2.4" if box.marks else "1.2",
        fillcolor=labels.fill(box, sheet.theme),
        margin="0.08,0.05",
        height="0.4",
        **_at(dict(picture.spots), box.id),
    )


def mark_line(marks: tuple[Mark, ...], theme: Theme, plain: str = "line") -> str:
    """Colour of an outline: that of its first mark."""
    return dict(theme.tokens)[_MARK_LINES.get(marks[0], plain) if marks else plain]


def _put_flow(graph: graphviz.Digraph, picture: Picture, sheet: Sheet, arrows: list[Arrow]) -> None:
    """The small node in the middle of an arrow, with one row for each flow."""
    given, id = prefix(picture, sheet), safe_id(arrows[0].id)
    hidden = {"style": "invis"} if arrows[0].hidden else {}
    rows = labels.rows(arrows, sheet.language, sheet.theme, given)
    look = {"class": "flow", "id": f"{given}node-{id}", "shape": "plain"} | hidden
    stands = " ".join(safe_id(flow) for arrow in arrows for flow in arrow.flows)
    told = {"comment": stands} if stands else {}
    graph.node(f"flow-{id}", label=rows, **look, **told, **_at(dict(picture.label_spots), arrows[0].id))


def _put_lines(
    graph: graphviz.Digraph,
    given: str,
    arrows: list[Arrow],
    language: Language,
    line: dict[str, str],
    forwards: bool,
) -> None:
    """The line from tail to head, in two parts where the flow is a node between them."""
    first = arrows[0]
    name = "flow-" + safe_id(first.id)
    if first.label is None:
        said = tip(first.tip.to(language)) if first.tip else " "
        look = line | {"id": given + name, "tooltip": said, "dir": "forward" if forwards else "back"}
        ends = (_box_name(first.tail), _box_name(first.head))
        graph.edge(*(ends if forwards else ends[::-1]), **look)
        return
    stops = [_box_name(first.tail), name, _box_name(first.head)]
    stops = stops if forwards else stops[::-1]
    for at, way in enumerate(("none", "forward") if forwards else ("back", "none")):
        look = line | {"id": f"{given}line-{safe_id(first.id)}-{at}", "tooltip": " ", "dir": way}
        graph.edge(stops[at], stops[at + 1], **look)


def _line(arrow: Arrow, sheet: Sheet) -> dict[str, str]:
    mark = f" mark-{arrow.mark.value}" if arrow.mark else ""
    return {
        "color": mark_line((arrow.mark,) if arrow.mark else (), sheet.theme),
        "style": "invis" if arrow.hidden else arrow.style.value,
        "penwidth": "3.2" if arrow.thick else "1.8" if arrow.mark else "1.2",
        "class": "arrow" + mark,
    }


def _box_name(id: str) -> str:
    return "box-" + safe_id(id)
