"""How a step of a client is bound: its words stand in ``views.promises``, the function is put beside them."""

from collections.abc import Callable
from typing import Any, TypeVar

from pytest_bdd import given, then, when
from pytest_bdd.parsers import StepParser

from servicemodel.views.promises.step import Filled, Role, Step, matched

Function = TypeVar("Function", bound=Callable[..., Any])
#: What binds a role, and the name under which what the function returns is handed on.
_ROLES = {Role.GIVEN: (given, "asked"), Role.WHEN: (when, "answer"), Role.THEN: (then, None)}
#: Frames between a step's module and pytest-bdd, which writes the step into that module.
_DEPTH = 2


class Sentence(StepParser):
    """Fits a sentence in either language to one step."""

    def __init__(self, step: Step) -> None:
        super().__init__(step.words.en)
        self.step = step

    def is_matching(self, name: str) -> bool:
        """Whether ``name`` is this step."""
        return matched(self.step, name) is not None

    def parse_arguments(self, name: str) -> dict[str, Filled] | None:
        """What ``name`` fills the fields with; None where it is another step."""
        return matched(self.step, name)


def reads(step: Step) -> Callable[[Function], Function]:
    """Bind a function to ``step``: a Given returns what is asked, a When the answer, a Then asserts."""
    role, fixture = _ROLES[step.role]
    binding: Any = role(Sentence(step), target_fixture=fixture, stacklevel=_DEPTH)

    def bind(function: Function) -> Function:
        bound: Function = binding(function)
        return bound

    return bind
