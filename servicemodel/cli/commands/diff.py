"""``diff``: what changed between two versions of a model, which figures moved, and why."""

from pathlib import Path
from typing import Any

import click

from servicemodel.cli.options import Words, option
from servicemodel.cli.place import model_source, nearest_model
from servicemodel.cli.plate import Plate
from servicemodel.cli.plate import command as plate
from servicemodel.cli.voice import opened
from servicemodel.domain.text import Language, Text

EXAMPLES = (
    "servicemodel diff v3 v4",
    "servicemodel diff v3",
    "servicemodel diff old.yaml model.yaml --format markdown",
    "servicemodel diff v3:client-a/model.yaml model.yaml --format json",
)
WORDS = {
    "model": Text(
        "model that a revision means (default: model.yaml here or above)",
        "版本所指的模型（默认：当前或上级文件夹中的 model.yaml）",
    ),
    "format": Text("text, json or markdown", "text、json 或 markdown"),
}
FORMATS = ("text", "json", "markdown")


def command(language: Language, summary: Text) -> Plate:
    """The command, worded in ``language``."""
    names = Text("OLD [NEW]", "旧版本 [新版本]").to(language)
    forms, env = Words(FORMATS), "SERVICEMODEL_MODEL"
    parameters = [
        click.Argument(["names"], metavar=names, nargs=-1),
        option(language, "-m", "--model", words=WORDS["model"], default="", metavar="MODEL", envvar=env),
        option(language, "--format", words=WORDS["format"], type=forms, default="text", metavar="FORM"),
    ]
    return plate("diff", language, summary, EXAMPLES, parameters, run)


def run(names: tuple[str, ...], model: str, format: str, **common: Any) -> int:
    """Print the difference between two files or revisions."""
    from servicemodel.cli.differing import Wish, diff, named
    from servicemodel.reading import library_names

    voice = opened(**common)
    files = [name for name in names if Path(name).is_file() or name in library_names()]
    source = model or nearest_model(Path.cwd()) or model_source(files[-1] if files else "", Path.cwd())
    old, new = named(names, source)
    return diff(Wish(old, new, files[-1] if len(files) == 2 and not model else source, format), voice)
