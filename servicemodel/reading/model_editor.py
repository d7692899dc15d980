"""One field more in the text of a model file: what is there stays as it was written, remarks included.

The text is never written anew from what it means; new text is put where YAML's own parser says that
an element ends.
"""

from collections.abc import Mapping, Sequence
from typing import Any

import yaml

from servicemodel.reading.composing import compose
from servicemodel.reading.model_writer import WIDTH, flow, scalar
from servicemodel.reading.tree import SourceText, entries, plain

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
Pair = tuple[yaml.Node, yaml.Node]


class NotEditable(Exception):
    """The place is written in a way that cannot be added to: an alias, or a form of its own."""


def with_field(text: str, section: str, id: str, field: str, value: object) -> str:
    """``text`` with ``field: value`` in the element ``id``; a field that is there gets the new value.

    An element that is not there is added to its section. NotEditable where the place cannot be edited.
    """
    found = _entry(text, section, id)
    if found is None:
        return with_entry(text, section, id, {field: value})
    key, entry = found
    _check_written_here(key, entry)
    if not isinstance(entry, yaml.MappingNode):
        return _put(text, entry.start_mark.index, entry.end_mark.index, " " + flow({field: value}), key)
    for name, old in entry.value:
        if name.value == field:
            _check_written_here(name, old)
            return _put(text, old.start_mark.index, old.end_mark.index, flow(value), name)
    return _added(text, entry, f"{scalar(field)}: {flow(value)}", key.start_mark.column + 4)


def said(text: str, section: str, id: str, field: str) -> object:
    """What the text says in that field; None where it says nothing."""
    root, _ = compose(SourceText.of("", text), text)
    for name in (section, id, field):
        pair = entries(root).get(name)
        root = pair.value if pair else None
    return plain(root) if root is not None else None


def element_said(text: str, section: str, id: str) -> object:
    """All that the text says of an element; None where it says nothing."""
    root, _ = compose(SourceText.of("", text), text)
    for name in (section, id):
        pair = entries(root).get(name)
        root = pair.value if pair else None
    return plain(root) if root is not None else None


def holds(text: str, section: str, id: str) -> bool:
    """Whether ``text`` has an element of that id."""
    return _entry(text, section, id) is not None


def with_entry(text: str, section: str, id: str, entry: Mapping[str, object]) -> str:
    """``text`` with one element more at the end of its section, which is added if there is none."""
    written = f"{scalar(id)}: {flow(entry)}"
    found = _child(_root(text), section)
    if found is None:
        return _ended(text) + _line_end(text) + f"{section}:{_line_end(text)}  {written}{_line_end(text)}"
    key, node = found
    _check_written_here(key, node)
    if not isinstance(node, yaml.MappingNode):
        new = f"{_line_end(text)}  {written}"
        return _put(text, node.start_mark.index, node.end_mark.index, new, key)
    return _added(text, node, written, key.start_mark.column + 2)


def with_remark(text: str, section: str, id: str, remark: str) -> str:
    """``text`` with a line of comment above the element; at the end of the file if there is no such line."""
    printable = "".join(char if char.isprintable() else " " for char in remark)
    line, end = "# " + " ".join(printable.split()), _line_end(text)
    found = _entry(text, section, id)
    if found is not None:
        key = found[0].start_mark
        start = key.index - key.column
        if not text[start : key.index].strip():
            return text[:start] + " " * key.column + line + end + text[start:]
    return _ended(text) + line + end


def _root(text: str) -> yaml.MappingNode:
    root: yaml.Node | None = yaml.compose(text, Loader=_LOADER)
    if not isinstance(root, yaml.MappingNode):
        raise NotEditable
    return root


def _child(node: yaml.Node, name: str) -> Pair | None:
    pairs: Sequence[Pair] = node.value if isinstance(node, yaml.MappingNode) else ()
    return next(((key, value) for key, value in pairs if key.value == name), None)


def _entry(text: str, section: str, id: str) -> Pair | None:
    found = _child(_root(text), section)
    if found is None:
        return None
    _check_written_here(*found)
    return _child(found[1], id)


def _check_written_here(key: yaml.Node, value: yaml.Node) -> None:
    """An alias stands for what is written elsewhere, before its own key."""
    if value.start_mark.index < key.end_mark.index:
        raise NotEditable


def _put(text: str, start: int, end: int, new: str, key: yaml.Node) -> str:
    """``text`` with ``new`` for the value between ``start`` and ``end``; a space after the colon."""
    old = text[start:end]
    tail = old[len(old.rstrip()) :]
    before = text[:start]
    if before.endswith(":") and not new.startswith((" ", "\n", "\r")):
        new = " " + new
    elif before.endswith(" "):
        new = new.lstrip(" ")
    if start < key.end_mark.index:
        raise NotEditable
    return before + new + tail + text[end:]


def _added(text: str, node: yaml.MappingNode, pair: str, indent: int) -> str:
    if node.flow_style:
        return _added_in_braces(text, node, pair, indent)
    if not node.value:
        raise NotEditable
    column = int(node.value[0][0].start_mark.column)
    at = _end_of_line(text, _end(text, node))
    line_end = _line_end(text)
    before = text[:at] if text[:at].endswith("\n") else text[:at] + line_end
    return before + " " * column + pair + line_end + text[at:]


def _added_in_braces(text: str, node: yaml.MappingNode, pair: str, indent: int) -> str:
    if not node.value:
        at = int(node.start_mark.index) + 1
        return text[:at] + pair + text[at:]
    key, last = node.value[-1]
    _check_written_here(key, last)
    at = int(last.end_mark.index)
    start = text.rfind("\n", 0, at) + 1
    rest = text[at : _end_of_line(text, at)].partition(" #")[0].rstrip()
    if at - start + len(", " + pair) + len(rest) <= WIDTH:
        return f"{text[:at]}, {pair}{text[at:]}"
    if key.start_mark.line != node.start_mark.line:
        first = text.rfind("\n", 0, key.start_mark.index) + 1
        indent = len(text[first:]) - len(text[first:].lstrip(" "))
    return f"{text[:at]},{_line_end(text)}{' ' * indent}{pair}{text[at:]}"


def _end(text: str, node: yaml.Node) -> int:
    """Where the text of ``node`` ends, without what follows it."""
    if isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
        last = node.value[-1]
        key, value = last if isinstance(last, tuple) else (last, last)
        # An alias as last value was written elsewhere: then the line of its key is the end.
        here = value.start_mark.index >= key.start_mark.index
        return max(int(key.end_mark.index), _end(text, value) if here else 0)
    end = int(node.end_mark.index)
    return len(text[:end].rstrip()) if end > node.start_mark.index else end


def _end_of_line(text: str, at: int) -> int:
    found = text.find("\n", at)
    return len(text) if found < 0 else found + 1


def _line_end(text: str) -> str:
    return "\r\n" if "\r\n" in text else "\n"


def _ended(text: str) -> str:
    return text if text.endswith("\n") else text + _line_end(text)
