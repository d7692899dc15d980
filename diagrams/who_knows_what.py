"""Who in the Q Company knows what, and who would need to."""

from figure import Chart, Entry, chart, dossier, put_charts

from servicemodel.domain.text import Text
from servicemodel.views.charts import who_knows_what

ENTRY = Entry(
    ("who_knows_what",),
    ("q-company",),
    Text(
        "Every party by every topic: known as needed, missing, or measured by nobody.",
        "逐一对照各主体与各主题：已知、缺失或无人测量。",
    ),
)


def charts() -> tuple[Chart, ...]:
    """The chart of one model of the library."""
    return (chart(who_knows_what, dossier("q-company")),)


if __name__ == "__main__":
    put_charts(charts())
