"""Whether a module of an installed package is a room: its parts, its plate, its docstring, its id."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from servicemodel.domain.own_rule import OWN_ID
from servicemodel.domain.rule import Family, Rule, Scale
from servicemodel.domain.text import Text
from servicemodel.views.heads import heads
from servicemodel.views.sentences import SLOT

Facts = tuple[tuple[str, str], ...]

_NAME = re.compile(r"[a-z][a-z0-9_]*")
_TEXTS = ("title", "right", "remedy")


def wrong_parts(module: Any, target: str, taken: Mapping[str, str]) -> Iterator[Facts]:
    """What is wrong with the room ``module``, which problems call ``target``, as facts of FIL43.

    ``taken`` are ids and names in use, each with where it comes from.
    """
    for name in ("find", "remedy"):
        if not callable(getattr(module, name, None)):
            yield _lacks(target, name)
    yield from _wrong_options(module, target)
    yield from _wrong_heads(module, target)
    rule = getattr(module, "RULE", None)
    if isinstance(rule, Rule):
        yield from _wrong_plate(rule, target)
        yield from _wrong_names(rule, target, taken)
    else:
        yield _lacks(target, "RULE")


def _wrong_options(module: Any, target: str) -> Iterator[Facts]:
    try:
        module.Options()
    except Exception:
        yield _lacks(target, "Options")


def _wrong_heads(module: Any, target: str) -> Iterator[Facts]:
    try:
        heads(module.__doc__ or "–")
    except ValueError as error:
        yield ("reason", "heads"), ("target", target), ("found", str(error))


def _wrong_plate(rule: Any, target: str) -> Iterator[Facts]:
    """Texts of the plate that are missing, or that name different facts in the two languages."""
    for name in _TEXTS:
        if not isinstance(getattr(rule, name), Text):
            yield _lacks(target, f"RULE.{name}")
    for name in ("messages", "questions"):
        texts = getattr(rule, name)
        if not (isinstance(texts, Mapping) and texts and all(map(_whole, texts.values()))):
            yield _lacks(target, f"RULE.{name}")
    if not isinstance(rule.severity, Scale):
        yield _lacks(target, "RULE.severity")
    if not isinstance(rule.family, Family):
        yield _lacks(target, "RULE.family")


def _whole(text: Any) -> bool:
    return isinstance(text, Text) and set(SLOT.findall(text.en)) == set(SLOT.findall(text.zh))


def _wrong_names(rule: Rule, target: str, taken: Mapping[str, str]) -> Iterator[Facts]:
    id, name = str(rule.id), str(rule.name)
    fits = isinstance(rule.family, Family) and id.startswith(rule.family.value)
    if not OWN_ID.fullmatch(id) or not fits:
        yield ("reason", "id"), ("target", target), ("got", id)
    if not _NAME.fullmatch(name):
        yield _lacks(target, "RULE.name")
    for word in (id, name):
        if word in taken:
            yield ("reason", "taken"), ("target", target), ("got", word), ("other", taken[word])


def _lacks(target: str, wanted: str) -> Facts:
    return ("reason", "part"), ("target", target), ("wanted", wanted)
