"""Customers must use a machine that annoys them (CHN02)."""

import attrs
import pytest
from builders import channel, share
from cases_channels import PERSON, ROBOT, offered, robot
from room_cases import actions, answer, answers, left

from servicemodel.domain.change import apply
from servicemodel.domain.channel import Medium
from servicemodel.domain.rule import Outcome, Severity
from servicemodel.domain.value import Grade


@pytest.mark.parametrize(
    ("annoyed", "expected"),
    [
        (0.0, None),
        (0.24, None),
        (0.25, Severity.MEDIUM),
        (0.49, Severity.MEDIUM),
        (0.5, Severity.HIGH),
        (1.0, Severity.HIGH),
    ],
)
def test_how_many_are_annoyed_sets_the_severity(annoyed, expected):
    finding = answer(robot(forced=True, annoyed=share(annoyed)), "CHN02")
    assert finding.severity is expected
    assert (finding.value and finding.value.number) == (annoyed if expected else None)


def test_a_choice_accuses_nobody_however_many_it_annoys():
    assert answer(robot(forced=False, annoyed=share(1)), "CHN02").outcome is Outcome.SATISFIED


def test_what_is_not_stated_is_asked():
    assert answer(robot(annoyed=share(1)), "CHN02").reason == "choice-not-stated"
    assert answer(robot(forced=True), "CHN02").reason == "annoyance-not-stated"


@pytest.mark.parametrize(
    ("medium", "seen"),
    [
        (Medium.IVR, True),
        (Medium.WEB_SELF_SERVICE, True),
        (Medium.WEB_FORM, True),
        (Medium.CHAT, True),
        (Medium.PHONE, False),
        (Medium.SYSTEM, False),
    ],
)
def test_only_self_service_is_looked_at(medium, seen):
    outcome = answer(offered(channel("c", medium, forced=True, annoyed=share(1))), "CHN02").outcome
    assert outcome is (Outcome.VIOLATED if seen else Outcome.NOT_APPLICABLE)


def test_interval_and_grade_of_the_annoyance_are_told():
    finding = answer(robot(forced=True, annoyed=share(0.6, Grade.DOCUMENTED)), "CHN02")
    assert finding.fact("annoyed").low < 0.6 < finding.fact("annoyed").high
    assert finding.value.grade is Grade.DOCUMENTED


def test_the_real_cost_is_told_where_it_is_known():
    said = channel(**ROBOT, cost=0.36, returning=share(0.2), forced=True, annoyed=share(0.6))
    assert answer(offered(PERSON, said), "CHN02").fact("settled").number == pytest.approx(1.36)
    assert "settled" not in dict(answer(offered(said), "CHN02").facts)


def test_the_choice_is_given_and_nothing_else():
    of = robot(forced=True, annoyed=share(0.6))
    of = attrs.evolve(of, channels=(*of.channels, channel("phone")))
    assert len(answers(of, "CHN02")) == 1
    (action,) = actions(of, "CHN02")
    changed = apply(of, action.changes)
    assert changed.channels[0].traits == attrs.evolve(of.channels[0].traits, forced=False)
    assert attrs.evolve(changed, channels=of.channels) == of
    assert left(of, action) is None
