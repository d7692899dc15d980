"""The core firm hardly knows its own customers (ASY02)."""

import pytest
from builders import TOPIC, flow, model, need, origin
from room_cases import KINDS, NEED, actions, answer, answers, heard, left

from servicemodel.domain.action import Beneficiary
from servicemodel.domain.kinds import ActorKind
from servicemodel.domain.rule import Outcome, Severity


def through(dealer, *receivers):
    """Customers tell ``dealer`` of their needs to the dealer, who tells ``receivers`` a tenth of it."""
    flows = [flow("customers", "dealer", dealer, 1, topic=NEED)]
    flows += [flow("dealer", who, 0.1, 1, topic=NEED) for who in receivers]
    return model([origin("customers", 1, 1, topic=NEED)], flows, actors=("back", "front"), kinds=KINDS)


@pytest.mark.parametrize(
    ("known", "expected"),
    [
        (0.0, Severity.HIGH),
        (0.09, Severity.HIGH),
        (0.11, Severity.MEDIUM),
        (0.19, Severity.MEDIUM),
        (0.21, Severity.LOW),
        (0.29, Severity.LOW),
        (0.3, None),
    ],
)
def test_what_the_firm_knows_sets_the_severity(known, expected):
    assert answer(heard(known), "ASY02").severity is expected


@pytest.mark.parametrize(("known", "expected"), [(0.1, Severity.HIGH), (0.2, Severity.MEDIUM)])
def test_the_plate_says_from(known, expected):
    assert answer(heard(known), "ASY02").severity is expected


def test_what_departments_know_counts_together():
    flows = [flow("customers", who, 0.2, 1, topic=NEED) for who in ("sales", "repair")]
    of = model([origin("customers", 1, 1, topic=NEED)], flows, kinds=KINDS)
    assert answer(of, "ASY02").outcome is Outcome.SATISFIED


def test_what_partners_know_does_not_count():
    finding = answer(through(0.9), "ASY02")
    assert finding.outcome is Outcome.VIOLATED
    assert finding.fact("known").number == 0
    assert finding.fact("knower").id == "customers"
    assert finding.value.number == 1


def test_only_topics_about_customers_are_looked_at():
    of = model([origin("supplier", 1, 1)], actors=("customers", "front"), kinds=KINDS)
    assert answers(of, "ASY02") == ()
    assert answer(heard(0), "ASY02").id == f"ASY02@{NEED}@firm-blind"


def test_a_competitor_is_not_held_up_as_the_one_who_knows():
    of = model(
        [origin("rival", 1, 1, topic=NEED), origin("customers", 0.5, 1, topic=NEED)],
        actors=("front",),
        kinds=KINDS,
    )
    assert answer(of, "ASY02").fact("knower").id == "customers"


def test_the_one_who_knows_is_looked_for_outside():
    origins = [origin("front", 0.2, 1, topic=NEED), origin("customers", 0.1, 1, topic=NEED)]
    assert answer(model(origins, kinds=KINDS), "ASY02").fact("knower").id == "customers"


def test_a_partner_who_serves_the_customers_reports_to_the_front_office():
    of = through(0.9)
    (action,) = actions(of, "ASY02")
    (change,) = action.changes
    assert (change.element.sender, change.element.receiver) == ("dealer", "front")
    assert action.beneficiary is Beneficiary.FIRM
    assert left(of, action) is None


def test_a_report_that_is_there_is_made_better():
    (action,) = actions(through(0.9, "front"), "ASY02")
    assert action.changes[0].element.id == "dealer_front"


def test_without_partners_the_customers_themselves_are_asked():
    (action,) = actions(heard(0), "ASY02")
    assert action.changes[0].element.sender == "customers"
    (action,) = actions(heard(0.1, "dealer"), "ASY02")
    assert action.changes[0].element.sender == "customers"


@pytest.mark.parametrize(
    ("inside", "ear"),
    [(("back", "firm", "front"), "front"), (("firm", "back"), "back"), (("sales", "firm"), "firm")],
)
def test_the_front_office_listens_first(inside, ear):
    of = model([origin("customers", 1, 1, topic=NEED)], actors=inside, kinds=KINDS)
    (action,) = actions(of, "ASY02")
    assert action.changes[0].element.receiver == ear


def test_a_firm_of_departments_listens_too():
    of = model([origin("customers", 1, 1, topic=NEED)], actors=("sales",), kinds=KINDS)
    (action,) = actions(of, "ASY02")
    assert action.changes[0].element.receiver == "sales"


def test_where_nobody_outside_knows_more_no_remedy_is_promised_that_does_nothing():
    of = model([origin("front", 0.2, 1, topic=NEED)], actors=("customers",), kinds=KINDS)
    before = answer(of, "ASY02").value
    assert all(
        left(of, action) is None or left(of, action) < before.number for action in actions(of, "ASY02")
    )


def test_every_topic_about_customers_has_its_own_answer():
    of = model(
        [origin("customers", 1, 1, topic=NEED)],
        needs=[need("front", 1, topic="customer.value"), need("front", 1, topic=TOPIC)],
        kinds={**KINDS, "front": ActorKind.FRONT_OFFICE},
    )
    found = {finding.reason: [ref.id for ref in finding.elements] for finding in answers(of, "ASY02")}
    assert found == {"firm-blind": [NEED], "no-first-hand-source": ["customer.value"]}
