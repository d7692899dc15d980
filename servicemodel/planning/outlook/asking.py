"""Questions in the light of an outlook: the answers that would most change the plan come first (core 2.2)."""

from collections.abc import Sequence

from attrs import evolve

from servicemodel.domain.model import ServiceModel
from servicemodel.domain.outlook import Information, Outlook
from servicemodel.domain.question import Influence, Question
from servicemodel.planning.questions import in_order
from servicemodel.planning.whereabouts import whom


def weighed(questions: Sequence[Question], outlook: Outlook, model: ServiceModel) -> tuple[Question, ...]:
    """``questions`` in order, with those whose answers would change the plan, asked already or not."""
    told = {answer.blank: answer for answer in outlook.answers}
    asked = {question.blank: question for question in questions}
    new = [
        Question(blank, whom(blank, model), (), told[blank].number.value)
        for blank in told
        if blank not in asked
    ]
    both = [_worth(question, told.get(question.blank)) for question in (*questions, *new)]
    return in_order(both, model)


def _worth(question: Question, answer: Information | None) -> Question:
    if answer is None:
        return question
    known = question.influence or Influence(0, 0.0)
    return evolve(question, influence=evolve(known, worth=answer.worth))
