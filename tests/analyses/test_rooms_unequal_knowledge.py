"""Somebody must do without what somebody else knows (ASY01)."""

import attrs
import pytest
from builders import TOPIC, days, fidelity, flow, model, name, need, origin, topic
from room_cases import actions, answer, answers, left

from servicemodel.domain.action import Beneficiary
from servicemodel.domain.change import apply
from servicemodel.domain.flow import Flow, Permission, Trigger
from servicemodel.domain.kinds import ActorKind
from servicemodel.domain.rule import Outcome, Severity

NESTED = (("customers", (("north", 0.5), ("south", 0.5))),)


def told(coverage, level=0.9, known=1.0):
    """Technology knows ``known``; the front office needs ``level`` and is told ``coverage`` of it."""
    return model([origin("tech", known, 1)], [flow("tech", "front", coverage, 1)], [need("front", level)])


def severity(of):
    """Severity of what the rule finds; None if it is satisfied."""
    return answer(of, "ASY01").severity


@pytest.mark.parametrize(
    ("known", "level", "expected"),
    [
        (0.4, 0.9, Severity.HIGH),
        (0.41, 0.9, Severity.MEDIUM),
        (0.65, 0.9, Severity.MEDIUM),
        (0.66, 0.9, Severity.LOW),
        (0.59, 0.7, Severity.LOW),
        (0.61, 0.7, None),
    ],
)
def test_the_gap_sets_the_severity(known, level, expected):
    assert severity(told(known, level)) is expected


@pytest.mark.parametrize(("known", "level"), [(0.4, 0.5), (0.6, 0.7), (0.7, 0.8)])
def test_a_gap_of_exactly_a_tenth_counts(known, level):
    assert severity(told(known, level)) is Severity.LOW


@pytest.mark.parametrize(("known", "expected"), [(0.71, Severity.LOW), (0.69, None)])
def test_nobody_is_blamed_who_knows_nearly_as_much_as_the_best(known, expected):
    origins = [origin("tech", known, 1), origin("front", 0.5, 1)]
    assert severity(model(origins, needs=[need("front", 0.7)])) is expected


def test_the_figures_are_those_of_the_situation():
    finding = answer(
        model([origin("tech", 1, 1)], [flow("tech", "front", 0.5, 0.8)], [need("front", 0.9)]), "ASY01"
    )
    numbers = {
        name: finding.fact(name).number for name in ("need", "known", "knower_known", "wrong", "advantage")
    }
    assert numbers == pytest.approx(
        {"need": 0.9, "known": 0.4, "knower_known": 1, "wrong": 0.1, "advantage": 0.6}
    )
    assert finding.value.number == pytest.approx(0.5)
    assert finding.fact("knower").id == "tech"
    assert finding.id == f"ASY01@front@{TOPIC}@knows-less"


def test_a_competitor_is_not_asked():
    of = model([origin("rival", 1, 1)], needs=[need("front", 0.9)], kinds={"rival": ActorKind.COMPETITOR})
    assert answer(of, "ASY01").outcome is Outcome.SATISFIED


def test_who_needs_one_part_only_is_judged_by_that_part():
    origins = [origin("tech", 1, 1, about=("north", "south")), origin("front", 1, 1, about=("south",))]
    of = model(origins, needs=[need("front", 0.9, about=("south",))], populations=NESTED)
    assert answer(of, "ASY01").outcome is Outcome.SATISFIED


def test_who_knows_only_the_part_it_does_not_need_lacks_what_it_needs():
    origins = [origin("tech", 1, 1, about=("north", "south")), origin("front", 1, 1, about=("north",))]
    of = model(origins, needs=[need("front", 0.9, about=("south",))], populations=NESTED)
    finding = answer(of, "ASY01")
    assert finding.outcome is Outcome.VIOLATED
    assert finding.value.number == pytest.approx(0.9)


def test_a_way_that_is_there_is_made_better():
    of = told(0.3)
    (action,) = actions(of, "ASY01")
    (change,) = action.changes
    assert change.element.id == "tech_front"
    assert change.element.fidelity_of(TOPIC).coverage.number == 0.95
    assert left(of, action) is None


def test_a_way_that_is_missing_is_proposed():
    of = model([origin("tech", 1, 1)], needs=[need("front", 0.9)])
    (action,) = actions(of, "ASY01")
    (change,) = action.changes
    assert (change.element.sender, change.element.receiver, change.element.topics) == (
        "tech",
        "front",
        (TOPIC,),
    )
    assert action.beneficiary is Beneficiary.EMPLOYEE


def test_customers_are_told_before_they_ask():
    of = model([origin("tech", 1, 1)], needs=[need("people", 0.9)], kinds={"people": ActorKind.END_CUSTOMER})
    (action,) = actions(of, "ASY01")
    assert action.changes[0].element.trigger is Trigger.PROACTIVE
    assert action.beneficiary is Beneficiary.CUSTOMER


def test_news_that_come_too_late_are_mended_by_coming_sooner():
    late = flow("tech", "front", 1, 1, 30)
    of = model([origin("tech", 1, 1)], [late], [need("front", 0.9)], topics=[topic(volatility=0.1)])
    before = answer(of, "ASY01").value.number
    assert late.fidelity.delay == days(30)
    (action,) = actions(of, "ASY01")
    after = left(of, action)
    assert after is None or after < before


def test_a_way_for_one_part_does_not_stand_for_the_other_part():
    origins = [origin("tech", 1, 1, about=("north", "south"))]
    flows = [flow("tech", "front", 1, 1, about=("north",))]
    of = model(origins, flows, [need("front", 0.9)], populations=NESTED)
    assert answer(of, "ASY01").value.number == pytest.approx(0.4)
    (action,) = actions(of, "ASY01")
    after = left(of, action)
    assert after is None or after < 0.4


def test_making_a_way_better_for_one_topic_does_not_make_it_worse_for_another():
    better = (("service.price", fidelity(1, 1)),)
    sent = attrs.evolve(flow("tech", "front", 0.3, 1, by_topic=better), topics=(TOPIC, "service.price"))
    origins = [origin("tech", 1, 1), origin("tech", 1, 1, id="prices", topic="service.price")]
    of = model(origins, [sent], [need("front", 0.9)])
    (action,) = actions(of, "ASY01")
    (change,) = action.changes
    assert change.element.fidelity_of("service.price").coverage.number == 1


def test_two_remedies_between_the_same_two_actors_can_both_be_done():
    topics = ("product.detail", "service.price")
    origins = [origin("tech", 1, 1, id=f"o_{about}", topic=about) for about in topics]
    needs = [attrs.evolve(need("front", 0.7, topic=about), id=f"n_{about}") for about in topics]
    of = model(origins, needs=needs)
    first, second = actions(of, "ASY01")
    done = apply(apply(of, first.changes), second.changes)
    assert {f.outcome for f in answers(done, "ASY01")} == {Outcome.SATISFIED}


def test_no_remedy_goes_round_a_permission_that_was_refused():
    refused = flow("tech", "front", 1, 1, permission="consent")
    withheld = Permission("consent", name("consent"), granted=False)
    of = model([origin("tech", 1, 1)], [refused], [need("front", 0.9)], permissions=(withheld,))
    changes = [change for action in actions(of, "ASY01") for change in action.changes]
    assert not [c for c in changes if isinstance(c.element, Flow) and c.element.permission != "consent"]
