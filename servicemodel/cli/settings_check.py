"""What may stand in the settings: names, forms, words; every mistake with its place and nearest guess."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from servicemodel.cli.failing import FAILING
from servicemodel.cli.guessing import nearest
from servicemodel.cli.settings_file import Written
from servicemodel.domain.exposure import USUAL
from servicemodel.domain.problem import Problem
from servicemodel.domain.rule import Severity

KEYS = ("select", "ignore", "fail-on", "severity", "exposure")
#: What the table of exposure may hold.
WEIGHTS = ("high", "medium")
#: What may stand beside the table of check, and at the top of servicemodel.toml.
_OUTSIDE = (("check", "deck", "rules"), ("tool",))
_TABLES = ("/servicemodel", "/check", "/deck", "severity")
_DECK = ("template",)
_SEVERITIES = tuple(severity.value for severity in Severity)


def checked_settings(written: Sequence[Written], rules: Sequence[str]) -> list[Problem]:
    """Everything that is wrong in ``written``; ``rules`` are all rule ids."""
    problems = [problem for each in written for problem in _wrong(each, rules)]
    return problems or list(_crossed(written))


def _crossed(written: Sequence[Written]) -> Iterator[Problem]:
    """Medium must not begin above high, whichever of the two is written."""
    by_name = {each.name: each for each in written}
    high, medium = (by_name.get(f"exposure.{key}") for key in WEIGHTS)
    ends = [
        each.value if each else getattr(USUAL, key) for key, each in zip(WEIGHTS, (high, medium), strict=True)
    ]
    wrong = medium or high
    if wrong and ends[0] < ends[1]:
        yield _problem(wrong, "form", "", field=wrong.name.partition(".")[2], expected="order")


def _wrong(each: Written, rules: Sequence[str]) -> Iterator[Problem]:
    if each.name in _TABLES:
        yield _problem(each, "form", "", field=each.name.lstrip("/"), expected="table")
    elif each.name.startswith("/"):
        yield from _wrong_beside(each)
    elif each.name in ("select", "ignore"):
        yield from _wrong_rules(each, rules)
    elif each.name == "fail-on":
        yield from _wrong_word(each, tuple(FAILING))
    elif each.name.startswith("severity."):
        yield from _wrong_pattern(each, rules)
        yield from _wrong_word(each, _SEVERITIES)
    elif each.name.partition(".")[0] == "exposure":
        yield from _wrong_weight(each)
    else:
        yield _unknown(each, KEYS)


def _unknown(each: Written, known: Sequence[str], key: str = "") -> Problem:
    field = key or each.name.lstrip("/")
    guess = nearest(field.replace("_", "-"), known)
    return _problem(each, "key", guess, field=field, known=", ".join(known))


def _wrong_beside(each: Written) -> Iterator[Problem]:
    """What stands beside the table of check."""
    if each.name == "/rules":
        yield from _wrong_files(each)
    elif each.name.startswith("/deck."):
        yield from _wrong_deck(each)
    else:
        yield _unknown(each, _OUTSIDE[each.name.startswith("//")])


def _wrong_files(each: Written) -> Iterator[Problem]:
    if not isinstance(each.value, list) or not all(isinstance(word, str) for word in each.value):
        yield _problem(each, "form", "", field="rules", expected="files")


def _wrong_deck(each: Written) -> Iterator[Problem]:
    key = each.name.partition(".")[2]
    if key not in _DECK:
        yield _unknown(each, _DECK, key)
    elif not isinstance(each.value, str) or not each.value.strip():
        yield _problem(each, "form", "", field=key, expected="file")
    elif not within((folder := Path(each.place.path).parent) / each.value, folder):
        yield _problem(each, "path", "", got=each.value)


def within(path: Path, folder: Path) -> bool:
    """Whether ``path`` lies in ``folder`` or below; no link leads out of it."""
    try:
        return path.resolve().is_relative_to(folder.resolve())
    except (OSError, ValueError, RuntimeError):
        return False


def _wrong_rules(each: Written, rules: Sequence[str]) -> Iterator[Problem]:
    if not isinstance(each.value, list) or not all(isinstance(word, str) for word in each.value):
        yield _problem(each, "form", "", field=each.name, expected="rules")
        return
    for word in each.value:
        prefix = word.strip().upper()
        if prefix != "ALL" and not (prefix and any(rule.startswith(prefix) for rule in rules)):
            yield _problem(each, "rule", nearest(word, rules), got=word)


def _wrong_word(each: Written, known: Sequence[str]) -> Iterator[Problem]:
    if not isinstance(each.value, str) or each.value not in known:
        got, field = str(each.value), each.name.removeprefix("severity.")
        yield _problem(each, "word", nearest(got, known), got=got, field=field, known=", ".join(known))


def _wrong_pattern(each: Written, rules: Sequence[str]) -> Iterator[Problem]:
    head, *words = each.name.removeprefix("severity.").split("@")
    known = tuple(dict.fromkeys((*(rule[:3] for rule in rules), *rules)))
    if head not in known or not all(words):
        yield _problem(each, "rule", nearest(head, known), got=each.name.removeprefix("severity."))


def _wrong_weight(each: Written) -> Iterator[Problem]:
    _, dot, key = each.name.partition(".")
    if dot and key not in WEIGHTS:
        yield _unknown(each, WEIGHTS, key)
    elif dot and not _share(each.value):
        yield _problem(each, "form", "", field=key, expected="threshold")
    elif not dot and not isinstance(each.value, bool):
        yield _problem(each, "form", "", field=each.name, expected="weights")


def _share(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and 0 < value <= 1


def _problem(each: Written, reason: str, guess: str, **facts: str) -> Problem:
    told = (("reason", reason), *facts.items())
    return Problem(each.place, "FIL41", told, each.excerpt, each.length, guess)
