"""A picture as plain values: boxes, clusters, arrows, marks. Nothing here knows how it is drawn.

Marks and styles are the whole sign language of the pictures; the legend is made from those that occur.
"""

from enum import Enum

from attrs import evolve, frozen

from servicemodel.domain.kinds import Side
from servicemodel.domain.layout import Spot
from servicemodel.domain.text import Text


class Mark(Enum):
    """A sign on a box or an arrow; each is drawn with a letter or a shape beside its colour."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"
    UNKNOWN = "unknown"
    GOOD = "good"
    PROACTIVE = "proactive"
    BEST = "best"
    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"


class Style(Enum):
    """How a line is drawn."""

    SOLID = "solid"
    DASHED = "dashed"
    DOTTED = "dotted"


class Shape(Enum):
    """Outline of a box: one party, a population of alike parties, a store, the world of facts, a decision."""

    PARTY = "party"
    POPULATION = "population"
    STORE = "store"
    WORLD = "world"
    DECISION = "decision"


@frozen
class Box:
    """A party in the picture. ``note`` is a second, quieter line; ``tip`` is shown on pointing.

    ``lane`` says how far to the right the box belongs (0 is leftmost). A ``hidden`` box keeps its
    place but is not painted: two drawings of one layout. ``kin`` names what the box is gathered under
    where a picture is too large, from close to wide; without it the box stays by itself. A ``wide``
    box holds a sentence.
    """

    id: str
    label: Text
    side: Side | None = None
    shape: Shape = Shape.PARTY
    note: Text | None = None
    marks: tuple[Mark, ...] = ()
    cluster: str = ""
    lane: int = 0
    tip: Text | None = None
    hidden: bool = False
    kin: tuple[Text, ...] = ()
    wide: bool = False


@frozen
class Cluster:
    """A frame around boxes; ``parent`` is the id of the frame around it, or ""."""

    id: str
    label: Text
    parent: str = ""
    marks: tuple[Mark, ...] = ()
    tip: Text | None = None
    hidden: bool = False


@frozen
class Arrow:
    """One flow of the picture. Without a label it is drawn as a bare line.

    ``flows`` are the ids of the flows that the arrow stands for where it stands for several.
    """

    id: str
    tail: str
    head: str
    label: Text | None = None
    style: Style = Style.SOLID
    mark: Mark | None = None
    thick: bool = False
    tip: Text | None = None
    hidden: bool = False
    flows: tuple[str, ...] = ()


@frozen
class LegendEntry:
    """One line of the legend: the sign and what it says here."""

    sign: Mark | Style | Shape | Side
    label: Text


MARK_LABELS: dict[Mark, Text] = {
    Mark.HIGH: Text("finding, high", "问题（高）"),
    Mark.MEDIUM: Text("finding, medium", "问题（中）"),
    Mark.LOW: Text("finding, low", "问题（低）"),
    Mark.UNKNOWN: Text("not known: to be asked", "尚不清楚，有待询问"),
    Mark.GOOD: Text("in order", "正常"),
    Mark.PROACTIVE: Text("proactive: before anybody asks", "主动：无需询问即提供"),
    Mark.BEST: Text("best route", "最佳路径"),
    Mark.ADDED: Text("new", "新增"),
    Mark.REMOVED: Text("dropped", "取消"),
    Mark.CHANGED: Text("changed", "变更"),
}


@frozen
class Picture:
    """A picture. ``name`` is a slug; ``signs`` says what a line style, or a mark, means in this picture.

    ``caption`` is one line under the title. ``spots`` and ``label_spots`` fix the centres of boxes
    and of labels of flows by id, in points from the top left; without, the drawing engine places all. In an
    ``ordered`` picture boxes and frames stand below each other as given, else so that few lines cross.
    """

    name: str
    title: Text
    boxes: tuple[Box, ...]
    clusters: tuple[Cluster, ...] = ()
    arrows: tuple[Arrow, ...] = ()
    caption: Text | None = None
    signs: tuple[LegendEntry, ...] = ()
    spots: tuple[tuple[str, Spot], ...] = ()
    label_spots: tuple[tuple[str, Spot], ...] = ()
    ordered: bool = False

    def meaning(self, mark: Mark) -> Text:
        """What ``mark`` says in this picture."""
        return {entry.sign: entry.label for entry in self.signs}.get(mark, MARK_LABELS[mark])

    @property
    def legend(self) -> tuple[LegendEntry, ...]:
        """Entries for the marks and signs that occur, in a fixed order; fills if there are several sides."""
        marks = {mark for box in self.boxes for mark in box.marks}
        marks |= {mark for frame in self.clusters for mark in frame.marks}
        marks |= {arrow.mark for arrow in self.arrows if arrow.mark}
        styles = {arrow.style for arrow in self.arrows}
        shapes = {box.shape for box in self.boxes}
        sides = {box.side for box in self.boxes if box.side}
        entries = [LegendEntry(mark, self.meaning(mark)) for mark in Mark if mark in marks]
        seen = styles | shapes | (sides if len(sides) > 1 else set())
        return (*entries, *(entry for entry in self.signs if entry.sign in seen))


def hide(picture: Picture, mark: Mark, title: Text) -> Picture:
    """The picture with everything that bears ``mark`` left unpainted, every place kept."""
    boxes = tuple(evolve(box, hidden=mark in box.marks) for box in picture.boxes)
    arrows = tuple(evolve(arrow, hidden=arrow.mark is mark) for arrow in picture.arrows)
    frames = {cluster.id: cluster.parent for cluster in picture.clusters}
    seen = {box.cluster for box in boxes if not box.hidden}
    for _ in frames:
        seen |= {frames[id] for id in seen if id}
    clusters = tuple(evolve(cluster, hidden=cluster.id not in seen) for cluster in picture.clusters)
    return evolve(picture, title=title, boxes=boxes, arrows=arrows, clusters=clusters)
