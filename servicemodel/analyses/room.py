"""What every room is: a module with a plate, options, ``find`` and ``remedy``."""

from collections.abc import Iterator
from typing import Any, Protocol

from servicemodel.domain.action import Action
from servicemodel.domain.finding import Finding
from servicemodel.domain.rule import Rule
from servicemodel.knowledge import Situation


class Room(Protocol):
    """One analyzer (house, section 4). The docstring of the module holds the theory in both languages."""

    RULE: Rule
    Options: Any
    __doc__: str | None

    def find(self, situation: Situation, options: Any) -> Iterator[Finding]:
        """What the rule says about every place it looks at."""
        ...

    def remedy(self, finding: Finding, situation: Situation) -> Iterator[Action]:
        """Changes that would mend ``finding``, which is a violation of this rule."""
        ...
