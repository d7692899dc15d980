"""What may stand in the settings: names, forms, words; every mistake with its place and nearest guess."""

from collections.abc import Iterator, Sequence

from servicemodel.cli.failing import FAILING
from servicemodel.cli.guessing import nearest
from servicemodel.cli.settings_file import Written
from servicemodel.domain.problem import Problem
from servicemodel.domain.rule import Severity

KEYS = ("select", "ignore", "fail-on", "severity")
#: What may stand beside the table of check, and at the top of servicemodel.toml.
_OUTSIDE = (("check",), ("tool",))
_TABLES = ("/servicemodel", "/check", "severity")
_SEVERITIES = tuple(severity.value for severity in Severity)


def checked_settings(written: Sequence[Written], rules: Sequence[str]) -> list[Problem]:
    """Everything that is wrong in ``written``; ``rules`` are all rule ids."""
    return [problem for each in written for problem in _wrong(each, rules)]


def _wrong(each: Written, rules: Sequence[str]) -> Iterator[Problem]:
    if each.name in _TABLES:
        yield _problem(each, "form", "", field=each.name.lstrip("/"), expected="table")
    elif each.name.startswith("/"):
        yield _unknown(each, _OUTSIDE[each.name.startswith("//")])
    elif each.name in ("select", "ignore"):
        yield from _wrong_rules(each, rules)
    elif each.name == "fail-on":
        yield from _wrong_word(each, tuple(FAILING))
    elif each.name.startswith("severity."):
        yield from _wrong_pattern(each, rules)
        yield from _wrong_word(each, _SEVERITIES)
    else:
        yield _unknown(each, KEYS)


def _unknown(each: Written, known: Sequence[str]) -> Problem:
    field = each.name.lstrip("/")
    guess = nearest(field.replace("_", "-"), known)
    return _problem(each, "key", guess, field=field, known=", ".join(known))


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


def _problem(each: Written, reason: str, guess: str, **facts: str) -> Problem:
    told = (("reason", reason), *facts.items())
    return Problem(each.place, "FIL41", told, each.excerpt, each.length, guess)
