"""What the Q Company does first and what last."""

from figure import Entry, put, scene

from servicemodel.domain.text import Text
from servicemodel.views.picture import Picture

ENTRY = Entry(
    ("roadmap",),
    ("q-company",),
    Text(
        "What comes first and what last: rules and authority, answers and routes, systems; with decisions.",
        "先做什么、后做什么：规则与授权、答复与路径、系统；每步之前须作的决定。",
    ),
)


def pictures() -> tuple[Picture, ...]:
    """Rules and authority, answers and routes, systems, with a decision before each."""
    return (scene("q-company", "roadmap"),)


if __name__ == "__main__":
    put(pictures())
