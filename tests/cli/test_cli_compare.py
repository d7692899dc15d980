"""``compare``, and ``init --scenario`` that starts a scenario."""

import json
import re

import pytest
from cli_driver import ROOT, obey, process, written
from measured_models import MODEL, measurements

TO_BE = """\
servicemodel: 1
name: {en: To be, zh: 未来}
changes:
  - reason: {en: The front office forwards at once, zh: 前台立即转交}
    put: {flows: {pass_on: {coverage: 0.95, delay: 0 days}}}
"""


@pytest.fixture
def client(place):
    """A model with one scenario, in the current folder."""
    (place / "model.yaml").write_text(MODEL, encoding="utf-8")
    (place / "scenarios").mkdir()
    (place / "scenarios" / "to_be.yaml").write_text(TO_BE, encoding="utf-8")
    return place


def document(capsys, *arguments):
    assert obey("compare", *arguments, "--format", "json") == 0
    return json.loads(capsys.readouterr().out)


def test_two_scenarios_give_a_table_and_a_page(client, capsys):
    assert obey("compare", "as_is", "to_be") == 0
    out, err = capsys.readouterr()
    assert out.startswith("As is → To be · Client A")
    assert "The front office forwards at once" in out
    assert "better" in out
    assert "wrote out/compare.html" in err
    assert "next: servicemodel plan model.yaml" in err
    html = (client / "out" / "compare.html").read_text(encoding="utf-8")
    assert "“To be” lowers the asymmetry index" in html
    assert "“未来”使信息不对称指数由" in html


def test_in_chinese(client, capsys):
    assert obey("compare", "as_is", "to_be", "--lang", "zh", "-o", "图") == 0
    out, err = capsys.readouterr()
    assert out.startswith("现状 → 未来 · 客户甲")
    assert "改善" in out
    assert "已写入" in err
    html = (client / "图" / "compare.html").read_text(encoding="utf-8")
    assert '<html lang="zh-CN"' in html
    assert 'class="switch"' in html
    assert "only-en" not in html


def test_one_name_is_compared_with_the_model_as_it_is(client, capsys):
    found = document(capsys, "to_be")
    assert (found["before"]["id"], found["after"]["id"]) == ("as_is", "to_be")
    assert found["changes"][0]["fields"] == ["coverage", "delay"]


def test_paths_and_models_count_as_scenarios(client, capsys, monkeypatch):
    found = document(capsys, "as_is", "scenarios/to_be.yaml", "-m", "model.yaml")
    assert found["after"]["path"] == "scenarios/to_be.yaml"
    monkeypatch.chdir(client.parent)
    found = document(capsys, "as_is", f"{client.name}/scenarios/to_be.yaml")
    assert found["before"]["path"].endswith("model.yaml")


def test_models_of_the_library_are_compared_without_a_model(place, capsys):
    found = document(capsys, "dealer", "direct")
    assert [found[side]["id"] for side in ("before", "after")] == ["dealer", "direct"]


def test_a_run_bears_an_id_of_its_inputs_and_seed(client, capsys):
    runs = [document(capsys, "as_is", "to_be", "--runs", "50", "--seed", seed) for seed in ("7", "7", "8")]
    ids = [run["run"]["id"] for run in runs]
    assert runs[0] == runs[1]
    assert ids[0] != ids[2]
    (client / "scenarios" / "to_be.yaml").write_text(TO_BE.replace("0.95", "0.9"), encoding="utf-8")
    assert document(capsys, "as_is", "to_be", "--runs", "50")["run"]["id"] not in ids
    assert f"{ids[2]}" not in (client / "out" / "compare.html").read_text(encoding="utf-8")


def test_the_page_is_the_same_byte_for_byte(client, capsys):
    pages = []
    for _ in range(2):
        assert obey("compare", "to_be", "--runs", "40", "-q") == 0
        pages.append((client / "out" / "compare.html").read_bytes())
    assert pages[0] == pages[1]


def test_the_front_door_is_quiet_where_nobody_sits(client):
    done = process("compare", "as_is", "to_be", "--format", "json", cwd=client)
    assert done.returncode == 0
    assert json.loads(done.stdout)["schema"] == "servicemodel.comparison/1"
    assert done.stderr.decode().count("\n") == 2


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("as_is", "to_bee"), "did you mean 'to_be'"),
        (("as_is",), "known: as_is, to_be"),
        (("as_is", "to_be", "to_be"), "two scenarios are compared"),
        ((), "servicemodel init --scenario to_be --from as_is"),
        (("as_is", "to_be", "--runs", "999999"), "at most 20000"),
        (("as_is", "to_be", "--runs", "many"), "write a whole number"),
        (("as_is", "to_be", "--format", "jsn"), "did you mean 'json'"),
    ],
)
def test_what_cannot_be_compared_ends_with_a_word(arguments, said, client, capsys):
    before = written(client)
    assert obey("compare", *arguments) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert said in err
    assert written(client) == before


def test_a_broken_scenario_shows_all_its_problems_and_writes_nothing(client, capsys):
    text = TO_BE.replace("coverage: 0.95", "coverage: 95, coverge: 1").replace("pass_on", "pas_on")
    (client / "scenarios" / "to_be.yaml").write_text(text, encoding="utf-8")
    assert obey("compare", "as_is", "to_be") == 2
    err = capsys.readouterr().err
    assert "--> scenarios/to_be.yaml:5:" in err
    assert "did you mean 'pass_on'?" in err
    assert "FIL04" in err
    assert "did you mean 'coverage'?" in err
    assert not (client / "out").exists()


def test_no_model_no_comparison(place, capsys):
    assert obey("compare", "as_is", "to_be") == 2
    assert "no model.yaml here" in capsys.readouterr().err


def test_figures_of_the_records_count_on_both_sides(client, capsys):
    measured = MODEL.replace("coverage: 0.6", "coverage: {measure: closed_loop, value: 0.6}")
    (client / "model.yaml").write_text(measured, encoding="utf-8")
    before = document(capsys, "as_is", "to_be")["metrics"][0]
    (client / "measurements.json").write_text(json.dumps(measurements(30)), encoding="utf-8")
    after = document(capsys, "as_is", "to_be")["metrics"][0]
    assert before["before"]["number"] != after["before"]["number"]
    assert before["after"]["number"] != after["after"]["number"]


def test_a_new_scenario_is_written_and_can_be_compared_at_once(client, capsys):
    assert obey("init", "--scenario", "phase_1", "--from", "to_be") == 0
    out, err = capsys.readouterr()
    assert out == ""
    assert "wrote scenarios/phase_1.yaml" in err
    assert "next: servicemodel compare to_be phase_1" in err
    text = (client / "scenarios" / "phase_1.yaml").read_text(encoding="utf-8")
    assert "from: to_be" in text
    assert "情景文件" in text
    assert document(capsys, "to_be", "phase_1")["changes"] == []


def test_as_is_is_what_a_scenario_starts_from_if_nobody_says(client, capsys):
    assert obey("init", "--scenario", "phase_2") == 0
    text = (client / "scenarios" / "phase_2.yaml").read_text(encoding="utf-8")
    assert "\nfrom: as_is\n" in text
    assert "servicemodel compare as_is phase_2" in text


def test_a_scenario_of_another_folder(client, capsys, monkeypatch):
    monkeypatch.chdir(client.parent)
    assert obey("init", client.name, "--scenario", "phase_3") == 0
    assert (client / "scenarios" / "phase_3.yaml").exists()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--scenario", "to_be"), "already there"),
        (("--scenario", "../out"), "cannot be the name of a scenario"),
        (("--scenario", "as_is"), "as_is is the model itself"),
        (("--scenario", "phase_4", "--from", "to_bee"), "did you mean 'to_be'"),
    ],
)
def test_nothing_is_written_over_or_without_a_base(arguments, said, client, capsys):
    before = {name: (client / name).read_bytes() for name in written(client)}
    assert obey("init", *arguments) == 2
    assert said in capsys.readouterr().err
    assert {name: (client / name).read_bytes() for name in written(client)} == before


def test_a_scenario_of_a_model_that_cannot_be_read_is_not_written(client, capsys):
    (client / "model.yaml").write_text(MODEL.replace("level: 0.8", "level: 8"), encoding="utf-8")
    assert obey("init", "--scenario", "phase_5") == 2
    assert "FIL04" in capsys.readouterr().err
    assert not (client / "scenarios" / "phase_5.yaml").exists()


def test_the_schema_of_scenarios_is_printed(capsys):
    assert obey("schema", "scenario") == 0
    assert json.loads(capsys.readouterr().out)["title"] == "servicemodel scenario"


@pytest.mark.parametrize("page", ["scenarios.md", "scenarios.zh.md"])
def test_the_example_of_the_guide_works_on_the_small_model(page, small, capsys):
    text = (ROOT / "docs" / page).read_text(encoding="utf-8")
    (example,) = re.findall(r"^```yaml\n(.*?)^```", text, re.M | re.S)
    (small.parent / "scenarios").mkdir()
    (small.parent / "scenarios" / "to_be.yaml").write_text(example, encoding="utf-8")
    found = document(capsys, "as_is", "to_be")
    assert [(each["id"], each["edit"]) for each in found["changes"]] == [
        ("tell_front", "changed"),
        ("newsletter", "added"),
    ]
    assert found["metrics"][0]["change"]["number"] < 0
