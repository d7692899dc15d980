"""The customer system is used from day to day, and nothing makes its use any better (CRM04)."""

import attrs
import pytest
from builders import flow, share
from cases_crm_use import LOW, OTHER_FLOW, PRICE, SHOWN, crm
from room_cases import actions, answer, left

from servicemodel.domain.change import apply
from servicemodel.domain.flow import FlowKind
from servicemodel.domain.rule import Outcome, Severity


@pytest.mark.parametrize(
    ("infusion", "expected"),
    [(0.2, Severity.HIGH), (0.35, Severity.MEDIUM), (0.49, Severity.LOW), (0.5, None), (0.9, None)],
)
def test_the_potential_left_unused_sets_the_severity(infusion, expected):
    assert answer(crm(SHOWN, infusion=share(infusion)), "CRM04").severity is expected


@pytest.mark.parametrize(
    ("kind", "used", "outcome"),
    [
        (FlowKind.TRAINING, None, Outcome.SATISFIED),
        (FlowKind.EVALUATION, True, Outcome.SATISFIED),
        (FlowKind.EVALUATION, False, Outcome.VIOLATED),
        (FlowKind.INFORM, None, Outcome.VIOLATED),
        (None, None, Outcome.UNKNOWN),
    ],
)
def test_training_and_evaluation_in_use_help(kind, used, outcome):
    help = attrs.evolve(OTHER_FLOW, kind=kind, used=used)
    assert answer(crm(SHOWN, help, infusion=LOW), "CRM04").outcome is outcome


def test_what_is_not_used_is_no_routine():
    of = crm(attrs.evolve(SHOWN, used=False), infusion=LOW)
    assert answer(of, "CRM04").outcome is Outcome.NOT_APPLICABLE


@pytest.mark.parametrize(("people", "teacher"), [(("seats",), "crm"), (("seats", "board"), "board")])
def test_management_trains_if_there_is_one(people, teacher):
    of = crm(SHOWN, actors=people, infusion=LOW)
    (action,) = actions(of, "CRM04")
    changed = apply(of, action.changes)
    (lesson,) = set(changed.flows) - set(of.flows)
    assert (lesson.sender, lesson.receiver, lesson.kind) == (teacher, "seats", FlowKind.TRAINING)
    assert attrs.evolve(changed, flows=of.flows, actors=of.actors) == of
    assert left(of, action) is None


def test_a_flow_from_customers_is_no_training_that_was_forgotten():
    of = crm(SHOWN, flow("customers", "seats", 1, 1, topic=PRICE), infusion=LOW)
    assert answer(of, "CRM04").outcome is Outcome.VIOLATED
