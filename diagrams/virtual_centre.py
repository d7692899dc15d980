"""Fig. 3: the virtual customer service centre of the proactive mode."""

from figure import put, situation

from servicemodel.views.picture import Picture
from servicemodel.views.pictures import virtual_centre


def pictures() -> tuple[Picture, ...]:
    """The five units, decision support, and everybody they exchange information with."""
    return (virtual_centre.picture(situation("proactive")),)


if __name__ == "__main__":
    put(pictures())
