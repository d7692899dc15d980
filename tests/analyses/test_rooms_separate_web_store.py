"""Channels work on different customer data stores (SIL03)."""

import attrs
import pytest
from cases_silos import channels
from room_cases import actions, answer, left

from servicemodel.domain.change import apply
from servicemodel.domain.rule import Outcome, Severity
from servicemodel.domain.value import Grade


@pytest.mark.parametrize(
    ("web", "expected"),
    [
        (0.5, Severity.HIGH),
        (0.4, Severity.MEDIUM),
        (0.19, Severity.MEDIUM),
        (0.18, Severity.LOW),
        (0.06, Severity.LOW),
        (0.05, None),
        (0.0, None),
    ],
)
def test_the_chance_of_another_store_sets_the_severity(web, expected):
    finding = answer(channels("web", "desk", shares=(web, 1 - web)), "SIL03")
    assert finding.severity is expected
    if expected:
        assert finding.value.number == pytest.approx(2 * web * (1 - web))
        assert finding.value.grade is Grade.DECLARED


def test_shares_need_not_add_up_to_one():
    assert answer(channels("web", "desk", shares=(0.2, 0.3)), "SIL03").value.number == pytest.approx(0.48)


@pytest.mark.parametrize("shares", [(), (0.0, 0.0)])
def test_without_shares_all_channels_count_alike_and_it_is_said(shares):
    finding = answer(channels("web", "desk", shares=shares), "SIL03")
    assert finding.value.number == pytest.approx(0.5)
    assert finding.value.grade is Grade.ASSUMED


def test_the_store_of_most_channels_is_the_main_one():
    finding = answer(channels("web", "desk", "desk"), "SIL03")
    assert [ref.id for ref in finding.fact("main")] == ["c1", "c2"]
    assert [ref.id for ref in finding.fact("apart")] == ["c0"]


def test_a_channel_of_which_nothing_is_said_accuses_nobody():
    finding = answer(channels("crm", None, "crm"), "SIL03")
    assert finding.outcome is Outcome.UNKNOWN
    assert [ref.id for ref in finding.fact("channels")] == ["c1"]
    assert answer(channels(None, None), "SIL03").outcome is Outcome.UNKNOWN


def test_two_stores_are_two_whatever_the_third_channel_works_on():
    finding = answer(channels("web", "desk", None), "SIL03")
    assert finding.outcome is Outcome.VIOLATED
    assert {ref.id for name in ("main", "apart") for ref in finding.fact(name)} == {"c0", "c1"}


def test_all_come_to_the_main_store_and_nothing_else_changes():
    of = channels("web", "desk", "desk", "shop")
    (action,) = actions(of, "SIL03")
    after = apply(of, action.changes)
    assert [c.traits.store for c in after.channels] == ["desk", "desk", "desk", "desk", "files"]
    assert [
        attrs.evolve(c, traits=o.traits) for c, o in zip(after.channels, of.channels, strict=True)
    ] == list(of.channels)
    assert left(of, action) is None
