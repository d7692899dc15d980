"""``check``: forms, selection, exit codes."""

import json
import re

import jsonschema
import pytest
from cli_driver import EIGHT, obey, process

from servicemodel.cli.printing import printed
from servicemodel.cli.voice import Voice
from servicemodel.cli.walk import checked


def test_the_small_model_of_the_readme_says_what_the_readme_says(small, capsys):
    assert obey("check", "--json") == 0
    told = json.loads(capsys.readouterr().out)
    front = next(row for row in told["knowledge"] if row["actor"] == "front")
    assert {name: round(front[name], 2) for name in "KRWU"} == {"K": 0.57, "R": 0.8, "W": 0.23, "U": 0.2}
    assert front["K"] == pytest.approx(0.95 * 0.80 * 0.75 * 0.998, abs=1e-4)
    assert [finding["rule"] for finding in told["findings"]] == ["ASY01", "LOP01", "ASY04"]
    assert "PRO01" in [question["rule"] for question in told["unknown"]]


@pytest.mark.parametrize("form", ["text", "concise", "json", "sarif"])
def test_the_form_never_changes_the_code(form, small, capsys):
    codes = [
        obey("check", "--format", form, "--fail-on", limit) for limit in ("error", "warning", "info", "never")
    ]
    assert codes == [0, 1, 1, 0]


def test_high_medium_low_are_the_same_limits(small, capsys):
    assert [obey("check", "--fail-on", limit) for limit in ("high", "medium", "low")] == [0, 1, 1]


def test_results_go_to_stdout_and_the_rest_to_stderr(small, capsys):
    assert obey("check", "--json") == 0
    out, err = capsys.readouterr()
    json.loads(out)
    assert "next: servicemodel" in err
    assert obey("check", "--json", "--quiet") == 0
    quiet = capsys.readouterr()
    assert (quiet.out, quiet.err) == (out, "")


def test_json_follows_its_schema_and_is_the_same_twice(capsys):
    assert obey("schema", "findings") == 0
    schema = json.loads(capsys.readouterr().out)
    assert obey("check", "q-company", "--json") == 1
    first = capsys.readouterr().out
    assert obey("check", "q-company", "--json") == 1
    assert capsys.readouterr().out == first
    jsonschema.validate(json.loads(first), schema)


def test_sarif_declares_silent_rules(small, capsys):
    assert obey("check", "--format", "sarif") == 0
    driver = json.loads(capsys.readouterr().out)["runs"][0]["tool"]["driver"]
    assert len(driver["rules"]) >= 6


@pytest.mark.parametrize(
    ("flags", "rules"),
    [
        (["--select", "LOP"], {"LOP01"}),
        (["--select", "lop01"], {"LOP01"}),
        (["--select", "ASY01,LOP01,PRO01", "--ignore", "LOP,PRO"], {"ASY01"}),
        (["--select", "ASY,LOP", "--ignore", "LOP01"], {"ASY01", "ASY04"}),
        (["--select", "ASY01,LOP01,PRO01"], {"ASY01", "LOP01", "PRO01"}),
    ],
)
def test_rules_are_chosen_by_prefix(flags, rules, small, capsys):
    assert obey("check", "--json", *flags) == 0
    told = json.loads(capsys.readouterr().out)
    assert {finding["rule"] for finding in told["findings"] + told["unknown"]} == rules


def test_out_writes_a_file(small, place, capsys):
    assert obey("check", "--json", "-o", "found/findings.json") == 0
    out, err = capsys.readouterr()
    assert out == ""
    assert "wrote found/findings.json" in err
    json.loads((place / "found" / "findings.json").read_text(encoding="utf-8"))


def test_the_nearest_model_upward_is_meant(small, place, monkeypatch, capsys):
    below = place / "a" / "b"
    below.mkdir(parents=True)
    monkeypatch.chdir(below)
    assert obey("check", "--format", "concise") == 0
    assert str(small) in capsys.readouterr().out


def test_the_environment_may_name_the_model(monkeypatch, capsys):
    monkeypatch.setenv("SERVICEMODEL_MODEL", "q-company")
    assert obey("check") == 1
    assert "Q Company" in capsys.readouterr().out


def test_without_a_model_the_advice_is_to_start_one(capsys):
    assert obey("check") == 2
    assert "servicemodel init" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["nowhere.yaml", "q-compny", "."])
def test_what_is_no_model_is_code_2(name, capsys):
    assert obey("check", name) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert "error[FIL" in err


@pytest.mark.parametrize("command", ["check", "report", "draw"])
@pytest.mark.parametrize(("lang", "head"), [("en", "error[FIL"), ("zh", "错误[FIL")])
def test_eight_mistakes_are_eight_messages_and_nothing_is_written(command, lang, head, place, capsys):
    assert obey(command, EIGHT, "--lang", lang) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.count(head) == 8
    assert err.count(f"{EIGHT.name}:") >= 8
    assert "Traceback" not in err
    assert list(place.iterdir()) == []


def test_concise_problems_are_one_line_each(capsys):
    assert obey("check", EIGHT, "--format", "concise") == 2
    lines = capsys.readouterr().err.splitlines()
    assert len(lines) == 8
    assert all(re.match(rf"{re.escape(str(EIGHT))}:\d+:\d+: FIL\d\d ", line) for line in lines)


def test_chinese_comes_out_as_utf8_under_the_c_locale(small, place):
    locale = {"LANG": "C", "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    done = process("check", "--lang", "zh", cwd=place, **locale)
    assert done.returncode == 0
    assert "一家小企业" in done.stdout.decode("utf-8")


def test_no_colour_into_a_file(small, place):
    done = process("check", cwd=place, FORCE_COLOR="1")
    assert b"\x1b[" not in done.stdout


def test_on_a_terminal_lines_are_coloured_and_wrapped_and_say_the_same(small, monkeypatch):
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "60")
    monkeypatch.delenv("NO_COLOR", raising=False)
    found = checked("model.yaml", ("ASY01", "LOP01"), remedied=False)
    plain = printed(found, "text", Voice(), colour=False)
    painted = printed(found, "text", Voice(), colour=True)
    stripped = re.sub(r"\x1b\[[\d;]*m", "", painted)
    assert painted != stripped
    assert stripped.split() == plain.split()
    assert max(len(line) for line in stripped.splitlines()) <= 60
