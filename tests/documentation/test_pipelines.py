"""The pipelines to copy: valid YAML, and every command in them is one of the program."""

import re
from pathlib import Path

import click
import pytest
import yaml

from servicemodel.cli.front import Front
from servicemodel.domain.text import Language

FOLDER = Path(__file__).parents[2] / "diagrams" / "ci"
COMMAND = re.compile(r"^(?:-\s+)?(?:run:\s+|-\s+)?servicemodel (\w+)(.*)$", re.M)


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.yml")), ids=lambda p: p.name)
def test_a_pipeline_is_yaml_and_its_commands_are_known(path):
    text = path.read_text(encoding="utf-8")
    assert isinstance(yaml.safe_load(text), dict)
    front = Front(Language.EN)
    found = [(name, rest) for line in text.splitlines() for name, rest in COMMAND.findall(line.strip())]
    assert {name for name, _ in found} == {"doctor", "check", "draw", "report", "book"}
    for name, rest in found:
        command = front.get_command(click.Context(front), name)
        assert command is not None
        known = {flag for option in command.params for flag in option.opts}
        flags = {word for word in rest.split() if word.startswith("-")}
        assert flags <= known, (name, flags - known)


def test_every_host_has_its_pipeline():
    assert sorted(path.stem for path in FOLDER.glob("*.yml")) == ["gitee", "github", "gitlab"]
