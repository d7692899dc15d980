"""Every number of a model with the element it stands on: what the assumptions page counts."""

from collections.abc import Iterator

from attrs import frozen

from servicemodel.domain.actor import Actor
from servicemodel.domain.channel import Channel
from servicemodel.domain.fact import Need, Origin
from servicemodel.domain.flow import Fidelity, Flow
from servicemodel.domain.model import SECTION_OF, Element, Ref, Section, ServiceModel
from servicemodel.domain.request import ServiceRequest
from servicemodel.domain.topic import Topic
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
        if value is not None
    )


def _values(element: Element) -> Iterator[tuple[str, Value | None]]:
    match element:
        case Flow():
            yield "per_year", element.per_year
            for fidelity in (element.fidelity, *(own for _, own in element.by_topic)):
                yield from _fidelity(fidelity)
        case Origin():
            yield from _fidelity(element.fidelity)
        case Topic() | Actor() | Channel() | Need() | ServiceRequest():
            for what in WHAT:
                yield what, getattr(element, what, None)


def _fidelity(fidelity: Fidelity) -> Iterator[tuple[str, Value]]:
    yield "coverage", fidelity.coverage
    yield "accuracy", fidelity.accuracy
    yield "delay", fidelity.delay.days
