"""How a run ends that did not end well: the exit code, the message, and a crash file without client data."""

import platform
import sys
import tempfile
import time
import traceback
from pathlib import Path

import click

from servicemodel import __version__
from servicemodel.cli.usage import complaint
from servicemodel.cli.voice import Stop, Voice
from servicemodel.domain.problem import ProblemsFound
from servicemodel.domain.text import Text


def ended(error: BaseException, voice: Voice, folder: Path) -> int:
    """Say what went wrong and return the exit code; a crash file goes into ``folder``."""
    try:
        return _known(error, voice) or _crashed(error, voice, folder)
    except Exception as second:
        return _crashed(second, voice, folder)


def _known(error: BaseException, voice: Voice) -> int:
    """The exit code of an end that was foreseen, after saying what happened; 0 if it was not."""
    if isinstance(error, KeyboardInterrupt | click.Abort) or broken_off(error):
        voice.warn(
            Text("stopped; no half-written file was left", "已中断；没有留下写了一半的文件").to(
                voice.language
            )
        )
        return 130
    if isinstance(error, ProblemsFound):
        return _refused(error, voice)
    if isinstance(error, click.ClickException):
        voice.refuse(*complaint(error))
        return 2
    if isinstance(error, Stop):
        voice.refuse(error.text, error.hint)
        return error.code
    return _undrawn(error, voice)


def broken_off(error: BaseException) -> bool:
    """Whether a person stopped a query: DuckDB says so in a RuntimeError or in an error of its own."""
    said = type(error) is RuntimeError and "interrupted" in str(error).lower()
    return said or type(error).__name__ == "InterruptException"


def _refused(error: ProblemsFound, voice: Voice) -> int:
    from servicemodel.views.problems import problems_page

    voice.warn(problems_page(error.problems, voice.language).rstrip())
    return 2


def _undrawn(error: BaseException, voice: Voice) -> int:
    """3 if the machine could not draw, 0 if that was not the matter."""
    if "servicemodel.views.drawing" not in sys.modules:
        return 0
    from servicemodel.views.drawing import DrawingFailed, MachineLacks

    if isinstance(error, MachineLacks):
        voice.refuse(error.what, error.install)
        return 3
    if isinstance(error, DrawingFailed):
        what = Text(f"picture '{error.picture}': {error.why.en}", f"图“{error.picture}”：{error.why.zh}")
        voice.refuse(what, Text("see servicemodel doctor", "请运行 servicemodel doctor"))
        return 3
    return 0


def _crashed(error: BaseException, voice: Voice, folder: Path) -> int:
    path = _crash_file(crash_text(error, voice.verbose), folder)
    voice.refuse(
        Text("this is a bug of servicemodel, not of your model", "这是 servicemodel 的缺陷，与您的模型无关"),
        Text(f"send {path}: it holds no client data", f"请将 {path} 发给我们：其中不含客户数据"),
    )
    return 70


def crash_text(error: BaseException, verbose: bool = False) -> str:
    """Types of ``error`` and of its causes, and the places in this program: no values, no messages.

    With ``verbose`` the places in libraries are listed too.
    """
    lines = [f"servicemodel {__version__}, Python {platform.python_version()}, {sys.platform}"]
    cause: BaseException | None = error
    while cause is not None:
        lines.append(f"{type(cause).__module__}.{type(cause).__qualname__}")
        lines += _places(cause, verbose)
        cause = cause.__cause__ or cause.__context__
    return "\n".join(lines) + "\n"


def _places(error: BaseException, verbose: bool) -> list[str]:
    home = Path(__file__).parents[2]
    places = []
    for frame in traceback.extract_tb(error.__traceback__):
        path = Path(frame.filename)
        own = path.is_relative_to(home / "servicemodel")
        if own or verbose:
            shown = path.relative_to(home).as_posix() if own else path.name
            places.append(f"  {shown}:{frame.lineno}")
    return places


def _crash_file(text: str, folder: Path) -> Path:
    stamp = time.strftime("%Y%m%d-%H%M%S")
    for place in (folder, Path(tempfile.gettempdir())):
        path = place / f"servicemodel-crash-{stamp}.txt"
        try:
            path.write_text(text, encoding="utf-8")
        except OSError:
            continue
        return path
    return Path("?")
