"""A room made from a rule without code: it looks at one element after the other and offers no changes."""

from collections.abc import Iterator

from attrs import frozen

from servicemodel.analyses import answer
from servicemodel.analyses.own_facts import end, known
from servicemodel.domain.action import Action
from servicemodel.domain.finding import Finding, FindingFact
from servicemodel.domain.model import Element, Ref
from servicemodel.domain.own_rule import Known, OwnRule, conditions, holds
from servicemodel.domain.rule import Outcome, Rule
from servicemodel.domain.rule_facts import EACH
from servicemodel.domain.value import Value
from servicemodel.knowledge import Situation

#: Reason of every violation, and of every question, of such a rule.
FOUND, NOT_STATED = "found", "not-stated"


@frozen
class NoOptions:
    """A rule without code has its limits in its conditions."""


@frozen
class OwnRoom:
    """The room of ``own``."""

    own: OwnRule
    Options = NoOptions

    @property
    def RULE(self) -> Rule:  # noqa: N802
        """The plate."""
        return self.own.rule

    @property
    def __doc__(self) -> str:  # type: ignore[override]
        """The heads, as the docstring of any other room."""
        return self.own.doc

    def find(self, situation: Situation, options: NoOptions) -> Iterator[Finding]:
        """One answer for every element that the rule applies to."""
        elements = situation.model.section(EACH[self.own.each].section)
        answers = [_judged(self.own, situation, element) for element in elements]
        found = [each for each in answers if each]
        if not found:
            yield answer.not_applicable(self.own.rule, "nothing-to-look-at")
        yield from found

    def remedy(self, finding: Finding, situation: Situation) -> Iterator[Action]:
        """No changes: such a rule says in words what lowers the wrong."""
        yield from ()


def _judged(own: OwnRule, situation: Situation, element: Element) -> Finding | None:
    """What the rule says about ``element``; None where it does not apply, or may not and all is well."""
    facts = {test.fact for part in (own.where, own.found_when) for test in conditions(part)} | {*own.shown}
    values = {fact.name: known(situation, element, fact) for fact in facts}
    concerned, wrong = holds(own.where, values), holds(own.found_when, values)
    place = Ref(EACH[own.each].section, element.id)
    if concerned is False or (concerned is None and wrong is False):
        return None
    if wrong is False:
        return answer.satisfied(own.rule, place)
    told = _told(own, element, place, values)
    if concerned is None or wrong is None:
        return Finding(own.rule.id, Outcome.UNKNOWN, (place,), NOT_STATED, told)
    degree = _degree(own, values)
    severity = own.rule.severity.of(degree.number if degree else 0.0)
    return Finding(own.rule.id, Outcome.VIOLATED, (place,), FOUND, told, severity, degree)


def _degree(own: OwnRule, values: dict[str, Known]) -> Value | None:
    """The share that gives the severity; None where the rule has none or nobody stated it."""
    share = values[own.degree.name] if own.degree else None
    if not isinstance(share, Value):
        return None
    return answer.computed(1 - share.number if own.lacking else share.number, share.grade)


def _told(
    own: OwnRule, element: Element, place: Ref, values: dict[str, Known]
) -> tuple[tuple[str, FindingFact], ...]:
    """What the sentences may name; nothing stands for what the model does not say."""
    itself, *ends = EACH[own.each].slots
    told: dict[str, FindingFact] = {itself: place}
    for name in ends:
        told[name] = end(element, name) or ()
    for fact in own.shown:
        value = values[fact.name]
        told[fact.name] = value if isinstance(value, Value) else ()
    return tuple(told.items())
