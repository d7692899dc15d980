"""Figures and references that every room hands out with its findings."""

from servicemodel.domain.fact import Fact
from servicemodel.domain.model import Ref, Section
from servicemodel.domain.rule import Severity
from servicemodel.domain.value import Grade, Unit, Value
from servicemodel.knowledge import Situation


def actor(id: str) -> Ref:
    """Reference to an actor."""
    return Ref(Section.ACTORS, id)


def topic(id: str) -> Ref:
    """Reference to a topic."""
    return Ref(Section.TOPICS, id)


def computed(number: float, grade: Grade) -> Value:
    """A share that a room computed, with the weakest grade of what it was computed from."""
    return Value(number, Unit.SHARE, grade, "computed")


def reaches(number: float, threshold: float) -> bool:
    """Whether ``number`` is at least ``threshold``, whatever the rounding of computed figures."""
    return number >= threshold - 1e-9


def graded(degree: float, high: float, medium: float) -> Severity:
    """Severity of a degree of wrong by two thresholds."""
    if reaches(degree, high):
        return Severity.HIGH
    return Severity.MEDIUM if reaches(degree, medium) else Severity.LOW


def inside(situation: Situation) -> tuple[str, ...]:
    """Ids of the actors inside the core firm's boundary."""
    return tuple(actor.id for actor in situation.model.actors if actor.inside)


def knows_best(
    situation: Situation, actors: tuple[str, ...], topic: str, of: tuple[Fact, ...] = ()
) -> str | None:
    """Who of ``actors`` knows most of ``topic`` (of the facts ``of``); the first among equals, or None."""
    return max(actors, key=lambda who: situation.correct(who, topic, of), default=None)
