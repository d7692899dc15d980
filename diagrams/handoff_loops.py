"""Questions passed on in the Q Company, and what comes back."""

from figure import Entry, put, scene

from servicemodel.domain.text import Text
from servicemodel.views.picture import Picture

ENTRY = Entry(
    ("handoff_loops",),
    ("q-company",),
    Text(
        "Questions that are passed on inside the firm, and how much of them ever comes back.",
        "企业内部转出的问题，以及有多少得到答复。",
    ),
)


def pictures() -> tuple[Picture, ...]:
    """Every question with its answers, as far as there are any."""
    return (scene("q-company", "handoff_loops"),)


if __name__ == "__main__":
    put(pictures())
