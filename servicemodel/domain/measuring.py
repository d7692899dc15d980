"""Measured figures put into a model, with what stood there before kept beside them (records.md, 7)."""

from collections.abc import Iterator
from typing import Any

import attrs

from servicemodel.domain.binding import Binding, Bound
from servicemodel.domain.change import Put, apply
from servicemodel.domain.fact import Origin
from servicemodel.domain.flow import Delay, DelayLaw, Fidelity, Flow
from servicemodel.domain.measurement import Measurement, Measurements
from servicemodel.domain.model import Element, ServiceModel
from servicemodel.domain.ref import Ref, Section
from servicemodel.domain.value import Value

_FIDELITY = ("coverage", "accuracy", "delay")


def bind(model: ServiceModel, measurements: Measurements) -> ServiceModel:
    """``model`` with its bound numbers measured; where the records hold no figure the number stays."""
    bound: list[Bound] = []
    for binding in model.bindings:
        figure = measurements.figure(binding.measure, **dict(binding.key))
        for ref in _meant(model, binding):
            element = model.find(ref)
            assert element is not None
            bound.append(Bound(binding, _number(element, binding), figure))
            if figure is not None and figure.value is not None:
                model = apply(model, (Put(_measured(element, binding, figure)),))
    return attrs.evolve(model, bound=tuple(bound), measurements=measurements)


def _meant(model: ServiceModel, binding: Binding) -> Iterator[Ref]:
    """The element of the binding; of an origin with fidelities of its own, the parts that carry the topic."""
    parts = [
        origin.id
        for origin in (model.origins if binding.topic and binding.ref.section is Section.ORIGINS else ())
        if origin.id.startswith(f"{binding.ref.id}.") and _below(origin.topics[0], binding.topic)
    ]
    yield from (Ref(Section.ORIGINS, id) for id in parts)
    if not parts:
        yield binding.ref


def _number(element: Element, binding: Binding) -> Value | None:
    if binding.what in _FIDELITY and isinstance(element, Flow | Origin):
        part = getattr(_fidelity(element, binding.topic), binding.what)
        return part.days if isinstance(part, Delay) else part
    holder = element if hasattr(element, binding.what) else getattr(element, "traits", None)
    found: Value | None = getattr(holder, binding.what, None)
    return found


def _fidelity(element: Flow | Origin, topic: str) -> Fidelity:
    if isinstance(element, Flow) and topic:
        return next((f for leaf, f in element.by_topic if _below(leaf, topic)), element.fidelity)
    return element.fidelity


def _below(leaf: str, topic: str) -> bool:
    return leaf == topic or leaf.startswith(f"{topic}.")


def _measured(element: Element, binding: Binding, figure: Measurement) -> Element:
    assert figure.value is not None
    changed: dict[str, Any]
    if binding.what in _FIDELITY and isinstance(element, Flow | Origin):
        changed = _with_fidelity(element, binding, figure)
    elif hasattr(element, binding.what):
        changed = {binding.what: figure.value}
    else:
        changed = {"traits": attrs.evolve(element.traits, **{binding.what: figure.value})}  # type: ignore[union-attr]
    made: Element = attrs.evolve(element, **changed)
    return made


def _with_fidelity(element: Flow | Origin, binding: Binding, figure: Measurement) -> dict[str, Any]:
    if not (isinstance(element, Flow) and binding.topic):
        return {"fidelity": _put(element.fidelity, binding.what, figure)}
    own = dict(element.by_topic)
    for leaf in (leaf for leaf in element.topics if _below(leaf, binding.topic)):
        own[leaf] = _put(own.get(leaf, element.fidelity), binding.what, figure)
    return {"by_topic": tuple(own.items())}


def _put(fidelity: Fidelity, what: str, figure: Measurement) -> Fidelity:
    assert figure.value is not None
    if what == "coverage":
        return attrs.evolve(fidelity, coverage=figure.value)
    if what == "accuracy":
        return attrs.evolve(fidelity, accuracy=figure.value)
    law = DelayLaw.MEASURED if figure.spread else DelayLaw.CONSTANT
    return attrs.evolve(fidelity, delay=Delay(law, figure.value, figure.spread))
