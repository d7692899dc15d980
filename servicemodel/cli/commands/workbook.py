"""``workbook``: the open questions as an interview sheet, and the filled sheet back into the model file."""

from importlib.util import find_spec
from pathlib import Path
from typing import Any

import click

from servicemodel.cli.calendar_day import today
from servicemodel.cli.options import Words, option
from servicemodel.cli.place import model_source
from servicemodel.cli.plate import Plate
from servicemodel.cli.plate import command as plate
from servicemodel.cli.voice import Stop, Voice, opened
from servicemodel.cli.writing import write
from servicemodel.domain.text import Language, Text

EXAMPLES = (
    "servicemodel workbook export q-company --only questions -o questions.xlsx",
    "servicemodel workbook export model.yaml --only questions --lang zh,en",
    "servicemodel workbook import model.yaml questions.xlsx --dry-run",
)
WORDS = {
    "only": Text("what to export: questions", "导出内容：questions（问题清单）"),
    "out": Text("sheet to write", "写入的表格文件"),
    "dry": Text("show what would be written, write nothing", "只显示将写入的内容，不写文件"),
}
DEEDS = ("export", "import")
#: The libraries of each deed; both come with one extra.
NEEDED = {"export": "xlsxwriter", "import": "python_calamine"}


def command(language: Language, summary: Text) -> Plate:
    """The command, worded in ``language``."""
    model = Text("[MODEL]", "[模型]").to(language)
    file = Text("[FILE]", "[文件]").to(language)
    env = "SERVICEMODEL_MODEL"
    parameters = [
        click.Argument(["deed"], metavar="export|import", type=Words(DEEDS)),
        click.Argument(["model"], metavar=model, default="", envvar=env),
        click.Argument(["file"], metavar=file, default=""),
        option(language, "--only", words=WORDS["only"], default="", metavar="questions"),
        option(language, "-o", "--out", words=WORDS["out"], default="questions.xlsx", metavar="FILE"),
        option(language, "-n", "--dry-run", words=WORDS["dry"], is_flag=True),
    ]
    return plate("workbook", language, summary, EXAMPLES, parameters, run)


def run(deed: str, model: str, file: str, only: str, out: str, dry_run: bool, **common: Any) -> int:
    """Write the sheet, or read it back."""
    voice = opened(**common)
    if find_spec(NEEDED[deed]) is None:
        text = Text(f"workbook needs {NEEDED[deed]}", f"workbook 需要 {NEEDED[deed]}")
        raise Stop(3, text, Text(*2 * ("python3 -m pip install 'servicemodel[office]'",)))
    if deed == "import":
        return _import(model, file, dry_run, voice)
    if only != "questions":
        text = Text("only the questions can be exported so far", "目前只能导出问题清单")
        raise Stop(2, text, Text("add --only questions", "请加上 --only questions"))
    return _export(model_source(model, Path.cwd()), Path(out), voice)


def _export(source: str, out: Path, voice: Voice) -> int:
    from servicemodel import pipeline
    from servicemodel.cli.own_rooms import own_rooms
    from servicemodel.cli.walk import checked, chosen
    from servicemodel.views.interview.sheet import Interview, sheet

    own = own_rooms(source)
    dossier = checked(source, chosen("", "", own), remedied=False, today=today(voice.environment), own=own)
    questions = pipeline.questions(dossier.situation, dossier.findings, own=own)
    interview = Interview(questions, dossier.model, dossier.rules)
    write({out: sheet(interview, voice.asked or (voice.language,))})
    voice.wrote([out])
    voice.say(Text(f"{len(questions)} questions", f"共{len(questions)}个问题"))
    voice.next(f"servicemodel workbook import {source} {out}")
    return 0


def _import(model: str, file: str, dry_run: bool, voice: Voice) -> int:
    from servicemodel import pipeline
    from servicemodel.domain.interview import SheetRefused
    from servicemodel.reading import formats
    from servicemodel.views.interview import problems

    model, file = ("", model) if not file else (model, file)
    if not file:
        raise Stop(2, Text("FILE is missing", "缺少文件"), Text(*2 * (EXAMPLES[-1],)))
    source = _own_file(model_source(model, Path.cwd()))
    before = pipeline.read(source)
    try:
        answered = formats.import_answers(source, file)
    except SheetRefused as refusal:
        voice.warn(problems.refused(refusal.problems, voice.language))
        return 2
    voice.result(problems.outcome(answered, before, voice.language))
    if dry_run or not answered.files:
        voice.say(Text("nothing was written", "未写入任何文件"))
        return 0
    paths = {Path(path): data for path, data in answered.files.items()}
    write(paths)
    voice.wrote(paths)
    voice.next(f"servicemodel check {source}")
    return 0


def _own_file(source: str) -> str:
    from servicemodel.reading import library_names

    if source not in library_names():
        return source
    text = Text(f"'{source}' is a model of the library", f"“{source}”是自带的模型")
    hint = f"servicemodel init --template {source}"
    raise Stop(2, text, Text(f"start your own from it: {hint}", f"请先据此新建自己的模型：{hint}"))
