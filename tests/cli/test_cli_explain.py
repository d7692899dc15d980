"""What ``explain`` says: one rule, all rules with their state, and what was probably meant."""

import json

import pytest
from cli_driver import ROOT, obey
from jsonschema import Draft202012Validator

from servicemodel.analyses import ROOMS


def test_all_rules_are_listed_by_family_without_a_model(place, capsys):
    assert obey("explain") == 0
    out, err = capsys.readouterr()
    assert out.startswith("Information asymmetry\n  ASY01  One side knows")
    assert all(f"  {room.RULE.id}  {room.RULE.title.en}" in out for room in ROOMS)
    assert out.endswith(f"{len(ROOMS)} rules\n")
    assert "next: servicemodel explain LOP01" in err


def test_the_model_in_the_folder_gives_the_states(small, capsys):
    assert obey("explain") == 0
    out = capsys.readouterr().out
    assert "LOP01  violated 1" in out
    assert "EMP02  not applicable" in out
    assert obey("explain", "--lang", "zh") == 0
    assert "LOP01  违反 1" in capsys.readouterr().out


def test_a_model_may_be_named(place, capsys):
    assert obey("explain", "--model", "q-company") == 0
    assert "LOP01  violated 11" in capsys.readouterr().out


def test_rules_as_json_follow_the_schema(place, capsys):
    assert obey("schema", "catalogue") == 0
    schema = json.loads(capsys.readouterr().out)
    assert obey("explain", "--format", "json", "--model", "q-company") == 0
    document = json.loads(capsys.readouterr().out)
    Draft202012Validator(schema).validate(document)
    assert [rule["id"] for rule in document["rules"][:2]] == ["ASY01", "ASY02"]
    assert {rule["id"] for rule in document["rules"]} == {room.RULE.id for room in ROOMS}
    states = {rule["id"]: rule["state"] for rule in document["rules"]}
    assert states["LOP01"] == "violated"


def test_the_counts_are_those_of_check(place, capsys):
    assert obey("explain", "--format", "json", "--model", "dealer") == 0
    rules = json.loads(capsys.readouterr().out)["rules"]
    assert obey("check", "dealer", "--format", "json", "--fail-on", "never") == 0
    counts = json.loads(capsys.readouterr().out)["counts"]
    for outcome in ("violated", "unknown", "satisfied", "not_applicable"):
        assert sum(rule["counts"][outcome] for rule in rules) == counts[outcome]


def test_one_rule_as_json_without_a_model(place, capsys):
    assert obey("explain", "pure_relay", "--format", "json") == 0
    document = json.loads(capsys.readouterr().out)
    assert document["model"] is None
    assert [(rule["id"], rule["state"], rule["counts"]) for rule in document["rules"]] == [
        ("EMP03", None, None)
    ]


@pytest.mark.parametrize("side", ["wrong", "right"])
def test_the_example_is_a_model_that_can_be_checked(side, place, capsys):
    assert obey("explain", "lop01", "--example", side) == 0
    (place / "model.yaml").write_text(capsys.readouterr().out, encoding="utf-8")
    assert obey("check", "--select", "LOP01", "--fail-on", "info") == (1 if side == "wrong" else 0)


def test_what_can_be_done_with_a_finding_stands_in_the_explanation(place, capsys):
    assert obey("explain", "LOP01") == 0
    out = capsys.readouterr().out
    for name in ("How to measure:", "How to accept:", "Options and thresholds:"):
        assert f"\n{name}\n" in out
    assert 'servicemodel accept "LOP01@…@no-return" --reason' in out


@pytest.mark.parametrize("code", ["q-company", str(ROOT / "tests" / "models" / "small.yaml")])
def test_a_model_given_as_a_code_is_told_what_it_is(code, place, capsys):
    assert obey("explain", code) == 2
    err = capsys.readouterr().err
    assert f"'{code}' is a model, not a rule" in err
    assert f"servicemodel explain --model {code}" in err


@pytest.mark.parametrize(
    ("code", "hint"),
    [
        ("lop0l", "did you mean 'LOP01'"),
        ("unanswered_handof", "did you mean 'unanswered_handoff'?"),
        ("%", "all rules"),
    ],
)
def test_an_unknown_code_gets_three_guesses_at_most(code, hint, place, capsys):
    assert obey("explain", code) == 2
    err = capsys.readouterr().err
    assert hint in err
    assert "servicemodel explain" in err
    assert err.count(",") <= 2


def test_a_mistake_in_the_folder_does_not_hinder_an_explanation(place, capsys):
    (place / "model.yaml").write_text("servicemodel: 1\nactors: 3\n", encoding="utf-8")
    (place / "rules").mkdir()
    (place / "rules" / "broken.yaml").write_text("a: [", encoding="utf-8")
    assert obey("explain", "LOP01") == obey("explain", "FIL10") == obey("explain", "ACC01") == 0
    assert obey("explain") == 2
