"""Whoever meets customers in person uses little of what the customer system can do (CRM01)."""

import attrs
import pytest
from builders import flow, name, share
from cases_crm_use import LOW, PRICE, SHOWN, crm, served
from room_cases import actions, answer, answers, left

from servicemodel.domain.change import apply
from servicemodel.domain.flow import Permission
from servicemodel.domain.rule import Outcome, Severity
from servicemodel.domain.value import Grade


@pytest.mark.parametrize(
    ("infusion", "expected"),
    [
        (0.0, Severity.HIGH),
        (0.2, Severity.HIGH),
        (0.21, Severity.MEDIUM),
        (0.35, Severity.MEDIUM),
        (0.36, Severity.LOW),
        (0.49, Severity.LOW),
        (0.5, None),
        (1.0, None),
    ],
)
def test_the_potential_left_unused_sets_the_severity(infusion, expected):
    finding = answer(served("shop", infusion=share(infusion)), "CRM01")
    assert finding.severity is expected
    if expected:
        assert finding.value.number == pytest.approx(1 - infusion)


def test_whoever_is_met_in_both_ways_is_asked_about_both_levers():
    more = flow("customers", "seats", 1, 1, topic=PRICE, channel="phone")
    of = served("shop", infusion=LOW, user_satisfaction=LOW)
    both = attrs.evolve(of, flows=(*of.flows, more))
    assert {f.rule for f in answers(both, "CRM0") if f.severity} >= {"CRM01", "CRM02"}


def test_a_channel_that_was_not_stated_is_a_question_unless_use_is_good():
    assert answer(served(None, infusion=LOW), "CRM01").outcome is Outcome.UNKNOWN
    assert answer(served(None), "CRM01").reason == "channel-not-stated"
    assert answer(served(None, infusion=share(0.9)), "CRM01").outcome is Outcome.SATISFIED


def test_a_meeting_that_is_not_permitted_is_none():
    barred = flow("seats", "customers", 1, 1, topic=PRICE, channel="shop", permission="consent")
    of = crm(SHOWN, barred, infusion=LOW)
    of = attrs.evolve(of, permissions=(Permission("consent", name("consent"), granted=False),))
    assert answer(of, "CRM01").outcome is Outcome.NOT_APPLICABLE


def test_who_meets_no_customers_is_not_judged():
    assert answer(crm(SHOWN, infusion=LOW), "CRM01").outcome is Outcome.NOT_APPLICABLE


def test_only_the_infusion_of_these_employees_is_changed():
    of = served("shop", infusion=share(0.3, Grade.DOCUMENTED), user_satisfaction=LOW)
    (action,) = actions(of, "CRM01")
    changed = apply(of, action.changes)
    assert changed.actor("seats").traits.infusion.grade is Grade.ASSUMED
    assert changed.actor("seats").traits.user_satisfaction == LOW
    assert attrs.evolve(changed, actors=of.actors) == of
    assert left(of, action) is None
