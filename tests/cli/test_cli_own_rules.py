"""Rules of the client's own at the front door: the recipe as written, both kinds, what goes wrong."""

import json

import pytest
from cli_driver import obey
from own_rule_recipe import BLOCKS, PAGES, SAID, SETTINGS, YAML, written

from servicemodel import pipeline
from servicemodel.cli import own_rooms
from servicemodel.domain.text import Language
from servicemodel.views.fact_table import with_tables


def findings(capsys, *arguments):
    """Findings and open questions of ``check --format json`` by rule id."""
    obey("check", *arguments, "--format", "json")
    document = json.loads(capsys.readouterr().out)
    return {each["rule"]: each for each in (*document["findings"], *document["unknown"])}, document


def test_the_recipe_finds_what_it_says(recipe, capsys):
    assert obey("check", recipe, "--select", "OWN") == 0
    told = capsys.readouterr().out
    assert SAID in told
    assert "Front office waits 2 days for" in told
    assert obey("check", recipe, "--select", "OWN", "--lang", "zh") == 0
    assert BLOCKS[Language.ZH][1] in capsys.readouterr().out


def test_both_pages_hold_the_same_examples():
    english, chinese = ([block for block in BLOCKS[each] if "OWN01 " not in block] for each in Language)
    assert english == chinese
    assert len(english) == 4


@pytest.mark.parametrize("language", Language)
def test_the_tables_of_facts_are_those_of_the_program(language):
    assert with_tables(PAGES[language], language) == PAGES[language]


def test_a_room_of_a_package_beside_a_rule_without_code(recipe, package, capsys):
    package()
    found, document = findings(capsys, recipe)
    assert found["OWN50"]["message"]["en"].endswith("carries 80 % only.")
    assert found["OWN50"]["message"]["zh"].endswith("仅覆盖80%。")
    assert found["OWN01"]["severity"] == "medium"
    (action,) = [each for each in document["actions"] if each["finding"] == found["OWN50"]["id"]]
    assert action["title"]["en"].startswith("Answer ")
    assert {"OWN01", "OWN50", "ASY01"} <= set(found)


def test_the_effect_of_a_remedy_of_a_package_is_worked_through(recipe, package):
    package()
    own = own_rooms.own_rooms(str(recipe))
    situation = pipeline.assess(pipeline.read(str(recipe)))
    findings = pipeline.find(situation, ("OWN",), own=own)
    plan = pipeline.plan(situation, findings, own=own)
    (action,) = plan.actions
    assert "OWN50@tell_front@thin" in plan.effect(action.id).vanished
    assert plan.effect(action.id).shifts


def test_all_documents_know_the_rules(recipe, package, capsys):
    package()
    assert obey("check", recipe, "--format", "sarif", "--fail-on", "never") == 0
    run = json.loads(capsys.readouterr().out)["runs"][0]
    assert {"OWN01", "OWN50"} <= {rule["id"] for rule in run["tool"]["driver"]["rules"]}
    assert {"OWN01", "OWN50"} <= {result["ruleId"] for result in run["results"]}
    assert obey("check", recipe, "--format", "concise", "--select", "OWN") == 0
    assert capsys.readouterr().out.count("OWN") >= 2
    assert obey("report", recipe, "--out", "out", "--lang", "en,zh") == 0
    page = (recipe.parent / "out" / "report.html").read_text(encoding="utf-8")
    for words in (
        "An answer comes late",
        "答复来得太迟",
        "Delay above 1 day.",
        "延迟高于1天。",
        "答复覆盖率低于约定比例",
    ):
        assert words in page
    assert obey("draw", recipe, "--view", "findings_map", "--format", "dot", "--out", "out") == 0
    assert "An answer comes late" in (recipe.parent / "out" / "findings_map.dot").read_text(encoding="utf-8")


def test_packages_speak_about_models_of_the_library_too(package, capsys):
    package()
    found, _ = findings(capsys, "q-company", "--select", "OWN50,LOP01")
    assert "OWN50" in found


def test_accepting_a_finding_of_an_own_rule(recipe, capsys):
    wide = ["--reason", "agreed", "--by", "head of service", "-m", recipe]
    assert obey("accept", "OWN01@tell_front@*", *wide) == 0
    capsys.readouterr()
    found, document = findings(capsys, recipe)
    assert "OWN01" not in found
    assert [each["rule"] for each in document["accepted"]] == ["OWN01"]


def test_settings_know_own_rules(recipe, capsys):
    (recipe.parent / "servicemodel.toml").write_text(
        '[tool.servicemodel]\nrules = ["rules/ours.yaml"]\n'
        '[tool.servicemodel.check]\nselect = ["OWN01"]\n'
        'severity = { "OWN" = "low", "OWN01@tell_*@*" = "high" }\n'
    )
    assert obey("check", recipe) == 1
    assert "H ▲ OWN01" in capsys.readouterr().out
    assert obey("check", recipe, "--show-settings") == 0
    assert "rules" in capsys.readouterr().out


def test_the_settings_of_the_recipe_name_the_files(recipe, capsys):
    written(recipe, YAML.replace("OWN01", "OWN02").replace("late_answer", "other"), "other.yaml")
    (recipe.parent / "servicemodel.toml").write_text(SETTINGS)
    assert {id for id in findings(capsys, recipe)[0] if id.startswith("OWN")} == {"OWN01"}
    (recipe.parent / "servicemodel.toml").unlink()
    assert {id for id in findings(capsys, recipe)[0] if id.startswith("OWN")} == {"OWN01", "OWN02"}


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ('["../ours.yaml"]', "no file inside the folder"),
        ('["/etc/hostname"]', "no file inside the folder"),
        ('["rules/../../x.yaml"]', "no file inside the folder"),
        ('["rules/none.yaml"]', "none.yaml"),
        ('"rules/ours.yaml"', "must be a list of files"),
        ("[1]", "must be a list of files"),
    ],
)
def test_settings_that_name_no_files_of_the_model(recipe, capsys, value, said):
    (recipe.parent / "servicemodel.toml").write_text(f"[tool.servicemodel]\nrules = {value}\n")
    assert obey("check", recipe) == 2
    assert said in capsys.readouterr().err


def test_a_folder_that_cannot_be_is_told_by_the_reader_of_the_model(place, capsys):
    assert obey("check", f"{'a' * 5000}/model.yaml") == 2
    assert "error[FIL01]" in capsys.readouterr().err
    assert not list(place.glob("servicemodel-crash*"))


def test_a_link_out_of_the_folder_is_not_followed(recipe, tmp_path_factory, capsys):
    secret = tmp_path_factory.mktemp("elsewhere") / "secret.yaml"
    secret.write_text("- {token: hidden}\n")
    (recipe.parent / "rules" / "link.yaml").symlink_to(secret)
    assert obey("check", recipe) == 2
    told = capsys.readouterr().err
    assert "link.yaml" in told
    assert "hidden" not in told


def test_mistakes_of_a_rule_stop_the_run_with_place_and_guess(recipe, capsys):
    written(
        recipe, YAML.replace("fact: delay", "fact: dealy").replace("{receiver} waits", "{reciever} waits")
    )
    assert obey("check", recipe) == 2
    told = capsys.readouterr().err
    assert "rules/ours.yaml:7:22" in told.replace("\\", "/")
    assert "did you mean 'delay'?" in told
    assert "did you mean 'receiver'?" in told
    assert obey("check", recipe, "--format", "concise", "--lang", "zh") == 2
    assert "没有名为“dealy”的信息项" in capsys.readouterr().err


def test_an_id_that_the_model_lacks_stops_the_run(recipe, capsys):
    written(recipe, YAML.replace("{fact: kind, equals: response}", "{fact: sender, equals: nobody}"))
    for command in (["check"], ["report", "--out", "out"], ["draw", "--out", "out"]):
        assert obey(command[0], recipe, *command[1:]) == 2
        assert "the model has no 'nobody'" in capsys.readouterr().err
    assert not (recipe.parent / "out").exists()


def test_the_schema_of_rules_is_printed(capsys):
    assert obey("schema", "rules") == 0
    assert json.loads(capsys.readouterr().out)["title"] == "servicemodel rules"
    assert obey("schema", "facts") == 0
    assert "| `coverage` | coverage | number from 0 to 1 |" in capsys.readouterr().out
