"""A scenario's changes made to the tree of a model: written fields over written fields, nothing else."""

from collections.abc import Iterator, Mapping

from attrs import Factory, define

from servicemodel.domain.ref import Ref, Section
from servicemodel.domain.text import Text
from servicemodel.reading.complaint import LIKE_ID, Complaint
from servicemodel.reading.shape import SECTIONS
from servicemodel.reading.shape_entry import form
from servicemodel.reading.tree import Entries, Mark, Node, Pair, Scalar, entries, plain, words

#: Two spellings of one field: to write one takes the other back.
_SAME_FIELD = {"topic": "topics", "topics": "topic"}


@define
class Merged:
    """A model's sections while changes are made to them, and what each change did.

    ``reasons`` tells for every element touched why; ``gone`` where an element was removed, ``new``
    the key of every element that was not there before.
    """

    root: Entries
    sections: dict[str, dict[str, Pair]]
    reasons: dict[Ref, list[Text]] = Factory(dict)
    gone: dict[Ref, Scalar] = Factory(dict)
    new: dict[Ref, Scalar] = Factory(dict)
    complaints: list[Complaint] = Factory(list)

    @property
    def tree(self) -> Entries:
        """The tree as the changes left it."""
        pairs = dict(self.root.pairs)
        for name, section in self.sections.items():
            old = pairs.get(name)
            if old is not None or section:
                key = old.key if old else Scalar(self.root.mark, name, name)
                mark = old.value.mark if old else self.root.mark
                pairs[name] = Pair(key, Entries(mark, section))
        return Entries(self.root.mark, pairs)


def opened(root: Entries) -> Merged:
    """The model ``root`` before any change."""
    return Merged(root, {name: dict(entries(root.get(name))) for name in SECTIONS})


def make(merged: Merged, change: Entries, reason: Text, written: dict[tuple[Ref, str], Scalar]) -> None:
    """Make one change; ``written`` holds the fields that the same file put before, with their places."""
    for section, node in _sections(merged, change.get("remove")):
        for id in words(node):
            _remove(merged, Ref(section, id.text), id, reason, written)
    for section, node in _sections(merged, change.get("put")):
        for pair in entries(node).values():
            _put(merged, Ref(section, pair.key.text), pair, reason, written)


def _sections(merged: Merged, node: Node | None) -> Iterator[tuple[Section, Node]]:
    for name, pair in entries(node).items():
        if name in SECTIONS:
            yield Section(name), pair.value
        else:
            facts = (("field", name),)
            merged.complaints.append(
                Complaint(pair.key.mark, "FIL02", facts=facts, wrong=name, known=SECTIONS)
            )


def _remove(
    merged: Merged, ref: Ref, id: Scalar, reason: Text, written: Mapping[tuple[Ref, str], Scalar]
) -> None:
    section = merged.sections[ref.section.value]
    put, gone = written.get((ref, "")), _gone_here(merged, ref, id)
    other = put or gone
    if other is not None:
        facts = (("owner", _owner(ref)), ("other", str(other.mark.place)))
        merged.complaints.append(Complaint(id.mark, "FIL45", "both" if put else "twice", facts))
    elif ref.id not in section:
        merged.complaints.append(_unknown(id.mark, ref, tuple(section)))
    else:
        del section[ref.id]
        merged.gone[ref] = id
        merged.reasons.setdefault(ref, []).append(reason)


def _gone_here(merged: Merged, ref: Ref, key: Scalar) -> Scalar | None:
    """Where the file of ``key`` removes the element; another scenario may put it back."""
    gone = merged.gone.get(ref)
    return gone if gone is not None and gone.mark.source is key.mark.source else None


def _put(merged: Merged, ref: Ref, pair: Pair, reason: Text, written: dict[tuple[Ref, str], Scalar]) -> None:
    section = merged.sections[ref.section.value]
    old = section.get(ref.id)
    gone = _gone_here(merged, ref, pair.key)
    if gone is not None:
        facts = (("owner", _owner(ref)), ("other", str(gone.mark.place)))
        merged.complaints.append(Complaint(pair.key.mark, "FIL45", "both", facts))
        return
    if old is None:
        merged.new[ref] = pair.key
    elif not isinstance(pair.value, Entries):
        said = (("field", ref.id), ("expected", "mapping"), ("found", form(plain(pair.value))))
        merged.complaints.append(Complaint(pair.value.mark, "FIL06", "form", said))
        return
    merged.gone.pop(ref, None)
    _note(merged, ref, pair, written)
    section[ref.id] = pair if old is None else _over(old, pair)
    merged.reasons.setdefault(ref, []).append(reason)


def _note(merged: Merged, ref: Ref, pair: Pair, written: dict[tuple[Ref, str], Scalar]) -> None:
    """Keep in mind which fields were put; one field may be put once in a file."""
    written.setdefault((ref, ""), pair.key)
    for field, value in entries(pair.value).items():
        first = written.setdefault((ref, field), value.key)
        if first is not value.key:
            facts = (("key", field), ("other", str(first.mark.place)))
            merged.complaints.append(Complaint(value.key.mark, "FIL08", "", facts))


def _over(old: Pair, new: Pair) -> Pair:
    """The element ``old`` with the fields of ``new`` over its own; a field put to null is taken back."""
    kept = dict(entries(old.value))
    for field, pair in entries(new.value).items():
        kept.pop(_SAME_FIELD.get(field, ""), None)
        if isinstance(pair.value, Scalar) and pair.value.value is None:
            kept.pop(field, None)
        else:
            kept[field] = pair
    return Pair(new.key, Entries(new.value.mark, kept))


def _unknown(mark: Mark, ref: Ref, known: tuple[str, ...]) -> Complaint:
    facts = (("owner", _owner(ref)),)
    return Complaint(mark, "FIL45", "unknown", facts, ref.id, known, LIKE_ID)


def _owner(ref: Ref) -> str:
    return f"{ref.section.value}.{ref.id}"
