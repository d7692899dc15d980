"""Intermediaries are trained, and what they learn in the field does not come back (LOP07)."""

import attrs
import pytest
from builders import flow, name
from cases_open_loops import SOLUTION, feedback, loops, trained
from room_cases import actions, answer, answers, left

from servicemodel.domain.change import apply
from servicemodel.domain.flow import FlowKind, Permission
from servicemodel.domain.rule import Outcome, Severity

WITHHELD = (Permission("consent", name("consent"), granted=False),)


@pytest.mark.parametrize(
    ("coverage", "expected"),
    [(0.1, Severity.HIGH), (0.11, Severity.MEDIUM), (0.49, Severity.MEDIUM), (0.5, None)],
)
def test_what_gets_lost_sets_the_severity(coverage, expected):
    finding = answer(trained(feedback(coverage)), "LOP07")
    assert finding.severity is expected
    if expected:
        assert finding.reason == "little-feedback"
        assert finding.fact("missed").number == pytest.approx(1 - coverage)


@pytest.mark.parametrize(
    "back",
    [
        [feedback(kind=None)],
        [feedback(topic="innovation.product")],
        [feedback(receiver="front"), feedback(sender="front")],
    ],
    ids=["purpose not stated", "an innovation", "over the front office"],
)
def test_feedback_of_many_kinds(back):
    assert answer(trained(*back), "LOP07").reason == "feedback-returns"


@pytest.mark.parametrize(
    "back",
    [
        feedback(kind=FlowKind.REQUEST),
        feedback(topic="market.demand"),
        feedback(receiver="front"),
        feedback(0),
    ],
    ids=["a question", "something else", "to others", "never passes"],
)
def test_what_is_no_feedback(back):
    finding = answer(trained(back), "LOP07")
    assert (finding.reason, finding.value.number) == ("no-feedback", 1)


def test_another_trainer_may_hear_it():
    course = flow("sales", "dealer", 1, 1, topic=SOLUTION, kind=FlowKind.TRAINING)
    assert answer(loops([course, feedback(receiver="sales")], "tech"), "LOP07").reason == "feedback-returns"


def test_the_training_of_colleagues_is_not_looked_at():
    course = flow("tech", "front", 1, 1, topic=SOLUTION, kind=FlowKind.TRAINING)
    assert answer(loops([course]), "LOP07").outcome is Outcome.NOT_APPLICABLE


def test_what_others_send_without_a_stated_purpose_is_no_question():
    of = loops([flow("front", "dealer", 1, 1, topic=SOLUTION)])
    assert answer(of, "LOP07").outcome is Outcome.NOT_APPLICABLE


def test_where_training_is_stated_other_flows_are_not_asked_about():
    leaflet = flow("tech", "dealer", 1, 1, id="leaflet", topic=SOLUTION)
    assert [f.outcome for f in answers(trained(leaflet), "LOP07")] == [Outcome.VIOLATED]


def test_the_feedback_goes_to_technical_support():
    of = trained()
    (action,) = actions(of, "LOP07")
    (change,) = action.changes
    assert (change.element.sender, change.element.receiver) == ("dealer", "tech")
    assert change.element.topics == (SOLUTION,)
    assert left(of, action) is None
    assert attrs.evolve(apply(of, action.changes), flows=of.flows) == of


def test_feedback_that_is_not_permitted_is_permitted_and_not_doubled():
    of = attrs.evolve(trained(feedback(permission="consent")), permissions=WITHHELD)
    assert answer(of, "LOP07").reason == "no-feedback"
    (action,) = actions(of, "LOP07")
    assert left(of, action) is None
    assert len(apply(of, action.changes).flows) == len(of.flows)
