"""What service costs the Q Company a year."""

from figure import Chart, Entry, chart, dossier, put_charts

from servicemodel.domain.text import Text
from servicemodel.views.charts import cost_waterfall

ENTRY = Entry(
    ("cost_waterfall",),
    ("q-company",),
    Text(
        "What service costs a year, kind by kind, up to the total of the bill.",
        "服务年成本逐类累加，直至总账。",
    ),
)


def charts() -> tuple[Chart, ...]:
    """The chart of one model of the library."""
    return (chart(cost_waterfall, dossier("q-company")),)


if __name__ == "__main__":
    put_charts(charts())
