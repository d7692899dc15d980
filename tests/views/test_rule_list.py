"""The list of rules: by family, with the weightiest answer as the state."""

import pytest
from jsonschema import Draft202012Validator

from servicemodel import pipeline
from servicemodel.analyses import ROOMS
from servicemodel.domain.finding import Finding
from servicemodel.domain.rule import Family, Outcome
from servicemodel.domain.text import Language
from servicemodel.views.rule_list import listed, rules_document, rules_schema, rules_text

RULES = [room.RULE for room in ROOMS]
LOP01 = next(rule for rule in RULES if rule.id == "LOP01")


def told(*outcomes):
    return [Finding("LOP01", outcome, (), "reason") for outcome in outcomes]


@pytest.mark.parametrize(
    ("outcomes", "state"),
    [
        (list(Outcome), Outcome.VIOLATED),
        ([Outcome.SATISFIED, Outcome.UNKNOWN], Outcome.UNKNOWN),
        ([Outcome.NOT_APPLICABLE, Outcome.SATISFIED], Outcome.SATISFIED),
        ([Outcome.NOT_APPLICABLE], Outcome.NOT_APPLICABLE),
        ([], None),
    ],
)
def test_one_violation_is_the_state_then_one_question(outcomes, state):
    (each,) = listed([LOP01], told(*outcomes))
    assert each.state is state
    assert sum(each.counts.values()) == len(outcomes)


def test_rules_stand_by_family_and_id():
    ids = [each.rule.id for each in listed(reversed(RULES), None)]
    families = list(dict.fromkeys(id[:3] for id in ids))
    assert families == [family.value for family in Family if family.value in families]
    assert sorted(ids) == sorted(rule.id for rule in RULES)


@pytest.mark.parametrize("language", Language)
def test_without_a_model_no_state_is_claimed(language):
    text = rules_text(listed(RULES, None), language)
    for rule in RULES:
        assert f"  {rule.id}  {rule.title.to(language)}" in text
    assert str(len(RULES)) in text.splitlines()[-1]
    assert not any(word in text.splitlines()[-1] for word in ("violated", "违反"))


def test_states_and_totals_in_words():
    findings = told(Outcome.VIOLATED, Outcome.VIOLATED, Outcome.SATISFIED)
    en = rules_text(listed([LOP01], findings), Language.EN)
    assert en == (
        "Open loops\n"
        "  LOP01  violated 2  A question is passed on, and nobody answers (unanswered_handoff)\n\n"
        "1 rule: violated 1"
    )
    zh = rules_text(listed([LOP01], findings), Language.ZH)
    assert "违反 2  问题转了出去，却没有人答复（unanswered_handoff）" in zh


def test_the_document_follows_its_schema_with_and_without_a_model():
    schema = rules_schema()
    Draft202012Validator.check_schema(schema)
    model = pipeline.read("dealer")
    findings = pipeline.find(pipeline.assess(model))
    for document in (
        rules_document(listed(RULES, None), None),
        rules_document(listed(RULES, findings), model),
        rules_document(listed(RULES, findings), pipeline.read("q-company")),
    ):
        Draft202012Validator(schema).validate(document)
        assert len(document["rules"]) == len(RULES)
    assert document["model"]["path"] == "q-company"
