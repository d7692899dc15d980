"""A matter has an owner on paper who hardly hears of it (LOP03)."""

import attrs
import pytest
from cases_open_loops import SOLUTION, asks, brought, feedback, tells
from room_cases import actions, answer, left

from servicemodel.domain.change import apply
from servicemodel.domain.flow import FlowKind
from servicemodel.domain.rule import Outcome, Severity


@pytest.mark.parametrize(
    ("coverage", "expected"),
    [
        (0.1, Severity.HIGH),
        (0.2, Severity.HIGH),
        (0.21, Severity.MEDIUM),
        (0.6, Severity.MEDIUM),
        (0.61, Severity.LOW),
        (0.79, Severity.LOW),
        (0.8, None),
    ],
)
def test_what_the_owner_never_hears_of_sets_the_severity(coverage, expected):
    finding = answer(brought([tells("front", "sales", coverage, kind=None)], first_server="sales"), "LOP03")
    assert finding.severity is expected
    if expected:
        assert finding.reason == "owner-seldom-hears"
        assert finding.fact("missed").number == pytest.approx(1 - coverage)


def test_nothing_said_is_a_question_and_no_accusation():
    finding = answer(brought(), "LOP03")
    assert (finding.outcome, finding.severity, finding.value) == (Outcome.UNKNOWN, None, None)


@pytest.mark.parametrize(
    "flows",
    [
        [asks("front", "tech"), asks("tech", "sales")],
        [asks("customers", "sales")],
        [tells("front", "sales", kind=FlowKind.ORDER)],
    ],
    ids=["over others", "from the customer", "as an order"],
)
def test_the_matter_may_get_there_in_many_ways(flows):
    assert answer(brought(flows, first_server="sales"), "LOP03").reason == "owner-hears"


@pytest.mark.parametrize(
    "flow",
    [
        tells("front", "sales", kind=FlowKind.TRAINING),
        feedback(sender="front", receiver="sales", topic="product.performance"),
    ],
    ids=["training", "something else"],
)
def test_what_does_not_tell_of_the_matter_does_not_count(flow):
    finding = answer(brought([flow], first_server="sales"), "LOP03")
    assert (finding.reason, finding.value.number) == ("owner-never-hears", 1)


@pytest.mark.parametrize(("whole", "part"), [("front", "sales"), ("sales", "front")])
def test_a_part_and_its_whole_are_the_same_owner(whole, part):
    of = brought(first_server="sales")
    actors = (attrs.evolve(a, part_of=(whole,)) if a.id == part else a for a in of.actors)
    assert answer(attrs.evolve(of, actors=tuple(actors)), "LOP03").reason == "owner-meets-customer"


def test_what_is_required_to_be_known_tells_of_the_matter():
    needs = [("sales", "product.performance")]
    flow = feedback(sender="front", receiver="sales", topic="product.performance")
    assert answer(brought([flow], needs, first_server="sales"), "LOP03").reason == "owner-hears"


def test_the_contact_becomes_the_owner_of_this_matter_alone():
    of = brought(requires=[("tech", SOLUTION)], first_server="sales")
    (action,) = actions(of, "LOP03")
    changed = apply(of, action.changes)
    assert changed.requests[0].traits.first_server == "front"
    assert attrs.evolve(changed, requests=of.requests) == of
    assert left(of, action) is None
