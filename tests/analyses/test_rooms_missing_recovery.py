"""A failure of service is not made good (PRO04)."""

import attrs
import pytest
from cases_proactivity import brought, rare, recovered
from room_cases import actions, answer, answers, left

from servicemodel.domain.change import apply
from servicemodel.domain.rule import Outcome, Severity


@pytest.mark.parametrize(
    ("count", "expected"),
    [
        (50, Severity.HIGH),
        (49, Severity.MEDIUM),
        (10, Severity.MEDIUM),
        (9, Severity.LOW),
        (1, Severity.LOW),
        (0.5, None),
    ],
)
def test_the_share_of_all_matters_sets_the_severity(count, expected):
    found = {f.elements[0].id: f for f in answers(rare(count), "PRO04")}
    assert found["noise"].severity is expected
    assert found["noise"].reason == ("not-made-good" if expected else "rare")
    assert found["price"].outcome is Outcome.SATISFIED


def test_matters_that_were_not_counted_weigh_fully():
    assert answer(recovered(False), "PRO04").value.number == 1


def test_nothing_said_is_a_question_and_no_accusation():
    assert answer(brought(), "PRO04").outcome is Outcome.UNKNOWN


def test_recovery_is_arranged_for_this_matter_alone():
    of = recovered(False)
    (action,) = actions(of, "PRO04")
    changed = apply(of, action.changes)
    assert changed.requests[0].traits.recovery is True
    assert attrs.evolve(changed, requests=of.requests) == of
    assert left(of, action) is None
