"""How a step is bound: one function carries the patterns of both languages."""

import re
from collections.abc import Callable
from typing import Any, TypeVar

from pytest_bdd import given, then, when
from pytest_bdd.parsers import parse

from servicemodel.behaviour.words import FIELDS

Step = TypeVar("Step", bound=Callable[..., Any])
#: Frames between a step's module and pytest-bdd, which writes the step into that module.
DEPTH = 2


_FIELD = re.compile(r"\{[^{}]*\}")


class Pattern(parse):
    """A sentence with fields; it is compiled only for steps that hold the words between its fields.

    Compiling the patterns of all steps takes seconds, and a run needs few of them.
    """

    def __init__(self, name: str) -> None:
        super().__init__(name, dict(FIELDS))
        self.pieces = [piece.lower() for piece in _FIELD.split(name)]

    def is_matching(self, name: str) -> bool:
        """Whether the step ``name`` is this sentence with its fields filled in."""
        return self._may_match(name.lower()) and super().is_matching(name)

    def _may_match(self, name: str) -> bool:
        """Whether the pieces stand in ``name`` in their order; case does not count, as in ``parse``."""
        if not (name.startswith(self.pieces[0]) and name.endswith(self.pieces[-1])):
            return False
        at = 0
        for piece in self.pieces:
            at = name.find(piece, at)
            if at < 0:
                return False
            at += len(piece)
        return True


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
            function = role(Pattern(pattern), target_fixture=fixture, stacklevel=DEPTH)(function)
        return function

    return bind
