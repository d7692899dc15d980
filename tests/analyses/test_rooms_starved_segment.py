"""A customer segment gets less service than was agreed (FAI03)."""

import attrs
import pytest
from builders import share
from cases_fairness import segment
from room_cases import actions, answer, left

from servicemodel.domain.change import apply
from servicemodel.domain.rule import Outcome, Severity
from servicemodel.domain.value import Grade


@pytest.mark.parametrize(
    ("level", "expected"),
    [
        (0, Severity.HIGH),
        (0.4, Severity.HIGH),
        (0.41, Severity.MEDIUM),
        (0.64, Severity.MEDIUM),
        (0.65, Severity.LOW),
        (0.796, Severity.LOW),
        (0.797, None),
        (0.8, None),
        (1, None),
    ],
)
def test_what_is_missing_of_the_minimum_sets_the_severity(level, expected):
    finding = answer(segment(service_level=level, service_floor=0.8), "FAI03")
    assert finding.severity is expected
    if expected:
        assert finding.value.number == pytest.approx(1 - level / 0.8)


def test_no_minimum_is_no_promise_and_nought_is_always_kept():
    assert answer(segment(service_level=0), "FAI03").outcome is Outcome.UNKNOWN
    assert answer(segment(service_level=0, service_floor=0), "FAI03").outcome is Outcome.SATISFIED


def test_the_weakest_grade_is_told():
    of = segment(service_level=0.4, service_floor=0.8)
    (callers,) = of.actors
    traits = attrs.evolve(callers.traits, service_floor=share(0.8, Grade.ASSUMED))
    of = attrs.evolve(of, actors=(attrs.evolve(callers, traits=traits),))
    assert answer(of, "FAI03").value.grade is Grade.ASSUMED


def test_the_level_is_raised_to_the_minimum_and_nothing_else():
    of = segment(service_level=0.4, service_floor=0.8, unprofitable=0.3)
    (action,) = actions(of, "FAI03")
    changed = apply(of, action.changes)
    level = changed.actors[0].traits.service_level
    assert (level.number, level.grade) == (0.8, Grade.ASSUMED)
    before = of.actors[0].traits
    assert changed.actors[0].traits == attrs.evolve(before, service_level=level)
    assert attrs.evolve(changed, actors=of.actors) == of
    assert left(of, action) is None
