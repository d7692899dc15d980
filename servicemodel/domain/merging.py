"""Several actions on one model at once: a three-way merge field by field, in any order (core 3.11, I-18).

Two actions may edit the same element as long as they change different fields of it. Where both change
the same number in the same direction, the further one counts: each says *at least so far*, and taking
them one after the other leads there too. Sets of words take up what each adds and lose what each takes
away. Everything else that two actions set differently is a conflict, and so is a change of what the
other removes.
"""

from collections.abc import Iterable, Sequence
from itertools import combinations
from typing import Any

import attrs

from servicemodel.domain.action import Action
from servicemodel.domain.change import Change, Put, Remove, apply, differences
from servicemodel.domain.flow import Delay, Fidelity, Flow
from servicemodel.domain.model import Element, Ref, ServiceModel
from servicemodel.domain.traits import ActorTraits, ChannelTraits, RequestTraits
from servicemodel.domain.value import Value

#: Parts of an element that are merged field by field.
PARTS = (Fidelity, ActorTraits, ChannelTraits, RequestTraits)
#: Fields whose words mean something as a whole or in their order; other tuples are sets.
WHOLE = frozenset({"about", "approval", "parts", "returns", "by_hour"})
#: Where a flow is new, better than no flow is: more reached, more of it right, earlier.
_NOTHING = {"coverage": 0.0, "accuracy": 0.0, "delay": float("inf")}


class Clash(ValueError):
    """Two actions set the same field differently; the message names the element."""


def merged(model: ServiceModel, actions: Iterable[Action]) -> ServiceModel:
    """``model`` with all ``actions`` applied, the same for every order; Clash if two exclude each other."""
    inside = sorted(actions, key=lambda action: action.id)
    edits = [_edits(model, action) for action in inside]
    _check_references(edits)
    changes: list[Change] = []
    for ref in dict.fromkeys(ref for edit in edits for ref in edit):
        changes.append(_together(model, ref, [edit[ref] for edit in edits if ref in edit]))
    return apply(model, changes)


def conflicts(model: ServiceModel, actions: Sequence[Action]) -> tuple[tuple[str, str], ...]:
    """Pairs of ids, each pair and the pairs in alphabetical order, of actions that cannot both be taken."""
    inside = sorted(actions, key=lambda action: action.id)
    edits = {action.id: _edits(model, action) for action in inside}
    return tuple(
        (one, other) for one, other in combinations(edits, 2) if _clash(model, edits[one], edits[other])
    )


Edits = dict[Ref, Change]


def _edits(model: ServiceModel, action: Action) -> Edits:
    return {change.ref: change for change in differences(model, apply(model, action.changes))}


def _clash(model: ServiceModel, one: Edits, other: Edits) -> bool:
    try:
        _check_references([one, other])
        for ref in one.keys() & other.keys():
            _together(model, ref, [one[ref], other[ref]])
    except Clash:
        return True
    return False


def _check_references(edits: Sequence[Edits]) -> None:
    """No action may name an element that another one removes."""
    for edit in edits:
        gone = {ref.id for ref, change in edit.items() if isinstance(change, Remove)}
        others = (other for other in edits if other is not edit) if gone else ()
        for other in others:
            put = (change.element for change in other.values() if isinstance(change, Put))
            if named := gone.intersection(*[{word for element in put for word in _words(element)}]):
                raise Clash(min(named))


def _words(value: Any) -> Iterable[str]:
    if isinstance(value, str):
        yield value
    elif attrs.has(type(value)):
        for field in attrs.fields(type(value)):
            yield from _words(getattr(value, field.name))
    elif isinstance(value, tuple):
        for part in value:
            yield from _words(part)


def _together(model: ServiceModel, ref: Ref, changes: Sequence[Change]) -> Change:
    puts = [change.element for change in changes if isinstance(change, Put)]
    if puts and len(puts) < len(changes):
        raise Clash(f"{ref.section.value}.{ref.id}")
    if not puts:
        return changes[0]
    try:
        return Put(_element(model.find(ref), puts))
    except Clash:
        raise Clash(f"{ref.section.value}.{ref.id}") from None


def _element(base: Element | None, versions: Sequence[Element]) -> Element:
    said = _fields(base, versions, skip="by_topic")
    flows = [version for version in versions if isinstance(version, Flow)]
    if flows:
        said["by_topic"] = _by_topic(base if isinstance(base, Flow) else None, flows)
    return attrs.evolve(versions[0], **said)


def _fields(base: Any, versions: Sequence[Any], skip: str = "") -> dict[str, Any]:
    names = [field.name for field in attrs.fields(type(versions[0])) if field.name != skip]
    return {
        name: _field(name, getattr(base, name, None), [getattr(version, name) for version in versions])
        for name in names
    }


def _field(name: str, base: Any, versions: Sequence[Any]) -> Any:
    changed = [version for version in versions if version != base]
    if not changed:
        return base
    if all(version == changed[0] for version in changed):
        return changed[0]
    if all(isinstance(version, PARTS) for version in changed):
        return attrs.evolve(changed[0], **_fields(base, changed))
    if all(isinstance(version, Value | Delay) for version in changed):
        return _further(name, base, changed)
    if name not in WHOLE and all(isinstance(version, tuple) for version in changed):
        return _set(base or (), changed)
    raise Clash(name)


def _further(name: str, base: Value | Delay | None, changed: Sequence[Value | Delay]) -> Value | Delay:
    start = _NOTHING.get(name) if base is None else _number(base)
    if start is None or min(map(_number, changed)) < start < max(map(_number, changed)):
        raise Clash(name)
    sign = 1 if start < max(map(_number, changed)) else -1
    return max(changed, key=lambda to: (sign * _number(to), _grade(to), repr(to)))


def _number(value: Value | Delay) -> float:
    return value.days.number if isinstance(value, Delay) else value.number


def _grade(value: Value | Delay) -> int:
    return (value.days if isinstance(value, Delay) else value).grade.rank


def _set(base: tuple[Any, ...], changed: Sequence[tuple[Any, ...]]) -> tuple[Any, ...]:
    kept = [word for word in base if all(word in version for version in changed)]
    added = {word for version in changed for word in version if word not in base}
    return (*kept, *sorted(added, key=repr))


def _by_topic(base: Flow | None, flows: Sequence[Flow]) -> tuple[tuple[str, Fidelity], ...]:
    """Fidelities of single topics; what a flow does not say of a topic is what it says of all."""
    had = dict(base.by_topic) if base else {}
    said = [dict(flow.by_topic) for flow in flows]
    added = sorted({topic for own in said for topic in own if topic not in had})
    found = {}
    for topic in (*had, *added):
        before = base.fidelity_of(topic) if base else None
        versions = [own[topic] for own in said if topic in own]
        if topic in had and len(versions) < len(said):
            if any(version != before for version in versions):
                raise Clash(topic)
            continue
        found[topic] = _field(topic, before, versions)
    return tuple(found.items())
