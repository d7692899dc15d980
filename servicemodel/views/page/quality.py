"""What the records gave: figures with n, period and what was left out; what they cannot say."""

from collections.abc import Mapping, Sequence

from attrs import frozen

from servicemodel.domain.measurement import Measurement
from servicemodel.domain.model import ServiceModel
from servicemodel.domain.text import Language, Text
from servicemodel.views.figures import quantity
from servicemodel.views.measured_figures import figure_words, key_words, settling

#: More rows than this are not read.
MOST = 60
_PERIOD = Text("{first} to {last}", "{first}至{last}")
_BASIS = Text("records from {period}, n = {n}", "记录期间{period}，n = {n}")
_NONE = Text("no records read: n and period are not known", "未读取记录：n与期间尚不清楚")
_LEFT = Text("{reason}: {count}", "{reason}：{count}")
_CANNOT = Text("cannot say; would be settled by {files}", "无法判断；需要：{files}")
_MORE = Text("{count} more figures: servicemodel measure", "另有{count}个数值：servicemodel measure")


@frozen
class Recorded:
    """One figure counted from records; ``left_out`` tells what it does not count."""

    id: str
    measure: str
    value: str
    n: str
    period: str
    left_out: str


def recorded(
    model: ServiceModel, measures: Mapping[str, Text], language: Language
) -> tuple[tuple[Recorded, ...], str]:
    """Figures that feed numbers of ``model`` first, then the others; a sentence about those left out, or "".

    ``measures`` are the names of the measures by id.
    """
    measured = model.measurements.figures if model.measurements else ()
    fed = {bound.measured.id for bound in model.bound if bound.measured}
    ordered = sorted(measured, key=lambda figure: (figure.id not in fed, figure.value is None, -figure.n))
    left = len(ordered) - MOST
    rows = tuple(_row(figure, model, measures, language) for figure in ordered[:MOST])
    return rows, _MORE.to(language).format(count=left) if left > 0 else ""


def _row(
    figure: Measurement, model: ServiceModel, measures: Mapping[str, Text], language: Language
) -> Recorded:
    name = measures.get(figure.measure)
    said = _CANNOT.to(language).format(files=settling(figure.lacks, language))
    if figure.value:
        said = figure_words(figure, language, model.currency)
    left = [
        _LEFT.to(language).format(reason=each.reason.replace("_", " "), count=quantity(each.count, language))
        for each in figure.left_out
        if each.count
    ]
    return Recorded(
        id=figure.id,
        measure=f"{name.to(language) if name else figure.measure} · {key_words(figure, language)}",
        value=said,
        n=quantity(figure.n, language),
        period=_period((figure,), language),
        left_out=Text("; ", "；").to(language).join(left),
    )


def _period(figures: Sequence[Measurement], language: Language) -> str:
    spans = [figure.period for figure in figures if figure.period]
    if not spans:
        return ""
    first, last = min(span.first for span in spans), max(span.last for span in spans)
    return _PERIOD.to(language).format(first=first[:10], last=last[:10])


def period(model: ServiceModel, language: Language) -> str:
    """First and last day of all records behind the figures; "" where none were read."""
    return _period(model.measurements.figures if model.measurements else (), language)


def basis_line(model: ServiceModel, language: Language) -> str:
    """Period of the records and n of the figures behind the model, or that neither is known."""
    span = period(model, language)
    counted = [bound.measured.n for bound in model.bound if bound.measured and bound.measured.value]
    if not span or not counted:
        return _NONE.to(language)
    ends = dict.fromkeys(quantity(end, language) for end in (min(counted), max(counted)))
    return _BASIS.to(language).format(period=span, n="–".join(ends))
