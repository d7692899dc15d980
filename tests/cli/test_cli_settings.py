"""Settings beside the model: what counts, from where, and what is said of mistakes."""

import json
from importlib.resources import files

import pytest
from cli_driver import obey

from servicemodel.cli.settings_check import KEYS
from servicemodel.views.problems import FILE_PLATES

BOTH = ("--select", "ASY01,LOP01")
HEAD = "[tool.servicemodel.check]\n"


def write(place, text, name="servicemodel.toml"):
    (place / name).write_text(text, encoding="utf-8")


def found(capsys, *flags):
    """Rule and severity of what ``check`` finds."""
    capsys.readouterr()
    assert obey("check", "--json", "--fail-on", "never", *flags) == 0
    return {f["rule"]: f["severity"] for f in json.loads(capsys.readouterr().out)["findings"]}


@pytest.mark.parametrize("name", ["servicemodel.toml", "pyproject.toml"])
def test_the_file_beside_the_model_counts(name, small, place, capsys):
    other = '[project]\nname = "x"\n' if name == "pyproject.toml" else ""
    write(place, f'{other}{HEAD}select = ["LOP01"]\nfail-on = "warning"\n', name)
    assert obey("check") == 1
    out = capsys.readouterr().out
    assert "LOP01" in out
    assert "ASY01" not in out


def test_flags_win_over_the_file(small, place, capsys):
    write(place, HEAD + 'select = ["LOP01"]\nignore = ["PRO"]\nfail-on = "low"\n')
    assert obey("check") == 1
    assert obey("check", "--fail-on", "error") == 0
    assert set(found(capsys)) == {"LOP01"}
    assert set(found(capsys, "--select", "ALL")) >= {"ASY01", "LOP01"}
    assert set(found(capsys, "--select", "ASY01,LOP", "--ignore", "LOP")) == {"ASY01"}


def test_the_narrowest_severity_counts(small, place, capsys):
    write(place, HEAD + 'severity = {"ASY" = "low", "LOP" = "low", "LOP01" = "high"}\n')
    assert found(capsys, *BOTH) == {"ASY01": "low", "LOP01": "high"}
    assert obey("check", *BOTH) == 1
    write(place, '[tool.servicemodel.check.severity]\n"LOP01@front@*" = "low"\nLOP01 = "high"\n')
    assert found(capsys, *BOTH) == {"ASY01": "medium", "LOP01": "low"}
    assert obey("check", *BOTH) == 0


def test_the_report_weighs_alike_and_keeps_all_rules(small, place, capsys):
    write(place, HEAD + 'select = ["LOP01"]\nfail-on = "low"\nseverity = {"ASY" = "high"}\n')
    assert obey("report", "--fail-on", "high") == 1
    assert obey("report") == 0
    document = json.loads((place / "out" / "report.json").read_text(encoding="utf-8"))
    severities = {f["rule"]: f["severity"] for f in document["findings"]}
    assert (severities["ASY01"], severities["LOP01"]) == ("high", "medium")


def test_exposure_is_weighed_by_other_thresholds_or_not_at_all(place, capsys):
    copied = (files("servicemodel.library") / "q-company.yaml").read_text(encoding="utf-8")
    (place / "model.yaml").write_text(copied, encoding="utf-8")
    one = ("--select", "EMP02", "--format", "json", "--fail-on", "never")

    def severities():
        capsys.readouterr()
        assert obey("check", *one) == 0
        told = json.loads(capsys.readouterr().out)["findings"]
        assert all(f["exposure"]["by_degree"] == "high" for f in told)
        return {f["facts"]["request"]["id"]: f["severity"] for f in told}

    assert severities() == {"price": "medium", "exchange": "medium"}
    write(place, HEAD + "exposure = { high = 0.1, medium = 0.06 }\n")
    assert severities() == {"price": "high", "exchange": "medium"}
    write(place, HEAD + "exposure = false\n")
    assert severities() == {"price": "high", "exchange": "high"}
    assert obey("check", "--show-settings") == 0
    assert 'exposure = "false"' in " ".join(capsys.readouterr().out.split())
    write(place, HEAD + 'exposure = true\nseverity = {"EMP02" = "low"}\n')
    assert severities() == {"price": "low", "exchange": "low"}


def test_the_report_weighs_exposure_by_the_same_settings(place):
    copied = (files("servicemodel.library") / "q-company.yaml").read_text(encoding="utf-8")
    (place / "model.yaml").write_text(copied, encoding="utf-8")
    write(place, HEAD + "exposure = false\n")
    assert obey("report", "--steps", "0") == 0
    document = json.loads((place / "out" / "report.json").read_text(encoding="utf-8"))
    assert {f["severity"] for f in document["findings"] if f["rule"] == "EMP02"} == {"high"}
    assert document["course"] == {
        "steps": [],
        "vain": [],
        "standing": document["course"]["standing"],
        "more": True,
    }


def test_servicemodel_toml_comes_before_pyproject(small, place, capsys):
    write(place, HEAD + 'select = ["LOP01"]\n', "pyproject.toml")
    assert set(found(capsys)) == {"LOP01"}
    write(place, HEAD + 'select = ["ASY01"]\n')
    assert set(found(capsys)) == {"ASY01"}


def test_the_folder_of_the_model_counts_and_not_the_current_one(small, place, capsys, monkeypatch):
    write(place, HEAD + 'select = ["LOP01"]\n')
    below = place / "below"
    below.mkdir()
    write(below, HEAD + 'select = ["ASY01"]\n')
    monkeypatch.chdir(below)
    assert set(found(capsys)) == {"LOP01"}


def test_a_model_of_the_library_has_no_file_of_settings(place, capsys):
    write(place, HEAD + "select = 3\n")
    assert obey("check", "q-company", "--fail-on", "never") == 0


def test_settings_are_shown_with_value_and_origin(small, place, capsys):
    write(
        place, HEAD + '# remark\nselect = ["LOP", "ASY"]\n\nseverity = {"LOP" = "low", "LOP01@*" = "high"}\n'
    )
    assert obey("check", "--show-settings", "--fail-on", "info") == 0
    rows = [line.split() for line in capsys.readouterr().out.splitlines()]
    assert rows == [
        ["select", "=", '"LOP,ASY"', "#", "servicemodel.toml:3:1"],
        ["ignore", "=", '""', "#", "default"],
        ["fail-on", "=", '"info"', "#", "flag"],
        ["exposure", "=", '"high', "0.2,", "medium", '0.05"', "#", "default"],
        ['severity."LOP"', "=", '"low"', "#", "servicemodel.toml:5:14"],
        ['severity."LOP01@*"', "=", '"high"', "#", "servicemodel.toml:5:29"],
    ]


def test_without_a_file_all_are_defaults(small, capsys):
    assert obey("check", "--show-settings", "--lang", "zh") == 0
    assert capsys.readouterr().out.count("# 默认") == 4


MISTAKES = [
    ("syntax", "a = ¦@\n", ""),
    ("key", HEAD + '¦selct = ["LOP"]\n', "select"),
    ("key", HEAD + '¦fail_on = "low"\n', "fail-on"),
    ("key", "[tool.servicemodel.¦chek]\na = 1\n", "check"),
    ("key", "[¦chek]\na = 1\n", ""),
    ("form", HEAD + '¦select = "LOP"\n', ""),
    ("form", HEAD + "¦ignore = [1]\n", ""),
    ("form", HEAD + '¦severity = "low"\n', ""),
    ("form", "[tool.servicemodel]\n¦check = 3\n", ""),
    ("form", "[tool]\n¦servicemodel = 3\n", ""),
    ("form", HEAD + '¦exposure = "off"\n', ""),
    ("form", HEAD + "exposure = { ¦high = 2 }\n", ""),
    ("form", HEAD + "exposure = { high = 0.2, ¦medium = true }\n", ""),
    ("form", HEAD + "exposure = { high = 0.1, ¦medium = 0.2 }\n", ""),
    ("form", HEAD + "exposure = { ¦high = 0.01 }\n", ""),
    ("key", HEAD + "exposure = { ¦hihg = 0.2 }\n", "high"),
    ("form", '[tool.servicemodel]\n¦rules = "ours.yaml"\n', ""),
    ("path", '[tool.servicemodel]\n¦rules = ["../ours.yaml"]\n', ""),
    ("word", HEAD + '¦fail-on = "eror"\n', "error"),
    ("word", HEAD + "¦fail-on = 3\n", ""),
    ("word", HEAD + 'severity = {"¦LOP" = "hgh"}\n', "high"),
    ("rule", HEAD + '¦select = ["LOB01"]\n', "LOP01"),
    ("rule", HEAD + '¦ignore = [""]\n', ""),
    ("rule", HEAD + 'severity = {"¦LOX01@front@*" = "low"}\n', ""),
]


@pytest.mark.parametrize(("reason", "text", "guess"), MISTAKES)
def test_a_mistake_is_told_with_place_and_guess(reason, text, guess, small, place, capsys):
    before, _, after = text.partition("¦")
    write(place, before + after)
    lines = before.split("\n")
    assert obey("check") == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.count("error[FIL41]") == 1
    assert f"--> servicemodel.toml:{len(lines)}:{len(lines[-1]) + 1}\n" in err
    assert not guess or f"did you mean '{guess}'?" in err
    assert obey("check", "--lang", "zh", "--format", "concise") == 2
    assert len(capsys.readouterr().err.splitlines()) == 1


def test_every_wording_has_a_file_that_triggers_it():
    assert {reason for reason, *_ in MISTAKES} | {"unreadable"} == set(FILE_PLATES["FIL41"].wordings)


def test_a_file_that_is_no_text_cannot_be_read(small, place, capsys):
    (place / "servicemodel.toml").write_bytes(b"\xff\xfe\x00")
    assert obey("check") == 2
    assert "the file with settings cannot be read" in capsys.readouterr().err


def test_all_mistakes_are_told_at_once(small, place, capsys):
    write(place, HEAD + 'selct = 1\nfail-on = "x"\nseverity = {"XYZ" = "x"}\n')
    assert obey("check", "--show-settings") == 2
    assert capsys.readouterr().err.count("error[FIL41]") == 4


def test_tables_of_others_are_left_alone(small, place, capsys):
    write(place, "[tool.other]\nselct = 1\n[tool.other.check]\nb = 2\n", "pyproject.toml")
    assert obey("check", "--fail-on", "never") == 0


def test_the_known_keys_are_these():
    assert KEYS == ("select", "ignore", "fail-on", "severity", "exposure")
