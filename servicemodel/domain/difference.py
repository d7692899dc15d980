"""Differences between two versions of a model: which elements, which figures, and why they changed."""

from enum import Enum

from attrs import frozen

from servicemodel.domain.finding import Finding
from servicemodel.domain.ref import Ref
from servicemodel.domain.value import Value


class Cause(Enum):
    """Why a figure is another one: somebody changed the model, the records, or the way of counting."""

    MODEL = "model"
    EVIDENCE = "evidence"
    METHOD = "method"


class Edit(Enum):
    """What happened to an element."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"


@frozen
class Edited:
    """An element that differs; ``fields`` names what of a changed one, in the order of the element."""

    ref: Ref
    edit: Edit
    fields: tuple[str, ...] = ()


@frozen
class Moved:
    """A number of an element that stands on both sides, old and new; None where nobody stated it.

    ``what`` is the field as ``domain.versions.written`` names it; ``measure`` feeds it, "" for none.
    """

    ref: Ref
    what: str
    before: Value | None
    after: Value | None
    cause: Cause
    measure: str = ""


@frozen
class Shifted:
    """A computed figure, old and new, with the part that each cause adds; the parts add up.

    ``name`` is index, knowledge, wrong_belief, findings, unknown, cost or cost_known, as in a
    comparison of scenarios.
    """

    name: str
    before: Value | None
    after: Value | None
    parts: tuple[tuple[Cause, float], ...] = ()


@frozen
class Version:
    """One side: what was asked for, the SHA-256 of its model, and the program that measured its records.

    ``measured_by`` is "" where no figures are measured.
    """

    name: str
    sha256: str
    measured_by: str = ""


@frozen
class Difference:
    """What lies between two versions. ``gone`` and ``created`` are violations."""

    old: Version
    new: Version
    elements: tuple[Edited, ...] = ()
    numbers: tuple[Moved, ...] = ()
    figures: tuple[Shifted, ...] = ()
    gone: tuple[Finding, ...] = ()
    created: tuple[Finding, ...] = ()

    @property
    def nothing(self) -> bool:
        """Whether both versions are alike in all that is compared."""
        return not (self.elements or self.numbers or self.figures or self.gone or self.created)
