"""Where the findings of the Q Company are."""

from figure import put, situation

from servicemodel import pipeline
from servicemodel.views.picture import Picture
from servicemodel.views.pictures import findings_map


def pictures() -> tuple[Picture, ...]:
    """The map with every finding and open question painted on it."""
    assessed = situation("q-company")
    return (findings_map.picture(assessed, pipeline.find(assessed)),)


if __name__ == "__main__":
    put(pictures())
