"""Names of elements in both languages, as written or made up from kind and id."""

from collections.abc import Iterable
from enum import Enum

from servicemodel.domain.text import Text
from servicemodel.reading.shape_entry import NameEntry


def written_name(name: str | NameEntry | None) -> Text | None:
    """The name in the file; one language stands for both where the other is left out."""
    if isinstance(name, NameEntry):
        one = name.en or name.zh
        return None if one is None else Text(name.en or one, name.zh or one)
    return None if name is None else Text(name, name)


def spelled(id: str) -> Text:
    """An id as words."""
    words = id.replace(".", " ").replace("_", " ").strip() or id
    return Text(words, words)


def only_ones(kinds: Iterable[Enum]) -> frozenset[Enum]:
    """Kinds of which there is one element only, so that the label of the kind can name it."""
    counts: dict[Enum, int] = {}
    for kind in kinds:
        counts[kind] = counts.get(kind, 0) + 1
    return frozenset(kind for kind, count in counts.items() if count == 1)
