"""The tornado: how far the benefit moves with one number at either end of its range."""

from collections.abc import Sequence
from typing import Any

from servicemodel.views.charts.drawing import WIDTH, dressed, legend, library
from servicemodel.views.charts.mark import Swing, Wording

NAME = "plan_tornado"


def spec(swings: Sequence[Swing], base: float, words: Wording) -> dict[str, Any]:
    """The chart as Vega-Lite: widest bar on top, two halves around the line of ``base``."""
    alt, theme = library(), words.theme
    rows = [
        {"title": swing.title, "place": place, "from": base, "to": to, "end": end}
        for place, swing in enumerate(swings)
        for end, to in ((words.taken, swing.at_low), (words.other, swing.at_high))
    ]
    colours = alt.Scale(domain=[words.taken, words.other], range=[theme.medium, theme.low])
    titles = [swing.title for swing in swings]
    ticks, free = alt.Axis(labelExpr=words.ticks), alt.Scale(zero=False)
    across = alt.X("from:Q", title=words.across, axis=ticks, scale=free)
    bars = (
        alt.Chart(alt.InlineData(values=rows))
        .mark_bar(height=16)
        .encode(
            x=across,
            x2="to:Q",
            y=alt.Y("title:N", sort=titles, title=None, axis=alt.Axis(labelLimit=320, labelColor=theme.ink)),
            color=alt.Color("end:N", scale=colours, legend=legend(theme)),
        )
    )
    line = (
        alt.Chart(alt.InlineData(values=[{"at": base}]))
        .mark_rule(color=theme.ink, strokeDash=[5, 4])
        .encode(x="at:Q")
    )
    return dressed(alt.layer(bars, line).properties(width=WIDTH, height=26 * max(1, len(swings))), words)
