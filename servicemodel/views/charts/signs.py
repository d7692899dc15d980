"""The signs that all charts share: hatching for what is not known, grades, intervals, the legend."""

import json
from collections.abc import Iterable, Sequence
from typing import Any

from attrs import frozen

from servicemodel.domain.text import Language, Text
from servicemodel.domain.value import Grade, Value
from servicemodel.views.charts.grammar import Part, Row, layer, mark, n, q
from servicemodel.views.charts.sheet import Sheet
from servicemodel.views.figures import GRADE_LABELS, GRADE_MARKS, ranged
from servicemodel.views.lettering import columns, points
from servicemodel.views.theme import Theme

NOT_KNOWN = Text("not known", "尚不清楚")
_HATCH = 6.0
#: Height of a line of the legend and its widest line, in pixels.
_LINE, _WIDEST = 20, 760
#: Size of the letters of an axis, and a little more: our widths are estimates.
_LETTERS = 12
#: A ring, and within it what is filled for each evidence grade: all turn clockwise, but for the hole.
_RING = "M0,-1A1,1,0,1,1,0,1A1,1,0,1,1,0,-1ZM0,-.82A.82,.82,0,1,0,0,.82A.82,.82,0,1,0,0,-.82Z"
_FILLED = {
    Grade.MEASURED: "M0,-1A1,1,0,1,1,0,1A1,1,0,1,1,0,-1Z",
    Grade.DOCUMENTED: f"{_RING}M0,0L0,-1A1,1,0,1,1,-1,0Z",
    Grade.DECLARED: f"{_RING}M0,1A1,1,0,0,1,0,-1Z",
    Grade.ASSUMED: _RING,
}


@frozen
class Sign:
    """One entry of the legend: a Vega shape, its fill and stroke (colours, or None), and what it says."""

    shape: str
    fill: str | None
    stroke: str | None
    label: Text
    size: float = 110


def hatch(width: float, height: float) -> str:
    """A Vega shape of slanting lines that fills ``width`` × ``height`` pixels at size 4, drawn as edge."""
    parts, at = [], -height + _HATCH
    while at < width:
        left, right = max(0.0, at), min(width, at + height)
        top, bottom = height / 2 - (left - at), height / 2 - (right - at)
        parts.append(f"M{left - width / 2:g},{top:g}L{right - width / 2:g},{bottom:g}")
        at += _HATCH
    return "".join(parts)


def hatched(rows: Sequence[Row], place: Part, width: float, height: float, theme: Theme) -> Part:
    """A hatched box around the place of each row: what stands there is not known."""
    look = {"shape": hatch(width, height), "size": 4, "strokeWidth": 1, "opacity": 1}
    return mark(rows, "point", place, filled=False, stroke=theme.line, **look)


def asked(rows: Sequence[Row], place: Part, theme: Theme) -> list[Part]:
    """A question mark on a clear spot at the place of each row."""
    clear = mark(rows, "point", place, filled=True, fill=theme.ground, size=260, opacity=1)
    return [clear, mark(rows, "text", {**place, "text": {"value": "?"}}, fontSize=12, fontWeight="bold")]


def graded(rows: Sequence[Row], place: Part, ink: Part, dx: float = 0, dy: float = 0) -> Part:
    """The mark of the evidence grade (field ``grade``) at the place of each row, or so many pixels beside."""
    told = [{**row, "mark": _FILLED[Grade(row["grade"])]} for row in rows if row["grade"]]
    shape = n("mark", scale=None, legend=None)
    look = {"xOffset": dx, "yOffset": dy, "size": 64, "opacity": 1, "filled": True, "strokeWidth": 0}
    return mark(told, "point", {**place, "fill": ink, "shape": shape}, **look)


def grades(found: Iterable[Grade], theme: Theme) -> list[Sign]:
    """Entries of the legend for the grades that occur, best first."""
    there = set(found)
    marks = {grade: _FILLED[grade] for grade in Grade if grade in there}
    return [Sign(shape, theme.ink, None, GRADE_LABELS[grade], 64) for grade, shape in marks.items()]


def number(value: Value | None, language: Language, currency: str = "USD") -> str:
    """Interval first, then the point and the mark of the grade; or that it is not known."""
    if value is None:
        return "? " + NOT_KNOWN.to(language)
    return f"{ranged(value, language, currency)} {GRADE_MARKS[value.grade]}"


def numbers(value: Value | None, currency: str = "USD") -> Text:
    """As ``number``, in both languages."""
    return Text(*(number(value, language, currency) for language in Language))


def names(field: str, labels: Sequence[str], theme: Theme, limit: int = 400, /, **more: Any) -> Part:
    """The rows of a chart from top to bottom, by their place in ``labels``: names may be alike."""
    said = [shortened(label) for label in labels]
    # Vega measures each label again where there is a limit: none for labels that are far from it.
    if all(points(label, _LETTERS) < limit for label in said):
        limit = 0
    written = json.dumps(said)
    look = {"labelExpr": f"{written}[datum.value]", "labelLimit": limit, "labelColor": theme.ink, **more}
    look = {"ticks": False, "domain": False, "labelPadding": 8, **look}
    places = list(range(len(labels)))
    return {"field": field, "type": "ordinal", "title": None, "axis": look, "scale": {"domain": places}}


def shortened(label: str, width: int = 66) -> str:
    """``label`` with its middle left out where it is too long: both ends tell it from its neighbours."""
    if columns(label) <= width:
        return label
    head, tail = label, label
    while columns(head) > width * 0.4:
        head = head[:-1]
    while columns(tail) > width * 0.5:
        tail = tail[1:]
    return f"{head}…{tail}"


def ends(value: Value | None) -> Row:
    """Point and interval of a value as columns of a row; the point where there is no interval."""
    if value is None:
        return {"at": None, "low": None, "high": None}
    low = value.number if value.low is None else value.low
    high = value.number if value.high is None else value.high
    return {"at": value.number, "low": low, "high": high}


def legend(signs: Sequence[Sign], sheet: Sheet) -> Part:
    """The strip of the legend: sign and words beside each other, in as many lines as they need."""
    rows, x, y, widest = [], 8.0, 0, 0.0
    for sign in signs:
        said = sheet.said(sign.label)
        wide = points(said, 11) * 1.06 + 34
        if x > 8 and x + wide > _WIDEST:
            x, y = 8.0, y + 1
        rows.append({"x": round(x), "y": y * _LINE + _LINE / 2, "said": said, **_look(sign)})
        x += wide
        widest = max(widest, x)
    look = {name: n(name, scale=None, legend=None) for name in ("shape", "fill", "stroke")}
    size = q("size", scale=None, legend=None)
    marks = [
        mark(rows, "point", {**_PLACE, **look, "size": size}, opacity=1, strokeWidth=1.2),
        mark(rows, "text", {**_PLACE, "text": n("said")}, align="left", dx=12),
    ]
    return layer(marks, round(widest), (y + 1) * _LINE)


#: Places in pixels.
_PLACE = {"x": q("x", scale=None, axis=None), "y": q("y", scale=None, axis=None)}


def _look(sign: Sign) -> Row:
    edge = {"fill": sign.fill or "transparent", "stroke": sign.stroke or "transparent"}
    return {"shape": sign.shape, "size": sign.size, **edge}
