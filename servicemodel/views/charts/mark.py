"""What a chart shows, already in words: marks on two axes, and bars around a base."""

from attrs import frozen

from servicemodel.views.theme import Theme


@frozen
class Mark:
    """A point of a chart: what it costs and brings in a year, ``low`` and ``high`` its 90 % interval.

    ``taken`` are points of the best bundle, ``number`` what stands on the point.
    """

    number: str
    cost: float
    benefit: float
    low: float | None = None
    high: float | None = None
    taken: bool = False


@frozen
class Swing:
    """A bar of a tornado: the benefit with one number at its low and at its high end."""

    title: str
    at_low: float
    at_high: float


@frozen
class Wording:
    """The words on a chart: title, axes, names of taken and other points, and the line of sources.

    ``ticks`` is the expression that writes the numbers at the axes.
    """

    title: str
    across: str
    up: str
    taken: str
    other: str
    source: str
    font: str
    ticks: str
    theme: Theme
