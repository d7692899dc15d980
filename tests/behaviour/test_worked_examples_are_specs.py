"""Worked examples and acceptance scenarios are pages in both languages, with every printed figure."""

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from servicemodel.domain.feature import Block, Feature, Step
from servicemodel.reading.specs.feature import read_feature
from servicemodel.reading.specs.figures import figures

SPECS = Path(__file__).parents[2] / "specs"
ENDINGS = {"en": ".feature", "zh": ".zh.feature"}

#: What the design prints for each id (core 3.12 and 3.15, seeds 1.13), shares in per cent.
PRINTED = {
    "WE-7": "10 57 0 25.8 3.88 3.42 48.3 / 90 52.8 1.89 2.25 18.3 / 95 68.0 1.47 1.98 17.7 / "
    "70 43.8 2.28 2.62 30.7 / 86.0 1.16 1.18 0.1 / 41.0 3.00 22.5",
    "WE-8": "264.1 105.50 19942 4.53 4158 11942 0.541 6730 1.30",
    "WE-11": "14 12 6.8 3.2",
    "WE-13": "3838",
    "SC-01": "0 76.0",
    "SC-02": "40.9 9.8 0 / 63.0 53.9 15.1 12.9 36.0 60.3 57.5 53.0",
    "SC-03": "61.5 22.5 39.0 / 90.0 67.5",
    "SC-04": "49.8 12.7 / 92.15 8.3 21.9 41.5 14.9 70.0 68.8",
    "SC-05": "79.5 27.1 23.3 / 83.9 70.3 77.2 65.1",
    "SC-06": "38.0 0 / 72.0 76.5 65.4 43.5 17.3 11.5 40.5 38.3 53.1 48.9 64.9 46.4",
    "SC-07": "0 85.5 68.4",
    "SC-08": "25.8 68.0 43.8 52.8",
    "SC-09": "53.4 41.5 22.4",
    "SC-10": "38.7",
    "SC-11": "9.1 14.4",
    "SC-12": "5.63 5.00 9.38",
}
IDS = [*(f"WE-{n}" for n in (7, 8, 11, 13)), *(f"SC-{n:02}" for n in range(1, 13))]

TEXTS = {
    language: [
        read_feature(path)
        for path in sorted(SPECS.rglob(f"*{ending}"))
        if path.name.endswith(".zh.feature") == (language == "zh")
    ]
    for language, ending in ENDINGS.items()
}


def tagged(pages: list[Feature], id: str) -> Iterator[tuple[tuple[Step, ...], Block]]:
    """The scenarios that bear the tag of ``id``, themselves or by their page."""
    for page in pages:
        for steps, block in page.scenarios:
            if f"@{id}" in (*page.tags, *block.tags):
                yield steps, block


def shown(pages: list[Feature], id: str) -> set[Decimal]:
    """The figures that outcomes of those scenarios hold, with what their examples fill in."""
    found: set[Decimal] = set()
    for steps, block in tagged(pages, id):
        for step in steps[first_outcome(steps) :]:
            found |= {*figures(step.text)}
            for table in block.tables:
                columns = [n for n, name in enumerate(table.columns) if f"<{name}>" in step.text]
                found |= {figure for row in table.rows for n in columns for figure in figures(row[n])}
    return found


def first_outcome(steps: tuple[Step, ...]) -> int:
    return next(n for n, step in enumerate(steps) if step.role == "Outcome")


def test_the_list_is_whole():
    assert list(PRINTED) == IDS


@pytest.mark.parametrize("language", ENDINGS)
@pytest.mark.parametrize("id", IDS)
def test_every_example_has_a_scenario_in_both_languages(id, language):
    assert list(tagged(TEXTS[language], id)), f"no scenario is tagged @{id}"


@pytest.mark.parametrize("language", ENDINGS)
@pytest.mark.parametrize("id", IDS)
def test_every_printed_figure_is_an_outcome_of_its_scenarios(id, language):
    printed = {Decimal(word).normalize() for word in PRINTED[id].replace("/", " ").split()}
    assert printed - shown(TEXTS[language], id) == set()


@pytest.mark.parametrize("id", IDS)
def test_both_languages_tag_the_same_number_of_scenarios(id):
    english, chinese = (len(list(tagged(TEXTS[language], id))) for language in ENDINGS)
    assert english == chinese


@pytest.mark.parametrize("id", IDS)
def test_a_page_without_its_tags_is_missed(id):
    """The check itself: without the pages that bear the tag, nothing is found."""
    others = [page for page in TEXTS["en"] if not list(tagged([page], id))]
    assert len(others) < len(TEXTS["en"])
    assert shown(others, id) == set()
