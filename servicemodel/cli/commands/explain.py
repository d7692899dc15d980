"""``explain``: what a rule or a code means."""

from typing import TYPE_CHECKING, Any

import click

from servicemodel.cli.guessing import meant
from servicemodel.cli.plate import Plate
from servicemodel.cli.plate import command as plate
from servicemodel.cli.voice import Stop, opened
from servicemodel.domain.text import Language, Text

if TYPE_CHECKING:
    from servicemodel.views.problem_plate import FilePlate

EXAMPLES = (
    "servicemodel explain LOP01",
    "servicemodel explain unanswered_handoff",
    "servicemodel explain FIL10",
)


def command(language: Language, summary: Text) -> Plate:
    """The command, worded in ``language``."""
    code = click.Argument(["code"], metavar=Text("CODE", "代码").to(language))
    return plate("explain", language, summary, EXAMPLES, [code], run)


def run(code: str, **common: Any) -> int:
    """Print what ``code`` (rule id, rule name or code of a file problem) means."""
    voice = opened(**common)
    voice.result(_explained(code, voice.language))
    voice.next("servicemodel check")
    return 0


def _explained(code: str, language: Language) -> str:
    from servicemodel.views import catalogue
    from servicemodel.views.acceptance_words import NOTICES
    from servicemodel.views.problems import FILE_PLATES

    if code.upper() in FILE_PLATES:
        return _file_problem(FILE_PLATES[code.upper()], language)
    if code.upper() in NOTICES:
        return f"{code.upper()} {_open(NOTICES[code.upper()].to(language))}"
    rules = catalogue.rules()
    names = {rule.name: rule.id for rule in rules.values()}
    id = names.get(code.lower(), code.upper())
    if id not in rules:
        text = Text(f"no rule or code '{code}'", f"没有规则或代码“{code}”")
        raise Stop(2, text, meant(code, (*rules, *names, *FILE_PLATES, *NOTICES)))
    return catalogue.explain(id, language)


def _file_problem(plate: "FilePlate", language: Language) -> str:
    """Title, every wording with its advice, and a line of a file that has the problem."""
    says, example = Text("What it says", "提示内容"), Text("Example of the mistake", "错误示例")
    lines = [f"{plate.code} {plate.title.to(language)}", "", says.to(language)]
    for wording in plate.wordings.values():
        lines.append(f"  {_open(wording.message.to(language))}")
        if wording.help:
            lines.append(f"    = {_open(wording.help.to(language))}")
    return "\n".join(
        [*lines, "", example.to(language), *(f"  {line}" for line in plate.example.splitlines())]
    )


def _open(template: str) -> str:
    return template.replace("{", "‹").replace("}", "›")
