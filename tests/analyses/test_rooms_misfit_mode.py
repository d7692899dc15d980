"""A customer segment is served in a mode that does not fit it (MOD01)."""

import attrs
import pytest
from builders import flow
from cases_service_mode import KEY, OUTSOURCED, SPORADIC, customers, partner, served
from room_cases import actions, answer, left

from servicemodel.domain.change import apply
from servicemodel.domain.rule import Outcome, Severity
from servicemodel.domain.traits import ServiceMode
from servicemodel.domain.value import Grade


@pytest.mark.parametrize("mode", ServiceMode)
def test_key_customers_are_served_by_the_firm(mode):
    finding = answer(served(customers(mode, KEY), partner(1)), "MOD01")
    fits = mode in (ServiceMode.DIRECT, ServiceMode.PROACTIVE)
    assert finding.severity is (None if fits else Severity.HIGH)


@pytest.mark.parametrize("mode", ServiceMode)
def test_sporadic_customers_are_served_by_others(mode):
    finding = answer(served(customers(mode, SPORADIC), partner(1)), "MOD01")
    fits = mode not in (ServiceMode.DIRECT, ServiceMode.TRADITIONAL)
    assert finding.severity is (None if fits else Severity.LOW)


@pytest.mark.parametrize(
    ("quality", "expected"),
    [
        (0.4, Severity.HIGH),
        (0.41, Severity.MEDIUM),
        (0.7, Severity.MEDIUM),
        (0.71, Severity.LOW),
        (0.79, Severity.LOW),
        (0.8, None),
    ],
)
@pytest.mark.parametrize("segments", [(), SPORADIC])
def test_only_good_partners_may_take_over(quality, expected, segments):
    finding = answer(served(customers(OUTSOURCED, segments), partner(quality)), "MOD01")
    assert finding.severity is expected
    if expected:
        assert finding.fact("partner_quality").low < quality < finding.fact("partner_quality").high


def test_the_weakest_partner_who_serves_them_counts():
    of = served(customers(OUTSOURCED), partner(0.9, "good"), partner(0.3, "weak"))
    assert answer(of, "MOD01").fact("partner").id == "weak"
    joined = attrs.evolve(of, flows=(flow("good", "customers", 1, 1),))
    assert answer(joined, "MOD01").reason == "strategic-partner"


def test_one_partner_without_a_rating_is_a_question():
    of = served(customers(OUTSOURCED), partner(0.9, "good"), partner(None, "new"))
    assert (answer(of, "MOD01").outcome, answer(of, "MOD01").reason) == (
        Outcome.UNKNOWN,
        "quality-not-stated",
    )


def test_customers_of_both_kinds_are_served_as_key_customers():
    assert answer(served(customers(ServiceMode.DEALER, KEY + SPORADIC)), "MOD01").reason == "key-not-direct"


@pytest.mark.parametrize(
    ("mode", "segments", "better"),
    [(ServiceMode.DEALER, KEY, ServiceMode.DIRECT), (ServiceMode.DIRECT, SPORADIC, ServiceMode.DEALER)],
)
def test_the_mode_of_these_customers_alone_changes(mode, segments, better):
    of = served(customers(mode, segments))
    (action,) = actions(of, "MOD01")
    changed = apply(of, action.changes)
    assert changed.actors == (customers(better, segments),)
    assert attrs.evolve(changed, actors=of.actors) == of
    assert left(of, action) is None


def test_a_weak_partner_is_brought_up_to_the_standard():
    of = served(customers(OUTSOURCED), partner(0.5))
    (action,) = actions(of, "MOD01")
    (change,) = action.changes
    assert change.element.traits.partner_quality.grade is Grade.ASSUMED
    assert left(of, action) is None
