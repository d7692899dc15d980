"""``workbook``: a model as a workbook or an interview sheet, and what people wrote back into its files."""

from importlib.util import find_spec
from pathlib import Path
from typing import Any

import click

from servicemodel.cli.calendar_day import today
from servicemodel.cli.guessing import meant
from servicemodel.cli.options import for_party, option
from servicemodel.cli.place import model_source
from servicemodel.cli.plate import Plate
from servicemodel.cli.plate import command as plate
from servicemodel.cli.voice import Stop, Voice, opened
from servicemodel.cli.writing import write
from servicemodel.domain.text import Language, Text

EXAMPLES = (
    "servicemodel workbook q-company -o case.xlsx",
    "servicemodel workbook export model.yaml case.xlsx --lang zh,en",
    "servicemodel workbook import model.yaml case.xlsx --dry-run",
    "servicemodel workbook export q-company --only questions -o questions.xlsx",
    "servicemodel workbook export model.yaml --for dealer",
)
WORDS = {
    "only": Text("export one sheet alone: questions", "只导出一张表：questions（问题清单）"),
    "out": Text("sheet to write", "写入的表格文件"),
    "dry": Text("show what would be written, write nothing", "只显示将写入的内容，不写文件"),
}
_ALONE = Text(
    "--for goes with a whole export only, not with import or --only",
    "--for 仅用于导出完整工作簿，不能与 import 或 --only 同用",
)
DEEDS = ("export", "import")
ONLY = ("", "questions")
ENDING = ".xlsx"
#: The libraries of each deed; both come with one extra.
NEEDED = {"export": "xlsxwriter", "import": "python_calamine"}


def command(language: Language, summary: Text) -> Plate:
    """The command, worded in ``language``."""
    model = Text("[MODEL]", "[模型]").to(language)
    file = Text("[FILE]", "[文件]").to(language)
    env = "SERVICEMODEL_MODEL"
    parameters = [
        click.Argument(["deed"], metavar="[export|import]", default="export"),
        click.Argument(["model"], metavar=model, default="", envvar=env),
        click.Argument(["file"], metavar=file, default=""),
        option(language, "--only", words=WORDS["only"], default="", metavar="questions"),
        option(language, "-o", "--out", words=WORDS["out"], default="", metavar="FILE"),
        for_party(language),
        option(language, "-n", "--dry-run", words=WORDS["dry"], is_flag=True),
    ]
    return plate("workbook", language, summary, EXAMPLES, parameters, run)


def run(deed: str, model: str, file: str, only: str, out: str, dry_run: bool, **common: Any) -> int:
    """Write the workbook or the sheet, or read it back."""
    party = common.pop("party")
    voice = opened(**common)
    if deed not in DEEDS:
        deed, model, file = "export", *_export_of(deed, model, file, voice)
    if find_spec(NEEDED[deed]) is None:
        text = Text(f"workbook needs {NEEDED[deed]}", f"workbook 需要 {NEEDED[deed]}")
        raise Stop(3, text, Text(*2 * ("python3 -m pip install 'servicemodel[office]'",)))
    _check(deed, only, party)
    if deed == "import":
        return _import(model, file, dry_run, voice)
    if model.endswith(ENDING) and not file:
        model, file = "", model
    source, out = model_source(model, Path.cwd()), out or file
    if not (out or ENDING).endswith(ENDING):
        text = Text(f"{out}: a workbook ends in {ENDING}", f"{out}：工作簿的扩展名须为 {ENDING}")
        raise Stop(2, text, Text(*2 * ("-o case.xlsx",)))
    if only:
        return _questions(source, Path(out or "questions.xlsx"), voice)
    from servicemodel.cli.editioning import folder
    from servicemodel.cli.workbook_out import exported

    usual = Path(folder("out", party)) / "workbook.xlsx" if party else Path("workbook.xlsx")
    return exported(source, Path(out) if out else usual, voice, party)


def _check(deed: str, only: str, party: str) -> None:
    """Stop with code 2 at an unknown sheet, or where an edition is asked for that there is not."""
    if deed == "export" and only not in ONLY:
        text = Text(f"--only: '{only}' is not known", f"--only：未知的取值“{only}”")
        raise Stop(2, text, meant(only, ONLY[1:]))
    if party and (only or deed == "import"):
        raise Stop(2, _ALONE, Text(*2 * (EXAMPLES[-1],)))


def _export_of(deed: str, model: str, file: str, voice: Voice) -> tuple[str, str]:
    """Model and file of a command without a deed: ``workbook MODEL [FILE]``."""
    if model == voice.environment.get("SERVICEMODEL_MODEL", ""):
        model = ""
    if file or not (model == "" or model.endswith(ENDING)):
        raise Stop(2, Text(f"'{deed}' is not known", f"未知的取值“{deed}”"), meant(deed, DEEDS))
    return deed, model


def _questions(source: str, out: Path, voice: Voice) -> int:
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
        raise Stop(2, Text("FILE is missing", "缺少文件"), Text(*2 * (EXAMPLES[2],)))
    source = _own_file(model_source(model, Path.cwd()))
    before = pipeline.read(source)
    try:
        if formats.is_workbook(file):
            from servicemodel.cli.workbook_back import imported

            return imported(source, file, dry_run, voice)
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
