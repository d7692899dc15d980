"""A picture too large to read, gathered: boxes of a kind become one, flows between two of these one arrow.

Nothing is left out: every arrow names the flows that it stands for, and says how many bear which mark.
"""

from collections.abc import Sequence

from attrs import evolve

from servicemodel.domain.text import Text
from servicemodel.views.picture import Arrow, Box, Mark, Picture, Shape, Style

#: Above either number a picture is gathered; at most ``MOST_PAIRS`` arrows stand in what comes of it.
MOST_BOXES, MOST_ARROWS, MOST_PAIRS = 60, 120, 48
#: Ids of gathered boxes begin so; no actor has such an id.
GROUP = "@group:"
#: Names told in a tool tip; of the rest the number.
_NAMED = 12


def too_large(picture: Picture) -> bool:
    """Whether ``picture`` cannot be read on one sheet."""
    return len(picture.boxes) > MOST_BOXES or len(picture.arrows) > MOST_ARROWS


def gathered(picture: Picture) -> Picture:
    """``picture`` itself where it can be read, else as close a gathering as can be: by kind, area or side."""
    if not too_large(picture):
        return picture
    widths = range(max((len(box.kin) for box in picture.boxes), default=0))
    made = picture
    for width in widths:
        made = _gathered(picture, width)
        if len(made.arrows) <= MOST_PAIRS:
            break
    return made


def _gathered(picture: Picture, width: int) -> Picture:
    group = {box.id: _group(picture, box, width) for box in picture.boxes}
    members: dict[str, list[Box]] = {}
    for box in picture.boxes:
        members.setdefault(group[box.id], []).append(box)
    between: dict[tuple[str, str], list[Arrow]] = {}
    for arrow in picture.arrows:
        between.setdefault((group[arrow.tail], group[arrow.head]), []).append(arrow)
    boxes = tuple(_box(picture, id, alike, width) for id, alike in members.items())
    used = {home for box in boxes for home in _homes(picture, box.cluster)}
    return evolve(
        picture,
        boxes=boxes,
        clusters=tuple(frame for frame in picture.clusters if frame.id in used),
        arrows=tuple(_arrow(ends, arrows) for ends, arrows in between.items()),
        caption=_caption(picture),
    )


def _group(picture: Picture, box: Box, width: int) -> str:
    if not box.kin:
        return box.id
    return f"{GROUP}{box.kin[min(width, len(box.kin) - 1)].en}"


def _box(picture: Picture, id: str, alike: Sequence[Box], width: int) -> Box:
    if len(alike) == 1:
        return evolve(alike[0], id=id)
    name = alike[0].kin[min(width, len(alike[0].kin) - 1)]
    seen = [box for box in alike if not box.hidden]
    marked, mark = _worst([mark for box in seen for mark in box.marks[:1]])
    return Box(
        id=id,
        label=Text(f"{name.en} ({len(seen)})", f"{name.zh}（{len(seen)}）"),
        side=alike[0].side,
        shape=Shape.POPULATION,
        note=Text(f"{marked} marked so", f"此类{marked}个") if mark else None,
        marks=(mark,) if mark else (),
        cluster=_common(picture, [box.cluster for box in alike]),
        lane=min(box.lane for box in alike),
        tip=_named([box.label for box in seen]),
        hidden=not seen,
    )


def _arrow(ends: tuple[str, str], arrows: Sequence[Arrow]) -> Arrow:
    """The arrow for all of ``arrows``; a single one is as it was."""
    if len(arrows) == 1:
        return evolve(arrows[0], tail=ends[0], head=ends[1])
    seen = [arrow for arrow in arrows if not arrow.hidden]
    marked, mark = _worst([arrow.mark for arrow in seen if arrow.mark])
    number = sum(len(arrow.flows) or 1 for arrow in seen)
    label = Text(f"{number} flows", f"{number}条信息流")
    if mark:
        label = Text(f"{label.en}\n{marked} marked so", f"{label.zh}\n此类{marked}条")
    styles = {arrow.style for arrow in seen}
    return Arrow(
        id="~".join(ends),
        tail=ends[0],
        head=ends[1],
        label=label,
        style=styles.pop() if len(styles) == 1 else Style.SOLID,
        mark=mark,
        tip=_named([arrow.tip or arrow.label or label for arrow in seen]),
        hidden=not seen,
        flows=tuple(id for arrow in arrows for id in arrow.flows or (arrow.id,)),
    )


def _worst(marks: Sequence[Mark]) -> tuple[int, Mark | None]:
    """The gravest of ``marks`` and how often it occurs."""
    order = list(Mark)
    mark = min(marks, key=order.index, default=None)
    return marks.count(mark) if mark else 0, mark


def _homes(picture: Picture, cluster: str) -> list[str]:
    """A frame and all around it, innermost first."""
    parents, homes = {frame.id: frame.parent for frame in picture.clusters}, []
    while cluster:
        homes.append(cluster)
        cluster = parents[cluster]
    return homes


def _common(picture: Picture, clusters: Sequence[str]) -> str:
    """The innermost frame around all of ``clusters``; "" where there is none."""
    homes = [_homes(picture, cluster) for cluster in dict.fromkeys(clusters)]
    return next((home for home in homes[0] if all(home in others for others in homes)), "")


def _named(names: Sequence[Text]) -> Text:
    first, rest = names[:_NAMED], len(names) - _NAMED
    en, zh = "; ".join(name.en for name in first), "；".join(name.zh for name in first)
    return Text(f"{en}; + {rest}", f"{zh}；等{len(names)}项") if rest > 0 else Text(en, zh)


def _caption(picture: Picture) -> Text:
    """What was gathered, behind what the caption says anyway."""
    boxes, arrows = len(picture.boxes), len(picture.arrows)
    said = Text(
        f"Gathered: {boxes} boxes and {arrows} arrows, all counted; the table lists each of them.",
        f"归并显示：共{boxes}个方框、{arrows}条箭线，全部计入，表格逐一列出。",
    )
    before = picture.caption
    return Text(f"{before.en}\n{said.en}", f"{before.zh}\n{said.zh}") if before else said
