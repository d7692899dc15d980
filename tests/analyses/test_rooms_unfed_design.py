"""What repairs reveal never reaches those who make the product or its parts (SUP02)."""

import attrs
import pytest
from builders import TOPIC, flow, model, origin
from cases_suppliers import MAKING, QUALITY, repaired
from room_cases import actions, answer, answers, left

from servicemodel.domain.action import Beneficiary
from servicemodel.domain.change import apply
from servicemodel.domain.flow import Trigger
from servicemodel.domain.kinds import ActorKind
from servicemodel.domain.rule import Outcome, Severity


@pytest.mark.parametrize(
    ("known", "told", "expected"),
    [
        (1.0, 0.39, Severity.HIGH),
        (1.0, 0.4, Severity.HIGH),
        (1.0, 0.41, Severity.MEDIUM),
        (1.0, 0.6, Severity.MEDIUM),
        (1.0, 0.61, Severity.LOW),
        (1.0, 0.7, Severity.LOW),
        (1.0, 0.71, None),
        (0.5, 0.0, Severity.MEDIUM),
        (0.49, 0.0, None),
    ],
)
def test_the_lead_of_service_sets_the_severity(known, told, expected):
    flows = [flow("front", "design", told, 1, topic=QUALITY)] if told else []
    assert answer(repaired(known, flows), "SUP02").severity is expected


@pytest.mark.parametrize(
    "kind", [ActorKind.DESIGN, ActorKind.PRODUCTION, ActorKind.BRANCH_FACTORY, ActorKind.PLANNING]
)
def test_makers_inside_hear_of_parts_and_of_units(kind):
    origins = [origin("front", 1, 1, topic=QUALITY), origin("front", 1, 1, id="units")]
    found = answers(model(origins, actors=("maker",), kinds={"maker": kind}), "SUP02")
    assert {f.id_of("topic") for f in found} == {QUALITY, TOPIC}


def test_suppliers_hear_of_parts_only():
    origins = [origin("front", 1, 1, topic=QUALITY), origin("front", 1, 1, id="units")]
    assert answer(model(origins, actors=("supplier",), kinds=MAKING), "SUP02").id_of("topic") == QUALITY


def test_a_dealer_that_repairs_is_service_too():
    finding = answer(repaired(0.9, maker="supplier", who="dealer"), "SUP02")
    assert finding.id_of("holder") == "dealer"


@pytest.mark.parametrize("who", ["customers", "rival", "small"])
def test_what_service_does_not_know_is_not_its_silence(who):
    of = repaired(0.9, who=who)
    assert {f.outcome for f in answers(of, "SUP02") if f.elements[0].id == "design"} == {Outcome.SATISFIED}


def test_the_firm_as_a_whole_is_no_place_of_service():
    of = repaired(0.9, who="firm")
    assert answer(of, "SUP02").outcome is Outcome.VIOLATED
    whole = tuple(attrs.evolve(a, part_of=("firm",)) if a.id == "design" else a for a in of.actors)
    assert answer(attrs.evolve(of, actors=whole), "SUP02").outcome is Outcome.SATISFIED


def test_without_any_service_nobody_is_silent():
    of = model([origin("supplier", 1, 1, topic=QUALITY)], kinds=MAKING)
    assert answer(of, "SUP02").reason == "no-lead"


@pytest.mark.parametrize(
    ("maker", "whom"), [("design", Beneficiary.EMPLOYEE), ("supplier", Beneficiary.SUPPLIER)]
)
def test_a_regular_report_mends_it_and_touches_nothing_else(maker, whom):
    of = repaired(0.9, maker=maker)
    (action,) = actions(of, "SUP02")
    (change,) = action.changes
    assert (change.element.sender, change.element.receiver) == ("front", maker)
    assert change.element.trigger is Trigger.SCHEDULED
    assert left(of, action) is None
    assert attrs.evolve(apply(of, action.changes), flows=()) == of
    assert action.beneficiary is whom
