"""Answers to try: the ends of what a question could be answered with, as changes of the model."""

from typing import Any

from servicemodel.domain.change import Change, Put
from servicemodel.domain.editing import with_fields
from servicemodel.domain.fact import Origin
from servicemodel.domain.flow import Delay, DelayLaw, Fidelity
from servicemodel.domain.question import OBSERVERS, WORDS, AnswerKind, Question
from servicemodel.domain.traits import Control
from servicemodel.domain.value import Grade, Unit, Value
from servicemodel.knowledge import Situation

#: Ends of the numbers that have no interval of their own: shares are free, the others plain bounds.
ENDS = {
    AnswerKind.SHARE: (Unit.SHARE, 0.0, 1.0),
    AnswerKind.DURATION: (Unit.DAYS, 0.0, 30.0),
    AnswerKind.COUNT: (Unit.COUNT, 0.0, 10.0),
    AnswerKind.RATE: (Unit.PER_DAY, 0.0, 1 / 30),
}
_CONTROLS = (Control(0.8, 0.1, 0.1), Control(0.1, 0.8, 0.1), Control(0.34, 0.33, 0.33))
_SOURCE = "answer tried"
#: Of long lists of words only the first are tried.
_MOST_WORDS = 4


def trials(question: Question, situation: Situation) -> tuple[tuple[Change, ...], ...]:
    """Changes for each answer to try; none where the ends of the answer are not known."""
    element = situation.model.find(question.blank.ref)
    if element is None:
        return ()
    if question.blank.field == OBSERVERS:
        return _observed(question)
    values = _values(question, situation)
    return tuple((Put(with_answer(element, question.blank.field, value)),) for value in values)


def _values(question: Question, situation: Situation) -> tuple[Any, ...]:
    kind, field = question.blank.kind, question.blank.field
    if kind in ENDS:
        return _ends(question, situation)
    if kind is AnswerKind.YES_NO:
        return (True, False)
    if kind is AnswerKind.CONTROL:
        return _CONTROLS
    if kind is AnswerKind.WORD:
        return tuple(WORDS[field])[:_MOST_WORDS]
    if kind is AnswerKind.WORDS:
        return tuple((word,) for word in tuple(WORDS[field])[:_MOST_WORDS])
    return ()


def _ends(question: Question, situation: Situation) -> tuple[Value, ...]:
    """The ends of the 90 % interval of the number that stands in, else those of ``ENDS``."""
    unit, low, high = ENDS[question.blank.kind]
    now = situation.value(question.blank.ref, question.blank.field)
    if now and now.low is not None and now.high is not None and now.low < now.high:
        unit, low, high = now.unit, now.low, now.high
    return tuple(Value(end, unit, Grade.DECLARED, _SOURCE) for end in (low, high))


def _observed(question: Question) -> tuple[tuple[Change, ...], ...]:
    """Nobody observes the topic; or whoever is asked sees all of it."""
    if question.ask is None:
        return ()
    whole = Value(1.0, Unit.SHARE, Grade.DECLARED, _SOURCE)
    at_once = Delay(DelayLaw.CONSTANT, Value(0.0, Unit.DAYS, Grade.DECLARED, _SOURCE))
    id = f"{question.ask.id}_observes_{question.blank.id.replace('.', '_')}"
    origin = Origin(id, question.ask.id, (question.blank.id,), Fidelity(whole, whole, at_once))
    return ((), (Put(origin),))


def with_answer(element: Any, field: str, value: Any) -> Any:
    """``element`` with ``value`` in the field of that name, wherever the element keeps it."""
    said = Delay(DelayLaw.CONSTANT, value) if field == "delay" else value
    return with_fields(element, **{field: said})
