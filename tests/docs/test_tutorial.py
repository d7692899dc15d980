"""The tutorial is typed as it is written: files are written, commands run, outputs compared."""

import os
import re
import stat
import subprocess
import sys
from importlib import metadata
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TUTORIAL = ROOT / "docs" / "tutorial"
BLOCK = re.compile(
    r"^(?:\*\*(?P<file>\S+?)\*\*(?P<how>[^\n]*)\n\n)?```(?P<kind>\w+)\n(?P<body>.*?)^```$", re.M | re.S
)
#: What installs the program needs the network; everything else is carried out.
INSTALLS = "python3 -m venv"
APPENDS = ("at the end", "末尾")
SHIM = '#!/bin/sh\nexec "{python}" -m {module} "$@"\n'


def blocks(page):
    """The blocks of ``page``: file and how it is written, or "" for commands, and the lines."""
    for found in BLOCK.finditer(page):
        yield found["file"] or "", found["how"] or "", found["kind"], found["body"]


def commands(body):
    """Commands of a block, each with the lines that are shown below it."""
    for part in re.split(r"^\$ ", body, flags=re.M)[1:]:
        command, _, shown = part.partition("\n")
        yield command, [line for line in shown.splitlines() if line]


@pytest.fixture
def shell(tmp_path):
    """Runs a command in a folder where the program and pytest are installed; remembers the folder."""
    tools = tmp_path / "bin"
    tools.mkdir()
    installed = metadata.entry_points(group="pytest11", name="servicemodel")
    plugged = "pytest" if installed else "pytest -p servicemodel.behaviour.plugin"
    for name, module in (("servicemodel", "servicemodel"), ("pytest", plugged)):
        shim = tools / name
        shim.write_text(SHIM.format(python=sys.executable, module=module), encoding="utf-8")
        shim.chmod(shim.stat().st_mode | stat.S_IXUSR)
    kept = {name: os.environ[name] for name in ("HOME",) if name in os.environ}
    path = os.pathsep.join((str(tools), os.environ["PATH"]))
    environment = {**kept, "PATH": path, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1", "COLUMNS": "120"}
    at = tmp_path / "start"
    at.mkdir()

    def run(command):
        nonlocal at
        if command.startswith("cd "):
            at = at / command.removeprefix("cd ")
            return at, ""
        done = subprocess.run(
            command,
            shell=True,
            cwd=at,
            env=environment,
            capture_output=True,
            timeout=300,
            check=False,
            encoding="utf-8",
        )
        return at, done.stdout + done.stderr

    return run


def missing(shown, output):
    """The first line of ``shown`` that ``output`` does not hold in this order; "" if it holds all."""
    rest = iter(output.splitlines())
    for line in shown:
        wanted = line.strip()
        if wanted != "…" and not any(wanted in each for each in rest):
            return wanted
    return ""


@pytest.mark.skipif(os.name == "nt", reason="the tutorial is typed into a POSIX shell")
@pytest.mark.parametrize("name", ["tutorial.md", "tutorial.zh.md"])
def test_the_tutorial_does_what_it_says(name, shell):
    ran = []
    for file, how, kind, body in blocks((TUTORIAL / name).read_text(encoding="utf-8")):
        at, _ = shell("cd .")
        if file:
            path = at / file
            before = path.read_text(encoding="utf-8") if any(word in how for word in APPENDS) else ""
            path.write_text(before + body, encoding="utf-8")
        elif kind == "sh":
            assert body.startswith(INSTALLS)
        else:
            assert kind == "console"
            for command, shown in commands(body):
                _, output = shell(command)
                assert missing(shown, output) == "", output
                ran.append(command)
    assert ran.count("pytest") == 3
    assert any(command.startswith("servicemodel spec suggest") for command in ran)


def test_both_languages_type_the_same():
    typed = []
    for name in ("tutorial.md", "tutorial.zh.md"):
        page = (TUTORIAL / name).read_text(encoding="utf-8")
        told = [(file, body) for file, _, _, body in blocks(page) if file]
        lines = [
            c.split(" --lang ")[0]
            for _, _, kind, body in blocks(page)
            if kind == "console"
            for c, _ in commands(body)
        ]
        typed.append((told, lines))
    assert typed[0] == typed[1]


def test_a_line_that_is_not_shown_is_found():
    assert missing(["…", "2 passed"], "1 passed\n") == "2 passed"
    assert missing(["a", "…", "b"], "a\nx\nb\n") == ""
    assert missing(["b", "a"], "a\nb\n") == "a"
