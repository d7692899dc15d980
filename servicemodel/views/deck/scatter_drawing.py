"""Native points on two axes, with their numbers, and beside them the list of what these stand for."""

from collections.abc import Sequence
from typing import Any

from servicemodel.domain.text import Text
from servicemodel.views.deck.canvas import Canvas, Line, Span
from servicemodel.views.deck.chart_dress import SIZE, axis, dressed, lettered, name_in_sheet, number_form
from servicemodel.views.deck.fitting import height, leading, shortened
from servicemodel.views.deck.look import Frame
from servicemodel.views.deck.paint import filled, inked, lined
from servicemodel.views.deck.slide import Scatter, Spot
from servicemodel.views.theme import LIGHT

_BESIDE = 0.42
_GAP = 18.0
_HANG = 20.0


def scatter(canvas: Canvas, shown: Scatter, frame: Frame) -> None:
    """The chart on the left, the list on the right."""
    beside = frame.width * _BESIDE
    plot = Frame(frame.left, frame.top, frame.width - beside - _GAP, frame.height)
    _points(canvas, shown, plot)
    numbered(canvas, shown.listed, Frame(plot.right + _GAP, frame.top, beside, frame.height))


def _points(canvas: Canvas, shown: Scatter, frame: Frame) -> None:
    from pptx.chart.data import XyChartData
    from pptx.enum.chart import XL_CHART_TYPE
    from pptx.util import Pt

    kind: Any = XyChartData
    data, groups = kind(number_format=number_form("money", canvas.language)), []
    for taken, state in zip((True, False), shown.states, strict=True):
        spots = [spot for spot in shown.spots if spot.taken is taken]
        if spots:
            series = data.add_series(name_in_sheet(state.to(canvas.language)))
            for spot in spots:
                series.add_data_point(spot.x, spot.y)
            groups.append(spots)
    places = [Pt(value) for value in (frame.left, frame.top, frame.width, frame.height)]
    made = canvas.slide.shapes.add_chart(XL_CHART_TYPE.XY_SCATTER, *places, data)
    canvas.named(made, "chart", "")
    dressed(canvas, made.chart, legend=True)
    for spots, series in zip(groups, made.chart.plots[0].series, strict=True):
        _marked(canvas, series, spots)
    for of, title in ((made.chart.category_axis, shown.across), (made.chart.value_axis, shown.up)):
        axis(canvas, of, title.to(canvas.language), grid=True, form="money")
    lettered(canvas, made.chart)


def _marked(canvas: Canvas, series: Any, spots: Sequence[Spot]) -> None:
    from pptx.enum.chart import XL_LABEL_POSITION, XL_MARKER_STYLE

    taken = spots[0].taken
    series.format.line.fill.background()
    marker = series.marker
    marker.style = XL_MARKER_STYLE.CIRCLE if taken else XL_MARKER_STYLE.SQUARE
    marker.size = 11
    filled(marker.format.fill, LIGHT.good if taken else LIGHT.frame)
    lined(marker.format.line, LIGHT.line)
    for place, spot in enumerate(spots):
        label = series.points[place].data_label
        label.text_frame.text = spot.number
        inked(label.text_frame.paragraphs[0].runs[0].font, canvas.look.ink, SIZE, bold=True)
        label.position = XL_LABEL_POSITION.ABOVE


def numbered(canvas: Canvas, titles: Sequence[Text], frame: Frame, name: str = "list") -> None:
    """A numbered list as large as fits; its lines are shortened where even small letters are too many."""
    said = [title.to(canvas.language) for title in titles]
    room = frame.width - _HANG
    for size in (12.0, 11.0, 10.0):
        if height(said, size, room) + 5 * len(said) <= frame.height:
            break
    else:
        each = frame.height / max(1, len(said)) - 5
        said = [shortened(title, size, (room, max(each, leading(size)))) for title in said]
    ink = canvas.look.ink
    lines = [
        Line(
            (Span(f"{number}\t", bold=True), Span(title)), size, ink, "l", 5 * (number > 1), "", _HANG, _HANG
        )
        for number, title in enumerate(said, 1)
    ]
    canvas.text(name, frame, lines)
