"""Finer points of the cost lines: strata, mixes half stated, who calls back where, what is counted once."""

import attrs
import pytest
from builders import TOPIC, channel, flow, model, money, need, origin, per_year, share, topic
from priced_models import assessed, count, matter, reminder_case, steered

from servicemodel.domain.channel import Medium
from servicemodel.domain.ref import Ref, Section
from servicemodel.domain.worth import CostKind
from servicemodel.planning.worth.bill import bill
from servicemodel.planning.worth.messages import messages
from servicemodel.planning.worth.stakes import stakes
from servicemodel.planning.worth.view import PointView

REGIONS = (("customers_north", 0.25), ("customers_south", 0.75))


def line(of, kind):
    """The one line of that kind."""
    [found] = [each for each in bill(assessed(of)).lines if each.kind is kind]
    return found


def in_regions(flows=(), needs=(), **more):
    """What the desk knows of the north alone, and what it tells there."""
    return model(
        [origin("desk", 1, 0.5, about=("customers_north",))],
        flows,
        needs,
        actors=["customers", "rep"],
        populations=[("customers", REGIONS)],
        **more,
    )


def test_matters_fall_on_the_strata_by_their_shares():
    of = in_regions(
        topics=[topic(about=("customers",))],
        channels=(channel("phone", cost=5.0),),
        requests=(matter("question", "customers", [("desk", TOPIC)], 400, channels=("phone",)),),
    )
    north, south = (1 - 0.5**5) / 0.5, 5
    assert line(of, CostKind.CONTACTS).amount.number == pytest.approx(5 * (100 * north + 300 * south))


def test_a_need_of_one_stratum_counts_the_items_of_that_stratum():
    of = in_regions(
        [flow("desk", "rep", 0.4, 1)],
        [need("rep", 0.5, weight=per_year(30), about=("customers_north",))],
        topics=[topic(about=("customers",), harm=money(7.0))],
    )
    assert line(of, CostKind.HARM).amount.number == pytest.approx(30 * 0.4 * 0.5 * 7)


def test_a_flow_about_one_stratum_reaches_as_many_as_its_coverage_says():
    of = in_regions(
        [flow("desk", "rep", 0.4, 1, about=("customers_north",))], topics=[topic(about=("customers",))]
    )
    assert PointView(assessed(of)).reached("desk_rep") == pytest.approx([0.4])


def test_closing_a_need_leaves_as_much_wrong_as_there_is_room():
    """W := min(W, 1 - K) of core 3.7."""
    of = model(
        [origin("desk", 1, 0.3)],
        [],
        [need("desk", 0.6)],
        topics=[topic(harm=money(10.0), items=per_year(100))],
    )
    [stake] = stakes(assessed(of))
    assert stake.closing.number == pytest.approx(1000 * (0.7 - 0.4))
    assert stake.ceiling.number == pytest.approx(1000 * 0.7)


def test_a_share_stated_for_one_channel_only_settles_no_mix():
    of = steered(("phone", "mail"))
    one = attrs.evolve(of.channels[0], traits=attrs.evolve(of.channels[0].traits, contact_share=share(0.9)))
    found = line(attrs.evolve(of, channels=(one, of.channels[1])), CostKind.CONTACTS)
    assert (found.amount.low, found.amount.high) == pytest.approx((5000, 9380))


def test_somebody_who_came_back_calls_no_more_often_than_customers_try():
    of = steered(("mail",), attempts=count(2.0))
    hard = attrs.evolve(of.channels[0], traits=attrs.evolve(of.channels[0].traits, resolution=share(0.05)))
    found = line(attrs.evolve(of, channels=(hard, of.channels[1])), CostKind.CONTACTS)
    assert found.amount.number == pytest.approx(1000 * (5.63 + 0.5 * 2 * 5))


def test_they_come_back_to_the_person_who_settles_for_the_least_not_who_asks_for_the_least():
    of = steered(("mail",))
    cheap = channel("kiosk", Medium.VIDEO, 4.0, resolution=share(0.4))
    found = line(attrs.evolve(of, channels=(*of.channels, cheap)), CostKind.CONTACTS)
    assert found.amount.number == pytest.approx(1000 * (5.63 + 0.5 * 1.5 * 5))


ALL = (("customers", 1000, 120.0),)


def test_what_was_said_of_follow_ups_of_the_matter_comes_before_the_published_share():
    of = reminder_case(ALL, "customers", None)
    said = tuple(attrs.evolve(r, traits=attrs.evolve(r.traits, follow_up=count(0.2))) for r in of.requests)
    assert line(attrs.evolve(of, requests=said), CostKind.FOLLOW_UPS).amount.number == pytest.approx(
        700 * 0.2 * 5
    )


def test_callers_use_the_channels_of_the_matter_that_the_message_is_about():
    of = reminder_case(ALL, "customers", 0.5)
    other = matter("other", "customers", n=1.0, channels=("desk",))
    of = attrs.evolve(of, channels=(*of.channels, channel("desk", cost=50.0)), requests=(*of.requests, other))
    assert line(of, CostKind.FOLLOW_UPS).amount.number == pytest.approx(700 * 0.5 * 5)


def test_a_gap_that_was_there_before_the_message_does_not_hide_what_it_is_worth():
    of = reminder_case(ALL, "customers", 0.0)
    unpriced = matter("unpriced", "customers", resolved=0.5, channels=("phone",))
    [alone], [beside] = (
        messages(assessed(m)) for m in (of, attrs.evolve(of, requests=(*of.requests, unpriced)))
    )
    assert beside.net.number == pytest.approx(alone.net.number)
    assert beside.missing == ((Ref(Section.REQUESTS, "unpriced"), "loss"),)


def test_a_cost_of_the_message_that_nobody_stated_leaves_its_worth_open():
    of = reminder_case(ALL, "customers", 0.0)
    flows = tuple(attrs.evolve(f, per_year=None) if f.id == "reminder" else f for f in of.flows)
    [worth] = messages(assessed(attrs.evolve(of, flows=flows)))
    assert worth.net is None
    assert worth.missing == ((Ref(Section.FLOWS, "reminder"), "per_year"),)


def test_a_stated_benefit_is_not_counted_beside_the_matters_that_it_prevents():
    of = reminder_case(ALL, "customers", 0.0)
    stated = tuple(attrs.evolve(t, benefit=money(4.0)) for t in of.topics)
    [alone], [beside] = (messages(assessed(m)) for m in (of, attrs.evolve(of, topics=stated)))
    assert beside.net.number == pytest.approx(alone.net.number)
    assert beside.benefit.number == pytest.approx(4.0)
