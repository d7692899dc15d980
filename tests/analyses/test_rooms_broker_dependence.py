"""One intermediary carries too much of what somebody needs to know (ASY05)."""

import attrs
import pytest
from builders import flow, model, need, origin
from cases_asymmetry import brokered, unsaid, with_flow
from room_cases import KINDS, NEED, actions, answer, answers, left

from servicemodel import pipeline
from servicemodel.domain.action import Beneficiary
from servicemodel.domain.change import Remove, apply
from servicemodel.domain.model import Ref, Section
from servicemodel.domain.rule import Outcome, Severity


@pytest.mark.parametrize(
    ("direct", "expected"),
    [
        (0.0, Severity.HIGH),
        (0.2, Severity.HIGH),
        (0.21, Severity.MEDIUM),
        (0.5, Severity.MEDIUM),
        (0.51, Severity.LOW),
        (0.8, Severity.LOW),
        (0.81, None),
    ],
)
def test_what_would_be_lost_sets_the_severity(direct, expected):
    finding = answer(brokered(direct), "ASY05")
    assert finding.severity is expected
    if expected:
        assert finding.value.number == pytest.approx(1 - direct)
        assert finding.fact("kept").number == pytest.approx(direct)


def scenario():
    """The model of scenario SC-09: the dealer carries part of what customers need."""
    flows = [
        flow("customers", "front", 0.5, 0.9, topic=NEED),
        flow("customers", "dealer", 0.4, 0.9, topic=NEED),
        flow("dealer", "front", 0.8, 0.9, topic=NEED),
        flow("front", "back", 0.95, 0.97, topic=NEED),
    ]
    needs = [need("back", 0.8, topic=NEED)]
    return model([origin("customers", 1, 1, topic=NEED)], flows, needs, kinds=KINDS)


def test_the_dealer_of_the_paper():
    finding = answer(scenario(), "ASY05")
    assert finding.fact("known").number == pytest.approx(0.534, abs=5e-4)
    assert finding.fact("kept").number == pytest.approx(0.415, abs=5e-4)
    assert finding.value.number == pytest.approx(0.22, abs=5e-3)


def test_without_an_actor_is_the_model_without_its_flows():
    of = scenario()
    ends = [flow for flow in of.flows if "dealer" in (flow.sender, flow.receiver)]
    less = apply(of, [Remove(Ref(Section.FLOWS, flow.id)) for flow in ends])
    left_over, situation = pipeline.assess(less), pipeline.assess(of)
    for who in ("customers", "front", "back"):
        assert situation.without("dealer", who, NEED) == pytest.approx(left_over.correct(who, NEED))
    assert situation.without("dealer", "dealer", NEED) == 0


def test_without_counts_every_region_by_its_share():
    flows = [
        flow("customers", "dealer", 1, 1, topic=NEED, about=("north",)),
        flow("dealer", "front", 1, 1, topic=NEED, about=("north",)),
        flow("customers", "front", 1, 1, id="south", topic=NEED, about=("south",)),
    ]
    parts = (("all", (("north", 0.25), ("south", 0.75))),)
    seen = origin("customers", 1, 1, topic=NEED, about=("all",))
    of = model([seen], flows, [need("front", 0.8, topic=NEED)], kinds=KINDS, populations=parts)
    assert pipeline.assess(of).without("dealer", "front", NEED) == pytest.approx(0.75)
    assert answer(of, "ASY05").value.number == pytest.approx(0.25)


def test_a_dealer_who_sees_for_itself_counts_too():
    of = model(
        [origin("dealer", 1, 1, topic=NEED)],
        [flow("dealer", "front", 1, 1, topic=NEED)],
        [need("front", 0.8, topic=NEED)],
        kinds=KINDS,
    )
    assert answer(of, "ASY05").value.number == 1
    assert actions(of, "ASY05") == ()


def test_the_only_way_is_the_only_way_whatever_the_numbers():
    of = with_flow(brokered(0), coverage=unsaid(0.5))
    assert answer(of, "ASY05").outcome is Outcome.VIOLATED
    assert answer(with_flow(brokered(0.3), coverage=unsaid(0.3)), "ASY05").outcome is Outcome.UNKNOWN


def test_whoever_knows_nothing_depends_on_nobody():
    of = model([origin("customers", 1, 1)], [flow("dealer", "front", 1, 1)], [need("front", 1)], kinds=KINDS)
    assert answer(of, "ASY05").outcome is Outcome.SATISFIED


def test_a_need_of_the_dealer_alone_is_no_dependence():
    of = attrs.evolve(brokered(0), needs=(need("dealer", 1, topic=NEED),))
    assert answer(of, "ASY05").outcome is Outcome.NOT_APPLICABLE


def test_the_one_who_depends_most_is_named():
    of = scenario()
    more = attrs.evolve(of, needs=(*of.needs, need("customers", 1, topic=NEED)))
    (finding,) = answers(more, "ASY05")
    assert finding.fact("actor").id == "back"


def test_a_second_way_comes_from_whoever_knows_without_the_dealer():
    of = brokered(0)
    (action,) = actions(of, "ASY05")
    (change,) = action.changes
    assert (change.element.sender, change.element.receiver) == ("customers", "front")
    assert apply(of, action.changes).flows[:2] == of.flows
    assert left(of, action) == pytest.approx(0.28)
    assert action.beneficiary is Beneficiary.FIRM
