"""A figure rests on too few cases (EVI04)."""

import attrs
import pytest
from cases_evidence import PAIR, WEEKS, counted, fed
from room_cases import actions, answer

from servicemodel.domain.change import apply
from servicemodel.domain.measurement import Period
from servicemodel.domain.rule import Outcome, Severity
from servicemodel.domain.value import Grade


@pytest.mark.parametrize(
    ("trials", "outcome", "severity"),
    [
        (6, Outcome.VIOLATED, Severity.MEDIUM),
        (7, Outcome.VIOLATED, Severity.LOW),
        (29, Outcome.VIOLATED, Severity.LOW),
        (30, Outcome.SATISFIED, None),
    ],
)
def test_thirty_cases_are_enough(trials, outcome, severity):
    finding = answer(fed("coverage", counted("closed_loop", PAIR, trials // 2, trials)), "EVI04")
    assert (finding.outcome, finding.severity) == (outcome, severity)


def test_a_wide_interval_is_too_few_as_well():
    figure = counted("closed_loop", PAIR, 50, 100)
    wide = attrs.evolve(figure, value=attrs.evolve(figure.value, low=0.3, high=0.61))
    assert answer(fed("coverage", wide), "EVI04").outcome is Outcome.VIOLATED


@pytest.mark.parametrize(
    ("last", "outcome"), [("2024-01-28", Outcome.UNKNOWN), ("2024-01-29", Outcome.SATISFIED)]
)
def test_four_weeks_stand_for_the_year(last, outcome):
    figure = counted("closed_loop", PAIR, 50, 100, Period(WEEKS.first, last))
    assert answer(fed("coverage", figure), "EVI04").outcome is outcome


def test_the_earlier_number_stands_until_there_is_more():
    of = fed("coverage", counted("closed_loop", PAIR, 5, 10))
    (action,) = actions(of, "EVI04")
    coverage = apply(of, action.changes).flow("tell").fidelity.coverage
    assert (coverage.number, coverage.grade) == (0.9, Grade.DECLARED)
