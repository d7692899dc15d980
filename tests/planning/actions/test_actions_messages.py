"""Reminders and prevention: whom they reach, what they cost, when they are refused (PA-01 to PA-03)."""

import attrs
import pytest
from action_stage import done, known, of, only, refused, stage
from builders import channel, flow, money, origin, request, share, topic
from hypothesis import given
from hypothesis import strategies as st

from servicemodel import pipeline
from servicemodel.domain.channel import Medium
from servicemodel.domain.flow import FlowKind, Permission, Trigger
from servicemodel.domain.kinds import ActorKind
from servicemodel.domain.text import Text
from servicemodel.domain.value import Grade, Unit, Value
from servicemodel.planning.worth.flow_lines import CONSUMER_FOLLOW_UP

UNIT, IDENTITY, SOLUTION = "product.unit_state", "customer.identity", "service.solution"


def units(c=1.0, a=0.95, **more):
    """The firm sees the units; who the customers are is known to the share ``c``."""
    seen = (origin("firm", 1, a), origin("firm", c, 1, id="who", topic=IDENTITY))
    return stage("firm", "customer", "consumer", origins=seen, **more)


@pytest.mark.parametrize(("identified", "reached"), [(1.0, 0.7), (0.4, 0.28)])
def test_a_reminder_reaches_only_those_whom_the_sender_can_identify(identified, reached):
    staged = units(identified)
    action = only("PA-01", staged)
    after = done(staged, action)
    assert action.id == "PA-01@firm@customer@product.unit_state"
    assert known(after, "customer", UNIT) == pytest.approx(reached * 0.95 * 0.9, abs=1e-9)
    assert after.knowledge("customer", UNIT).reach == pytest.approx(reached)


def test_a_reminder_needs_no_identity_where_the_model_does_not_speak_of_it():
    staged = stage("firm", "customer", origins=(origin("firm", 1, 1),))
    assert only("PA-01", staged).changes[0].element.addressed_by is None
    assert known(done(staged, only("PA-01", staged)), "customer", UNIT) == pytest.approx(0.63)


def test_capture_first_lets_the_reminder_reach_anybody():
    seen = (origin("front", 1, 1), origin("customer", 1, 1, id="who", topic=IDENTITY))
    staged = stage("front", "back", "customer", origins=seen)
    remind, capture = only("PA-01", staged), only("PA-04", staged)
    assert known(done(staged, remind), "customer", UNIT) == 0
    assert known(done(staged, capture), "customer", UNIT) == 0
    assert known(done(staged, capture, remind), "customer", UNIT) > 0.3


def test_consumers_own_nothing_to_be_reminded_of():
    assert list(of("PA-01", units())) == [f"firm@customer@{UNIT}"]


def test_nobody_is_reminded_twice_of_the_same():
    staged = units()
    after = done(staged, only("PA-01", staged)).model
    assert not of("PA-01", after)
    said = flow("firm", "customer", 0.1, 0.9, trigger=Trigger.SCHEDULED)
    assert not of("PA-01", units(flows=(said,)))


def test_an_intermediary_reminds_those_whom_it_knows():
    seen = (origin("dealer", 1, 0.9), origin("dealer", 0.5, 1, id="who", topic=IDENTITY))
    asks = flow("customer", "dealer", 1, 1, topic="customer.need", kind=FlowKind.REQUEST)
    staged = stage("firm", "dealer", "customer", origins=seen, flows=(asks,))
    action = only("PA-02", staged)
    assert action.id == f"PA-02@dealer@customer@{UNIT}"
    assert known(done(staged, action), "customer", UNIT) == pytest.approx(0.7 * 0.5 * 0.9 * 0.9)
    assert not of("PA-02", stage("firm", "dealer", "customer", origins=seen))


def test_what_prevents_a_matter_is_told_beforehand():
    seen = (origin("firm", 1, 1, topic="service.promise"), origin("firm", 1, 1, id="s", topic=SOLUTION))
    staged = stage("firm", "customer", origins=seen)
    where = request("where", "customer", (("firm", "service.promise"),))
    where = attrs.evolve(where, traits=attrs.evolve(where.traits, prevented_by="service.promise"))
    asked = attrs.evolve(staged, requests=(where,))
    assert set(of("PA-03", staged)) == {f"firm@customer@{SOLUTION}"}
    assert set(of("PA-03", asked)) == {f"firm@customer@{SOLUTION}", "firm@customer@service.promise"}
    told = of("PA-03", asked)["firm@customer@service.promise"]
    assert known(done(asked, told), "customer", "service.promise") == pytest.approx(0.63)


def test_numbers_of_the_model_come_first():
    sms = channel("sms", Medium.SMS, cost=0.1)
    people = {"customer": {"population": Value(10000, Unit.COUNT, Grade.DECLARED)}}
    bare = units(channels=(channel("phone", cost=5), sms), people=people)
    message = only("PA-01", bare).changes[0].element
    assert (message.channel, message.cost_per_message, message.per_year.number) == ("sms", money(0.1), 10000)
    assert (message.follow_up, message.fatigue.number) == (CONSUMER_FOLLOW_UP, 0.1)
    assert message.per_year.grade is message.fatigue.grade is message.follow_up.grade is Grade.ASSUMED
    assert message.kind is FlowKind.REMINDER
    assert message.trigger is Trigger.PROACTIVE
    stated = Value(0.2, Unit.COUNT, Grade.MEASURED)
    other = flow("firm", "customer", 1, 1, topic=SOLUTION, trigger=Trigger.PROACTIVE, follow_up=stated)
    other = attrs.evolve(other, channel="phone", cost_per_message=money(3), fatigue=share(0.3))
    like = only("PA-01", units(channels=(channel("phone", cost=5), sms), flows=(other,))).changes[0].element
    assert (like.channel, like.cost_per_message, like.follow_up) == ("phone", money(3), stated)
    assert like.fatigue == share(0.3)


def test_business_customers_call_back_more_often():
    staged = units()
    business = tuple(
        attrs.evolve(a, kind=ActorKind.ENTERPRISE_CUSTOMER) if a.id == "customer" else a
        for a in staged.actors
    )
    message = only("PA-01", attrs.evolve(staged, actors=business)).changes[0].element
    assert message.follow_up.number == 0.82
    assert "Gartner" in message.follow_up.source


def weighed(benefit, harm, a=0.95, **more):
    """Units with what is at stake."""
    about = topic(benefit=money(benefit), harm=money(harm))
    return units(a=a, topics=(about, topic(IDENTITY), topic(SOLUTION)), **more)


@pytest.mark.parametrize(("a", "wrong_too_often"), [(0.95, False), (0.8, True)])
def test_a_message_below_the_threshold_is_refused(a, wrong_too_often):
    staged = weighed(10, 40, a)  # a* = .8; on arrival .95·.9 = .855 or .8·.9 = .72 is right
    assert bool(of("PA-01", staged)) is not wrong_too_often
    if wrong_too_often:
        (no,) = refused("PA-01", staged)
        facts = dict(no.facts)
        assert no.reason == "below-threshold"
        assert facts["threshold"].number == pytest.approx(0.8)
        assert facts["accuracy"].number == pytest.approx(0.72)


def test_costs_of_the_message_raise_the_threshold():
    ways = {"channels": (channel("sms", Medium.SMS, cost=0.7), channel("phone", cost=5))}
    ask = flow("customer", "firm", 1, 1, topic="customer.need", channel="phone", kind=FlowKind.REQUEST)
    staged = weighed(30, 15, flows=(ask,), **ways)
    staged = attrs.evolve(staged, topics=(*staged.topics, topic("customer.need")))
    threshold = dict(only("PA-01", staged).facts)["threshold"]
    assert threshold.number == pytest.approx((15 + 0.7 / 0.7 + 0.66 * 5) / 45)
    dear = attrs.evolve(staged, channels=(channel("sms", Medium.SMS, cost=70), ways["channels"][1]))
    (no,) = refused("PA-01", dear)
    assert no.reason == "never-worth-it"


def test_an_unknown_threshold_refuses_nobody_but_is_told():
    assert only("PA-01", units()).unknowns == ("threshold",)
    assert only("PA-01", weighed(30, 15)).unknowns == ("cost_per_message", "cost_per_contact")


@pytest.mark.parametrize("granted", [True, False])
def test_a_message_without_consent_is_refused(granted):
    consent = Permission("consent", Text("consent", "同意"), granted)
    said = flow("firm", "customer", 1, 1, topic=SOLUTION, trigger=Trigger.PROACTIVE, permission="consent")
    staged = units(flows=(said,), permissions=(consent,))
    assert bool(of("PA-01", staged)) is granted
    assert [no.reason for no in refused("PA-01", staged)] == ([] if granted else ["no-permission"])


@given(
    st.floats(0.05, 1), st.floats(0.05, 1), st.floats(0.01, 1e4), st.floats(0, 1e4), st.sampled_from([0, 2.5])
)
def test_what_is_proposed_does_good_at_the_threshold_of_the_core(identified, a, benefit, harm, cost):
    """UA > 0 before fixed costs, follow-ups and leaks, for a receiver who knew nothing (core 3.6)."""
    about = topic(benefit=money(benefit), harm=money(harm))
    ways = (channel("sms", Medium.SMS, cost=cost),)
    staged = units(identified, a, topics=(about, topic(IDENTITY)), channels=ways)
    if not of("PA-01", staged):
        return
    after = done(staged, only("PA-01", staged)).knowledge("customer", UNIT)
    assert after.correct * benefit - after.wrong * harm - cost > -1e-9


def test_the_signs_of_experiments_differ():
    action = only("PA-01", units())
    assert action.uncertain_sign
    assert set(action.priors) == {"retana_2015", "ascarza_2016"}
    assert not action.exploits


def test_a_message_about_identity_is_not_addressed_by_it():
    seen = (origin("firm", 1, 1, topic=IDENTITY),)
    staged = stage("firm", "customer", origins=seen)
    who = request("who", "customer")
    who = attrs.evolve(who, traits=attrs.evolve(who.traits, prevented_by=IDENTITY))
    action = only("PA-03", attrs.evolve(staged, requests=(who,)))
    assert action.changes[0].element.addressed_by is None
    assert pipeline.assess(done(staged, action).model).correct("customer", IDENTITY) > 0.6
