"""Which requests of the proactive mode meet a channel that fits them."""

from figure import Chart, Entry, chart, dossier, put_charts

from servicemodel.domain.text import Text
from servicemodel.views.charts import process_matrix

ENTRY = Entry(
    ("process_matrix",),
    ("proactive",),
    Text(
        "How standard each request is against how personal its channel is: what fits, and what does not.",
        "按服务请求的标准化程度与渠道的人际程度对照：哪些匹配，哪些不匹配。",
    ),
)


def charts() -> tuple[Chart, ...]:
    """The chart of one model of the library."""
    return (chart(process_matrix, dossier("proactive")),)


if __name__ == "__main__":
    put_charts(charts())
