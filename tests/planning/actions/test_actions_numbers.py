"""Actions that change numbers and leave the flows as they are: authority, rules, losses, channels, levels."""

import attrs
import pytest
from action_stage import done, of, only, refused, stage
from builders import actor, channel, flow, money, origin, request, share
from hypothesis import given
from hypothesis import strategies as st

from servicemodel.domain.channel import Medium
from servicemodel.domain.kinds import Segment
from servicemodel.domain.text import Text
from servicemodel.domain.value import Grade, Unit, Value
from servicemodel.planning.actions.recovery import lessened


def asking(**more):
    """One matter; ``more`` says of it what is asked, be it a field of its own or one of its traits."""
    own = {name: more.pop(name) for name in ("authority", "rule") if name in more}
    made = request("matter", "customer", contact="front", **own)
    staged = stage("customer", "front")
    return attrs.evolve(staged, requests=(attrs.evolve(made, traits=attrs.evolve(made.traits, **more)),))


def matter(plate, staged):
    """The matter after the one action of that id; the flows are as before."""
    after = done(staged, only(plate, staged)).model
    assert after.flows == staged.flows
    return after.request("matter")


def test_authority_is_given_and_nobody_is_asked_first():
    after = matter("PA-23", asking(authority=share(0.2), approval=("management",)))
    assert (after.authority.number, after.traits.approval) == (0.95, ())
    assert after.authority.grade is Grade.ASSUMED
    assert not of("PA-23", asking(authority=share(0.9)))
    assert not of("PA-23", asking())


def test_norms_open_a_matter_that_a_rule_bars():
    assert matter("PA-24", asking(rule=share(0.6))).rule.number == 0.95
    assert not of("PA-24", asking(rule=share(0.6), asks_first=Text("number", "号码")))


def test_nothing_is_asked_before_serving():
    after = matter("PA-27", asking(rule=share(0.6), asks_first=Text("number", "号码")))
    assert (after.traits.asks_first, after.rule.number) == (None, 1.0)
    assert not of("PA-27", asking(rule=share(0.6)))


def test_recovery_lowers_the_loss_and_never_below_none():
    after = matter("PA-12", asking(loss=money(80), churn=share(0.1)))
    assert (after.traits.recovery, after.traits.loss.number) == (True, 40)
    assert after.traits.churn.number == pytest.approx(0.05)
    assert not of("PA-12", asking(recovery=True, loss=money(80)))
    assert only("PA-12", asking()).unknowns == ("loss",)


@given(st.floats(0, 1e9, allow_subnormal=False))
def test_recovery_never_earns_more_than_no_failure(loss):
    left = lessened(money(loss))
    assert 0 <= left.number <= loss


def served(*channels):
    return attrs.evolve(stage("customer", "front"), channels=channels)


def test_self_service_is_made_attractive_where_matters_can_be_settled():
    phone = channel("phone", resolution=share(0.9), contact_share=share(0.8))
    site = channel(
        "site",
        Medium.WEB_SELF_SERVICE,
        resolution=share(0.5),
        contact_share=share(0.2),
        transactional=True,
        forced=True,
    )
    after = done(served(phone, site), only("PA-28", served(phone, site))).model
    traits = after.channel("site").traits
    assert (traits.easy, traits.person, traits.forced) == (True, True, False)
    assert traits.resolution.number == pytest.approx(0.7)
    assert traits.contact_share.number == pytest.approx(0.28)
    assert after.channel("phone").traits.contact_share.number == pytest.approx(0.72)
    assert not of("PA-28", after)


def test_nobody_is_led_where_nothing_can_be_settled():
    (no,) = refused("PA-28", served(channel("site", Medium.WEB_SELF_SERVICE, transactional=False)))
    assert no.reason == "no-transactions"
    unsaid = served(channel("site", Medium.WEB_SELF_SERVICE))
    assert only("PA-28", unsaid).unknowns == ("transactional",)


def test_all_channels_answer_as_well_and_as_soon_as_the_best():
    late, soon = (Value(days, Unit.DAYS, Grade.DECLARED) for days in (2.0, 0.5))
    ways = (channel("phone", answer_time=soon), channel("mail", Medium.EMAIL, answer_time=late))
    answers = (
        flow("front", "customer", 0.9, 0.95, id="call", channel="phone"),
        flow("front", "customer", 0.5, 0.6, 3.0, id="letter", channel="mail"),
    )
    staged = attrs.evolve(stage(origins=(origin("front", 1, 1),), flows=answers), channels=ways)
    after = done(staged, only("PA-29", staged)).model
    letter = after.flow("letter").fidelity
    assert (letter.accuracy.number, letter.delay.days.number) == (0.95, 0)
    assert letter.coverage.number == 0.5
    assert after.flow("call") == answers[0]
    assert after.channel("mail").traits.answer_time.number == 0.5
    assert not of("PA-29", after)


def test_one_store_for_all_channels():
    ways = tuple(channel(id, store=name) for id, name in (("a", "main"), ("b", "main"), ("c", "web")))
    after = done(served(*ways), only("PA-30", served(*ways))).model
    assert {each.traits.store for each in after.channels} == {"main"}


def test_key_customers_come_first_and_nobody_falls_below_the_floor():
    bare = actor("x").traits
    key = {"segments": (Segment.KEY_CUSTOMER,), "traits": attrs.evolve(bare, service_level=share(0.7))}
    low = {"traits": attrs.evolve(bare, service_level=share(0.4), service_floor=share(0.6))}
    staged = stage("customer", "consumer", people={"customer": key, "consumer": low})
    after = done(staged, only("PA-33", staged)).model
    assert after.actor("customer").traits.service_level.number == 0.95
    assert after.actor("consumer").traits.service_level.number == 0.6
    assert not of("PA-33", after)


def test_channels_that_differ_need_no_edit():
    assert not of("PA-35", served(channel("phone"), channel("site", Medium.WEB_SELF_SERVICE)))
