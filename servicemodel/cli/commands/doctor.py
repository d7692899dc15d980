"""``doctor``: what this machine offers."""

from typing import Any

from servicemodel.cli.machine import CHECKS, examined
from servicemodel.cli.options import Words, option
from servicemodel.cli.plate import Plate
from servicemodel.cli.plate import command as plate
from servicemodel.cli.voice import opened
from servicemodel.domain.text import Language, Text

EXAMPLES = ("servicemodel doctor", "servicemodel doctor --require cjk-font,drawing")
WORDS = Text(
    f"end with code 3 unless all are there: {', '.join(CHECKS)}",
    f"缺少任一项则以代码 3 结束：{'、'.join(CHECKS)}",
)


def command(language: Language, summary: Text) -> Plate:
    """The command, worded in ``language``."""
    known = Words(tuple(CHECKS), several=True)
    require = option(language, "--require", words=WORDS, type=known, default=(), metavar="THINGS")
    return plate("doctor", language, summary, EXAMPLES, [require], run)


def run(require: tuple[str, ...], **common: Any) -> int:
    """Print one line for each thing; 3 if a required one is missing."""
    voice = opened(**common)
    lines = examined(voice)
    width = max(len(line.name) for line in lines)
    for line in lines:
        sign = Text("ok     " if line.good else "missing", "正常" if line.good else "缺少").to(voice.language)
        voice.result(f"{sign}  {line.name:<{width}}  {line.said.to(voice.language)}")
    missing = [line for line in lines if line.name in require and not line.good]
    for line in missing:
        voice.refuse(Text(f"{line.name} is required", f"需要 {line.name}"), line.advice)
    if missing:
        return 3
    voice.next("servicemodel report q-company")
    return 0
