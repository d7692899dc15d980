"""Evidence grade of an amount: the weakest among what it was computed from (core 3.3)."""

from collections.abc import Sequence

from servicemodel.domain.fact import Fact
from servicemodel.domain.ref import Ref
from servicemodel.domain.value import Grade, Value
from servicemodel.knowledge import Situation
from servicemodel.planning.worth.amount import Asked
from servicemodel.planning.worth.view import stated


def grade_of(situation: Situation, asked: Sequence[Asked]) -> Grade:
    """The weakest grade among ``asked``; assumed if there is nothing."""
    grades = [_grade(situation, one) for one in asked]
    return max(grades, key=lambda grade: grade.rank, default=Grade.ASSUMED)


def _grade(situation: Situation, asked: Asked) -> Grade:
    if isinstance(asked, Value):
        return asked.grade
    where, what = asked
    if isinstance(where, Ref):
        value = stated(situation.model, where, str(what))
        return value.grade if value else Grade.ASSUMED
    assert isinstance(what, Fact)
    belief = situation.beliefs[what]
    return belief.grades[belief.number[where]]
