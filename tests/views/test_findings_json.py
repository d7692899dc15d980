import json

import pytest
from dossiers import dossier_of, hostile, q_company
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from servicemodel import pipeline
from servicemodel.domain.rule import Outcome
from servicemodel.views.dossier import Dossier
from servicemodel.views.findings_json import as_json, findings_document, rounded
from servicemodel.views.findings_schema import findings_schema


@pytest.mark.parametrize("dossier", [q_company, hostile, lambda: dossier_of(pipeline.read("proactive"))])
def test_the_envelope_keeps_its_schema(dossier):
    document = json.loads(as_json(findings_document(dossier())))
    Draft202012Validator(findings_schema()).validate(document)
    assert document["findings"] or document["knowledge"]


def test_the_schema_is_a_schema_and_describes_every_key_of_the_envelope():
    schema = findings_schema()
    Draft202012Validator.check_schema(schema)
    document = findings_document(q_company())
    assert set(schema["properties"]) == set(document)
    row = document["knowledge"][0]
    assert set(schema["properties"]["knowledge"]["items"]["properties"]) == set(row)


@pytest.mark.parametrize("key", ["findings", "knowledge", "counts", "index", "schema"])
def test_the_schema_refuses_an_envelope_without_a_key(key):
    document = json.loads(as_json(findings_document(q_company())))
    del document[key]
    assert not Draft202012Validator(findings_schema()).is_valid(document)


def test_the_same_model_gives_the_same_bytes():
    first = as_json(findings_document(dossier_of(pipeline.read("q-company"))))
    assert first == as_json(findings_document(q_company()))
    assert first.endswith("}\n")


def test_the_order_of_findings_and_rows_does_not_matter():
    dossier = q_company()
    turned = Dossier(dossier.situation, dossier.findings[::-1], dossier.plan, dossier.rules)
    assert as_json(findings_document(turned)) == as_json(findings_document(dossier))


def test_findings_point_at_their_place_and_at_their_actions():
    dossier = q_company()
    document = findings_document(dossier)
    assert [f["id"] for f in document["findings"]] == [f.id for f in dossier.violations]
    ids = {action["id"] for action in document["actions"]}
    for finding in document["findings"]:
        assert set(finding["actions"]) <= ids
        assert any(place["line"] for place in finding["where"])
        assert set(finding["message"]) == {"en", "zh"}
    assert all(set(entry["question"]) == {"en", "zh"} for entry in document["unknown"])
    assert document["counts"]["violated"] == len(document["findings"])
    assert document["counts"]["unknown"] == len(document["unknown"]) == dossier.count(Outcome.UNKNOWN)


def test_knowledge_has_one_row_for_each_actor_and_fact():
    dossier = q_company()
    rows = findings_document(dossier)["knowledge"]
    assert len(rows) == len(dossier.situation.rows)
    keys = [(row["actor"], row["topic"], row["about"]) for row in rows]
    assert keys == sorted(set(keys))
    for row in rows:
        assert row["K"] + row["W"] + row["U"] == pytest.approx(1)


def test_actions_carry_their_edit_and_their_computed_effect():
    for action in findings_document(q_company())["actions"]:
        assert action["changes"]
        assert all(change["element"]["id"] == change["id"] for change in action["changes"])
        assert action["effect"] is not None


def test_without_effects_the_effect_is_null():
    dossier = q_company()
    bare = Dossier(
        dossier.situation, dossier.findings, type(dossier.plan)(dossier.plan.actions, ()), dossier.rules
    )
    document = json.loads(as_json(findings_document(bare)))
    assert {action["effect"] for action in document["actions"]} == {None}
    Draft202012Validator(findings_schema()).validate(document)


@given(st.floats())
def test_floats_have_six_digits_and_stay_valid_json(number):
    text = json.dumps(rounded({"n": [number]}), allow_nan=False)
    assert "-0.0" not in text.split("e")[0] or json.loads(text)["n"][0] != 0
    value = json.loads(text)["n"][0]
    assert value is None or value == round(number, 6)


def test_chinese_is_readable_in_the_file():
    assert "客户" in as_json(findings_document(q_company()))
