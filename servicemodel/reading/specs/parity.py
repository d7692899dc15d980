"""Whether a page says the same in English and in Chinese (SPC08)."""

from collections import Counter
from collections.abc import Iterator, Mapping
from decimal import Decimal
from itertools import zip_longest

from servicemodel.domain.feature import Block, Feature, Promise
from servicemodel.domain.problem import Problem
from servicemodel.reading.specs.figures import called_alike, figures, names
from servicemodel.reading.specs.places import problem

#: A difference: its reason, the English line and the Chinese line.
Difference = tuple[str, int, int]


def differences(english: Feature, chinese: Feature, known: Mapping[str, str]) -> Iterator[Problem]:
    """What the two files do not have in common, at the English place with the Chinese place beside it.

    ``known`` are ids by the names, lower case, that may stand in quotation marks.
    """
    for reason, here, there in (*_differences(english, chinese), *_misnamed(english, chinese, known)):
        yield problem(english, here, "SPC08", reason, other=f"{chinese.path}:{there}")


def _differences(english: Feature, chinese: Feature) -> Iterator[Difference]:
    if english.tags != chinese.tags:
        yield "tags", english.line, chinese.line
    if len(english.promises) != len(chinese.promises):
        yield "number_of_rules", english.line, chinese.line
    for here, there in zip(english.promises, chinese.promises, strict=False):
        yield from _of_promise(here, there)


def _misnamed(english: Feature, chinese: Feature, known: Mapping[str, str]) -> Iterator[Difference]:
    """Steps whose names in quotation marks are not those of the same things."""
    for (_, here), (_, there) in zip(english.scenarios, chinese.scenarios, strict=False):
        for step, twin in zip(here.steps, there.steps, strict=False):
            if not called_alike(step.text, twin.text, known):
                yield "names", step.line, twin.line


def _of_promise(english: Promise, chinese: Promise) -> Iterator[Difference]:
    if english.tags != chinese.tags:
        yield "tags", english.line, chinese.line
    kinds = [[block.kind for block in promise.blocks] for promise in (english, chinese)]
    if kinds[0] != kinds[1]:
        yield "sequence_of_scenarios", english.line, chinese.line
        return
    for here, there in zip(english.blocks, chinese.blocks, strict=True):
        yield from _of_block(here, there)


def _of_block(english: Block, chinese: Block) -> Iterator[Difference]:
    lines = english.line, chinese.line
    if not english.steps or not chinese.steps:
        yield "steps_missing", *lines
        return
    if english.tags != chinese.tags:
        yield "tags", *lines
    if [step.role for step in english.steps] != [step.role for step in chinese.steps]:
        yield "roles_of_steps", *lines
    if _figures(english) != _figures(chinese):
        yield "figures", *lines
    if not _speaks_of_a_client(english):
        yield from _names(english, chinese)
    yield from _of_tables(english, chinese)


def _speaks_of_a_client(block: Block) -> bool:
    """Whether names stand in quotation marks: then they are those of a client's model, not of our list."""
    return any('"' in step.text for step in block.steps)


def _names(english: Block, chinese: Block) -> Iterator[Difference]:
    for here, there in zip(english.steps, chinese.steps, strict=False):
        if names(here.text) != names(there.text):
            yield "names", here.line, there.line


def _figures(block: Block) -> Counter[Decimal]:
    return sum((figures(step.text) for step in block.steps), Counter())


def _of_tables(english: Block, chinese: Block) -> Iterator[Difference]:
    for here, there in zip_longest(english.tables, chinese.tables):
        if not here or not there or _shape(here.columns, here.rows) != _shape(there.columns, there.rows):
            yield "shape_of_examples", english.line, chinese.line
            continue
        rows = zip(here.rows, there.rows, here.lines, there.lines, strict=True)
        for cells, others, line, other in rows:
            for cell, twin in zip(cells, others, strict=True):
                if figures(cell) != figures(twin):
                    yield "figures", line, other
                if not _speaks_of_a_client(english) and names(cell) != names(twin):
                    yield "names", line, other


def _shape(columns: tuple[str, ...], rows: tuple[tuple[str, ...], ...]) -> tuple[int, int]:
    return len(columns), len(rows)
