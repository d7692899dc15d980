"""From text to a tree of parts with places, event by event: nothing nests on Python's own stack.

Depth, number of parts (aliases counted as often as they are used) and tags are bounded here, so
that every later step may trust the tree.
"""

from collections.abc import Iterator
from typing import Any

import yaml
from attrs import Factory, define

from servicemodel.reading.complaint import Complaint
from servicemodel.reading.scalars import meaning
from servicemodel.reading.syntax import syntax_complaint
from servicemodel.reading.tree import Entries, Items, Mark, Node, Pair, Scalar, SourceText

MOST_DEPTH = 40
MOST_PARTS = 500_000

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_YAML = "tag:yaml.org,2002:"
_TAGS = {None, "!", *(_YAML + kind for kind in ("str", "int", "float", "bool", "null", "map", "seq"))}


class _Stop(Exception):
    """Reading cannot go on."""


@define
class _Frame:
    """A collection that is still open."""

    event: yaml.CollectionStartEvent
    items: list[Node] = Factory(list)
    pairs: dict[str, Pair] = Factory(dict)
    merges: list[Node] = Factory(list)
    key: Node | None = None
    parts: int = 1
    height: int = 1


@define
class _Anchored:
    """What an alias stands for; ``node`` is None while its collection is open."""

    node: Node | None
    parts: int
    height: int


@define
class _Work:
    """State of one run."""

    source: SourceText
    complaints: list[Complaint] = Factory(list)
    frames: list[_Frame] = Factory(list)
    anchors: dict[str, _Anchored] = Factory(dict)
    root: Node | None = None
    documents: int = 0


def compose(source: SourceText, text: str) -> tuple[Node | None, tuple[Complaint, ...]]:
    """The tree of ``text`` and what is wrong with its form; no tree if the text cannot be understood."""
    work = _Work(source)
    try:
        for event in _events(text):
            _take(work, event)
    except yaml.YAMLError as error:
        work.complaints.append(syntax_complaint(source, error))
    except _Stop:
        pass
    else:
        return work.root, tuple(work.complaints)
    return None, tuple(work.complaints)


def _events(text: str) -> Iterator[Any]:
    return iter(yaml.parse(text, Loader=_LOADER))


def _take(work: _Work, event: Any) -> None:
    if isinstance(event, yaml.ScalarEvent):
        _put(work, _scalar(work, event), 1, 0, event.anchor)
    elif isinstance(event, yaml.CollectionStartEvent):
        _open(work, event)
    elif isinstance(event, yaml.CollectionEndEvent):
        _close(work, event)
    elif isinstance(event, yaml.AliasEvent):
        _alias(work, event)
    elif isinstance(event, yaml.DocumentStartEvent):
        work.documents += 1
        if work.documents > 1:
            _complain(work, event, "FIL17", "documents")
            raise _Stop


def _scalar(work: _Work, event: yaml.ScalarEvent) -> Scalar:
    _check_tag(work, event)
    resolved = event.implicit[0] or event.tag not in (None, "!", _YAML + "str")
    value = meaning(event.value) if resolved and not event.style else event.value
    return Scalar(_mark(work, event.start_mark, event.end_mark), event.value, value)


def _open(work: _Work, event: yaml.CollectionStartEvent) -> None:
    _check_tag(work, event)
    if len(work.frames) >= MOST_DEPTH:
        _complain(work, event, "FIL16", "depth", limit=str(MOST_DEPTH))
        raise _Stop
    if event.anchor is not None:
        work.anchors[event.anchor] = _Anchored(None, 0, 0)
    work.frames.append(_Frame(event))


def _close(work: _Work, event: yaml.CollectionEndEvent) -> None:
    frame = work.frames.pop()
    mark = _mark(work, frame.event.start_mark, event.end_mark)
    node: Node
    if isinstance(frame.event, yaml.SequenceStartEvent):
        node = Items(mark, tuple(frame.items))
    else:
        for merged in frame.merges:
            _merge(work, frame, merged)
        node = Entries(mark, frame.pairs)
    _put(work, node, frame.parts, frame.height, frame.event.anchor)


def _alias(work: _Work, event: yaml.AliasEvent) -> None:
    name = str(event.anchor)
    found = work.anchors.get(name)
    if found is not None and found.node is not None:
        _put(work, found.node, found.parts, found.height, None)
        return
    reason = "alias_unknown" if found is None else "alias_circle"
    _complain(work, event, "FIL17", reason, name=name)
    _put(work, Scalar(_mark(work, event.start_mark, event.end_mark), name, None), 1, 0, None)


def _put(work: _Work, node: Node, parts: int, height: int, anchor: str | None) -> None:
    """Hang ``node`` into the open collection, within the limits."""
    if anchor is not None:
        work.anchors[anchor] = _Anchored(node, parts, height)
    if not work.frames:
        work.root = work.root or node
        return
    frame = work.frames[-1]
    frame.parts += parts
    frame.height = max(frame.height, height + 1)
    if frame.parts > MOST_PARTS:
        _limit(work, node, "parts", MOST_PARTS)
    if len(work.frames) + height > MOST_DEPTH:
        _limit(work, node, "depth", MOST_DEPTH)
    if isinstance(frame.event, yaml.SequenceStartEvent):
        frame.items.append(node)
    elif frame.key is None:
        frame.key = node
    else:
        key, frame.key = frame.key, None
        _pair(work, frame, key, node)


def _pair(work: _Work, frame: _Frame, key: Node, value: Node) -> None:
    if not isinstance(key, Scalar):
        work.complaints.append(Complaint(key.mark, "FIL17", "key"))
    elif key.text == "<<" and key.mark.length == len("<<"):
        frame.merges.append(value)
    elif key.text in frame.pairs:
        first = frame.pairs[key.text].key.mark
        facts = (("key", key.text), ("other", f"{first.place.line}:{first.place.column}"))
        work.complaints.append(Complaint(key.mark, "FIL08", "", facts))
    else:
        frame.pairs[key.text] = Pair(key, value)


def _merge(work: _Work, frame: _Frame, merged: Node) -> None:
    """Add the pairs of a merge key; what the mapping says itself comes first."""
    sources = merged.items if isinstance(merged, Items) else (merged,)
    for source in sources:
        if isinstance(source, Entries):
            for key, pair in source.pairs.items():
                frame.pairs.setdefault(key, pair)
        else:
            work.complaints.append(Complaint(source.mark, "FIL17", "merge"))


def _check_tag(work: _Work, event: Any) -> None:
    if event.tag not in _TAGS:
        _complain(work, event, "FIL17", "tag", name=event.tag.replace(_YAML, "!!"))


def _limit(work: _Work, node: Node, reason: str, limit: int) -> None:
    facts = (("limit", str(limit)),)
    work.complaints.append(Complaint(node.mark, "FIL16", reason, facts))
    raise _Stop


def _complain(work: _Work, event: Any, code: str, reason: str, **facts: str) -> None:
    mark = _mark(work, event.start_mark, event.end_mark)
    work.complaints.append(Complaint(mark, code, reason, tuple(facts.items())))


def _mark(work: _Work, start: Any, end: Any) -> Mark:
    """From ``start`` to ``end``, or to the end of the line if they stand on different lines."""
    if start.line == end.line:
        length = end.column - start.column
    else:
        length = len(work.source.lines[start.line].rstrip()) - start.column
    return Mark(work.source, start.line, start.column, length)
