"""People who might become customers speak to the firm, and marketing does not hear of it (PRO03)."""

import attrs
import pytest
from builders import flow, origin, request
from cases_proactivity import NEED, asking
from room_cases import actions, answer, left

from servicemodel.domain.change import apply
from servicemodel.domain.kinds import ActorKind, Segment
from servicemodel.domain.rule import Outcome, Severity


@pytest.mark.parametrize(
    ("heard", "expected"),
    [
        (0.0, Severity.HIGH),
        (0.05, Severity.HIGH),
        (0.06, Severity.MEDIUM),
        (0.2, Severity.MEDIUM),
        (0.29, Severity.LOW),
        (0.3, None),
    ],
)
def test_what_marketing_does_not_know_sets_the_severity(heard, expected):
    of = asking(flow("public", "marketing", heard, 1, topic=NEED))
    assert answer(of, "PRO03").severity is expected


def test_demand_counts_as_much_as_need():
    known = [origin("marketing", 1, 1, topic="market.demand")]
    assert answer(asking(origins=known), "PRO03").outcome is Outcome.SATISFIED


def test_the_flag_of_a_potential_customer_counts_like_the_kind():
    of = asking()
    people = tuple(
        attrs.evolve(a, kind=ActorKind.GENERAL_CUSTOMER, segments=(Segment.POTENTIAL_CUSTOMER,))
        if a.id == "public"
        else a
        for a in of.actors
    )
    assert answer(attrs.evolve(of, actors=people), "PRO03").outcome is Outcome.VIOLATED


def test_a_matter_brought_is_a_contact_too():
    of = attrs.evolve(asking(speaks=False), requests=(request("ask", "public", contact="front"),))
    assert answer(of, "PRO03").outcome is Outcome.VIOLATED


def test_the_front_office_passes_on_what_it_hears():
    of = asking(flow("public", "front", 1, 1, topic=NEED, id="needs"))
    (action,) = actions(of, "PRO03")
    changed = apply(of, action.changes)
    (passed,) = set(changed.flows) - set(of.flows)
    assert (passed.sender, passed.receiver, passed.topics) == ("front", "marketing", (NEED,))
    assert attrs.evolve(changed, flows=of.flows) == of
    assert left(of, action) is None


def test_whoever_hears_nothing_asks_first():
    of = asking()
    (action,) = actions(of, "PRO03")
    ends = {(f.sender, f.receiver) for f in set(apply(of, action.changes).flows) - set(of.flows)}
    assert ends == {("public", "front"), ("front", "marketing")}
    assert left(of, action) is None
