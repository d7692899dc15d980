"""The file ``findings.yaml`` beside a model: status and owner of findings, other lines left alone."""

from collections.abc import Mapping
from pathlib import Path

import attrs

from servicemodel.domain.problem import ProblemsFound
from servicemodel.domain.register import Entry, Status
from servicemodel.reading import model_editor
from servicemodel.reading.complaint import Complaint, problems
from servicemodel.reading.composing import compose
from servicemodel.reading.decoding import decode
from servicemodel.reading.tree import Entries, Scalar, SourceText, entries

NAME = "findings.yaml"
SECTION = "findings"
_HEAD = (
    "# Findings: how far each is looked after, and by whom. Written by: servicemodel workbook import.\n"
    "# 问题登记：处理状态与负责人。由 servicemodel workbook import 写入。\n"
)
_FIELDS = tuple(attribute.name for attribute in attrs.fields(Entry) if attribute.name != "finding")


def register_file(source: str) -> Path | None:
    """Where the register of the model ``source`` stands, file or not; None for a model of the library."""
    from servicemodel.reading.model_source import library_names

    return None if source in library_names() else Path(source).parent / NAME


def read_register(source: str) -> tuple[Entry, ...]:
    """The entries in file order; () where there is no file. ProblemsFound if it cannot be used."""
    path = register_file(source)
    if path is None or not path.exists():
        return ()
    text = decode(str(path), path.read_bytes())
    if isinstance(text, Complaint):
        raise ProblemsFound(problems((text,)))
    root, complaints = compose(SourceText.of(str(path), text), text)
    found: list[Entry] = []
    for name, pair in entries(root).items():
        if name != SECTION:
            complaints += (_unknown(pair.key, (SECTION,)),)
        for id, entry in entries(pair.value).items():
            told, wrong = _entry(id, entry.value)
            found.append(told)
            complaints += wrong
    if complaints:
        raise ProblemsFound(problems(complaints))
    return tuple(found)


def _unknown(key: Scalar, known: tuple[str, ...]) -> Complaint:
    return Complaint(key.mark, "FIL02", "", (("field", key.text),), key.text, known)


def _entry(id: str, node: object) -> tuple[Entry, tuple[Complaint, ...]]:
    said: dict[str, str] = {}
    wrong: list[Complaint] = []
    for name, pair in entries(node if isinstance(node, Entries) else None).items():
        if name not in _FIELDS:
            wrong.append(_unknown(pair.key, _FIELDS))
        elif isinstance(pair.value, Scalar):
            said[name] = pair.value.text
    status = said.pop("status", Status.OPEN.value)
    known = tuple(each.value for each in Status)
    if status in known:
        return Entry(id, Status(status), **said), tuple(wrong)
    mark = entries(node if isinstance(node, Entries) else None)["status"].value.mark
    facts = (("field", "status"), ("got", status))
    return Entry(id, Status.OPEN, **said), (*wrong, Complaint(mark, "FIL03", "", facts, status, known))


def with_entry(text: str, before: Entry, after: Entry) -> str:
    """``text`` of the file, "" where there is none, with what ``after`` says otherwise than ``before``."""
    text = text or _HEAD + f"{SECTION}:\n"
    for name, value in _told(after).items():
        if value != _told(before)[name]:
            text = model_editor.with_field(text, SECTION, after.finding, name, value)
    return text


def _told(entry: Entry) -> Mapping[str, str]:
    return {"status": entry.status.value, **{name: getattr(entry, name) for name in _FIELDS[1:]}}
