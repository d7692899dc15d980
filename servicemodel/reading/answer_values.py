"""What people write into an answer cell, turned into what a model file would say."""

import re
import unicodedata
from collections.abc import Mapping
from datetime import date, time, timedelta
from enum import Enum
from typing import Any

from attrs import frozen

from servicemodel.domain.interview import NOBODY, YES_NO
from servicemodel.domain.question import OBSERVERS, WORDS, AnswerKind, Blank
from servicemodel.reading import quantity
from servicemodel.reading.complaint import LIKE_ID, LIKE_WORD, nearest
from servicemodel.reading.limits import MOST_COUNT, MOST_DAYS, MOST_MONEY
from servicemodel.reading.shape_numbers import WORD_SHARES

_YES = {"yes", "y", "true", "是", "有", "对", "1"}
_NO = {"no", "n", "false", "否", "无", "没有", "不", "0"}
_NOTHING = {"nobody", "none", "nothing", "no", "无", "没有", "无人"}
_SPLIT = re.compile(r"[,;、，；\n]| and |和")
_NUMBER = re.compile(r"([-+]?\d+(?:\.\d*)?|[-+]?\.\d+)")
#: Commas that part thousands; "0,9" is no number, for it might mean 0.9 or 9.
_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")
_COUNTS = re.compile(r"(\d+)\s*(?:/|of|out of|中)\s*(\d+)")
#: The largest number by what is asked; counts and numbers per year otherwise.
_MOST = {"duration": MOST_DAYS, "money": MOST_MONEY}
_CHINESE_UNITS = {
    "秒": "seconds",
    "分钟": "minutes",
    "小时": "hours",
    "天": "days",
    "日": "days",
    "周": "weeks",
    "星期": "weeks",
    "个月": "months",
    "月": "months",
    "年": "years",
}


class Misfit(ValueError):
    """A cell that does not answer its question; ``reason`` says what was wanted, ``guess`` the nearest."""

    def __init__(self, reason: str, guess: str = "") -> None:
        self.reason, self.guess = reason, guess
        super().__init__(reason)


@frozen
class Names:
    """What a model calls things: ids by name and by id, for each section that answers point at."""

    actors: Mapping[str, str]
    channels: Mapping[str, str]
    permissions: Mapping[str, str]
    words: Mapping[Enum, tuple[str, ...]]
    currency: str


def understood(blank: Blank, raw: object, names: Names) -> Any:
    """The plain value of the field of ``blank`` that ``raw`` means; Misfit if it means none.

    Numbers come as text with unit or as the number itself, counted shares as successes and trials.
    """
    kind = blank.kind
    if kind is AnswerKind.YES_NO:
        return _yes_no(raw)
    if kind.is_number:
        return number_meant(kind, raw, names.currency)
    text = _text(raw)
    if kind is AnswerKind.CONTROL:
        return _control(text)
    if kind in {AnswerKind.WORD, AnswerKind.WORDS}:
        return _words(kind, text, blank.field, names)
    if kind in {AnswerKind.TEXT, AnswerKind.NOTE}:
        return text
    return _ids(kind, text, names, empty=blank.field not in {OBSERVERS, "channels"})


def _text(raw: object) -> str:
    if isinstance(raw, bool):
        return YES_NO[raw].en
    if isinstance(raw, float) and raw.is_integer():
        return str(int(raw))
    return " ".join(str(raw).split())


def _folded(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold().strip().rstrip("。.")


def _yes_no(raw: object) -> bool:
    if isinstance(raw, bool):
        return raw
    word = _folded(_text(raw))
    if word in _YES or word in _NO:
        return word in _YES
    raise Misfit("yes_no", nearest(word, sorted(_YES | _NO), LIKE_WORD))


def number_meant(kind: AnswerKind, raw: object, currency: str) -> Any:
    """The number of that kind that ``raw`` means, as ``understood``; Misfit if it means none."""
    if isinstance(raw, bool):
        raise Misfit(kind.value)
    if isinstance(raw, timedelta) and kind in {AnswerKind.DURATION, AnswerKind.RATE}:
        raw = raw.total_seconds() / 86400
    if isinstance(raw, date | time | timedelta):
        raise Misfit("date")
    readers = {
        AnswerKind.SHARE: _share,
        AnswerKind.DURATION: _duration,
        AnswerKind.RATE: _rate,
        AnswerKind.COUNT: _count,
        AnswerKind.VOLUME: _volume,
    }
    if kind is AnswerKind.MONEY:
        return _money(raw, currency)
    return readers[kind](raw)


def _plain(raw: object) -> float | None:
    """The number that ``raw`` is, if it is nothing but a number."""
    if isinstance(raw, int | float):
        return float(raw)
    found = _NUMBER.fullmatch(_THOUSANDS.sub("", _folded(str(raw))))
    return float(found[1]) if found else None


def _share(raw: object) -> Any:
    """0.85, 85 %, 85, a word, or 160/200; above 1 and below 2 nobody can tell what was meant."""
    text = _folded(str(raw))
    if text in WORD_SHARES:
        return text
    if counts := _COUNTS.fullmatch(text):
        successes, trials = int(counts[1]), int(counts[2])
        if not 0 <= successes <= trials or not trials:
            raise Misfit("share")
        return {"successes": successes, "trials": trials}
    percent = text.endswith("%")
    number = _plain(text.removesuffix("%").strip() if percent else raw)
    if number is None or number < 0 or number > 100:
        raise Misfit("share", nearest(text, tuple(WORD_SHARES), LIKE_ID))
    if not percent and 1 < number < 2:
        raise Misfit("share_unclear", f"{number:g} %")
    return round(number / 100, 12) if percent or number > 1 else number


def _duration(raw: object) -> str:
    number = _plain(raw)
    if number is None:
        text = _english(str(raw))
        try:
            quantity.days(text)
        except quantity.Unreadable:
            raise Misfit("duration") from None
        return text
    return f"{_positive(number, 'duration'):.12g} days"


def _english(text: str) -> str:
    folded = _folded(text)
    for chinese, english in _CHINESE_UNITS.items():
        if folded.endswith(chinese):
            return f"{folded.removesuffix(chinese).strip()} {english}"
    return folded


def _positive(number: float, reason: str) -> float:
    if not 0 <= number <= _MOST.get(reason, MOST_COUNT):
        raise Misfit(reason)
    return number


def _rate(raw: object) -> str:
    """How many days an item stays true, or a rate such as 0.1 per year, or never."""
    text = _folded(str(raw))
    if text in {"never", "从不", "不变"}:
        return "0 per day"
    try:
        quantity.per_day(text)
        return text
    except quantity.Unreadable:
        days = quantity.days(_duration(raw))
    if not days:
        raise Misfit("rate")
    return f"{1 / days:.12g} per day"


def _count(raw: object) -> float | int:
    number = _plain(raw)
    if number is None:
        raise Misfit("count")
    number = _positive(number, "count")
    return int(number) if number.is_integer() else number


def _volume(raw: object) -> Any:
    """A number a year, or how many in which time: 12 per week."""
    text = _folded(str(raw))
    try:
        quantity.per_year(text)
        return text
    except quantity.Unreadable:
        number = _plain(raw)
    if number is None:
        raise Misfit("volume")
    number = _positive(number, "volume")
    return int(number) if number.is_integer() else number


def _money(raw: object, currency: str) -> float:
    number = _plain(raw)
    if number is None:
        try:
            number = quantity.money(unicodedata.normalize("NFKC", str(raw)).upper().strip(), currency)
        except quantity.Unreadable:
            raise Misfit("money", currency) from None
    return _positive(number, "money")


def _control(text: str) -> dict[str, float]:
    """Three shares that add up to 1: the organisation, the contact person, the customer."""
    found = [float(number) for number in _NUMBER.findall(_folded(text))]
    total = sum(found)
    if len(found) != 3 or min(found) < 0 or not (abs(total - 1) < 0.011 or abs(total - 100) < 1.1):
        raise Misfit("control")
    first, second = (round(number / total, 6) for number in found[:2])
    return {"organisation": first, "contact_person": second, "customer": round(1 - first - second, 6)}


def _words(kind: AnswerKind, text: str, field: str, names: Names) -> Any:
    known = {_folded(word): each.value for each in WORDS[field] for word in names.words[each]}
    if kind is AnswerKind.WORD:
        return _one(text, known, "word")
    if _folded(text) in _NOTHING | {NOBODY.en, NOBODY.zh} and field != "segments":
        return []
    return [_one(part, known, "word") for part in _parts(text)]


def _ids(kind: AnswerKind, text: str, names: Names, empty: bool) -> Any:
    known = {
        AnswerKind.CHANNEL: names.channels,
        AnswerKind.CHANNELS: names.channels,
        AnswerKind.PERMISSION: names.permissions,
    }.get(kind, names.actors)
    folded = {_folded(name): id for name, id in known.items()}
    reason = kind.value.rstrip("s")
    if kind not in {AnswerKind.ACTORS, AnswerKind.CHANNELS}:
        return _one(text, folded, reason)
    if empty and _folded(text) in _NOTHING:
        return []
    if _folded(text) in folded:
        return [folded[_folded(text)]]
    return list(dict.fromkeys(_one(part, folded, reason) for part in _parts(text)))


def _parts(text: str) -> list[str]:
    parts = [part.strip() for part in _SPLIT.split(text) if part.strip()]
    if not parts:
        raise Misfit("word")
    return parts


def _one(text: str, known: Mapping[str, str], reason: str) -> str:
    folded = _folded(text)
    if folded in known:
        return known[folded]
    raise Misfit(reason, nearest(folded, tuple(known), LIKE_ID))
