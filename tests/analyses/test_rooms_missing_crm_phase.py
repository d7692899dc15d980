"""A phase of the customer system is missing (CRM05)."""

import attrs
import pytest
from cases_crm_use import phases
from room_cases import actions, answer, answers, left

from servicemodel.domain.change import apply
from servicemodel.domain.rule import Outcome, Severity
from servicemodel.domain.traits import CrmPhase


@pytest.mark.parametrize(
    ("count", "expected"), [(0, Severity.HIGH), (1, Severity.MEDIUM), (2, Severity.LOW), (3, None)]
)
def test_every_missing_phase_is_told_and_all_of_them_set_the_severity(count, expected):
    found = answers(phases(*list(CrmPhase)[:count]), "CRM05")
    assert {f.severity for f in found} == {expected}
    assert len(found) == max(1, 3 - count)
    if expected:
        assert {f.reason for f in found} == {f"no-{phase.value}" for phase in list(CrmPhase)[count:]}


def test_nothing_said_is_a_question_and_no_accusation():
    assert answer(phases(None), "CRM05").outcome is Outcome.UNKNOWN


def test_the_missing_phase_is_built_and_the_others_stay():
    of = phases(CrmPhase.ANALYTICAL)
    for action in actions(of, "CRM05"):
        changed = apply(of, action.changes)
        built = changed.actor("crm").traits.crm_phases
        assert set(built) > {CrmPhase.ANALYTICAL}
        assert len(built) == 2
        assert attrs.evolve(changed, actors=of.actors) == of
        assert left(of, action) is None
