"""The cheap channel costs more once the matter is settled (CHN01)."""

import attrs
import pytest
from builders import channel, share
from cases_channels import MAIL, PERSON, ROBOT, offered
from room_cases import actions, answer, answers, left

from servicemodel.domain.action import Beneficiary
from servicemodel.domain.change import apply
from servicemodel.domain.channel import Medium
from servicemodel.domain.rule import Outcome, Severity
from servicemodel.domain.value import Grade, Unit


def mail(cost, **traits):
    """A person for 5 a settled matter, and e-mail."""
    return offered(PERSON, channel(**MAIL, cost=cost, **traits))


@pytest.mark.parametrize(
    ("cost", "traits", "settled"),
    [
        (5.63, {"returning": 0.0}, 5.63),
        (5.63, {"returning": 0.5}, 8.13),
        (4, {"resolution": 0.5}, 8),
        (4, {"resolution": 0.4, "returning": 0.4}, 7.5),
        (4, {"resolution": 0.9, "returning": 0.4}, 6),
    ],
)
def test_a_settled_matter_is_paid_with_repeats_and_returns(cost, traits, settled):
    finding = answer(mail(cost, **{name: share(number) for name, number in traits.items()}), "CHN01")
    assert finding.fact("settled").number == pytest.approx(settled)
    assert finding.fact("settled").unit is Unit.MONEY
    assert finding.value.number == pytest.approx(1 - 5 / settled)


def test_automated_answering_with_a_fifth_coming_back_is_cheap():
    of = offered(PERSON, channel(**ROBOT, cost=0.36, returning=share(0.2)))
    assert answer(of, "CHN01").reason == "cheap-enough"


@pytest.mark.parametrize(
    ("settled", "expected"),
    [(5, None), (5.26, None), (5.2632, Severity.LOW), (6.667, Severity.MEDIUM), (10, Severity.HIGH)],
)
def test_what_a_person_would_save_sets_the_severity(settled, expected):
    assert answer(mail(settled, returning=share(0)), "CHN01").severity is expected


def test_cheap_or_dear_per_contact_is_told_apart():
    assert answer(mail(4.99, returning=share(0.3)), "CHN01").reason == "looks-cheaper"
    assert answer(mail(5.5, returning=share(0.3)), "CHN01").reason == "dearer"
    often = channel("phone", cost=5, resolution=share(0.5))
    finding = answer(offered(often, channel(**MAIL, cost=5.5, resolution=share(0.4))), "CHN01")
    assert (finding.reason, finding.fact("person_settled").number) == ("dearer", 10)


def test_the_cheapest_way_to_a_person_is_the_measure():
    visit = channel("visit", Medium.FACE_TO_FACE, 80, resolution=share(1))
    video = channel("video", Medium.VIDEO, 3, resolution=share(0.9))
    of = mail(4, returning=share(0))
    finding = answer(attrs.evolve(of, channels=(*of.channels, visit, video)), "CHN01")
    assert finding.id_of("person") == "video"
    assert finding.fact("person_settled").number == pytest.approx(3 / 0.9)


def test_what_is_not_stated_is_asked_and_never_guessed():
    assert answer(mail(9), "CHN01").reason == "outcome-not-stated"
    assert answer(mail(None, resolution=share(0.1)), "CHN01").reason == "cost-not-stated"
    assert answer(mail(4, resolution=share(0)), "CHN01").outcome is Outcome.UNKNOWN
    unsettled = offered(channel("phone", cost=5), channel(**MAIL, cost=9, returning=share(0.9)))
    assert answer(unsettled, "CHN01").reason == "person-cost-not-stated"


def test_channels_for_work_inside_the_firm_are_no_contacts():
    of = offered(PERSON, channel("desk", Medium.SYSTEM, 9, returning=share(0)))
    assert answer(of, "CHN01").outcome is Outcome.NOT_APPLICABLE


def test_every_channel_has_its_own_answer_and_the_weakest_grade():
    of = mail(4, returning=share(0.4, Grade.ASSUMED))
    more = attrs.evolve(of, channels=(*of.channels, channel(**ROBOT, cost=1, returning=share(0.1))))
    found = {f.id: f for f in answers(more, "CHN01")}
    assert set(found) == {"CHN01@mail@looks-cheaper", "CHN01@robot@cheap-enough"}
    assert found["CHN01@mail@looks-cheaper"].value.grade is Grade.ASSUMED


@pytest.mark.parametrize(("cost", "slug"), [(4, "settle"), (5.63, "lead")])
def test_one_channel_is_changed_and_nothing_else(cost, slug):
    of = mail(cost, returning=share(0.4))
    (action,) = actions(of, "CHN01")
    assert action.id.endswith(f"#{slug}")
    changed = apply(of, action.changes)
    assert changed.channels[0] == of.channels[0]
    assert attrs.evolve(changed.channels[1], traits=of.channels[1].traits) == of.channels[1]
    assert attrs.evolve(changed, channels=of.channels) == of
    assert left(of, action) is None
    assert action.beneficiary is (Beneficiary.CUSTOMER if slug == "settle" else Beneficiary.FIRM)
