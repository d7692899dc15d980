"""Bands, firsts and ties of a plan in common samples."""

import attrs
import pytest
from builders import TOPIC, flow, model, origin
from businesses import (
    FEW,
    business,
    exact,
    exact_business,
    measured,
    price,
    remind,
    seen,
    situation_of,
    train,
)

from servicemodel.analyses import find, remedies
from servicemodel.domain.value import Grade, Unit
from servicemodel.knowledge.designs import OneByOne
from servicemodel.pipeline import assess, read
from servicemodel.planning.outlook import Option, Sampling, outlook
from servicemodel.planning.outlook.sampled import SampledView
from servicemodel.planning.worth.bill import bill
from servicemodel.planning.worth.lines import lines, total
from servicemodel.planning.worth.view import PointView


@pytest.fixture(scope="module")
def q_company():
    situation = assess(read("q-company"))
    return situation, [Option(a.id, a.changes) for a in remedies(find(situation), situation)][:12]


def test_bands_hold_the_point_mostly(q_company):
    found = outlook(*q_company, FEW)
    inside = [p.saving.low <= p.saving.point <= p.saving.high for p in found.prospects]
    assert sum(inside) >= 0.9 * len(inside)
    assert all(p.saving.low <= p.saving.median <= p.saving.high for p in found.prospects)
    medians = [p.shown.median for p in found.prospects]
    assert medians == sorted(medians, reverse=True)


def test_the_point_is_the_saving_of_the_bill():
    made, option = business(), remind()
    after = option.applied(situation_of(made))
    saved = bill(situation_of(made)).total.number - bill(after).total.number
    assert seen([option]).prospect("remind").saving.point == pytest.approx(saved)


def test_exact_numbers_leave_nothing_open():
    made = exact_business(measured(2400.0, Unit.PER_YEAR))
    found = seen([exact(remind()), exact(train())], made)
    for prospect in found.prospects:
        assert prospect.saving.low == prospect.saving.high == pytest.approx(prospect.saving.point)
        assert prospect.first in (0.0, 1.0)
    assert (found.tornado, found.answers, found.ties, found.perfect) == (None, (), (), 0.0)


def test_without_another_action_and_in_another_order_all_stays_the_same():
    all_three = seen([remind(), train(), remind(0.2, "less")])
    two = seen([train(), remind()])
    for id in ("remind", "train"):
        assert all_three.prospect(id).saving == two.prospect(id).saving
    assert seen([train(), remind(0.2, "less"), remind()]) == all_three


def test_the_clearly_better_is_always_first():
    found = seen(
        [remind(0.4), attrs.evolve(remind(0.4, "both"), changes=remind().changes + train(0.9).changes)]
    )
    both, one = found.prospect("both"), found.prospect("remind")
    assert both.first > 0.95
    assert one.first < 0.1
    assert found.ties == ()


def test_what_cannot_be_told_apart_is_a_tie():
    found = seen([remind(), train(0.62)])
    (tie,) = found.ties
    assert {tie.first, tie.second} == {"remind", "train"}
    assert tie.difference.low < 0 < tie.difference.high
    assert 0.05 < tie.better < 0.95


def test_what_brings_the_same_is_named_and_no_tie():
    found = seen([remind(), remind(id="again")])
    assert found.same == (("again", "remind"),)
    assert found.ties == ()
    assert [p.first for p in found.prospects] == [pytest.approx(1, abs=0.1)] * 2


def test_dear_actions_leave_doing_nothing_first():
    found = seen([remind(cost=price(1e6)), train(cost=price(2e6))])
    assert found.after_cost
    assert found.nothing == 1
    assert found.prospects[0].action == "remind"
    assert found.prospects[0].net.high < 0


def test_where_a_cost_is_known_only_what_is_priced_is_compared():
    found = seen([remind(cost=price(1e6)), train(0.5)])
    assert found.after_cost
    assert [prospect.action for prospect in found.prospects] == ["remind", "train"]
    assert found.prospect("train").net is None
    assert found.prospect("train").first is None
    assert found.prospect("train").saving.low > 0
    assert (found.prospect("remind").first, found.nothing, found.ties) == (0.0, 1.0, ())


def test_without_any_cost_savings_are_compared():
    found = seen([remind(), train(0.5)])
    assert not found.after_cost
    assert found.nothing == 0
    assert {prospect.net for prospect in found.prospects} == {None}


def test_no_action_no_outlook():
    found = seen([])
    assert (found.prospects, found.nothing) == ((), 1.0)


def test_the_grade_is_the_weakest_of_what_moves():
    assert seen([train()]).prospect("train").saving.grade is Grade.ASSUMED
    dear = attrs.evolve(price(5.0), grade=Grade.ASSUMED)
    assert seen([exact(remind(cost=dear))]).prospect("remind").net.grade is Grade.ASSUMED


def test_the_view_at_the_point_prices_as_the_point_does():
    for situation in (assess(read("q-company")), situation_of(business())):
        model_, shares = situation.model, situation.shares
        stands = SampledView(situation, OneByOne(("",)))
        at_point = total(lines(model_, shares, PointView(situation)), 1)
        assert total(lines(model_, shares, stands), 2) == pytest.approx([at_point[0]] * 2)


def test_messages_reach_whom_the_sender_knows():
    told = flow("firm", "customers", 0.5, 1, id="told", addressed_by="customer.identity")
    made = model(
        [origin("firm", 1, 1), origin("firm", 0.6, 1, id="register", topic="customer.identity")], [told]
    )
    view = SampledView(situation_of(made), OneByOne(("register:coverage",)))
    low, high = view.reached("told")
    assert low < 0.3 < high
    unknown = model([origin("customers", 1, 1)], [flow("firm", "customers", 0.5, 1, id="told")])
    assert SampledView(situation_of(unknown), OneByOne(("",))).reached("told") == pytest.approx([0.5, 0.5])
    assert TOPIC in unknown.flows[0].topics


def test_another_seed_moves_the_bands_a_little():
    one, other = (seen([remind()], how=Sampling(2000, seed)).prospects[0].saving for seed in (1, 2))
    assert one != other
    assert one.median == pytest.approx(other.median, rel=0.05)
