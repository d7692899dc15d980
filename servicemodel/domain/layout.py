"""Where the boxes of pictures stand when somebody has settled it: the words of ``layout.yaml``."""

from collections.abc import Mapping

from attrs import field, frozen

#: A point on the sheet: to the right and down, in points of 1/72 inch.
Spot = tuple[float, float]


@frozen
class Arrangement:
    """One picture: centres of boxes by id; labels of flows by id, from the middle between the two boxes."""

    boxes: Mapping[str, Spot] = field(factory=dict)
    flows: Mapping[str, Spot] = field(factory=dict)


@frozen
class Layout:
    """The arrangements by name of picture; empty where nothing is settled."""

    pictures: Mapping[str, Arrangement] = field(factory=dict)
