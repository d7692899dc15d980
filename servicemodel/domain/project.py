"""Projects: the pieces of work that a client plans, with what they cost and which actions they carry out."""

from attrs import frozen

from servicemodel.domain.text import Text
from servicemodel.domain.traits import ProjectKind
from servicemodel.domain.value import Value


@frozen
class Project:
    """A piece of work that changes the set-up; ``order`` is its place in the sequence, 1 first (FP-15).

    ``does`` names the actions that it carries out: ids of action kinds such as PA-23, of rules, or of
    actions, where * stands for anything. ``after`` and ``excludes`` are ids of projects. ``cost`` is
    money once, ``cost_per_year`` money a year, ``days`` person-days of the firm; each is None where
    nobody said.
    """

    id: str
    name: Text
    kind: ProjectKind
    order: int
    does: tuple[str, ...] = ()
    cost: Value | None = None
    cost_per_year: Value | None = None
    days: Value | None = None
    after: tuple[str, ...] = ()
    excludes: tuple[str, ...] = ()
