"""What gives away an element that is not shown: its name in the words of others, its id in theirs."""

import re
from collections.abc import Collection, Iterator
from enum import Enum
from typing import Any

import attrs
from attrs import fields

from servicemodel.domain.model import Element, ServiceModel
from servicemodel.domain.ref import Ref, Section
from servicemodel.domain.text import Text
from servicemodel.domain.value import Value

#: Shortest name that is looked for in the words of other elements.
_SHORTEST_EN, _SHORTEST_ZH = 3, 2


class Why(Enum):
    """Why something is not in an edition."""

    STATED = "stated"
    RIVAL = "rival"
    LEAK = "leak"
    BOUND = "bound"
    NAMED = "named"
    INFERRED = "inferred"


def naming(left: ServiceModel, model: ServiceModel, gone: Collection[Ref]) -> dict[Ref, Why]:
    """Elements whose names, sources, free words or ids name something that is gone."""
    pattern, spelt = hidden(left, model, gone), _spelt(gone)
    return {
        Ref(section, each.id): Why.NAMED
        for section in Section
        for each in left.section(section)
        if (pattern and any(pattern.search(text) for text in texts(each)))
        or (spelt and any(spelt.search(text) for text in (each.id, *texts(each))))
    }


def _spelt(gone: Collection[Ref]) -> re.Pattern[str] | None:
    """The ids of actors that are gone, as parts of ids: ``visit_rival``; other ids as they are written.

    An id that is one plain word may be meant otherwise: in sentences it is not looked for.
    """
    actors = [ref.id for ref in gone if ref.section is Section.ACTORS]
    parts = [re.escape(id) for id in actors if len(id) >= _SHORTEST_EN]
    whole = [re.escape(ref.id) for ref in gone if re.search(r"[._\d]", ref.id)]
    found = [rf"(?:^|(?<=[a-z\d]_))(?:{'|'.join(parts)})(?=_|$)"] if parts else []
    found += [rf"(?<![\w.])(?:{'|'.join(whole)})(?![\w])"] if whole else []
    return re.compile("|".join(found)) if found else None


def hidden(left: ServiceModel, model: ServiceModel, gone: Collection[Ref]) -> re.Pattern[str] | None:
    """Any name of what is gone that nothing shown bears, too; None without one."""
    shown = {name for section in Section for each in left.section(section) for name in _names(each)}
    hidden = {name for ref in gone for name in _names(model.find(ref))} - shown
    if not hidden:
        return None
    return re.compile("|".join(_pattern(name) for name in sorted(hidden)), re.IGNORECASE)


def _names(element: Element | None) -> Iterator[str]:
    name = getattr(element, "name", None)
    if name is not None:
        yield from (text for text in (name.en, name.zh) if _tellable(text))


def _tellable(text: str) -> bool:
    return len(text) >= (_SHORTEST_EN if text.isascii() else _SHORTEST_ZH)


def _pattern(name: str) -> str:
    """A name as whole words where it is written with letters that words are parted by."""
    head = r"\b" if name[0].isascii() and name[0].isalnum() else ""
    tail = r"\b" if name[-1].isascii() and name[-1].isalnum() else ""
    return f"{head}{re.escape(name)}{tail}"


def texts(holder: Any) -> Iterator[str]:
    """Names, sources and free words in ``holder`` and its parts."""
    if isinstance(holder, str | Text | Value):
        yield from _said(holder)
    elif isinstance(holder, tuple):
        for each in holder:
            yield from texts(each)
    elif attrs.has(type(holder)):
        for field in fields(type(holder)):
            if field.name != "id" and not isinstance(getattr(holder, field.name), Enum):
                yield from texts(getattr(holder, field.name))


def _said(words: str | Text | Value) -> tuple[str, ...]:
    if isinstance(words, Text):
        return words.en, words.zh
    return (words.source if isinstance(words, Value) else words,)
