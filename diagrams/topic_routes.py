"""How solutions of problems reach customers in the proactive mode, and what is lost at each hop."""

from figure import Entry, put, situation

from servicemodel.domain.text import Text
from servicemodel.views.picture import Picture
from servicemodel.views.pictures import topic_routes

ENTRY = Entry(
    ("topic_routes",),
    ("proactive",),
    Text(
        "All routes by which solutions reach customers: how much arrives, how much is lost at each hop.",
        "解决方案到达客户的所有路径；每一环节到达多少、损失多少。",
    ),
)


def pictures() -> tuple[Picture, ...]:
    """The routes of one topic."""
    return (topic_routes.picture(situation("proactive"), "service.solution"),)


if __name__ == "__main__":
    put(pictures())
