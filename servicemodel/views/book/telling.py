"""Promises as a template shows them in one language: sentences, marks, tables."""

import re
from collections.abc import Iterable, Iterator

from attrs import frozen

from servicemodel.domain.feature import Step, Table, described
from servicemodel.domain.specification import Page, Promise, Row, Scenario, State, Verdict, Version, worst
from servicemodel.domain.text import Language
from servicemodel.views.book.owners import owner_said
from servicemodel.views.book.states import SIGNS
from servicemodel.views.book.words import book_words

#: A place that the rows of an outline fill.
_HOLE = re.compile(r"<([^<>]+)>")
_NUMBER = re.compile(r"[-+−]?[$¥€]?\d[\d,.]*\s?%?|")


@frozen
class ToldStep:
    """A step: its keyword, and its words with the places that a row fills (``True``)."""

    keyword: str
    words: tuple[tuple[str, bool], ...]


@frozen
class ToldTable:
    """A table of examples; ``columns`` are names, and whether numbers stand below."""

    columns: tuple[tuple[str, bool], ...]
    rows: "tuple[ToldRow, ...]"


@frozen
class Mark:
    """A state as shown: class, shape, word."""

    style: str
    mark: str
    word: str


@frozen
class Concern:
    """A sentence about an example that did not pass, what settles or was found, raw record and trace id."""

    said: str
    head: str
    found: str
    record: str
    trace: str


@frozen
class ToldRow:
    """A row of examples with its mark."""

    mark: Mark
    cells: tuple[str, ...]


@frozen
class ToldScenario:
    """A scenario with its steps and tables."""

    mark: Mark
    name: str
    description: str
    steps: tuple[ToldStep, ...]
    tables: tuple[ToldTable, ...]


@frozen
class ToldPromise:
    """A promise in one language; ``sentence`` is "" where it is not translated."""

    anchor: str
    id: str
    mark: Mark
    sentence: str
    owner: str
    since: str
    place: str
    concerns: tuple[Concern, ...]
    notes: tuple[str, ...]
    spells: tuple[tuple[str, str], ...]
    examples: str
    shared: tuple[ToldStep, ...]
    scenarios: tuple[ToldScenario, ...]


def mark(state: State, language: Language) -> Mark:
    """How ``state`` is shown."""
    sign = SIGNS[state]
    return Mark(sign.style, sign.mark, sign.word.to(language))


def anchor(id: str, language: Language) -> str:
    """Where a promise stands on its page; the language comes first, so that a link switches to it."""
    return f"{language.value}-p-{spot(id)}"


def spot(id: str) -> str:
    """``id`` as a part of a link or file name: words, full stops and hyphens."""
    return re.sub(r"[^\w.]+", "-", id)


def told_page(page: Page, language: Language) -> dict[str, object]:
    """A page: its name, its words, what it is filed under, its promises."""
    feature = page.feature(language)
    tags = tuple(tag[1:] for tag in feature.tags if "owner" not in tag) if feature else ()
    return {
        "id": f"page-{spot(page.id)}",
        "name": feature.name if feature else "",
        "description": described(feature.description, language is Language.ZH) if feature else "",
        "tags": tags,
        "promises": tuple(told_promise(promise, language) for promise in page.promises),
    }


def told_promise(promise: Promise, language: Language) -> ToldPromise:
    """A promise with everything that is said of it."""
    w, version = book_words(language), promise.version(language)
    examples = len(version.verdicts) if version else 0
    return ToldPromise(
        anchor=anchor(promise.id, language),
        id=promise.id,
        mark=mark(promise.state, language),
        sentence=version.sentence if version else "",
        owner=owner_said(promise.owner, language),
        since=promise.since,
        place=f"{version.path}:{version.line}" if version else "",
        concerns=tuple(_concerns(version, w)) if version else (),
        notes=tuple(_notes(promise, language, w)),
        spells=tuple((mark(spell.state, language).word, spell.since) for spell in promise.spells),
        examples=w["examples_one"] if examples == 1 else w["examples_many"].format(n=examples),
        shared=_steps(version.background) if version else (),
        scenarios=tuple(_scenario(each, language) for each in version.scenarios) if version else (),
    )


def _notes(promise: Promise, language: Language, w: dict[str, str]) -> Iterator[str]:
    """Where the two languages came to different ends."""
    for version in promise.versions:
        state = worst(verdict.state for verdict in version.verdicts)
        if state is not promise.state or (version.language is not language and not promise.version(language)):
            key = "here_else" if version.language is language else "there_else"
            yield w[key].format(state=mark(state, language).word)


def _concerns(version: Version, w: dict[str, str]) -> Iterator[Concern]:
    for scenario in version.scenarios:
        for number, verdict in enumerate(scenario.verdicts, start=1):
            if verdict.state in (State.BROKEN, State.UNMEASURED):
                row = w["row"].format(n=number) if scenario.tables else ""
                yield _concern(scenario, row, verdict, version.language, w)


def _concern(
    scenario: Scenario, row: str, verdict: Verdict, language: Language, w: dict[str, str]
) -> Concern:
    measured = verdict.state is State.BROKEN
    key = ("fails" if verdict.step else "fails_early") if measured else "cannot_say"
    said = w[key].format(name=_inner(scenario.block.name), row=row, step=_inner(verdict.step))
    why = verdict.why
    # Words that are the same in both languages are those of a program, kept apart from the sentence.
    raw = why is not None and why.en == why.zh
    found = why.to(language) if why and not raw else ""
    return Concern(
        said, w["found" if measured else "settle"], found, why.en if why and raw else "", verdict.trace
    )


def _inner(words: str) -> str:
    """``words`` as they stand inside quotation marks."""
    return words.replace("“", "‘").replace("”", "’")


def _scenario(scenario: Scenario, language: Language) -> ToldScenario:
    tables = zip(scenario.block.tables, scenario.tables, strict=False)
    return ToldScenario(
        mark=mark(worst(verdict.state for verdict in scenario.verdicts), language),
        name=scenario.block.name,
        description=described(scenario.block.description, language is Language.ZH),
        steps=_steps(scenario.block.steps),
        tables=tuple(_table(table, rows, language) for table, rows in tables),
    )


def _steps(steps: Iterable[Step]) -> tuple[ToldStep, ...]:
    # Between words and places the pattern alternates: every second piece is a place.
    return tuple(
        ToldStep(
            step.keyword,
            tuple((text, bool(at % 2)) for at, text in enumerate(_HOLE.split(step.text)) if text),
        )
        for step in steps
    )


def _table(table: Table, rows: tuple[Row, ...], language: Language) -> ToldTable:
    numeric = [all(_NUMBER.fullmatch(cells[at]) for cells in table.rows) for at in range(len(table.columns))]
    columns = tuple(zip(table.columns, numeric, strict=True))
    return ToldTable(columns, tuple(_row(row, language) for row in rows))


def _row(row: Row, language: Language) -> ToldRow:
    return ToldRow(mark(row.verdict.state, language), row.cells)
