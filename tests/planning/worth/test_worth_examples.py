"""Worked examples of money, to the printed digit: WE-6, WE-7, WE-8, SC-08, SC-12."""

import pytest
from priced_models import assessed, count, mailing, q_company, reminder_case, steered

from servicemodel.domain.change import Remove, apply
from servicemodel.domain.ref import Ref, Section
from servicemodel.domain.worth import CostKind
from servicemodel.planning.worth.bill import bill
from servicemodel.planning.worth.message import message_worth

WE_7 = [
    # state, parameters, p per type, pooled p, 1/p, contacts, unresolved in per cent
    ("start", {}, (0.10, 0.57, 0.0), ".258", "3.88", "3.42", "48.3"),
    ("authority", {"authority": 1.0}, (0.10, 0.57, 0.90), ".528", "1.89", "2.25", "18.3"),
    (
        "authority-and-rule",
        {"authority": 1.0, "number_rule": 1.0},
        (0.10, 0.95, 0.90),
        ".680",
        "1.47",
        "1.98",
        "17.7",
    ),
    ("knowledge", {"noise": 0.7}, (0.70, 0.57, 0.0), ".438", "2.28", "2.62", "30.7"),
    (
        "all",
        {"noise": 0.7, "authority": 1.0, "number_rule": 1.0},
        (0.70, 0.95, 0.90),
        ".860",
        "1.16",
        "1.18",
        "0.1",
    ),
]


@pytest.mark.parametrize(("state", "how", "first", "p", "inverse", "contacts", "left"), WE_7)
def test_we_7_the_whole_table(state, how, first, p, inverse, contacts, left):
    shown = bill(assessed(q_company(**how)))
    assert [rate.first.number for rate in shown.resolved] == pytest.approx(first)
    assert f"{shown.pooled.first.number:.3f}"[1:] == p
    assert f"{1 / shown.pooled.first.number:.2f}" == inverse
    assert f"{shown.pooled.contacts.number:.2f}" == contacts
    assert f"{100 * shown.pooled.unresolved.number:.1f}" == left


def test_we_7_dropping_the_number_rule_alone_is_worse_than_the_knowledge_flow():
    rule = bill(assessed(q_company(number_rule=1.0))).pooled
    flow = bill(assessed(q_company(noise=0.7))).pooled
    assert f"{rule.first.number:.3f}" == "0.410"
    assert rule.first.number < flow.first.number


def test_the_other_extreme_is_the_interval_unless_contacts_were_measured():
    """Core 3.7: p = .258, m = 5: 3.00 contacts and 22.5 % unresolved, or 3.97 and 74.2 %."""
    rate = bill(assessed(steered(("phone",), resolved=0.258))).resolved[0]
    assert (f"{rate.contacts.number:.2f}", f"{rate.contacts.high:.2f}") == ("3.00", "3.97")
    assert (f"{rate.unresolved.number:.3f}", f"{rate.unresolved.high:.3f}") == ("0.225", "0.742")
    measured = bill(assessed(steered(("phone",), contacts=count(1.4)))).resolved[0]
    assert measured.contacts.number == pytest.approx(1.4)
    assert measured.contacts.low is None
    assert measured.unresolved.low is None


ALL = (("customers", 10_000, 1200.0),)
SPLIT = (("risky", 3000, 840.0), ("others", 7000, 360.0))


@pytest.mark.parametrize(
    ("groups", "reminded", "rho", "net", "break_even"),
    [
        (ALL, "customers", 0.66, "-4,158", "0.541"),
        (ALL, "customers", 0.20, "11,942", "0.541"),
        (ALL, "customers", 0.5412, "0", "0.541"),
        (SPLIT, "risky", 0.66, "6,730", "1.30"),
    ],
)
def test_we_8_the_money_of_the_reminder(groups, reminded, rho, net, break_even):
    before, after = (assessed(reminder_case(groups, who, rho)) for who in (None, reminded))
    worth = message_worth(before, after, "reminder")
    assert f"{worth.net.number:,.0f}".replace("-0", "0") == net
    assert f"{worth.break_even.number:.{len(break_even) - 2}f}" == break_even


def test_we_8_the_benefit_per_customer_and_in_all():
    before, after = (assessed(reminder_case(ALL, who, 0.0)) for who in (None, "customers"))
    worth = message_worth(before, after, "reminder")
    assert f"{worth.benefit.number:.2f}" == "4.53"
    assert f"{worth.net.number + 1000:,.0f}" == "19,942"


def test_we_6_a_wrong_message_costs_more_than_it_brings():
    of = mailing()
    without = apply(of, [Remove(Ref(Section.FLOWS, "mailing"))])
    worth = message_worth(assessed(without), assessed(of), "mailing")
    assert f"{worth.net.number / 100:.2f}" == "-10.35"
    assert f"{worth.accuracy.number:.2f}" == "0.57"
    assert f"{worth.least.number:.2f}" == "0.80"
    assert worth.refused


@pytest.mark.parametrize(("benefit", "harm", "least"), [(30.0, 15.0, "0.33"), (10.0, 40.0, "0.80")])
def test_the_least_accuracy_is_harm_over_benefit_and_harm(benefit, harm, least):
    of = mailing(1.0, benefit, harm)
    without = apply(of, [Remove(Ref(Section.FLOWS, "mailing"))])
    worth = message_worth(assessed(without), assessed(of), "mailing")
    assert f"{worth.least.number:.2f}" == least
    assert not worth.refused


@pytest.mark.parametrize(("by", "per_matter"), [("phone", "5.00"), ("mail", "9.38")])
def test_sc_12_steering_callers_to_mail_raises_the_cost(by, per_matter):
    lines = bill(assessed(steered((by,)))).lines
    contacts = next(line for line in lines if line.kind is CostKind.CONTACTS)
    assert f"{contacts.amount.number / 1000:.2f}" == per_matter
