"""Single cost lines: what is priced how, what is missing, what is assumed."""

import attrs
import pytest
from builders import TOPIC, channel, model, money, origin, share, topic
from priced_models import PRICE, SOLUTION, assessed, count, matter, steered

from servicemodel.domain.channel import Medium
from servicemodel.domain.question import OBSERVERS
from servicemodel.domain.ref import Ref, Section
from servicemodel.domain.traits import ChannelTraits
from servicemodel.domain.value import Grade, Unit, Value
from servicemodel.domain.worth import CostKind
from servicemodel.planning.worth.bill import bill

QUESTION = Ref(Section.REQUESTS, "question")


def line(of, kind, **more):
    """The one line of that kind."""
    [found] = [each for each in bill(assessed(of), **more).lines if each.kind is kind]
    return found


def test_nobody_guesses_a_number_of_matters():
    of = steered(("phone",))
    nameless = attrs.evolve(of.requests[0], per_year=None)
    found = line(attrs.evolve(of, requests=(nameless,)), CostKind.CONTACTS)
    assert found.amount is None
    assert found.missing == ((QUESTION, "per_year"),)


def test_a_topic_that_nobody_is_named_to_see_is_asked_about():
    of = model([], actors=["desk", "customers"], topics=[topic()])
    of = attrs.evolve(of, requests=(matter("question", "customers", [("desk", TOPIC)], channels=("phone",)),))
    found = line(attrs.evolve(of, channels=(channel("phone", cost=5.0),)), CostKind.CONTACTS)
    assert found.missing == ((Ref(Section.TOPICS, TOPIC), OBSERVERS),)


def test_a_bill_with_a_gap_is_a_lower_bound():
    shown = bill(assessed(steered(("phone",), resolved=0.5)))
    assert not shown.complete
    assert shown.missing == ((QUESTION, "loss"),)
    assert shown.total.number == pytest.approx(1000 * 1.9375 * 5)


def test_five_attempts_are_an_assumption_and_show_as_one():
    assumed = line(steered(("phone",), resolved=0.5, loss=money(1.0)), CostKind.UNRESOLVED)
    assert assumed.amount.grade is Grade.ASSUMED
    stated = line(
        steered(("phone",), resolved=0.5, loss=money(1.0), attempts=count(2.0)), CostKind.UNRESOLVED
    )
    assert stated.amount.grade is Grade.DECLARED
    assert stated.amount.number == pytest.approx(1000 * 0.25)


def test_recovery_is_never_worth_more_than_no_failure():
    """2.16: a loss below nothing would credit the recovery with more than the value before."""
    found = line(steered(("phone",), resolved=0.5, loss=money(-30.0)), CostKind.UNRESOLVED)
    assert found.amount.number == 0


def test_where_everything_is_settled_no_loss_needs_to_be_stated():
    found = line(steered(("phone",), resolved=1.0), CostKind.UNRESOLVED)
    assert found.amount.number == 0


def test_an_unstated_mix_of_channels_spans_from_the_cheapest_to_the_dearest():
    found = line(steered(("phone", "mail")), CostKind.CONTACTS)
    assert (found.amount.low, found.amount.number, found.amount.high) == pytest.approx(
        (5000, (5000 + 9380) / 2, 9380)
    )


def shared(of, **shares):
    """``of`` with shares of contacts stated for its channels."""
    return attrs.evolve(
        of,
        channels=tuple(
            attrs.evolve(c, traits=attrs.evolve(c.traits, contact_share=share(shares[c.id])))
            for c in of.channels
        ),
    )


def test_a_stated_mix_is_used_within_the_channels_of_the_request():
    found = line(shared(steered(("phone", "mail")), phone=0.6, mail=0.2), CostKind.CONTACTS)
    assert found.amount.number == pytest.approx(0.75 * 5000 + 0.25 * 9380)
    assert found.amount.low is None


def test_channels_of_equal_price_need_no_mix():
    of = steered(("phone", "fax"))
    of = attrs.evolve(of, channels=(*of.channels, channel("fax", Medium.PHONE, 5.0)))
    found = line(of, CostKind.CONTACTS)
    assert found.amount.number == pytest.approx(5000)
    assert found.amount.low is None


def test_staff_is_counted_once():
    """Core 3.7: full cost per contact, or the rest per contact and staffing; never both."""
    of = steered(("phone",))
    bare = attrs.evolve(of.channels[0], traits=ChannelTraits(cost_without_staff=money(0.5)))
    of = attrs.evolve(of, channels=(bare,))
    staffing = Value(2500.0, Unit.MONEY, Grade.DECLARED)
    assert bill(assessed(of)).total.number == pytest.approx(5000)
    shown = bill(assessed(of), staffing=staffing)
    assert shown.total.number == pytest.approx(500 + 2500)
    assert [each.kind for each in shown.lines if each.ref is None] == [CostKind.STAFF]


def test_without_the_rest_per_contact_staffing_leaves_the_contacts_open():
    found = line(steered(("phone",)), CostKind.CONTACTS, staffing=Value(1.0, Unit.MONEY, Grade.DECLARED))
    assert found.missing == ((Ref(Section.CHANNELS, "phone"), "cost_without_staff"),)


def two_regions(north, south):
    """A matter that needs two topics, known in different regions (never the product of averages)."""
    regions = ("customers_north", "customers_south")
    origins = [
        origin("desk", c, 1, id=f"{t}{about}", topic=t, about=(about,))
        for t, shares in ((SOLUTION, north), (PRICE, south))
        for about, c in zip(regions, shares, strict=True)
    ]
    return model(
        origins,
        actors=["customers"],
        topics=[topic(SOLUTION, about=("customers",)), topic(PRICE, about=("customers",))],
        populations=[("customers", tuple((region, 0.5) for region in regions))],
        requests=(matter("question", "customers", [("desk", SOLUTION), ("desk", PRICE)], 1000),),
    )


def test_products_are_taken_inside_a_stratum_and_averaged_afterwards():
    together = bill(assessed(two_regions((1.0, 0.0), (1.0, 0.0)))).resolved[0]
    apart = bill(assessed(two_regions((1.0, 0.0), (0.0, 1.0)))).resolved[0]
    assert together.first.number == pytest.approx(0.5)
    assert apart.first.number == 0
    assert together.contacts.number == pytest.approx((1 + 5) / 2)


def test_a_customer_of_one_region_asks_about_that_region_only():
    of = two_regions((1.0, 0.2), (1.0, 0.2))
    northern = attrs.evolve(of.requests[0], sender="customers_north")
    rate = bill(assessed(attrs.evolve(of, requests=(northern,)))).resolved[0]
    assert rate.first.number == pytest.approx(1.0)
