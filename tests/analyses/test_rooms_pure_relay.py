"""Whoever meets the customer only passes matters on (EMP03)."""

import attrs
import pytest
from builders import flow, model, origin, share
from cases_empowerment import bridge
from room_cases import KINDS, actions, answer, answers, left, met

from servicemodel.domain.change import apply
from servicemodel.domain.flow import FlowKind, Permission
from servicemodel.domain.rule import Outcome, Severity


@pytest.mark.parametrize(("authority", "violated"), [(0, True), (0.04, True), (0.05, False), (1, False)])
def test_the_largest_authority_decides(authority, violated):
    finding = answer(bridge(0, authority), "EMP03")
    assert (finding.outcome is Outcome.VIOLATED) == violated
    if violated:
        assert finding.severity is Severity.HIGH
        assert finding.value.number == pytest.approx(1 - authority)
        assert [ref.id for ref in finding.fact("passed_to")] == ["tech"]


def test_whoever_sees_something_first_hand_is_no_mere_bridge():
    finding = answer(bridge(0, origins=[origin("front", 1, 1)]), "EMP03")
    assert (finding.outcome, finding.reason) == (Outcome.SATISFIED, "sees-for-itself")


@pytest.mark.parametrize("onward", [(), (("front", "customers"),)])
def test_answers_to_customers_are_not_passed_on(onward):
    assert answer(bridge(0, onward=onward), "EMP03").reason == "passes-nothing-on"


def test_what_customers_never_asked_is_not_passed_on():
    of = bridge(0)
    inside = attrs.evolve(of, flows=tuple(f for f in of.flows if f.sender != "customers"))
    assert answer(inside, "EMP03").reason == "passes-nothing-on"


def test_a_flow_without_permission_passes_nothing_on():
    of = bridge(0)
    barred = attrs.evolve(
        of,
        flows=(of.flows[0], attrs.evolve(of.flows[1], permission="consent")),
        permissions=(Permission("consent", of.name, granted=False),),
    )
    assert answer(barred, "EMP03").reason == "passes-nothing-on"


def test_actors_and_flows_alone_accuse_nobody():
    kinds = (FlowKind.REQUEST, None)
    ends = (("customers", "front"), ("front", "tech"))
    for kind in kinds:
        of = model([], [flow(*pair, 1, 1, kind=kind) for pair in ends], kinds=KINDS)
        assert answer(of, "EMP03").outcome is Outcome.UNKNOWN


def test_whoever_is_named_as_contact_is_looked_at_too():
    of = met(["dealer"], contact="dealer", authority=share(1))
    assert {f.elements[0].id for f in answers(of, "EMP03")} == {"front", "dealer"}


def test_authority_is_given_for_all_matters_of_the_contact_alone():
    of = bridge(0, 0)
    (action,) = actions(of, "EMP03")
    changed = apply(of, action.changes)
    assert [r.authority.number for r in changed.requests] == [0.95, 0.95]
    assert attrs.evolve(changed, requests=of.requests) == of
    assert left(of, action) is None


def test_customers_are_no_contacts_where_nobody_is_named():
    assert {f.elements[0].id for f in answers(met(), "EMP03")} == {"front"}
