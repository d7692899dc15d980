"""Questions passed on in the Q Company, and what comes back."""

from figure import put, scene

from servicemodel.views.picture import Picture


def pictures() -> tuple[Picture, ...]:
    """Every question with its answers, as far as there are any."""
    return (scene("q-company", "handoff_loops"),)


if __name__ == "__main__":
    put(pictures())
