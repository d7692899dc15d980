"""Technology or resources go to an intermediary that nobody authorised (LEA02)."""

import attrs
import pytest
from builders import flow, model, origin
from cases_leakage import ALL_KINDS, SOLUTION, given, partly_named
from room_cases import actions, answer, answers, left

from servicemodel.domain.change import apply
from servicemodel.domain.flow import Permission
from servicemodel.domain.rule import Outcome, Severity


def test_where_others_are_authorised_by_name_a_gap_counts():
    found = {f.fact("receiver").id: f for f in answers(given("contract", None), "LEA02") if f.facts}
    assert found["partner"].outcome is Outcome.VIOLATED
    assert found["partner"].severity is Severity.MEDIUM
    assert found["partner"].value is None


def test_where_nobody_is_authorised_by_name_it_is_a_question():
    assert [f.outcome for f in answers(given(None, None), "LEA02")] == [Outcome.UNKNOWN, Outcome.UNKNOWN]


@pytest.mark.parametrize("topic", ["service.solution", "product.detail", "product.operation"])
@pytest.mark.parametrize("sender", ["back", "support"])
def test_technology_and_resources_count(topic, sender):
    assert answer(given(None, topic=topic, sender=sender), "LEA02").outcome is Outcome.UNKNOWN


@pytest.mark.parametrize(
    ("topic", "sender"), [("service.price", "back"), ("customer.need", "support"), (SOLUTION, "front")]
)
def test_other_flows_do_not(topic, sender):
    assert answer(given(None, topic=topic, sender=sender), "LEA02").outcome is Outcome.NOT_APPLICABLE


def test_customers_are_no_intermediaries():
    of = model(
        [origin("back", 1, 1, topic=SOLUTION)],
        [flow("back", "customers", 1, 1, topic=SOLUTION)],
        kinds=ALL_KINDS,
    )
    assert answer(of, "LEA02").outcome is Outcome.NOT_APPLICABLE


@pytest.mark.parametrize(("passed", "expected"), [(0.04, "nothing-given"), (0.05, "permission-not-stated")])
def test_a_trace_is_no_resource(passed, expected):
    of = model(
        [origin("back", 1, 1, topic=SOLUTION)],
        [flow("back", "dealer", passed, 1, topic=SOLUTION)],
        kinds=ALL_KINDS,
    )
    assert answer(of, "LEA02").reason == expected


def test_what_is_withheld_does_no_harm():
    assert answer(given("contract", granted=False), "LEA02").reason == "withheld"


def test_authorisation_is_given_by_name_for_this_flow_alone():
    of = partly_named()
    (action,) = actions(of, "LEA02")
    changed = apply(of, action.changes)
    assert changed.flows[1:] == of.flows[1:]
    assert changed.flows[0] == attrs.evolve(of.flows[0], permission="dealer_authorised")
    assert changed.permissions[:1] == of.permissions
    assert changed.permissions[1].granted
    assert attrs.evolve(changed, flows=of.flows, permissions=of.permissions) == of
    assert left(of, action) is None
    assert answer(changed, "LEA02").reason == "authorised"


def test_a_refusal_of_the_same_name_stays_a_refusal():
    refusal = Permission("dealer_authorised", partly_named().name, granted=False)
    of = attrs.evolve(partly_named(), permissions=(*partly_named().permissions, refusal))
    (action,) = actions(of, "LEA02")
    changed = apply(of, action.changes)
    assert refusal in changed.permissions
    assert changed.flows[0].permission == "dealer_authorised_2"
