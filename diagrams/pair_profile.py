"""What two parties of the proactive mode that deal with each other know."""

from figure import Chart, Entry, chart, dossier, put_charts

from servicemodel.domain.text import Text
from servicemodel.views.charts import pair_profile

ENTRY = Entry(
    ("pair_profile",),
    ("proactive",),
    Text(
        "Two parties that deal with each other, topic by topic: what either knows, and who is ahead.",
        "两个往来主体逐主题对比：各自知道什么、谁占信息优势。",
    ),
)


def charts() -> tuple[Chart, ...]:
    """The chart of one model of the library."""
    return (chart(pair_profile, dossier("proactive")),)


if __name__ == "__main__":
    put_charts(charts())
