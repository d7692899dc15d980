"""How a step is bound: one function carries the patterns of both languages."""

from collections.abc import Callable
from typing import Any, TypeVar

from pytest_bdd import given, then, when
from pytest_bdd.parsers import parse

from servicemodel.behaviour.words import FIELDS

Step = TypeVar("Step", bound=Callable[..., Any])
#: Frames between a step's module and pytest-bdd, which writes the step into that module.
DEPTH = 2


def told_by(en: str, zh: str) -> Callable[[Step], Step]:
    """A context step: the function returns what is told from now on."""
    return _bound(given, en, zh, "told")


def done_by(en: str, zh: str) -> Callable[[Step], Step]:
    """An action step: the function returns the review."""
    return _bound(when, en, zh, "reviewed")


def seen_by(en: str, zh: str) -> Callable[[Step], Step]:
    """An outcome step: the function asserts."""
    return _bound(then, en, zh, None)


def _bound(role: Callable[..., Any], en: str, zh: str, fixture: str | None) -> Callable[[Step], Step]:
    def bind(function: Step) -> Step:
        for pattern in (en, zh):
            function = role(parse(pattern, dict(FIELDS)), target_fixture=fixture, stacklevel=DEPTH)(function)
        return function

    return bind
