"""Help, guesses, languages."""

import subprocess
import sys

import pytest
from cli_driver import ROOT, obey, process

from servicemodel import __version__
from servicemodel.cli.front import COMMANDS
from servicemodel.cli.language import asked, spoken
from servicemodel.domain.text import Language

HEAVY = ("pydantic", "networkx", "numpy", "scipy", "yaml", "jinja2", "graphviz", "rich")


def test_the_commands_are_these():
    assert list(COMMANDS) == [
        "report",
        "check",
        "accept",
        "draw",
        "explain",
        "init",
        "deck",
        "workbook",
        "import",
        "measure",
        "trace",
        "plan",
        "compare",
        "diff",
        "spec",
        "book",
        "schema",
        "doctor",
    ]


@pytest.mark.parametrize("arguments", [(), ("--help",), ("-h",), ("--lang", "en")])
def test_bare_and_help_show_the_commands_on_stdout(arguments, capsys):
    assert obey(*arguments) == 0
    out, err = capsys.readouterr()
    assert out.startswith("Examples:")
    assert all(f"  {name} " in out for name in COMMANDS)
    assert err == ""


def test_version(capsys):
    assert obey("--version") == 0
    assert capsys.readouterr().out == f"servicemodel {__version__}\n"


@pytest.mark.parametrize("name", COMMANDS)
@pytest.mark.parametrize(
    ("lang", "head", "options"), [("en", "Examples:", "Options:"), ("zh", "示例：", "选项：")]
)
def test_help_of_a_command_begins_with_examples(name, lang, head, options, capsys):
    assert obey(name, "--help", "--lang", lang) == 0
    out = capsys.readouterr().out
    assert out.startswith(f"{head}\n  servicemodel {name}")
    assert options in out
    assert COMMANDS[name].to(Language(lang)) in out


@pytest.mark.parametrize("arguments", [["--help"], ["check", "--help"], ["--version"]])
def test_help_loads_no_heavy_library(arguments):
    code = (
        "import sys; from servicemodel.cli import run; "
        f"run({arguments!r}); print([name for name in {HEAVY!r} if name in sys.modules], file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stderr.strip() == "[]"


@pytest.mark.parametrize(
    ("arguments", "guess"),
    [
        (["chek"], "check"),
        (["Report"], "report"),
        (["check", "--fromat", "json"], "--format"),
        (["check", "q-company", "--format", "jsno"], "json"),
        (["check", "q-company", "--fail-on", "eror"], "error"),
        (["check", "q-company", "--select", "LOB01"], "LOP01"),
        (["draw", "q-company", "--view", "topic_route"], "topic_routes"),
        (["draw", "q-company", "--view", "topic_routes", "--topic", "product.detial"], "product.detail"),
        (["init", "--template", "delaer"], "dealer"),
        (["schema", "kinsd"], "kinds"),
        (["doctor", "--require", "cjk-fnt"], "cjk-font"),
    ],
    ids=str,
)
def test_did_you_mean(arguments, guess, capsys, place):
    assert obey(*arguments) == 2
    out, err = capsys.readouterr()
    assert f"did you mean '{guess}'?" in err
    assert out == ""
    assert list(place.iterdir()) == []


def test_no_guess_is_better_than_a_wrong_one(capsys):
    assert obey("zzzz") == 2
    assert "did you mean" not in capsys.readouterr().err


@pytest.mark.parametrize(
    "arguments",
    [
        ["check", "one", "two"],
        ["explain", "q-company"],
        ["check", "--format"],
        ["check", "--lang", "fr"],
        ["import"],
        ["--nonsense"],
    ],
    ids=str,
)
@pytest.mark.parametrize(("lang", "head"), [("en", "error: "), ("zh", "错误：")])
def test_a_wrong_command_line_is_code_2_in_both_languages(arguments, lang, head, capsys, monkeypatch):
    monkeypatch.setenv("SERVICEMODEL_LANG", lang)
    assert obey(*arguments) == 2
    out, err = capsys.readouterr()
    assert err.startswith(head)
    assert out == ""
    assert "Traceback" not in err


def test_the_language_flag_wins_over_the_environment_also_where_parsing_fails(capsys, monkeypatch):
    monkeypatch.setenv("SERVICEMODEL_LANG", "en")
    assert obey("check", "--lang", "zh", "--nonsense") == 2
    assert "没有选项" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({}, Language.EN),
        ({"LANG": "zh_CN.UTF-8"}, Language.ZH),
        ({"LANG": "zh_CN.UTF-8", "LC_ALL": "C"}, Language.EN),
        ({"LANG": "en_GB.UTF-8", "LC_ALL": "zh_CN"}, Language.ZH),
        ({"LC_ALL": "zh_CN", "SERVICEMODEL_LANG": "en"}, Language.EN),
        ({"LC_ALL": "", "LANG": "zh"}, Language.ZH),
    ],
)
def test_the_environment_names_a_language(environment, language):
    assert spoken(environment) is language


def test_languages_are_read_before_parsing():
    assert asked(["check", "--lang=zh,en"]) == (Language.ZH, Language.EN)
    assert asked(["check", "--lang", "zh"]) == (Language.ZH,)
    assert asked(["check", "--lang", "fr"]) == ()
    assert asked(["check", "--", "--lang", "zh"]) == ()
    assert asked(["check", "--lang"]) == ()


def test_help_in_a_chinese_locale(place):
    done = process("--help", cwd=place, LANG="zh_CN.UTF-8")
    assert done.returncode == 0
    assert "命令：" in done.stdout.decode("utf-8")
