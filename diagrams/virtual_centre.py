"""Fig. 3: the virtual customer service centre of the proactive mode."""

from figure import Entry, put, situation

from servicemodel.domain.text import Text
from servicemodel.views.picture import Picture
from servicemodel.views.pictures import virtual_centre

ENTRY = Entry(
    ("virtual_centre",),
    ("proactive",),
    Text(
        "The five units of the centre, decision support, and everybody they exchange information with.",
        "虚拟客户服务中心的五个单元、决策支持，以及与之交换信息的所有主体。",
    ),
)


def pictures() -> tuple[Picture, ...]:
    """The five units, decision support, and everybody they exchange information with."""
    return (virtual_centre.picture(situation("proactive")),)


if __name__ == "__main__":
    put(pictures())
