"""Measured figures put into a model, with what stood there before kept beside them (records.md, 7)."""

from collections.abc import Iterator
from typing import Any

import attrs

from servicemodel.domain.binding import Binding, Bound
from servicemodel.domain.change import Put, apply
from servicemodel.domain.editing import with_fields
from servicemodel.domain.fact import Origin
from servicemodel.domain.flow import Delay, DelayLaw, Fidelity, Flow
from servicemodel.domain.measurement import Measurements
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
            bound.append(Bound(binding, number_of(element, binding), figure))
            if figure is not None and figure.value is not None:
                measured = with_number(element, binding, figure.value, figure.spread)
                model = apply(model, (Put(measured),))
    return attrs.evolve(model, bound=tuple(bound), measurements=measurements)


def volatility(model: ServiceModel) -> dict[str, float]:
    """The rate, per day, at which facts of each topic change that a flow of ``model`` carries."""
    carried = {topic for flow in model.flows for topic in flow.topics}
    return {topic.id: topic.volatility.number for topic in model.topics if topic.id in carried}


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


def number_of(element: Element, binding: Binding) -> Value | None:
    """The number of ``element`` that ``binding`` feeds, as it stands now."""
    if binding.what in _FIDELITY and isinstance(element, Flow | Origin):
        part = getattr(_fidelity(element, binding.topic), binding.what)
        return part.days if isinstance(part, Delay) else part
    holder = element if hasattr(element, binding.what) else getattr(element, "traits", None)
    found: Value | None = getattr(holder, binding.what, None)
    return found


def with_number(element: Element, binding: Binding, value: Value, spread: tuple[float, ...] = ()) -> Element:
    """``element`` with ``value`` as the number that ``binding`` feeds; ``spread`` are measured delays."""
    part = _part(binding.what, value, spread)
    if isinstance(element, Flow) and binding.topic and binding.what in _FIDELITY:
        return attrs.evolve(element, by_topic=_by_topic(element, binding.topic, part))
    return with_fields(element, **part)


def _part(what: str, value: Value, spread: tuple[float, ...]) -> dict[str, Any]:
    if what != "delay":
        return {what: value}
    return {what: Delay(DelayLaw.MEASURED if spread else DelayLaw.CONSTANT, value, spread)}


def _fidelity(element: Flow | Origin, topic: str) -> Fidelity:
    if isinstance(element, Flow) and topic:
        return next((f for leaf, f in element.by_topic if _below(leaf, topic)), element.fidelity)
    return element.fidelity


def _below(leaf: str, topic: str) -> bool:
    return leaf == topic or leaf.startswith(f"{topic}.")


def _by_topic(flow: Flow, topic: str, part: dict[str, Any]) -> tuple[tuple[str, Fidelity], ...]:
    own = dict(flow.by_topic)
    for leaf in (leaf for leaf in flow.topics if _below(leaf, topic)):
        own[leaf] = attrs.evolve(own.get(leaf, flow.fidelity), **part)
    return tuple(own.items())
