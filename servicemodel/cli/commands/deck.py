"""``deck``: eight slides and an appendix of native shapes, charts and tables; the story alone; the check."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from attrs import frozen

from servicemodel.cli.calendar_day import today
from servicemodel.cli.decked import ghost, marked, read, report, usable
from servicemodel.cli.editioning import folder
from servicemodel.cli.options import for_party, model_argument, option
from servicemodel.cli.place import model_source
from servicemodel.cli.plate import Plate
from servicemodel.cli.plate import command as plate
from servicemodel.cli.voice import Stop, Voice, opened
from servicemodel.cli.writing import write
from servicemodel.domain.text import Language, Text

if TYPE_CHECKING:
    from servicemodel.cli.settings import Settings
    from servicemodel.cli.walk import Own
    from servicemodel.views.deck.building import Built
    from servicemodel.views.deck.slide import Slide
    from servicemodel.views.dossier import Dossier

EXAMPLES = (
    "servicemodel deck q-company --ghost",
    "servicemodel deck model.yaml --template client.potx --lang zh,en",
    "servicemodel deck model.yaml --check",
    "servicemodel deck model.yaml --for dealer",
)
WORDS = {
    "out": Text("folder to write to", "写入的文件夹"),
    "template": Text("PowerPoint template (.potx or .pptx) to build in", "PowerPoint 模板（.potx 或 .pptx）"),
    "ghost": Text("print the storyline alone: the titles", "只输出故事线，即各页标题"),
    "check": Text(
        "check the deck in --out, or a new one; write nothing",
        "检查 --out 中的演示文稿或新生成的稿件，不写文件",
    ),
    "update": Text(
        "renew our objects in the deck in --out (done by itself where one is there)",
        "更新 --out 中已有演示文稿里由本程序生成的内容（已有文稿时自动进行）",
    ),
    "fresh": Text("begin anew, even where a deck is there", "即使已有演示文稿也重新生成"),
}


def command(language: Language, summary: Text) -> Plate:
    """The command, worded in ``language``."""
    out = {"default": "out", "metavar": "DIR", "envvar": "SERVICEMODEL_OUT"}
    parameters: list[click.Parameter] = [
        model_argument(language),
        option(language, "-o", "--out", words=WORDS["out"], **out),
        for_party(language),
        option(language, "--template", words=WORDS["template"], default="", metavar="FILE"),
        *(
            option(language, f"--{name}", words=WORDS[name], is_flag=True)
            for name in ("ghost", "check", "update", "fresh")
        ),
    ]
    return plate("deck", language, summary, EXAMPLES, parameters, run)


def run(model: str, out: str, template: str, update: bool, fresh: bool, **rest: Any) -> int:
    """Write ``deck.en.pptx`` and ``deck.zh.pptx``, or those of the languages asked for."""
    only_titles, only_check, party = rest.pop("ghost"), rest.pop("check"), rest.pop("party")
    out = folder(out, party)
    voice = opened(**rest)
    if update and fresh:
        raise Stop(2, Text("--update and --fresh exclude each other", "--update 与 --fresh 不能同时使用"))
    source = model_source(model, Path.cwd())
    own, settings = _settings(source)
    template = template or settings.template
    given = read(Path(template)) if template else None
    files = [_File(one, Path(out) / f"deck.{one.value}.pptx") for one in voice.asked or (voice.language,)]
    old = {file.path: read(file.path) for file in files if not fresh and file.path.is_file()}
    if update:
        _stands(files, old)
    dossier = _dossier(source, settings, own, voice, party)
    marked(old, dossier.readers)
    slides = _slides(dossier)
    if only_titles:
        ghost(slides, voice)
        return 0
    made = {file: _built(slides, dossier, file, given, old.get(file.path), template) for file in files}
    if only_check:
        decks = [(f.path, old.get(f.path, b.data), b, f.language) for f, b in made.items()]
        return report(decks, dossier.model.illustrative, voice)
    write({file.path: built.data for file, built in made.items()})
    _told(made, bool(old and template), f"{source} --for {party}" if party else source, voice)
    return 0


@frozen
class _File:
    """A deck: its language and where it is written."""

    language: Language
    path: Path


def _stands(files: "list[_File]", old: Mapping[Path, bytes]) -> None:
    """Stop with code 2 where there is no deck to update."""
    missing = next((file.path for file in files if file.path not in old), None)
    if missing:
        text = Text(f"there is no deck to update: {missing}", f"没有可更新的演示文稿：{missing}")
        raise Stop(2, text, Text("leave --update out to make one", "去掉 --update 即可新建"))


def _settings(source: str) -> "tuple[Own, Settings]":
    from servicemodel.cli.own_rooms import own_rooms
    from servicemodel.cli.walk import settled

    own = own_rooms(source)
    return own, settled(source, {}, "never", own)


def _dossier(source: str, settings: "Settings", own: "Own", voice: Voice, party: str) -> "Dossier":
    from servicemodel.cli.walk import kept, planned, weighed

    day = today(voice.environment)
    dossier = planned(source, settings.severities, day, own, settings.exposure, party=party)
    return weighed(dossier, kept(own, dossier))


def _slides(dossier: "Dossier") -> "tuple[Slide, ...]":
    from servicemodel.views.deck.appendix import appendix
    from servicemodel.views.deck.storyline import slides

    return (*slides(dossier), *appendix(dossier))


def _built(
    slides: "tuple[Slide, ...]",
    dossier: "Dossier",
    file: "_File",
    given: bytes | None,
    old: bytes | None,
    template: str,
) -> "Built":
    from servicemodel.views.deck.building import built

    named = str(file.path) if old is not None else template
    with usable(named):
        return built(slides, file.language, dossier.model.name, given, old, dossier.readers)


def _told(made: "Mapping[_File, Built]", ignored: bool, source: str, voice: Voice) -> None:
    """Say what was written, what of other people was kept, and what comes next."""
    voice.wrote([file.path for file in made])
    kept = sum(built.kept for built in made.values())
    if kept:
        slides = "1 slide" if kept == 1 else f"{kept} slides"
        voice.say(Text(f"kept {slides} that people added", f"保留了人工添加的{kept}页"))
    if ignored:
        voice.say(
            Text(
                "--template was not used: the deck that is there has its master; --fresh begins anew",
                "未使用 --template：已有文稿自带母版；如需重新生成，请加 --fresh",
            )
        )
    voice.next(f"servicemodel deck {source} --check")
