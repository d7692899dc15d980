"""Changes of a model: the only thing an action consists of (core 3.8)."""

from collections.abc import Iterable
from typing import Any

import attrs
from attrs import frozen

from servicemodel.domain.model import SECTION_OF, Element, Ref, Section, ServiceModel


@frozen
class Put:
    """Add ``element``, or replace the element of the same kind and id."""

    element: Element

    @property
    def ref(self) -> Ref:
        """Where the change applies."""
        return Ref(SECTION_OF[type(self.element)], self.element.id)


@frozen
class Remove:
    """Take away the element that ``ref`` points at."""

    ref: Ref


Change = Put | Remove


def apply(model: ServiceModel, changes: Iterable[Change]) -> ServiceModel:
    """A new model with ``changes`` made in order.

    KeyError if a change removes what is not there.
    """
    for change in changes:
        section, id = change.ref.section, change.ref.id
        elements = model.section(section)
        position = next((i for i, e in enumerate(elements) if e.id == id), None)
        edited: dict[str, Any] = {section.value: _edited(elements, position, change)}
        model = attrs.evolve(model, **edited)
    return model


def _edited(elements: tuple[Element, ...], at: int | None, change: Change) -> tuple[Element, ...]:
    if isinstance(change, Put):
        end = len(elements) if at is None else at
        return (*elements[:end], change.element, *elements[end + 1 :])
    if at is None:
        raise KeyError(f"{change.ref.section.value}.{change.ref.id}")
    return elements[:at] + elements[at + 1 :]


def differences(before: ServiceModel, after: ServiceModel) -> tuple[Change, ...]:
    """The changes that lead from ``before`` to ``after``, whatever the order of elements."""
    changes: list[Change] = []
    # A section that is the very same tuple, as most are after a what-if, needs no look.
    for section in (s for s in Section if before.section(s) is not after.section(s)):
        old = {element.id: element for element in before.section(section)}
        new = {element.id: element for element in after.section(section)}
        changes += [Remove(Ref(section, id)) for id in old if id not in new]
        changes += [Put(element) for id, element in new.items() if not _same(old.get(id), element)]
    return tuple(changes)


def _same(old: Element | None, new: Element) -> bool:
    """Whether both are equal; most elements of a what-if are the very same object."""
    return old is new or old == new
