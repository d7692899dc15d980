"""Figures and names in a sentence, so that two languages can be compared."""

import re
from collections import Counter
from collections.abc import Mapping
from decimal import Decimal
from functools import cache

from servicemodel.domain.spoken import MODE_WORDS, PARTY_WORDS, SUBJECT_WORDS

FIGURE = re.compile(r"(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?([万千])?")
FULL_WIDTH = str.maketrans("０１２３４５６７８９％．", "0123456789%.")
TIMES = {"": 1, "万": 10_000, "千": 1_000}
#: A name of the client's own model.
QUOTED = re.compile('[“"]([^“”"]+)[”"]')
#: Words that contain the name of a party and do not mean it.
OTHERS = ("end customers", "终端客户")


def figures(text: str) -> Counter[Decimal]:
    """Every figure of ``text`` with how often it stands there; 1.2万, 12,000 and 12000 are the same."""
    found = FIGURE.finditer(text.translate(FULL_WIDTH))
    return Counter(
        (Decimal(m[1].replace(",", "") + (m[2] or "")) * TIMES[m[3] or ""]).normalize() for m in found
    )


def names(text: str) -> frozenset[str]:
    """Ids of the parties, topics and modes that ``text`` names; in quotation marks stand a client's own."""
    return frozenset(id for word in _words().findall(QUOTED.sub("", text)) if (id := _id(word)))


def called_alike(one: str, other: str, known: Mapping[str, str]) -> bool:
    """Whether two texts have the same names in quotation marks; ``known`` are ids by name, lower case.

    Names that nobody knows are only counted.
    """
    here, there = ([known.get(name.casefold(), "") for name in QUOTED.findall(text)] for text in (one, other))
    return len(here) == len(there) and ("" in (*here, *there) or sorted(here) == sorted(there))


@cache
def _words() -> re.Pattern[str]:
    known = sorted({*PARTY_WORDS, *SUBJECT_WORDS, *MODE_WORDS, *OTHERS}, key=lambda word: (-len(word), word))
    english = "|".join(re.escape(word) + "s?" for word in known if word.isascii())
    chinese = "|".join(re.escape(word) for word in known if not word.isascii())
    return re.compile(rf"\b(?:{english})\b|{chinese}", re.IGNORECASE)


def _id(word: str) -> str:
    for spelt in (word.lower(), word.lower().removesuffix("s")):
        if spelt in PARTY_WORDS:
            return PARTY_WORDS[spelt].id
        if spelt in SUBJECT_WORDS:
            subject = SUBJECT_WORDS[spelt]
            return f"{subject.topic} {subject.region}".strip()
        if spelt in MODE_WORDS:
            return MODE_WORDS[spelt]
    return ""
