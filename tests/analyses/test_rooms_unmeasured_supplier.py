"""The firm cannot say how good a supplier is (SUP01)."""

import attrs
import pytest
from builders import fidelity, flow, model, origin
from cases_suppliers import COOPERATION, MAKING, MEASURED, QUALITY, WARRANTY, measured
from room_cases import KINDS, actions, answer, answers, left

from servicemodel.domain.action import Beneficiary
from servicemodel.domain.change import apply
from servicemodel.domain.fact import Origin
from servicemodel.domain.rule import Outcome, Severity


@pytest.mark.parametrize(
    ("known", "expected"),
    [
        (0.0, Severity.HIGH),
        (0.2, Severity.HIGH),
        (0.21, Severity.MEDIUM),
        (0.35, Severity.MEDIUM),
        (0.36, Severity.LOW),
        (0.49, Severity.LOW),
        (0.5, None),
    ],
)
def test_what_nobody_inside_knows_sets_the_severity(known, expected):
    finding = answer(measured(known, 0.9, 0.9), "SUP01")
    assert finding.severity is expected
    if expected:
        assert finding.value.number == pytest.approx(1 - known)


@pytest.mark.parametrize("least", MEASURED)
def test_the_topic_that_is_known_least_is_named(least):
    shares = [0.1 if about == least else 0.3 for about in MEASURED]
    finding = answer(measured(*shares), "SUP01")
    assert finding.id_of("topic") == least
    assert finding.fact("known").number == pytest.approx(0.1)


def test_what_nobody_observes_is_asked_for_and_no_accusation():
    finding = answer(measured(0.9), "SUP01")
    assert finding.outcome is Outcome.UNKNOWN
    assert [ref.id for ref in finding.fact("topics")] == [WARRANTY, COOPERATION]


def test_what_the_supplier_or_a_dealer_knows_does_not_help_the_firm():
    origins = [origin("supplier", 1, 1, topic=QUALITY), origin("dealer", 0.9, 1, topic=QUALITY)]
    finding = answer(model(origins, actors=("front",), kinds=KINDS), "SUP01")
    assert finding.fact("known").number == 0
    assert finding.id_of("holder") == "front"


def test_every_supplier_has_its_own_answer():
    seen = [
        origin("front", share, 1, id=f"o_{who}_{about}", topic=about, about=(who,))
        for who, share in (("big", 0.9), ("small", 0.2))
        for about in MEASURED
    ]
    of = model(seen, actors=("big", "small"), kinds=MAKING)
    of = attrs.evolve(of, topics=tuple(attrs.evolve(t, about=("big", "small")) for t in of.topics))
    assert {f.elements[0].id: f.outcome for f in answers(of, "SUP01")} == {
        "big": Outcome.SATISFIED,
        "small": Outcome.VIOLATED,
    }


def test_a_firm_without_people_cannot_know():
    assert answer(model([], actors=("supplier",), kinds=KINDS), "SUP01").outcome is Outcome.NOT_APPLICABLE


def test_who_sees_too_little_keeps_better_records():
    of = measured(0.3, 0.9, 0.9)
    (action,) = actions(of, "SUP01")
    (change,) = action.changes
    assert change.element.id == of.origins[0].id
    assert left(of, action) is None
    assert apply(of, action.changes).origins[1:] == of.origins[1:]
    assert action.beneficiary is Beneficiary.SUPPLIER


def test_where_nobody_sees_it_records_are_begun():
    of = model([origin("supplier", 1, 1, topic=QUALITY)], actors=("front",), kinds=KINDS)
    (action,) = actions(of, "SUP01")
    (change,) = action.changes
    assert isinstance(change.element, Origin)
    assert change.element.actor == "front"
    assert left(of, action) is None


def test_who_sees_more_outside_is_asked_to_tell():
    of = model(
        [origin("dealer", 0.9, 1, topic=QUALITY)],
        [flow("dealer", "front", 0.2, 1, topic=QUALITY)],
        actors=("supplier",),
        kinds=KINDS,
    )
    (action,) = actions(of, "SUP01")
    (change,) = action.changes
    assert change.element.id == "dealer_front"
    assert left(of, action) is None


def test_an_origin_of_other_topics_too_is_left_alone():
    both = attrs.evolve(origin("front", 0.2, 1, topic=QUALITY), topics=(QUALITY, WARRANTY))
    of = model([both], actors=("supplier",), kinds=KINDS)
    (action,) = actions(of, "SUP01")
    assert both in apply(of, action.changes).origins
    assert both.fidelity == fidelity(0.2, 1)
    after = left(of, action)
    assert after is None or after < answer(of, "SUP01").value.number
