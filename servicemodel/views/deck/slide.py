"""A slide as plain values: sentences bound to figures, and one exhibit. Nothing here knows of PowerPoint."""

from attrs import frozen

from servicemodel.domain.text import Text
from servicemodel.views.claims.claim import Claim
from servicemodel.views.picture import Mark


@frozen
class Fact:
    """A row of the first slide: where it is told, and the sentence."""

    head: Text
    claim: Claim


@frozen
class Facts:
    """The sentences that carry the whole deck."""

    rows: tuple[Fact, ...]


@frozen
class Node:
    """A box of the network at ``column`` and ``row``, from 0."""

    id: str
    label: Text
    note: Text | None
    mark: Mark | None
    column: int
    row: int


@frozen
class Link:
    """What goes between two boxes; ``back`` says that something goes both ways, ``dashed`` that none answers.

    ``number`` (0: none) is the number under which the network lists what is wrong with it.
    """

    tail: str
    head: str
    back: bool
    dashed: bool
    mark: Mark | None
    number: int = 0


@frozen
class Network:
    """Boxes in columns and rows, links between them, and a list of what is numbered."""

    nodes: tuple[Node, ...]
    links: tuple[Link, ...]
    columns: int
    rows: int
    listed: tuple[Text, ...] = ()
    left_out: Text | None = None


@frozen
class Series:
    """Numbers under one name; None where not known. ``colour`` is a name of the theme, "" for invisible."""

    name: Text
    numbers: tuple[float | None, ...]
    colour: str


@frozen
class Bars:
    """Bars under names: ``stacked`` on each other or side by side; lying where ``across``.

    ``form`` is the kind of number: money, change (money with its sign), share (per cent) or count. In a
    ``waterfall`` labels stand beside the short bars.
    """

    names: tuple[Text, ...]
    series: tuple[Series, ...]
    form: str
    stacked: bool = False
    across: bool = False
    waterfall: bool = False


@frozen
class Spot:
    """A point of a scatter: what stands on it, where, and whether it belongs to the chosen."""

    number: str
    x: float
    y: float
    taken: bool


@frozen
class Scatter:
    """Points on two axes, and the list of what the numbers on them stand for."""

    spots: tuple[Spot, ...]
    across: Text
    up: Text
    states: tuple[Text, Text]
    listed: tuple[Text, ...]


@frozen
class GridCell:
    """A cell of a heat map: what is printed, and the share (0 to 1) that colours it; None is not known."""

    said: Text
    share: float | None = None
    short: bool = False


@frozen
class Grid:
    """A heat map: ``None`` is an empty cell."""

    columns: tuple[Text, ...]
    rows: tuple[tuple[Text, tuple[GridCell | None, ...]], ...]
    legend: Text


@frozen
class Rows:
    """A table; ``widths`` are shares of its width. ``loose``: its letters are as large as fits."""

    headers: tuple[Text, ...]
    rows: tuple[tuple[Text, ...], ...]
    widths: tuple[float, ...]
    loose: bool = False


@frozen
class Card:
    """A piece of work: its number, what it is, and what it costs and brings in words."""

    number: int
    title: Text
    note: Text
    taken: bool = True


@frozen
class Stage:
    """A column of the roadmap: its name, the work in it; ``gate`` is what is decided before it begins."""

    name: Text
    gate: Text
    cards: tuple[Card, ...]


@frozen
class Roadmap:
    """Stages one after another; ``left_out`` tells how to say that so many cards have no room."""

    stages: tuple[Stage, ...]
    left_out: Text


@frozen
class Lacking:
    """Instead of an exhibit: what must be entered before there is anything to show."""

    what: Text


Exhibit = Facts | Network | Bars | Scatter | Grid | Rows | Roadmap | Lacking


@frozen
class Slide:
    """``slug`` marks the slide in the file; ``unit`` is the line under the title.

    ``remark`` is for the notes, beside trace ids and sources.
    """

    slug: str
    title: Claim
    unit: Text
    exhibit: Exhibit
    so_what: tuple[Claim, ...]
    source: Claim
    remark: Text | None = None
    appendix: bool = False
