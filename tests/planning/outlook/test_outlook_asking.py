"""Answers that would change the plan become questions, and come first."""

from businesses import business, price, remind, seen, situation_of, train

from servicemodel.analyses import find
from servicemodel.domain.text import Language
from servicemodel.planning.outlook.asking import weighed
from servicemodel.planning.questions import asked, in_order
from servicemodel.views.interview import wording


def test_the_most_valuable_answer_is_asked_for_first():
    made = business()
    outlook = seen([remind(cost=price(5000.0)), train(cost=price(10000.0))], made)
    questions = asked(find(situation_of(made)), made)
    ordered = weighed(questions, outlook, made)
    assert {question.blank for question in questions} <= {question.blank for question in ordered}
    first, *_ = ordered
    assert first.blank == outlook.answers[0].blank
    assert first.influence.worth == outlook.answers[0].worth > 0
    assert len({question.blank for question in ordered}) == len(ordered)
    assert {answer.blank for answer in outlook.answers} <= {question.blank for question in ordered}


def test_its_worth_is_told_in_both_languages():
    made = business()
    outlook = seen([remind(cost=price(5000.0)), train(cost=price(10000.0))], made)
    first, *_ = weighed((), outlook, made)
    assert "a year to the plan" in wording.effect(first, Language.EN, "USD")
    assert "对方案的年价值" in wording.effect(first, Language.ZH, "CNY")
    assert wording.sentence(first, made, {}, Language.EN)


def test_without_an_outlook_the_order_stays():
    made = business()
    questions = asked(find(situation_of(made)), made)
    assert weighed(questions, seen([]), made) == in_order(questions, made)
