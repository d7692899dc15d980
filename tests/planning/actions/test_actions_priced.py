"""Side effects are priced by the edit itself: the bill of the changed model holds them (core 3.7, 3.8)."""

import attrs
import pytest
from action_stage import done, of, only, stage
from builders import channel, flow, money, need, origin, per_year, request, share, topic

from servicemodel import pipeline
from servicemodel.domain.channel import Medium
from servicemodel.domain.traits import RequestTraits
from servicemodel.domain.value import Grade, Unit, Value
from servicemodel.domain.worth import CostKind
from servicemodel.planning.worth.bill import bill

UNIT, SOLUTION = "product.unit_state", "service.solution"


def count(number):
    return Value(number, Unit.COUNT, Grade.DECLARED)


def costs(situation, kind):
    """What the lines of that kind cost a year."""
    return sum(line.amount.number for line in bill(situation).lines if line.kind is kind and line.amount)


def matter(id="matter", n=1000, authority=1.0, **traits):
    """A matter that the front office closes with what it knows of solutions."""
    made = RequestTraits(channels=("phone",), **traits)
    rights = {"authority": share(authority), "rule": share(1.0), "contact": "front"}
    return request(id, "customer", (("front", SOLUTION),), per_year=per_year(n), traits=made, **rights)


def priced(*cast, requests=(), **more):
    """A model whose calls cost 5 and whose text messages cost .10."""
    ways = (channel("phone", cost=5.0), channel("sms", Medium.SMS, cost=0.1))
    return attrs.evolve(stage(*cast, channels=ways, **more), requests=tuple(requests))


def test_a_reminder_pays_its_messages_and_the_calls_that_follow():
    """WE-8 with the numbers that a proposal assumes: K = .7·.9·.95, follow-up contacts .66."""
    incident = request(
        "incident",
        "customer",
        per_year=per_year(1200),
        foreseeable=share(1.0),
        traits=RequestTraits(
            channels=("phone",),
            prevented_by=UNIT,
            act=share(0.5),
            contacts=count(1.5),
            handling=money(98.0),
            planned=money(30.0),
        ),
    )
    people = {"customer": {"population": count(10000)}}
    staged = priced(
        "firm", "customer", requests=[incident], origins=(origin("firm", 1, 0.95),), people=people
    )
    before, after = done(staged), done(staged, only("PA-01", staged))
    assert costs(after, CostKind.MESSAGES) == pytest.approx(1000)
    assert costs(after, CostKind.FOLLOW_UPS) == pytest.approx(10000 * 0.7 * 0.66 * 5)
    spared = 1200 * 0.5 * 0.7 * 0.9 * 0.95 * (1.5 * 5 + 98 - 30)
    assert bill(before).total.number - bill(after).total.number == pytest.approx(spared - 24100)


def test_false_alarms_are_paid():
    about = topic(benefit=money(100), harm=money(10), items=per_year(1000))
    knows = (origin("firm", 1, 0.95),)
    staged = priced("firm", "customer", origins=knows, topics=(about,), needs=(need("customer", 0.9),))
    after = done(staged, only("PA-01", staged))
    wrong = after.knowledge("customer", UNIT).wrong - done(staged).knowledge("customer", UNIT).wrong
    assert wrong > 0
    assert costs(after, CostKind.HARM) - costs(done(staged), CostKind.HARM) == pytest.approx(wrong * 10000)


def test_what_leaks_through_a_dealer_is_paid():
    leak = flow("dealer", "rival", 0.2, 0.8, topic=SOLUTION)
    seen = (origin("back", 1, 1, topic=SOLUTION),)
    staged = priced("back", origins=seen, flows=(leak,), topics=(topic(SOLUTION, leak=money(1000)),))
    after = done(staged, only("PA-08", staged))
    assert costs(done(staged), CostKind.LEAKAGE) == 0
    assert costs(after, CostKind.LEAKAGE) == pytest.approx(1000 * 0.8 * 0.9 * 0.2 * 0.8)


def test_recovery_halves_what_unresolved_matters_cost():
    lost = matter(attempts=count(2), loss=money(80))
    staged = priced("customer", "front", requests=[lost], origins=(origin("front", 0.5, 1, topic=SOLUTION),))
    now, then = done(staged), done(staged, only("PA-12", staged))
    assert costs(now, CostKind.UNRESOLVED) == pytest.approx(1000 * 0.25 * 80)
    assert costs(then, CostKind.UNRESOLVED) == pytest.approx(1000 * 0.25 * 40)
    assert costs(then, CostKind.CONTACTS) == costs(now, CostKind.CONTACTS)


def test_authority_spares_contacts():
    barred = matter(authority=0.5, attempts=count(5))
    staged = priced("customer", "front", requests=[barred], origins=(origin("front", 1, 1, topic=SOLUTION),))
    now, then = done(staged), done(staged, only("PA-23", staged))
    assert costs(now, CostKind.CONTACTS) == pytest.approx(5000 * (1 - 0.5**5) / 0.5)
    assert costs(then, CostKind.CONTACTS) == pytest.approx(5000 * (1 - 0.05**5) / 0.95)


def test_nothing_is_priced_that_nobody_stated():
    staged = stage("firm", "customer", origins=(origin("firm", 1, 0.95),))
    after = pipeline.assess(done(staged, *of("PA-01", staged).values()).model)
    assert not any(line.amount for line in bill(after).lines)
