"""How solutions of problems reach customers in the proactive mode, and what is lost at each hop."""

from figure import put, situation

from servicemodel.views.picture import Picture
from servicemodel.views.pictures import topic_routes


def pictures() -> tuple[Picture, ...]:
    """The routes of one topic."""
    return (topic_routes.picture(situation("proactive"), "service.solution"),)


if __name__ == "__main__":
    put(pictures())
