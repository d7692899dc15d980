"""ArchiMate files as flat lists of elements and relations: Archi's own format and the exchange format 3.

Both are read event by event, so that deep nesting costs nothing. Document type declarations are
refused before anything in them is looked at: without them there are no entities to expand.
"""

from collections.abc import Mapping
from typing import Any, Never
from xml.parsers import expat

from attrs import Factory, define, field, frozen

MOST_BYTES = 50_000_000
MOST_DEPTH = 500

_XSI_TYPE = "http://www.w3.org/2001/XMLSchema-instance type"
_XML_LANG = "http://www.w3.org/XML/1998/namespace lang"
_ARCHI = "http://www.archimatetool.com/archimate"
_EXCHANGE = "http://www.opengroup.org/xsd/archimate/"


class Unusable(Exception):
    """The file cannot be imported; ``reason`` is a slug, ``line`` and ``column`` count from 1."""

    def __init__(self, reason: str, line: int = 1, column: int = 1) -> None:
        self.reason, self.line, self.column = reason, line, column
        super().__init__(reason)


@define
class Part:
    """An element or, where both ends are given, a relation; ``names`` maps language to name."""

    id: str
    type: str
    source: str = ""
    target: str = ""
    names: dict[str, str] = Factory(dict)

    @property
    def name(self) -> str:
        """The English name, else the one without language, else any; "" if there is none."""
        return self.names.get("en") or self.names.get("") or next(iter(self.names.values()), "")


@frozen
class Parts:
    """What stands in the file, in its order: its name, elements, relations, and how many ids came twice."""

    name: Part
    elements: tuple[Part, ...]
    relations: tuple[Part, ...]
    repeated: tuple[Part, ...]


@define
class _Reader:
    """State of one run. ``path`` holds the local names of the open tags."""

    path: list[str] = Factory(list)
    head: Part = field(factory=lambda: Part("", "model"))
    current: Part | None = None
    current_depth: int = 0
    language: str = ""
    text: list[str] = Factory(list)
    parts: dict[str, Part] = Factory(dict)
    repeated: list[Part] = Factory(list)

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        space, _, local = tag.rpartition(" ")
        if not self.path and not (space == _ARCHI or space.startswith(_EXCHANGE)):
            raise Unusable("not_archimate")
        if not self.path:
            self.head.names.update(_named(attributes))
        self.path.append(local)
        if len(self.path) > MOST_DEPTH:
            raise Unusable("too_deep")
        if local in ("element", "relationship"):
            self._open(attributes)
        elif local == "name":
            self.language, self.text = attributes.get(_XML_LANG, "").lower().split("-")[0], []

    def _open(self, attributes: Mapping[str, str]) -> None:
        kind = attributes.get(_XSI_TYPE, "").rpartition(":")[2].removesuffix("Relationship")
        id = attributes.get("id") or attributes.get("identifier") or ""
        part = Part(id, kind, attributes.get("source", ""), attributes.get("target", ""), _named(attributes))
        self.current, self.current_depth = part, len(self.path)
        if not id or id in self.parts:
            self.repeated.append(part)
        else:
            self.parts[id] = part

    def end(self, tag: str) -> None:
        local, depth = self.path.pop(), len(self.path)
        owner = self.head if depth == 1 else self.current if depth == self.current_depth else None
        if local == "name" and owner is not None:
            name = " ".join("".join(self.text).split())
            owner.names.update({self.language: name} if name else {})
        if depth < self.current_depth:
            self.current, self.current_depth = None, 0

    def characters(self, text: str) -> None:
        if self.path and self.path[-1] == "name":
            self.text.append(text)


def _named(attributes: Mapping[str, str]) -> dict[str, str]:
    name = " ".join(attributes.get("name", "").split())
    return {"": name} if name else {}


def read_parts(data: bytes) -> Parts:
    """Elements and relations of an ArchiMate file. Raises Unusable."""
    if len(data) > MOST_BYTES:
        raise Unusable("too_large")
    if data.startswith(b"PK\x03\x04"):
        raise Unusable("archive")
    reader, parser = _Reader(), expat.ParserCreate(namespace_separator=" ")
    _connect(parser, reader)
    try:
        parser.Parse(data, True)
    except Unusable as refusal:
        raise Unusable(refusal.reason, *_place(parser)) from None
    except (expat.ExpatError, ValueError, LookupError) as error:
        raise Unusable("not_xml", *_place(parser)) from error
    parts = tuple(reader.parts.values())
    relations = tuple(p for p in parts if p.source and p.target)
    elements = tuple(p for p in parts if not (p.source and p.target))
    return Parts(reader.head, elements, relations, tuple(reader.repeated))


def _connect(parser: expat.XMLParserType, reader: _Reader) -> None:
    def refuse(*_: Any) -> Never:
        raise Unusable("doctype")

    parser.StartDoctypeDeclHandler = refuse
    parser.EntityDeclHandler = refuse
    parser.UnparsedEntityDeclHandler = refuse
    parser.ExternalEntityRefHandler = refuse
    parser.StartElementHandler = reader.start
    parser.EndElementHandler = reader.end
    parser.CharacterDataHandler = reader.characters
    parser.buffer_text = True


def _place(parser: expat.XMLParserType) -> tuple[int, int]:
    return max(1, parser.CurrentLineNumber), max(1, parser.CurrentColumnNumber + 1)
