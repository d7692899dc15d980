import json

import pytest
from dossiers import hostile, q_company

from servicemodel.domain.text import Language
from servicemodel.views.dossier import Dossier
from servicemodel.views.sarif import sarif_document, uri


@pytest.fixture(params=[q_company, hostile])
def run(request):
    document = sarif_document(request.param(), Language.EN)
    assert document["version"] == "2.1.0"
    assert json.loads(json.dumps(document)) == document
    return document["runs"][0]


def test_every_rule_is_declared_even_when_it_is_silent():
    dossier = q_company()
    silent = Dossier(dossier.situation, (), dossier.plan, dossier.rules)
    run = sarif_document(silent, Language.EN)["runs"][0]
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == sorted(dossier.rules)
    assert run["results"] == []


def test_results_point_at_their_rule_and_keep_their_identity(run):
    rules = run["tool"]["driver"]["rules"]
    prints = [result["partialFingerprints"]["servicemodelFinding/v1"] for result in run["results"]]
    assert len(prints) == len(set(prints)) > 0
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]


def test_a_question_is_open_and_no_failure(run):
    kinds = {(result["kind"], result["level"] == "none") for result in run["results"]}
    assert kinds == {("fail", False), ("open", True)}
    assert {r["level"] for r in run["results"]} <= {"error", "warning", "note", "none"}


def test_columns_count_characters_and_places_are_those_of_the_file():
    run = sarif_document(q_company(), Language.EN)["runs"][0]
    assert run["columnKind"] == "unicodeCodePoints"
    places = q_company().model.places
    lines = {place.line for place in places.values()}
    for result in run["results"]:
        for location in result["locations"]:
            if "physicalLocation" in location:
                region = location["physicalLocation"]["region"]
                assert region["startLine"] in lines
                assert region["startColumn"] >= 1


def test_messages_speak_the_language_asked_for():
    english = sarif_document(q_company(), Language.EN)["runs"][0]
    chinese = sarif_document(q_company(), Language.ZH)["runs"][0]
    assert english["language"] == "en-US"
    assert chinese["language"] == "zh-CN"
    for one, other in zip(english["results"], chinese["results"], strict=True):
        assert one["message"] != other["message"]


def test_paths_become_uri_references():
    assert uri("my model.yaml") == "my%20model.yaml"
    assert uri("模型/a.yaml") == "%E6%A8%A1%E5%9E%8B/a.yaml"
    assert uri("/srv/a.yaml") == "file:///srv/a.yaml"
