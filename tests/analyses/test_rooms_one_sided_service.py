"""One of the four sides that a firm serves gets nothing from it (PRO07)."""

import attrs
import pytest
from builders import TOPIC, flow, model, name, origin
from cases_proactivity import KINDS, gives, sided
from room_cases import actions, answer, answers, left

from servicemodel.domain.action import Beneficiary
from servicemodel.domain.change import apply
from servicemodel.domain.flow import Permission
from servicemodel.domain.rule import Outcome, Severity

SIDES = {"supplier": "suppliers", "dealer": "agents", "customers": "users", "seats": "employees"}
BENEFIT = {
    "supplier": Beneficiary.SUPPLIER,
    "dealer": Beneficiary.INTERMEDIARY,
    "customers": Beneficiary.CUSTOMER,
    "seats": Beneficiary.EMPLOYEE,
}


@pytest.mark.parametrize(
    ("unserved", "expected"), [(0, None), (1, Severity.LOW), (2, Severity.MEDIUM), (3, Severity.HIGH)]
)
def test_how_many_sides_get_nothing_sets_the_severity(unserved, expected):
    flows = [flow(*((who, "firm") if n < unserved else ("firm", who)), 1, 1) for n, who in enumerate(SIDES)]
    found = answers(model([origin("firm", 1, 1)], flows, kinds=KINDS), "PRO07")
    assert len(found) == 4
    assert [f.severity for f in found if f.severity] == [expected] * unserved


@pytest.mark.parametrize(("coverage", "outcome"), [(0.01, Outcome.SATISFIED), (0.009, Outcome.VIOLATED)])
def test_a_flow_that_carries_next_to_nothing_is_no_service(coverage, outcome):
    assert answer(sided("dealer", flow("firm", "dealer", coverage, 1)), "PRO07").outcome is outcome


def test_a_side_of_which_nothing_was_told_is_a_question():
    assert answer(sided("supplier"), "PRO07").outcome is Outcome.UNKNOWN


def test_what_is_not_permitted_is_no_service():
    barred = flow("firm", "dealer", 1, 1, permission="contract")
    permission = Permission("contract", name("contract"), granted=False)
    of = attrs.evolve(sided("dealer", barred), permissions=(permission,))
    assert answer(of, "PRO07").outcome is Outcome.VIOLATED


def test_what_others_tell_a_side_is_not_told_by_the_firm():
    of = sided("supplier", flow("dealer", "supplier", 1, 1), flow("firm", "dealer", 1, 1))
    assert {f.reason for f in answers(of, "PRO07")} == {"suppliers", "agents-served"}


@pytest.mark.parametrize("who", SIDES)
def test_the_side_gets_what_the_firm_knows_and_nobody_else_is_touched(who):
    of = gives(who)
    (action,) = actions(of, "PRO07")
    changed = apply(of, action.changes)
    (told,) = set(changed.flows) - set(of.flows)
    assert (told.sender, told.receiver, told.topics) == ("firm", who, (TOPIC,))
    assert attrs.evolve(changed, flows=of.flows) == of
    assert left(of, action) is None
    assert action.beneficiary is BENEFIT[who]


def test_suppliers_are_served_with_demand_where_the_firm_knows_it():
    demand = origin("firm", 0.5, 1, id="demand", topic="market.demand")
    of = gives("supplier")
    of = model([*of.origins, demand], of.flows, kinds=KINDS)
    (action,) = actions(of, "PRO07")
    assert action.changes[0].element.topics == ("market.demand",)


def test_a_firm_that_is_not_in_the_model_cannot_be_told_what_to_do():
    of = model([], [flow("supplier", "dealer", 1, 1)], kinds=KINDS)
    assert actions(of, "PRO07") == ()
