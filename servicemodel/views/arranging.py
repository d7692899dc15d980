"""Boxes where a layout says, new ones beside those they talk to: nobody finds a known picture re-shuffled.

Positions go by id, so a renamed box stays where it is. All sizes are estimates, so that the same
model and layout give the same picture on every machine.
"""

from collections.abc import Iterator, Mapping, Sequence
from math import dist

from attrs import evolve, frozen

from servicemodel.domain.layout import Arrangement, Layout, Spot
from servicemodel.views.bundling import bundles
from servicemodel.views.gathering import GROUP
from servicemodel.views.picture import Box, Picture
from servicemodel.views.sizes import Area, box_size, frames, label_size

#: Pictures that show the parties as the map does: they stand as it stands until they have their own layout.
_LIKE_THE_MAP, _MAP = ("findings_map", "before_after"), "actors_and_flows"
#: Steps of the search for a free place, how many there are, and the room kept around a box, in points.
_ACROSS, _DOWN, _STEPS, _ROOM = 40.0, 20.0, 40, 14.0
#: By how much, and how often, a borrowed layout grows where boxes have no room in it.
_GROWTH, _GROWTHS = 1.08, 12
#: Tries for a label: along its line as shares, and beside it in points.
_ALONG, _BESIDE = (0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8), (0.0, 14.0, -14.0, 28.0, -28.0, 42.0, -42.0)


@frozen
class Drift:
    """How far a layout is from its picture: ids named in vain, boxes not named, boxes that overlap."""

    picture: str
    gone: tuple[str, ...] = ()
    new: tuple[str, ...] = ()
    overlapping: tuple[str, ...] = ()


def layout_name(picture: Picture) -> str:
    """The name of ``picture`` in a layout; a gathered picture has one of its own."""
    gathered = any(box.id.startswith(GROUP) for box in picture.boxes)
    return f"{picture.name}-gathered" if gathered else picture.name


def arranged(picture: Picture, layout: Layout) -> tuple[Picture, Drift]:
    """``picture`` with its spots by ``layout``, and what does not fit; untouched where nothing is settled."""
    name = layout_name(picture)
    settled = layout.pictures.get(name) or layout.pictures.get(_likened(name))
    if not settled or not any(box.id in settled.boxes for box in picture.boxes):
        return picture, Drift(name)
    own = name in layout.pictures
    spots = _boxes(picture, settled)
    if not own:
        spots = _loosened(picture, spots)
    labels = _labels(picture, spots, settled.flows)
    known = {box.id for box in picture.boxes} | {arrow.id for arrow in picture.arrows}
    whole = own and not name.startswith("topic_routes")
    drift = Drift(
        name,
        gone=tuple(id for id in (*settled.boxes, *settled.flows) if id not in known) if whole else (),
        new=tuple(box.id for box in picture.boxes if box.id not in settled.boxes),
        overlapping=_overlapping(picture, spots),
    )
    placed = evolve(picture, spots=tuple(sorted(spots.items())), label_spots=tuple(sorted(labels.items())))
    return placed, drift


def settled(picture: Picture, spots: Mapping[str, Spot], labels: Mapping[str, Spot]) -> Arrangement:
    """The arrangement that keeps ``spots`` of boxes and ``labels``, the centres of labels of flows by id."""
    flows = {
        arrow.id: _apart(labels[arrow.id], _middle(spots, arrow.tail, arrow.head))
        for arrow in picture.arrows
        if arrow.id in labels
    }
    boxes = {box.id: _whole(spots[box.id]) for box in picture.boxes if box.id in spots}
    return Arrangement(boxes, flows)


def _likened(name: str) -> str:
    end = "-gathered" if name.endswith("-gathered") else ""
    return _MAP + end if name.startswith(_LIKE_THE_MAP) else ""


def _boxes(picture: Picture, known: Arrangement) -> dict[str, Spot]:
    """A spot for every box: its own, or a free one near its neighbours, best connected boxes first."""
    boxes = {box.id: box for box in picture.boxes}
    spots = {id: known.boxes[id] for id in boxes if id in known.boxes}
    labels = list(_kept(picture, spots, known.flows).values())
    beside: dict[str, set[str]] = {id: set() for id in boxes}
    for arrow in picture.arrows:
        beside[arrow.tail].add(arrow.head)
        beside[arrow.head].add(arrow.tail)
    waiting = [id for id in boxes if id not in spots]
    while waiting:
        id = min(waiting, key=lambda one: (-len(beside[one] & spots.keys()), one))
        waiting.remove(id)
        wish = _wish(picture, boxes[id], beside[id], spots)
        spots[id] = _free(picture, boxes[id], wish, _areas(picture, spots), labels)
    return spots


def _loosened(picture: Picture, spots: Mapping[str, Spot]) -> dict[str, Spot]:
    """The same order of boxes with more room between them, as much as larger boxes need."""
    grown = dict(spots)
    for _ in range(_GROWTHS):
        if not _overlapping(picture, grown):
            break
        grown = {id: (round(x * _GROWTH), round(y * _GROWTH)) for id, (x, y) in grown.items()}
    return grown


def _wish(picture: Picture, box: Box, beside: set[str], spots: Mapping[str, Spot]) -> Spot:
    """Amid the neighbours, else amid those in the same frame, else below everything."""
    alike = [other.id for other in picture.boxes if box.cluster and other.cluster == box.cluster]
    for near in ([id for id in sorted(beside) if id in spots], [id for id in alike if id in spots]):
        if near:
            return sum(spots[i][0] for i in near) / len(near), sum(spots[i][1] for i in near) / len(near)
    return min(x for x, _ in spots.values()), max(y for _, y in spots.values()) + 80


def _free(picture: Picture, box: Box, wish: Spot, taken: Mapping[str, Area], labels: Sequence[Area]) -> Spot:
    """The place nearest to ``wish`` where the box meets no other box, no label and no frame of others."""
    size = box_size(box)
    for place in _nearby(wish):
        area = Area.at(place, size, _ROOM)
        if not _met(area, labels) and _fits(picture, box, area, taken):
            return place
    return wish[0], max(area.bottom for area in taken.values()) + size[1]


def _nearby(wish: Spot) -> Iterator[Spot]:
    steps = range(-_STEPS, _STEPS + 1)
    places = [(round(wish[0] + i * _ACROSS), round(wish[1] + j * _DOWN)) for i in steps for j in steps]
    return iter(sorted(places, key=lambda place: (dist(place, wish), place)))


def _fits(picture: Picture, box: Box, area: Area, taken: Mapping[str, Area]) -> bool:
    """Whether the box may stand in ``area``: no box there, and afterwards no box in a frame of others."""
    if any(area.meets(other) for other in taken.values()):
        return False
    places = {**taken, box.id: area}
    around = frames(picture, places)
    return not any(
        around[frame].meets(places[other.id])
        for frame in around
        for other in picture.boxes
        if other.id in places and not _within(picture, other.cluster, frame)
    )


def _within(picture: Picture, cluster: str, frame: str) -> bool:
    parents = {each.id: each.parent for each in picture.clusters}
    while cluster and cluster != frame:
        cluster = parents[cluster]
    return cluster == frame


def _areas(picture: Picture, spots: Mapping[str, Spot]) -> dict[str, Area]:
    return {box.id: Area.at(spots[box.id], box_size(box)) for box in picture.boxes if box.id in spots}


def _overlapping(picture: Picture, spots: Mapping[str, Spot]) -> tuple[str, ...]:
    areas = list(_areas(picture, spots).items())
    pairs = ((one, other) for at, one in enumerate(areas) for other in areas[:at] if one[1].meets(other[1]))
    return tuple(sorted({id for pair in pairs for id, _ in pair}))


def _kept(picture: Picture, spots: Mapping[str, Spot], known: Mapping[str, Spot]) -> dict[str, Area]:
    """Where settled labels stand between boxes that have their spots, by the id of their first flow."""
    found = {}
    for (tail, head), arrows in bundles(picture):
        apart = next((known[arrow.id] for arrow in arrows if arrow.id in known), None)
        if arrows[0].label and apart is not None and tail in spots and head in spots:
            middle = _middle(spots, tail, head)
            place = middle[0] + apart[0], middle[1] + apart[1]
            found[arrows[0].id] = Area.at(place, label_size(arrows))
    return found


def _labels(picture: Picture, spots: Mapping[str, Spot], known: Mapping[str, Spot]) -> dict[str, Spot]:
    """The centre of every label: as settled, else on its line where it meets nothing."""
    kept = _kept(picture, spots, known)
    taken = [*_areas(picture, spots).values(), *kept.values()]
    found = {id: ((area.left + area.right) / 2, (area.top + area.bottom) / 2) for id, area in kept.items()}
    for (tail, head), arrows in bundles(picture):
        if not arrows[0].label or arrows[0].id in kept:
            continue
        size = label_size(arrows)
        tries = list(_tries(spots[tail], spots[head], size))
        place = next((at for at in tries if not _met(Area.at(at, size, 1), taken)), tries[0])
        found[arrows[0].id] = place
        taken.append(Area.at(place, size))
    return found


def _met(area: Area, taken: Sequence[Area]) -> bool:
    return any(area.meets(other) for other in taken)


def _tries(tail: Spot, head: Spot, size: Spot) -> Iterator[Spot]:
    if tail == head:
        yield from ((tail[0], tail[1] + sign * (40 + step)) for step in (0, 20, 40) for sign in (1, -1))
        return
    for beside in _BESIDE:
        for share in _ALONG:
            x, y = (tail[at] + share * (head[at] - tail[at]) for at in (0, 1))
            yield round(x), round(y + beside * max(1.0, size[1] / 14))


def _middle(spots: Mapping[str, Spot], tail: str, head: str) -> Spot:
    return (spots[tail][0] + spots[head][0]) / 2, (spots[tail][1] + spots[head][1]) / 2


def _apart(at: Spot, middle: Spot) -> Spot:
    return round(at[0] - middle[0]), round(at[1] - middle[1])


def _whole(at: Spot) -> Spot:
    return round(at[0]), round(at[1])
