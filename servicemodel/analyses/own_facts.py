"""What the model and the assessment say about one fact of a rule without code."""

from enum import Enum
from typing import Any

from servicemodel.analyses import answer, at, loops
from servicemodel.domain.fact import Need
from servicemodel.domain.flow import Flow
from servicemodel.domain.model import Element, Ref
from servicemodel.domain.own_rule import Known
from servicemodel.domain.rule_facts import EACH, RuleFact
from servicemodel.domain.value import Value
from servicemodel.knowledge import Situation

#: Facts of an element that the element points at: their first word tells which.
_ENDS = ("sender", "receiver", "actor", "contact", "channel")
_OF_KNOWLEDGE = ("knowledge", "wrong_belief", "ignorance", "gap")


def known(situation: Situation, element: Element, fact: RuleFact) -> Known:
    """The value of ``fact``; None where nobody said, a default of the reader included."""
    if fact.unit is None:
        return _said(situation, element, fact)
    if isinstance(element, Need) and fact.name in _OF_KNOWLEDGE:
        return _knowledge(situation, element, fact.name)
    value = situation.value(Ref(EACH[fact.each].section, element.id), fact.name)
    return value if value and at.stated(value) else None


def end(element: Element, name: str) -> Ref | None:
    """The party, channel or topic that ``element`` points at by ``name``; None where it names none."""
    section = (EACH.get(name) or EACH["actor"]).section
    id = getattr(element, name, None)
    return Ref(section, id) if id else None


def _knowledge(situation: Situation, need: Need, name: str) -> Value | None:
    part = situation.needed(need.actor, need.topic)
    if not part or not situation.observed(need.topic):
        return None
    has = situation.knowledge(need.actor, need.topic, part)
    grade = max((has.grade, need.level.grade), key=lambda grade: grade.rank)
    return {
        "knowledge": has.value,
        "wrong_belief": answer.computed(has.wrong, has.grade),
        "ignorance": answer.computed(has.ignorance, has.grade),
        "gap": answer.computed(max(0.0, need.level.number - has.correct), grade),
    }[name]


def _said(situation: Situation, element: Element, fact: RuleFact) -> bool | tuple[str, ...] | None:
    model, holder, name = situation.model, element, fact.name
    if isinstance(element, Flow) and name in ("answered", "permitted"):
        return _answered(situation, element) if name == "answered" else element.id not in model.refused
    if name == "observed":
        return situation.observed(element.id)
    first, _, rest = name.partition("_")
    if first in _ENDS and rest:
        ref = end(element, first)
        found = model.find(ref) if ref else None
        if found is None:
            return None
        holder, name = found, rest
    return _plain(_attribute(holder, name), empty=name != "segments")


def _answered(situation: Situation, flow: Flow) -> bool:
    back = loops.answers(situation, flow)
    return back.direct or bool(back.round)


def _attribute(holder: Element, name: str) -> Any:
    holders = (holder, getattr(holder, "traits", None))
    return next((getattr(each, name) for each in holders if hasattr(each, name)), None)


def _plain(found: Any, empty: bool) -> bool | tuple[str, ...] | None:
    """Words instead of members; an empty list says nothing unless ``empty`` is an answer."""
    if found is None or isinstance(found, bool):
        return found
    words = found if isinstance(found, tuple) else (found,)
    if not words and not empty:
        return None
    return tuple(str(word.value) if isinstance(word, Enum) else str(word) for word in words)
