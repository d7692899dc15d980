"""What more money for actions would bring the Q Company."""

from figure import Chart, Entry, chart, dossier, put_charts

from servicemodel.domain.text import Text
from servicemodel.views.charts import frontier

ENTRY = Entry(
    ("frontier",),
    ("q-company",),
    Text(
        "What the best bundle for each budget brings: where more money stops helping.",
        "各预算下最佳组合的收益：投入增加到何处不再有效。",
    ),
)


def charts() -> tuple[Chart, ...]:
    """The chart of one model of the library."""
    return (chart(frontier, dossier("q-company")),)


if __name__ == "__main__":
    put_charts(charts())
