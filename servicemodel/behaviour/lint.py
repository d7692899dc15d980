"""The lint of living documents: each page has its twin, keeps the style, says the same in both languages."""

from collections.abc import Iterator
from pathlib import Path

from servicemodel.behaviour.feature import CHINESE, Feature, Unreadable, read_feature
from servicemodel.behaviour.keywords import keyword_problems, lookalike
from servicemodel.behaviour.parity import differences
from servicemodel.behaviour.style import style_problems
from servicemodel.domain.problem import Place, Problem
from servicemodel.domain.text import Text

#: What each code means; ``reason`` among the facts of a problem says more.
MEANINGS: dict[str, Text] = {
    "SPC01": Text(
        "one rule sentence, readable alone, above its examples", "每条规则一句话，单独可读，例子列在其下"
    ),
    "SPC02": Text("business words only: no ids, no technical words", "只用业务用语：不出现标识符和技术词"),
    "SPC03": Text("say what, not how: no screens, no buttons", "只说做什么，不说怎么做：不出现界面和按钮"),
    "SPC04": Text("3 to 7 steps with the background, exactly one When", "连同背景3至7步，有且只有一个“当”"),
    "SPC05": Text(
        "figures that matter are in the steps, every column is used", "重要数字写进步骤，表中每列都要用到"
    ),
    "SPC06": Text("every scenario runs and has a visible result", "每个场景都会运行，并有可见的结果"),
    "SPC07": Text(
        "keywords of the list only, in the language of the file", "只用规定的关键字，并与文件语言一致"
    ),
    "SPC08": Text("both languages say the same", "两种语言内容一致"),
    "SPC09": Text("somebody owns the promise: a tag @owner-…", "每项承诺都有负责人：标签 @owner-…"),
    "SPC10": Text("at most 60 lines", "最多60行"),
    "TXT03": Text("full-width punctuation between Chinese characters", "汉字之间用全角标点"),
}


def lint(folder: Path) -> Iterator[Problem]:
    """The problems of all features below ``folder``, file by file in the order of their names."""
    features: dict[Path, Feature] = {}
    for path in sorted(folder.rglob("*.feature")):
        try:
            features[path] = read_feature(path)
        except Unreadable as error:
            yield _unread(error, path)
        else:
            yield from style_problems(features[path])
            yield from keyword_problems(features[path])
    for path in sorted(folder.rglob("*.feature")):
        yield from _pair(path, features)


def twin(path: Path) -> Path:
    """The same page in the other language."""
    if path.name.endswith(CHINESE):
        return path.with_name(path.name.removesuffix(CHINESE) + ".feature")
    return path.with_name(path.name.removesuffix(".feature") + CHINESE)


def _pair(path: Path, features: dict[Path, Feature]) -> Iterator[Problem]:
    other = twin(path)
    if not other.exists():
        facts = (("reason", "no-twin"), ("other", other.as_posix()))
        yield Problem(Place(path.as_posix(), 1, 1), "SPC08", facts)
    elif not path.name.endswith(CHINESE) and path in features and other in features:
        yield from differences(features[path], features[other])


def _unread(error: Unreadable, path: Path) -> Problem:
    lines = path.read_text(encoding="utf-8").splitlines()
    line = lines[error.line - 1] if 0 < error.line <= len(lines) else ""
    facts = (("reason", "unreadable"),)
    return Problem(Place(error.path, error.line, 1), "SPC07", facts, line, guess=lookalike(line))
