"""Rooms of installed packages at the front door: taken names, broken parts, and who looks for them at all."""

import os
import subprocess
import sys
from importlib.metadata import EntryPoint

import pytest
from cli_driver import ROOT, obey, process
from own_rule_recipe import ENTRIES, ROOM, YAML, written

from servicemodel.cli import own_rooms
from servicemodel.domain.problem import ProblemsFound
from servicemodel.views.problems import FILE_PLATES


def test_an_id_of_a_shipped_rule_is_taken(recipe, package, capsys):
    written(recipe, YAML.replace("late_answer", "unanswered_handoff"))
    assert obey("check", recipe) == 2
    assert "'unanswered_handoff' is taken: servicemodel" in capsys.readouterr().err
    written(recipe, YAML.replace("OWN01", "OWN50"))
    package()
    assert obey("check", recipe) == 2
    assert "'OWN50' is taken: acme_rules.thin_answer" in capsys.readouterr().err


BROKEN = {
    "load": ("import nowhere_to_be_found\n", "ModuleNotFoundError: No module named 'nowhere_to_be_found'"),
    "exit": ("raise SystemExit('bye')\n", "SystemExit: bye"),
    "syntax": ("def\n", "SyntaxError"),
    "part": (ROOM.replace("def remedy(", "def cure("), "lacks remedy"),
    "options": (ROOM.replace("least: float = 0.9", "least: float"), "lacks Options"),
    "plate": (ROOM.replace("RULE = Rule(", "PLATE = Rule("), "lacks RULE"),
    "texts": (ROOM.replace("{flow}覆盖多少内容？", "覆盖多少内容？"), "lacks RULE.questions"),
    "heads": (ROOM.replace("误报：", "误："), "docstring"),
    "id": (ROOM.replace('"OWN50"', '"LOP50"'), "'LOP50' is no id"),
    "family": (ROOM.replace('"OWN50"', '"LOP90"'), "'LOP90' is no id"),
    "taken": (ROOM.replace('name="thin_answer"', 'name="unanswered_handoff"'), "is taken: servicemodel"),
    "fails": (
        ROOM.replace("    for flow in flows:", "    1 / 0\n    for flow in flows:"),
        "ZeroDivisionError",
    ),
    "answer": (
        ROOM.replace("Finding(RULE.id, Outcome.VIOLATED", 'Finding("LOP01", Outcome.VIOLATED'),
        "no finding of its own",
    ),
}


@pytest.mark.parametrize("slug", BROKEN)
def test_a_package_that_cannot_be_used_is_named_with_its_cause(small, package, capsys, slug):
    module, cause = BROKEN[slug]
    package(module)
    assert obey("check", small) == 2
    told = capsys.readouterr().err
    assert cause in told
    assert "error[FIL43]" in told
    assert "Traceback" not in told
    if slug not in ("fails", "answer"):
        assert "acme-rules/entry_points.txt:2:1" in told
        assert "thin_answer = acme_rules.thin_answer" in told


def test_all_packages_and_files_are_checked_together(recipe, package, capsys):
    package("import nowhere_to_be_found\n")
    package(ROOM.replace("误报：", "误："), ENTRIES.replace("acme", "other"), "other_rules")
    written(recipe, YAML.replace("fact: delay", "fact: dealy"))
    assert obey("check", recipe) == 2
    told = capsys.readouterr().err
    assert told.count("error[FIL43]") == 2
    assert told.count("error[FIL42]") == 1


def test_a_room_may_join_a_family_of_ours(small, package, capsys):
    package(ROOM.replace('"OWN50"', '"LOP90"').replace("Family.OWN", "Family.OPEN_LOOPS"))
    assert obey("check", small, "--select", "LOP") == 0
    assert "LOP90" in capsys.readouterr().out


def test_an_entry_point_without_a_package_is_told_too():
    entry = EntryPoint("late", "no_such_module_here", own_rooms.GROUP)
    with pytest.raises(ProblemsFound) as caught:
        own_rooms.rooms_from((entry,), ())
    (problem,) = caught.value.problems
    assert str(problem.place) == "?/entry_points.txt:1:1"


def test_every_wording_of_the_code_is_provoked():
    assert set(BROKEN) >= set(FILE_PLATES["FIL43"].wordings)


def test_installed_packages_are_found_by_a_process_of_its_own(small, package):
    package()
    packages = small.parent / "packages"
    done = process("check", small, "--select", "OWN50", cwd=small.parent, PYTHONPATH=f"{ROOT}:{packages}")
    assert b"OWN50" in done.stdout


@pytest.mark.parametrize("arguments", [["--help"], ["check", "--help"], ["schema", "rules"], ["doctor"]])
def test_only_commands_that_walk_the_rules_look_for_packages(place, arguments):
    code = (
        "import sys; from servicemodel.cli import run; run(sys.argv[1:]);"
        "sys.stderr.write(' '.join(sys.modules))"
    )
    done = process_of(code, *arguments, cwd=place)
    assert "servicemodel.cli.front" in done
    assert "servicemodel.cli.own_rooms" not in done


def process_of(code, *arguments, cwd):
    """What the program ``code`` writes to stderr, as words."""
    ran = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        capture_output=True,
        check=True,
        cwd=cwd,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    return ran.stderr.split()
