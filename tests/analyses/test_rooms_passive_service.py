"""The firm waits until customers call, although it could foresee why (MOD03)."""

import attrs
import pytest
from builders import actor, request, share
from cases_service_mode import FIRM, UNIT, customers, first, served, waits
from room_cases import actions, answer, left

from servicemodel.domain.change import apply
from servicemodel.domain.flow import FlowKind, Trigger
from servicemodel.domain.kinds import ActorKind
from servicemodel.domain.rule import Outcome, Severity


@pytest.mark.parametrize(
    ("foreseeable", "expected"),
    [
        (0.0, None),
        (0.19, None),
        (0.2, Severity.LOW),
        (0.29, Severity.LOW),
        (0.3, Severity.MEDIUM),
        (0.49, Severity.MEDIUM),
        (0.5, Severity.HIGH),
    ],
)
def test_what_could_be_foreseen_sets_the_severity(foreseeable, expected):
    finding = answer(waits(foreseeable=foreseeable), "MOD03")
    assert finding.severity is expected
    if expected:
        assert finding.value.number == foreseeable
        assert finding.fact("foreseeable").low < foreseeable < finding.fact("foreseeable").high


@pytest.mark.parametrize(
    ("trigger", "expected"),
    [
        (Trigger.PROACTIVE, Outcome.SATISFIED),
        (Trigger.SCHEDULED, Outcome.SATISFIED),
        (Trigger.REACTIVE, Outcome.VIOLATED),
        (Trigger.SELF_SERVICE, Outcome.VIOLATED),
    ],
)
def test_only_who_speaks_first_is_proactive(trigger, expected):
    assert answer(waits(first(trigger), foreseeable=0.6), "MOD03").outcome is expected


@pytest.mark.parametrize("flow", [first(c=0), first(receiver="desk")], ids=["never passes", "to colleagues"])
def test_who_speaks_to_nobody_is_passive(flow):
    of = waits(flow, foreseeable=0.6, people=(FIRM, actor("desk")))
    assert answer(of, "MOD03").severity is Severity.HIGH


def test_nothing_said_is_a_question_and_no_accusation():
    finding = answer(waits(), "MOD03")
    assert (finding.outcome, finding.severity, finding.value) == (Outcome.UNKNOWN, None, None)


def test_the_matter_that_could_best_be_foreseen_is_named():
    of = waits(foreseeable=0.3)
    worse = request("wear", "customers", foreseeable=share(0.8))
    of = attrs.evolve(of, requests=(*of.requests, worse))
    assert answer(of, "MOD03").fact("request").id == "wear"


def test_what_others_bring_is_not_looked_at():
    of = waits(foreseeable=0.3)
    others = attrs.evolve(of.requests[0], sender="firm")
    assert answer(attrs.evolve(of, requests=(others,)), "MOD03").outcome is Outcome.UNKNOWN


def test_consumers_without_a_product_are_no_customers():
    of = served(attrs.evolve(customers(), kind=ActorKind.GENERAL_CONSUMER), FIRM)
    assert answer(of, "MOD03").outcome is Outcome.NOT_APPLICABLE


def test_the_firm_speaks_first_about_what_the_matter_turns_on():
    of = waits(foreseeable=0.6)
    (action,) = actions(of, "MOD03")
    (change,) = action.changes
    put = change.element
    assert (put.sender, put.receiver, put.topics) == ("firm", "customers", (UNIT,))
    assert (put.kind, put.trigger) == (FlowKind.REMINDER, Trigger.PROACTIVE)
    assert left(of, action) is None
    assert attrs.evolve(apply(of, action.changes), flows=of.flows) == of


def test_where_nobody_could_speak_nothing_is_proposed():
    assert actions(waits(foreseeable=0.6, requires=(), people=()), "MOD03") == ()
