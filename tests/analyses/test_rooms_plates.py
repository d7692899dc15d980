"""What every room has in common: its plate, its docstring, its four outcomes, its remedies."""

import re

import pytest
from all_cases import NOT_APPLICABLE, SATISFIED, UNKNOWN, VIOLATED
from room_cases import actions, answer, left, placeholders

from servicemodel.analyses import ROOMS
from servicemodel.domain.change import Put, Remove, apply
from servicemodel.domain.flow import Flow
from servicemodel.domain.rule import Outcome, Severity
from servicemodel.domain.text import Language

PLATES = {room.RULE.id: room.RULE for room in ROOMS}
BY_OUTCOME = {
    Outcome.VIOLATED: VIOLATED,
    Outcome.SATISFIED: SATISFIED,
    Outcome.NOT_APPLICABLE: NOT_APPLICABLE,
    Outcome.UNKNOWN: UNKNOWN,
}
CASES = tuple((outcome, *key) for outcome, cases in BY_OUTCOME.items() for key in cases)
HEADS = (
    ("Looks at:", "考察对象："),
    ("Found when:", "何时成立："),
    ("Degree:", "程度："),
    ("Unknown when:", "何时无法判断："),
    ("False alarm:", "误报："),
    ("Source:", "出处："),
)
CHINESE = re.compile(r"[一-鿿]")
HALF_WIDTH = re.compile(r"[一-鿿][,.:;?!]|[,:;?!](?=[一-鿿])")


def texts(rule):
    """Every text on a plate."""
    return (
        rule.title,
        rule.right,
        rule.remedy,
        rule.severity.text,
        *rule.messages.values(),
        *rule.questions.values(),
    )


def action_texts(action):
    """Every text of an action."""
    return (action.title, *action.costs, *action.side_effects)


@pytest.mark.parametrize(("outcome", "rule", "reason"), CASES)
def test_every_room_gives_each_of_its_answers(outcome, rule, reason):
    finding = answer(BY_OUTCOME[outcome][rule, reason], rule)
    assert (finding.outcome, finding.reason) == (outcome, reason)
    assert (finding.severity is not None) == (outcome is Outcome.VIOLATED)


@pytest.mark.parametrize("outcome", Outcome)
def test_every_room_gives_all_four_outcomes(outcome):
    assert {rule for rule, _ in BY_OUTCOME[outcome]} == set(PLATES)


def test_every_message_and_question_on_a_plate_has_its_case():
    assert set(VIOLATED) == {(id, reason) for id, rule in PLATES.items() for reason in rule.messages}
    assert set(UNKNOWN) == {(id, reason) for id, rule in PLATES.items() for reason in rule.questions}


@pytest.mark.parametrize(("rule", "reason"), VIOLATED)
def test_every_message_can_be_filled(rule, reason):
    facts = dict(answer(VIOLATED[rule, reason], rule).facts)
    message = PLATES[rule].messages[reason]
    assert placeholders(message.en) == placeholders(message.zh) <= set(facts)
    assert all(facts[name] != () for name in placeholders(message.en))


@pytest.mark.parametrize(("rule", "reason"), UNKNOWN)
def test_every_question_can_be_filled(rule, reason):
    question = PLATES[rule].questions[reason]
    assert (
        placeholders(question.en)
        == placeholders(question.zh)
        <= set(dict(answer(UNKNOWN[rule, reason], rule).facts))
    )
    assert question.en.endswith(("?", "Nothing leads back.")) or "?" in question.en
    assert "？" in question.zh


@pytest.mark.parametrize(("rule", "reason"), VIOLATED)
def test_a_remedy_is_an_edit_of_the_model_that_tells_what_it_costs(rule, reason):
    of = VIOLATED[rule, reason]
    found = answer(of, rule)
    offered = actions(of, rule)
    assert offered
    for action in offered:
        assert action.finding == found.id
        assert action.id.startswith(f"{found.id}#")
        assert action.changes
        assert all(isinstance(change, Put | Remove) for change in action.changes)
        assert action.costs
        assert action.side_effects
        assert action.seeds
        for text in action_texts(action):
            assert placeholders(text.en) == placeholders(text.zh) <= set(dict(action.facts))
            assert CHINESE.search(text.zh)
            assert not HALF_WIDTH.search(text.zh)


@pytest.mark.parametrize(("rule", "reason"), VIOLATED)
def test_a_remedy_walked_up_again_mends_what_it_was_found_for(rule, reason):
    of = VIOLATED[rule, reason]
    before = answer(of, rule).value
    for action in actions(of, rule):
        after = left(of, action)
        assert after is None or after < before.number
        assert apply(of, action.changes) != of


@pytest.mark.parametrize(("rule", "reason"), VIOLATED)
def test_a_remedy_assumes_and_says_so(rule, reason):
    of = VIOLATED[rule, reason]
    for action in actions(of, rule):
        for change in action.changes:
            element = getattr(change, "element", None)
            if isinstance(element, Flow) and of.find(change.ref) is None:
                numbers = (element.fidelity.coverage, element.fidelity.accuracy, element.fidelity.delay.days)
                assert {number.grade.value for number in numbers} == {"assumed"}
                assert all(number.source for number in numbers)


@pytest.mark.parametrize("room", ROOMS, ids=lambda room: room.RULE.name)
def test_a_plate_is_whole_in_both_languages(room):
    rule = room.RULE
    assert rule.name == room.__name__.rpartition(".")[2]
    assert re.fullmatch(rf"{rule.family.value}\d\d", rule.id)
    assert rule.messages
    assert rule.questions
    assert rule.sources
    assert rule.seeds
    assert len(set(rule.seeds)) == len(rule.seeds)
    for text in texts(rule):
        assert all(text.to(language).strip() for language in Language)
        assert CHINESE.search(text.zh)
        assert not CHINESE.search(text.en)
        assert not HALF_WIDTH.search(text.zh)
        assert placeholders(text.en) == placeholders(text.zh)


def test_plates_cannot_be_mixed_up():
    assert len(PLATES) == len(ROOMS)
    for what in (lambda r: r.name, lambda r: r.title.en, lambda r: r.title.zh, lambda r: r.right.en):
        assert len({what(rule) for rule in PLATES.values()}) == len(ROOMS)
    assert all(rule.title != rule.right for rule in PLATES.values())


@pytest.mark.parametrize("room", ROOMS, ids=lambda room: room.RULE.name)
def test_a_room_says_what_it_does_in_both_languages(room):
    lines = room.__doc__.splitlines()
    assert lines[0].endswith(".")
    assert lines[1] == ""
    heads = [mark for pair in HEADS for mark in pair]
    found = [(line, mark) for line in lines for mark in heads if line.startswith(mark)]
    assert [mark for _, mark in found] == heads
    for line, mark in found:
        said = line.removeprefix(mark).strip()
        assert said
        assert bool(CHINESE.search(said)) == mark.endswith("：")
        assert not HALF_WIDTH.search(said)


@pytest.mark.parametrize("room", ROOMS, ids=lambda room: room.RULE.name)
def test_every_option_is_explained_and_a_share(room):
    options = room.Options()
    names = [attribute.name for attribute in room.Options.__attrs_attrs__]
    assert names
    assert all(0 < getattr(options, name) < 1 for name in names)
    assert room.Options.__doc__


def test_severities_of_every_room_are_told_in_words():
    for rule in PLATES.values():
        assert any(severity.value in rule.severity.text.en.lower() for severity in Severity)
        assert any(word in rule.severity.text.zh for word in "高中低")
    assert {answer(VIOLATED[key], key[0]).severity for key in VIOLATED} == set(Severity)
