"""Every number of a model with the element it stands on: what the assumptions page counts."""

from collections.abc import Iterator

from attrs import frozen

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
    for what in WHAT:
        value = getattr(holder, what, None)
        if isinstance(value, Value):
            yield what, value


def _fidelity(fidelity: Fidelity) -> Iterator[tuple[str, Value]]:
    yield "coverage", fidelity.coverage
    yield "accuracy", fidelity.accuracy
    yield "delay", fidelity.delay.days
