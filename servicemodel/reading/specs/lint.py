"""The lint of living documents: each page has its twin, keeps the style, says the same in both languages."""

from collections.abc import Collection, Iterator, Mapping
from pathlib import Path

from servicemodel.domain.feature import CHINESE, Feature
from servicemodel.domain.problem import Place, Problem
from servicemodel.reading.specs.feature import NO_TEXT, Unreadable, read_feature
from servicemodel.reading.specs.keywords import LOOKALIKES, keyword_problems, lookalike
from servicemodel.reading.specs.parity import differences
from servicemodel.reading.specs.style import style_problems
from servicemodel.reading.specs.tags import tag_problems

README, CHINESE_README = "README.md", "README.zh.md"


def lint(folder: Path, rules: Collection[str], known: Mapping[str, str]) -> Iterator[Problem]:
    """The problems of all features below ``folder``, file by file in the order of their names.

    ``rules`` are the ids that a tag may name, () for any of the right form; ``known`` ids by the names,
    lower case, that may stand in quotation marks.
    """
    features: dict[Path, Feature] = {}
    for path in sorted(folder.rglob("*.feature")):
        try:
            features[path] = read_feature(path)
        except Unreadable as error:
            yield unread(error, path)
        else:
            yield from style_problems(features[path])
            yield from tag_problems(features[path], rules)
            yield from keyword_problems(features[path])
    for path in sorted(folder.rglob("*.feature")):
        yield from _pair(path, features, known)
    yield from _introductions(folder)


def twin(path: Path) -> Path:
    """The same page in the other language."""
    if path.name.endswith(CHINESE):
        return path.with_name(path.name.removesuffix(CHINESE) + ".feature")
    return path.with_name(path.name.removesuffix(".feature") + CHINESE)


def _pair(path: Path, features: dict[Path, Feature], known: Mapping[str, str]) -> Iterator[Problem]:
    other = twin(path)
    if not other.exists():
        yield _lonely(path, other)
    elif not path.name.endswith(CHINESE) and path in features and other in features:
        yield from differences(features[path], features[other], known)


def _introductions(folder: Path) -> Iterator[Problem]:
    """A chapter that is introduced in one language only."""
    for path in sorted(folder.rglob("README*.md")):
        other = path.with_name(CHINESE_README if path.name == README else README)
        if path.name in (README, CHINESE_README) and not other.exists():
            yield _lonely(path, other)


def _lonely(path: Path, other: Path) -> Problem:
    facts = (("reason", "no_twin"), ("other", other.as_posix()))
    return Problem(Place(path.as_posix(), 1, 1), "SPC08", facts)


def unread(error: Unreadable, path: Path) -> Problem:
    """The problem of a file that is no feature; its guess is the keyword that was meant."""
    if error.text == NO_TEXT:
        return Problem(Place(error.path, 1, 1), "SPC07", (("reason", "encoding"),))
    lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
    line = lines[error.line - 1] if 0 < error.line <= len(lines) else ""
    word = lookalike(line)
    column = len(line) - len(line.lstrip()) + 1
    facts = (("reason", "lookalike" if word else "unreadable"), ("got", word))
    place = Place(error.path, error.line, column)
    return Problem(place, "SPC07", facts, line, len(word) or 1, LOOKALIKES.get(word, ""))
