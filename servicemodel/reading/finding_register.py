"""The file ``findings.yaml`` beside a model: status and owner of findings, other lines left alone."""

from collections.abc import Iterable, Mapping
from pathlib import Path

import attrs

from servicemodel.domain.register import Entry, Status
from servicemodel.reading import model_editor
from servicemodel.reading.beside import content, tree, unless
from servicemodel.reading.complaint import Complaint
from servicemodel.reading.model_source import beside
from servicemodel.reading.tree import Entries, Node, Pair, Scalar

NAME = "findings.yaml"
SECTION = "findings"
_HEAD = (
    "# Findings: how far each is looked after, and by whom. Written by: servicemodel workbook import.\n"
    "# 问题登记：处理状态与负责人。由 servicemodel workbook import 写入。\n"
)
_FIELDS = tuple(attribute.name for attribute in attrs.fields(Entry) if attribute.name != "finding")


def register_file(source: str) -> Path | None:
    """Where the register of the model ``source`` stands, file or not; None for a model of the library."""
    return beside(source, NAME)


def read_register(source: str) -> tuple[Entry, ...]:
    """The entries in file order; () where there is no file. ProblemsFound if it cannot be used."""
    path = register_file(source)
    if path is None:
        return ()
    root, wrong = tree(str(path), content(path))
    complaints, found = [*wrong], list[Entry]()
    for name, pair in _mapped(root, complaints):
        if name != SECTION:
            complaints.append(_unknown(pair.key, (SECTION,)))
            continue
        for id, entry in _mapped(pair.value, complaints):
            found.append(_entry(id, entry.value, complaints))
    unless(tuple(complaints))
    return tuple(found)


def _mapped(node: Node | None, complaints: list[Complaint]) -> Iterable[tuple[str, Pair]]:
    """The pairs of a mapping; () where nothing stands there, with a complaint where something else does."""
    if isinstance(node, Entries):
        return node.pairs.items()
    if node is not None and not (isinstance(node, Scalar) and node.value is None):
        complaints.append(Complaint(node.mark, "FIL48", "form"))
    return ()


def _unknown(key: Scalar, known: tuple[str, ...]) -> Complaint:
    return Complaint(key.mark, "FIL02", "", (("field", key.text),), key.text, known)


def _entry(id: str, node: Node, complaints: list[Complaint]) -> Entry:
    said: dict[str, str] = {}
    status = Status.OPEN
    known = tuple(each.value for each in Status)
    for name, pair in _mapped(node, complaints):
        if name not in _FIELDS:
            complaints.append(_unknown(pair.key, _FIELDS))
        elif not isinstance(pair.value, Scalar):
            complaints.append(Complaint(pair.value.mark, "FIL48", "text", (("field", name),)))
        elif name != "status":
            said[name] = pair.value.text
        elif pair.value.text in known:
            status = Status(pair.value.text)
        else:
            facts = (("field", name), ("got", pair.value.text))
            complaints.append(Complaint(pair.value.mark, "FIL03", "", facts, pair.value.text, known))
    return Entry(id, status, **said)


def with_entry(text: str, before: Entry, after: Entry) -> str:
    """``text`` of the file, "" where there is none, with what ``after`` says otherwise than ``before``."""
    text = text or _HEAD + f"{SECTION}:\n"
    for name, value in _told(after).items():
        if value != _told(before)[name]:
            text = model_editor.with_field(text, SECTION, after.finding, name, value)
    return text


def _told(entry: Entry) -> Mapping[str, str]:
    return {"status": entry.status.value, **{name: getattr(entry, name) for name in _FIELDS[1:]}}
