"""XES event logs as rows of text, one row an event, read piece by piece.

Attributes of the trace come first in the name: ``case:concept:name``. A document type is refused
before anything in it is looked at: without it there are no entities to expand.
"""

import re
from collections.abc import Iterator, Mapping
from itertools import chain
from pathlib import Path
from typing import Any, Never
from xml.parsers import expat

from attrs import Factory, define

from servicemodel.domain.records import Layout
from servicemodel.evidence.files.encodings import marked_encoding
from servicemodel.evidence.files.failing import failed
from servicemodel.evidence.files.growing import Growing
from servicemodel.evidence.files.opening import blocks
from servicemodel.evidence.files.tally import Chunk, Tally

MOST_DEPTH = 200
_VALUES = ("string", "date", "int", "float", "boolean", "id")
_EVENT = re.compile(rb"<(?:[\w.-]+:)?event[\s/>]")
_DECLARED = re.compile(rb"\s*<\?xml[^>]*encoding=[\"']([A-Za-z0-9._-]+)")
_PIECE = 1 << 16


class _Refused(Exception):
    """The log cannot be used; ``args`` hold the code and the reason."""


@define
class _Log:
    """State of one run: open tags, attributes of the open trace and event, and events that are whole."""

    tags: list[str] = Factory(list)
    trace: dict[str, str | None] = Factory(dict)
    event: dict[str, str | None] | None = None
    names: list[str] = Factory(list)
    whole: list[dict[str, str | None]] = Factory(list)

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        local = tag.rpartition(":")[2]
        if not self.tags and local != "log":
            raise _Refused("REC02", "xml")
        if len(self.tags) >= MOST_DEPTH:
            raise _Refused("REC11", "depth")
        self.tags.append(local)
        if local == "trace":
            self.trace = {}
        elif local == "event":
            self.event = {}
        elif local in _VALUES or local in ("list", "container"):
            self._value(local, attributes)

    def _value(self, local: str, attributes: Mapping[str, str]) -> None:
        self.names.append(attributes.get("key", ""))
        holder = self.event if self.event is not None else self.trace if "trace" in self.tags else None
        if holder is not None and local in _VALUES and "global" not in self.tags:
            holder[":".join(name for name in self.names if name)] = attributes.get("value")

    def end(self, tag: str) -> None:
        local = self.tags.pop()
        if local in _VALUES or local in ("list", "container"):
            self.names.pop()
        elif local == "event" and self.event is not None:
            self.whole.append({**{f"case:{k}": v for k, v in self.trace.items()}, **self.event})
            self.event = None
        elif local == "trace":
            self.trace = {}


def event_log_encoding(path: Path, compressed: bool) -> str:
    """The encoding that the log declares: the parser goes by it, whatever else is told."""
    head = next(iter(blocks(path, compressed)), b"")
    declared = _DECLARED.match(head)
    return marked_encoding(head) or (declared[1].decode().lower() if declared else "utf-8")


def read_event_log(path: Path, layout: Layout, tally: Tally) -> Iterator[Chunk]:
    """Chunks of events by number; ``tally.own_count`` counts their tags. Raises ProblemsFound (REC codes)."""
    log, parser, growing, count = _Log(), _parser(), Growing(path, tally), 0
    parser.StartElementHandler, parser.EndElementHandler = log.start, log.end
    for block in chain(_pieces(path, layout.compressed), (b"",)):
        _parse(path, parser, block)
        for record in log.whole:
            count += 1
            growing.add(count, record)
        log.whole.clear()
        yield from growing.full()
    yield from growing.rest()
    tally.own_count = _own_count(path, layout)


def _pieces(path: Path, compressed: bool) -> Iterator[bytes]:
    for block in blocks(path, compressed):
        for start in range(0, len(block), _PIECE):
            yield block[start : start + _PIECE]


def _parser() -> expat.XMLParserType:
    def refuse(*_: Any) -> Never:
        raise _Refused("REC10", "doctype")

    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = refuse
    parser.EntityDeclHandler = refuse
    parser.UnparsedEntityDeclHandler = refuse
    parser.ExternalEntityRefHandler = refuse
    return parser


def _parse(path: Path, parser: expat.XMLParserType, block: bytes) -> None:
    try:
        parser.Parse(block, not block)
    except _Refused as refused:
        code, reason = refused.args
        raise failed(path, code, reason, parser.CurrentLineNumber, limit=MOST_DEPTH) from refused
    except (expat.ExpatError, ValueError, LookupError) as error:
        raise failed(path, "REC08", "xml", parser.CurrentLineNumber) from error


def _own_count(path: Path, layout: Layout) -> int | None:
    """Opening tags of events, counted apart from the parser; None where they are no plain bytes."""
    if layout.encoding.startswith(("utf-16", "utf-32")):
        return None
    found, tail = 0, b""
    for block in blocks(path, layout.compressed):
        *_, last = [0, *(match.end() for match in _EVENT.finditer(tail + block))]
        found += len(_EVENT.findall(tail + block))
        tail = (tail + block)[max(last, len(tail + block) - 64) :]
    return found
