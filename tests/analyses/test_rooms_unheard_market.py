"""What competitors do is known outside, and management does not hear of it (PRO06)."""

import attrs
import pytest
from builders import origin
from cases_proactivity import RIVALS, market, sided
from room_cases import actions, answer, left

from servicemodel.domain.change import apply
from servicemodel.domain.kinds import ActorKind
from servicemodel.domain.rule import Outcome, Severity


@pytest.mark.parametrize(
    ("known", "told", "expected"),
    [
        (1.0, 0.29, Severity.HIGH),
        (1.0, 0.3, None),
        (0.7, 0.0, Severity.HIGH),
        (0.5, 0.0, Severity.MEDIUM),
        (0.49, 0.0, Severity.LOW),
        (0.3, 0.0, Severity.LOW),
        (0.29, 0.0, None),
    ],
)
def test_the_lead_over_management_sets_the_severity(known, told, expected):
    assert answer(market(known, told), "PRO06").severity is expected


def test_what_only_the_competitor_knows_is_no_silence():
    of = market(0.9)
    own = attrs.evolve(of, origins=(origin("rival", 1, 1, topic=RIVALS),))
    assert answer(own, "PRO06").reason == "nobody-knows-more"


def test_marketing_is_listened_to_and_a_general_manager_decides():
    of = market(0.9, people=("marketing", "boss", "rival"))
    people = tuple(
        attrs.evolve(a, kind=ActorKind.GENERAL_MANAGER) if a.id == "boss" else a for a in of.actors
    )
    heard = attrs.evolve(of, actors=people, origins=(origin("marketing", 0.8, 1, topic=RIVALS),))
    finding = answer(heard, "PRO06")
    assert (finding.id_of("management"), finding.id_of("knower")) == ("boss", "marketing")


def test_without_competitors_there_is_nothing_to_hear():
    assert answer(sided("dealer"), "PRO06").outcome is Outcome.NOT_APPLICABLE


def test_management_asks_whoever_knows_most():
    of = market(0.9)
    (action,) = actions(of, "PRO06")
    changed = apply(of, action.changes)
    (asked,) = changed.flows
    assert (asked.sender, asked.receiver, asked.topics) == ("customers", "board", (RIVALS,))
    assert attrs.evolve(changed, flows=of.flows) == of
    assert left(of, action) is None
