"""``draw``: pictures of a model."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from attrs import frozen

from servicemodel.cli.options import Words, model_argument, option
from servicemodel.cli.place import model_source
from servicemodel.cli.plate import Plate
from servicemodel.cli.plate import command as plate
from servicemodel.cli.voice import Stop, Voice, opened
from servicemodel.cli.writing import write
from servicemodel.domain.text import Language, Text

if TYPE_CHECKING:
    from servicemodel.cli.charted import Shown
    from servicemodel.views.drawing import Drawing
    from servicemodel.views.picture import Picture

EXAMPLES = (
    "servicemodel draw q-company",
    "servicemodel draw --all --format svg,png --lang zh",
    "servicemodel draw --view topic_routes --topic service.solution",
    "servicemodel draw --view findings_map --size a3 --format pdf",
    "servicemodel draw --save-layout",
    "servicemodel draw --view charts --format svg,png",
    "servicemodel draw --all --check",
)
FORMATS = ("svg", "png", "pdf", "dot", "mermaid", "drawio", "text")
SIZES = ("a4", "a3", "slide", "screen")
#: Endings of files that are not called as their format is.
ENDINGS = {"mermaid": "mmd"}
#: Letters of labels in points, and the smallest that can be read on paper.
_LETTERS, _LEAST = 10.0, 5.0
WORDS = {
    "view": Text(
        "names of pictures, or of charts (charts: all); a wrong one lists them",
        "图或图表的名称（charts：全部图表）；写错时列出全部",
    ),
    "all": Text("every picture and chart", "全部图与图表"),
    "topic": Text("topic whose routes are drawn", "绘制哪个信息主题的传递路径"),
    "format": Text(
        "svg, png, pdf, dot, mermaid, drawio (files), text (stdout)",
        "svg、png、pdf、dot、mermaid、drawio（文件），text（标准输出）",
    ),
    "theme": Text("light or dark", "light（浅色）或 dark（深色）"),
    "size": Text(
        "page that svg, png and pdf fill: a4, a3, slide or screen",
        "svg、png、pdf 的版面：a4、a3、slide（幻灯片）或 screen（屏幕）",
    ),
    "whole": Text("draw every box, however many there are", "无论多少，逐一画出每个方框"),
    "save": Text("write layout.yaml: everything stays where it is now", "写入 layout.yaml，固定当前位置"),
    "check": Text(
        "draw nothing; end with code 1 if files in the folder are stale",
        "不绘制；文件夹中的图若过时，以代码 1 结束",
    ),
    "out": Text("folder to write to", "写入的文件夹"),
}


def command(language: Language, summary: Text) -> Plate:
    """The command, worded in ``language``."""
    forms, themes, sizes = Words(FORMATS, several=True), Words(("light", "dark")), Words(SIZES)
    out = {"default": "out", "metavar": "DIR", "envvar": "SERVICEMODEL_OUT"}
    parameters = [
        model_argument(language),
        option(language, "--view", words=WORDS["view"], default="actors_and_flows", metavar="NAME"),
        option(language, "--all", "every", words=WORDS["all"], is_flag=True),
        option(language, "--topic", words=WORDS["topic"], default="", metavar="TOPIC"),
        option(language, "--format", words=WORDS["format"], type=forms, default="svg", metavar="FORMS"),
        option(language, "--theme", words=WORDS["theme"], type=themes, default="light", metavar="THEME"),
        option(language, "--size", words=WORDS["size"], type=sizes, default=None, metavar="SIZE"),
        option(language, "--whole", words=WORDS["whole"], is_flag=True),
        option(language, "--save-layout", words=WORDS["save"], is_flag=True),
        option(language, "--check", words=WORDS["check"], is_flag=True),
        option(language, "-o", "--out", words=WORDS["out"], **out),
    ]
    return plate("draw", language, summary, EXAMPLES, parameters, run)


def run(
    model: str, view: str, every: bool, topic: str, whole: bool, save_layout: bool, check: bool, **rest: Any
) -> int:
    """Write the pictures into ``out``, one file each for language and format; text goes to stdout."""
    from servicemodel.cli import charted
    from servicemodel.cli.arranged import ready, saved, warn
    from servicemodel.cli.own_rooms import own_rooms
    from servicemodel.cli.scenes import scenes

    how = _How(rest.pop("format"), rest.pop("theme"), rest.pop("size") or "", Path(rest.pop("out")))
    voice, source = opened(**rest), model_source(model, Path.cwd())
    names = () if every else tuple(name.strip() for name in view.split(","))
    if charts := charted.asked(names):
        _alone(charts, names, how.formats)
        return _charts(source, charts, how, check, voice)
    own = own_rooms(source)
    made, described = scenes(source, names, topic, own)
    pictures, drifts = ready(made, source, whole)
    state = described.file.sha256 if described.file else ""
    with_charts = every and (check or charted.drawable(how.formats, voice))
    beside = charted.shown(source, (charted.EVERY,), own) if with_charts else ()
    if check:
        return _checked(pictures, beside, voice, how.folder, state, every)
    contents: dict[Path, bytes] = {}
    if save_layout:
        layout, contents = saved(pictures, source, voice)
        pictures = _placed(pictures, layout)
    else:
        warn(drifts, voice)
    contents |= painted(pictures, voice, how.formats, how.theme, how.folder, how.size, state)
    _say(made if "text" in how.formats else (), voice)
    contents |= charted.charted(beside, voice, how.formats, how.theme, how.folder, state)
    _finish(contents, voice)
    voice.next(f"servicemodel report {model}".rstrip())
    return 0


@frozen
class _How:
    """Formats, colours, page and folder that were asked for."""

    formats: tuple[str, ...]
    theme: str
    size: str
    folder: Path


def _alone(charts: tuple[str, ...], names: tuple[str, ...], formats: tuple[str, ...]) -> None:
    """Stop with code 2 where pictures are named beside charts, or a format that charts do not have."""
    from servicemodel.cli.charted import formed

    if others := [name for name in names if name not in charts]:
        text = Text("charts and pictures are drawn one after the other", "图表与关系图须分次绘制")
        view = f"--view {','.join(others)}"
        raise Stop(2, text, Text(f"then write {view}", f"另一次请写 {view}"))
    formed(formats)


def _charts(source: str, names: tuple[str, ...], how: _How, check: bool, voice: Voice) -> int:
    """Charts alone."""
    from servicemodel import pipeline
    from servicemodel.cli.charted import charted, shown
    from servicemodel.cli.own_rooms import own_rooms

    found, file = shown(source, names, own_rooms(source)), pipeline.read(source).file
    state = file.sha256 if file else ""
    if check:
        return _checked((), found, voice, how.folder, state, False)
    _finish(charted(found, voice, how.formats, how.theme, how.folder, state), voice)
    return 0


def _finish(contents: dict[Path, bytes], voice: Voice) -> None:
    write(contents)
    if contents:
        voice.wrote(contents)


def _say(told: "tuple[Picture, ...]", voice: Voice) -> None:
    """Print the pictures ``told`` as text."""
    if told:
        voice.result("\n".join(_text(picture, voice) for picture in told))


def _placed(pictures: "tuple[Picture, ...]", layout: Any) -> "tuple[Picture, ...]":
    """``pictures`` as they stand by the ``layout`` that was just made of them."""
    from servicemodel.views.arranging import arranged

    return tuple(arranged(picture, layout)[0] for picture in pictures)


def _checked(
    pictures: "tuple[Picture, ...]", charts: "Shown", voice: Voice, folder: Path, state: str, every: bool
) -> int:
    from servicemodel.cli import charted
    from servicemodel.cli.stale import left_over, stale, tell, wanted

    asked = {path: wanted(p, language) for p, language, path in _files(pictures, voice, "svg", folder)}
    asked |= charted.wanted(charts, voice, folder)
    found, others = stale(asked, state, voice)
    found |= left_over(folder, asked) if every else {}
    tell(found, len({*asked, *found}), others, voice)
    return int(bool(found))


def painted(
    pictures: "tuple[Picture, ...]",
    voice: Voice,
    formats: tuple[str, ...],
    theme: str,
    folder: Path,
    size: str = "",
    state: str = "",
) -> dict[Path, bytes]:
    """Files of ``pictures``; the language is part of the name where several were asked for.

    ``state`` is the hash of the model file, which an SVG bears.
    """
    from servicemodel.views.drawing import draw

    drawn = [form for form in formats if form not in ("dot", "mermaid", "text")]
    drawings = draw(pictures, voice.asked or (voice.language,), drawn, theme, size=size) if drawn else ()
    data = {(d.picture, d.language, d.format): d for d in drawings}
    _small(drawings, size, voice)
    files: dict[Path, bytes] = {}
    for form in (form for form in formats if form != "text"):
        for picture, language, path in _files(pictures, voice, form, folder):
            done = data.get((picture.name, language, form))
            files[path] = _content(picture, language, theme, form, done, state)
    return files


def _content(
    picture: "Picture", language: Language, theme: str, form: str, drawing: "Drawing | None", state: str
) -> bytes:
    """The bytes of one file; an SVG says what it was drawn from."""
    from servicemodel.views.dot import Sheet, dot
    from servicemodel.views.mermaid import mermaid
    from servicemodel.views.stamping import dot_hash, stamped
    from servicemodel.views.theme import THEMES

    sheet = Sheet(language, THEMES[theme])
    if drawing is None:
        return (mermaid if form == "mermaid" else dot)(picture, sheet).encode()
    if form == "svg":
        return stamped(drawing.text, dot_hash(dot(picture, sheet)), state, theme).encode()
    return drawing.data


def _files(
    pictures: "tuple[Picture, ...]", voice: Voice, form: str, folder: Path
) -> "list[tuple[Picture, Language, Path]]":
    languages = voice.asked or (voice.language,)
    several, ending = len(languages) > 1, ENDINGS.get(form, form)
    return [
        (picture, language, folder / f"{picture.name}{f'.{language.value}' if several else ''}.{ending}")
        for picture in pictures
        for language in languages
    ]


def _small(drawings: "tuple[Drawing, ...]", size: str, voice: Voice) -> None:
    """Tell which pictures cannot be read on the page that was asked for."""
    letters = {d.picture: d.zoom * _LETTERS for d in drawings if d.format != "drawio"}
    for name, points in sorted(letters.items()):
        if points < _LEAST:
            larger = Text("--size a3 gives it more room", "可改用更大的 --size a3")
            hint = Text("draw fewer views or a part of the model", "请减少内容") if size == "a3" else larger
            text = Text(
                f"warning: {name}: on {size} its letters are {points:.1f} points high; {hint.en}",
                f"提醒：{name} 在 {size} 版面上的字号仅{points:.1f}磅；{hint.zh}",
            )
            voice.warn(text.to(voice.language))


def _text(picture: "Picture", voice: Voice) -> str:
    from servicemodel.views.text_twin import plain

    return plain(picture, voice.language)
