"""The service is given away, and with it what the firm knew of its customers (MOD02)."""

import attrs
import pytest
from builders import actor, name, origin, topic
from cases_service_mode import DEALER, FIRM, NEED, customers, given_away, reports, served
from room_cases import actions, answer, answers, left

from servicemodel.domain.change import apply
from servicemodel.domain.flow import Permission, Trigger
from servicemodel.domain.kinds import ActorKind
from servicemodel.domain.rule import Outcome, Severity
from servicemodel.domain.traits import ServiceMode

WITHHELD = (Permission("consent", name("consent"), granted=False),)
HEARD = {"sender": "customers", "receiver": "firm"}


@pytest.mark.parametrize(
    ("known", "expected"),
    [
        (0, Severity.HIGH),
        (0.1, Severity.HIGH),
        (0.11, Severity.MEDIUM),
        (0.3, Severity.MEDIUM),
        (0.31, Severity.LOW),
        (0.39, Severity.LOW),
        (0.4, None),
    ],
)
@pytest.mark.parametrize("mode", [ServiceMode.DEALER, ServiceMode.THIRD_PARTY])
def test_what_the_firm_does_not_know_sets_the_severity(known, expected, mode):
    finding = answer(given_away(reports(known, **HEARD), mode=mode), "MOD02")
    assert finding.severity is expected
    if expected:
        assert finding.value.number == pytest.approx(1 - known)


@pytest.mark.parametrize("coverage", [0.1, 1])
def test_a_report_is_a_report_however_thin(coverage):
    assert answer(given_away(reports(coverage)), "MOD02").reason == "firm-hears"


def test_a_report_that_is_not_permitted_is_none():
    of = attrs.evolve(given_away(reports(permission="consent")), permissions=WITHHELD)
    assert answer(of, "MOD02").reason == "no-report"
    (action,) = actions(of, "MOD02")
    assert left(of, action) is None
    assert len(apply(of, action.changes).flows) == 1


def test_needs_and_profiles_are_judged_apart():
    of = given_away(reports())
    seen = (*of.origins, origin("dealer", 1, 1, id="files", topic="customer.profile"))
    of = attrs.evolve(of, origins=seen, topics=(*of.topics, topic("customer.profile")))
    found = {f.elements[1].id: f.outcome for f in answers(of, "MOD02")}
    assert found == {NEED: Outcome.SATISFIED, "customer.profile": Outcome.VIOLATED}


@pytest.mark.parametrize("mode", [ServiceMode.TRADITIONAL, ServiceMode.DIRECT, ServiceMode.PROACTIVE])
def test_customers_served_by_the_firm_are_not_looked_at(mode):
    assert answer(given_away(mode=mode), "MOD02").outcome is Outcome.NOT_APPLICABLE


def test_customers_whom_nobody_else_serves_are_not_asked_about():
    assert answer(served(customers(), FIRM), "MOD02").outcome is Outcome.NOT_APPLICABLE


def test_the_report_goes_on_a_schedule_to_the_back_office():
    back = actor("back", ActorKind.BACK_OFFICE)
    of = given_away(reports(sender="customers", receiver="dealer"))
    of = attrs.evolve(of, actors=(*of.actors, back))
    (action,) = actions(of, "MOD02")
    (change,) = action.changes
    assert (change.element.sender, change.element.receiver) == ("dealer", "back")
    assert change.element.trigger is Trigger.SCHEDULED
    assert left(of, action) is None
    assert attrs.evolve(apply(of, action.changes), flows=of.flows) == of


def test_whoever_serves_these_customers_reports():
    other = actor("agent", ActorKind.AGENT)
    of = given_away(reports(sender="customers", receiver="dealer"), people=(FIRM, other, DEALER))
    (action,) = actions(of, "MOD02")
    assert action.changes[0].element.sender == "dealer"
    knows = (*of.origins, origin("agent", 1, 1, topic=NEED))
    (action,) = actions(attrs.evolve(of, origins=knows), "MOD02")
    assert action.changes[0].element.sender == "dealer"


def test_without_a_partner_in_the_model_the_customers_are_asked():
    of = given_away(people=(FIRM,))
    (action,) = actions(of, "MOD02")
    assert action.changes[0].element.sender == "customers"
    assert left(of, action) is None
