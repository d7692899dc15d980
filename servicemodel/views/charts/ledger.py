"""Rows of bars: names on the left, bars with intervals in the middle, the numbers in words on the right."""

from collections.abc import Sequence

from attrs import field, frozen

from servicemodel.views.charts.grammar import Part, Row, layer, mark, n, q
from servicemodel.views.charts.sheet import Sheet
from servicemodel.views.charts.signs import graded, hatched, names
from servicemodel.views.theme import Theme

WIDTH, ROW = 400, 28
#: Pixels between the bars and the words beside them.
_GAP = 14


@frozen
class Bar:
    """One bar: its name, where it begins and ends, its interval, its fill, and the number in words.

    ``start`` and ``end`` None: not known, drawn as hatching. ``grade`` is that of the evidence, "" for none.
    """

    label: str
    start: float | None
    end: float | None
    said: str
    fill: str
    low: float | None = None
    high: float | None = None
    grade: str = ""


@frozen
class Axis:
    """The axis below the bars: what it measures, how its ticks are written, and how far it goes at least.

    ``links`` joins the end of each bar to the next one: a waterfall.
    """

    title: str
    ticks: str
    domain: tuple[float, float] | None = None
    links: bool = False
    zero: bool = True
    more: tuple[Part, ...] = field(default=())


def ledger(bars: Sequence[Bar], axis: Axis, sheet: Sheet, width: int = WIDTH) -> Part:
    """The rows as a plot."""
    rows, theme = [_row(at, bar) for at, bar in enumerate(bars)], sheet.theme
    known = [row for row in rows if row["end"] is not None]
    place = {"y": names("row", [bar.label for bar in bars], theme)}
    middle = {**place, "x": {"value": width / 2}}
    across = {"title": axis.title, "axis": {"labelExpr": axis.ticks, "tickCount": 5}, "scale": _scale(axis)}
    words = {**place, "x": {"value": width + _GAP + 12}, "text": n("said")}
    bars_of = {**place, "x": q("start", **across), "x2": {"field": "end"}, "fill": n("fill", scale=None)}
    marks = [
        hatched([row for row in rows if row["end"] is None], middle, width - 4, ROW - 12, theme),
        mark(known, "bar", bars_of, height=ROW - 12, stroke=theme.ink, strokeWidth=0.8),
        *([_links(bars, place, theme.line)] if axis.links else []),
        *_whiskers(known, place, theme),
        *axis.more,
        mark(rows, "text", words, align="left"),
        graded(rows, {**place, "x": {"value": width + _GAP}}, {"value": theme.ink}),
    ]
    return layer(marks, width, ROW * len(rows))


def _row(at: int, bar: Bar) -> Row:
    low = bar.end if bar.low is None else bar.low
    high = bar.end if bar.high is None else bar.high
    return {
        "row": at,
        "start": bar.start,
        "end": bar.end,
        "low": low,
        "high": high,
        "fill": bar.fill,
        "said": bar.said,
        "grade": bar.grade,
    }


def _scale(axis: Axis) -> Part:
    return {"domain": list(axis.domain)} if axis.domain else {"zero": axis.zero, "nice": True}


def _whiskers(known: Sequence[Row], place: Part, theme: Theme) -> list[Part]:
    """Intervals with ends, on a pale edge so that they can be seen on every fill."""
    spans = [row for row in known if row["low"] != row["high"]]
    ends = [{"row": row["row"], "at": row[end]} for row in spans for end in ("low", "high")]
    line = {**place, "x": q("low"), "x2": {"field": "high"}}
    return [
        mark(spans, "rule", line, strokeWidth=4, color=theme.ground),
        mark(spans, "rule", line, strokeWidth=1.6, color=theme.ink),
        mark(ends, "tick", {**place, "x": q("at")}, size=9, thickness=1.6, color=theme.ink),
    ]


def _links(bars: Sequence[Bar], place: Part, colour: str) -> Part:
    """Thin lines from the end of a bar down to the next."""
    rows = [
        {"row": row, "at": one.end, "pair": at}
        for at, one in enumerate(bars[:-1])
        for row in (at, at + 1)
        if one.end is not None
    ]
    look = {"strokeWidth": 1, "strokeDash": [2, 2], "color": colour}
    return mark(rows, "line", {**place, "x": q("at"), "detail": n("pair")}, **look)
