"""Which numbers of the Q Company move the benefit of its actions most."""

from figure import Chart, Entry, chart, dossier, put_charts

from servicemodel.domain.text import Text
from servicemodel.views.charts import tornado

ENTRY = Entry(
    ("tornado",),
    ("q-company",),
    Text(
        "Which number moves the benefit most: what to measure before deciding.",
        "哪些数字对收益影响最大：决策前应先测量什么。",
    ),
)


def charts() -> tuple[Chart, ...]:
    """The chart of one model of the library."""
    return (chart(tornado, dossier("q-company")),)


if __name__ == "__main__":
    put_charts(charts())
