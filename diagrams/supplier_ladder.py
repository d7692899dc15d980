"""How often the parts of each supplier fail, from generated records."""

from attrs import evolve
from demonstration import measurements
from figure import Chart, Entry, chart, dossier, put_charts

from servicemodel.domain.text import Text
from servicemodel.views.charts import supplier_ladder

MEASURES = ("failure_rate", "failure_rate_shrunken")
OF = Text("records generated for demonstration", "记录为演示而生成")
ENTRY = Entry(
    ("supplier_ladder",),
    (),
    Text(
        "Failure rates with intervals, from generated records; suppliers too close to tell share a place.",
        "各供应商的故障率及区间（记录为演示而生成）；无法区分的供应商名次并列。",
    ),
    "demonstration",
)


def charts() -> tuple[Chart, ...]:
    """A model of the library with figures of records that were generated for this figure."""
    plain = dossier("proactive")
    model = evolve(plain.model, measurements=measurements(MEASURES))
    shown = evolve(plain, situation=evolve(plain.situation, model=model))
    return (chart(supplier_ladder, shown, OF),)


if __name__ == "__main__":
    put_charts(charts())
