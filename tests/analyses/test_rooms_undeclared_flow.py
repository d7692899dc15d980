"""Matters are handed over where the model knows no flow (EVI02)."""

import pytest
from cases_evidence import ASK, TELL, handed, logged
from room_cases import actions, answer, answers

from servicemodel.domain.change import apply
from servicemodel.domain.rule import Outcome


def test_the_share_of_all_hand_overs_is_the_degree():
    found = answers(logged(handed(("tech", "front", 60), ("front", "tech", 140)), (ASK,)), "EVI02")
    (violated,) = (f for f in found if f.outcome is Outcome.VIOLATED)
    assert violated.value.number == pytest.approx(0.3)
    assert violated.fact("cases").number == 60


@pytest.mark.parametrize(("cases", "outcome"), [(29, Outcome.SATISFIED), (30, Outcome.VIOLATED)])
def test_a_few_hand_overs_are_no_way(cases, outcome):
    assert answer(logged(handed(("tech", "front", cases)), (ASK,)), "EVI02").outcome is outcome


def test_teams_that_are_no_party_of_the_model_are_left_alone():
    found = answers(logged(handed(("Team 7", "front", 500))), "EVI02")
    assert [f.outcome for f in found] == [Outcome.NOT_APPLICABLE]


def test_the_flow_that_is_drawn_goes_the_recorded_way():
    of = logged(handed(("tech", "front", 60)), (ASK,))
    (action,) = actions(of, "EVI02")
    (new,) = (f for f in apply(of, action.changes).flows if f not in of.flows)
    assert (new.sender, new.receiver) == (TELL.sender, TELL.receiver)
