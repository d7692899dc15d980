"""Picture → boxes in columns and rows that fit on a slide; what is too much is counted and left out."""

from collections.abc import Iterable

from attrs import frozen

from servicemodel.domain.text import Text
from servicemodel.views.deck.network_rows import arranged
from servicemodel.views.deck.slide import Link, Network, Node
from servicemodel.views.picture import Arrow, Box, Mark, Picture, Style

#: More than this cannot be read on a slide.
MOST_ROWS, MOST_COLUMNS, MOST_LINKS, MOST_LISTED = 6, 5, 26, 6
_WEIGHT = {Mark.HIGH: 3, Mark.MEDIUM: 2, Mark.LOW: 1}
_LEFT_OUT = Text(
    "Not drawn: {boxes} parties, {links} links between parties; the report shows all.",
    "未画出：{boxes}个主体、{links}条主体间联系；完整内容见报告。",
)


@frozen
class _Pair:
    """All arrows between two boxes; ``tail`` is where the first of them begins."""

    tail: str
    head: str
    arrows: tuple[Arrow, ...]

    @property
    def dashed(self) -> bool:
        """Whether a question among them gets no direct answer."""
        return any(arrow.style is Style.DASHED for arrow in self.arrows)

    @property
    def back(self) -> bool:
        """Whether something goes both ways."""
        return len({arrow.tail for arrow in self.arrows}) > 1

    @property
    def weight(self) -> tuple[int, int]:
        """How much it must be shown: dead ends, then findings, then number of flows."""
        worst = max((_WEIGHT.get(arrow.mark, 0) for arrow in self.arrows if arrow.mark), default=0)
        return worst + 4 * self.dashed, len(self.arrows)


def network(picture: Picture) -> Network:
    """The picture on a grid: columns are lanes, rows are ordered so that few links cross."""
    pairs = _pairs(picture)
    boxes = _shown(picture, pairs)
    ids = {box.id for box in boxes}
    among = [pair for pair in pairs if {pair.tail, pair.head} <= ids]
    kept = sorted(sorted(among, key=lambda pair: pair.weight, reverse=True)[:MOST_LINKS], key=_ends)
    columns = _columns(boxes, kept)
    links, listed = _links(kept)
    rows = min(MOST_ROWS, max(map(len, columns), default=1) + 1)
    places = arranged(
        [[box.id for box in column] for column in columns], [_ends(pair) for pair in kept], rows
    )
    nodes = tuple(
        Node(box.id, box.label, box.note, box.marks[0] if box.marks else None, *places[box.id])
        for box in boxes
        if box.id in places
    )
    left = len(picture.boxes) - len(boxes), len(pairs) - len(kept)
    return Network(nodes, links, len(columns), rows, listed, _left(*left) if any(left) else None)


def _left(boxes: int, links: int) -> Text:
    return Text(_LEFT_OUT.en.format(boxes=boxes, links=links), _LEFT_OUT.zh.format(boxes=boxes, links=links))


def _ends(pair: _Pair) -> tuple[str, str]:
    return pair.tail, pair.head


def _pairs(picture: Picture) -> list[_Pair]:
    found: dict[frozenset[str], list[Arrow]] = {}
    for arrow in picture.arrows:
        if arrow.tail != arrow.head and not arrow.hidden:
            found.setdefault(frozenset((arrow.tail, arrow.head)), []).append(arrow)
    # The arrow that gets no answer tells which way the link points.
    ordered = (sorted(arrows, key=lambda a: (a.style is not Style.DASHED, a.id)) for arrows in found.values())
    return [_Pair(arrows[0].tail, arrows[0].head, tuple(arrows)) for arrows in ordered]


def _shown(picture: Picture, pairs: Iterable[_Pair]) -> list[Box]:
    """The boxes with most at their ends; those without any link last."""
    said: dict[str, tuple[int, int]] = {}
    for pair in pairs:
        for end in (pair.tail, pair.head):
            worst, flows = said.get(end, (0, 0))
            said[end] = worst + pair.weight[0], flows + pair.weight[1]
    ranked = sorted(picture.boxes, key=lambda box: said.get(box.id, (-1, 0)), reverse=True)
    kept = {box.id for box in ranked[: MOST_ROWS * MOST_COLUMNS] if box.id in said}
    return [box for box in picture.boxes if box.id in kept]


def _columns(boxes: list[Box], pairs: list[_Pair]) -> list[list[Box]]:
    """Boxes by lane, neighbouring lanes joined until the columns are few, split where one is too high."""
    columns = [[box for box in boxes if box.lane == lane] for lane in sorted({box.lane for box in boxes})]
    while len(columns) > MOST_COLUMNS:
        at = min(range(len(columns) - 1), key=lambda n: len(columns[n]) + len(columns[n + 1]))
        columns[at : at + 2] = [columns[at] + columns[at + 1]]
    while len(columns) < MOST_COLUMNS and max(map(len, columns), default=0) > 4:
        at = max(range(len(columns)), key=lambda n: len(columns[n]))
        columns[at : at + 1] = _split(columns[at], pairs)
    return _leveled(columns)


def _split(column: list[Box], pairs: list[_Pair]) -> list[list[Box]]:
    """Two columns: who talks to most others of the column goes to the right."""
    ids = {box.id for box in column}
    talks = {
        box.id: sum(box.id in _ends(pair) and set(_ends(pair)) <= ids for pair in pairs) for box in column
    }
    ranked = sorted(column, key=lambda box: talks[box.id])
    half = {box.id for box in ranked[: (len(column) + 1) // 2]}
    return [[b for b in column if b.id in half], [b for b in column if b.id not in half]]


def _leveled(columns: list[list[Box]]) -> list[list[Box]]:
    """No column higher than the slide: what is too much goes to the neighbour with room."""
    while any(len(column) > MOST_ROWS for column in columns):
        at = next(n for n, column in enumerate(columns) if len(column) > MOST_ROWS)
        room = [n for n, column in enumerate(columns) if len(column) < MOST_ROWS]
        if not room:
            return [column[:MOST_ROWS] for column in columns]
        near = min(room, key=lambda n: abs(n - at))
        columns[near].append(columns[at].pop())
    return columns


def _links(pairs: list[_Pair]) -> tuple[tuple[Link, ...], tuple[Text, ...]]:
    """The links, dead ends numbered, and the names of what is numbered."""
    links: list[Link] = []
    listed: list[Text] = []
    for pair in pairs:
        marks = [arrow.mark for arrow in pair.arrows if arrow.mark]
        worst = max(marks, key=lambda mark: _WEIGHT.get(mark, 0), default=None)
        number = 0
        if pair.dashed and len(listed) < MOST_LISTED:
            dead = [arrow.label for arrow in pair.arrows if arrow.style is Style.DASHED and arrow.label]
            listed.append(_in_a_row(dead) if dead else Text("…", "……"))
            number = len(listed)
        links.append(Link(pair.tail, pair.head, pair.back and not pair.dashed, pair.dashed, worst, number))
    return tuple(links), tuple(listed)


def _in_a_row(texts: list[Text]) -> Text:
    return Text("; ".join(text.en for text in texts), "；".join(text.zh for text in texts))
