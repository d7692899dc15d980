"""Who decides when customers meet the Q Company."""

from figure import Entry, put, scene

from servicemodel.domain.text import Text
from servicemodel.views.picture import Picture

ENTRY = Entry(
    ("encounter_triad",),
    ("q-company",),
    Text(
        "Who decides when customers meet the firm: the firm by rules, the employees, or the customers.",
        "客户与企业接触时由谁主导：以规则约束的企业、员工还是客户。",
    ),
)


def pictures() -> tuple[Picture, ...]:
    """One triad for each party that meets customers."""
    return (scene("q-company", "encounter_triad"),)


if __name__ == "__main__":
    put(pictures())
