"""``import``: what a client has becomes a model file; every guess is listed."""

from pathlib import Path
from typing import Any

import click

from servicemodel.cli.imported import told
from servicemodel.cli.options import option
from servicemodel.cli.plate import Plate
from servicemodel.cli.plate import command as plate
from servicemodel.cli.voice import Stop, opened
from servicemodel.cli.writing import write
from servicemodel.domain.text import Language, Text

EXAMPLES = (
    "servicemodel import client.archimate -o model.yaml",
    "servicemodel import exchange.xml --dry-run",
)
WORDS = {
    "out": Text("model file to write", "写入的模型文件"),
    "dry": Text("show what would be read, write nothing", "只显示将读入的内容，不写文件"),
}


def command(language: Language, summary: Text) -> Plate:
    """The command, worded in ``language``."""
    parameters = [
        click.Argument(["file"], metavar=Text("FILE", "文件").to(language)),
        option(language, "-o", "--out", words=WORDS["out"], default="model.yaml", metavar="FILE"),
        option(language, "-n", "--dry-run", words=WORDS["dry"], is_flag=True),
    ]
    return plate("import", language, summary, EXAMPLES, parameters, run)


def run(file: str, out: str, dry_run: bool, **common: Any) -> int:
    """Write the model file; print what was guessed and what was not understood."""
    from servicemodel.reading import formats

    voice = opened(**common)
    imported = formats.import_model(file)
    voice.result(told(imported, voice.language))
    if dry_run:
        voice.say(Text("nothing was written", "未写入任何文件"))
        voice.next(f"servicemodel import {file} -o {out}")
        return 0
    if Path(out).exists():
        text = Text(f"{out} is already there; nothing was written", f"{out} 已存在；未写入任何文件")
        raise Stop(2, text, Text("name another file with -o", "请用 -o 指定另一文件"))
    write({Path(out): imported.yaml.encode()})
    voice.wrote([Path(out)])
    voice.next(f"servicemodel check {out}")
    return 0
