"""Service is evaluated, and whoever should learn from it never gets or uses the results (LOP04)."""

import attrs
import pytest
from builders import flow, name
from cases_open_loops import QUALITY, judged, loops, results
from room_cases import actions, answer, answers, left

from servicemodel.domain.change import apply
from servicemodel.domain.flow import FlowKind, Permission, Trigger
from servicemodel.domain.rule import Outcome, Severity

WITHHELD = (Permission("consent", name("consent"), granted=False),)


@pytest.mark.parametrize(
    ("coverage", "expected"),
    [
        (0.1, Severity.HIGH),
        (0.11, Severity.MEDIUM),
        (0.4, Severity.MEDIUM),
        (0.41, Severity.LOW),
        (0.5, None),
    ],
)
def test_what_gets_lost_sets_the_severity(coverage, expected):
    finding = answer(judged(results(coverage)), "LOP04")
    assert finding.severity is expected
    if expected:
        assert finding.fact("missed").number == pytest.approx(1 - coverage)


def test_back_office_and_management_are_judged_apart():
    found = {f.id: f.reason for f in answers(judged(results(), readers=("back", "board")), "LOP04")}
    assert found == {
        "LOP04@back@judges@arrives": "arrives",
        "LOP04@board@judges@never-arrives": "never-arrives",
    }


def test_results_may_be_passed_on_by_others():
    onward = flow("back", "board", 1, 1, topic=QUALITY, kind=FlowKind.INFORM)
    found = answers(judged(results(), onward, readers=("back", "board")), "LOP04")
    assert {f.reason for f in found} == {"arrives"}


@pytest.mark.parametrize("used", [None, True])
def test_results_of_which_nobody_said_that_they_are_left_unused(used):
    assert answer(judged(results(used=used)), "LOP04").outcome is Outcome.SATISFIED


def test_results_used_on_one_way_are_used():
    assert answer(judged(results(used=False), results(id="talk", used=True)), "LOP04").reason == "arrives"


@pytest.mark.parametrize("kind", [FlowKind.REQUEST, FlowKind.REMINDER, FlowKind.TRAINING])
def test_what_asks_or_teaches_tells_no_results(kind):
    assert answer(judged(results(kind=kind)), "LOP04").reason == "never-arrives"


def test_a_flow_of_which_nobody_said_what_it_is_for_may_carry_them():
    assert answer(judged(results(kind=None, topic="product.performance")), "LOP04").reason == "arrives"


def test_a_flow_of_evaluation_is_a_result_without_a_first_hand_source():
    assert answer(loops([results()], "judges", "back"), "LOP04").reason == "arrives"


def test_the_missing_report_is_scheduled():
    of = judged()
    (action,) = actions(of, "LOP04")
    (change,) = action.changes
    put = change.element
    assert (put.sender, put.receiver, put.topics) == ("judges", "back", (QUALITY,))
    assert (put.kind, put.trigger) == (FlowKind.EVALUATION, Trigger.SCHEDULED)
    assert left(of, action) is None


def test_unused_results_are_used_and_nothing_else_changes():
    of = judged(results(used=False))
    (action,) = actions(of, "LOP04")
    changed = apply(of, action.changes)
    assert changed.flows == (attrs.evolve(of.flows[0], used=True),)
    assert attrs.evolve(changed, flows=of.flows) == of
    assert left(of, action) is None


def test_a_report_that_is_not_permitted_is_permitted_and_not_doubled():
    of = attrs.evolve(judged(results(permission="consent")), permissions=WITHHELD)
    assert answer(of, "LOP04").reason == "never-arrives"
    (action,) = actions(of, "LOP04")
    assert left(of, action) is None
    assert len(apply(of, action.changes).flows) == 1
