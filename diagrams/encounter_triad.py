"""Who decides when customers meet the Q Company."""

from figure import put, scene

from servicemodel.views.picture import Picture


def pictures() -> tuple[Picture, ...]:
    """One triad for each party that meets customers."""
    return (scene("q-company", "encounter_triad"),)


if __name__ == "__main__":
    put(pictures())
