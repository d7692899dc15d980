"""``draw``: pictures of a model."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from servicemodel.cli.options import Words, model_argument, option
from servicemodel.cli.place import model_source
from servicemodel.cli.plate import Plate
from servicemodel.cli.plate import command as plate
from servicemodel.cli.voice import Voice, opened
from servicemodel.cli.writing import write
from servicemodel.domain.text import Language, Text

if TYPE_CHECKING:
    from servicemodel.views.picture import Picture

EXAMPLES = (
    "servicemodel draw q-company",
    "servicemodel draw --all --format svg,png --lang zh",
    "servicemodel draw --view topic_routes --topic service.solution",
    "servicemodel draw --format text",
)
FORMATS = ("svg", "png", "pdf", "dot", "text")
WORDS = {
    "view": Text("names of pictures; a wrong one lists them", "图的名称；写错时列出全部"),
    "all": Text("every picture", "全部图"),
    "topic": Text("topic whose routes are drawn", "绘制哪个信息主题的传递路径"),
    "format": Text(
        "svg, png, pdf, dot (files), text (stdout)", "svg、png、pdf、dot（文件），text（标准输出）"
    ),
    "theme": Text("light or dark", "light（浅色）或 dark（深色）"),
    "out": Text("folder to write to", "写入的文件夹"),
}


def command(language: Language, summary: Text) -> Plate:
    """The command, worded in ``language``."""
    forms, themes = Words(FORMATS, several=True), Words(("light", "dark"))
    out = {"default": "out", "metavar": "DIR", "envvar": "SERVICEMODEL_OUT"}
    parameters = [
        model_argument(language),
        option(language, "--view", words=WORDS["view"], default="actors_and_flows", metavar="NAME"),
        option(language, "--all", "every", words=WORDS["all"], is_flag=True),
        option(language, "--topic", words=WORDS["topic"], default="", metavar="TOPIC"),
        option(language, "--format", words=WORDS["format"], type=forms, default="svg", metavar="FORMS"),
        option(language, "--theme", words=WORDS["theme"], type=themes, default="light", metavar="THEME"),
        option(language, "-o", "--out", words=WORDS["out"], **out),
    ]
    return plate("draw", language, summary, EXAMPLES, parameters, run)


def run(
    model: str,
    view: str,
    every: bool,
    topic: str,
    format: tuple[str, ...],
    theme: str,
    out: str,
    **common: Any,
) -> int:
    """Write the pictures into ``out``, one file each for language and format; text goes to stdout."""
    from servicemodel.cli.own_rooms import own_rooms
    from servicemodel.cli.scenes import scenes

    voice = opened(**common)
    names = () if every else tuple(name.strip() for name in view.split(","))
    source = model_source(model, Path.cwd())
    pictures = scenes(source, names, topic, own_rooms(source))
    contents = painted(pictures, voice, format, theme, Path(out))
    write(contents)
    if "text" in format:
        voice.result("\n".join(_text(picture, voice) for picture in pictures))
    if contents:
        voice.wrote(contents)
    voice.next(f"servicemodel report {model}".rstrip())
    return 0


def painted(
    pictures: "tuple[Picture, ...]", voice: Voice, formats: tuple[str, ...], theme: str, folder: Path
) -> dict[Path, bytes]:
    """Files of ``pictures``; the language is part of the name where several were asked for."""
    from servicemodel.views.dot import Sheet, dot
    from servicemodel.views.drawing import draw
    from servicemodel.views.theme import THEMES

    languages = voice.asked or (voice.language,)
    drawn = [form for form in formats if form not in ("dot", "text")]
    files = (
        [(d.picture, d.language, d.format, d.data) for d in draw(pictures, languages, drawn, theme)]
        if drawn
        else []
    )
    if "dot" in formats:
        sheets = [(picture, Sheet(language, THEMES[theme])) for picture in pictures for language in languages]
        files += [(p.name, sheet.language, "dot", dot(p, sheet).encode()) for p, sheet in sheets]
    several = len(languages) > 1
    return {
        folder / f"{name}{f'.{language.value}' if several else ''}.{form}": data
        for name, language, form, data in files
    }


def _text(picture: "Picture", voice: Voice) -> str:
    from servicemodel.views.text_twin import plain

    return plain(picture, voice.language)
