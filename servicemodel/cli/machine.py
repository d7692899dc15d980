"""What the machine offers, one check each: Python, libraries, drawing, fonts, locale, write access."""

import os
import platform
import sys
import tempfile
from collections.abc import Callable
from importlib.metadata import PackageNotFoundError, version

from attrs import frozen

from servicemodel.cli.voice import Voice
from servicemodel.domain.text import Language, Text

LIBRARIES = ("attrs", "click", "graphviz", "jinja2", "networkx", "numpy")
MORE_LIBRARIES = ("pydantic", "pygraphviz", "pyyaml", "rich", "scipy")
INSTALL = Text(
    "python3 -m pip install --upgrade servicemodel", "python3 -m pip install --upgrade servicemodel"
)


@frozen
class Checked:
    """One thing: whether it is ``good``, what was found, and what to do where it is not."""

    name: str
    good: bool
    said: Text
    advice: Text | None = None


def examined(voice: Voice) -> tuple[Checked, ...]:
    """Every check of CHECKS, in that order."""
    return tuple(check(name, voice) for name, check in CHECKS.items())


def _python(name: str, voice: Voice) -> Checked:
    said = f"{platform.python_version()}, {sys.platform}"
    return Checked(
        name,
        sys.version_info >= (3, 11),
        Text(said, said),
        Text("Python 3.11 or newer", "Python 3.11 或更新版本"),
    )


def _libraries(name: str, voice: Voice) -> Checked:
    found = {library: _version(library) for library in LIBRARIES + MORE_LIBRARIES}
    said = ", ".join(f"{library} {number or '–'}" for library, number in found.items())
    return Checked(name, all(found.values()), Text(said, said), INSTALL)


def _version(library: str) -> str:
    try:
        return version(library)
    except PackageNotFoundError:
        return ""


def _drawing(name: str, voice: Voice) -> Checked:
    """A sample line in both languages, drawn as SVG."""
    from servicemodel.views.drawing import DrawingFailed, MachineLacks, draw
    from servicemodel.views.picture import Box, Picture

    label = Text("customer service", "客户服务")
    try:
        drawings = draw([Picture("sample", label, (Box("sample", label),))], tuple(Language))
    except MachineLacks as lack:
        return Checked(name, False, lack.what, lack.install)
    except DrawingFailed as failure:
        return Checked(name, False, failure.why, INSTALL)
    good = all(label.to(drawing.language) in drawing.text for drawing in drawings)
    return Checked(name, good, Text("sample drawn in both languages", "已用两种语言绘制样图"), INSTALL)


def _font(name: str, voice: Voice) -> Checked:
    from servicemodel.views import fonts

    family = fonts.chinese_font()
    none = Text(
        "no Chinese font: PNG and PDF in Chinese stop, SVG goes on",
        "无中文字体：中文 PNG、PDF 无法生成，SVG 不受影响",
    )
    return Checked(name, family is not None, Text(family, family) if family else none, fonts.INSTALL)


def _locale(name: str, voice: Voice) -> Checked:
    named = voice.environment.get("LC_ALL") or voice.environment.get("LANG") or "C"
    words = f"{named}, {sys.getfilesystemencoding()}, --lang {voice.language.value}"
    good = sys.getfilesystemencoding().lower().replace("-", "") == "utf8"
    return Checked(name, good, Text(words, words), Text("export LC_ALL=C.UTF-8", "export LC_ALL=C.UTF-8"))


def _write(name: str, voice: Voice) -> Checked:
    here, there = os.access(".", os.W_OK), os.access(tempfile.gettempdir(), os.W_OK)
    said = Text(
        f"this folder {'yes' if here else 'no'}, temporary folder {'yes' if there else 'no'}",
        f"当前文件夹{'可写' if here else '不可写'}，临时文件夹{'可写' if there else '不可写'}",
    )
    return Checked(name, here and there, said, Text("change to a folder of your own", "请换到自己的文件夹"))


CHECKS: dict[str, Callable[[str, Voice], Checked]] = {
    "python": _python,
    "libraries": _libraries,
    "drawing": _drawing,
    "cjk-font": _font,
    "locale": _locale,
    "write": _write,
}
