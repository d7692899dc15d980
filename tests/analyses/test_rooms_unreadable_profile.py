"""Seats see the customer's profile and do not know what it means for their service (CRM06)."""

import attrs
import pytest
from builders import flow
from cases_crm_use import PRICE, RULES, SHOWN, crm, ruled
from room_cases import actions, answer, left

from servicemodel.domain.change import apply
from servicemodel.domain.flow import FlowKind
from servicemodel.domain.rule import Outcome, Severity


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (0.0, Severity.HIGH),
        (0.2, Severity.HIGH),
        (0.21, Severity.MEDIUM),
        (0.35, Severity.MEDIUM),
        (0.49, Severity.LOW),
        (0.5, None),
    ],
)
def test_the_rules_that_are_not_known_set_the_severity(told, expected):
    assert answer(ruled(flow("board", "seats", told, 1, topic=RULES)), "CRM06").severity is expected


def test_value_counts_as_profile_and_prices_do_not():
    value = attrs.evolve(SHOWN, topics=("customer.value",))
    assert answer(ruled(shown=value), "CRM06").outcome is Outcome.VIOLATED
    assert (
        answer(ruled(shown=attrs.evolve(SHOWN, topics=(PRICE,))), "CRM06").outcome is Outcome.NOT_APPLICABLE
    )


def test_without_anybody_who_makes_the_rules_it_is_asked():
    assert answer(crm(SHOWN), "CRM06").outcome is Outcome.UNKNOWN


def test_whoever_knows_the_rules_trains():
    of = ruled()
    (action,) = actions(of, "CRM06")
    changed = apply(of, action.changes)
    (lesson,) = set(changed.flows) - set(of.flows)
    assert (lesson.sender, lesson.receiver, lesson.kind) == ("board", "seats", FlowKind.TRAINING)
    assert attrs.evolve(changed, flows=of.flows) == of
    assert left(of, action) is None


def test_where_nobody_inside_knows_the_rules_there_is_no_training():
    of = ruled(flow("customers", "seats", 0.1, 1, topic=PRICE))
    outside = attrs.evolve(of.origins[0], actor="customers")
    assert actions(attrs.evolve(of, origins=(outside,)), "CRM06") == ()
