"""``explain``: what a rule or a code means; without one, all rules with their state."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from servicemodel.cli.options import Words, option
from servicemodel.cli.place import nearest_model
from servicemodel.cli.plate import Plate
from servicemodel.cli.plate import command as plate
from servicemodel.cli.voice import opened
from servicemodel.domain.text import Language, Text

if TYPE_CHECKING:
    from servicemodel.cli.walk import Own
    from servicemodel.views.problem_plate import FilePlate

EXAMPLES = (
    "servicemodel explain",
    "servicemodel explain --model q-company --format json",
    "servicemodel explain LOP01",
    "servicemodel explain unanswered_handoff --example wrong",
    "servicemodel explain FIL10",
    "servicemodel explain measures",
)
WORDS = {
    "model": Text(
        "model whose state is shown (default: model.yaml here or above)",
        "显示哪个模型的状态（默认：当前或上级文件夹中的 model.yaml）",
    ),
    "format": Text("text or json", "text 或 json"),
    "example": Text("print the rule's example model: wrong or right", "输出该规则的示例模型：wrong 或 right"),
}


def command(language: Language, summary: Text) -> Plate:
    """The command, worded in ``language``."""
    form, sides, env = Words(("text", "json")), Words(("wrong", "right")), "SERVICEMODEL_MODEL"
    parameters = [
        click.Argument(["code"], metavar=Text("[CODE]", "[代码]").to(language), default=""),
        option(language, "-m", "--model", words=WORDS["model"], default="", metavar="MODEL", envvar=env),
        option(language, "--format", words=WORDS["format"], type=form, default="text", metavar="FORM"),
        option(language, "--example", words=WORDS["example"], type=sides, metavar="SIDE"),
    ]
    return plate("explain", language, summary, EXAMPLES, parameters, run)


def run(code: str, model: str, format: str, example: str | None, **common: Any) -> int:
    """Print what ``code`` (rule, code of a file problem, measure) means, or the list of rules."""
    voice = opened(**common)
    source = model or nearest_model(Path.cwd())
    if format == "json" or not code:
        voice.result(_listed(code, source, format, voice.language))
    elif example:
        voice.result(_example(code, example, source))
    else:
        plain = _of_a_file(code, voice.language) or _of_a_measure(code, voice.language)
        voice.result(plain or _of_a_rule(code, source, voice.language))
    voice.next("servicemodel check" if code else "servicemodel explain LOP01")
    return 0


def _listed(code: str, source: str, format: str, language: Language) -> str:
    """All rules, or only ``code``, with their state for the model ``source``, if there is one."""
    from servicemodel.cli.own_rooms import own_rooms
    from servicemodel.cli.rule_codes import rule_of
    from servicemodel.cli.walk import checked, plates
    from servicemodel.views.findings_json import as_json
    from servicemodel.views.rule_list import listed, rules_document, rules_text

    own = own_rooms(source)
    rules = plates(own)
    wanted = (rule_of(code, own),) if code else tuple(rules.values())
    seen = checked(source, tuple(rules), remedied=False, own=own) if source else None
    rows = listed(wanted, seen.findings if seen else None)
    if format == "json":
        return as_json(rules_document(rows, seen.model if seen else None))
    return rules_text(rows, language)


def _example(code: str, side: str, source: str) -> str:
    from servicemodel.cli.rule_codes import no_example, rule_of
    from servicemodel.views.examples import example_file

    rule = rule_of(code, _needed(code, source))
    path = example_file(rule, side)
    if path is None:
        raise no_example(rule)
    return path.read_text(encoding="utf-8")


def _of_a_rule(code: str, source: str, language: Language) -> str:
    from servicemodel.cli.rule_codes import rule_of
    from servicemodel.views import catalogue

    own = _needed(code, source)
    return catalogue.explain(rule_of(code, own).id, language, own)


def _needed(code: str, source: str) -> "Own":
    """The client's own rooms, read only where ``code`` is no rule of ours: then their mistakes matter."""
    from servicemodel.cli.own_rooms import own_rooms
    from servicemodel.cli.rule_codes import ours

    return () if ours(code) else own_rooms(source)


def _of_a_file(code: str, language: Language) -> str:
    """What a code of a file problem or of an acceptance means; "" if it is none."""
    from servicemodel.views.acceptance_words import NOTICES
    from servicemodel.views.problems import FILE_PLATES

    if code.upper() in FILE_PLATES:
        return _file_problem(FILE_PLATES[code.upper()], language)
    if code.upper() in NOTICES:
        return f"{code.upper()} {_open(NOTICES[code.upper()].to(language))}"
    return ""


def _of_a_measure(code: str, language: Language) -> str:
    """The plate of a measure of service records, or the list of all for ``measures``; "" if it is none."""
    from servicemodel.cli.rule_codes import ours

    if ours(code):
        return ""
    from servicemodel.evidence import measuring
    from servicemodel.views import measure_pages

    plates = {plate.name: plate for plate in measuring.plates()}
    if code == "measures":
        return measure_pages.measure_list(tuple(plates.values()), language)
    return measure_pages.measure_text(plates[code], language) if code in plates else ""


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
