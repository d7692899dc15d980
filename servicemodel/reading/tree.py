"""The model file as a tree of parts that know their place, before any meaning is given to them."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from attrs import frozen

from servicemodel.domain.problem import Place

#: What the YAML scanner counts as the end of a line.
_LINE_END = re.compile("\r\n|[\n\r\x85\u2028\u2029]")

#: What a scalar may mean; quoted text is always a string.
Plain = str | int | float | bool | None


@frozen(eq=False)
class SourceText:
    """A text with the path under which problems name it; ``lines`` have no line ends."""

    path: str
    lines: tuple[str, ...]

    @classmethod
    def of(cls, path: str, text: str) -> "SourceText":
        """The lines of ``text``, cut where the YAML scanner cuts them."""
        return cls(path, tuple(_LINE_END.split(text)))

    @property
    def start(self) -> "Mark":
        """The first character."""
        return Mark(self, 0, 0, 1)


@frozen(eq=False)
class Mark:
    """A stretch of one line: ``line`` and ``column`` count from 0, ``length`` in characters."""

    source: SourceText
    line: int
    column: int
    length: int

    @property
    def place(self) -> Place:
        """The place as people count it, from 1."""
        return Place(self.source.path, self.line + 1, self.column + 1)

    @property
    def excerpt(self) -> str:
        """The line as written; "" where there is no text."""
        lines = self.source.lines
        return lines[self.line] if self.line < len(lines) else ""


@frozen(eq=False)
class Scalar:
    """A single value: ``text`` as written, ``value`` as YAML 1.2 understands it."""

    mark: Mark
    text: str
    value: Plain


@frozen(eq=False)
class Items:
    """A list."""

    mark: Mark
    items: "tuple[Node, ...]"


class Pair(NamedTuple):
    """A key with its value."""

    key: Scalar
    value: "Node"


@frozen(eq=False)
class Entries:
    """A mapping in file order; keys are text whatever they look like."""

    mark: Mark
    pairs: Mapping[str, Pair]

    def get(self, key: str) -> "Node | None":
        """The value of ``key``, or None."""
        pair = self.pairs.get(key)
        return pair.value if pair else None


Node = Scalar | Items | Entries


def plain(node: Node) -> Any:
    """``node`` as Python values; depth is bounded when the tree is built."""
    if isinstance(node, Scalar):
        return node.value
    if isinstance(node, Items):
        return [plain(item) for item in node.items]
    return {key: plain(pair.value) for key, pair in node.pairs.items()}


def entries(node: Node | None) -> Mapping[str, Pair]:
    """The pairs of a mapping; empty for anything else."""
    return node.pairs if isinstance(node, Entries) else {}


def items(node: Node | None) -> tuple[Node, ...]:
    """The items of a list; empty for anything else."""
    return node.items if isinstance(node, Items) else ()


def words(node: Node | None) -> Iterator[Scalar]:
    """Text scalars of a value that may be one word, a list of words or a mapping keyed by words."""
    if isinstance(node, Scalar):
        if isinstance(node.value, str):
            yield node
    elif isinstance(node, Items):
        yield from (item for item in node.items if isinstance(item, Scalar) and isinstance(item.value, str))
    elif isinstance(node, Entries):
        yield from (pair.key for pair in node.pairs.values())


def word(node: Node | None) -> str | None:
    """The text of a scalar that is a string, else None."""
    return node.value if isinstance(node, Scalar) and isinstance(node.value, str) else None
