"""A message is sent although it is wrong too often to do good (PRO05)."""

import attrs
import pytest
from builders import TOPIC, flow, model, name, origin, request, topic
from cases_proactivity import KINDS, message, money
from room_cases import actions, answer, answers, left

from servicemodel.domain.change import Remove, apply
from servicemodel.domain.channel import Channel, Medium, Presence
from servicemodel.domain.flow import FlowKind, Trigger
from servicemodel.domain.rule import Outcome, Severity
from servicemodel.domain.traits import RequestTraits
from servicemodel.domain.value import Grade, Unit, Value


def test_worked_example_6():
    finding = answer(message(0.6), "PRO05")
    assert finding.fact("accuracy").number == pytest.approx(0.57)
    assert finding.fact("minimum").number == pytest.approx(0.8)
    assert finding.value.number == pytest.approx(0.23)
    assert finding.severity is Severity.HIGH


@pytest.mark.parametrize(
    ("accuracy", "expected"),
    [
        (0.6, Severity.HIGH),
        (0.61, Severity.MEDIUM),
        (0.7, Severity.MEDIUM),
        (0.71, Severity.LOW),
        (0.794, Severity.LOW),
        (0.795, None),
        (0.8, None),
    ],
)
def test_how_far_it_is_below_sets_the_severity(accuracy, expected):
    assert answer(message(accuracy, own=1), "PRO05").severity is expected


@pytest.mark.parametrize(("benefit", "harm"), [(None, 40), (10, None), (None, None)])
def test_without_benefit_and_harm_nobody_is_accused(benefit, harm):
    assert answer(message(0.1, benefit, harm), "PRO05").outcome is Outcome.UNKNOWN


def test_where_nothing_is_lost_every_message_is_worth_it():
    assert answer(message(0.1, 10, 0), "PRO05").outcome is Outcome.SATISFIED
    assert answer(message(0.1, 0, 0), "PRO05").outcome is Outcome.SATISFIED


def test_an_accuracy_that_was_only_assumed_accuses_nobody():
    assert answer(message(0.6, grade=Grade.ASSUMED), "PRO05").reason == "accuracy-not-measured"
    assert answer(message(0.9, grade=Grade.ASSUMED), "PRO05").outcome is Outcome.SATISFIED


def test_reminders_count_and_answers_do_not():
    for kind, trigger, outcome in (
        (FlowKind.REMINDER, Trigger.SCHEDULED, Outcome.VIOLATED),
        (FlowKind.INFORM, Trigger.REACTIVE, Outcome.NOT_APPLICABLE),
    ):
        of = message(0.6)
        sent = attrs.evolve(of.flows[0], kind=kind, trigger=trigger)
        assert answer(attrs.evolve(of, flows=(sent,)), "PRO05").outcome is outcome


def with_follow_up(accuracy, contacts, cost):
    """A message over a channel for nothing, after which some of the receivers call."""
    matter = request("call", "customers", [("customers", TOPIC)])
    rho = Value(contacts, Unit.COUNT, Grade.DECLARED)
    traits = RequestTraits(follow_up=rho, channels=("phone",))
    phone = Channel("phone", name("phone"), Medium.PHONE, Presence.VIRTUAL, money(cost))
    of = message(accuracy, own=1)
    return attrs.evolve(of, requests=(attrs.evolve(matter, traits=traits),), channels=(phone,))


def test_contacts_that_follow_raise_the_least_accuracy_where_they_were_stated():
    finding = answer(with_follow_up(0.85, 0.5, 10), "PRO05")
    assert finding.fact("minimum").number == pytest.approx(0.9)
    assert answer(with_follow_up(0.85, 0.2, 10), "PRO05").outcome is Outcome.SATISFIED


def test_what_the_message_costs_counts_for_each_that_arrives():
    of = with_follow_up(0.85, 0, 9)
    by_phone = attrs.evolve(of.flows[0], channel="phone")
    finding = answer(attrs.evolve(of, flows=(by_phone,)), "PRO05")
    assert finding.fact("minimum").number == pytest.approx((40 + 9 / 0.9) / 50)


def test_a_message_that_can_be_checked_is_checked_and_reaches_as_many():
    of = message(0.6)
    (action,) = actions(of, "PRO05")
    changed = apply(of, action.changes)
    assert changed.flows[0].fidelity.coverage == of.flows[0].fidelity.coverage
    assert changed.flows[0].fidelity.accuracy.grade is Grade.ASSUMED
    assert attrs.evolve(changed, flows=of.flows) == of
    assert left(of, action) is None


def test_a_message_whose_sender_is_wrong_too_often_is_not_sent():
    of = message(0.6, own=0.6)
    (action,) = actions(of, "PRO05")
    assert isinstance(action.changes[0], Remove)
    assert apply(of, action.changes).flows == ()
    assert left(of, action) is None


def test_of_several_topics_only_the_wrong_one_is_taken_out():
    price = "service.price"
    both = flow("firm", "customers", 0.9, 0.6, trigger=Trigger.PROACTIVE)
    both = attrs.evolve(both, topics=(TOPIC, price))
    stakes = {"benefit": money(10), "harm": money(40)}
    topics = [topic(**stakes), topic(price, benefit=money(40), harm=money(10))]
    origins = [origin("firm", 1, 0.6), origin("firm", 1, 1, id="prices", topic=price)]
    of = model(origins, [both], kinds=KINDS, topics=topics)
    assert {f.outcome for f in answers(of, "PRO05")} == {Outcome.VIOLATED, Outcome.SATISFIED}
    (action,) = actions(of, "PRO05")
    assert apply(of, action.changes).flows == (attrs.evolve(both, topics=(price,)),)
