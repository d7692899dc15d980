"""The headed lines of a room's docstring: what the catalogue, ``explain`` and the glossary print."""

import re
from inspect import cleandoc

from attrs import frozen

from servicemodel.domain.text import Language, Text

#: Head names in the order of the page; the field of ``Heads`` they fill.
HEAD_NAMES: dict[str, Text] = {
    "looks_at": Text("Looks at", "考察对象"),
    "found_when": Text("Found when", "何时成立"),
    "degree": Text("Degree", "程度"),
    "unknown_when": Text("Unknown when", "何时无法判断"),
    "false_alarm": Text("False alarm", "误报"),
    "source": Text("Source", "出处"),
}
_MARKS = {
    mark: (field, language)
    for field, name in HEAD_NAMES.items()
    for language, mark in ((Language.EN, f"{name.en}:"), (Language.ZH, f"{name.zh}："))
}
_HEAD = re.compile("|".join(map(re.escape, _MARKS)))
_BETWEEN_CHINESE = re.compile(r"(?<=[^\x00-\x7f]) (?=[^\x00-\x7f])")


@frozen
class Heads:
    """What a room says about itself; ``wrong`` is the first line of its docstring."""

    wrong: str
    looks_at: Text
    found_when: Text
    degree: Text
    unknown_when: Text
    false_alarm: Text
    source: Text

    def rows(self, language: Language) -> tuple[tuple[str, str], ...]:
        """Name and text of each head in ``language``, in the order of the page."""
        return tuple((name.to(language), getattr(self, at).to(language)) for at, name in HEAD_NAMES.items())


def heads(docstring: str) -> Heads:
    """The heads of ``docstring``; ValueError names those that are missing."""
    lines = cleandoc(docstring).splitlines()
    found: dict[tuple[str, Language], str] = {}
    at: tuple[str, Language] | None = None
    for line in lines[1:]:
        head = _HEAD.match(line)
        if head:
            at = _MARKS[head[0]]
            text = line[head.end() :].strip()
            found[at] = text[:1].upper() + text[1:]
        elif at and line.startswith(" "):
            found[at] = _joined(found[at], line.strip())
        else:
            at = None
    missing = [mark for mark, key in _MARKS.items() if not found.get(key)]
    if missing:
        raise ValueError(f"docstring lacks {', '.join(missing)}")
    texts = {at: Text(found[at, Language.EN], found[at, Language.ZH]) for at in HEAD_NAMES}
    return Heads(wrong=lines[0], **texts)


def _joined(before: str, after: str) -> str:
    # A line break inside Chinese text is no space.
    return _BETWEEN_CHINESE.sub("", f"{before} {after}".strip())
