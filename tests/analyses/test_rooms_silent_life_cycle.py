"""The firm knows when a product will need service, and does not say so (PRO01)."""

import pytest
from builders import TOPIC, fidelity, flow, model, name, origin
from room_cases import KINDS, actions, answer, answers, aware, left

from servicemodel.domain.change import Put, apply
from servicemodel.domain.flow import Flow, FlowKind, Permission, Trigger
from servicemodel.domain.kinds import ActorKind
from servicemodel.domain.rule import Outcome, Severity

LIFE = "product.design_life"
IDENTITY = "customer.identity"
WITHHELD = Permission("consent", name("consent"), granted=False)


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
def test_the_lead_of_the_firm_sets_the_severity(known, told, expected):
    finding = answer(aware(known, told), "PRO01")
    assert finding.severity is expected
    assert finding.reason == ("nobody-speaks-first" if expected else "no-lead")


@pytest.mark.parametrize(
    ("trigger", "outcome"),
    [
        (Trigger.PROACTIVE, Outcome.SATISFIED),
        (Trigger.SCHEDULED, Outcome.SATISFIED),
        (Trigger.REACTIVE, Outcome.VIOLATED),
        (Trigger.SELF_SERVICE, Outcome.VIOLATED),
    ],
)
def test_somebody_must_speak_first(trigger, outcome):
    assert answer(aware(0.9, 0.1, trigger), "PRO01").outcome is outcome


@pytest.mark.parametrize("more", [{"permission": "consent"}, {"by_topic": ((TOPIC, fidelity(0, 1)),)}])
def test_a_reminder_that_does_not_exist_is_none(more):
    reminder = flow("firm", "customers", 1, 1, trigger=Trigger.PROACTIVE, **more)
    of = model([origin("firm", 1, 1)], [reminder], kinds=KINDS, permissions=(WITHHELD,))
    assert answer(of, "PRO01").outcome is Outcome.VIOLATED


def test_a_dealer_may_speak_first_too():
    reminder = flow("dealer", "customers", 0.5, 1, trigger=Trigger.PROACTIVE)
    assert (
        answer(model([origin("firm", 1, 1)], [reminder], kinds=KINDS), "PRO01").outcome is Outcome.SATISFIED
    )


def test_what_only_partners_know_is_not_the_silence_of_the_firm():
    of = model([origin("supplier", 1, 1)], actors=("firm", "customers"), kinds=KINDS)
    assert answer(of, "PRO01").outcome is Outcome.SATISFIED


def test_people_without_a_product_need_no_reminder():
    of = model(
        [origin("firm", 1, 1)], actors=("people",), kinds={**KINDS, "people": ActorKind.GENERAL_CONSUMER}
    )
    assert answer(of, "PRO01").outcome is Outcome.NOT_APPLICABLE


def test_every_customer_and_every_topic_of_the_life_cycle_has_its_answer():
    origins = [origin("firm", 1, 1), origin("firm", 1, 1, id="papers", topic=LIFE)]
    kinds = {**KINDS, "plants": ActorKind.ENTERPRISE_CUSTOMER}
    found = answers(model(origins, actors=("plants", "customers"), kinds=kinds), "PRO01")
    assert {f.id for f in found} == {
        f"PRO01@{who}@{about}@nobody-speaks-first"
        for who in ("customers", "plants")
        for about in (LIFE, TOPIC)
    }


def test_the_reminder_speaks_first_and_mends_the_silence():
    of = aware(0.9)
    (action,) = actions(of, "PRO01")
    (change,) = action.changes
    assert (change.element.sender, change.element.receiver) == ("firm", "customers")
    assert (change.element.kind, change.element.trigger) == (FlowKind.REMINDER, Trigger.PROACTIVE)
    assert change.element.fidelity.coverage.number == pytest.approx(0.7)
    assert left(of, action) is None


@pytest.mark.parametrize(("identified", "reach"), [(1.0, 0.7), (0.5, 0.35)])
def test_who_is_not_identified_is_not_reached(identified, reach):
    origins = [origin("firm", 1, 1), origin("firm", identified, 1, id="register", topic=IDENTITY)]
    (action,) = actions(model(origins, actors=("customers",), kinds=KINDS), "PRO01")
    assert action.changes[0].element.fidelity.coverage.number == pytest.approx(reach)


def test_where_nobody_is_identified_there_is_no_remedy():
    origins = [origin("firm", 1, 1), origin("customers", 1, 1, topic=IDENTITY)]
    assert actions(model(origins, kinds=KINDS), "PRO01") == ()


def test_a_second_reminder_does_not_take_the_first_away():
    of = model(
        [origin("firm", 1, 1), origin("firm", 1, 1, id="papers", topic=LIFE)],
        actors=("customers",),
        kinds=KINDS,
    )
    first, second = actions(of, "PRO01")
    assert {f.outcome for f in answers(apply(of, (*first.changes, *second.changes)), "PRO01")} == {
        Outcome.SATISFIED
    }


def test_a_remedy_never_replaces_what_is_there_by_something_else():
    reminder = flow("firm", "customers", 1, 1, id="firm_reminds_customers", trigger=Trigger.PROACTIVE)
    origins = [origin("firm", 1, 1), origin("firm", 1, 1, id="papers", topic=LIFE)]
    of = model(origins, [reminder], kinds=KINDS)
    (action,) = actions(of, "PRO01")
    assert apply(of, action.changes).flow(reminder.id) == reminder


def test_without_a_firm_it_is_asked_who_belongs_to_it_unless_somebody_speaks_first():
    of = model([origin("dealer", 1, 1)], actors=("customers",), kinds=KINDS)
    assert answer(of, "PRO01").reason == "nobody-inside"
    spoken = apply(of, [Put(flow("dealer", "customers", 1, 1, trigger=Trigger.PROACTIVE))])
    assert answer(spoken, "PRO01").reason == "somebody-speaks-first"


def test_no_reminder_goes_round_a_permission_that_was_refused():
    refused = flow("firm", "customers", 1, 1, trigger=Trigger.PROACTIVE, permission="consent")
    of = model([origin("firm", 1, 1)], [refused], kinds=KINDS, permissions=(WITHHELD,))
    changes = [change for action in actions(of, "PRO01") for change in action.changes]
    assert not [c for c in changes if isinstance(c.element, Flow) and c.element.permission != "consent"]
