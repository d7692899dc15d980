"""JSON lines as rows of text: one object a line, nested ones as ``outer.inner``, lists as JSON."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from servicemodel.domain.records import Layout
from servicemodel.evidence.files.failing import failed
from servicemodel.evidence.files.growing import Growing
from servicemodel.evidence.files.lines import Lines, decoded, record_count
from servicemodel.evidence.files.tally import Chunk, Tally

_MOST_DEPTH = 20


class _NoRecord(Exception):
    """The line is no object; ``args`` hold the reason."""


def read_json_lines(path: Path, layout: Layout, tally: Tally) -> Iterator[Chunk]:
    """Chunks of rows; headers are the keys in order of appearance. Raises ProblemsFound (REC07, REC11)."""
    growing, spent = Growing(path, tally), 0
    with decoded(path, layout.compressed, layout.encoding, "\n") as text:
        lines = Lines(path, text, tally)
        for line in lines:
            lines.taken.clear()
            if line.isspace():
                tally.note("blank_line", lines.line)
                continue
            spent += 1
            try:
                growing.add(lines.line, _record(line))
            except _NoRecord as reason:
                tally.refuse(str(reason), lines.line)
            yield from growing.full()
    yield from growing.rest()
    own = record_count(path, layout.compressed, layout.encoding, "\n")
    if own != spent:
        raise failed(path, "REC07", "lines", counted=own, read=spent)


def _record(line: str) -> dict[str, str | None]:
    """The object on a line, flattened; numbers as they are written."""
    try:
        value = json.loads(line.lstrip("\ufeff"), parse_float=str, parse_int=str, parse_constant=str)
    except (ValueError, RecursionError) as error:
        raise _NoRecord("no_json") from error
    if not isinstance(value, dict):
        raise _NoRecord("no_object")
    return dict(_flat("", value, 0))


def _flat(prefix: str, value: dict[str, Any], depth: int) -> Iterator[tuple[str, str | None]]:
    for key, inner in value.items():
        name = prefix + key
        if isinstance(inner, dict) and inner and depth < _MOST_DEPTH:
            yield from _flat(f"{name}.", inner, depth + 1)
        else:
            yield name, _text(inner)


def _text(value: Any) -> str | None:
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    return json.dumps(value, ensure_ascii=False)
