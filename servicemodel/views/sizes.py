"""How large boxes, labels of flows and frames are, estimated: the same on every machine.

The estimate follows ``labels``, which gives every cell a least width from the same letters.
"""

from collections.abc import Mapping, Sequence

from attrs import frozen

from servicemodel.domain.layout import Spot
from servicemodel.domain.text import Language, Text
from servicemodel.views.labels import BADGES
from servicemodel.views.lettering import cleaned, points, wrapped
from servicemodel.views.picture import Arrow, Box, Mark, Picture, Shape

#: Height of a line by the size of its letters, and the least size of a box.
_LINE, _LEAST = 1.25, (54.0, 29.0)
#: Room between a frame and what it holds, and above it for its name.
MARGIN, NAME = 12.0, 22.0


@frozen
class Area:
    """A rectangle by its edges, in points to the right and down."""

    left: float
    top: float
    right: float
    bottom: float

    @classmethod
    def at(cls, centre: Spot, size: Spot, room: float = 0.0) -> "Area":
        """The rectangle of ``size`` around ``centre``, ``room`` points wider on all sides."""
        across, down = size[0] / 2 + room, size[1] / 2 + room
        return cls(centre[0] - across, centre[1] - down, centre[0] + across, centre[1] + down)

    def meets(self, other: "Area") -> bool:
        """Whether both share more than an edge."""
        beside = self.right <= other.left or other.right <= self.left
        return not (beside or self.bottom <= other.top or other.bottom <= self.top)

    def around(self, other: "Area") -> "Area":
        """The smallest rectangle that holds both."""
        left, top = min(self.left, other.left), min(self.top, other.top)
        return Area(left, top, max(self.right, other.right), max(self.bottom, other.bottom))


def box_size(box: Box) -> Spot:
    """Width and height of a box in points, in the language in which it is larger."""
    sizes = [_box_in(box, language) for language in Language]
    return max(size[0] for size in sizes), max(size[1] for size in sizes)


def _box_in(box: Box, language: Language) -> Spot:
    wide, high = _lines(box.label, language, 32 if box.wide else 18, 13 * 1.07, 13)
    wide += sum(_badge(mark, 11) for mark in box.marks)
    high = max(high, 16.0 if box.marks else 0.0)
    if box.note:
        width, height = _lines(box.note, language, 44 if box.wide else 26, 10, 10)
        wide, high = max(wide, width), high + height + 4
    more = 8 if box.shape is Shape.POPULATION else 0
    grown = 1.2 if box.shape is Shape.STORE else 1.0
    return max(_LEAST[0], wide + 16 + more), max(_LEAST[1], (high + 14) * grown + more)


def label_size(arrows: Sequence[Arrow]) -> Spot:
    """Width and height of the rows of flows that share a label; (0, 0) for bare lines."""
    sizes = [(0.0, 0.0)]
    for language in Language:
        rows = [_row(arrow, language) for arrow in arrows if arrow.label]
        if rows:
            sizes.append((max(wide for wide, _ in rows) + 4, sum(high + 2 for _, high in rows) + 2))
    return max(wide for wide, _ in sizes), max(high for _, high in sizes)


def _row(arrow: Arrow, language: Language) -> Spot:
    assert arrow.label is not None
    wide, high = _lines(arrow.label, language, 26, 10.7 if arrow.thick else 10, 10)
    badge = _badge(arrow.mark, 9) if arrow.mark else 6
    return wide + badge, max(high, 16.0 if arrow.mark else 0.0)


def _lines(text: Text, language: Language, width: int, size: float, height: float) -> Spot:
    lines = wrapped(text.to(language), width)
    widest = max(points(cleaned(line), size) for line in lines)
    return widest + 4.0, len(lines) * height * _LINE


def _badge(mark: Mark, size: int) -> float:
    return points(BADGES[mark], size) + 16.0


def frames(picture: Picture, places: Mapping[str, Area]) -> dict[str, Area]:
    """The area of every frame around those boxes of ``places`` that it holds; without any it has none."""
    parents = {frame.id: frame.parent for frame in picture.clusters}
    depth = {id: len(_homes(parents, id)) for id in parents}
    inside: dict[str, list[Area]] = {}
    for box in picture.boxes:
        if box.id in places:
            inside.setdefault(box.cluster, []).append(places[box.id])
    found: dict[str, Area] = {}
    for id in sorted(parents, key=lambda one: -depth[one]):
        if id in inside:
            whole = inside[id][0]
            for area in inside[id][1:]:
                whole = whole.around(area)
            edges = whole.left - MARGIN, whole.top - MARGIN - NAME, whole.right + MARGIN
            found[id] = Area(*edges, whole.bottom + MARGIN)
            inside.setdefault(parents[id], []).append(found[id])
    return found


def _homes(parents: Mapping[str, str], id: str) -> list[str]:
    homes = []
    while id:
        homes.append(id)
        id = parents[id]
    return homes
