"""Model files as text: stable, commented, one line an element where it fits, so that diffs stay small."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from attrs import frozen

WIDTH = 110
_INDENT = 6

_PLAIN = re.compile(r"[A-Za-z_一-鿿][\w一-鿿 ./()&'（）、-]*")
_NOT_WORDS = {"true", "false", "yes", "no", "on", "off", "null", "y", "n"}
_ESCAPED = re.compile("[\x7f-\xa0\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")


@frozen
class Noted:
    """An element of a section with a remark that stands above it."""

    entry: Mapping[str, Any]
    remark: str


def write_model(model: Mapping[str, Any], head: Sequence[str] = ()) -> str:
    """The text of a model file: ``head`` as comment lines, then the keys of ``model`` in their order.

    Mappings of mappings are sections. None is left out, so are empty sections. Entries may be
    ``Noted``. Lists, numbers, booleans and texts come out so that they read back as they were.
    """
    lines = [_comment(line) for line in head]
    for key, value in model.items():
        if value is None or value == {}:
            continue
        if _is_section(value):
            lines += ["", f"{scalar(key)}:", *_section(value)]
        else:
            lines += _wrapped(f"{scalar(key)}: ", value)
    return "\n".join(lines) + "\n"


def _is_section(value: Any) -> bool:
    return isinstance(value, Mapping) and all(isinstance(v, Mapping | Noted) for v in value.values())


def _section(entries: Mapping[str, Any]) -> Iterator[str]:
    for id, entry in entries.items():
        if isinstance(entry, Noted):
            yield "  " + _comment(entry.remark)
        body = entry.entry if isinstance(entry, Noted) else entry
        yield from _wrapped(f"  {scalar(id)}: ", body)


def _wrapped(lead: str, value: Any) -> Iterator[str]:
    """One line, or for mappings that are too long several that break between keys."""
    line = lead + flow(value)
    if len(line) <= WIDTH or not isinstance(value, Mapping):
        yield line
        return
    current, pairs = lead + "{", _pairs(value)
    for at, pair in enumerate(pairs):
        piece = pair + ("," if at < len(pairs) - 1 else "}")
        if len(current) + len(piece) > WIDTH and at > 0:
            yield current.rstrip()
            current = " " * _INDENT
        current += piece + " "
    yield current.rstrip()


def flow(value: Any) -> str:
    """``value`` in YAML's one-line form."""
    if isinstance(value, Mapping):
        return "{" + ", ".join(_pairs(value)) + "}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(flow(item) for item in value) + "]"
    return scalar(value)


def _pairs(mapping: Mapping[str, Any]) -> list[str]:
    return [f"{scalar(key)}: {flow(value)}" for key, value in mapping.items() if value is not None]


def scalar(value: str | float | bool) -> str:
    """A text, number or boolean; texts are quoted unless they can mean nothing but themselves."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return re.sub(r"^(-?\d+)e", r"\1.0e", repr(value))
    plain = _PLAIN.fullmatch(value) and value == value.strip() and value.casefold() not in _NOT_WORDS
    if plain and not _ESCAPED.search(value):
        return value
    return _ESCAPED.sub(lambda found: f"\\u{ord(found[0]):04x}", json.dumps(value, ensure_ascii=False))


def _comment(text: str) -> str:
    """A comment line; what could end the line or is no printable text becomes a space."""
    clean = " ".join("".join(c if c.isprintable() else " " for c in text).split())
    return f"# {clean}".rstrip()
