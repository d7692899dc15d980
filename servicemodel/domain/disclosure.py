"""What a party may learn of a model: what is withheld from it, and the model that is left.

Elements that cannot be told without something withheld are withheld with it: flows of a withheld party,
needs of a withheld topic, whatever names a withheld element in its own words.
"""

import hashlib
import re
from collections.abc import Collection, Iterator
from enum import Enum
from typing import Any

import attrs
from attrs import evolve, fields, frozen

from servicemodel.domain.actor import Actor
from servicemodel.domain.binding import Binding
from servicemodel.domain.fact import Origin
from servicemodel.domain.flow import Flow
from servicemodel.domain.measurement import Measurements
from servicemodel.domain.model import Element, ModelFile, ServiceModel
from servicemodel.domain.ref import Ref, Section
from servicemodel.domain.telltales import Why as Why
from servicemodel.domain.telltales import hidden, naming, texts
from servicemodel.domain.text import Text
from servicemodel.domain.value import Unit, Value

#: Name of an edition of a model whose own name names something withheld.
NAMELESS = Text("Service set-up", "服务体系")


@frozen
class Policy:
    """What the ``readers`` (ids of actors) must not learn.

    ``withheld`` are elements with the reason, ``figures`` single numbers as element and field; ``money``
    withholds every amount of money.
    """

    readers: tuple[str, ...]
    withheld: tuple[tuple[Ref, Why], ...] = ()
    figures: tuple[tuple[Ref, str], ...] = ()
    money: bool = False


@frozen
class Disclosed:
    """The model that is left for the readers, what was taken out and why, and whether money was.

    ``stand_ins`` are the whole with other numbers in what was taken out: what holds in all of them and in
    what is left depends on none of those numbers.
    """

    readers: tuple[str, ...]
    model: ServiceModel
    removed: tuple[tuple[Ref, Why], ...]
    money: bool
    stand_ins: tuple[ServiceModel, ...] = ()


def cut(model: ServiceModel, policy: Policy) -> Disclosed:
    """``model`` without what ``policy`` withholds and without all that cannot be told without it."""
    gone = dict(policy.withheld)
    gone |= {ref: Why.STATED for ref, field in policy.figures if not _optional(model.find(ref), field)}
    left = model
    while True:
        left = _without(model, gone)
        more = naming(left, model, gone) | _bound(left, gone)
        if not more:
            break
        gone |= more
    left = _blank(left, policy)
    removed = tuple((ref, gone[ref]) for ref in gone if model.find(ref) is not None)
    return Disclosed(policy.readers, _sealed(left, model, gone, policy), removed, policy.money)


def _without(model: ServiceModel, gone: Collection[Ref]) -> ServiceModel:
    """The sections without the elements ``gone``; carriers of several topics lose single ones."""
    topics = {ref.id for ref in gone if ref.section is Section.TOPICS}
    actors = {ref.id for ref in gone if ref.section is Section.ACTORS}
    sections: dict[str, Any] = {}
    for section in Section:
        kept = (each for each in model.section(section) if Ref(section, each.id) not in gone)
        sections[section.value] = tuple(_lightened(each, topics, actors) for each in kept)
    return evolve(model, **sections)


def _lightened(element: Element, topics: set[str], actors: set[str]) -> Element:
    if isinstance(element, Flow | Origin) and topics & set(element.topics):
        element = evolve(element, topics=tuple(t for t in element.topics if t not in topics))
    if isinstance(element, Flow) and any(topic in topics for topic, _ in element.by_topic):
        element = evolve(element, by_topic=tuple(e for e in element.by_topic if e[0] not in topics))
    if isinstance(element, Actor) and actors & set(element.part_of):
        element = evolve(element, part_of=tuple(a for a in element.part_of if a not in actors))
    return element


def _bound(left: ServiceModel, gone: Collection[Ref]) -> dict[Ref, Why]:
    """Elements that point at something gone, carry nothing any more, or serve only what is gone."""
    ids = {ref.id for ref in gone}
    found = {}
    for section in Section:
        for element in left.section(section):
            empty = isinstance(element, Flow | Origin) and not element.topics
            if empty or ids & set(_pointers(element)):
                found[Ref(section, element.id)] = Why.BOUND
    if found or not gone:
        return found
    return _idle(left)


def _idle(left: ServiceModel) -> dict[Ref, Why]:
    """Channels and permissions that nothing shown uses: they would tell of what is not shown."""
    used = {pointer for section in Section for each in left.section(section) for pointer in _pointers(each)}
    return {
        Ref(section, each.id): Why.BOUND
        for section in (Section.CHANNELS, Section.PERMISSIONS)
        for each in left.section(section)
        if each.id not in used
    }


def _pointers(holder: Any) -> Iterator[str]:
    """Every word of an element but its own id, names, and what its numbers rest on."""
    for field in fields(type(holder)):
        value = getattr(holder, field.name)
        if field.name == "id" or isinstance(value, Text | Value | Enum):
            continue
        yield from _words(value)


def _words(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from _words(each)
    elif attrs.has(type(value)) and not isinstance(value, Text | Value):
        yield from _pointers(value)


def hidden_names(found: Disclosed, whole: ServiceModel) -> re.Pattern[str] | None:
    """Any name or id of what is not in ``found`` that nothing in it bears; None without one."""
    gone = [ref for ref, _ in found.removed]
    shown = {each.id for section in Section for each in found.model.section(section)}
    words = [rf"\b{re.escape(ref.id)}\b" for ref in gone if ref.id not in shown]
    named = hidden(found.model, whole, gone)
    words += [named.pattern] if named else []
    return re.compile("|".join(words), re.IGNORECASE) if words else None


def _optional(element: Element | None, field: str) -> bool:
    """Whether the number may be left unsaid; else its element cannot be told without it."""
    holders = (element, getattr(element, "traits", None))
    return any(f.name == field and f.default is None for h in holders if h for f in fields(type(h)))


def _blank(model: ServiceModel, policy: Policy) -> ServiceModel:
    """``model`` with the figures and the money of ``policy`` unsaid; projects are money."""
    sections: dict[str, Any] = {}
    for section in Section:
        named = {
            each.id: {field for ref, field in policy.figures if ref == Ref(section, each.id)}
            for each in model.section(section)
        }
        sections[section.value] = tuple(
            _unsaid(each, named[each.id], policy.money) for each in model.section(section)
        )
    if policy.money:
        sections[Section.PROJECTS.value] = ()
    return evolve(model, **sections)


def _unsaid(holder: Any, named: Collection[str], money: bool) -> Any:
    changed: dict[str, Any] = {}
    for field in fields(type(holder)):
        value = getattr(holder, field.name)
        paid = money and isinstance(value, Value) and value.unit is Unit.MONEY
        if field.default is None and (field.name in named or paid):
            changed[field.name] = None
        elif field.name == "traits":
            changed[field.name] = _unsaid(value, named, money)
    return evolve(holder, **changed) if changed else holder


def _sealed(left: ServiceModel, model: ServiceModel, gone: Collection[Ref], policy: Policy) -> ServiceModel:
    """``left`` without measurements and bindings of what is gone, without path, places and fingerprint.

    Lines of a file would tell how much stood between them, its name whose it is.
    """
    if policy == Policy(policy.readers):
        return model
    ids = {ref.id for ref in gone}
    bindings = tuple(each for each in left.bindings if _feeds(each, left, policy))
    bound = tuple(each for each in left.bound if each.binding in bindings)
    fed = {each.measured.id for each in bound if each.measured}
    measured = None
    if model.measurements is not None:
        figures = (f for f in model.measurements.figures if f.id in fed and not ids & {v for _, v in f.key})
        measured = Measurements(tuple(figures))
    left = evolve(left, bindings=bindings, bound=bound, measurements=measured, places={}, file=None)
    pattern = hidden(left, model, gone)
    if pattern and any(pattern.search(text) for text in texts(model.name)):
        left = evolve(left, name=NAMELESS)
    return evolve(left, file=_fingerprint(left))


def _feeds(binding: Binding, left: ServiceModel, policy: Policy) -> bool:
    """Whether a measure feeds a number that is told."""
    element = left.find(binding.ref)
    if element is None or (binding.ref, binding.what) in policy.figures:
        return False
    holders = (element, getattr(element, "traits", None))
    return (
        not policy.money
        or any(getattr(each, binding.what, None) for each in holders)
        or not _optional(element, binding.what)
    )


def _fingerprint(left: ServiceModel) -> ModelFile:
    """A hash of what is left without a path: that of the file would confirm guesses."""
    told = repr(tuple(left.section(section) for section in Section))
    return ModelFile("", hashlib.sha256(told.encode()).hexdigest())
