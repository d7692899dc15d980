"""What customers see of the Q Company, and what works behind it."""

from figure import Entry, put, scene

from servicemodel.domain.text import Text
from servicemodel.views.picture import Picture

ENTRY = Entry(
    ("service_blueprint",),
    ("q-company",),
    Text(
        "What customers do and see, and what works out of their sight, between the lines of the blueprint.",
        "以服务蓝图的分界线区分客户的行动、客户可见的前台与客户不可见的后台。",
    ),
)


def pictures() -> tuple[Picture, ...]:
    """The three lines of a service blueprint, with findings painted on."""
    return (scene("q-company", "service_blueprint"),)


if __name__ == "__main__":
    put(pictures())
