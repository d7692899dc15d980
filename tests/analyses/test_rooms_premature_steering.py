"""Customers are steered to a channel that is not ready (CHN08)."""

import attrs
import pytest
from cases_channels import steered
from room_cases import actions, answer, answers, left

from servicemodel.domain.change import apply
from servicemodel.domain.rule import Severity


@pytest.mark.parametrize(
    ("transactional", "easy", "reason", "severity"),
    [
        (True, True, "ready", None),
        (False, True, "cannot-settle", Severity.MEDIUM),
        (False, None, "cannot-settle", Severity.MEDIUM),
        (True, False, "not-easy", Severity.MEDIUM),
        (None, False, "not-easy", Severity.MEDIUM),
        (False, False, "neither", Severity.HIGH),
        (True, None, "readiness-not-stated", None),
        (None, True, "readiness-not-stated", None),
        (None, None, "readiness-not-stated", None),
    ],
)
def test_both_conditions_are_wanted_and_only_what_is_stated_accuses(transactional, easy, reason, severity):
    finding = answer(steered(transactional=transactional, easy=easy), "CHN08")
    assert (finding.reason, finding.severity) == (reason, severity)
    if severity:
        assert finding.value.number == (1 if severity is Severity.HIGH else 0.5)


def test_matters_that_are_not_steered_are_left_alone():
    of = steered(transactional=False)
    free = attrs.evolve(
        of.requests[0], id="price", traits=attrs.evolve(of.requests[0].traits, steered_to=None)
    )
    found = answers(attrs.evolve(of, requests=(*of.requests, free)), "CHN08")
    assert [f.id for f in found] == ["CHN08@noise@web@cannot-settle"]


def test_steering_waits_or_the_channel_is_made_ready():
    of = steered(transactional=False, easy=False)
    by_slug = {action.id.rpartition("#")[2]: action for action in actions(of, "CHN08")}
    assert set(by_slug) == {"wait", "make-ready"}
    waits = apply(of, by_slug["wait"].changes)
    assert waits.requests[0].traits.steered_to is None
    assert attrs.evolve(waits, requests=of.requests) == of
    ready = apply(of, by_slug["make-ready"].changes)
    assert ready.channels[0].traits == attrs.evolve(of.channels[0].traits, transactional=True, easy=True)
    assert attrs.evolve(ready, channels=of.channels) == of
    assert [left(of, action) for action in by_slug.values()] == [None, None]
