"""The model says one thing of an answering flow, and the log another (EVI05)."""

import attrs
import pytest
from builders import share
from cases_evidence import ASK, BACK, PAIR, TELL, counted, fed, logged
from room_cases import actions, answer

from servicemodel.domain.change import apply
from servicemodel.domain.rule import Outcome, Severity
from servicemodel.domain.value import Grade


@pytest.mark.parametrize(
    ("successes", "expected"),
    [(100, None), (80, None), (79, Severity.LOW), (75, Severity.MEDIUM), (60, Severity.HIGH)],
)
def test_the_difference_sets_the_severity(successes, expected):
    assert answer(logged([counted("closed_loop", PAIR, successes, 100)]), "EVI05").severity is expected


def test_the_log_may_also_show_more_than_was_declared():
    half = attrs.evolve(TELL, fidelity=attrs.evolve(TELL.fidelity, coverage=share(0.5)))
    found = answer(logged([counted("closed_loop", PAIR, 100, 100)], (ASK, half)), "EVI05")
    assert found.outcome is Outcome.VIOLATED
    assert (found.fact("declared").number, found.fact("counted").number) == (0.5, 1.0)


def test_only_the_hand_over_that_is_answered_counts():
    found = answer(logged([counted("closed_loop", BACK, 10, 100)]), "EVI05")
    assert found.outcome is Outcome.NOT_APPLICABLE


def test_a_bound_number_is_the_matter_of_another_rule():
    found = answer(fed("coverage", counted("closed_loop", PAIR, 10, 100)), "EVI05")
    assert found.outcome is Outcome.NOT_APPLICABLE


def test_the_figure_of_the_log_takes_the_place_of_the_claim():
    of = logged([counted("closed_loop", PAIR, 40, 100)])
    (action,) = actions(of, "EVI05")
    coverage = apply(of, action.changes).flow("tell").fidelity.coverage
    assert (coverage.number, coverage.grade) == (0.4, Grade.MEASURED)
