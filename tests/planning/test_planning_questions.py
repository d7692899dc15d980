"""Where answers belong, whom to ask, and in which order."""

from itertools import groupby

import pytest
from attrs import evolve

from servicemodel import pipeline
from servicemodel.analyses import ROOMS
from servicemodel.domain.change import apply
from servicemodel.domain.model import Ref, Section
from servicemodel.domain.question import FIELDS, OBSERVERS, WORDS, AnswerKind, Blank
from servicemodel.domain.rule import Family, Outcome
from servicemodel.planning import questions as asking
from servicemodel.planning.question_table import TABLE
from servicemodel.reading.shape import ENTRIES


def walked(source):
    situation = pipeline.assess(pipeline.read(source))
    return situation, pipeline.find(situation)


def test_the_table_has_a_line_for_every_question_of_every_rule():
    """Rules about evidence ask for records, which no field of the model holds: they are not in the table."""
    rules = [room.RULE for room in ROOMS if room.RULE.family is not Family.EVIDENCE]
    assert len(rules) >= 57
    assert set(TABLE) == {f"{rule.id} {reason}" for rule in rules for reason in rule.questions}


def test_every_field_stands_in_the_form_of_the_model_file():
    for (section, field), kind in FIELDS.items():
        names = {info.alias or name for name, info in ENTRIES[section].model_fields.items()}
        assert field == OBSERVERS or field in names
        assert (field in WORDS) == (kind in {AnswerKind.WORD, AnswerKind.WORDS})


def test_rules_that_wait_for_the_same_answer_ask_it_once():
    situation, findings = walked("q-company")
    questions = asking.asked(findings, situation.model)
    (rules,) = [q for q in questions if q.id == "origins/policy.rule/observers"]
    assert rules.rules == ("ASY01", "ASY03", "ASY04", "ASY06", "SIL01")
    assert len({q.id for q in questions}) == len(questions)
    unknown = {f.id for f in findings if f.outcome is Outcome.UNKNOWN}
    assert {finding.id for q in questions for finding in q.findings} == unknown


def test_the_party_concerned_is_asked_and_no_customer_or_machine():
    situation, findings = walked("q-company")
    asked = {q.id: q.ask for q in asking.asked(findings, situation.model)}
    assert asked["requests/detail/recovery"] == Ref(Section.ACTORS, "web_desk")
    assert asked["origins/policy.rule/observers"] is not None
    sides = {situation.model.actor(ask.id).inside for ask in asked.values() if ask}
    assert sides == {True}


@pytest.mark.parametrize("source", ["q-company", "proactive"])
def test_groups_stand_together_and_the_weightiest_question_comes_first(source):
    situation, findings = walked(source)
    questions = pipeline.questions(situation, findings)
    groups = [ask for ask, _ in groupby(questions, key=lambda question: question.ask)]
    assert len(groups) == len(set(groups))
    weights = [
        [q.influence.findings if q.influence else 0 for q in group]
        for _, group in groupby(questions, key=lambda question: question.ask)
    ]
    assert all(group == sorted(group, reverse=True) for group in weights)
    firsts = [group[0] for group in weights]
    assert firsts == sorted(firsts, reverse=True)
    assert firsts[0] > 0


def test_walks_are_bounded_and_what_was_not_walked_says_so():
    situation, findings = walked("q-company")
    assert all(q.influence is None for q in pipeline.questions(situation, findings, most=0))
    asked = asking.asked(findings, situation.model)
    for most in (3, 10):
        tried = asking.tried(asked, situation, most)
        assert sum(len(trial.answers) for trial in tried) <= most
        computed = [q for q in pipeline.questions(situation, findings, most=most) if q.influence]
        assert {q.id for q in computed} == {trial.question.id for trial in tried}


def test_a_large_model_affords_fewer_walks():
    model = pipeline.read("q-company")
    assert asking.affordable(model) == asking.MOST_WALKS
    large = evolve(model, actors=model.actors * 100)
    assert 0 < asking.affordable(large) < asking.MOST_WALKS


def test_influence_is_the_difference_between_the_answers():
    situation, findings = walked("q-company")
    (question,) = [
        q for q in pipeline.questions(situation, findings) if q.id == "requests/exchange/authority"
    ]
    found = []
    for trial in asking.tried([question], situation, 10):
        for changes in trial.answers:
            changed = pipeline.assess(apply(situation.model, changes))
            found.append({f.id for f in pipeline.find(changed) if f.outcome is Outcome.VIOLATED})
    assert question.influence
    assert (question.influence.findings > 0) == (found[0] != found[1])


def test_a_key_that_means_no_field_is_no_blank():
    wrong = ("", "requests", "requests/noise", "requests/noise/nothing", "nowhere/x/y")
    assert [Blank.of(key) for key in wrong] == [None] * 5
    assert Blank.of("actors//PRO01:no-first-hand-source").kind is AnswerKind.NOTE
