"""Parties that withhold, delay or distort: who loses what, and whether the holder has a reason to share."""

from functools import cache

import attrs
import pytest
from builders import flow, model, money, need, origin, per_year, share, topic
from hypothesis import given, settings
from hypothesis import strategies as st

from servicemodel import pipeline
from servicemodel.domain.change import Put, apply
from servicemodel.domain.flow import FlowKind
from servicemodel.domain.kinds import ActorKind
from servicemodel.domain.ledger import Misconduct, Shortfall, SideServed
from servicemodel.planning.ledger import ledger
from servicemodel.planning.withholding import cases

NEED, PARTS, STATUS = "customer.need", "part.quality", "service.status"
SMALL = 1e-9
KINDS = {
    "customer": ActorKind.GENERAL_CUSTOMER,
    "dealer": ActorKind.DEALER,
    "front": ActorKind.FRONT_OFFICE,
    "boss": ActorKind.DECISION_SUPPORT,
    "supplier": ActorKind.SUPPLIER,
    "rival": ActorKind.COMPETITOR,
}


def business(benefit=4, answer=True):
    """Dealers hear half of the needs and report them; the supplier tells of defects; fronts answer."""
    flows = [
        flow("customer", "dealer", 0.5, 1, topic=NEED),
        flow("dealer", "boss", 0.8, 0.9, id="report", topic=NEED, kind=FlowKind.REQUEST),
        flow("supplier", "boss", 0.9, 0.9, id="defects", topic=PARTS),
        flow("front", "customer", 0.8, 1, id="answer", topic=STATUS),
        flow("dealer", "rival", 0.1, 0.9, id="leak", topic=NEED),
    ]
    if answer:
        flows.append(flow("front", "dealer", 0.8, 1, id="told", topic=STATUS, closes="report"))
    needs = [
        need("boss", 0.5, NEED),
        attrs.evolve(need("boss", 0.6, PARTS), id="n_parts"),
        need("customer", 0.7, STATUS),
        attrs.evolve(need("dealer", 0.7, STATUS), id="n_dealer"),
    ]
    topics = [
        topic(NEED, 0.01, benefit=money(benefit), items=per_year(1000)),
        topic(PARTS, 0.01),
        topic(STATUS, 0.1),
    ]
    seen = [
        origin("customer", 1, 1, topic=NEED),
        origin("supplier", 1, 1, topic=PARTS),
        origin("front", 1, 1, topic=STATUS),
    ]
    return model(seen, flows, needs, kinds=KINDS, topics=topics)


@cache
def found(answer=True):
    return {one.case.id: one for one in pipeline.withheld(pipeline.assess(business(answer=answer)))}


def test_what_management_no_longer_knows_is_the_loss():
    """K falls from .5 x .8 x .9 = .36 to 0; of 1,000 needs worth 4 each, .36 are met no more."""
    one = found()["withholds.dealer.customer.need"]

    assert one.loss is not None
    assert one.loss.number == pytest.approx(0.36 * 4 * 1000)
    assert [(loser.actor, round(loser.knowledge, 9)) for loser in one.losers] == [("boss", 0.36)]
    assert one.losers[0].money is not None
    assert one.losers[0].money.number == pytest.approx(1440)


def test_half_the_accuracy_is_half_the_loss():
    one = found()["distorts.dealer.customer.need"]

    assert one.loss is not None
    assert one.loss.number == pytest.approx(720)


def test_a_delayed_report_loses_by_the_volatility_of_the_topic():
    """30 days at 0.01 a day: what arrives is worth exp(-.3) of what it was."""
    one = found()["delays.dealer.customer.need"]

    assert one.losers[0].knowledge == pytest.approx(0.36 * (1 - 2.718281828**-0.3))


def test_how_far_a_party_falls_short_can_be_said():
    how = Shortfall(times=1, days=10, kept=0.9)
    told = {one.case.id: one for one in pipeline.withheld(pipeline.assess(business()), how=how)}

    assert told["distorts.dealer.customer.need"].losers[0].knowledge == pytest.approx(0.36 * 0.1)
    delayed = told["delays.dealer.customer.need"].losers[0].knowledge
    assert delayed == pytest.approx(0.36 * (1 - 2.718281828**-0.1))


def test_the_three_cases_of_the_source_are_all_tried():
    """The dealer does not report customers, the supplier hides defects, the front office drops answers."""
    told = set(found())

    assert {
        "withholds.dealer.customer.need",
        "withholds.supplier.part.quality",
        "withholds.front.service.status",
    } <= told


def test_dearest_first_and_then_those_by_which_most_needs_go_unmet():
    order = list(found().values())
    losses = [round(one.loss.number, 6) if one.loss else 0.0 for one in order]

    assert losses == sorted(losses, reverse=True)
    free = [round(one.lost, 9) for one in order if not one.loss or one.loss.number == 0]
    assert free == sorted(free, reverse=True)


def test_a_supplier_who_hides_defects_loses_nothing_and_so_has_no_reason_to_share():
    one = found()["withholds.supplier.part.quality"]

    assert one.unharmed
    assert one.holder_gains
    assert one.lead == pytest.approx(0.81)
    assert one.loss is None or one.loss.number == pytest.approx(0)


def test_a_dealer_who_gets_answers_for_what_it_reports_has_a_reason_to_report():
    with_answer = found()["withholds.dealer.customer.need"]
    without = found(answer=False)["withholds.dealer.customer.need"]

    assert not with_answer.holder_gains
    assert without.holder_gains


def test_money_is_not_known_where_nobody_stated_it():
    silent = business()
    bare = attrs.evolve(
        silent, topics=tuple(attrs.evolve(t, benefit=None, items=None) for t in silent.topics)
    )
    told = pipeline.withheld(pipeline.assess(bare))

    assert told
    assert {one.loss for one in told} == {None}
    assert {loser.money for one in told for loser in one.losers} == {None}


def test_every_side_has_an_entry_and_all_that_is_given_is_received():
    sides = ledger(pipeline.assess(business()))

    assert {entry.side for entry in sides.entries} == set(SideServed)
    assert sum(e.received for e in sides.entries) == pytest.approx(sum(e.given for e in sides.entries))
    assert sides.entry(SideServed.SUPPLIERS).given == pytest.approx(0.6)
    assert sides.entry(SideServed.SUPPLIERS).received == 0
    money_received = sides.entry(SideServed.FIRM).money
    assert money_received is not None
    assert money_received.number == pytest.approx(0.36 * 4000)


def test_the_ledger_before_and_after_an_action_shows_whom_it_serves():
    before = business()
    told = Put(flow("boss", "supplier", 0.8, 1, id="demand", topic=NEED))
    wanted = Put(attrs.evolve(need("supplier", 1.0, NEED), id="n_supplier"))
    balances = [
        ledger(pipeline.assess(apply(before, changes))).entry(SideServed.SUPPLIERS).balance
        for changes in ((wanted,), (wanted, told))
    ]

    assert balances[0] == pytest.approx(-0.6)
    assert balances[1] > balances[0]


ACTORS = tuple(KINDS)
pair = st.tuples(st.sampled_from(ACTORS), st.sampled_from(ACTORS)).filter(lambda ends: ends[0] != ends[1])
level = st.sampled_from([0.2, 0.5, 0.9, 1.0])


@st.composite
def businesses(draw):
    """Parties of every side with up to seven flows on two topics; some are requests that others answer."""
    drawn = draw(st.lists(st.tuples(pair, level, level, st.sampled_from([NEED, STATUS])), max_size=7))
    kinds = draw(st.lists(st.sampled_from([FlowKind.REQUEST, None]), min_size=7, max_size=7))
    flows = [
        flow(*ends, c, a, d=draw(st.sampled_from([0.0, 2.0])), id=f"f{n}", topic=about, kind=kinds[n],
             closes="f0" if n == 3 else None)
        for n, (ends, c, a, about) in enumerate(drawn)
    ]  # fmt: skip
    seen = [
        origin(draw(st.sampled_from(ACTORS)), draw(level), 0.9, topic=t, id=f"o{t}") for t in (NEED, STATUS)
    ]
    needs = [attrs.evolve(need(draw(st.sampled_from(ACTORS)), 0.8, t), id=f"n{t}") for t in (NEED, STATUS)]
    return model(
        seen, flows, needs, kinds=KINDS, actors=ACTORS, topics=[topic(NEED, 0.05), topic(STATUS, 0.1)]
    )


@given(businesses())
@settings(max_examples=40)
def test_falling_short_never_raises_what_anybody_knows(made):
    before = pipeline.assess(made)

    for case in cases(before):
        after = pipeline.assess(apply(made, case.changes), before)
        for actor in made.actors:
            for about in (NEED, STATUS):
                assert after.correct(actor.id, about) <= before.correct(actor.id, about) + SMALL, case.id


@given(businesses())
@settings(max_examples=40)
def test_withholding_leaves_nothing_of_the_topic_to_others_through_the_holder(made):
    before = pipeline.assess(made)

    for case in cases(before):
        if case.kind is not Misconduct.WITHHOLDS:
            continue
        after = pipeline.assess(apply(made, case.changes), before)
        for actor in made.actors:
            if actor.id != case.holder:
                alone = after.without(case.holder, actor.id, case.topic)
                assert after.correct(actor.id, case.topic) == pytest.approx(alone, abs=1e-9)


def test_a_share_of_nothing_is_no_case():
    silent = attrs.evolve(business(), flows=(flow("dealer", "boss", 0.0, 1, topic=NEED),))

    assert cases(pipeline.assess(silent)) == ()
    assert share(0.0).number == 0
