"""Every number of a model with the element it stands on: what the assumptions page counts."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from attrs import fields_dict, frozen, has

from servicemodel.domain.fact import Origin
from servicemodel.domain.flow import Fidelity, Flow
from servicemodel.domain.model import SECTION_OF, Element, Ref, Section, ServiceModel
from servicemodel.domain.value import Value
from servicemodel.views.fact_labels import WHAT


@frozen
class Number:
    """One number of the model: the element, what it says of it (a key of ``WHAT``), the value."""

    ref: Ref
    what: str
    value: Value


def numbers(model: ServiceModel) -> tuple[Number, ...]:
    """Every number of ``model`` in file order; numbers that nobody gave are not there."""
    return tuple(
        Number(Ref(SECTION_OF[type(element)], element.id), what, value)
        for section in Section
        for element in model.section(section)
        for what, value in _values(element)
    )


def _values(element: Element) -> Iterator[tuple[str, Value]]:
    yield from _own(element)
    yield from _own(getattr(element, "traits", None))
    if isinstance(element, Flow | Origin):
        yield from _fidelity(element.fidelity)
    if isinstance(element, Flow):
        for _, fidelity in element.by_topic:
            yield from _fidelity(fidelity)


def _own(holder: object) -> Iterator[tuple[str, Value]]:
    """The numbers that stand directly on an element or its traits, in the order of ``WHAT``."""
    kind: Any = type(holder)
    for what in _sayable(kind):
        value = getattr(holder, what)
        if isinstance(value, Value):
            yield what, value


@lru_cache(maxsize=2**7)
def _sayable(holder: type) -> tuple[str, ...]:
    """What of ``WHAT`` an element or its traits can say at all."""
    said = {*dir(holder), *(fields_dict(holder) if has(holder) else ())}
    return tuple(what for what in WHAT if what in said)


def _fidelity(fidelity: Fidelity) -> Iterator[tuple[str, Value]]:
    yield "coverage", fidelity.coverage
    yield "accuracy", fidelity.accuracy
    yield "delay", fidelity.delay.days
