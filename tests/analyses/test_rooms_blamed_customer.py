"""Customers are called unprofitable for faults of the firm (FAI02)."""

import attrs
import pytest
from cases_fairness import segment
from room_cases import actions, answer, left

from servicemodel.domain.change import apply
from servicemodel.domain.rule import Outcome, Severity
from servicemodel.domain.value import Grade


@pytest.mark.parametrize(
    ("caused", "expected"),
    [
        (0, None),
        (0.09, None),
        (0.1, Severity.LOW),
        (0.24, Severity.LOW),
        (0.25, Severity.MEDIUM),
        (0.5, Severity.HIGH),
        (1, Severity.HIGH),
    ],
)
def test_what_the_firm_caused_sets_the_severity(caused, expected):
    finding = answer(segment(unprofitable=0.3, caused_by_firm=caused), "FAI02")
    assert finding.severity is expected
    if expected:
        assert finding.value.number == caused
        assert finding.fact("unprofitable").number == 0.3


@pytest.mark.parametrize("of", [segment(), segment(caused_by_firm=0.9), segment(unprofitable=0.3)])
def test_what_nobody_said_is_a_question(of):
    assert answer(of, "FAI02").outcome is Outcome.UNKNOWN


def test_where_nobody_is_flagged_nobody_is_blamed():
    assert answer(segment(unprofitable=0, caused_by_firm=1), "FAI02").outcome is Outcome.SATISFIED


def test_only_those_whom_the_firm_let_down_lose_the_flag():
    of = segment(unprofitable=0.3, caused_by_firm=0.4, service_level=0.9)
    (action,) = actions(of, "FAI02")
    changed = apply(of, action.changes)
    traits = changed.actors[0].traits
    assert traits.unprofitable.number == pytest.approx(0.18)
    assert traits.unprofitable.grade is traits.caused_by_firm.grade is Grade.ASSUMED
    assert traits.caused_by_firm.number == 0
    assert traits.service_level == of.actors[0].traits.service_level
    assert attrs.evolve(changed, actors=of.actors) == of
    assert left(of, action) is None
