"""Rules without code: conditions over documented facts, with a truth that may be unknown."""

import re
from collections.abc import Iterator
from enum import Enum

from attrs import frozen

from servicemodel.domain.model import Section
from servicemodel.domain.problem import Problem
from servicemodel.domain.rule import Family, Rule
from servicemodel.domain.rule_facts import RuleFact
from servicemodel.domain.value import Value

#: Ids of rules of one's own: OWN and two digits, or the last ten of a family of ours.
OWN_ID = re.compile(rf"OWN[0-9]{{2}}|({'|'.join(family.value for family in Family)})9[0-9]")


class Operator(Enum):
    """How a condition tests its fact."""

    AT_MOST = "at_most"
    AT_LEAST = "at_least"
    BELOW = "below"
    ABOVE = "above"
    EQUALS = "equals"
    ONE_OF = "one_of"
    MISSING = "missing"
    PRESENT = "present"


class Joint(Enum):
    """How conditions are joined."""

    ALL = "all"
    ANY = "any"
    NOT = "not"


#: What a fact of one element says: a number, true or false, words or ids; None where nobody said.
Known = Value | bool | tuple[str, ...] | None

#: Computed figures may miss a limit by rounding alone.
_ROUNDING = 1e-9


@frozen
class Condition:
    """One test; ``value`` is a number in the unit of the fact, true or false, or words, or nothing."""

    fact: RuleFact
    operator: Operator
    value: float | bool | tuple[str, ...] | None = None


@frozen
class Join:
    """Conditions joined; ``not`` has one part."""

    joint: Joint
    parts: "tuple[Clause, ...]"


Clause = Condition | Join


@frozen
class Named:
    """An id of the model that a rule names, with the problem to report where the model has none such."""

    section: Section
    id: str
    problem: Problem


@frozen
class OwnRule:
    """A rule of the client's own: ``doc`` holds the heads of its explanation as a room has them.

    A violation is where ``where`` and ``found_when`` both hold. ``degree`` is the share that gives the
    severity, or whose lack does (``lacking``); None where the severity is always the same. ``shown``
    are the numbers that its sentences and conditions use.
    """

    rule: Rule
    doc: str
    each: str
    where: Clause
    found_when: Clause
    degree: RuleFact | None
    lacking: bool
    shown: tuple[RuleFact, ...]
    names: tuple[Named, ...] = ()


def conditions(clause: Clause) -> Iterator[Condition]:
    """Every condition inside ``clause``, in the order of the file."""
    if isinstance(clause, Condition):
        yield clause
    else:
        for part in clause.parts:
            yield from conditions(part)


def holds(clause: Clause, known: dict[str, Known]) -> bool | None:
    """Whether ``clause`` holds for the facts ``known``; None where that cannot be said (strong Kleene logic).

    ``all`` is false if one part is, ``any`` true if one part is, whatever is unknown beside it.
    """
    if isinstance(clause, Condition):
        return _tested(clause, known.get(clause.fact.name))
    truths = [holds(part, known) for part in clause.parts]
    if clause.joint is Joint.NOT:
        return None if truths[0] is None else not truths[0]
    decisive = clause.joint is Joint.ANY
    if decisive in truths:
        return decisive
    return None if None in truths else not decisive


def _tested(condition: Condition, known: Known) -> bool | None:
    if condition.operator in (Operator.MISSING, Operator.PRESENT):
        return (known is None) == (condition.operator is Operator.MISSING)
    if known is None:
        return None
    if isinstance(known, Value):
        return _compared(known.number, condition.operator, float(condition.value))  # type: ignore[arg-type]
    if isinstance(known, bool):
        return known is condition.value
    assert isinstance(condition.value, tuple)
    return any(word in condition.value for word in known)


def _compared(number: float, operator: Operator, limit: float) -> bool:
    close = abs(number - limit) <= _ROUNDING * max(1.0, abs(limit))
    match operator:
        case Operator.AT_MOST:
            return number < limit or close
        case Operator.AT_LEAST:
            return number > limit or close
        case Operator.BELOW:
            return number < limit and not close
        case Operator.ABOVE:
            return number > limit and not close
        case _:
            return close
