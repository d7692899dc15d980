"""Fig. 2: suppliers, core firm, intermediaries, customers and competitors, and what they tell each other."""

from attrs import evolve
from figure import Entry, put, situation

from servicemodel.domain.text import Text
from servicemodel.views.picture import Picture
from servicemodel.views.pictures import actors_and_flows

ENTRY = Entry(
    ("actors_and_flows", "q-company"),
    ("dealer", "q-company"),
    Text(
        "Every party, grouped by its side of the market, and what it tells whom.",
        "所有主体按市场位置分组，以及谁向谁告知什么。",
    ),
)


def pictures() -> tuple[Picture, ...]:
    """The dealer mode, because all five kinds of actor take part; and Q Company."""
    q_company = evolve(actors_and_flows.picture(situation("q-company")), name="q-company")
    return actors_and_flows.picture(situation("dealer")), q_company


if __name__ == "__main__":
    put(pictures())
