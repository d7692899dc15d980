"""What the Q Company does first and what last."""

from figure import put, scene

from servicemodel.views.picture import Picture


def pictures() -> tuple[Picture, ...]:
    """Rules and authority, answers and routes, systems, with a decision before each."""
    return (scene("q-company", "roadmap"),)


if __name__ == "__main__":
    put(pictures())
