"""A flow of the model leaves no trace in the records (EVI03)."""

from cases_evidence import handed, logged
from room_cases import actions, answer

from servicemodel.domain.change import apply
from servicemodel.domain.rule import Outcome, Severity

APART = handed(("front", "customers", 50), ("tech", "customers", 50))


def test_both_parties_are_there_and_nothing_between_them():
    finding = answer(logged(APART, bound=("ask",)), "EVI03")
    assert (finding.outcome, finding.severity) == (Outcome.VIOLATED, Severity.LOW)


def test_a_hand_over_the_other_way_round_is_a_trace():
    seen = (*APART, *handed(("tech", "front", 5)))
    assert answer(logged(seen, bound=("ask",)), "EVI03").outcome is Outcome.SATISFIED


def test_a_vanishing_share_is_silence():
    seen = (*handed(("front", "customers", 50_000), ("tech", "customers", 50_000), ("front", "tech", 5)),)
    assert answer(logged(seen, bound=("ask",)), "EVI03").outcome is Outcome.VIOLATED


def test_the_party_that_is_missing_is_named():
    finding = answer(logged(handed(("front", "customers", 50)), bound=("ask",)), "EVI03")
    assert (finding.outcome, finding.fact("missing").id) == (Outcome.UNKNOWN, "tech")


def test_taking_the_flow_out_leaves_its_answer_without_a_question():
    of = logged(APART, bound=("ask",))
    (action,) = actions(of, "EVI03")
    after = apply(of, action.changes)
    assert [f.id for f in after.flows] == ["tell"]
    assert after.flow("tell").closes is None
