"""First contacts of the Q Company and the same people again; repeats also from generated records."""

from attrs import evolve
from demonstration import measurements
from figure import Chart, Entry, chart, dossier, put_charts

from servicemodel.domain.text import Text
from servicemodel.views.charts import repeat_waterfall

MEASURES = ("repeat_contact",)
OF = Text("Q Company, with records generated for demonstration", "Q公司，另附为演示而生成的记录")
ENTRY = Entry(
    ("repeat_waterfall",),
    ("q-company",),
    Text(
        "First contacts and the same people again; the caption tells the share from generated records.",
        "多少是首次联络、多少是同一批人再次联络；说明中列出演示记录的实测比例。",
    ),
    "demonstration",
)


def charts() -> tuple[Chart, ...]:
    """The model of the library with figures of records that were generated for this figure."""
    plain = dossier("q-company")
    model = evolve(plain.model, measurements=measurements(MEASURES))
    shown = evolve(plain, situation=evolve(plain.situation, model=model))
    return (chart(repeat_waterfall, shown, OF),)


if __name__ == "__main__":
    put_charts(charts())
