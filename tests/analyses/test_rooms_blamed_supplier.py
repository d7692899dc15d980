"""Suppliers are ranked by bare numbers of failures, so the largest looks worst (SUP03)."""

import attrs
import pytest
from cases_suppliers import count, ranked, stated
from room_cases import actions, answer, left

from servicemodel.domain.action import Beneficiary
from servicemodel.domain.change import apply
from servicemodel.domain.rule import Outcome, Severity
from servicemodel.domain.traits import RankingBasis
from servicemodel.domain.value import Grade

FAILURES, RATE = RankingBasis.FAILURES, RankingBasis.RATE


@pytest.mark.parametrize(
    ("small", "expected"),
    [
        (0, Severity.HIGH),
        (300, Severity.HIGH),
        (301, Severity.MEDIUM),
        (600, Severity.MEDIUM),
        (601, Severity.LOW),
        (800, Severity.LOW),
        (801, None),
        (1000, None),
    ],
)
def test_the_difference_in_use_sets_the_severity(small, expected):
    finding = answer(ranked(FAILURES, 1000, small), "SUP03")
    assert finding.severity is expected
    if expected:
        assert finding.value.number == pytest.approx(1 - small / 1000)
        assert (finding.id_of("supplier"), finding.id_of("other")) == ("big", "small")


def test_whoever_has_most_in_use_is_the_one_blamed():
    finding = answer(ranked(FAILURES, 10, 1000), "SUP03")
    assert (finding.id_of("supplier"), finding.id_of("other")) == ("small", "big")


def test_suppliers_without_anything_in_use_are_alike():
    assert answer(ranked(FAILURES, 0, 0), "SUP03").reason == "alike"


def test_only_the_missing_numbers_are_asked_for():
    finding = answer(ranked(FAILURES, None, 1000), "SUP03")
    assert [ref.id for ref in finding.fact("suppliers")] == ["big"]
    assert finding.severity is None


def test_a_ranking_nobody_described_is_a_question_and_no_accusation():
    of = stated(ranked(RATE, 10, 1000), small={"ranked_by": None})
    finding = answer(of, "SUP03")
    assert (finding.outcome, finding.reason) == (Outcome.UNKNOWN, "ranking-not-stated")


def test_one_bare_count_spoils_the_ranking():
    of = stated(ranked(RATE, 10, 1000), small={"ranked_by": FAILURES})
    assert answer(of, "SUP03").outcome is Outcome.VIOLATED


def test_the_weakest_grade_is_told():
    of = stated(ranked(FAILURES, 1000, 10), small={"exposure": count(10, Grade.DECLARED)})
    assert answer(of, "SUP03").value.grade is Grade.DECLARED


def test_all_are_ranked_by_rate_and_nothing_else_changes():
    of = ranked(FAILURES, 1000, 10)
    (action,) = actions(of, "SUP03")
    after = apply(of, action.changes)
    assert {a.traits.ranked_by for a in after.actors} == {None, RATE}
    assert stated(after, big={"ranked_by": FAILURES}, small={"ranked_by": FAILURES}) == of
    assert left(of, action) is None
    assert answer(after, "SUP03").reason == "ranked-by-rate"
    assert action.beneficiary is Beneficiary.SUPPLIER


def test_who_is_ranked_by_rate_already_is_left_alone():
    of = stated(ranked(FAILURES, 1000, 10), small={"ranked_by": RATE})
    (action,) = actions(of, "SUP03")
    assert [change.element.id for change in action.changes] == ["big"]
    assert attrs.evolve(apply(of, action.changes), actors=of.actors) == of
