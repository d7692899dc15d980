"""Whether a page says the same in English and in Chinese (SPC08)."""

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from itertools import zip_longest

from servicemodel.behaviour.feature import Block, Feature, Promise
from servicemodel.behaviour.figures import figures, names
from servicemodel.domain.problem import Place, Problem

#: A difference: its reason, the English line and the Chinese line.
Difference = tuple[str, int, int]


def differences(english: Feature, chinese: Feature) -> Iterator[Problem]:
    """What the two files do not have in common, at the English place with the Chinese place beside it."""
    for reason, here, there in _differences(english, chinese):
        facts = (("reason", reason), ("other", f"{chinese.path}:{there}"))
        yield Problem(Place(english.path, here, 1), "SPC08", facts, english.lines[here - 1])


def _differences(english: Feature, chinese: Feature) -> Iterator[Difference]:
    if english.tags != chinese.tags:
        yield "tags", english.line, chinese.line
    if len(english.promises) != len(chinese.promises):
        yield "number-of-rules", english.line, chinese.line
    for here, there in zip(english.promises, chinese.promises, strict=False):
        yield from _of_promise(here, there)


def _of_promise(english: Promise, chinese: Promise) -> Iterator[Difference]:
    kinds = [[block.kind for block in promise.blocks] for promise in (english, chinese)]
    if kinds[0] != kinds[1]:
        yield "sequence-of-scenarios", english.line, chinese.line
        return
    for here, there in zip(english.blocks, chinese.blocks, strict=True):
        yield from _of_block(here, there)


def _of_block(english: Block, chinese: Block) -> Iterator[Difference]:
    lines = english.line, chinese.line
    if not english.steps or not chinese.steps:
        yield "no-steps", *lines
        return
    if english.tags != chinese.tags:
        yield "tags", *lines
    if [step.role for step in english.steps] != [step.role for step in chinese.steps]:
        yield "roles-of-steps", *lines
    if _figures(english) != _figures(chinese):
        yield "figures", *lines
    for here, there in zip(english.steps, chinese.steps, strict=False):
        if names(here.text) != names(there.text):
            yield "names", here.line, there.line
    yield from _of_tables(english, chinese)


def _figures(block: Block) -> Counter[Decimal]:
    return sum((figures(step.text) for step in block.steps), Counter())


def _of_tables(english: Block, chinese: Block) -> Iterator[Difference]:
    for here, there in zip_longest(english.tables, chinese.tables):
        if not here or not there or _shape(here.columns, here.rows) != _shape(there.columns, there.rows):
            yield "shape-of-examples", english.line, chinese.line
            continue
        rows = zip(here.rows, there.rows, here.lines, there.lines, strict=True)
        for cells, others, line, other in rows:
            for cell, twin in zip(cells, others, strict=True):
                if figures(cell) != figures(twin):
                    yield "figures", line, other
                if names(cell) != names(twin):
                    yield "names", line, other


def _shape(columns: tuple[str, ...], rows: tuple[tuple[str, ...], ...]) -> tuple[int, int]:
    return len(columns), len(rows)
