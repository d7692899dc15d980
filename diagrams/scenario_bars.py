"""The yearly cost of the Q Company by kind, today and with the best bundle."""

from figure import Chart, Entry, chart, dossier, put_charts

from servicemodel.domain.text import Text
from servicemodel.views.charts import scenario_bars

ENTRY = Entry(
    ("scenario_bars",),
    ("q-company",),
    Text(
        "The yearly cost by kind, today and with the best bundle of actions.",
        "年成本按类别对比：现状与实施最佳行动组合之后。",
    ),
)


def charts() -> tuple[Chart, ...]:
    """The chart of one model of the library."""
    return (chart(scenario_bars, dossier("q-company")),)


if __name__ == "__main__":
    put_charts(charts())
