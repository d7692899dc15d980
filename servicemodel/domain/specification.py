"""The living book: promises with their examples, what became of each, who owns it, since when."""

from collections.abc import Iterable
from enum import Enum

from attrs import frozen

from servicemodel.domain.feature import Block, Feature, Step
from servicemodel.domain.text import Language, Text


class State(Enum):
    """What is known of a promise; the order is that of attention: the first is looked at first."""

    BROKEN = "broken"
    UNMEASURED = "unmeasured"
    UNRUN = "unrun"
    PLANNED = "planned"
    KEPT = "kept"


def worst(states: Iterable[State]) -> State:
    """The state of a promise whose examples have ``states``; not run where there are none."""
    found = set(states)
    return next((state for state in State if state in found), State.UNRUN)


@frozen
class Verdict:
    """What the runner said of one example; ``why``, ``step``, ``trace`` only where it did not pass.

    ``day`` is the day of the run (ISO), "" where none ran; ``trace`` an id for ``servicemodel trace``.
    """

    state: State
    why: Text | None = None
    step: str = ""
    day: str = ""
    trace: str = ""


@frozen
class Row:
    """One row of an example table with its verdict."""

    line: int
    cells: tuple[str, ...]
    verdict: Verdict


@frozen
class Scenario:
    """A scenario or outline in one language; an outline has a verdict for each row, ``tables`` of rows."""

    id: str
    block: Block
    verdicts: tuple[Verdict, ...]
    tables: tuple[tuple[Row, ...], ...] = ()


@frozen
class Version:
    """A promise in one language: its rule sentence, what all its examples share, its scenarios."""

    language: Language
    path: str
    line: int
    sentence: str
    background: tuple[Step, ...]
    scenarios: tuple[Scenario, ...]

    @property
    def verdicts(self) -> tuple[Verdict, ...]:
        """Those of all examples."""
        return tuple(verdict for scenario in self.scenarios for verdict in scenario.verdicts)


@frozen
class Spell:
    """A state and its first day (ISO)."""

    state: State
    since: str


@frozen
class Promise:
    """A rule in the languages it is written in; ``spells`` are its states over time, the present one last."""

    id: str
    owner: str
    state: State
    versions: tuple[Version, ...]
    spells: tuple[Spell, ...] = ()

    def version(self, language: Language) -> Version | None:
        """The promise in ``language``; None where it is not translated."""
        return next((version for version in self.versions if version.language is language), None)

    @property
    def since(self) -> str:
        """The first day of the present state, "" where it was never seen."""
        last = self.spells[-1] if self.spells else None
        return last.since if last and last.state is self.state else ""


@frozen
class Page:
    """A page of the book: its features by language, and the promises of both together."""

    id: str
    features: tuple[tuple[Language, Feature], ...]
    promises: tuple[Promise, ...]

    def feature(self, language: Language) -> Feature | None:
        """The page in ``language``; None where it is not translated."""
        return dict(self.features).get(language)


@frozen
class Introduction:
    """The words before a chapter: its title and paragraphs."""

    title: str
    paragraphs: tuple[str, ...]


@frozen
class Chapter:
    """A folder of pages; ``introductions`` by language, none where nobody wrote one."""

    slug: str
    introductions: tuple[tuple[Language, Introduction], ...]
    pages: tuple[Page, ...]

    def introduction(self, language: Language) -> Introduction | None:
        """The introduction in ``language``; None where it is not written."""
        return dict(self.introductions).get(language)

    @property
    def promises(self) -> tuple[Promise, ...]:
        """Those of all pages."""
        return tuple(promise for page in self.pages for promise in page.promises)


@frozen
class Run:
    """One run of the tests: its moment (ISO, UTC), the tools, what the runner counted in its own words."""

    moment: str
    tools: str
    outcomes: tuple[tuple[str, int], ...]


@frozen
class Result:
    """What a run said of one example; ``row`` counts the rows of its scenario from 1, 0 is no table.

    ``source`` and ``number`` are the file of results and its line.
    """

    page: str
    line: int
    row: int
    name: str
    cells: tuple[str, ...]
    outcome: str
    why: Text | None
    step: str
    day: str
    source: str
    number: int
    trace: str = ""


@frozen
class Book:
    """All chapters, the runs they rest on (no runs, no verdicts), and the words before them."""

    chapters: tuple[Chapter, ...]
    runs: tuple[Run, ...] = ()
    introductions: tuple[tuple[Language, Introduction], ...] = ()

    def introduction(self, language: Language) -> Introduction | None:
        """The introduction of the whole in ``language``; None where it is not written."""
        return dict(self.introductions).get(language)

    @property
    def promises(self) -> tuple[Promise, ...]:
        """Those of all chapters."""
        return tuple(promise for chapter in self.chapters for promise in chapter.promises)
