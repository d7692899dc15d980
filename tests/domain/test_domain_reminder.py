"""What a reminder is worth: numbers of core 3.6 taken from a model, and the break-even they give."""

import pytest

from servicemodel.domain.channel import Channel, Medium, Presence
from servicemodel.domain.flow import Delay, DelayLaw, Fidelity, Flow, FlowKind
from servicemodel.domain.model import ServiceModel
from servicemodel.domain.reminder import stakes_of
from servicemodel.domain.request import Requirement, ServiceRequest
from servicemodel.domain.text import Text
from servicemodel.domain.topic import Topic
from servicemodel.domain.traits import RequestTraits
from servicemodel.domain.value import Grade, Unit, Value
from servicemodel.domain.worklist import TOPIC, Stakes

NAME = Text("a", "甲")


def money(number):
    return Value(number, Unit.MONEY, Grade.DECLARED)


def count(number):
    return Value(number, Unit.COUNT, Grade.DECLARED)


def channel(id, cost):
    return Channel(id, NAME, Medium.SMS, Presence.VIRTUAL, None if cost is None else money(cost))


def flow(id, sender, receiver, channel, kind=None):
    share, delay = Value.share(0.9, Grade.DECLARED), Value(1.0, Unit.DAYS, Grade.DECLARED)
    faithful = Fidelity(share, share, Delay(DelayLaw.CONSTANT, delay))
    return Flow(id, sender, receiver, (TOPIC,), faithful, kind=kind, channel=channel)


def model(*requests, **parts):
    topic = Topic(TOPIC, NAME, Value(0.001, Unit.PER_DAY, Grade.DECLARED), (), money(30.0), money(15.0))
    channels = (channel("sms", 1.0), channel("letter", 2.0), channel("phone", 8.0), channel("desk", None))
    flows = (
        flow("told", "front", "customer", "sms", FlowKind.REMINDER),
        flow("written", "front", "customer", "letter", FlowKind.REMINDER),
        flow("asked", "customer", "front", "phone"),
    )
    return ServiceModel(
        name=NAME, **{"topics": (topic,), "channels": channels, "flows": flows, "requests": requests} | parts
    )


def request(id, follow_up, channels=None, topic=TOPIC):
    traits = RequestTraits(follow_up=None if follow_up is None else count(follow_up), channels=channels)
    return ServiceRequest(id, NAME, "customer", (Requirement("front", topic),), "front", traits=traits)


def numbers(stakes):
    values = (stakes.benefit, stakes.harm, stakes.message, stakes.follow_up, stakes.contact)
    return tuple(value.number if value else None for value in values)


def test_the_dearest_way_and_the_most_follow_up_contacts_count():
    told = stakes_of(model(request("a", 0.2), request("b", 0.66)))
    assert numbers(told) == (30, 15, 2, 0.66, 8)
    assert told.break_even == pytest.approx((15 + 2 + 0.66 * 8) / 45)


def test_requests_about_the_state_of_the_unit_come_before_others():
    told = stakes_of(model(request("a", 0.2, ("sms",)), request("b", 0.66, topic="service.price")))
    assert numbers(told)[3:] == (0.2, 1)


def test_what_nobody_said_is_missing_and_never_guessed():
    told = stakes_of(model(request("a", 0.2, ("desk",))))
    assert told.missing == ("contact",)
    assert told.break_even is told.cost is None
    assert stakes_of(model(topics=(), flows=())).missing == (
        *("benefit", "harm", "message", "follow_up"),
        "contact",
    )


def test_without_follow_up_contacts_their_cost_is_not_needed():
    told = stakes_of(model(request("a", 0.0, ("desk",))))
    assert told.missing == ()
    assert told.break_even == pytest.approx(17 / 45)


def test_nothing_at_stake_has_no_break_even():
    assert Stakes(money(0.0), money(0.0), money(0.0), count(0.0)).break_even is None
