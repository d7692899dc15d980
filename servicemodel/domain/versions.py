"""What differs between two versions of a model, element by element and field by field."""

from collections.abc import Iterator
from typing import Any

import attrs

from servicemodel.domain.change import differences
from servicemodel.domain.difference import Edit, Edited
from servicemodel.domain.flow import Delay, Fidelity
from servicemodel.domain.model import Element, ServiceModel
from servicemodel.domain.ref import Ref
from servicemodel.domain.traits import ActorTraits, ChannelTraits, RequestTraits
from servicemodel.domain.value import Value

#: Parts of an element whose fields stand beside its own in a model file.
_PARTS = (Fidelity, ActorTraits, ChannelTraits, RequestTraits)
#: Fields that a model file spells in another way.
_SPELLED = {"sender": "from", "receiver": "to"}


def edits(before: ServiceModel, after: ServiceModel) -> tuple[Edited, ...]:
    """The elements that differ: sections in the order of the file, what went before what came."""
    return tuple(_edited(before, after, change.ref) for change in differences(before, after))


def _edited(before: ServiceModel, after: ServiceModel, ref: Ref) -> Edited:
    old, new = before.find(ref), after.find(ref)
    if old is None or new is None:
        return Edited(ref, Edit.ADDED if old is None else Edit.REMOVED)
    was, now = written(old), written(new)
    names = dict.fromkeys((*was, *now))
    return Edited(ref, Edit.CHANGED, tuple(name for name in names if was.get(name) != now.get(name)))


def written(element: Element) -> dict[str, object]:
    """The fields of ``element`` by the names of a model file, those of its parts among them.

    ``coverage@service.price`` is the coverage of a flow for that topic. What nobody stated is left out.
    """
    return dict(_fields(element, ""))


def _fields(holder: Any, at: str) -> Iterator[tuple[str, object]]:
    for field in attrs.fields(type(holder)):
        value = getattr(holder, field.name)
        if isinstance(value, _PARTS):
            yield from _fields(value, at)
        elif field.name == "by_topic":
            for topic, fidelity in value:
                yield from _fields(fidelity, f"@{topic}")
        elif value is not None:
            yield _SPELLED.get(field.name, field.name) + at, value


def numbers(element: Element) -> dict[str, Value]:
    """The numbers among the fields of ``element``; a delay counts by its days."""
    found = {}
    for name, value in written(element).items():
        number = value.days if isinstance(value, Delay) else value
        if isinstance(number, Value):
            found[name] = number
    return found
