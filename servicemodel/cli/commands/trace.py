"""``trace``: what a figure rests on, down to the rows."""

from typing import Any

import click

from servicemodel.cli.options import Words, option
from servicemodel.cli.plate import Plate
from servicemodel.cli.plate import command as plate
from servicemodel.cli.voice import opened
from servicemodel.domain.text import Language, Text

EXAMPLES = (
    "servicemodel trace F-d7730394",
    "servicemodel trace F-d7730394 --all --format csv > rows.csv",
    "servicemodel trace tell.coverage",
    "servicemodel trace EVI01@tell@coverage --lang zh",
)
WORDS = {
    "model": Text(
        "model of the figure (default: model.yaml here or above)",
        "数值所属的模型（默认：当前或上级文件夹中的 model.yaml）",
    ),
    "evidence": Text(
        "folder of the evidence (default: beside the model)", "证据文件夹（默认：与模型同一文件夹）"
    ),
    "all": Text("all rows, not only the first 20", "列出全部行，而不只前20行"),
    "format": Text("text, json or csv", "text、json 或 csv"),
}


def command(language: Language, summary: Text) -> Plate:
    """The command, worded in ``language``."""
    forms, env = Words(("text", "json", "csv")), "SERVICEMODEL_MODEL"
    parameters = [
        click.Argument(["id"], metavar=Text("ID", "标识").to(language)),
        option(language, "-m", "--model", words=WORDS["model"], default="", metavar="MODEL", envvar=env),
        option(language, "--evidence", words=WORDS["evidence"], default="", metavar="DIR"),
        option(language, "--all", "every", words=WORDS["all"], is_flag=True),
        option(language, "--format", words=WORDS["format"], type=forms, default="text", metavar="FORM"),
    ]
    return plate("trace", language, summary, EXAMPLES, parameters, run)


def run(id: str, model: str, evidence: str, every: bool, format: str, **common: Any) -> int:
    """Print what the figure ``id`` rests on, or the figures behind a finding or a number of the model."""
    from servicemodel.cli import traced

    wish = traced.Wish(id, model, evidence, every, format)
    return traced.trace(wish, opened(**common))
