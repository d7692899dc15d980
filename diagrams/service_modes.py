"""Fig. 1 for each of the five service modes: where customers can turn, and who stands behind."""

from attrs import evolve
from figure import Entry, put, situation

from servicemodel.domain.text import Text
from servicemodel.views.picture import Picture
from servicemodel.views.pictures import service_mode

MODES = ("traditional", "direct", "dealer", "third_party", "proactive")
ENTRY = Entry(
    (
        "service_mode-traditional",
        "service_mode-direct",
        "service_mode-dealer",
        "service_mode-third_party",
        "service_mode-proactive",
    ),
    ("traditional", "direct", "dealer", "third_party", "proactive"),
    Text(
        "Where customers can turn in each service mode, and who stands behind the contact point.",
        "各种服务模式下客户可以找谁，接触点背后又是谁。",
    ),
    title=Text("The five service modes", "五种服务模式"),
)


def pictures() -> tuple[Picture, ...]:
    """One picture for each mode, named after it."""
    return tuple(_mode(name) for name in MODES)


def _mode(name: str) -> Picture:
    assessed = situation(name)
    picture, mode = service_mode.picture(assessed), assessed.model.name
    title = Text(
        f"{mode.en}: {picture.title.en[0].lower()}{picture.title.en[1:]}", f"{mode.zh}：{picture.title.zh}"
    )
    return evolve(picture, name=f"service_mode-{name}", title=title)


if __name__ == "__main__":
    put(pictures())
