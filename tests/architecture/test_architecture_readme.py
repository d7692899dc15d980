"""The README says what is true: public names, commands, picture."""

import re

from test_architecture_floors import doors, exported
from tree import ROOT, section

from servicemodel.cli.front import COMMANDS as FRONT_COMMANDS

README = (ROOT / "README.md").read_text(encoding="utf-8")
COMMANDS = (
    "python3 -m pip install . && servicemodel report q-company",
    "python3 -m pip install '.[test]' && python3 -m pytest",
)


def test_public_names_are_those_of_the_doors():
    rows = re.findall(r"^\| `servicemodel\.(\w+)` \| (.+?) \|", section(README, "Public names"), re.M)
    listed = {name: sorted(re.findall(r"`(\w+)`", names)) for name, names in rows}
    assert listed == {name: sorted(exported(door)) for name, door in doors()}


def test_the_two_commands_stand_on_lines_of_their_own():
    shell = re.findall(r"^```(?:bash|sh|console)\n(.*?)^```", README, re.M | re.S)
    assert [block.strip() for block in shell[:2]] == list(COMMANDS)


def test_what_the_readme_links_to_is_there():
    links = re.findall(r"\]\((?!http|#)([^)#]+)", README)
    assert links
    assert [link for link in links if not (ROOT / link).exists()] == []


def test_the_example_in_python_runs_on_the_example_in_yaml(tmp_path, monkeypatch, capsys):
    (model,) = re.findall(r"^```yaml\n(.*?)^```", README, re.M | re.S)
    (program,) = re.findall(r"^```python\n(.*?)^```", README, re.M | re.S)
    (tmp_path / "model.yaml").write_text(model, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    exec(compile(program, "README.md", "exec"), {})
    assert "LOP01@" in capsys.readouterr().out


def test_the_commands_are_listed():
    (listed,) = re.findall(r"^All commands: (.+?)\. ", README, re.M)
    assert re.findall(r"`(\w+)`", listed) == list(FRONT_COMMANDS)


def test_ci_does_what_the_readme_says():
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    for step in (".[test]", "-m pytest", "ruff check", "ruff format --check", "mypy", "lint-imports"):
        assert step in script
