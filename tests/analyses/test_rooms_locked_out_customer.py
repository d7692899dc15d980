"""Some customers have no way in (FAI01)."""

import attrs
import pytest
from cases_fairness import UNREGISTERED, line, outsider
from room_cases import actions, answer, answers, left

from servicemodel.domain.change import apply
from servicemodel.domain.channel import Medium
from servicemodel.domain.kinds import ActorKind, Segment
from servicemodel.domain.rule import Outcome, Severity


@pytest.mark.parametrize(
    ("served", "expected"),
    [
        (0.6, Severity.HIGH),
        (0.7, Severity.HIGH),
        (0.71, Severity.MEDIUM),
        (0.9, Severity.MEDIUM),
        (0.91, Severity.LOW),
        (0.99, Severity.LOW),
        (0.995, None),
        (1, None),
    ],
)
def test_the_share_barred_sets_the_severity(served, expected):
    finding = answer(outsider(served), "FAI01")
    assert finding.severity is expected
    if expected:
        assert finding.fact("locked_out").number == pytest.approx(1 - served)


@pytest.mark.parametrize(
    ("more", "looked_at"),
    [
        (UNREGISTERED, True),
        ({"kind": ActorKind.ENTERPRISE_CUSTOMER, "segments": (Segment.POTENTIAL_CUSTOMER,)}, True),
        ({"kind": ActorKind.GENERAL_CUSTOMER, "segments": (Segment.REGISTERED_CUSTOMER,)}, False),
        ({"kind": ActorKind.GENERAL_CUSTOMER}, False),
    ],
)
def test_the_rule_is_asked_for_people_outside(more, looked_at):
    expected = Outcome.VIOLATED if looked_at else Outcome.NOT_APPLICABLE
    assert answer(outsider(0.6, **more), "FAI01").outcome is expected


@pytest.mark.parametrize(
    ("of", "outcome"),
    [
        (line(False, True, 0.2), Outcome.VIOLATED),
        (line(False, True, 0.2, steered_to="line"), Outcome.VIOLATED),
        (line(False, True, 0.01), Outcome.VIOLATED),
        (line(False, True, 0.009), Outcome.SATISFIED),
        (line(False, False), Outcome.SATISFIED),
        (line(True), Outcome.SATISFIED),
        (line(False, True), Outcome.UNKNOWN),
        (line(False, None, 0.2), Outcome.UNKNOWN),
        (line(None, True, 0.2), Outcome.UNKNOWN),
        (line(False, True, 0.2, channels=()), Outcome.NOT_APPLICABLE),
    ],
)
def test_a_forced_channel_without_a_person_locks_out(of, outcome):
    assert answer(of, "FAI01").outcome is outcome


@pytest.mark.parametrize(
    ("medium", "person", "outcome"),
    [
        (Medium.PHONE, None, Outcome.SATISFIED),
        (Medium.FACE_TO_FACE, None, Outcome.SATISFIED),
        (Medium.PHONE, False, Outcome.VIOLATED),
        (Medium.WEB_FORM, None, Outcome.UNKNOWN),
    ],
)
def test_a_live_medium_leads_to_a_person_unless_it_is_denied(medium, person, outcome):
    of = line(person, True, 0.2)
    live = attrs.evolve(of, channels=(attrs.evolve(of.channels[0], medium=medium),))
    assert answer(live, "FAI01").outcome is outcome


def test_a_rule_and_a_channel_are_told_apart():
    of = line(False, True, 0.2)
    (customers,), (asking,) = of.actors, of.requests
    barred = attrs.evolve(asking, rule=outsider(0.6).requests[0].rule)
    both = attrs.evolve(
        of, actors=(attrs.evolve(customers, segments=UNREGISTERED["segments"]),), requests=(barred,)
    )
    assert {f.reason for f in answers(both, "FAI01")} == {"barred", "dead-end"}
    for action in actions(both, "FAI01"):
        assert left(both, action) is None


def test_the_rule_lets_all_in_and_nothing_else_changes():
    of = outsider(0.6)
    (action,) = actions(of, "FAI01")
    changed = apply(of, action.changes)
    assert changed.requests == (attrs.evolve(of.requests[0], rule=changed.requests[0].rule),)
    assert changed.requests[0].rule.number == 1
    assert attrs.evolve(changed, requests=of.requests) == of


def test_the_channel_gets_a_person_and_nothing_else_changes():
    of = line(False, True, 0.2)
    (action,) = actions(of, "FAI01")
    changed = apply(of, action.changes)
    before = of.channels[0]
    assert changed.channels == (attrs.evolve(before, traits=attrs.evolve(before.traits, person=True)),)
    assert attrs.evolve(changed, channels=of.channels) == of
