"""The efficient frontier: the most that any bundle brings at each cost."""

from collections.abc import Sequence
from typing import Any

from servicemodel.views.charts.drawing import HEIGHT, WIDTH, axes, dressed, legend, library
from servicemodel.views.charts.mark import Mark, Wording

NAME = "plan_frontier"


def spec(marks: Sequence[Mark], words: Wording) -> dict[str, Any]:
    """The chart as Vega-Lite: a staircase through the bundles, cheapest first; the best one is filled."""
    alt, theme = library(), words.theme
    rows = [
        {
            "cost": mark.cost,
            "benefit": mark.benefit,
            "number": mark.number,
            "state": words.taken if mark.taken else words.other,
        }
        for mark in marks
    ]
    x, y = axes(words)
    base = alt.Chart(alt.InlineData(values=rows)).encode(x=x, y=y)
    state = alt.Scale(domain=[words.taken, words.other], range=[theme.good, theme.inner])
    shape = alt.Scale(domain=[words.taken, words.other], range=["circle", "square"])
    line = base.mark_line(interpolate="step-after", color=theme.line, strokeWidth=2)
    points = base.mark_point(filled=True, size=110, opacity=1, stroke=theme.ink, strokeWidth=1).encode(
        color=alt.Color("state:N", scale=state, legend=legend(theme)), shape=alt.Shape("state:N", scale=shape)
    )
    counts = base.mark_text(dy=-13, fontSize=11, color=theme.ink).encode(text="number:N")
    return dressed(alt.layer(line, points, counts).properties(width=WIDTH, height=HEIGHT), words)
