"""What the numbers of the Q Company rest on."""

from figure import Chart, Entry, chart, dossier, put_charts

from servicemodel.domain.text import Text
from servicemodel.views.charts import provenance_bar

ENTRY = Entry(
    ("provenance_bar",),
    ("q-company",),
    Text(
        "How many numbers were measured, documented, declared or merely assumed.",
        "多少数字经过测量、有文件依据、由人声明或仅为假设。",
    ),
)


def charts() -> tuple[Chart, ...]:
    """The chart of one model of the library."""
    return (chart(provenance_bar, dossier("q-company")),)


if __name__ == "__main__":
    put_charts(charts())
