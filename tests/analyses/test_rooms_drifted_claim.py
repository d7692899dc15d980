"""What somebody claimed is better than what the records show (EVI01)."""

import attrs
import pytest
from cases_evidence import ASK, PAIR, TELL, amount, counted, fed, worse
from room_cases import actions, answer

from servicemodel.domain.change import apply
from servicemodel.domain.flow import Fidelity
from servicemodel.domain.rule import Outcome, Severity
from servicemodel.domain.value import Grade, Unit


@pytest.mark.parametrize(
    ("successes", "expected"),
    [(90, None), (81, None), (79, Severity.LOW), (75, Severity.MEDIUM), (60, Severity.HIGH)],
)
def test_the_difference_of_the_shares_sets_the_severity(successes, expected):
    # Declared is .9; the interval of the figure reaches a tenth to each side.
    assert answer(fed("coverage", counted("closed_loop", PAIR, successes, 100)), "EVI01").severity is expected


def test_a_figure_better_than_the_claim_is_no_wrong():
    assert (
        answer(fed("coverage", counted("closed_loop", PAIR, 100, 100)), "EVI01").outcome is Outcome.SATISFIED
    )
    quick = fed("delay", amount("handoff_delay", PAIR, 0.2, Unit.DAYS))
    assert answer(quick, "EVI01").outcome is Outcome.SATISFIED


def test_a_longer_time_counts_by_the_part_that_was_not_claimed():
    finding = answer(fed("delay", amount("handoff_delay", PAIR, 4.0, Unit.DAYS)), "EVI01")
    assert finding.value.number == pytest.approx(0.75)
    assert (finding.fact("claimed").number, finding.fact("counted").number) == (1.0, 4.0)


def test_a_default_of_the_reader_is_no_claim():
    usual = Fidelity(*(attrs.evolve(TELL.fidelity.coverage, grade=Grade.ASSUMED),) * 2, TELL.fidelity.delay)
    figure = counted("closed_loop", PAIR, 40, 100)
    assert answer(fed("coverage", figure), "EVI01").outcome is Outcome.VIOLATED
    by_default = fed("coverage", figure, (ASK, attrs.evolve(TELL, fidelity=usual)))
    assert answer(by_default, "EVI01").outcome is Outcome.NOT_APPLICABLE


def test_keeping_the_claim_changes_that_number_alone():
    of = fed("accuracy", worse("accuracy"))
    (action,) = actions(of, "EVI01")
    now = apply(of, action.changes).flow("tell").fidelity
    assert (now.accuracy.number, now.accuracy.grade) == (0.9, Grade.ASSUMED)
    assert now.coverage == of.flow("tell").fidelity.coverage
