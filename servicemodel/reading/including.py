"""The model file with the files it includes: one tree, and every byte that went into it."""

from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path, PurePosixPath

from attrs import Factory, define, frozen

from servicemodel.reading.complaint import Complaint
from servicemodel.reading.composing import compose
from servicemodel.reading.decoding import decode
from servicemodel.reading.model_source import Found, read_bytes
from servicemodel.reading.shape import SECTIONS
from servicemodel.reading.tree import Entries, Pair, Scalar, SourceText, words

#: Files that one model may be made of.
MOST_FILES = 200
#: What every file of a model may say for itself.
_OF_EACH_FILE = ("servicemodel", "include")

#: An included file: its tree, its folder, its path as shown, the files on the way to it.
_Child = tuple[Entries, Path | None, str, tuple[Path, ...]]


@frozen(eq=False)
class Whole:
    """The merged tree and the SHA-256 of all bytes in reading order."""

    root: Entries
    sha256: str


@define
class _Joining:
    """State of joining the files of one model."""

    found: Found
    files: dict[Path, str] = Factory(dict)
    digest: "list[bytes]" = Factory(list)
    complaints: list[Complaint] = Factory(list)
    merged: dict[str, Pair] = Factory(dict)
    sections: dict[str, dict[str, Pair]] = Factory(dict)
    instead: Mapping[Path, bytes] = Factory(dict)


def join(
    found: Found, instead: Mapping[Path, bytes] | None = None
) -> tuple[Whole | None, tuple[Complaint, ...]]:
    """The whole model that ``found`` starts, or None where no tree could be made.

    ``instead`` holds bytes by resolved path that count for what an included file holds.
    """
    joining = _Joining(found, instead=instead or {})
    root = _tree(joining, found.path, found.data)
    if root is None:
        return None, tuple(joining.complaints)
    pending: list[_Child] = [(root, found.folder, found.path, (_resolved(found),))]
    while pending:
        tree, folder, shown, trail = pending.pop(0)
        _add(joining, tree)
        for wanted in words(tree.get("include")):
            child = _include(joining, wanted, folder, shown, trail)
            if child is not None:
                pending.append(child)
    pairs = {name: joining.merged[name] for name in joining.merged}
    for name, section in joining.sections.items():
        pairs[name] = Pair(pairs[name].key, Entries(pairs[name].value.mark, section))
    whole = Whole(Entries(root.mark, pairs), sha256(b"".join(joining.digest)).hexdigest())
    return whole, tuple(joining.complaints)


def _resolved(found: Found) -> Path:
    return Path(found.path).resolve() if found.folder is not None else Path(found.path)


def _tree(joining: _Joining, shown: str, data: bytes) -> Entries | None:
    """The tree of one file; None, with a complaint, if it is no mapping."""
    joining.digest.append(data)
    text = decode(shown, data)
    if isinstance(text, Complaint):
        joining.complaints.append(text)
        return None
    node, complaints = compose(SourceText.of(shown, text), text)
    joining.complaints += complaints
    if isinstance(node, Entries):
        return node
    if node is not None:
        empty = isinstance(node, Scalar) and node.value is None
        joining.complaints.append(Complaint(node.mark, "FIL18", "empty" if empty else "no_mapping"))
    elif not complaints:
        joining.complaints.append(Complaint(SourceText.of(shown, text).start, "FIL18", "empty"))
    return None


def _add(joining: _Joining, tree: Entries) -> None:
    """Merge one file; what two files say is a complaint that names both places."""
    for name, pair in tree.pairs.items():
        first = joining.merged.setdefault(name, pair)
        if name in SECTIONS and isinstance(pair.value, Entries):
            _add_section(joining, name, pair)
        elif first is not pair and name not in _OF_EACH_FILE:
            joining.complaints.append(_twice(pair.key, first.key))


def _add_section(joining: _Joining, name: str, pair: Pair) -> None:
    section = joining.sections.setdefault(name, {})
    assert isinstance(pair.value, Entries)
    for id, entry in pair.value.pairs.items():
        first = section.setdefault(id, entry)
        if first is not entry:
            joining.complaints.append(_twice(entry.key, first.key))


def _twice(key: Scalar, first: Scalar) -> Complaint:
    return Complaint(key.mark, "FIL08", "", (("key", key.text), ("other", str(first.mark.place))))


def _include(
    joining: _Joining, wanted: Scalar, folder: Path | None, shown: str, trail: tuple[Path, ...]
) -> _Child | None:
    """The tree of an included file; None, with a complaint, where it may not or cannot be used."""
    facts = (("path", wanted.text),)
    reason, path = _allowed(joining, wanted.text, folder)
    if path in trail:
        reason = "circle"
    elif path in joining.files:
        reason = "twice"
    elif len(joining.files) >= MOST_FILES:
        reason = "many"
    if reason or folder is None:
        joining.complaints.append(Complaint(wanted.mark, "FIL19", reason, facts))
        return None
    name = str(PurePosixPath(shown).parent / wanted.text)
    joining.files[path] = name
    data = joining.instead[path] if path in joining.instead else read_bytes(path, name)
    if isinstance(data, Complaint):
        missing = Complaint(wanted.mark, "FIL19", "missing", facts, Path(wanted.text).name, data.known)
        joining.complaints.append(missing if data.code == "FIL01" else data)
        return None
    tree = _tree(joining, name, data)
    return None if tree is None else (tree, path.parent, name, (*trail, path))


def _allowed(joining: _Joining, text: str, folder: Path | None) -> tuple[str, Path]:
    """The file meant, links followed, and why it may not be read ("" if it may)."""
    top = joining.found.folder
    if folder is None or top is None:
        return "library", Path(text)
    try:
        if Path(text).is_absolute():
            return "outside", Path(text)
        path = (folder / text).resolve()
        return ("" if path.is_relative_to(top.resolve()) else "outside"), path
    except (OSError, ValueError, RuntimeError):
        return "missing", Path(text.replace("\0", ""))
