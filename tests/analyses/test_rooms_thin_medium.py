"""The matter is too unclear for the medium (CHN06)."""

import attrs
import pytest
from builders import channel, share
from cases_channels import brought, unclear
from room_cases import actions, answer, left

from servicemodel.analyses.contacts import INTERNAL
from servicemodel.analyses.fit import FULL_SCORE, SCORES
from servicemodel.domain.change import apply
from servicemodel.domain.channel import Medium
from servicemodel.domain.rule import Outcome, Severity
from servicemodel.domain.value import Grade


@pytest.mark.parametrize(
    ("medium", "equivocality", "expected"),
    [
        (Medium.IVR, 0.42, None),
        (Medium.IVR, 0.425, 0.3),
        (Medium.IVR, 1.0, 0.875),
        (Medium.EMAIL, 0.86, None),
        (Medium.EMAIL, 0.8625, 0.3),
        (Medium.PHONE, 1.0, None),
        (Medium.FACE_TO_FACE, 1.0, None),
    ],
)
def test_equivocality_clearly_above_the_richness_is_pointed_out(medium, equivocality, expected):
    finding = answer(unclear(equivocality, medium), "CHN06")
    assert (finding.value and finding.value.number) == (expected and pytest.approx(expected))
    assert finding.severity is (Severity.LOW if expected else None)


def test_the_scores_are_ours_and_marked_as_assumed():
    finding = answer(unclear(0.9, Medium.WEB_FORM), "CHN06")
    assert finding.fact("richness").grade is Grade.ASSUMED
    assert finding.fact("richness").number == 3 / 16
    assert finding.value.grade is Grade.ASSUMED
    assert set(SCORES) == set(Medium) - set(INTERNAL)
    assert max(SCORES.values()) == FULL_SCORE


def test_the_richest_way_in_counts():
    of = brought(channel("form", Medium.WEB_FORM), channel("phone"), equivocality=share(0.9))
    assert answer(of, "CHN06").outcome is Outcome.SATISFIED


@pytest.mark.parametrize(
    "of",
    [
        brought(channel("phone")),
        brought(channel("phone"), equivocality=share(1), channels=None),
        brought(channel("desk", Medium.SYSTEM), equivocality=share(1)),
    ],
)
def test_what_is_not_stated_is_asked(of):
    assert answer(of, "CHN06").reason == "equivocality-not-stated"


def test_the_richest_channel_of_the_firm_is_opened():
    of = unclear(0.9, Medium.WEB_FORM, channel("mail", Medium.EMAIL), channel("phone"))
    (action,) = actions(of, "CHN06")
    changed = apply(of, action.changes)
    assert changed.requests[0].traits == attrs.evolve(of.requests[0].traits, channels=("line", "phone"))
    assert attrs.evolve(changed, requests=of.requests) == of
    assert left(of, action) is None


def test_where_no_channel_is_richer_the_matter_is_cleared_up_beforehand():
    of = unclear(0.9, Medium.WEB_FORM)
    (action,) = actions(of, "CHN06")
    assert action.id.endswith("#clarify")
    cleared = apply(of, action.changes).requests[0].traits.equivocality
    assert (cleared.number, cleared.grade) == (3 / 16, Grade.ASSUMED)
    assert left(of, action) is None
