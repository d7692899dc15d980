"""Lines of flows, topics and partners; stakes, reminders, sampled bills."""

import attrs
import numpy as np
import pytest
from builders import TOPIC, flow, model, money, need, origin, per_year, request, share, topic
from priced_models import assessed, mailing, reminder_case, steered

from servicemodel.domain.flow import Permission
from servicemodel.domain.kinds import ActorKind
from servicemodel.domain.ref import Ref, Section
from servicemodel.domain.text import Text
from servicemodel.domain.value import Grade
from servicemodel.domain.worth import CostKind
from servicemodel.planning.worth.bill import bill
from servicemodel.planning.worth.demand import demand
from servicemodel.planning.worth.messages import messages
from servicemodel.planning.worth.stakes import stakes

QUESTION = Ref(Section.REQUESTS, "question")


def line(of, kind, **more):
    """The one line of that kind."""
    [found] = [each for each in bill(assessed(of), **more).lines if each.kind is kind]
    return found


def shared(of, **shares):
    """``of`` with shares of contacts stated for its channels."""
    return attrs.evolve(
        of,
        channels=tuple(
            attrs.evolve(c, traits=attrs.evolve(c.traits, contact_share=share(shares[c.id])))
            for c in of.channels
        ),
    )


def test_a_reminder_of_unknown_follow_up_gets_the_published_share_marked_as_assumed():
    of = reminder_case((("customers", 100, 12.0),), "customers", None)
    found = line(of, CostKind.FOLLOW_UPS)
    assert found.amount.number == pytest.approx(70 * 0.66 * 5)
    assert found.amount.grade is Grade.ASSUMED


def test_other_flows_without_prices_cost_nothing_and_miss_nothing():
    shown = bill(assessed(model([origin("a", 1, 1)], [flow("a", "b", 0.5, 1)])))
    assert shown.lines == ()
    assert shown.complete


def test_a_flow_that_is_not_permitted_costs_nothing():
    upkeep = attrs.evolve(flow("a", "b", 0.5, 1, permission="consent"), cost_per_year=money(9.0))
    consent = Permission("consent", Text("consent", "同意"), False)
    refused = model([origin("a", 1, 1)], [upkeep], permissions=(consent,))
    granted = attrs.evolve(refused, permissions=(attrs.evolve(consent, granted=True),))
    assert bill(assessed(refused)).total.number == 0
    assert bill(assessed(granted)).total.number == pytest.approx(9.0)


def test_upkeep_and_messages_are_counted_apart():
    priced = attrs.evolve(
        flow("a", "b", 0.5, 1), cost_per_year=money(9.0), cost_per_message=money(0.5), per_year=per_year(40)
    )
    shown = bill(assessed(model([origin("a", 1, 1)], [priced])))
    assert {each.kind: each.amount.number for each in shown.lines} == pytest.approx(
        {CostKind.FLOWS: 9.0, CostKind.MESSAGES: 20.0}
    )


def test_harm_counts_what_the_users_of_a_topic_hold_wrong():
    """WE-6: 100 items, W = .387, H = 40; the firm itself has no need of the topic."""
    assert line(mailing(), CostKind.HARM).amount.number == pytest.approx(100 * 0.387 * 40)


@pytest.mark.parametrize(
    ("needs", "requests", "expected"),
    [
        ([need("b", 0.5, weight=per_year(30))], (), 30 * 0.2 * 7),
        ([], (request("q", "c", [("b", TOPIC)], per_year=per_year(50)),), 50 * 0.2 * 7),
        ([need("b", 0.5)], (), None),
    ],
    ids=["weight-of-the-need", "matters-that-need-it", "nobody-said"],
)
def test_items_at_stake_come_from_the_best_that_was_said(needs, requests, expected):
    of = model(
        [origin("a", 1, 0.5)],
        [flow("a", "b", 0.4, 1)],
        needs,
        actors=["b", "c"],
        topics=[topic(harm=money(7.0))],
        requests=requests,
    )
    found = line(of, CostKind.HARM)
    assert (found.amount.number if found.amount else None) == (expected and pytest.approx(expected))
    assert bool(found.missing) == (expected is None)


def leaking(governed=0.0):
    """A dealer that passes on to a competitor (WE-12)."""
    of = model(
        [origin("core", 1, 1)],
        [flow("core", "dealer", 0.6, 0.95), flow("dealer", "rival", 0.2, 0.8)],
        kinds={"rival": ActorKind.COMPETITOR},
        topics=[topic(leak=money(1000.0))],
    )
    people = tuple(
        attrs.evolve(who, traits=attrs.evolve(who.traits, governance=money(governed)))
        if who.id == "dealer"
        else who
        for who in of.actors
    )
    return attrs.evolve(of, actors=people)


def test_leakage_and_governance_are_on_the_bill_and_no_competitor_ought_to_know():
    shown = {each.kind: each.amount.number for each in bill(assessed(leaking(300.0))).lines}
    assert shown == pytest.approx({CostKind.LEAKAGE: 91.2, CostKind.GOVERNANCE: 300.0})
    assert stakes(assessed(leaking())) == ()


def test_closing_a_need_below_what_is_known_already_is_worth_nothing():
    of = mailing(1.0)
    of = attrs.evolve(of, needs=(attrs.evolve(of.needs[0], level=share(0.5)),))
    [stake] = [each for each in stakes(assessed(of)) if each.actor == "customers"]
    assert stake.closing.number == 0
    assert stake.ceiling.number > 0


def test_every_reminder_is_judged_against_the_situation_without_it():
    of = reminder_case((("customers", 10_000, 1200.0),), "customers", 0.66)
    [worth] = messages(assessed(of))
    assert f"{worth.net.number:,.0f}" == "-4,158"


def test_a_message_that_nothing_says_a_use_for_is_not_called_a_loss():
    of = reminder_case((("customers", 100, 12.0),), "customers", 0.1)
    aimless = tuple(attrs.evolve(r, traits=attrs.evolve(r.traits, prevented_by=None)) for r in of.requests)
    [worth] = messages(assessed(attrs.evolve(of, requests=aimless)))
    assert worth.net is None
    assert worth.missing == ((Ref(Section.TOPICS, TOPIC), "benefit"),)


def test_a_sampled_bill_has_the_interval_of_its_draws():
    situation = assessed(steered(("phone",)))
    view = Spread(situation)
    shown = bill(situation, view)
    assert shown.sampled
    assert shown.sums == ((CostKind.CONTACTS, shown.total), (CostKind.UNRESOLVED, shown.lines[1].amount))
    assert (shown.total.low, shown.total.high) == pytest.approx(np.quantile(view.prices * 1000, [0.05, 0.95]))


class Spread:
    """A view in which the price of a call is drawn."""

    def __init__(self, situation):
        from servicemodel.planning.worth.view import PointView

        self.point, self.prices, self.size = PointView(situation), np.array([4.0, 5.0, 6.0, 7.0]), 4

    def number(self, ref, what):
        """Drawn prices, the rest as stated."""
        if what == "cost_per_contact":
            return self.prices
        found = self.point.number(ref, what)
        return None if found is None else np.repeat(found, self.size)

    def correct(self, actor, fact):
        """As at the point."""
        return np.repeat(self.point.correct(actor, fact), self.size)

    def wrong(self, actor, fact):
        """As at the point."""
        return np.repeat(self.point.wrong(actor, fact), self.size)

    def reached(self, flow):
        """As at the point."""
        return np.repeat(self.point.reached(flow), self.size)

    def split(self, name, parts):
        """Equal."""
        return np.full((parts, self.size), 1 / parts)


def test_contacts_that_messages_set_off_belong_to_the_contact_rate():
    of = reminder_case((("customers", 10_000, 1200.0),), "customers", 0.66)
    made = demand(assessed(of))
    known = assessed(of).correct("customers", TOPIC)
    assert made["incident_customers"].number == pytest.approx(
        1.5 * 1200 * (1 - 0.5 * known) + 10_000 * 0.7 * 0.66
    )
