"""A matter is handed over again and again, and the customer never learns the answer (LOP02)."""

import attrs
import pytest
from builders import name
from cases_open_loops import CHAIN, asks, brought, count, tells
from room_cases import actions, answer, left

from servicemodel.domain.change import apply
from servicemodel.domain.flow import FlowKind, Permission
from servicemodel.domain.rule import Outcome, Severity
from servicemodel.domain.value import Grade

WITHHELD = (Permission("consent", name("consent"), granted=False),)


@pytest.mark.parametrize(("number", "expected"), [(0, None), (1, None), (1.9, None), (2, "never-explained")])
def test_two_hand_overs_are_many(number, expected):
    finding = answer(brought(hand_overs=count(number)), "LOP02")
    assert (finding.reason if finding.severity else None) == expected


@pytest.mark.parametrize(
    ("coverage", "expected"),
    [
        (0.2, Severity.HIGH),
        (0.5, Severity.HIGH),
        (0.51, Severity.MEDIUM),
        (0.79, Severity.MEDIUM),
        (0.8, None),
        (1, None),
    ],
)
def test_what_stays_without_a_reply_sets_the_severity(coverage, expected):
    finding = answer(brought([tells("front", "customers", coverage)], hand_overs=count(3)), "LOP02")
    assert finding.severity is expected
    if expected:
        assert finding.value.number == pytest.approx(1 - coverage)


@pytest.mark.parametrize(
    ("flows", "expected"),
    [
        (CHAIN, 2),
        ((*CHAIN, asks("sales", "back")), 3),
        ((*CHAIN, asks("sales", "front")), 2),
        (CHAIN[:1], None),
        ((CHAIN[0], asks("tech", "sales", kind=FlowKind.INFORM)), None),
    ],
)
def test_hand_overs_nobody_counted_are_read_from_the_chain_of_questions(flows, expected):
    finding = answer(brought(flows), "LOP02")
    if expected is None:
        assert finding.outcome is Outcome.UNKNOWN
    else:
        assert finding.fact("hand_overs").number == expected


def test_without_a_contact_the_chain_begins_at_the_customer():
    flows = (asks("customers", "front"), *CHAIN)
    assert answer(brought(flows, contact=None), "LOP02").fact("hand_overs").number == 2


def test_what_was_said_counts_more_than_the_chain():
    assert answer(brought(CHAIN, hand_overs=count(1)), "LOP02").outcome is Outcome.SATISFIED


@pytest.mark.parametrize("kind", [FlowKind.INFORM, FlowKind.REMINDER])
def test_what_is_no_reply_explains_nothing(kind):
    finding = answer(brought([*CHAIN, tells("front", "customers", kind=kind)]), "LOP02")
    assert finding.reason == "never-explained"


@pytest.mark.parametrize(
    ("topic", "expected"),
    [
        ("service.solution", "explained"),
        ("product.performance", "explained"),
        ("customer.need", "never-explained"),
    ],
)
def test_a_reply_about_something_else_explains_nothing(topic, expected):
    reply = tells("front", "customers", topic=topic)
    of = brought([reply], [("front", "product.performance")], hand_overs=count(2))
    assert answer(of, "LOP02").reason == expected


def test_the_reply_that_is_missing_comes_from_the_contact():
    of = brought(CHAIN)
    (action,) = actions(of, "LOP02")
    (change,) = action.changes
    assert (change.element.sender, change.element.receiver) == ("front", "customers")
    assert change.element.kind is FlowKind.RESPONSE
    assert change.element.fidelity.coverage.grade is Grade.ASSUMED
    assert left(of, action) is None
    assert attrs.evolve(apply(of, action.changes), flows=of.flows) == of


def test_a_reply_that_is_not_permitted_is_permitted_and_not_doubled():
    reply = tells("front", "customers", permission="consent")
    of = attrs.evolve(brought([*CHAIN, reply]), permissions=WITHHELD)
    assert answer(of, "LOP02").reason == "never-explained"
    (action,) = actions(of, "LOP02")
    assert left(of, action) is None
    assert len(apply(of, action.changes).flows) == len(of.flows)


def test_without_anything_to_tell_nothing_is_proposed():
    of = attrs.evolve(brought(hand_overs=count(2)), topics=())
    assert answer(of, "LOP02").severity is Severity.HIGH
    assert actions(of, "LOP02") == ()
