"""Customers must bring what the firm could have foreseen (PRO02)."""

import attrs
import pytest
from builders import TOPIC, flow, name, share
from cases_proactivity import brought
from room_cases import actions, answer, left

from servicemodel.domain.change import apply
from servicemodel.domain.flow import Permission, Trigger
from servicemodel.domain.rule import Outcome, Severity


@pytest.mark.parametrize(
    ("foreseeable", "expected"),
    [(0.49, None), (0.5, Severity.LOW), (0.6, Severity.MEDIUM), (0.8, Severity.HIGH), (1.0, Severity.HIGH)],
)
def test_the_foreseeable_share_sets_the_severity(foreseeable, expected):
    finding = answer(brought(foreseeable=share(foreseeable)), "PRO02")
    assert finding.severity is expected
    assert finding.reason == ("nobody-says-so" if expected else "mostly-accidental")


@pytest.mark.parametrize(
    ("trigger", "outcome"),
    [
        (Trigger.PROACTIVE, Outcome.SATISFIED),
        (Trigger.SCHEDULED, Outcome.SATISFIED),
        (Trigger.REACTIVE, Outcome.VIOLATED),
        (Trigger.SELF_SERVICE, Outcome.VIOLATED),
    ],
)
def test_it_must_be_told_before_anybody_asks(trigger, outcome):
    told = flow("firm", "customers", 0.5, 1, trigger=trigger)
    assert answer(brought([told], foreseeable=share(0.8)), "PRO02").outcome is outcome


@pytest.mark.parametrize("more", [{"topic": "service.price"}, {"permission": "consent"}])
def test_another_message_or_one_that_is_not_permitted_does_not_count(more):
    told = flow("firm", "customers", 1, 1, trigger=Trigger.PROACTIVE, **more)
    of = attrs.evolve(
        brought([told], foreseeable=share(0.8)),
        permissions=(Permission("consent", name("consent"), granted=False),),
    )
    assert answer(of, "PRO02").outcome is Outcome.VIOLATED


def test_nothing_said_is_a_question_and_no_accusation():
    assert answer(brought(), "PRO02").reason == "foreseeable-not-stated"
    assert answer(brought(requires=(), foreseeable=share(0.8)), "PRO02").outcome is Outcome.UNKNOWN


def test_whoever_knows_it_best_tells_it_beforehand():
    of = brought(foreseeable=share(0.8))
    (action,) = actions(of, "PRO02")
    changed = apply(of, action.changes)
    (told,) = changed.flows
    assert (told.sender, told.receiver, told.topics) == ("firm", "customers", (TOPIC,))
    assert told.trigger is Trigger.PROACTIVE
    assert attrs.evolve(changed, flows=of.flows) == of
    assert left(of, action) is None
