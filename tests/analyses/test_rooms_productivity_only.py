"""The use of the customer system is judged by hours and output only (CRM03)."""

import attrs
import pytest
from cases_crm_use import SHOWN, crm
from room_cases import actions, answer, answers, left

from servicemodel.domain.change import apply
from servicemodel.domain.rule import Outcome, Severity
from servicemodel.domain.traits import UseMeasure

HOURS, OUTPUT, INFUSION, CONTENT = UseMeasure


@pytest.mark.parametrize(
    ("measures", "expected"),
    [
        ((), Severity.HIGH),
        ((HOURS,), Severity.MEDIUM),
        ((HOURS, OUTPUT), Severity.MEDIUM),
        ((HOURS, OUTPUT, INFUSION), None),
        ((CONTENT,), None),
        ((INFUSION, CONTENT), None),
        (tuple(UseMeasure), None),
    ],
)
def test_one_measure_of_quality_is_enough(measures, expected):
    finding = answer(crm(SHOWN, use_measured_by=measures), "CRM03")
    assert finding.severity is expected
    assert finding.reason == (
        "quality-counts" if expected is None else "output-only" if measures else "not-judged"
    )


def test_nothing_said_is_a_question_and_no_accusation():
    assert answer(crm(SHOWN), "CRM03").outcome is Outcome.UNKNOWN


def test_every_group_of_users_has_its_answer_and_the_system_is_no_user():
    of = crm(SHOWN, attrs.evolve(SHOWN, id="shown", receiver="board"))
    assert {f.fact("employees").id for f in answers(of, "CRM03")} == {"seats", "board"}


def test_measures_are_added_and_none_is_lost():
    of = crm(SHOWN, use_measured_by=(OUTPUT,))
    (action,) = actions(of, "CRM03")
    changed = apply(of, action.changes)
    assert changed.actor("seats").traits.use_measured_by == (OUTPUT, INFUSION, CONTENT)
    assert attrs.evolve(changed, actors=of.actors) == of
    assert left(of, action) is None
