"""Since when a promise is in its state: a small file that changes only when a state does."""

import json
from collections.abc import Mapping
from pathlib import Path

from attrs import evolve

from servicemodel.domain.problem import Place, Problem, ProblemsFound
from servicemodel.domain.specification import Book, Chapter, Page, Promise, Spell, State

SCHEMA = "servicemodel.history/1"
#: States by promise, the latest last.
History = Mapping[str, tuple[Spell, ...]]


def read_history(path: Path) -> History:
    """The states so far, {} where there is no file. ProblemsFound (SPC11) if it is no such file."""
    if not path.is_file():
        return {}
    try:
        read = json.loads(path.read_text(encoding="utf-8"))
        if read["schema"] != SCHEMA:
            raise ValueError(read["schema"])
        return {
            str(id): tuple(Spell(State(state), str(since)) for state, since in spells)
            for id, spells in read["promises"].items()
        }
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        facts = (("reason", "history"), ("path", path.as_posix()))
        raise ProblemsFound((Problem(Place(path.as_posix(), 1, 1), "SPC11", facts),)) from None


def history_text(book: Book, before: History) -> str:
    """The file after the book; promises that are gone keep their history."""
    now = {promise.id: promise.spells for promise in book.promises if promise.spells}
    spells = {id: [[s.state.value, s.since] for s in told] for id, told in sorted({**before, **now}.items())}
    lines = ",\n".join(f"    {json.dumps(id)}: {json.dumps(told)}" for id, told in spells.items())
    return f'{{\n  "schema": "{SCHEMA}",\n  "promises": {{\n{lines}\n  }}\n}}\n'


def remembered(book: Book, before: History) -> Book:
    """The book with the states of its promises over time."""
    return evolve(book, chapters=tuple(_chapter(chapter, before) for chapter in book.chapters))


def _chapter(chapter: Chapter, before: History) -> Chapter:
    return evolve(chapter, pages=tuple(_page(page, before) for page in chapter.pages))


def _page(page: Page, before: History) -> Page:
    promises = tuple(evolve(each, spells=_spells(each, before.get(each.id, ()))) for each in page.promises)
    return evolve(page, promises=promises)


def _spells(promise: Promise, before: tuple[Spell, ...]) -> tuple[Spell, ...]:
    """What was known before, and the present state if a run has shown another one."""
    days = [verdict.day for version in promise.versions for verdict in version.verdicts if verdict.day]
    changed = not before or before[-1].state is not promise.state
    if promise.state is State.UNRUN or not days or not changed:
        return before
    return (*before, Spell(promise.state, max(days)))
