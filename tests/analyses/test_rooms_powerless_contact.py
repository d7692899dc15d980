"""Whoever meets the customer may not decide (EMP01)."""

import attrs
import pytest
from builders import TOPIC, per_year, share
from room_cases import actions, answer, answers, left, met

from servicemodel.domain.action import Beneficiary
from servicemodel.domain.change import apply
from servicemodel.domain.rule import Outcome, Severity
from servicemodel.domain.value import Grade


@pytest.mark.parametrize(
    ("authority", "expected"),
    [
        (0.0, Severity.HIGH),
        (0.2, Severity.HIGH),
        (0.21, Severity.MEDIUM),
        (0.5, Severity.MEDIUM),
        (0.51, Severity.LOW),
        (0.79, Severity.LOW),
        (0.8, None),
        (1.0, None),
    ],
)
def test_what_the_contact_may_not_close_sets_the_severity(authority, expected):
    finding = answer(met(contact="front", authority=share(authority)), "EMP01")
    assert finding.severity is expected
    if expected:
        assert finding.value.number == pytest.approx(1 - authority)


def test_nothing_said_is_a_question_and_no_accusation():
    finding = answer(met(contact="front"), "EMP01")
    assert (finding.outcome, finding.severity, finding.value) == (Outcome.UNKNOWN, None, None)


def test_the_contact_is_named_or_is_the_first_who_must_know():
    named = met(contact="front", authority=share(0), requires=[("desk", TOPIC)], actors=("desk",))
    assert answer(named, "EMP01").fact("contact").id == "front"
    first = met(authority=share(0), requires=[("desk", TOPIC), ("front", TOPIC)], actors=("desk",))
    assert answer(first, "EMP01").fact("contact").id == "desk"


def test_interval_and_grade_of_the_authority_are_told():
    finding = answer(
        met(contact="front", authority=share(0.25, Grade.DOCUMENTED), per_year=per_year(9)), "EMP01"
    )
    told = finding.fact("authority")
    assert told.low < 0.25 < told.high
    assert finding.value.grade is Grade.DOCUMENTED
    assert finding.fact("per_year").number == 9


def test_every_kind_of_matter_has_its_own_answer():
    of = met(contact="front", authority=share(0))
    easy = attrs.evolve(of.requests[0], id="price", authority=share(1))
    found = {f.id: f.outcome for f in answers(attrs.evolve(of, requests=(*of.requests, easy)), "EMP01")}
    assert found == {
        "EMP01@front@noise@may-not-decide": Outcome.VIOLATED,
        "EMP01@front@price@may-decide": Outcome.SATISFIED,
    }


def test_authority_is_given_for_this_matter_alone():
    of = met(contact="front", authority=share(0.1), per_year=per_year(9))
    (action,) = actions(of, "EMP01")
    changed = apply(of, action.changes)
    assert changed.requests == (attrs.evolve(of.requests[0], authority=changed.requests[0].authority),)
    assert changed.requests[0].authority.grade is Grade.ASSUMED
    assert attrs.evolve(changed, requests=of.requests) == of
    assert left(of, action) is None
    assert action.beneficiary is Beneficiary.CUSTOMER
