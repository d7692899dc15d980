"""Native bars: side by side or stacked, standing or lying, with labels that follow the data sheet."""

from typing import Any

from servicemodel.views.deck.canvas import Canvas
from servicemodel.views.deck.chart_dress import SIZE, axis, dressed, lettered, name_in_sheet, number_form
from servicemodel.views.deck.look import READABLE, Frame
from servicemodel.views.deck.paint import filled, inked, lined
from servicemodel.views.deck.slide import Bars, Series
from servicemodel.views.theme import LIGHT, contrast

#: A part shorter than this share of the longest bar cannot hold its number.
_LEAST = 0.06


def bars(canvas: Canvas, shown: Bars, frame: Frame) -> None:
    """The chart; a series without colour is the invisible foot of a waterfall."""
    from pptx.chart.data import CategoryChartData
    from pptx.util import Pt

    kind: Any = CategoryChartData
    data = kind(number_format=number_form(shown.form, canvas.language))
    data.categories = [name_in_sheet(name.to(canvas.language)) for name in shown.names]
    for series in shown.series:
        data.add_series(name_in_sheet(series.name.to(canvas.language)), series.numbers)
    places = [Pt(value) for value in (frame.left, frame.top, frame.width, frame.height)]
    made = canvas.slide.shapes.add_chart(_kind(shown), *places, data)
    canvas.named(made, "chart", "")
    chart = made.chart
    dressed(canvas, chart, legend=sum(bool(one.colour) for one in shown.series) > 1)
    plot = chart.plots[0]
    # The two halves of a tornado lie on one row.
    plot.gap_width, plot.overlap = 40, 100 if shown.stacked or shown.form == "change" else 0
    for series, drawn in zip(shown.series, plot.series, strict=True):
        _series(canvas, series, drawn, shown)
    if shown.waterfall:
        _below(canvas, shown, plot.series[0])
    _axes(canvas, chart, shown)
    _without_foot(chart, shown)
    lettered(canvas, chart)


def _kind(shown: Bars) -> Any:
    from pptx.enum.chart import XL_CHART_TYPE

    return {
        (False, False): XL_CHART_TYPE.COLUMN_CLUSTERED,
        (False, True): XL_CHART_TYPE.BAR_CLUSTERED,
        (True, False): XL_CHART_TYPE.COLUMN_STACKED,
        (True, True): XL_CHART_TYPE.BAR_STACKED,
    }[shown.stacked, shown.across]


def _series(canvas: Canvas, series: Series, drawn: Any, shown: Bars) -> None:
    drawn.invert_if_negative = False
    if not series.colour:
        drawn.format.fill.background()
        drawn.format.line.fill.background()
        return
    colour = dict(LIGHT.tokens)[series.colour]
    filled(drawn.format.fill, colour)
    lined(drawn.format.line, LIGHT.line, 0.5)
    _labels(canvas, series, drawn, shown, colour)


def _labels(canvas: Canvas, series: Series, drawn: Any, shown: Bars, colour: str) -> None:
    """The numbers of a series, beside its bars or in them; a part too short for its number has none."""
    from pptx.enum.chart import XL_LABEL_POSITION

    labels = drawn.data_labels
    labels.show_value = True
    labels.number_format = number_form(shown.form, canvas.language)
    labels.number_format_is_linked = False
    inside = shown.stacked
    ink = LIGHT.on_dark if contrast(LIGHT.on_dark, colour) >= READABLE else LIGHT.ink
    inked(labels.font, ink if inside else canvas.look.ink, SIZE)
    if not shown.stacked:
        labels.position = XL_LABEL_POSITION.OUTSIDE_END
    else:
        for place in _thin(shown, series):
            _silent(drawn.points[place].data_label)


def _thin(shown: Bars, series: Series) -> list[int]:
    """Places of the parts that are too short to hold their number."""
    whole = [sum(each.numbers[at] or 0.0 for each in shown.series) for at in range(len(shown.names))]
    least = _LEAST * max(whole, default=0.0)
    return [at for at, number in enumerate(series.numbers) if number is not None and number < least]


def _silent(label: Any) -> None:
    """Take the number off one bar."""
    from pptx.oxml import parse_xml

    own = label._get_or_add_dLbl()
    for child in list(own)[1:]:
        own.remove(child)
    space = 'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"'
    own.append(parse_xml(f'<c:delete {space} val="1"/>'))


def _below(canvas: Canvas, shown: Bars, foot: Any) -> None:
    """The numbers of thin parts of a waterfall stand below them, on the invisible foot."""
    from pptx.enum.chart import XL_LABEL_POSITION

    for series in shown.series[1:]:
        for place in _thin(shown, series):
            if (shown.series[0].numbers[place] or 0.0) <= 0:
                continue
            label = foot.points[place].data_label
            label.text_frame.text = f"{series.numbers[place]:,.0f}"
            inked(label.text_frame.paragraphs[0].runs[0].font, canvas.look.ink, SIZE)
            label.position = XL_LABEL_POSITION.INSIDE_END


def _axes(canvas: Canvas, chart: Any, shown: Bars) -> None:
    names, numbers = chart.category_axis, chart.value_axis
    axis(canvas, names)
    names.reverse_order = shown.across
    axis(canvas, numbers, form=shown.form)
    # Every bar bears its number: an axis would say it twice.
    numbers.visible = False


def _without_foot(chart: Any, shown: Bars) -> None:
    """The invisible foot has no entry in the legend."""
    from pptx.oxml import parse_xml

    if not chart.has_legend:
        return
    space = 'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"'
    for place, series in enumerate(shown.series):
        if not series.colour:
            said = f'<c:legendEntry {space}><c:idx val="{place}"/><c:delete val="1"/></c:legendEntry>'
            chart.legend._element.insert(1, parse_xml(said))
