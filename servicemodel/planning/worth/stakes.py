"""Value at stake of every actor and fact: closing the need, and the ceiling (core 3.7)."""

from collections.abc import Mapping

import numpy as np

from servicemodel.domain.fact import Fact
from servicemodel.domain.ref import Ref, Section
from servicemodel.domain.value import Grade, Unit, Value
from servicemodel.domain.worth import CostKind, Stake
from servicemodel.knowledge import Situation
from servicemodel.planning.worth.altered import Altered
from servicemodel.planning.worth.belief_lines import topic_lines
from servicemodel.planning.worth.grading import grade_of
from servicemodel.planning.worth.lines import total
from servicemodel.planning.worth.matters import matters
from servicemodel.planning.worth.part import Part
from servicemodel.planning.worth.request_lines import request_lines
from servicemodel.planning.worth.setting import Setting, setting
from servicemodel.planning.worth.view import Floats, PointView, View

#: The element that lines belong to, with those lines.
Touched = Mapping[Ref, tuple[Part, ...]]


def stakes(situation: Situation) -> tuple[Stake, ...]:
    """The stakes of all actors and facts on which money depends, highest ceiling first.

    Only lines that ask for the knowledge of the actor are computed again, with all other knowledge as it
    is. Where the line cannot be told, nothing is said of it: the stake is at least that.
    """
    point = setting(situation.model, situation.shares, PointView(situation))
    bases = {ref: _lines(point, ref) for ref in _refs(point)}
    touched: dict[tuple[str, Fact], list[Ref]] = {}
    for ref, lines in bases.items():
        for key in dict.fromkeys(key for line in lines if line.array is not None for key in _held(line)):
            touched.setdefault(key, []).append(ref)
    found = [
        _stake(situation, point, key, {ref: bases[ref] for ref in refs}) for key, refs in touched.items()
    ]
    return tuple(sorted(found, key=lambda s: (-s.ceiling.number, -s.closing.number, s.actor, s.fact)))


def _refs(of: Setting) -> tuple[Ref, ...]:
    requests = (Ref(Section.REQUESTS, request.id) for request in of.model.requests)
    return (*requests, *(Ref(Section.TOPICS, topic.id) for topic in of.model.topics))


def _lines(of: Setting, ref: Ref) -> tuple[Part, ...]:
    if ref.section is Section.REQUESTS:
        return request_lines(of, matters(of, of.model.request(ref.id)))
    return topic_lines(of, of.model.topic(ref.id))


def _held(line: Part) -> tuple[tuple[str, Fact], ...]:
    """Whose knowledge of what the line asks for; nobody wants competitors to know."""
    if line.kind is CostKind.LEAKAGE:
        return ()
    pairs = (asked for asked in line.asked if isinstance(asked, tuple))
    return tuple((where, what) for where, what in pairs if isinstance(where, str) and isinstance(what, Fact))


def _stake(situation: Situation, point: Setting, key: tuple[str, Fact], base: Touched) -> Stake:
    actor, fact = key
    known = float(point.view.correct(actor, fact)[0])
    needed = situation.needs.get(key)
    aim = max(known, needed.level.number) if needed else known
    wrong = min(float(point.view.wrong(actor, fact)[0]), 1.0 - aim)
    closing = _saved(point, key, base, aim, wrong)
    ceiling = _saved(point, key, base, 1.0, 0.0)
    grades = [
        grade_of(situation, line.asked) for lines in base.values() for line in lines if line.array is not None
    ]
    grade = max(grades, key=lambda grade: grade.rank, default=Grade.ASSUMED)
    return Stake(actor, fact, _money(closing, grade), _money(ceiling, grade))


def _saved(point: Setting, key: tuple[str, Fact], base: Touched, known: float, wrong: float) -> float:
    view: View = Altered(point.view, *key, *_arrays(known, wrong))
    other = point.through(view)
    before = total(tuple(line for lines in base.values() for line in lines), 1)
    after = total(tuple(line for ref in base for line in _lines(other, ref)), 1)
    return float((before - after)[0])


def _arrays(known: float, wrong: float) -> tuple[Floats, Floats]:
    return np.array([known]), np.array([wrong])


def _money(number: float, grade: Grade) -> Value:
    return Value(number, Unit.MONEY, grade, "computed")
