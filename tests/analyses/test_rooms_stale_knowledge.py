"""What an actor needs reaches it too late (ASY03)."""

import math

import attrs
import pytest
from builders import TOPIC, days, flow, model, need, origin, topic
from cases_asymmetry import changing, hurried, late, with_flow
from room_cases import actions, answer, answers, left

from servicemodel.domain.change import apply
from servicemodel.domain.flow import DelayLaw
from servicemodel.domain.model import Section
from servicemodel.domain.rule import Outcome, Severity
from servicemodel.domain.value import Grade


def losing(share):
    """A delay in days that costs ``share`` of a topic whose items change once in ten days."""
    return -10 * math.log(1 - share)


@pytest.mark.parametrize(
    ("share", "expected"),
    [
        (0.09, None),
        (0.1, Severity.LOW),
        (0.24, Severity.LOW),
        (0.25, Severity.MEDIUM),
        (0.49, Severity.MEDIUM),
        (0.5, Severity.HIGH),
    ],
)
def test_the_share_that_comes_too_late_sets_the_severity(share, expected):
    finding = answer(late(losing(share), c=1), "ASY03")
    assert finding.severity is expected
    if expected:
        assert finding.value.number == pytest.approx(share)
        assert finding.fact("delay").number == pytest.approx(losing(share))


def test_what_is_wrong_anyway_does_not_count_as_late():
    assert answer(late(0, a=0.1), "ASY03").outcome is Outcome.SATISFIED
    finding = answer(late(10, c=0.5, a=0.8), "ASY03")
    assert finding.value.number == pytest.approx(0.5 * 0.8 * (1 - math.exp(-1)))


def chain(first, second):
    """Technology tells sales, and sales tells the front office."""
    return model(
        [origin("tech", 1, 1)],
        [flow("tech", "sales", 1, 1, first), flow("sales", "front", 1, 1, second)],
        [need("front", 1)],
        topics=[topic(volatility=0.1)],
    )


@pytest.mark.parametrize(("first", "second", "slowest"), [(9, 1, "sales"), (1, 9, "front")])
def test_the_slowest_step_is_named(first, second, slowest):
    finding = answer(chain(first, second), "ASY03")
    assert finding.fact("end").id == slowest
    assert finding.fact("step").section is Section.FLOWS


def test_the_one_who_sees_it_may_be_the_slow_one():
    seen = origin("front", 1, 1)
    slow = attrs.evolve(seen, fidelity=attrs.evolve(seen.fidelity, delay=days(10)))
    of = model([slow], needs=[need("front", 1)], topics=[topic(volatility=0.1)])
    finding = answer(of, "ASY03")
    assert finding.fact("step").section is Section.ORIGINS
    (action,) = actions(of, "ASY03")
    assert action.changes[0].element.id == slow.id
    assert left(of, action) is None


def test_where_nothing_arrives_nothing_is_late():
    of = model([origin("tech", 1, 1)], needs=[need("front", 1)])
    assert answer(of, "ASY03").outcome is Outcome.SATISFIED


def test_numbers_that_nobody_said_accuse_nobody():
    assert answer(changing(late(100)), "ASY03").reason == "change-not-stated"
    assert answer(with_flow(late(10), delay=hurried(100)), "ASY03").reason == "delay-not-stated"
    assert answer(with_flow(late(10), delay=hurried(0)), "ASY03").reason == "delay-not-stated"
    assert answer(with_flow(late(10, volatility=0.01), delay=hurried(0)), "ASY03").reason == "in-time"
    assert answer(with_flow(late(10, volatility=0), delay=hurried(100)), "ASY03").reason == "in-time"


@pytest.mark.parametrize("law", DelayLaw)
@pytest.mark.parametrize("number", [0.5, 4.0, 30.0])
def test_a_faster_step_is_better_whatever_the_law(law, number):
    samples = (0.0, 2 * number) if law is DelayLaw.MEASURED else ()
    slow = attrs.evolve(days(number, law), samples=samples)
    of = with_flow(late(0, volatility=1), delay=slow)
    (action,) = actions(of, "ASY03")
    after = left(of, action)
    assert after is None or after < answer(of, "ASY03").value.number
    delay = action.changes[0].element.fidelity.delay
    assert (delay.law, delay.days.grade) == (law, Grade.ASSUMED)


def test_the_remedy_touches_the_slow_step_for_this_topic_alone():
    of = chain(1, 9)
    wide = attrs.evolve(of.flows[1], topics=(TOPIC, "service.price"))
    of = attrs.evolve(of, flows=(of.flows[0], wide), topics=(*of.topics, topic("service.price")))
    (action,) = actions(of, "ASY03")
    changed = apply(of, action.changes)
    assert attrs.evolve(changed, flows=of.flows) == of
    assert changed.flows[0] == of.flows[0]
    assert changed.flows[1].fidelity_of("service.price") == wide.fidelity
    assert changed.flows[1].fidelity_of(TOPIC).coverage == wide.fidelity.coverage


def test_only_the_regions_that_are_needed_count():
    flows = [
        flow("tech", "front", 1, 1, 10, id="slow", about=("north",)),
        flow("tech", "front", 1, 1, 0, id="fast", about=("south",)),
    ]
    parts = (("all", (("north", 0.5), ("south", 0.5))),)
    more = {"topics": [topic(volatility=0.1, about=("all",))], "populations": parts}
    both = model([origin("tech", 1, 1)], flows, [need("front", 1)], **more)
    south = model([origin("tech", 1, 1)], flows, [need("front", 1, about=("south",))], **more)
    assert answer(both, "ASY03").fact("step").id == "slow"
    assert answer(both, "ASY03").value.number == pytest.approx((1 - math.exp(-1)) / 2)
    assert answer(south, "ASY03").outcome is Outcome.SATISFIED


def test_every_actor_and_topic_has_its_own_answer():
    of = late(10)
    more = attrs.evolve(of, needs=(*of.needs, need("tech", 1)))
    assert {f.id: f.outcome for f in answers(more, "ASY03")} == {
        f"ASY03@front@{TOPIC}@comes-too-late": Outcome.VIOLATED,
        f"ASY03@{TOPIC}@tech@in-time": Outcome.SATISFIED,
    }
