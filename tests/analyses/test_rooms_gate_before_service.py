"""Customers must show something before they are served (EMP02)."""

import attrs
import pytest
from cases_empowerment import NUMBER, gate
from room_cases import actions, answer, left

from servicemodel.domain.change import apply
from servicemodel.domain.rule import Outcome, Severity
from servicemodel.domain.traits import RequestTraits


@pytest.mark.parametrize(
    ("served", "expected"),
    [
        (0, Severity.HIGH),
        (0.7, Severity.HIGH),
        (0.71, Severity.MEDIUM),
        (0.9, Severity.MEDIUM),
        (0.91, Severity.LOW),
        (0.99, Severity.LOW),
        (0.995, None),
        (1, None),
    ],
)
def test_the_share_kept_out_sets_the_severity(served, expected):
    finding = answer(gate(served), "EMP02")
    assert finding.severity is expected
    if expected:
        assert finding.value.number == finding.fact("barred").number == pytest.approx(1 - served)


def test_a_rule_alone_is_no_gate_and_nothing_said_is_a_question():
    for of in (gate(0.6, RequestTraits()), gate(traits=RequestTraits()), gate()):
        assert answer(of, "EMP02").outcome is Outcome.UNKNOWN
    assert answer(gate(1, RequestTraits()), "EMP02").outcome is Outcome.SATISFIED


def test_who_asks_and_who_is_kept_out_are_named():
    finding = answer(gate(0.6), "EMP02")
    assert (finding.id_of("contact"), finding.id_of("customer")) == ("front", "customers")


def test_the_gate_is_taken_away_and_nothing_else():
    of = gate(0.6)
    (action,) = actions(of, "EMP02")
    changed = apply(of, action.changes)
    (served,) = changed.requests
    assert served == attrs.evolve(of.requests[0], rule=served.rule, traits=RequestTraits())
    assert served.rule.number == 1
    assert attrs.evolve(changed, requests=of.requests) == of
    assert left(of, action) is None


def test_other_traits_stay():
    of = gate(0.6, attrs.evolve(NUMBER, timetable=True))
    (action,) = actions(of, "EMP02")
    assert apply(of, action.changes).requests[0].traits == RequestTraits(timetable=True)
