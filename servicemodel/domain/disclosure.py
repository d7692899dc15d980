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
from servicemodel.domain.fact import Origin
from servicemodel.domain.flow import Flow
from servicemodel.domain.measurement import Measurements
from servicemodel.domain.model import Element, ModelFile, ServiceModel
from servicemodel.domain.ref import Ref, Section
from servicemodel.domain.text import Text
from servicemodel.domain.value import Unit, Value

#: Shortest name that is looked for in the words of other elements.
_SHORTEST_EN, _SHORTEST_ZH = 3, 2
#: Name of an edition of a model whose own name names something withheld.
NAMELESS = Text("Service set-up", "服务体系")


class Why(Enum):
    """Why something is not in an edition."""

    STATED = "stated"
    RIVAL = "rival"
    LEAK = "leak"
    BOUND = "bound"
    NAMED = "named"
    INFERRED = "inferred"


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
    """The model that is left for the readers, what was taken out and why, and whether money was."""

    readers: tuple[str, ...]
    model: ServiceModel
    removed: tuple[tuple[Ref, Why], ...]
    money: bool


def cut(model: ServiceModel, policy: Policy) -> Disclosed:
    """``model`` without what ``policy`` withholds and without all that cannot be told without it."""
    gone = dict(policy.withheld)
    gone |= {ref: Why.STATED for ref, field in policy.figures if not _optional(model.find(ref), field)}
    left = model
    while True:
        left = _without(model, gone)
        more = _bound(left, gone) | _naming(left, model, gone)
        if not more:
            break
        gone |= more
    left = _blank(left, policy)
    removed = tuple((ref, gone[ref]) for ref in gone if model.find(ref) is not None)
    return Disclosed(policy.readers, _sealed(left, model, gone), removed, policy.money)


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


def _naming(left: ServiceModel, model: ServiceModel, gone: Collection[Ref]) -> dict[Ref, Why]:
    """Elements whose names or sources name something that is gone."""
    pattern = _hidden(left, model, gone)
    return {
        Ref(section, each.id): Why.NAMED
        for section in Section
        for each in left.section(section)
        if pattern and any(pattern.search(text) for text in _texts(each))
    }


def _hidden(left: ServiceModel, model: ServiceModel, gone: Collection[Ref]) -> re.Pattern[str] | None:
    """Any name of what is gone that nothing shown bears, too; None without one."""
    shown = {name for section in Section for each in left.section(section) for name in _names(each)}
    hidden = {name for ref in gone for name in _names(model.find(ref))} - shown
    if not hidden:
        return None
    return re.compile("|".join(_pattern(name) for name in sorted(hidden)), re.IGNORECASE)


def _names(element: Element | None) -> Iterator[str]:
    name = getattr(element, "name", None)
    if name is not None:
        yield from (text for text in (name.en, name.zh) if _tellable(text))


def _tellable(text: str) -> bool:
    return len(text) >= (_SHORTEST_EN if text.isascii() else _SHORTEST_ZH)


def _pattern(name: str) -> str:
    """A name as whole words where it is written with letters that words are parted by."""
    head = r"\b" if name[0].isascii() and name[0].isalnum() else ""
    tail = r"\b" if name[-1].isascii() and name[-1].isalnum() else ""
    return f"{head}{re.escape(name)}{tail}"


def _texts(holder: Any) -> Iterator[str]:
    """Names and sources in ``holder`` and its parts."""
    if isinstance(holder, Text):
        yield from (holder.en, holder.zh)
    elif isinstance(holder, Value):
        yield holder.source
    elif isinstance(holder, tuple):
        for each in holder:
            yield from _texts(each)
    elif attrs.has(type(holder)):
        for field in fields(type(holder)):
            yield from _texts(getattr(holder, field.name))


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


def _sealed(left: ServiceModel, model: ServiceModel, gone: Collection[Ref]) -> ServiceModel:
    """``left`` without measurements, places and fingerprint of what is gone."""
    if not gone and left == model:
        return model
    ids = {ref.id for ref in gone}
    bound = tuple(each for each in left.bound if left.find(each.binding.ref) is not None)
    fed = {each.measured.id for each in bound if each.measured}
    measured = None
    if model.measurements is not None:
        figures = (f for f in model.measurements.figures if f.id in fed and not ids & {v for _, v in f.key})
        measured = Measurements(tuple(figures))
    bindings = tuple(each for each in left.bindings if left.find(each.ref) is not None)
    places = {ref: place for ref, place in model.places.items() if left.find(ref) is not None}
    left = evolve(left, bindings=bindings, bound=bound, measurements=measured, places=places, file=None)
    pattern = _hidden(left, model, gone)
    if pattern and any(pattern.search(text) for text in _texts(model.name)):
        left = evolve(left, name=NAMELESS)
    return evolve(left, file=_fingerprint(left, model))


def _fingerprint(left: ServiceModel, model: ServiceModel) -> ModelFile | None:
    """The name of the file with a hash of what is left: that of the file would confirm guesses."""
    if model.file is None:
        return None
    told = repr(tuple(left.section(section) for section in Section))
    return ModelFile(model.file.path, hashlib.sha256(told.encode()).hexdigest())
