"""A hard matter is taken on, and the customer is not told when somebody will be in touch (LOP06)."""

import attrs
import pytest
from cases_open_loops import SOLUTION, brought, count
from room_cases import actions, answer, left

from servicemodel.domain.change import apply
from servicemodel.domain.rule import Outcome, Severity
from servicemodel.domain.value import Grade

TECH = (("tech", SOLUTION),)


@pytest.mark.parametrize(
    ("authority", "expected"),
    [
        (0.0, Severity.HIGH),
        (0.2, Severity.HIGH),
        (0.21, Severity.MEDIUM),
        (0.6, Severity.MEDIUM),
        (0.61, Severity.LOW),
        (0.79, Severity.LOW),
        (0.8, None),
    ],
)
def test_what_must_wait_sets_the_severity(authority, expected):
    finding = answer(brought(authority=authority, timetable=False), "LOP06")
    assert finding.severity is expected
    if expected:
        assert finding.value.number == pytest.approx(1 - authority)
        assert finding.value.grade is Grade.DECLARED


@pytest.mark.parametrize(
    "said",
    [{"requires": TECH}, {"hand_overs": count(1)}, {"approval": ("tech",)}],
    ids=["others must know", "handed over", "others must agree"],
)
def test_a_matter_is_hard_when_others_are_needed(said):
    finding = answer(brought(timetable=False, **said), "LOP06")
    assert (finding.reason, finding.value.number) == ("no-timetable", 1)
    assert finding.value.grade is Grade.ASSUMED


@pytest.mark.parametrize(
    "said",
    [{}, {"requires": [("front", SOLUTION)]}, {"hand_overs": count(0)}, {"approval": ()}],
    ids=["nothing", "the contact must know", "not handed over", "nobody must agree"],
)
def test_a_matter_that_nobody_called_hard_is_a_question(said):
    finding = answer(brought(timetable=False, **said), "LOP06")
    assert (finding.outcome, finding.reason) == (Outcome.UNKNOWN, "hardness-not-stated")


def test_a_timetable_settles_it_whatever_else_was_said():
    assert answer(brought(requires=TECH, timetable=True), "LOP06").reason == "timetable-given"


def test_the_timetable_is_given_for_this_matter_alone():
    of = brought(requires=TECH, timetable=False)
    (action,) = actions(of, "LOP06")
    changed = apply(of, action.changes)
    assert changed.requests[0].traits.timetable is True
    assert attrs.evolve(changed, requests=of.requests) == of
    assert left(of, action) is None
