"""Whether drawn files still show the model: DOT text or chart data are compared, never the drawing."""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from servicemodel.cli.voice import Voice
from servicemodel.domain.text import Language, Text
from servicemodel.views.dot import Sheet, dot
from servicemodel.views.picture import Picture
from servicemodel.views.stamping import dot_hash, stamp
from servicemodel.views.theme import THEMES

#: The hash that a file has to bear in a language and in colours, and the language that was asked for.
Wanted = tuple[Callable[[Language, str], str], Language]
_MISSING = Text("is missing", "尚未绘制")
_UNKNOWN = Text("bears no mark of this program", "不带本程序的标记")
_CHANGED = Text("shows another state of the model", "所示并非模型的当前状态")
_LEFT = Text("shows what the model does not have any more", "所示内容模型中已不存在")
_SAME = Text(
    "{count} drawn from another version of the model that gives the same picture",
    "其中{count}张由模型的另一版本绘制，但图未变",
)


def wanted(picture: Picture, language: Language) -> Wanted:
    """What the file of a picture has to show."""
    return partial(_expected, picture), language


def stale(wanted: Mapping[Path, Wanted], model: str, voice: Voice) -> tuple[dict[Path, Text], int]:
    """Which of the ``wanted`` files do not show what they should, each with the reason.

    The second number counts those that do although they were drawn from another model file than that
    with the hash ``model``. Colours are those of each file, and so is the language if none was asked for.
    """
    found: dict[Path, Text] = {}
    others = 0
    for path, (expected, language) in wanted.items():
        if not path.is_file():
            found[path] = _MISSING
            continue
        told = stamp(path.read_text(encoding="utf-8", errors="replace")[:2000])
        own = Language.ZH if told.language.startswith("zh") else Language.EN
        if told.theme not in THEMES:
            found[path] = _UNKNOWN
        elif told.dot != expected(language if voice.asked else own, told.theme):
            found[path] = _CHANGED
        else:
            others += told.model != model
    return found, others


def left_over(folder: Path, wanted: Mapping[Path, object]) -> dict[Path, Text]:
    """Drawings of this program in ``folder`` that no picture is drawn into any more."""
    files = sorted(path for path in folder.glob("*.svg") if path not in wanted)
    texts = {path: path.read_text(encoding="utf-8", errors="replace")[:2000] for path in files}
    return {path: _LEFT for path, text in texts.items() if stamp(text).theme in THEMES}


def tell(found: Mapping[Path, Text], checked: int, others: int, voice: Voice) -> None:
    """Name the stale files as a result; where there are none, say how many are as the model is."""
    for path, why in sorted(found.items()):
        voice.result(f"{path}: {why.to(voice.language)}")
    count = checked - len(found)
    same = _SAME.to(voice.language).format(count=others)
    more = Text(f", {same}", f"，{same}").to(voice.language) if others else ""
    voice.say(
        Text(f"{count} of {checked} pictures are up to date{more}", f"{checked}张图中有{count}张为最新{more}")
    )


def _expected(picture: Picture, language: Language, theme: str) -> str:
    return dot_hash(dot(picture, Sheet(language, THEMES[theme])))
