"""The customer meets a stranger where a known person is wanted (CHN07)."""

import attrs
import pytest
from builders import channel, request
from cases_channels import ANYBODY, SAME_FIRM, SAME_PERSON, brought, meeting
from room_cases import actions, answer, answers, left

from servicemodel.domain.change import apply
from servicemodel.domain.rule import Outcome, Severity


@pytest.mark.parametrize(
    ("wish", "offer", "expected"),
    [
        (SAME_PERSON, SAME_PERSON, None),
        (SAME_PERSON, SAME_FIRM, Severity.MEDIUM),
        (SAME_PERSON, ANYBODY, Severity.HIGH),
        (SAME_FIRM, SAME_PERSON, None),
        (SAME_FIRM, SAME_FIRM, None),
        (SAME_FIRM, ANYBODY, Severity.MEDIUM),
        (ANYBODY, SAME_PERSON, None),
        (ANYBODY, ANYBODY, None),
    ],
)
def test_the_steps_that_are_missing_set_the_severity(wish, offer, expected):
    finding = answer(meeting(wish, offer), "CHN07")
    assert finding.severity is expected
    if expected:
        assert finding.value.number == (1 if expected is Severity.HIGH else 0.5)
        assert finding.reason.endswith("person" if wish is SAME_PERSON else "firm")


def test_the_nearest_channel_is_named_and_one_that_offers_enough_settles_it():
    finding = answer(meeting(SAME_PERSON, ANYBODY, SAME_FIRM), "CHN07")
    assert finding.id_of("channel") == "c1"
    assert answer(meeting(SAME_PERSON, ANYBODY, None, SAME_PERSON), "CHN07").outcome is Outcome.SATISFIED


def test_a_channel_that_may_offer_enough_accuses_nobody():
    finding = answer(meeting(SAME_PERSON, ANYBODY, None), "CHN07")
    assert (finding.outcome, finding.reason) == (Outcome.UNKNOWN, "offer-not-stated")
    assert [ref.id for ref in finding.fact("channels")] == ["c1"]


def test_what_is_not_stated_is_asked_once_for_all():
    of = brought(channel("c"), mechanism=SAME_FIRM, channels=None)
    of = attrs.evolve(of, requests=(*of.requests, request("price", "customers")))
    (finding,) = answers(of, "CHN07")
    assert finding.id == "CHN07@noise@price@wish-not-stated"


@pytest.mark.parametrize("wish", [SAME_PERSON, SAME_FIRM])
def test_the_nearest_channel_offers_what_is_wanted_and_nothing_else_changes(wish):
    of = meeting(wish, ANYBODY, ANYBODY)
    (action,) = actions(of, "CHN07")
    assert action.title.en.endswith("same person" if wish is SAME_PERSON else "knows of the customer")
    changed = apply(of, action.changes)
    assert changed.channels[0].traits.mechanism is wish
    assert changed.channels[1] == of.channels[1]
    assert attrs.evolve(changed, channels=of.channels) == of
    assert left(of, action) is None
