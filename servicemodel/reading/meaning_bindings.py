"""Which numbers of the file service records feed: every mapping that names a measure."""

from collections.abc import Iterator, Mapping
from typing import Any

from servicemodel.domain.binding import Binding
from servicemodel.domain.ref import Ref, Section
from servicemodel.reading.shape_entry import Entry
from servicemodel.reading.shape_flows import FidelityEntry
from servicemodel.reading.shape_stated import Fed


def bindings(written: Mapping[Section, Mapping[str, Any]]) -> tuple[Binding, ...]:
    """The bindings of every element, in the order of the file."""
    return tuple(
        binding
        for section, elements in written.items()
        for id, entry in elements.items()
        if entry is not None
        for binding in _of(Ref(section, id), entry)
    )


def _of(ref: Ref, entry: Entry, topic: str = "") -> Iterator[Binding]:
    for name in type(entry).model_fields:
        value = getattr(entry, name)
        if isinstance(value, Fed) and value.measure is not None:
            yield Binding(ref, name, value.measure.value, value.key(), topic)
        elif name in ("topic", "topics") and isinstance(value, dict):
            for leaf, fidelity in value.items():
                if isinstance(fidelity, FidelityEntry):
                    yield from _of(ref, fidelity, leaf)
