"""What each action of the Q Company costs, and what it brings by itself."""

from figure import Chart, Entry, chart, dossier, put_charts

from servicemodel.domain.text import Text
from servicemodel.views.charts import two_by_two

ENTRY = Entry(
    ("two_by_two",),
    ("q-company",),
    Text(
        "What each action costs against what it brings by itself; the best bundle is filled.",
        "各项行动的成本与单独收益；实心为最佳组合内的行动。",
    ),
)


def charts() -> tuple[Chart, ...]:
    """The chart of one model of the library."""
    return (chart(two_by_two, dossier("q-company")),)


if __name__ == "__main__":
    put_charts(charts())
