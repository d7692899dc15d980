"""What every document is made from: a situation, what the rules say about it, and the plan."""

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from attrs import field, frozen

from servicemodel.domain.acceptance import Accepted, Notice
from servicemodel.domain.action import Action, Course, Plan
from servicemodel.domain.finding import Finding
from servicemodel.domain.model import ServiceModel
from servicemodel.domain.register import Entry
from servicemodel.domain.rule import Outcome, Rule, Severity
from servicemodel.domain.staffing import StaffingTable
from servicemodel.domain.strategy import Strategy

if TYPE_CHECKING:
    from servicemodel.knowledge import Situation


@frozen(slots=False)
class Dossier:
    """One walk up the stairs, ready to be told.

    ``findings`` holds all four outcomes, ``plan`` the actions (with effects where they were
    computed) and ``rules`` the plates by rule id, silent rules included. ``accepted`` are violations
    that somebody lives with and that no longer stand among ``findings``; ``notices`` tell of
    acceptances that need a look. ``baseline`` holds the ids of violations that stood before; None
    where nothing is compared. ``course`` takes the actions one after another; empty where that was not
    computed. ``strategy`` weighs them in money, ``staffing`` tells seats by hour; None where not computed.
    ``readers`` are the actors that an edition was made for, () for the whole. ``register`` tells who looks
    after which finding.
    """

    situation: "Situation"
    findings: tuple[Finding, ...]
    plan: Plan
    rules: Mapping[str, Rule]
    accepted: tuple[Accepted, ...] = ()
    notices: tuple[Notice, ...] = ()
    baseline: frozenset[str] | None = None
    course: Course = field(factory=Course)
    strategy: Strategy | None = None
    readers: tuple[str, ...] = ()
    staffing: StaffingTable | None = None
    register: tuple[Entry, ...] = ()

    @property
    def model(self) -> ServiceModel:
        """The model that the situation was assessed from."""
        return self.situation.model

    @property
    def moneyless(self) -> bool:
        """Whether it is an edition in which nothing has a price: nobody is asked for one, none is missed."""
        return bool(self.readers) and (self.strategy is None or self.strategy.portfolio is None)

    @cached_property
    def violations(self) -> tuple[Finding, ...]:
        """Violations: worst severity first, then largest degree, then id."""
        found = [f for f in self.findings if f.outcome is Outcome.VIOLATED]
        return tuple(sorted(found, key=_weight))

    @cached_property
    def fresh(self) -> tuple[Finding, ...]:
        """Violations that the baseline does not hold, in the same order; all of them without one."""
        return tuple(finding for finding in self.violations if finding.id not in (self.baseline or ()))

    @cached_property
    def unknown(self) -> tuple[Finding, ...]:
        """Places where a rule cannot say, by id."""
        found = (f for f in self.findings if f.outcome is Outcome.UNKNOWN)
        return tuple(sorted(found, key=lambda finding: finding.id))

    def count(self, outcome: Outcome) -> int:
        """Number of findings with that outcome."""
        return sum(finding.outcome is outcome for finding in self.findings)

    def severe(self, severity: Severity) -> int:
        """Number of violations of that severity."""
        return sum(finding.severity is severity for finding in self.violations)

    def entry(self, finding: str) -> Entry:
        """What the register says of the finding of that id; an empty entry where nobody wrote anything."""
        return self._entries.get(finding) or Entry(finding)

    @cached_property
    def _entries(self) -> Mapping[str, Entry]:
        return {each.finding: each for each in self.register}

    def actions_of(self, finding: Finding) -> tuple[Action, ...]:
        """Actions that answer ``finding``, in the order of the plan."""
        return self._answers.get(finding.id, ())

    @cached_property
    def _answers(self) -> Mapping[str, tuple[Action, ...]]:
        found: dict[str, list[Action]] = {}
        for action in self.plan.actions:
            found.setdefault(action.finding, []).append(action)
        return {id: tuple(actions) for id, actions in found.items()}

    @cached_property
    def by_id(self) -> Mapping[str, Finding]:
        """The findings by their ids."""
        return {finding.id: finding for finding in self.findings}


def _weight(finding: Finding) -> tuple[int, float, str]:
    rank = finding.severity.rank if finding.severity else len(Severity)
    return rank, -finding.value.number if finding.value else 0.0, finding.id
