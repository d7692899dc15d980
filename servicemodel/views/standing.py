"""Where everything stands in a picture that was laid out, read from the engine's plain format."""

import shlex
from collections.abc import Mapping

from attrs import frozen

from servicemodel.domain.layout import Spot
from servicemodel.views.bundling import bundles
from servicemodel.views.lettering import safe_id
from servicemodel.views.picture import Picture
from servicemodel.views.sizes import Area

#: Points in an inch, the unit of the plain format.
_INCH = 72.0


@frozen
class Standing:
    """Areas of boxes by id, of labels by the id of their first flow, and the size of the whole, in points."""

    boxes: Mapping[str, Area]
    labels: Mapping[str, Area]
    size: Spot


def standing(picture: Picture, plain: str) -> Standing:
    """What stands where in ``picture`` by the engine's ``plain`` output; points from the top left."""
    lines = [shlex.split(line) for line in plain.splitlines() if line.startswith(("graph ", "node "))]
    width, height = (float(word) * _INCH for word in lines[0][2:4])
    nodes = {line[1]: _area(line[2:6], height) for line in lines[1:]}
    firsts = [arrows[0].id for _, arrows in bundles(picture) if arrows[0].label]
    return Standing(
        {box.id: nodes[f"box-{safe_id(box.id)}"] for box in picture.boxes},
        {id: nodes[f"flow-{safe_id(id)}"] for id in firsts},
        (width, height),
    )


def _area(words: list[str], height: float) -> Area:
    x, y, wide, high = (float(word) * _INCH for word in words)
    return Area.at((x, height - y), (wide, high))
