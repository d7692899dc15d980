"""The four answers of a rule, and the actions that mend a violation, in the fewest words."""

from servicemodel.domain.action import Action, Beneficiary
from servicemodel.domain.change import Change
from servicemodel.domain.finding import Finding, FindingFact
from servicemodel.domain.model import Ref
from servicemodel.domain.rule import Outcome, Rule, Severity
from servicemodel.domain.text import Text
from servicemodel.domain.value import Grade, Unit, Value, weakest

Places = tuple[Ref, ...]


def computed(number: float, grade: Grade) -> Value:
    """A share that a room computed, with the weakest grade of what it was computed from."""
    return Value(number, Unit.SHARE, grade, "computed")


def declared(number: float) -> Value:
    """A share that follows from what the model file says."""
    return computed(number, Grade.DECLARED)


def derived(number: float, *inputs: Value) -> Value:
    """A share computed from ``inputs``, with the weakest of their grades."""
    return computed(number, weakest(inputs))


def reaches(number: float, threshold: float) -> bool:
    """Whether ``number`` is at least ``threshold``, whatever the rounding of computed figures."""
    return number >= threshold - 1e-9


def violated(
    rule: Rule, reason: str, places: Places, degree: Value | Severity, **facts: FindingFact
) -> Finding:
    """The wrong is there; its severity follows from ``degree`` by the scale on the plate.

    A severity in place of the degree stands for a wrong that nobody can measure.
    """
    known = tuple(facts.items())
    if isinstance(degree, Severity):
        return Finding(rule.id, Outcome.VIOLATED, places, reason, known, degree)
    severity = rule.severity.of(degree.number)
    return Finding(rule.id, Outcome.VIOLATED, places, reason, known, severity, degree)


def satisfied(rule: Rule, *places: Ref, reason: str = "right") -> Finding:
    """All is well at ``places``."""
    return Finding(rule.id, Outcome.SATISFIED, places, reason)


def unknown(rule: Rule, reason: str, places: Places = (), **facts: FindingFact) -> Finding:
    """Nobody can say; ``reason`` picks the question that would settle it."""
    return Finding(rule.id, Outcome.UNKNOWN, places, reason, tuple(facts.items()))


def not_applicable(rule: Rule, reason: str) -> Finding:
    """The model has nothing that the rule looks at."""
    return Finding(rule.id, Outcome.NOT_APPLICABLE, (), reason)


def mend(
    finding: Finding,
    slug: str,
    title: Text,
    changes: tuple[Change, ...],
    cost: Text,
    side_effect: Text,
    *more_side_effects: Text,
    beneficiary: Beneficiary = Beneficiary.CUSTOMER,
    seeds: tuple[str, ...] = (),
    **facts: FindingFact,
) -> Action:
    """An action against ``finding``; ``title`` is filled from ``facts`` and from what the finding names."""
    named = {name: fact for name, fact in finding.facts if not isinstance(fact, Value)}
    effects = (side_effect, *more_side_effects)
    whole = tuple((named | facts).items())
    return Action(
        f"{finding.id}#{slug}", finding.id, title, changes, whole, (cost,), effects, beneficiary, seeds
    )
