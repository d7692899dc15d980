"""``check``: validate a model and list what is wrong in the service."""

from pathlib import Path
from typing import Any

from servicemodel.cli.failing import FAILING, failed
from servicemodel.cli.options import Words, model_argument, option
from servicemodel.cli.place import model_source
from servicemodel.cli.plate import Plate
from servicemodel.cli.plate import command as plate
from servicemodel.cli.printing import printed, problem_lines
from servicemodel.cli.voice import opened
from servicemodel.cli.writing import write
from servicemodel.domain.problem import ProblemsFound
from servicemodel.domain.text import Language, Text

EXAMPLES = (
    "servicemodel check q-company",
    "servicemodel check model.yaml --format json > findings.json",
    "servicemodel check --select LOP,SIL01 --fail-on warning",
)
FORMATS = ("text", "concise", "json", "sarif")
WORDS = {
    "format": Text("text, concise, json or sarif", "text、concise、json 或 sarif"),
    "json": Text("the same as --format json", "等同于 --format json"),
    "fail": Text(
        "end with code 1 at error (high), warning (medium), info (low) or never",
        "发现达到该级别时以代码 1 结束：error（高）、warning（中）、info（低）、never（从不）",
    ),
    "select": Text("only rules that begin so, e.g. LOP,SIL01", "只用以此开头的规则，如 LOP,SIL01"),
    "ignore": Text("not the rules that begin so", "不用以此开头的规则"),
    "out": Text("write to this file instead of stdout", "写入该文件，而不是标准输出"),
}


def command(language: Language, summary: Text) -> Plate:
    """The command, worded in ``language``."""
    form = Words(FORMATS)
    limit = Words(tuple(FAILING))
    env = "SERVICEMODEL_FORMAT"
    parameters = [
        model_argument(language),
        option(
            language, "--format", words=WORDS["format"], type=form, default="text", metavar="FORM", envvar=env
        ),
        option(language, "--json", "format", words=WORDS["json"], flag_value="json", is_flag=True),
        option(language, "--fail-on", words=WORDS["fail"], type=limit, default="error", metavar="LEVEL"),
        option(language, "--select", words=WORDS["select"], default="ALL", metavar="RULES"),
        option(language, "--ignore", words=WORDS["ignore"], default="", metavar="RULES"),
        option(language, "-o", "--out", words=WORDS["out"], default="", metavar="FILE"),
    ]
    return plate("check", language, summary, EXAMPLES, parameters, run)


def run(model: str, format: str, fail_on: str, select: str, ignore: str, out: str, **common: Any) -> int:
    """Print the findings; 1 if one of them is at or above ``fail_on``."""
    from servicemodel.cli.walk import checked, chosen
    from servicemodel.views.screen import next_command

    voice = opened(**common)
    rules = chosen(select, ignore)
    source = model_source(model, Path.cwd())
    try:
        dossier = checked(source, rules, remedied=format == "json")
    except ProblemsFound as error:
        if format != "concise":
            raise
        voice.warn(problem_lines(error, voice.language))
        return 2
    words = printed(dossier, format, voice, colour=voice.colour and not out)
    if out:
        write({Path(out): words.encode()})
        voice.wrote([Path(out)])
    else:
        voice.result(words)
    voice.next(next_command(dossier))
    return int(failed(dossier.findings, fail_on))
