"""The answer depends on the channel (CHN04)."""

import attrs
import pytest
from builders import TOPIC, days, fidelity, topic
from cases_channels import heard
from room_cases import actions, answer, answers, left

from servicemodel.domain.change import apply
from servicemodel.domain.flow import DelayLaw, Trigger
from servicemodel.domain.rule import Outcome, Severity
from servicemodel.domain.value import Grade, Unit, Value


def waiting(number):
    """A time that a channel promises."""
    return Value(number, Unit.DAYS, Grade.DECLARED)


@pytest.mark.parametrize(
    ("worse", "expected"),
    [(0.9, None), (0.81, None), (0.8, Severity.LOW), (0.65, Severity.MEDIUM), (0.4, Severity.HIGH)],
)
def test_the_difference_of_accuracy_sets_the_severity(worse, expected):
    finding = answer(heard((0.9, 0), (worse, 0)), "CHN04")
    assert finding.severity is expected
    if expected:
        assert finding.value.number == pytest.approx(0.9 - worse)
        assert (finding.id_of("better"), finding.id_of("worse")) == ("c0", "c1")


@pytest.mark.parametrize(("worse", "agree"), [(0.6, 0.5), (0.05, 0.0)])
def test_the_least_share_of_equal_answers_assumes_nothing(worse, agree):
    assert answer(heard((0.9, 0), (worse, 0)), "CHN04").fact("agree").number == pytest.approx(agree)


@pytest.mark.parametrize(("slower", "expected"), [(1.0, None), (1.49, None), (1.5, 1 / 3), (4, 0.75)])
def test_the_share_of_the_wait_that_could_be_saved_is_the_degree(slower, expected):
    finding = answer(heard((0.9, 1), (0.9, slower)), "CHN04")
    assert (finding.value and finding.value.number) == (expected and pytest.approx(expected))
    if expected:
        assert finding.fact("better_figure").number == 1


def test_the_time_of_the_channel_goes_before_the_delay_of_the_flow():
    assert answer(heard((0.9, 1), (0.9, 1), timed={1: waiting(3)}), "CHN04").reason == "uneven-wait"
    assert answer(heard((0.9, 1), (0.9, 9), timed={1: waiting(1)}), "CHN04").reason == "even"


def test_a_batch_waits_for_half_of_its_period():
    of = heard((0.9, 1), (0.9, 2))
    fast, slow = of.flows
    batch = attrs.evolve(slow.fidelity, delay=days(2, DelayLaw.BATCH))
    of = attrs.evolve(of, flows=(fast, attrs.evolve(slow, fidelity=batch)))
    assert answer(of, "CHN04").reason == "even"


def test_defaults_of_media_accuse_nobody():
    of = heard((0.9, 0), (0.1, 9), grade=Grade.ASSUMED)
    assert answer(of, "CHN04").outcome is Outcome.UNKNOWN
    one_stated = attrs.evolve(of, flows=(heard((0.9, 0)).flows[0], of.flows[1]))
    assert answer(one_stated, "CHN04").outcome is Outcome.UNKNOWN


@pytest.mark.parametrize("number", ["accuracy", "delay"])
def test_one_number_that_nobody_stated_is_enough_for_a_question(number):
    of = heard((0.9, 1), (0.9, 1))
    guessed = fidelity(0.9, 0.9, 1, Grade.ASSUMED).accuracy
    last = of.flows[1].fidelity
    if number == "delay":
        guessed = attrs.evolve(last.delay, days=attrs.evolve(last.delay.days, grade=Grade.ASSUMED))
    half = attrs.evolve(of.flows[1], fidelity=attrs.evolve(last, **{number: guessed}))
    assert answer(of, "CHN04").reason == "even"
    assert answer(attrs.evolve(of, flows=(of.flows[0], half)), "CHN04").reason == "not-measured"


@pytest.mark.parametrize(
    "change", [{"channel": "c0"}, {"channel": None}, {"trigger": Trigger.PROACTIVE}, {"about": ("north",)}]
)
def test_only_answers_to_the_same_over_different_channels_are_compared(change):
    of = heard((0.9, 0), (0.5, 0))
    of = attrs.evolve(of, flows=(of.flows[0], attrs.evolve(of.flows[1], **change)))
    assert answer(of, "CHN04").outcome is Outcome.NOT_APPLICABLE


def test_colleagues_may_hear_uneven_things():
    of = heard((0.9, 0), (0.5, 0))
    back = tuple(attrs.evolve(f, sender="customers", receiver="front") for f in of.flows)
    assert answer(attrs.evolve(of, flows=back), "CHN04").outcome is Outcome.NOT_APPLICABLE


@pytest.mark.parametrize(
    "figures", [((0.9, 0), (0.5, 0), (0.5, 0)), ((0.9, 0.5), (0.9, 2), (0.9, 3)), ((0.9, 0), (0.5, 0))]
)
def test_every_worse_channel_is_brought_to_the_best(figures):
    of = heard(*figures, timed={1: waiting(figures[1][1])})
    (action,) = actions(of, "CHN04")
    changed = apply(of, action.changes)
    assert changed.flows[0] == of.flows[0]
    best = of.flows[0].fidelity
    assert {f.fidelity.accuracy.number for f in changed.flows} == {best.accuracy.number}
    assert [f.fidelity.coverage for f in changed.flows] == [f.fidelity.coverage for f in of.flows]
    assert attrs.evolve(changed, flows=of.flows, channels=of.channels) == of
    assert left(of, action) is None


def test_other_topics_of_a_flow_stay_as_they_are():
    of = heard((0.9, 0), (0.5, 0))
    own = attrs.evolve(
        of.flows[1],
        topics=(TOPIC, "service.price"),
        fidelity=fidelity(1, 1),
        by_topic=((TOPIC, fidelity(0.8, 0.5)),),
    )
    of = attrs.evolve(of, topics=(*of.topics, topic("service.price")), flows=(of.flows[0], own))
    (action,) = actions(of, "CHN04")
    changed = apply(of, action.changes).flow("f1")
    assert changed.fidelity == own.fidelity
    assert changed.fidelity_of(TOPIC).accuracy.number == 0.9
    assert len(answers(of, "CHN04")) == 1
