"""Self-service is a dead end (CHN03)."""

import attrs
import pytest
from builders import channel, share
from cases_channels import offered, robot
from room_cases import actions, answer, left

from servicemodel.domain.change import apply
from servicemodel.domain.channel import Medium
from servicemodel.domain.rule import Outcome, Severity


@pytest.mark.parametrize(
    ("returning", "reason"),
    [
        (None, "no-way-out"),
        (0.0, "nobody-gives-up"),
        (0.019, "nobody-gives-up"),
        (0.02, "customers-give-up"),
        (1.0, "customers-give-up"),
    ],
)
def test_a_dead_end_counts_unless_hardly_anybody_gives_up(returning, reason):
    traits = {} if returning is None else {"returning": share(returning)}
    finding = answer(robot(person=False, **traits), "CHN03")
    assert finding.reason == reason
    assert finding.severity is (None if reason == "nobody-gives-up" else Severity.MEDIUM)
    if reason == "customers-give-up":
        assert finding.fact("returning").number == returning


def test_whether_it_leads_to_a_person_decides():
    assert answer(robot(person=True, returning=share(0.9)), "CHN03").outcome is Outcome.SATISFIED
    assert answer(robot(returning=share(0.9)), "CHN03").outcome is Outcome.UNKNOWN


def test_a_telephone_is_no_self_service():
    assert (
        answer(offered(channel("c", Medium.PHONE, person=False)), "CHN03").outcome is Outcome.NOT_APPLICABLE
    )


def test_the_way_out_is_opened_and_nothing_else():
    of = robot(person=False, returning=share(0.2))
    (action,) = actions(of, "CHN03")
    changed = apply(of, action.changes)
    assert changed.channels[0].traits == attrs.evolve(of.channels[0].traits, person=True)
    assert attrs.evolve(changed, channels=of.channels) == of
    assert left(of, action) is None
