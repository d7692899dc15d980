"""Every question of every room has a place for its answer."""

import pytest
from all_cases import UNKNOWN

from servicemodel import pipeline
from servicemodel.domain.question import AnswerKind, Blank
from servicemodel.domain.rule import Outcome
from servicemodel.planning.question_table import TABLE
from servicemodel.planning.whereabouts import blanks


@pytest.mark.parametrize("case", UNKNOWN, ids="-".join)
def test_every_question_has_a_place_for_its_answer(case):
    situation = pipeline.assess(UNKNOWN[case])
    open_ = [f for f in pipeline.find(situation) if f.outcome is Outcome.UNKNOWN]
    (finding, *_) = [f for f in open_ if (f.rule, f.reason) == case]
    found = blanks(finding, situation.model)
    notes = [blank for blank in found if blank.kind is AnswerKind.NOTE]
    assert found
    assert not notes or len(found) == 1
    for blank in found:
        assert Blank.of(blank.key) == blank
        fields = {ask.rpartition(".")[2] for ask in TABLE.get(" ".join(case), "").split()}
        assert blank.kind is AnswerKind.NOTE or blank.field in fields
