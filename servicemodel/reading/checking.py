"""The form of the file, entry by entry, so that one bad entry does not hide another."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from attrs import frozen
from pydantic import ValidationError

from servicemodel.domain.model import Section
from servicemodel.reading.complaint import Complaint
from servicemodel.reading.mistakes import Entrant, mistakes
from servicemodel.reading.shape import ENTRIES, HEAD, SECTIONS, Head
from servicemodel.reading.shape_entry import ID, TOPIC_ID, Entry, form
from servicemodel.reading.tree import Entries, Pair, Scalar, entries, plain, word

#: Sections whose entries may be left empty.
_MAY_BE_EMPTY = frozenset({Section.TOPICS})


@frozen(eq=False)
class Checked:
    """Entries whose form is right, by section and id, and the head if it is right."""

    head: Head | None
    entries: Mapping[Section, Mapping[str, Any]]


def check_form(root: Entries) -> tuple[Checked, tuple[Complaint, ...]]:
    """Check head, sections, ids and entries of the merged file."""
    complaints = list(_unknown_sections(root))
    head = _head(root, complaints)
    context = {"currency": head.currency if head else (word(root.get("currency")) or "USD")}
    checked = {section: _section(root, section, context, complaints) for section in Section}
    return Checked(head, checked), tuple(complaints)


def _unknown_sections(root: Entries) -> Iterator[Complaint]:
    known = (*HEAD, *SECTIONS)
    for name, pair in root.pairs.items():
        if name not in known:
            facts = (("field", name),)
            yield Complaint(pair.key.mark, "FIL02", facts=facts, wrong=name, known=known)


def _head(root: Entries, complaints: list[Complaint]) -> Head | None:
    if "servicemodel" not in root.pairs:
        complaints.append(Complaint(root.mark, "FIL18", "no_version"))
        pairs = dict(root.pairs)
    else:
        pairs = {name: pair for name, pair in root.pairs.items() if name in HEAD}
    node = Entries(root.mark, {name: pair for name, pair in pairs.items() if name in HEAD})
    written = {"servicemodel": 1, **plain(node)}
    try:
        return Head.model_validate(written)
    except ValidationError as error:
        complaints += mistakes(Entrant(Head, None, node, ""), error)
        return None


def _section(
    root: Entries, section: Section, context: dict[str, str], complaints: list[Complaint]
) -> dict[str, Entry]:
    node = root.get(section.value)
    if node is not None and not isinstance(node, Entries):
        if not (isinstance(node, Scalar) and node.value is None):
            facts = (("field", section.value), ("found", form(plain(node))))
            complaints.append(Complaint(node.mark, "FIL06", "section", facts))
        return {}
    good: dict[str, Entry] = {}
    for id, pair in entries(node).items():
        complaints += _check_id(section, pair.key)
        entry = _entry(section, pair, context, complaints)
        if entry is not None:
            good[id] = entry
    return good


def _entry(
    section: Section, pair: Pair, context: dict[str, str], complaints: list[Complaint]
) -> Entry | None:
    shape = ENTRIES[section]
    written = plain(pair.value)
    if written is None and section in _MAY_BE_EMPTY:
        written = {}
    try:
        return shape.model_validate(written, context=context)
    except ValidationError as error:
        complaints += mistakes(Entrant(shape, pair.key, pair.value, pair.key.text), error)
        return None


def _check_id(section: Section, key: Scalar) -> Iterator[Complaint]:
    pattern = TOPIC_ID if section is Section.TOPICS else ID
    if not re.fullmatch(pattern, key.text):
        reason = "topic" if section is Section.TOPICS else "ascii" if key.text.isascii() else "unicode"
        yield Complaint(key.mark, "FIL09", reason, (("id", key.text),), guess=suggested_id(section, key.text))


def suggested_id(section: Section, text: str) -> str:
    """An id made of what can be kept of ``text``; "" if nothing can."""
    spaced = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", text[:80])
    allowed = r"[^a-z0-9_.]+" if section is Section.TOPICS else r"[^a-z0-9_]+"
    made = re.sub(r"_+", "_", re.sub(allowed, "_", spaced.lower())).strip("_.")
    made = re.sub(r"\.+[^a-z]*", ".", made).strip("_.")
    return f"n{made}" if made[:1].isdigit() else made
