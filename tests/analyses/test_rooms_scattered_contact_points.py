"""Customers must find out which of many separate contact points is the right one (SIL02)."""

from itertools import pairwise

import attrs
import pytest
from builders import fidelity, flow, model, name, request
from cases_silos import POINTS, matters, turned_to
from room_cases import KINDS, NEED, actions, answer, left

from servicemodel.domain.change import apply
from servicemodel.domain.flow import FlowKind, Permission
from servicemodel.domain.rule import Outcome, Severity


@pytest.mark.parametrize(
    ("n", "expected"), [(1, None), (2, None), (3, Severity.LOW), (4, Severity.MEDIUM), (5, Severity.HIGH)]
)
def test_the_number_of_points_sets_the_severity(n, expected):
    finding = answer(turned_to(*[*POINTS, "dealer"][:n]), "SIL02")
    assert finding.severity is expected


def test_points_contacts_pairs_and_spokes_are_counted():
    finding = answer(turned_to(*POINTS, "dealer"), "SIL02")
    counted = {what: finding.fact(what).number for what in ("count", "contacts", "pairs", "spokes")}
    assert counted == {"count": 5, "contacts": 3, "pairs": 10, "spokes": 5}
    assert finding.value.number == pytest.approx(2 / 3)


def test_contacts_of_matters_are_points_too():
    assert [ref.id for ref in answer(matters("sales", "repair", "tech"), "SIL02").fact("points")] == [
        "sales",
        "repair",
        "tech",
    ]


@pytest.mark.parametrize("contacts", [(None,), ("sales", None)])
def test_a_matter_without_a_contact_is_a_question(contacts):
    finding = answer(matters(*contacts), "SIL02")
    assert (finding.outcome, finding.value) == (Outcome.UNKNOWN, None)


def test_one_door_hands_on_directly_or_round_about():
    star = [("sales", other) for other in POINTS[1:]]
    assert answer(turned_to(*POINTS, hand_overs=star), "SIL02").reason == "one-door"
    chain = list(pairwise(POINTS))
    assert answer(turned_to(*POINTS, hand_overs=chain), "SIL02").reason == "one-door"
    assert answer(turned_to(*POINTS, hand_overs=star[1:]), "SIL02").outcome is Outcome.VIOLATED


def test_the_customer_is_no_way_from_one_point_to_the_next():
    back = [flow("sales", "customers", 1, 1, topic=NEED)]
    of = turned_to(*POINTS)
    assert answer(attrs.evolve(of, flows=(*of.flows, *back)), "SIL02").outcome is Outcome.VIOLATED


@pytest.mark.parametrize(
    "more",
    [{"kind": FlowKind.INFORM}, {"kind": None}, {"permission": "consent"}, {"about": ("north",)}, "closed"],
)
def test_what_is_no_request_of_all_customers_leaves_nothing_to_choose(more):
    of = turned_to("front", "sales", "repair")
    withheld = (Permission("consent", name("consent"), granted=False),)
    changed = {"fidelity": fidelity(0, 1)} if more == "closed" else more
    flows = (*of.flows[:2], attrs.evolve(of.flows[2], **changed))
    topics = tuple(attrs.evolve(t, about=("north", "south")) for t in of.topics)
    strata = model([], populations=[("all", (("north", 0.5), ("south", 0.5)))]).populations
    of = attrs.evolve(of, flows=flows, permissions=withheld, topics=topics, populations=strata)
    assert answer(of, "SIL02").reason == "few-points"


def test_the_front_office_becomes_the_door_with_a_spoke_to_each_other_point():
    of = turned_to("sales", "front", "repair")
    (action,) = actions(of, "SIL02")
    assert action.id.endswith("#one-door")
    assert [(c.element.sender, c.element.receiver) for c in action.changes] == [
        ("front", "sales"),
        ("front", "repair"),
    ]
    assert {c.element.kind for c in action.changes} == {FlowKind.ORDER}
    assert left(of, action) is None
    assert set(of.flows) <= set(apply(of, action.changes).flows)


def test_without_a_front_office_the_first_point_is_the_door_also_where_no_topic_is_known():
    requests = tuple(request(f"m{n}", "customers", contact=c) for n, c in enumerate(POINTS))
    of = model([], actors=("customers", *POINTS), kinds=KINDS, requests=requests)
    (action,) = actions(of, "SIL02")
    assert dict(action.facts)["door"].id == POINTS[0]
    assert left(of, action) is None
