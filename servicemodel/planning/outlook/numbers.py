"""The uncertain numbers of a model: what a tornado moves and an answer would settle."""

from collections.abc import Iterable, Iterator
from typing import Any

import attrs

from servicemodel.domain.model import ServiceModel
from servicemodel.domain.outlook import Number
from servicemodel.domain.ref import Ref, Section
from servicemodel.domain.value import Value
from servicemodel.knowledge.sampling import ranged, spreads
from servicemodel.planning.outlook.sampled import FIXED, name_of

#: Sections whose numbers enter K or the cost of the service system.
_SECTIONS = (
    Section.TOPICS,
    Section.ACTORS,
    Section.CHANNELS,
    Section.ORIGINS,
    Section.FLOWS,
    Section.REQUESTS,
    Section.PROJECTS,
)
#: What is not drawn: speeds enter as factors, sizes of populations as they stand.
_STANDING = FIXED | {"volatility", "delay", "population"}


def uncertain(model: ServiceModel) -> dict[str, Number]:
    """The numbers that have a range, by the name that keys their draws; in the order of the file."""
    return {
        name_of(number.ref, number.field): number
        for section in _SECTIONS
        for element in model.section(section)
        for number in _of(Ref(section, element.id), element)
    }


def _of(ref: Ref, element: Any) -> Iterator[Number]:
    holders = (getattr(element, "fidelity", None), element, getattr(element, "traits", None))
    for holder in holders:
        for field, value in _values(holder):
            if field not in _STANDING and spreads(value):
                yield Number(ref, field, ranged(value))


def _values(holder: Any) -> Iterable[tuple[str, Value]]:
    if holder is None:
        return
    for each in attrs.fields(type(holder)):
        value = getattr(holder, each.name)
        if isinstance(value, Value):
            yield each.name, value
