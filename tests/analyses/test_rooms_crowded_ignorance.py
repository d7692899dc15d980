"""Somebody needs a topic, and nobody at all knows it (ASY06)."""

import attrs
import pytest
from builders import TOPIC, days, model, need, origin, topic
from cases_asymmetry import seen
from room_cases import KINDS, actions, answer, answers, left

from servicemodel.domain.change import apply
from servicemodel.domain.rule import Outcome, Severity


@pytest.mark.parametrize(
    ("level", "expected"),
    [
        (0.1, None),
        (0.2, Severity.LOW),
        (0.39, Severity.LOW),
        (0.4, Severity.MEDIUM),
        (0.69, Severity.MEDIUM),
        (0.7, Severity.HIGH),
    ],
)
def test_what_is_missing_sets_the_severity(level, expected):
    finding = answer(seen(0.1, level), "ASY06")
    assert finding.severity is expected
    if expected:
        assert finding.value.number == pytest.approx(level - 0.1)


@pytest.mark.parametrize(("known", "expected"), [(0.19, Outcome.VIOLATED), (0.2, Outcome.SATISFIED)])
def test_two_tenths_are_enough(known, expected):
    assert answer(seen(known), "ASY06").outcome is expected


def test_what_observers_see_counts_together():
    of = model(
        [origin("dealer", 0.15, 1), origin("supplier", 0.15, 1)], needs=[need("firm", 0.6)], kinds=KINDS
    )
    assert answer(of, "ASY06").outcome is Outcome.SATISFIED


def test_a_competitor_is_nobody_to_ask():
    of = model([origin("rival", 1, 1)], needs=[need("firm", 0.6)], kinds=KINDS)
    assert answer(of, "ASY06").outcome is Outcome.UNKNOWN
    both = attrs.evolve(of, origins=(*of.origins, *seen(0.1).origins), actors=(*of.actors, *seen(0.1).actors))
    both = attrs.evolve(both, actors=tuple({a.id: a for a in both.actors}.values()))
    assert answer(both, "ASY06").fact("observer").id == "dealer"


def test_all_who_need_it_are_named():
    of = seen(0.1)
    more = attrs.evolve(of, needs=(*of.needs, need("dealer", 0.9)))
    finding = answer(more, "ASY06")
    assert [ref.id for ref in finding.fact("needy")] == ["dealer", "firm"]
    assert finding.fact("need").number == 0.9


def test_the_best_observer_looks_closer_and_nothing_else_changes():
    of = model(
        [origin("dealer", 0.05, 1), origin("supplier", 0.1, 1)], needs=[need("firm", 0.6)], kinds=KINDS
    )
    (action,) = actions(of, "ASY06")
    changed = apply(of, action.changes)
    assert attrs.evolve(changed, origins=of.origins) == of
    assert changed.origins[0] == of.origins[0]
    assert left(of, action) is None


def test_a_quick_look_stays_quick():
    of = attrs.evolve(seen(0.1), topics=(topic(volatility=3.0),))
    slow = of.origins[0]
    (action,) = actions(of, "ASY06")
    assert action.changes[0].element.fidelity.delay == slow.fidelity.delay
    late = attrs.evolve(slow, fidelity=attrs.evolve(slow.fidelity, delay=days(30)))
    (action,) = actions(attrs.evolve(of, origins=(late,)), "ASY06")
    assert action.changes[0].element.fidelity.delay.days.number == 1


def test_every_topic_has_its_own_answer():
    of = seen(0.1)
    price = "service.price"
    more = attrs.evolve(
        of,
        topics=(*of.topics, topic(price)),
        origins=(*of.origins, origin("firm", 1, 1, topic=price)),
        needs=(*of.needs, attrs.evolve(need("dealer", 1, topic=price), id="n_price")),
    )
    assert {f.id: f.outcome for f in answers(more, "ASY06")} == {
        f"ASY06@{TOPIC}@nobody-knows": Outcome.VIOLATED,
        f"ASY06@{price}@somebody-knows": Outcome.SATISFIED,
    }
