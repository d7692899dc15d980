"""What a contact costs on each channel of a call centre, and what a settled matter costs there."""

from figure import Chart, Entry, chart, dossier, put_charts

from servicemodel.domain.text import Text
from servicemodel.views.charts import channel_cost

ENTRY = Entry(
    ("channel_cost",),
    ("call-centre-crm",),
    Text(
        "A cheap contact is not a settled matter: cost by channel, with what comes back to people.",
        "联络便宜不等于问题解决得便宜：各渠道成本，含转回人工的部分。",
    ),
)


def charts() -> tuple[Chart, ...]:
    """The chart of one model of the library."""
    return (chart(channel_cost, dossier("call-centre-crm")),)


if __name__ == "__main__":
    put_charts(charts())
