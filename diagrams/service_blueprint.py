"""What customers see of the Q Company, and what works behind it."""

from figure import put, scene

from servicemodel.views.picture import Picture


def pictures() -> tuple[Picture, ...]:
    """The three lines of a service blueprint, with findings painted on."""
    return (scene("q-company", "service_blueprint"),)


if __name__ == "__main__":
    put(pictures())
