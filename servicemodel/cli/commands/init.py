"""``init``: a new model from a template."""

from importlib.resources import files
from pathlib import Path
from typing import Any

import click

from servicemodel.cli import writing
from servicemodel.cli.guessing import meant
from servicemodel.cli.options import option
from servicemodel.cli.plate import Plate
from servicemodel.cli.plate import command as plate
from servicemodel.cli.voice import Stop, Voice, opened
from servicemodel.domain.text import Language, Text

EXAMPLES = (
    "servicemodel init",
    "servicemodel init client-a --template dealer",
    "servicemodel init --template list",
    "servicemodel init client-b --from history.csv --zone Europe/Berlin",
    "servicemodel init --scenario to_be --from as_is",
)
WORDS = {
    "map": Text("mapping file of the log", "日志的映射文件"),
    "zone": Text("time zone of the log", "日志的时区"),
    "scenario": Text(
        "new scenario of the model in DIR, by this name", "为该文件夹中的模型新建情景，以此为名"
    ),
    "log": Text(
        "event log to draft the model from; with --scenario the scenario to start from",
        "由哪份事件日志生成草稿；与 --scenario 同用时为起点情景",
    ),
}
IGNORED = (
    "# What the program writes, and what must never be shared.\nout/\nevidence/\nservicemodel-crash-*.txt\n"
)


def command(language: Language, summary: Text) -> Plate:
    """The command, worded in ``language``."""
    folder = click.Argument(["folder"], metavar=Text("[DIR]", "[文件夹]").to(language), default=".")
    words = Text("model to start from; 'list' lists them", "以哪个模型为起点；list 列出全部")
    template = option(language, "--template", words=words, default="q-company", metavar="NAME")
    more = [
        option(language, "--scenario", words=WORDS["scenario"], default="", metavar="NAME"),
        option(language, "--from", "log", words=WORDS["log"], default="", metavar="LOG"),
        option(language, "--map", "map_file", words=WORDS["map"], default="", metavar="MAP.yaml"),
        option(language, "--zone", words=WORDS["zone"], default="", metavar="ZONE"),
    ]
    return plate("init", language, summary, EXAMPLES, [folder, template, *more], run)


def run(folder: str, template: str, log: str, **more: Any) -> int:
    """Write ``model.yaml``, ``specs`` and ``.gitignore`` into ``folder``; refuse to replace what is there."""
    from servicemodel.reading import library_names

    scenario, map_file, zone = (more.pop(name) for name in ("scenario", "map_file", "zone"))
    voice = opened(**more)
    if scenario:
        from servicemodel.cli import started

        return started.scenario(Path(folder), scenario, log, voice)
    if log:
        return _discover(Path(folder), log, map_file, zone, voice)
    if template == "list":
        voice.result("\n".join(library_names()))
        return 0
    if template not in library_names():
        text = Text(f"no template '{template}'", f"没有模板“{template}”")
        raise Stop(2, text, meant(template, library_names()))
    place = Path(folder)
    contents = {place / "model.yaml": _model(template), place / ".gitignore": IGNORED.encode()}
    contents |= _first_pages(place, template)
    _refuse_to_replace(contents)
    writing.write(contents)
    voice.wrote(contents)
    voice.next(f"servicemodel check {place / 'model.yaml'}")
    return 0


def _discover(place: Path, log: str, map_file: str, zone: str, voice: Voice) -> int:
    """A draft from the log alone, with its evidence and figures."""
    from servicemodel.cli.extras import needs

    needs("evidence")
    from servicemodel.cli import discovered

    names = ("model.yaml", "map.yaml", "measurements.json", ".gitignore")
    _refuse_to_replace({place / name: b"" for name in names})
    return discovered.discover(discovered.Wish(place, log, map_file, zone), IGNORED.encode(), voice)


def _model(template: str) -> bytes:
    head = (
        f"# Your model, started from the template '{template}': change names, flows, numbers.\n"
        f"# 您的模型，以模板“{template}”为起点：请改写名称、信息流和数值。\n"
        "# Check it: servicemodel check    Picture: servicemodel draw    Fields: servicemodel schema\n\n"
    )
    return head.encode() + (files("servicemodel") / "library" / f"{template}.yaml").read_bytes()


def _first_pages(place: Path, template: str) -> dict[Path, bytes]:
    """The first page of the client's own specifications, in both languages; it is kept on the first day."""
    from servicemodel import pipeline
    from servicemodel.cli.spec_suggest import SPECS, pages
    from servicemodel.views.promises.first_page import first_page

    index = pipeline.assess(pipeline.read(template)).index
    return pages(place / SPECS, "first", {language: first_page(index, language) for language in Language})


def _refuse_to_replace(contents: dict[Path, bytes]) -> None:
    there = [str(path) for path in contents if path.exists()]
    if there:
        names = ", ".join(there)
        raise Stop(
            2,
            Text(f"{names}: already there; nothing was written", f"{names}：已存在；未写入任何文件"),
            Text("name another folder: servicemodel init DIR", "请换一个文件夹：servicemodel init 文件夹"),
        )
