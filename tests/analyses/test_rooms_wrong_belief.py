"""Somebody believes what is wrong (ASY04)."""

from itertools import pairwise

import attrs
import pytest
from builders import TOPIC, days, flow, model, need, origin, topic
from cases_asymmetry import told, unsaid, with_flow
from room_cases import KINDS, actions, answer, answers, left

from servicemodel.domain.change import apply
from servicemodel.domain.model import Section
from servicemodel.domain.rule import Outcome, Severity


@pytest.mark.parametrize(
    ("accuracy", "expected"),
    [
        (0.81, None),
        (0.8, Severity.LOW),
        (0.71, Severity.LOW),
        (0.7, Severity.MEDIUM),
        (0.51, Severity.MEDIUM),
        (0.5, Severity.HIGH),
    ],
)
def test_the_share_that_is_wrong_sets_the_severity(accuracy, expected):
    finding = answer(told(accuracy, c=1), "ASY04")
    assert finding.severity is expected
    if expected:
        assert finding.value.number == pytest.approx(1 - accuracy)


def test_the_bad_message_of_the_paper():
    finding = answer(told(0.6, c=0.9, seen=0.95), "ASY04")
    assert finding.value.number == pytest.approx(0.387)
    assert finding.fact("accuracy").number == 0.6


def test_what_comes_late_is_not_wrong():
    of = with_flow(told(1.0), delay=days(100))
    slow = attrs.evolve(of, topics=(topic(volatility=0.1),))
    assert answer(slow, "ASY04").outcome is Outcome.SATISFIED
    worse = attrs.evolve(slow, flows=told(0.6).flows)
    assert answer(worse, "ASY04").value.number == pytest.approx(0.36)


def test_a_good_second_source_makes_up_for_a_bad_one():
    assert answer(told(0.6, 1.0, c=1), "ASY04").outcome is Outcome.SATISFIED


def test_sources_that_know_nothing_contradict_nobody():
    of = told(0.6)
    idle = attrs.evolve(of, flows=(*of.flows, flow("back", "customers", 1, 1)))
    idle = attrs.evolve(idle, actors=(*of.actors, *model([], actors=("back",), kinds=KINDS).actors))
    assert answer(idle, "ASY04").reason == "believes-what-is-wrong"
    both = answer(told(0.6, 0.7), "ASY04")
    assert both.reason == "sources-contradict"
    assert [ref.id for ref in both.fact("sources")] == ["dealer", "firm"]


def test_a_need_counts_as_well_as_a_customer():
    of = model([origin("tech", 1, 0.5)], [flow("tech", "front", 1, 1)], kinds=KINDS)
    assert answer(of, "ASY04").outcome is Outcome.NOT_APPLICABLE
    needed = attrs.evolve(of, needs=(need("front", 1),))
    finding = answer(needed, "ASY04")
    assert finding.fact("step").section is Section.ORIGINS
    (action,) = actions(needed, "ASY04")
    assert left(needed, action) is None


def test_an_accuracy_that_nobody_said_accuses_nobody():
    assert answer(with_flow(told(0.1), accuracy=unsaid(0.1)), "ASY04").outcome is Outcome.UNKNOWN


def test_the_weakest_step_is_named_and_mended_alone():
    of = model(
        [origin("firm", 1, 0.9)],
        [flow("firm", "dealer", 1, 0.9), flow("dealer", "customers", 1, 0.6)],
        kinds=KINDS,
    )
    finding = answer(of, "ASY04")
    assert (finding.fact("step").id, finding.fact("end").id) == ("dealer_customers", "customers")
    (action,) = actions(of, "ASY04")
    changed = apply(of, action.changes)
    assert attrs.evolve(changed, flows=of.flows) == of
    assert changed.flows[0] == of.flows[0]
    assert changed.flows[1].fidelity.coverage == of.flows[1].fidelity.coverage
    assert left(of, action) == pytest.approx(1 - 0.9 * 0.9 * 0.95)


def test_a_long_chain_of_good_steps_gets_better_too():
    people = [f"p{n}" for n in range(8)]
    flows = [flow(u, v, 1, 0.96) for u, v in pairwise(people)]
    of = model([origin("p0", 1, 1)], flows, [need("p7", 1)])
    (action,) = actions(of, "ASY04")
    assert left(of, action) < answer(of, "ASY04").value.number


def test_every_customer_and_topic_has_its_own_answer():
    of = told(0.6)
    more = attrs.evolve(of, needs=(need("firm", 1),))
    assert {f.id: f.outcome for f in answers(more, "ASY04")} == {
        f"ASY04@customers@{TOPIC}@believes-what-is-wrong": Outcome.VIOLATED,
        f"ASY04@firm@{TOPIC}@mostly-right": Outcome.SATISFIED,
    }
