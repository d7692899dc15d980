"""Findings: what a rule says about one place, as facts; views make the sentence."""

from functools import cached_property

from attrs import frozen

from servicemodel.domain.exposure import Exposure
from servicemodel.domain.model import Ref
from servicemodel.domain.rule import Outcome, Severity
from servicemodel.domain.value import Grade, Value, weakest

FindingFact = Value | Ref | tuple[Ref, ...]


@frozen
class Finding:
    """One answer of a rule. ``severity`` is set for violations only.

    ``elements`` are the places, ``reason`` picks the message (or the question, if unknown) on the
    plate, ``facts`` fill it. ``value`` is the degree of the wrong; None where it has none.
    ``exposure`` says how much of a year's work it touches; None where nobody stated that.
    """

    rule: str
    outcome: Outcome
    elements: tuple[Ref, ...]
    reason: str
    facts: tuple[tuple[str, FindingFact], ...] = ()
    severity: Severity | None = None
    value: Value | None = None
    exposure: Exposure | None = None

    @cached_property
    def id(self) -> str:
        """Rule, sorted element ids and reason: stable under reordering and renaming of labels."""
        return "@".join((self.rule, *sorted(ref.id for ref in self.elements), self.reason))

    def fact(self, name: str) -> FindingFact:
        """The fact of that name; KeyError if there is none."""
        return dict(self.facts)[name]

    def id_of(self, name: str) -> str:
        """Id of the element that the fact of that name points at; TypeError if it is no reference."""
        fact = self.fact(name)
        if not isinstance(fact, Ref):
            raise TypeError(f"{name} of {self.id} is no reference")
        return fact.id

    @property
    def grade(self) -> Grade | None:
        """Weakest evidence grade among the numbers of the finding; None where it holds no number."""
        numbers = tuple(fact for _, fact in self.facts if isinstance(fact, Value))
        return weakest(numbers) if numbers else None
