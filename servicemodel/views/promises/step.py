"""A step of the client's own specifications: its words in both languages, and how a sentence is matched.

Names stand in quotation marks, so that any name of the client's model fits and no step catches another
(BD-15). Figures may be written 12,000 or 1.2万.
"""

import re
from collections.abc import Mapping
from decimal import Decimal
from enum import Enum
from functools import cache

from attrs import frozen

from servicemodel.domain.text import Language, Text
from servicemodel.views.figures import CURRENCIES_ZH

#: What a field of a step may be filled with.
Filled = str | Decimal


class Role(Enum):
    """What a step does: tells what is so, reviews, or says what must come out."""

    GIVEN = "given"
    WHEN = "when"
    THEN = "then"


@frozen
class Step:
    """One step; ``words`` hold fields such as ``{who:Name}``, ``{k:Figure}`` or ``{money:Currency}``.

    ``says`` tells what it means, ``example`` is a sentence with the step, the same in both languages.
    """

    role: Role
    words: Text
    says: Text
    example: Text


#: Keywords of the roles as they are written in a feature.
KEYWORDS: Mapping[Role, Text] = {
    Role.GIVEN: Text("Given", "假如"),
    Role.WHEN: Text("When", "当"),
    Role.THEN: Text("Then", "那么"),
}
#: A field of a pattern: its name and its kind.
FIELD = re.compile(r"\{(\w+):(\w+)\}")
_CURRENCY = {**{code: code for code in CURRENCIES_ZH}, **{zh: code for code, zh in CURRENCIES_ZH.items()}}
_NAME = r'"[^"]+"|“[^”]+”|「[^」]+」|＂[^＂]+＂'
_KINDS = {
    "Name": _NAME,
    "Figure": r"\d[\d,]*(?:\.\d+)?[万千]?",
    "Currency": "|".join(sorted(map(re.escape, _CURRENCY), key=len, reverse=True)),
}
_TIMES = {"万": 10_000, "千": 1_000}
#: Characters that an input method may write wide, and what they are read as.
_NARROW = str.maketrans("０１２３４５６７８９％．　", "0123456789%. ")
#: What a field is called where a step is shown.
_SHOWN: Mapping[str, Text] = {
    "who": Text("who", "谁"),
    "whom": Text("whom", "对方"),
    "what": Text("what", "什么信息"),
    "matter": Text("matter", "事项"),
    "channel": Text("channel", "渠道"),
    "rule": Text("problem", "问题"),
    "scenario": Text("scenario", "情景"),
    "measure": Text("measure", "指标"),
    "place": Text("place", "何处"),
    "other": Text("other", "另一处"),
}
#: What figures are called as columns of a table.
_COLUMNS: Mapping[str, Text] = {
    "k": Text("at least", "不少于"),
    "p": Text("share", "比例"),
    "m": Text("amount", "金额"),
    "money": Text("currency", "货币"),
}


def matched(step: Step, sentence: str) -> dict[str, Filled] | None:
    """What ``sentence`` fills the fields of ``step`` with, in either language; None where it is another."""
    narrow = sentence.translate(_NARROW).strip().rstrip("。.；;")
    for language in Language:
        found = _compiled(step.words.to(language), language).fullmatch(narrow)
        if found:
            kinds = dict(FIELD.findall(step.words.to(language)))
            return {name: _read(kinds[name], word) for name, word in found.groupdict().items()}
    return None


def shown(step: Step, language: Language) -> str:
    """The words of ``step`` with its fields as a reader meets them: names in quotation marks, letters."""
    marks = Text('"{}"', "“{}”").to(language)

    def field(slot: re.Match[str]) -> str:
        name, kind = slot.groups()
        if kind == "Currency":
            return Text("USD", "美元").to(language)
        label = _SHOWN.get(name)
        return marks.format(label.to(language)) if label and kind == "Name" else name

    return FIELD.sub(field, step.words.to(language))


def label(name: str, language: Language) -> str:
    """What the field ``name`` is called as a column of examples."""
    return (_SHOWN.get(name) or _COLUMNS.get(name) or Text(name, name)).to(language)


def filled(step: Step, language: Language, **fields: str) -> str:
    """The sentence of ``step`` with ``fields`` put in; names get their quotation marks here."""
    marks = Text('"{}"', "“{}”").to(language)
    kinds = dict(FIELD.findall(step.words.en))
    words = {name: marks.format(text) if kinds[name] == "Name" else text for name, text in fields.items()}
    return FIELD.sub(lambda slot: words[slot[1]], step.words.to(language))


@cache
def _compiled(pattern: str, language: Language) -> re.Pattern[str]:
    pieces, end = [], 0
    for field in FIELD.finditer(pattern):
        pieces.append(_literal(pattern[end : field.start()], language))
        pieces.append(f"(?P<{field[1]}>{_KINDS[field[2]]})")
        end = field.end()
    pieces.append(_literal(pattern[end:], language))
    gap = r"\s*" if language is Language.ZH else ""
    return re.compile(gap.join(piece for piece in pieces if piece), re.IGNORECASE)


def _literal(words: str, language: Language) -> str:
    """``words`` as a pattern; blanks are free in Chinese, commas may be narrow."""
    if language is Language.EN:
        return re.sub(r"(\\ )+", r"\\s+", re.escape(words))
    return re.escape(words.strip()).replace("，", "[，,]")


def _read(kind: str, word: str) -> Filled:
    if kind == "Name":
        return word[1:-1].strip()
    if kind == "Currency":
        return _CURRENCY[word if word in _CURRENCY else word.upper()]
    times = _TIMES.get(word[-1], 1)
    return Decimal(word.rstrip("万千").replace(",", "")) * times
