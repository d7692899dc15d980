"""One party decides nearly everything in the encounter (EMP05)."""

import attrs
import pytest
from cases_empowerment import triad
from room_cases import actions, answer, left

from servicemodel.analyses.encounters import balance
from servicemodel.domain.change import apply
from servicemodel.domain.kinds import ActorKind
from servicemodel.domain.rule import Outcome, Severity
from servicemodel.domain.traits import Control


@pytest.mark.parametrize(
    ("shares", "expected"),
    [((0.8, 0.15, 0.05), 0.56), ((0.2, 0, 0.8), 0.46), ((1 / 3, 1 / 3, 1 / 3), 1), ((1, 0, 0), 0)],
)
def test_balance_is_the_entropy_of_the_shares(shares, expected):
    assert balance(Control(*shares)) == pytest.approx(expected, abs=0.005)
    assert 0 <= balance(Control(*shares)) <= 1


@pytest.mark.parametrize(
    ("shares", "form", "severity"),
    [
        ((0.8, 0.15, 0.05), "organisation", Severity.HIGH),
        ((0.15, 0.7, 0.15), "contact_person", Severity.MEDIUM),
        ((0.2, 0, 0.8), "customer", Severity.HIGH),
        ((0.5, 0.25, 0.25), "organisation", Severity.LOW),
        ((0.25, 0.25, 0.5), "customer", Severity.LOW),
    ],
)
def test_the_largest_share_names_the_form(shares, form, severity):
    finding = answer(triad(*shares), "EMP05")
    assert (finding.outcome, finding.reason, finding.severity) == (Outcome.VIOLATED, form, severity)
    assert finding.value.number == pytest.approx(1 - balance(Control(*shares)))
    assert finding.fact("customer_share").number == shares[2]


@pytest.mark.parametrize("shares", [(0.49, 0.26, 0.25), (0.4, 0.3, 0.3)])
def test_below_one_half_nobody_dominates(shares):
    assert answer(triad(*shares), "EMP05").outcome is Outcome.SATISFIED


def test_shares_are_looked_at_wherever_they_are_stated():
    assert answer(triad(0.8, 0.1, 0.1, kind=ActorKind.DEALER), "EMP05").outcome is Outcome.VIOLATED
    assert answer(triad(kind=ActorKind.CALL_CENTRE_AGENT), "EMP05").outcome is Outcome.UNKNOWN


@pytest.mark.parametrize("shares", [(0.8, 0.15, 0.05), (0.2, 0.6, 0.2), (0, 0, 1)])
def test_decisions_are_shared_at_this_contact_alone(shares):
    of = triad(*shares)
    (action,) = actions(of, "EMP05")
    changed = apply(of, action.changes)
    control = changed.actors[0].traits.control
    assert sum(attrs.astuple(control)) == pytest.approx(1)
    assert max(attrs.astuple(control)) == 0.4
    assert attrs.evolve(changed, actors=of.actors) == of
    assert left(of, action) is None
