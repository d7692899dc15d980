"""Whoever serves customers at a distance is dissatisfied with the customer system (CRM02)."""

import attrs
import pytest
from builders import share
from cases_crm_use import LOW, served
from room_cases import actions, answer, left

from servicemodel.domain.action import Beneficiary
from servicemodel.domain.change import apply
from servicemodel.domain.rule import Outcome, Severity


@pytest.mark.parametrize(
    ("satisfaction", "expected"),
    [
        (0.1, Severity.HIGH),
        (0.2, Severity.HIGH),
        (0.35, Severity.MEDIUM),
        (0.36, Severity.LOW),
        (0.49, Severity.LOW),
        (0.5, None),
    ],
)
def test_what_is_missing_to_satisfaction_sets_the_severity(satisfaction, expected):
    finding = answer(served("phone", user_satisfaction=share(satisfaction)), "CRM02")
    assert finding.severity is expected
    assert finding.outcome is (Outcome.VIOLATED if expected else Outcome.SATISFIED)


def test_in_virtual_channels_low_infusion_is_not_the_accusation():
    finding = answer(served("phone", infusion=LOW), "CRM02")
    assert (finding.outcome, finding.reason) == (Outcome.UNKNOWN, "not-stated")


def test_satisfaction_is_raised_and_nothing_else():
    of = served("phone", user_satisfaction=LOW, infusion=LOW)
    (action,) = actions(of, "CRM02")
    changed = apply(of, action.changes)
    traits = of.actor("seats").traits
    raised = changed.actor("seats").traits.user_satisfaction
    assert changed.actor("seats").traits == attrs.evolve(traits, user_satisfaction=raised)
    assert attrs.evolve(changed, actors=of.actors) == of
    assert left(of, action) is None
    assert action.beneficiary is Beneficiary.EMPLOYEE
