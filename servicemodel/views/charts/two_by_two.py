"""The 2×2 of actions: what each costs against what it brings by itself, with its interval."""

from collections.abc import Sequence
from typing import Any

from servicemodel.views.charts.drawing import HEIGHT, WIDTH, axes, dressed, legend, library
from servicemodel.views.charts.mark import Mark, Wording

NAME = "plan_two_by_two"


def spec(marks: Sequence[Mark], titles: Sequence[str], words: Wording) -> dict[str, Any]:
    """The chart as Vega-Lite. Dashed lines halve the marks by cost and by benefit.

    Each mark holds its number, several where actions fall on one point; ``titles`` are what they stand for.
    """
    alt, theme = library(), words.theme
    rows = [
        {
            "number": mark.number,
            "cost": mark.cost,
            "benefit": mark.benefit,
            "low": mark.benefit if mark.low is None else mark.low,
            "high": mark.benefit if mark.high is None else mark.high,
            "state": words.taken if mark.taken else words.other,
        }
        for mark in marks
    ]
    base = alt.Chart(alt.InlineData(values=rows))
    x, y = axes(words)
    state = alt.Scale(domain=[words.taken, words.other], range=[theme.good, theme.inner])
    shape = alt.Scale(domain=[words.taken, words.other], range=["circle", "square"])
    ranges = base.mark_rule(strokeWidth=1.5, color=theme.muted).encode(x=x, y="low:Q", y2="high:Q")
    points = base.mark_point(filled=True, size=420, opacity=1, stroke=theme.ink, strokeWidth=1).encode(
        x=x,
        y=y,
        color=alt.Color("state:N", scale=state, legend=legend(theme)),
        shape=alt.Shape("state:N", scale=shape),
    )
    ink = alt.condition(alt.datum.state == words.taken, alt.value(theme.on_mark), alt.value(theme.ink))
    numbers = base.mark_text(fontSize=11, fontWeight=600).encode(x=x, y=y, text="number:N", color=ink)
    plot = alt.layer(*_halves(alt, marks, words), ranges, points, numbers).properties(
        width=WIDTH, height=HEIGHT
    )
    return dressed(alt.hconcat(plot, _key(alt, titles, words), spacing=28), words)


def _key(alt: Any, titles: Sequence[str], words: Wording) -> Any:
    """The list of titles beside the chart, numbered."""
    listed = [{"title": f"{n}  {title}", "place": n} for n, title in enumerate(titles, 1)]
    return (
        alt.Chart(alt.InlineData(values=listed))
        .mark_text(align="left", fontSize=11, color=words.theme.ink, limit=330)
        .encode(x=alt.value(0), y=alt.Y("place:O", axis=None), text="title:N")
        .properties(width=330, height=max(60, 20 * len(listed)))
    )


def _halves(alt: Any, marks: Sequence[Mark], words: Wording) -> list[Any]:
    """Lines at the middle cost and the middle benefit; none for fewer than three marks."""
    if len(marks) < 3:
        return []
    middle = len(marks) // 2
    cost = sorted(mark.cost for mark in marks)[middle]
    benefit = sorted(mark.benefit for mark in marks)[middle]
    rule = {"strokeDash": [5, 4], "color": words.theme.frame}
    across = alt.Chart(alt.InlineData(values=[{"at": cost}])).mark_rule(**rule).encode(x="at:Q")
    up = alt.Chart(alt.InlineData(values=[{"at": benefit}])).mark_rule(**rule).encode(y="at:Q")
    return [across, up]
