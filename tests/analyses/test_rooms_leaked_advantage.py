"""A competitor learns what the firm knows (LEA01)."""

import attrs
import pytest
from builders import TOPIC, flow, model, origin
from cases_asymmetry import unsaid, with_flow
from cases_leakage import leaking
from room_cases import KINDS, NEED, actions, answer, answers, left

from servicemodel.domain.action import Beneficiary
from servicemodel.domain.change import apply
from servicemodel.domain.rule import Outcome, Severity


@pytest.mark.parametrize(
    ("known", "expected"),
    [
        (0.09, None),
        (0.1, Severity.LOW),
        (0.19, Severity.LOW),
        (0.2, Severity.MEDIUM),
        (0.49, Severity.MEDIUM),
        (0.5, Severity.HIGH),
    ],
)
def test_what_the_competitor_knows_sets_the_severity(known, expected):
    finding = answer(leaking(1, known), "LEA01")
    assert finding.severity is expected
    if expected:
        assert finding.value.number == pytest.approx(known)


@pytest.mark.parametrize(("told", "expected"), [(0.6, Outcome.SATISFIED), (0.95, Outcome.VIOLATED)])
def test_the_better_the_dealer_is_informed_the_more_leaks_out(told, expected):
    flows = [flow("firm", "dealer", told, 0.95), flow("dealer", "rival", 0.2, 0.8)]
    assert answer(model([origin("firm", 1, 1)], flows, kinds=KINDS), "LEA01").outcome is expected


def test_the_way_is_told_from_the_firm_to_the_last_who_passes_it_on():
    flows = [
        flow("firm", "dealer", 1, 1),
        flow("dealer", "customers", 1, 1),
        flow("customers", "rival", 0.5, 1),
    ]
    finding = answer(model([origin("firm", 1, 1)], flows, kinds=KINDS), "LEA01")
    assert [ref.id for ref in finding.fact("way")] == ["firm", "dealer", "customers"]
    assert finding.fact("through").id == "customers"


def test_what_does_not_come_from_the_firm_is_no_leak():
    own = model([origin("rival", 1, 1)], [flow("dealer", "rival", 1, 1)], actors=("firm",), kinds=KINDS)
    assert answer(own, "LEA01").reason == "nothing-leaks"
    customers = model(
        [origin("customers", 1, 1, topic=NEED)],
        [flow("customers", "rival", 1, 1, topic=NEED)],
        actors=("firm",),
        kinds=KINDS,
    )
    assert answer(customers, "LEA01").reason == "nothing-leaks"


def test_a_share_that_nobody_said_accuses_nobody():
    assert answer(with_flow(leaking(1), coverage=unsaid(0.9)), "LEA01").outcome is Outcome.UNKNOWN


def test_the_region_that_leaks_is_the_one_that_is_told():
    flows = [flow("firm", "dealer", 1, 1, about=("north",)), flow("dealer", "rival", 1, 1, about=("north",))]
    parts = (("all", (("north", 0.5), ("south", 0.5))),)
    of = model([origin("firm", 1, 1, about=("all",))], flows, kinds=KINDS, populations=parts)
    finding = answer(of, "LEA01")
    assert finding.value.number == pytest.approx(0.5)
    assert [ref.id for ref in finding.fact("way")] == ["firm", "dealer"]


def test_confidentiality_binds_the_last_step_alone():
    of = leaking(0.9)
    (action,) = actions(of, "LEA01")
    changed = apply(of, action.changes)
    assert attrs.evolve(changed, flows=of.flows) == of
    assert changed.flows[0] == of.flows[0]
    assert changed.flows[1].fidelity.coverage.number == pytest.approx(0.05)
    assert action.beneficiary is Beneficiary.FIRM
    wide = leaking(1, 1)
    (action,) = actions(wide, "LEA01")
    assert left(wide, action) == pytest.approx(0.25)


def test_every_topic_has_its_own_answer():
    price = "service.price"
    flows = [
        *leaking(1, 0.5).flows,
        flow("firm", "dealer", 1, 1, id="a", topic=price),
        flow("dealer", "rival", 0.05, 1, id="b", topic=price),
    ]
    of = model([origin("firm", 1, 1), origin("firm", 1, 1, id="o", topic=price)], flows, kinds=KINDS)
    assert {f.id: f.outcome for f in answers(of, "LEA01")} == {
        f"LEA01@{TOPIC}@rival@leaks": Outcome.VIOLATED,
        f"LEA01@rival@{price}@hardly-leaks": Outcome.SATISFIED,
    }
