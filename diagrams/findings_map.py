"""Where the findings of the Q Company are."""

from figure import Entry, put, situation

from servicemodel import pipeline
from servicemodel.domain.text import Text
from servicemodel.views.picture import Picture
from servicemodel.views.pictures import findings_map

ENTRY = Entry(
    ("findings_map",),
    ("q-company",),
    Text(
        "Where the findings are: violations and open questions painted on parties and flows.",
        "问题所在：违反项与未决问题标注在主体和信息流上。",
    ),
)


def pictures() -> tuple[Picture, ...]:
    """The map with every finding and open question painted on it."""
    assessed = situation("q-company")
    return (findings_map.picture(assessed, pipeline.find(assessed)),)


if __name__ == "__main__":
    put(pictures())
